"""A program that works on a casebook until it is killed; prints what it may claim is safe, as it becomes so.

Run as ``victim.py JOB FOLDER``; the casebook has the program's own tables.
"""

import itertools
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sqlalchemy import text

from coordinator.storage import backup
from coordinator.storage.casebook import Casebook, change_passphrase, unlock

FIRST, SECOND = "seven geese crossed Ipswich", "kettle violin harbour moss"


def say(what: object) -> None:
    """Tell the test, at once, what is now safe."""
    print(what, flush=True)  # noqa: T201 - read by the test


def write(casebook: Casebook) -> None:
    """Keep adding commissioners, two rows at a time that belong together, and checkpoint now and then."""
    for number in itertools.count():
        with casebook.writer.begin() as connection:
            for half in ("a", "b"):
                connection.execute(
                    text("INSERT INTO commissioner (id, name, notes) VALUES (:id, :name, :notes)"),
                    {"id": f"{number:08}{half}", "name": f"team {number}", "notes": "x" * 1500},
                )
        say(number)
        if number % 25 == 24:
            casebook.checkpoint()


def attach(casebook: Casebook) -> None:
    """Keep adding sealed files, each followed by the row that names it."""
    for number in itertools.count():
        sealed = casebook.files.put(f"letter {number}".encode() * 500)
        with casebook.writer.begin() as connection:
            connection.execute(
                text("INSERT INTO commissioner (id, name, notes) VALUES (:id, :name, :notes)"),
                {"id": f"{number:08}", "name": sealed.name, "notes": sealed.sha256},
            )
        say(number)


def copy(casebook: Casebook) -> None:
    """Keep making copies."""
    for _ in itertools.count():
        say(backup.make(casebook).path)


def passphrase(casebook: Casebook) -> None:
    """Keep changing the passphrase to and fro."""
    for old, new in itertools.cycle([(FIRST, SECOND), (SECOND, FIRST)]):
        change_passphrase(casebook, old, new)
        say(new)


def close(casebook: Casebook) -> None:
    """Write, close and open again."""
    for number in itertools.count():
        with casebook.writer.begin() as connection:
            connection.execute(
                text("INSERT INTO commissioner (id, name) VALUES (:id, 'a')"), {"id": f"{number:08}"}
            )
        say(number)
        casebook.close()
        casebook = unlock(casebook.folder, FIRST)


JOBS = {job.__name__: job for job in (write, attach, copy, passphrase, close)}

if __name__ == "__main__":
    job, folder = sys.argv[1:]
    opened = unlock(Path(folder), FIRST)
    say("ready")
    JOBS[job](opened)
