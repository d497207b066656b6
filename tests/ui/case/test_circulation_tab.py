import pytest

from coordinator.commands.release import release_plan
from coordinator.models.choices import Proof, SendMethod
from coordinator.models.circulation import Circulation
from coordinator.queries.circulation import copies_of_case
from coordinator.queries.records import record
from coordinator.ui.blocks import Tone
from coordinator.ui.case.circulation_tab import CirculationTab
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.plan_kit import settled


@pytest.fixture
def family(desk):
    made = make.family(desk)
    desk.do(
        release_plan, version_id=made.version_id, reader_ids=[made["Dana"], made["Jon"]], reason="Later"
    ).result()
    return made


@pytest.fixture
def tab(shown, family):
    return shown(CirculationTab, family.case_id)


def copy_of(desk, family, name):
    lines = desk.read(copies_of_case, case_id=family.case_id)
    return next(line.circulation for line in lines if line.reader.person_id == family[name])


def summary(tab, circulation_id):
    return tab.copies.lines[circulation_id].summary


def mark(desk, family, name):
    from coordinator.commands.circulation import mark_sent

    desk.do(mark_sent, circulation_id=copy_of(desk, family, name).id, method=SendMethod.POST).result()


def test_each_copy_is_a_line_that_tells_how_far_it_has_come(qtbot, desk, bridge, tab, family):
    copy = copy_of(desk, family, "Jon")
    assert (summary(tab, copy.id).title, summary(tab, copy.id).chip) == ("Jon Hollis", "Not sent yet")
    mark(desk, family, "Jon")
    settled(qtbot, bridge)
    told = summary(tab, copy.id)
    assert (told.chip, told.tone) == ("No proof yet", Tone.WARN)
    assert told.line == "Made the plan  ·  Post  ·  sent 14 Sep 2026"
    assert tab.head.told.text() == "2 copies: 1 sent, 0 known to have arrived."
    assert lint(tab) == []


def test_all_copies_are_saved_in_one_folder_with_neutral_names(qtbot, desk, tab, family, tmp_path):
    tab.save_in(tmp_path, [copy_of(desk, family, name).id for name in ("Dana", "Jon")])
    qtbot.waitUntil(lambda: not tab.head.done.isHidden())
    names = sorted(path.name for path in tmp_path.glob("*.docx"))
    assert names == sorted(
        line.document.file_name for line in desk.read(copies_of_case, case_id=family.case_id)
    )
    assert "Hollis" not in "".join(names)
    assert "no longer protected" in tab.head.done.sentence.text()


def test_a_copy_that_is_no_longer_fit_is_not_saved_and_the_reason_is_said(qtbot, desk, tab, family, tmp_path):
    make.kept(desk, make.phone(family["Dana"], "Jon rings"))
    tab.save_in(tmp_path, [copy_of(desk, family, name).id for name in ("Dana", "Jon")])
    qtbot.waitUntil(lambda: not tab.head.problem.isHidden())
    assert tab.head.problem.sentence.text().startswith("Jon Hollis: This copy now gives away something")
    assert [path.stem[-2:] for path in tmp_path.glob("*.docx")] == ["DH"]


def test_one_more_copy_is_made_for_somebody_else(qtbot, desk, bridge, tab, family):
    tab.head.give.click()
    assert len(desk.read(copies_of_case, case_id=family.case_id)) == 2
    tab.head.person.show_value(family["Jackie"])
    tab.head.give.click()
    qtbot.waitUntil(lambda: len(tab.copies.records) == 3)
    assert copy_of(desk, family, "Jackie").document_id
    assert "Jackie Hollis" in tab.head.done.sentence.text()


def test_a_fresh_copy_that_would_give_something_away_is_refused_in_words(qtbot, desk, bridge, tab, family):
    make.kept(desk, make.phone(family["Dana"], "Jon rings"))
    tab.copies.open_record(copy_of(desk, family, "Jon").id)
    tab.make_copy(family["Jon"], "Jon Hollis")
    qtbot.waitUntil(lambda: not tab.head.problem.isHidden())
    assert "gives away Dana’s phone" in tab.head.problem.sentence.text()


def test_the_form_of_a_copy_saves_what_is_typed_and_keeps_its_reader(qtbot, desk, bridge, tab, family):
    copy = copy_of(desk, family, "Dana")
    tab.copies.open_record(copy.id)
    view = tab.copies.view
    assert "recipient_id" not in view.cells
    view.cells["proof"].editor.show_value(Proof.REPLY)
    view.cells["proof"].editor.edited.emit()
    settled(qtbot, bridge)
    assert desk.read(record, record_type=Circulation, record_id=copy.id).proof is Proof.REPLY
    assert summary(tab, copy.id).chip == "Arrived: a reply"


def test_before_the_release_it_says_what_will_stand_here(shown, desk):
    tab = shown(CirculationTab, make.family(desk).case_id)
    assert tab.nothing.isVisible()
    assert not tab.copies.isVisible()
    assert lint(tab) == []
