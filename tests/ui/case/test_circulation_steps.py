from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from coordinator.commands.release import release_plan
from coordinator.models.choices import Proof, SendMethod
from coordinator.models.circulation import Circulation
from coordinator.queries.circulation import copies_of_case
from coordinator.queries.records import record
from coordinator.ui.case.circulation_steps import ArrivedDialog, SentDialog
from tests import make
from tests.ui.accessibility import lint


@pytest.fixture
def family(desk):
    made = make.family(desk)
    desk.do(release_plan, version_id=made.version_id, reader_ids=[made["Jon"]], reason="Later").result()
    return made


@pytest.fixture
def copy(desk, family):
    return desk.read(copies_of_case, case_id=family.case_id)[0].circulation


@pytest.fixture
def page(dressed):
    made = QWidget()
    made.show()
    yield made
    made.deleteLater()


def kept(desk, copy):
    return desk.read(record, record_type=Circulation, record_id=copy.id)


def test_sent_is_recorded_with_how_and_when(qtbot, desk, bridge, copy, page):
    dialog = SentDialog(bridge, copy, "Jon", page)
    dialog.begin()
    qtbot.waitUntil(dialog.isVisible)
    assert lint(dialog) == []
    dialog.answer.click()
    assert dialog.problem.sentence.text() == "Choose how it was sent."
    dialog.method.show_value(SendMethod.TRACKED_POST)
    with qtbot.waitSignal(dialog.accepted):
        dialog.answer.click()
    assert (kept(desk, copy).method, kept(desk, copy).sent_on) == (SendMethod.TRACKED_POST, date(2026, 11, 9))


def test_a_copy_that_must_not_go_out_is_refused_in_words(qtbot, desk, bridge, copy, page, family):
    make.kept(desk, make.phone(family["Dana"], "Jon rings"))
    dialog = SentDialog(bridge, copy, "Jon", page)
    dialog.begin()
    dialog.method.show_value(SendMethod.POST)
    dialog.answer.click()
    qtbot.waitUntil(lambda: not dialog.problem.isHidden())
    assert "must not be sent" in dialog.problem.sentence.text()
    assert kept(desk, copy).sent_on is None


def test_arriving_needs_a_way_of_knowing(qtbot, desk, bridge, copy, page):
    dialog = ArrivedDialog(bridge, copy, "Jon", page)
    dialog.begin()
    dialog.answer.click()
    assert dialog.problem.sentence.text() == "Choose how you know that it arrived."
    dialog.proof.show_value(Proof.SIGNATURE)
    dialog.on.show_value(date(2026, 11, 8))
    with qtbot.waitSignal(dialog.accepted):
        dialog.answer.click()
    assert (kept(desk, copy).proof, kept(desk, copy).received_on) == (Proof.SIGNATURE, date(2026, 11, 8))
