"""Papers from the command line: listed, and written for their readers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from coordinator.cli.answers import Answer, Call, in_table, shown
from coordinator.cli.opening import open_desk
from coordinator.cli.writing import folder_for_papers, put_out
from coordinator.desk import Desk
from coordinator.documents import catalogue
from coordinator.documents.parts.base import save
from coordinator.documents.parts.file_name import file_name as named
from coordinator.documents.parts.scanner import Leak, scan
from coordinator.errors import BadInput, NotAllowed, NotThere
from coordinator.models.choices import PictureKind, Role, VersionStatus
from coordinator.models.plan import PlanVersion
from coordinator.models.referral import Case
from coordinator.queries.cases import case_by_reference
from coordinator.queries.circulation import copies_of_case, copy_to_save
from coordinator.queries.conference_papers import conference_of
from coordinator.queries.day_papers import FOR_THE_COORDINATOR, FOR_THE_TABLE, day_paper
from coordinator.queries.editions import Reader, brand_of, make_edition, readers_of, view_for
from coordinator.queries.people import people_of_case
from coordinator.queries.pictures import network_picture_file
from coordinator.queries.plan import versions_of_case
from coordinator.queries.preparation import visit_sheet, visits_ahead
from coordinator.queries.secrets import secrets_for


class WrongUsage(BadInput):
    """Options that do not go together."""

    exit_code = 2


@dataclass(frozen=True)
class Written:
    """One finished paper: its file name, its reader, its content."""

    file_name: str
    reader: str
    content: bytes


FOR_THE_DAY: Final = (*FOR_THE_TABLE, *FOR_THE_COORDINATOR)
"""The papers of the day of the conference, those that may lie on the table first."""
_ONLY_IN_THE_WINDOW: Final = frozenset(
    {"feedback-form", "recovery-sheet", "review-record", "support-request", "week-sheet"}
)


def papers(call: Call) -> Answer:
    """Write one paper of a case for its readers, or list the papers there are."""
    options = call.options
    if options.list:
        return _listed()
    if not (options.casebook and options.case and options.paper and options.out):
        raise WrongUsage("Give --list, or --casebook, --case, --paper and --out.")
    if options.paper not in catalogue.PAPERS or options.paper in _ONLY_IN_THE_WINDOW:
        raise NotThere(f"There is no paper “{options.paper}” for a case. See: coordinator papers --list")
    with open_desk(call) as desk:
        case = desk.read(case_by_reference, reference=options.case)
        made = list(_make(desk, case, options.paper, options.reader, call.today))
        return write_out(made, call)


def write_out(made: Sequence[Written], call: Call) -> Answer:
    """Put finished papers into the folder asked for and say where they are."""
    folder = folder_for_papers(call.options.out, call.options.casebook)
    for paper in made:
        put_out(folder / paper.file_name, paper.content)
    found = [{"file": shown(folder / paper.file_name), "reader": paper.reader} for paper in made]
    rows = in_table([(str(folder / paper.file_name), paper.reader) for paper in made])
    return Answer(rows, {"papers": found})


def _listed() -> Answer:
    papers = [(name, paper) for name, paper in catalogue.PAPERS.items() if name not in _ONLY_IN_THE_WINDOW]
    rows = [(name, paper.title, f"for {catalogue.READERS[paper.reader]}") for name, paper in papers]
    found = [
        {"name": name, "title": paper.title, "for": catalogue.READERS[paper.reader], "line": paper.line}
        for name, paper in papers
    ]
    return Answer(in_table(rows), {"papers": found})


def _make(desk: Desk, case: Case, paper: str, wanted: str | None, today: date) -> Iterator[Written]:
    if paper in FOR_THE_DAY:
        if wanted:
            raise WrongUsage("This paper is the same for everyone; leave --for out.")
        yield for_the_day(desk, case, paper, today)
        return
    if paper in _OWN:
        if wanted:
            raise WrongUsage("This paper is for you alone; leave --for out.")
        yield from _OWN[paper](desk, case, today)
        return
    versions = desk.read(versions_of_case, case_id=case.id)
    if not versions:
        raise NotThere("There is no plan in this case yet.")
    version = versions[0]
    if paper == "plan" and version.status is VersionStatus.RELEASED:
        yield from issued(desk, case, version, wanted, today)
        return
    for reader in desk.read(_readers, version=version, paper=paper, wanted=wanted):
        yield desk.read(_for_reader, case=case, version=version, paper=paper, reader=reader, today=today)


def for_the_day(desk: Desk, case: Case, paper: str, today: date) -> Written:
    """Return one of the papers for the day of the conference; refuses one that would give something away."""
    return desk.read(_for_the_day, case=case, paper=paper, today=today)


def _visit_sheets(desk: Desk, case: Case, today: date) -> Iterator[Written]:
    """Yield a sheet for each visit of a case that is still to come, numbered in their order."""
    visits = desk.read(visits_ahead, case_id=case.id, today=today)
    if not visits:
        raise NotThere("No visit is planned in this case. Plan one first.")
    for number, visit in enumerate(visits, start=1):
        view = desk.read(visit_sheet, visit_id=visit.id)
        content = save(catalogue.build("visit-sheet", view, desk.read(brand_of)))
        name = named(case.reference, "visit-sheet", str(number) if len(visits) > 1 else "")
        yield Written(name, catalogue.READERS["C"], content)


def _network_picture(desk: Desk, case: Case, today: date) -> Iterator[Written]:
    """Yield the one paper with every picture of a network."""
    copy = desk.read(network_picture_file, case_id=case.id, kinds=list(PictureKind), today=today)
    yield Written(copy.file_name, catalogue.READERS["C"], copy.content)


_OWN: Final[dict[str, Callable[[Desk, Case, date], Iterator[Written]]]] = {
    "visit-sheet": _visit_sheets,
    "network-picture": _network_picture,
}
"""Papers of a case that are for the coordinator alone."""


def issued(
    desk: Desk, case: Case, version: PlanVersion, wanted: str | None, today: date
) -> Iterator[Written]:
    """Yield the copies of a released version as they were issued; refuses one that may no longer go out."""
    lines = [line for line in desk.read(copies_of_case, case_id=case.id) if line.version == version.number]
    newest = {line.reader.person_id: line for line in lines if line.document is not None}
    readers = [line.reader for line in newest.values()]
    chosen = {
        reader.person_id for reader in desk.read(_named, case_id=case.id, readers=readers, wanted=wanted)
    }
    for person_id, line in newest.items():
        if person_id in chosen:
            copy = desk.read(copy_to_save, circulation_id=line.circulation.id, today=today)
            yield Written(copy.file_name, line.reader.name, copy.content)


def _readers(session: Session, *, version: PlanVersion, paper: str, wanted: str | None) -> list[Reader]:
    readers = list(readers_of(session, version_id=version.id))
    if paper == "plan-table" and not wanted:
        professionals = {
            one.person.id
            for one in people_of_case(session, case_id=version.case_id)
            if one.participant.role in {Role.REFERRER, Role.REVIEWING_OFFICER}
        }
        readers = [reader for reader in readers if reader.person_id in professionals]
        if not readers:
            raise NotThere("There is no referrer in this case. Name a reader with --for.")
    return _named(session, case_id=version.case_id, readers=readers, wanted=wanted)


def _named(session: Session, *, case_id: str, readers: Sequence[Reader], wanted: str | None) -> list[Reader]:
    """Return the readers meant by a name, part of a name or initials; all of them when none is named."""
    if not wanted:
        return list(readers)
    asked = wanted.casefold().strip()
    called = {one.person.id: one.short_name.casefold() for one in people_of_case(session, case_id=case_id)}
    found = [
        reader
        for reader in readers
        if asked in {reader.name.casefold(), reader.initials.casefold(), called.get(reader.person_id)}
    ]
    found = found or [reader for reader in readers if asked in reader.name.casefold().split()]
    if len(found) != 1:
        who = ", ".join(f"{reader.name} ({reader.initials})" for reader in readers)
        problem = "Several people are" if found else "Nobody who gets this paper is"
        raise NotThere(f"{problem} called “{wanted}”. It goes to: {who}.")
    return found


def _for_reader(
    session: Session, *, case: Case, version: PlanVersion, paper: str, reader: Reader, today: date
) -> Written:
    """Return a draft of the plan for one reader, or another paper made of the plan."""
    about: dict[str, Any] = {"version_id": version.id, "reader_id": reader.person_id, "today": today}
    if paper == "plan":
        edition = make_edition(session, **about, draft=True)
        _refuse_leaks(reader.name, edition.leaks)
        return Written(edition.file_name, reader.name, edition.content)
    content = save(catalogue.build(paper, view_for(session, **about), brand_of(session)))
    file_name = named(case.reference, f"{paper}-{version.number}", reader.initials)
    secrets = secrets_for(session, case_id=case.id, reader_id=reader.person_id, today=today)
    _refuse_leaks(reader.name, scan(content, file_name, secrets))
    return Written(file_name, reader.name, content)


def _for_the_day(session: Session, *, case: Case, paper: str, today: date) -> Written:
    meeting = conference_of(session, case_id=case.id)
    copy = day_paper(session, meeting_id=meeting.id, paper=paper, today=today)
    return Written(copy.file_name, catalogue.READERS[catalogue.PAPERS[paper].reader], copy.content)


def _refuse_leaks(reader: str, leaks: Sequence[Leak]) -> None:
    if leaks:
        places = " ".join(
            f"It gives away {leak.secret.whose}’s {leak.secret.kind.value} ({leak.where})." for leak in leaks
        )
        raise NotAllowed(
            f"The copy for {reader} was not written. {places} Change the text, agree neutral words for it, "
            "or record the agreement of the person it protects."
        )
