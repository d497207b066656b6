"""A form that came in is read, looked through and added in one step; nothing is written before that."""

import shutil
import sys
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from coordinator.exchange import reading
from coordinator.models.circulation import Attachment
from coordinator.models.person import ContactPoint, Person
from coordinator.models.referral import Case, CaseChild, Concern
from coordinator.queries.records import case_records, records
from coordinator.ui.case.import_dialog import ImportDialog
from coordinator.ui.case.import_lines import KEEP_WORDS
from tests import make
from tests.exchange.forms import Form, a_referral
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, press, settled
from tests.ui.ways import recording


@pytest.fixture
def casebook_folder(first_casebook, tmp_path):
    """An empty casebook: here the families come in from files."""
    return shutil.copytree(first_casebook, tmp_path / "casebook")


@pytest.fixture
def opened(qtbot, bridge, tmp_path):
    page = QWidget()
    page.resize(1100, 800)
    page.show()
    ways, gone = recording()
    made = []

    def open_with(content, *, case_id="", name="form.docx"):
        dialog = ImportDialog(bridge, ways, case_id, page)
        made.append(dialog)
        dialog.gone = gone
        dialog.begin()
        path = tmp_path / name
        path.write_bytes(content)
        dialog.take(path)
        qtbot.waitUntil(lambda: not dialog.errand.under_way, timeout=20_000)
        settled(bridge)
        return dialog

    yield open_with
    page.close()
    page.deleteLater()


def answered(dialog):
    for line in dialog.page.lines.values():
        if line.waits_for_answer:
            line.answer.show_value(KEEP_WORDS)


def test_a_word_form_becomes_a_case_with_the_child_the_mother_the_phone_and_the_worry(opened, bridge, desk):
    dialog = opened(a_referral().content())
    assert desk.read(records, record_type=Case) == []
    assert dialog.go.property("plain") == "Add 23 things to a new case"
    assert dialog.rest.sentence.text() == "1 thing has no place yet and would be left out."
    dialog.go.click()
    settled(bridge)
    [(_, case_id, tab)] = dialog.gone
    assert tab == "Referral"
    people = {one.name: one for one in desk.read(records, record_type=Person)}
    child = desk.read(case_records, record_type=CaseChild, case_id=case_id)[0]
    assert child.person_id == people["Aimee Hollis"].id
    phones = {one.value: one.person_id for one in desk.read(records, record_type=ContactPoint)}
    assert phones["01632 960118"] == people["Dana Hollis"].id
    worries = desk.read(case_records, record_type=Concern, case_id=case_id)
    assert worries[0].text == "Bedtimes have slipped."
    assert [one.original_name for one in desk.read(records, record_type=Attachment)] == ["form.docx"]


def test_what_has_no_place_can_go_to_the_notes_of_the_case(opened, bridge, desk):
    dialog = opened(a_referral().content())
    press(dialog, "Send these to the case notes")
    assert not dialog.rest.isVisible()
    dialog.page.keep_file.setChecked(False)
    dialog.go.click()
    settled(bridge)
    assert "Shoe size of the dog: 7" in desk.read(records, record_type=Case)[0].notes
    assert desk.read(records, record_type=Attachment) == []


def test_an_open_question_is_asked_before_anything_is_added(opened, bridge, desk):
    dialog = opened(Form().heading("Child").line("Name: Aimee").line("DOB: 03/04/2019").content())
    dialog.go.click()
    settled(bridge)
    assert dialog.problem.sentence.text() == "Answer 1 question first. Nothing was added yet."
    assert desk.read(records, record_type=Case) == []
    line = dialog.page.questions[0]
    assert list(map(line.answer.box.itemText, range(line.answer.box.count()))) == [
        "Choose what it means", "Wednesday 3 April 2019", "Monday 4 March 2019",
        "Not known: keep the words in the notes",
    ]  # fmt: skip
    line.answer.box.setCurrentIndex(1)
    dialog.go.click()
    settled(bridge)
    assert desk.read(records, record_type=Person)[0].born.exact == date(2019, 4, 3)


def test_somebody_known_is_asked_about_and_used(opened, bridge, desk):
    dana = make.kept(desk, make.person())
    dialog = opened(a_referral().content())
    head = dialog.page.heads["mother #1"]
    assert head.waits_for_answer
    head.record.box.setCurrentIndex(1)
    dialog.go.click()
    settled(bridge)
    assert [one.id for one in desk.read(records, record_type=Person) if one.name == "Dana Hollis"] == [
        dana.id
    ]


def test_a_form_joins_the_case_it_was_opened_from(opened, bridge, desk):
    case = make.kept(desk, make.case(family_name="Orr"))
    dialog = opened(b"Name,Relationship,Phone\nDana,Mother,1\n,Aunt,2\n", case_id=case.id, name="people.csv")
    assert dialog.page.odd.sentence.text() == "Row 3 has no name."
    assert dialog.go.property("plain") == "Add 3 things to this case"
    dialog.go.click()
    settled(bridge)
    assert [one.name for one in desk.read(records, record_type=Person)] == ["Dana"]
    assert dialog.gone == [("case", case.id, "Referral")]


def test_a_list_without_a_child_asks_for_the_childs_name(opened, bridge, desk):
    dialog = opened(b"BEGIN:VCARD\nFN:Dana Hollis\nTEL:1\nEND:VCARD\n", name="dana.vcf")
    dialog.go.click()
    assert "Type the child’s name first" in dialog.problem.sentence.text()
    dialog.page.child_name.show_value("Aimee")
    dialog.go.click()
    settled(bridge)
    assert {one.name for one in desk.read(records, record_type=Person)} == {"Dana Hollis", "Aimee"}


@pytest.mark.parametrize(("content", "says"), [(b"%PDF-1.7", "PDF"), (b"PK\x03\x04 damaged", "damaged")])
def test_a_file_that_cannot_be_used_is_a_sentence_and_another_can_be_chosen(opened, content, says):
    dialog = opened(content)
    assert says in dialog.problem.sentence.text()
    assert dialog.choose_button.isVisible()
    assert lint(dialog) == []


def test_reading_can_be_stopped(qtbot, opened, monkeypatch, tmp_path):
    dialog = opened(b"%PDF-1.7")
    monkeypatch.setattr(reading, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(600)"])
    dialog.take(tmp_path / "form.docx")
    looked_at()
    press(dialog, "Stop")
    qtbot.waitUntil(lambda: not dialog.errand.under_way, timeout=20_000)
    assert dialog.problem.sentence.text() == "Stopped. Nothing was added."


def test_a_window_closed_while_reading_adds_nothing_and_says_nothing(qtbot, opened, bridge, desk, tmp_path):
    dialog = opened(b"%PDF-1.7")
    (tmp_path / "form.docx").write_bytes(a_referral().content())
    errand = dialog.errand
    dialog.take(tmp_path / "form.docx")
    dialog.close()
    errand.wait(20)
    settled(bridge)
    assert desk.read(records, record_type=Case) == []


def test_a_lock_while_a_file_is_read_leaves_nothing_half_done(qtbot, opened, bridge, desk, tmp_path):
    dialog = opened(b"%PDF-1.7")
    (tmp_path / "form.docx").write_bytes(a_referral().content())
    dialog.take(tmp_path / "form.docx")
    bridge.close()
    qtbot.waitUntil(lambda: not dialog.errand.under_way, timeout=20_000)
    looked_at()
    assert dialog.page is None
    assert desk.read(records, record_type=Case) == []


def test_a_refusal_is_said_and_the_choices_stay(opened, bridge, desk, tmp_path):
    dialog = opened(a_referral().content())
    (tmp_path / "form.docx").unlink()
    dialog.go.click()
    settled(bridge)
    assert "Nothing was added" in dialog.problem.sentence.text()
    assert dialog.go.isEnabled()
    assert desk.read(records, record_type=Case) == []


def test_everyone_can_use_it(opened, desk):
    make.kept(desk, make.person())
    dialog = opened(a_referral().heading("Child").line("DOB: 03/04/19").content())
    looked_at()
    assert lint(dialog) == []
