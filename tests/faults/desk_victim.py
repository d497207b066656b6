"""A program that works at the desk until it is killed; prints what it may claim is safe, as it becomes so.

Run as ``desk_victim.py JOB FOLDER PASSPHRASE``.
"""

import itertools
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from coordinator.assets import resource
from coordinator.commands.casefile import import_case
from coordinator.commands.circulation import attach_file
from coordinator.commands.fields import add_record, change_fields, put_in_bin
from coordinator.commands.set_up import set_up_casebook
from coordinator.desk import Desk
from coordinator.exchange import casefile
from coordinator.models.person import Person
from coordinator.models.referral import Case
from coordinator.storage.casebook import unlock

EXAMPLE = resource("examples") / "aimee.json"


def say(what: object) -> None:
    """Tell the test, at once, what is now safe."""
    print(what, flush=True)  # noqa: T201 - read by the test


def type_on(desk: Desk) -> None:
    """Keep changing one field, as autosave does."""
    case_id = desk.do(add_record, record=Case(family_name="Hollis")).result()
    for number in itertools.count(1):
        values = {"purpose": f"version {number}", "notes": f"version {number}"}
        desk.do_as("Type", "1", change_fields, record_type=Case, record_id=case_id, values=values).result()
        say(number)


def delete(desk: Desk) -> None:
    """Keep adding people and putting them in the bin."""
    for number in itertools.count(1):
        person_id = desk.do(add_record, record=Person(given=f"{number}")).result()
        desk.do(put_in_bin, record_type=Person, record_id=person_id).result()
        say(number)


def bring_in(desk: Desk) -> None:
    """Bring in a whole case, and take it back, again and again."""
    found = casefile.read(EXAMPLE.read_bytes())
    for number in itertools.count(1):
        desk.do(import_case, casefile=found).result()
        say(f"in {number}")
        desk.undo().result()
        say(f"out {number}")


def attach(desk: Desk) -> None:
    """Keep attaching a file."""
    case_id = desk.do(add_record, record=Case(family_name="Hollis")).result()
    for number in itertools.count(1):
        desk.do(attach_file, case_id=case_id, path=EXAMPLE).result()
        say(number)


JOBS = {job.__name__: job for job in (type_on, delete, bring_in, attach)}

if __name__ == "__main__":
    job, folder, passphrase = sys.argv[1:]
    at_work = Desk(unlock(Path(folder), passphrase))
    at_work.do(set_up_casebook).result()
    say("ready")
    JOBS[job](at_work)
