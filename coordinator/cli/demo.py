"""The main job end to end without a window: the example families, their plans and their papers."""

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordinator.assets import resource
from coordinator.cli.answers import Answer, Call, in_table, shown
from coordinator.cli.opening import at_desk, passphrase
from coordinator.cli.papers import FOR_THE_DAY, Written, for_the_day, issued
from coordinator.cli.writing import folder_for_papers, put_out
from coordinator.commands.casefile import import_case
from coordinator.commands.fields import change_fields
from coordinator.commands.release import release_plan
from coordinator.commands.set_up import set_up_casebook
from coordinator.desk import Desk
from coordinator.errors import NotAllowed
from coordinator.exchange import casefile
from coordinator.models.choices import VersionStatus
from coordinator.models.directory import Coordinator
from coordinator.models.referral import Case
from coordinator.queries.cases import case_by_reference
from coordinator.queries.plan import versions_of_case
from coordinator.storage import casebook
from coordinator.storage.casebook import Casebook
from coordinator.storage.keys import DEFAULT_COST

EXAMPLES: Final = ("aimee", "saheed", "zayd")
COORDINATOR: Final = {
    "name": "Frances Calder",
    "trading_name": "Calder Family Meetings",
    "strap_line": "Family group conferences",
    "address": "Unit 3, The Old Maltings\nBrackenford\nZZ99 6OM",
    "phone": "01632 960190",
    "email": "frances@calder.example.org",
}
"""Nobody real: her numbers are set aside for stories, her postcode does not exist."""


def demo(call: Call) -> Answer:
    """Make the example casebook in an empty folder, release its plans and write everyone’s papers.

    A family that is still preparing gets the papers for its day.
    """
    out = folder_for_papers(call.options.papers, call.options.casebook)
    with at_desk(_casebook(call), call, keep_copy=True) as desk:
        examples = [casefile.read(resource("examples", f"{name}.json").read_bytes()) for name in EXAMPLES]
        _refuse_others(desk, {str(example.case["id"]) for example in examples})
        _introduce_coordinator(desk)
        made = [paper for example in examples for paper in _family(desk, example, call)]
        for paper in made:
            put_out(out / paper.file_name, paper.content)
    rows = in_table([(paper.file_name, paper.reader) for paper in made])
    return Answer(
        (
            f"The example casebook is in {call.options.casebook}. {len(made)} papers are in {out}:",
            *rows,
        ),
        {
            "casebook": shown(call.options.casebook),
            "papers": [{"file": shown(out / paper.file_name), "reader": paper.reader} for paper in made],
        },
    )


def _casebook(call: Call) -> Casebook:
    folder = call.options.casebook
    if folder.is_dir() and any(folder.iterdir()):
        return casebook.unlock(folder, passphrase(call))
    return casebook.create(folder, passphrase(call, twice=True), cost=call.cost or DEFAULT_COST)


def _refuse_others(desk: Desk, known: set[str]) -> None:
    """Keep the example families out of a casebook in which somebody works."""
    if set(desk.read(_case_ids)) - known:
        raise NotAllowed(
            "This casebook holds cases of its own, so the example families are not put into it. "
            "Name an empty folder. Nothing was changed."
        )


def _case_ids(session: Session) -> list[str]:
    return list(session.scalars(select(Case.id)))


def _introduce_coordinator(desk: Desk) -> None:
    coordinator_id = desk.do(set_up_casebook).result()
    if not desk.read(lambda session: session.get_one(Coordinator, coordinator_id)).name:
        values = {"record_type": Coordinator, "record_id": coordinator_id, "values": COORDINATOR}
        desk.do(change_fields, **values).result()  # type: ignore[arg-type]  # named as the command names them


def _family(desk: Desk, example: casefile.Casefile, call: Call) -> list[Written]:
    if example.case["id"] not in desk.read(_case_ids):
        desk.do(import_case, casefile=example).result()
    case = desk.read(case_by_reference, reference=example.reference)
    versions = desk.read(versions_of_case, case_id=case.id)
    if not versions:
        return [for_the_day(desk, case, paper, call.today) for paper in FOR_THE_DAY]
    version = versions[0]
    if version.status is VersionStatus.AGREED:
        desk.do(release_plan, version_id=version.id).result()
    return list(issued(desk, case, version, None, call.today))
