from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordinator.commands.fields import add_record
from coordinator.models.choices import AccessNeed
from coordinator.models.person import Person
from coordinator.models.values import LooseDate
from coordinator.queries.records import drafts_of, record
from coordinator.text import LONGEST_TEXT
from coordinator.ui.form import Field, Form, Section, beside, together
from coordinator.ui.form_view import FormView

PERSON = Form(
    Person,
    [
        Section(
            "About",
            [
                beside(Field(Person.given, "Given name"), Field(Person.family, "Family name")),
                beside(Field(Person.born, "Born"), Field(Person.due, "Due")),
                Field(Person.notes, "Notes"),
            ],
        ),
        Section(
            "Language and access",
            [
                Field(Person.speaks, "Speaks"),
                Field(Person.interpreter_needed, "Interpreter needed"),
                Field(Person.access_needs, "Access needs"),
                together(Field(Person.job_title, "Job title"), Field(Person.organisation, "Organisation")),
            ],
            folded=True,
        ),
    ],
)


@pytest.fixture
def person(desk):
    made = Person(given="Aimee", family="Lindqvist")
    desk.do(add_record, record=made).result()
    return desk.read(record, record_type=Person, record_id=made.id)


@pytest.fixture
def view(qtbot, bridge, person):
    page = QWidget()
    page.setLayout(QVBoxLayout())
    made = FormView(PERSON, bridge)
    page.layout().addWidget(made)
    made.show_record(person)
    page.show()
    qtbot.waitExposed(page)
    yield made
    page.close()
    page.deleteLater()


def kept(desk, person):
    return desk.read(record, record_type=Person, record_id=person.id)


def type_into(qtbot, view, key, text):
    box = view.cells[key].editor.controls[0]
    box.setFocus()
    if hasattr(box, "selectAll"):
        box.selectAll()
    qtbot.keyClicks(box, text)
    return box


def test_what_is_typed_is_saved_a_moment_later_without_a_button(qtbot, bridge, desk, view, person):
    with qtbot.waitSignal(bridge.saved, timeout=2500) as saved:
        type_into(qtbot, view, "given", "Amy")
    assert saved.args[0].startswith("Saved ")
    assert saved.args[1] is False
    assert kept(desk, person).given == "Amy"


def test_every_kind_of_field_goes_in_and_comes_back(qtbot, desk, view, person):
    type_into(qtbot, view, "born", "about 2019")
    type_into(qtbot, view, "due", "1 Feb 2027")
    type_into(qtbot, view, "notes", "Likes the swings.")
    type_into(qtbot, view, "speaks", "English, Polish")
    view.cells["interpreter_needed"].editor.controls[1].click()
    next(
        box for box in view.cells["access_needs"].editor.controls if box.text() == AccessNeed.STEP_FREE.label
    ).click()
    view.flush()
    now = kept(desk, person)
    assert now.born == LooseDate(2019, about=True)
    assert now.due == date(2027, 2, 1)
    assert now.notes == "Likes the swings."
    assert now.speaks == ("English", "Polish")
    assert now.interpreter_needed is False
    assert now.access_needs == (AccessNeed.STEP_FREE,)
    again = FormView(PERSON, view.bridge)
    again.show_record(now)
    for key, cell in again.cells.items():
        assert cell.editor.value() == getattr(now, key), key
    again.deleteLater()


def test_a_date_that_cannot_be_read_is_kept_as_typed_and_comes_back_with_the_cursor(
    qtbot, desk, view, person
):
    box = type_into(qtbot, view, "due", "31/02/2027")
    box.setCursorPosition(4)
    view.flush()
    assert kept(desk, person).due is None
    assert desk.read(drafts_of, record_type=Person, record_id=person.id) == {"due": ("31/02/2027", 4)}
    again = FormView(PERSON, view.bridge)
    again.show_record(kept(desk, person))
    assert again.cells["due"].editor.typed() == "31/02/2027"
    assert again.cells["due"].editor.place() == 4
    assert "calendar" in again.cells["due"].message.text()
    again.deleteLater()


def test_a_date_that_cannot_be_is_kept_as_typed_and_answered_in_a_sentence(qtbot, desk, view, person):
    type_into(qtbot, view, "born", "4 March 2150")
    view.cells["given"].editor.controls[0].setFocus()
    qtbot.waitUntil(lambda: "day they are due" in view.cells["born"].message.text())
    assert kept(desk, person).born is None
    drafts = desk.read(drafts_of, record_type=Person, record_id=person.id)
    assert drafts["born"][0] == "4 March 2150"


def test_a_draft_goes_when_its_text_becomes_readable(qtbot, desk, view, person):
    type_into(qtbot, view, "due", "31/02/2027")
    view.flush()
    type_into(qtbot, view, "due", "28/02/2027")
    view.flush()
    assert kept(desk, person).due == date(2027, 2, 28)
    assert desk.read(drafts_of, record_type=Person, record_id=person.id) == {}


def test_fields_that_belong_together_are_saved_together(qtbot, desk, view, person):
    type_into(qtbot, view, "job_title", "Teacher")
    view.flush()
    assert kept(desk, person).job_title == ""
    assert set(desk.read(drafts_of, record_type=Person, record_id=person.id)) == {"job_title"}
    type_into(qtbot, view, "organisation", "Hill School")
    view.flush()
    now = kept(desk, person)
    assert (now.job_title, now.organisation) == ("Teacher", "Hill School")
    assert desk.read(drafts_of, record_type=Person, record_id=person.id) == {}


def test_leaving_a_field_says_what_is_wrong_and_writes_a_date_in_full(qtbot, view):
    type_into(qtbot, view, "due", "soon")
    view.cells["given"].editor.controls[0].setFocus()
    qtbot.waitUntil(lambda: view.cells["due"].message.text() != "")
    type_into(qtbot, view, "due", "1/2/2027")
    assert view.cells["due"].message.text() == ""
    view.cells["given"].editor.controls[0].setFocus()
    assert view.cells["due"].editor.typed() == "Monday 1 February 2027"


def test_undo_shows_the_earlier_text_in_the_open_form(qtbot, bridge, desk, view, person):
    bridge.changed.connect(lambda _types: view.refresh(kept(desk, person)))
    type_into(qtbot, view, "given", "Anna")
    view.flush()
    qtbot.waitUntil(lambda: not bridge.unsaved)
    bridge.undo()
    qtbot.waitUntil(lambda: view.cells["given"].editor.typed() == "Aimee")
    assert kept(desk, person).given == "Aimee"


def test_news_never_overwrites_what_is_being_typed(qtbot, desk, view, person):
    type_into(qtbot, view, "given", "Ann")
    view.refresh(kept(desk, person))
    assert view.cells["given"].editor.typed() == "Ann"


def test_a_huge_paste_is_cut_with_a_sentence(qtbot, desk, view, person):
    box = view.cells["notes"].editor.controls[0]
    box.setFocus()
    QGuiApplication.clipboard().setText("word\x00 " * 2_000_000)
    box.paste()
    QCoreApplication.processEvents()
    assert "too long" in view.cells["notes"].message.text()
    view.flush()
    assert len(kept(desk, person).notes) == LONGEST_TEXT
    line = view.cells["given"].editor.controls[0]
    line.setFocus()
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "too long" in view.cells["given"].message.text()
    view.flush()
    assert "\x00" not in kept(desk, person).given
    QGuiApplication.clipboard().clear()


def test_a_refused_change_says_why(qtbot, view, bridge):
    view.record = Person(given="Nobody")
    type_into(qtbot, view, "given", "Someone")
    view.flush()
    qtbot.waitUntil(lambda: view.notice.sentence.text() != "")
    assert not bridge.unsaved
