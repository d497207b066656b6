from datetime import datetime, timedelta

import pytest

from coordinator.documents.parts.reading import opened, paragraphs_in, parsed, words_of
from coordinator.models.choices import BookingStatus, ContactKind
from coordinator.models.preparation import Contact, InterpreterBooking, Visit
from coordinator.ui.case.saving import NO_LONGER_PROTECTED
from coordinator.ui.case.visits import Visits
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, one, press, settled, type_into
from tests.ui.kit import on_screen

TOMORROW = datetime(2026, 11, 10, 15, 0)  # noqa: DTZ001 -- local, as it is said


@pytest.fixture
def gone():
    return []


@pytest.fixture
def case(desk):
    return make.kept(desk, make.case())


@pytest.fixture
def dana(desk, case):
    person = make.kept(desk, make.person(speaks=("Urdu",), interpreter_needed=True))
    make.kept(desk, make.participant(case.id, person.id))
    return person


@pytest.fixture
def visits(qtbot, bridge, case, gone):
    made = Visits(bridge, case.id, written=gone.append, booked=gone.append)
    page = on_screen(qtbot, made)
    looked_at()
    yield made
    page.close()
    page.deleteLater()


def a_visit(desk, visits, case, **particulars):
    visit = make.visit(case.id, **{"starts": TOMORROW, **particulars})
    make.kept(desk, visit)
    visits.refresh()
    visits.open_record(visit.id)
    return visit


def test_a_line_says_when_you_are_due_back_and_who_acts(desk, bridge, visits, case, dana):
    visit = a_visit(
        desk,
        visits,
        case,
        person_ids=(dana.id,),
        minutes=60,
        travel_minutes=30,
        buddy="Sam",
        risk_flagged=True,
    )
    assert "No time to be back yet, Sam acts" in visits.lines[visit.id].summary.line
    press(visits, "Work out when due back")
    settled(bridge)
    summary = visits.lines[visit.id].summary
    assert "Due back 4.30pm, Sam acts" in summary.line
    assert summary.warning == "Risk"
    assert one(desk, Visit, visit.id).due_back == TOMORROW + timedelta(minutes=90)


def test_due_back_without_a_length_is_answered_in_a_sentence(desk, bridge, visits, case):
    a_visit(desk, visits, case)
    press(visits, "Work out when due back")
    settled(bridge)
    assert "how many minutes it takes" in visits.refused.sentence.text()


def test_one_press_says_that_you_are_back(desk, bridge, visits, case):
    visit = a_visit(desk, visits, case)
    press(visits, "I am back")
    settled(bridge)
    assert one(desk, Visit, visit.id).checked_in is not None
    assert visits.lines[visit.id].summary.line.startswith("Back at ")


def test_a_visit_becomes_an_entry_once(desk, bridge, visits, case, dana, gone):
    visit = a_visit(desk, visits, case, person_ids=(dana.id,))
    for _press in range(2):
        press(visits, "Write it up")
        settled(bridge)
    assert len(set(gone)) == 1
    assert one(desk, Contact, gone[0]).kind is ContactKind.VISIT
    done = one(desk, Visit, visit.id)
    assert (done.contact_id, done.status) == (gone[0], BookingStatus.DONE)


def test_an_interpreter_is_booked_from_the_visit_for_those_who_need_one(
    qtbot, desk, bridge, visits, case, dana, gone
):
    nadia = make.kept(desk, make.interpreter())
    visit = a_visit(desk, visits, case, person_ids=(dana.id,))
    press(visits, "Book an interpreter")
    qtbot.keyClicks(visits.ask.line.box, "urdu")
    press(visits.ask, "Use Nadia Aziz")
    settled(bridge)
    booking = one(desk, InterpreterBooking, gone[0])
    assert (booking.visit_id, booking.interpreter_id) == (visit.id, nadia.id)
    assert (booking.for_ids, booking.language) == ((dana.id,), "Urdu")
    visits.refresh()
    assert "interpreter for Urdu" in visits.lines[visit.id].summary.line


def test_a_new_interpreter_is_added_by_name(qtbot, desk, bridge, visits, case, dana, gone):
    a_visit(desk, visits, case, person_ids=(dana.id,))
    press(visits, "Book an interpreter")
    qtbot.keyClicks(visits.ask.line.box, "Signs of Norwich")
    press(visits.ask, "Add this interpreter and book them")
    settled(bridge)
    assert one(desk, InterpreterBooking, gone[0]).language == "Urdu"


def test_the_sheet_is_saved_under_a_name_that_says_nothing(qtbot, desk, bridge, visits, case, dana, tmp_path):
    visit = a_visit(desk, visits, case, person_ids=(dana.id,), notes="Dana has a dog.")
    folder = tmp_path / "sheets"
    folder.mkdir()
    visits.save_sheet(visit.id, folder)
    qtbot.waitUntil(visits.saved.isVisible)
    (path,) = folder.iterdir()
    assert path.name == "FGC-2026-001_visit-sheet_2026-11-10.docx"
    assert NO_LONGER_PROTECTED in visits.saved.sentence.text()
    with opened(path.read_bytes()) as package:
        told = "\n".join(words_of(part) for part in paragraphs_in(parsed(package, "word/document.xml")))
    assert "DH has a dog." in told
    assert "Dana" not in told


def test_a_folder_that_cannot_be_written_to_is_told(qtbot, desk, visits, case, tmp_path):
    visit = a_visit(desk, visits, case)
    visits.save_sheet(visit.id, tmp_path / "nowhere")
    qtbot.waitUntil(visits.refused.isVisible)
    assert "could not be saved" in visits.refused.sentence.text()


def test_visits_of_another_family_that_are_too_close_are_said(desk, visits, case):
    other = make.kept(desk, make.case(reference="FGC-2026-002", family_name="Okafor"))
    make.kept(desk, make.visit(other.id, starts=TOMORROW + timedelta(minutes=70), travel_minutes=25))
    a_visit(desk, visits, case, minutes=60)
    told = visits.close_by.sentence.text()
    assert told.startswith(
        "Too little time to get there: Hollis family, Tuesday 10 November 2026, 3pm to 4pm"
    )
    assert "Okafor family, 4.10pm" in told
    assert told.endswith("The way takes 25 minutes, and there are 10 minutes.")


def test_a_visit_of_1990_is_refused_in_a_sentence(qtbot, desk, visits, case):
    visit = a_visit(desk, visits, case)
    type_into(qtbot, visits.view, "starts", "3 Nov 1990")
    assert one(desk, Visit, visit.id).starts == TOMORROW
    said = [visits.view.cells["starts"].message.property("waiting"), visits.view.notice.sentence.text()]
    assert any("1990" in str(sentence) for sentence in said)


def test_visits_over_stand_below_those_ahead(desk, visits, case):
    over = make.visit(case.id, status=BookingStatus.DONE)
    ahead, undated = make.visit(case.id, starts=TOMORROW), make.visit(case.id, starts=None)
    make.kept(desk, over, undated, ahead)
    visits.refresh()
    assert [record.id for record in visits.records] == [ahead.id, undated.id, over.id]


def test_the_open_visit_can_be_used_by_everyone(desk, visits, case, dana):
    a_visit(desk, visits, case, person_ids=(dana.id,))
    looked_at()
    assert "cannot raise an alarm" in " ".join(
        label.text() for label in visits.view.findChildren(type(visits.empty))
    )
    assert lint(visits.window()) == []
