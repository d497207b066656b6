"""Each paper of the day is finished for its reader; one for the table gives nothing away to anybody."""

import io

import docx
import pytest

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.documents.parts.reading import words_of
from coordinator.documents.parts.scanner import scan
from coordinator.errors import NotAllowed, NotThere
from coordinator.exchange.casefile import read
from coordinator.models.choices import Hides, MeetingKind
from coordinator.models.conference import Meeting
from coordinator.models.directory import Coordinator
from coordinator.models.referral import Case
from coordinator.queries.day_papers import FOR_THE_COORDINATOR, FOR_THE_TABLE, day_paper
from coordinator.queries.records import records
from coordinator.queries.secrets import secrets_for
from tests import make
from tests.queries.test_room import CANARIES, TODAY, change, detail, write_everywhere

EVERY = (*FOR_THE_TABLE, *FOR_THE_COORDINATOR)


@pytest.fixture
def of(desk):
    return make.family(desk)


def made(desk, of, paper):
    return desk.read(day_paper, meeting_id=of.meeting_id, paper=paper, today=TODAY)


def said_in(copy):
    return words_of(docx.Document(io.BytesIO(copy.content)).element.body)


@pytest.mark.parametrize("paper", EVERY)
def test_every_paper_of_the_day_is_made_under_a_name_that_tells_nothing(desk, of, paper):
    copy = made(desk, of, paper)
    assert copy.file_name == f"FGC-2026-001_{paper}.docx"
    assert said_in(copy)


@pytest.mark.parametrize("paper", FOR_THE_TABLE)
@pytest.mark.parametrize("kind", CANARIES)
def test_a_canary_of_every_kind_stands_in_no_paper_for_the_table(desk, of, paper, kind):
    make.kept(desk, detail(of["Dana"], kind, CANARIES[kind]))
    write_everywhere(desk, of, CANARIES[kind])
    copy = made(desk, of, paper)
    for name in ("Jon", "Jackie", "Priya", "Aimee"):
        secrets = desk.read(secrets_for, case_id=of.case_id, reader_id=of[name], today=TODAY)
        assert scan(copy.content, copy.file_name, secrets) == []


@pytest.mark.parametrize("paper", FOR_THE_TABLE)
def test_whose_coming_is_kept_from_somebody_is_named_in_no_paper_for_the_table(desk, of, paper):
    make.kept(desk, make.restriction(of["Dana"], of["Jon"], hides=(Hides.ATTENDANCE,), case_id=of.case_id))
    change(desk, Meeting, of.meeting_id, agenda="Dana begins", ground_rules="Dana speaks first.")
    assert "Dana" not in said_in(made(desk, of, paper))


def test_a_paper_that_would_give_something_away_all_the_same_is_refused_in_words(desk, of):
    keeper = desk.read(records, record_type=Coordinator)[0]
    make.kept(desk, detail(of["Dana"], Hides.WORKPLACE, "Old Mill Bakery"))
    change(desk, Coordinator, keeper.id, trading_name="The Old Mill Bakery")
    with pytest.raises(NotAllowed, match="“Agenda” was not saved") as refused:
        made(desk, of, "agenda")
    assert "Old Mill" not in str(refused.value)


def test_the_agenda_and_the_rules_say_what_lies_on_the_table(desk, of):
    change(desk, Meeting, of.meeting_id, agenda=f"Tea\nRing {CANARIES[Hides.PHONE]}", ground_rules="Be kind.")
    make.kept(desk, detail(of["Dana"], Hides.PHONE, CANARIES[Hides.PHONE]))
    said = said_in(made(desk, of, "agenda"))
    assert "Tea" in said
    assert "Ring" not in said
    assert "Be kind." in said_in(made(desk, of, "ground-rules"))


def test_the_attendance_sheet_still_names_everybody_else(desk, of):
    make.kept(desk, make.restriction(of["Dana"], of["Jon"], hides=(Hides.ATTENDANCE,), case_id=of.case_id))
    said = said_in(made(desk, of, "attendance-sheet"))
    assert "Jon Hollis" in said
    assert "Dana" not in said


@pytest.mark.parametrize("paper", FOR_THE_COORDINATOR)
def test_the_coordinators_own_sheets_name_nobody(desk, paper):
    casefile = read(resource("examples", "zayd.json").read_bytes())
    desk.do(import_case, casefile=casefile).result()
    meeting = next(
        one for one in desk.read(records, record_type=Meeting) if one.kind is MeetingKind.CONFERENCE
    )
    copy = desk.read(day_paper, meeting_id=meeting.id, paper=paper, today=TODAY)
    said = said_in(copy).casefold()
    for name in ("zayd", "leanne", "tariq", "nasreen", "bridie", "marcus", "imran"):
        assert name not in said, name


def test_a_paper_or_a_meeting_nobody_knows_is_not_there(desk, of):
    with pytest.raises(NotThere, match="There is no paper"):
        made(desk, of, "recovery-sheet")
    with pytest.raises(NotThere, match="no longer in the casebook"):
        desk.read(day_paper, meeting_id=make.an_id(), paper="agenda", today=TODAY)


@pytest.mark.parametrize("paper", EVERY)
@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_of_meeting_has_its_papers_also_when_next_to_nothing_is_known(desk, paper, kind):
    case = make.kept(desk, Case(reference="2"))
    meeting = make.kept(desk, Meeting(case_id=case.id, kind=kind))
    assert desk.read(day_paper, meeting_id=meeting.id, paper=paper, today=TODAY).content
