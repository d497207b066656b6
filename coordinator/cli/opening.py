"""Opening a casebook from the command line: the passphrase, the desk, and a copy kept afterwards."""

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from coordinator.cli.answers import Call
from coordinator.desk import Desk
from coordinator.errors import BadInput, NotThere
from coordinator.storage import backup, casebook
from coordinator.storage.casebook import Casebook

LONGEST_PASSPHRASE = 10_000


class CannotAsk(BadInput):
    """There is no terminal to type a passphrase into."""

    exit_code = 2


def passphrase(call: Call, *, twice: bool = False) -> str:
    """Return the passphrase from its file, or ask for it."""
    file: Path | None = call.options.passphrase_file
    if file is not None:
        return _from_file(file)
    if not sys.stdin.isatty():
        raise CannotAsk(
            "There is no terminal to type a passphrase into. Name its file with --passphrase-file."
        )
    typed = getpass.getpass("Passphrase: ")
    if twice and getpass.getpass("The same again: ") != typed:
        raise BadInput("The two passphrases are not the same. Nothing was made.")
    return typed


def _from_file(file: Path) -> str:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise NotThere(f"The passphrase file {file} cannot be read.") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"The passphrase file {file} is not plain text.") from error
    return text[:LONGEST_PASSPHRASE].removesuffix("\n").removesuffix("\r")


@contextmanager
def open_desk(call: Call, *, keep_copy: bool = False) -> Iterator[Desk]:
    """Unlock the casebook, work at it, and lock it again; ``keep_copy`` when something is changed."""
    with at_desk(casebook.unlock(call.options.casebook, passphrase(call)), call, keep_copy=keep_copy) as desk:
        yield desk


@contextmanager
def at_desk(opened: Casebook, call: Call, *, keep_copy: bool) -> Iterator[Desk]:
    """Work at an open casebook, then make the verified copy that is due and lock it."""
    desk = Desk(opened, now=call.now, inline=True)
    try:
        yield desk
        if keep_copy:
            backup.make_if_changed(opened, now=call.now())
    finally:
        desk.close()
