"""The commands of a terminal and their options; what they need is loaded once one of them is called."""

import argparse
import importlib
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

from coordinator import __version__
from coordinator.cli.answers import Answer, Call, give, refuse
from coordinator.errors import CoordinatorError

EXIT_CODES = """\
exit codes:
  0   done
  2   wrong usage
  10  not there
  11  in use
  12  wrong passphrase
  13  damaged
  14  newer version
  15  refused by a rule; the reason is told
  1   anything else"""


def main(
    arguments: Sequence[str],
    *,
    cost: Any = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> int:
    """Carry out one command and return its exit code.

    ``cost`` is what deriving the key of a new casebook may cost; the default is the program's own.
    """
    _speak_every_language()
    if list(arguments[:1]) == ["--selftest"]:
        arguments = ["selftest", *arguments[1:]]
    try:
        options = parser().parse_args(arguments)
    except SystemExit as asked:
        return asked.code if isinstance(asked.code, int) else 2
    try:
        answer = _carry_out(options.does, Call(options, now, cost))
    except CoordinatorError as error:
        return refuse(error, as_json=options.json)
    except KeyboardInterrupt:
        return refuse(CoordinatorError("Stopped. Nothing more was done."), as_json=options.json)
    return give(answer, as_json=options.json)


def _carry_out(does: str, call: Call) -> Answer:
    module, _, name = does.partition(".")
    return cast("Answer", getattr(importlib.import_module(f"coordinator.cli.{module}"), name)(call))


def _speak_every_language() -> None:
    """Let names in any script be printed on a terminal that knows only one."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    root = argparse.ArgumentParser(
        prog="coordinator",
        description="An offline, encrypted casebook for family group conferences. "
        "Without a command, the window opens.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    root.add_argument("--version", action="version", version=f"Coordinator {__version__}")
    root.add_argument("--selftest", action="store_true", help="try the program out in a temporary folder")
    commands = root.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def add(name: str, does: str, line: str, *, casebook: str = "the casebook’s folder") -> Any:
        command = commands.add_parser(name, help=line, description=line[:1].upper() + line[1:] + ".")
        command.set_defaults(does=does)
        command.add_argument("--casebook", type=Path, metavar="DIR", required=bool(casebook), help=casebook)
        command.add_argument(
            "--passphrase-file", type=Path, metavar="FILE", help="a file that holds the passphrase"
        )
        command.add_argument("--json", action="store_true", help="answer in JSON")
        return command

    _add_commands(add)
    trial = commands.add_parser("selftest")
    trial.set_defaults(does="selftest.selftest")
    trial.add_argument("--json", action="store_true")
    return root


def _add_commands(add: Callable[..., Any]) -> None:
    new = add("new", "casebooks.new", "make an empty casebook")
    new.add_argument(
        "--recovery-sheet",
        type=Path,
        metavar="FILE",
        required=True,
        help="the Word file to write the sheet to",
    )
    demo = add("demo", "demo.demo", "make the example casebook and write its papers")
    demo.add_argument("--papers", type=Path, metavar="OUT", required=True, help="the folder for the papers")
    cases = add("cases", "cases.cases", "list the open cases: reference, family, stage, next date")
    cases.add_argument("--closed", action="store_true", help="list the closed cases instead")
    papers = add("papers", "papers.papers", "write a paper, or list those there are", casebook="")
    papers.add_argument("--list", action="store_true", help="list the papers this program makes")
    papers.add_argument("--case", metavar="REF", help="the reference of the case")
    papers.add_argument("--paper", metavar="NAME", help="which paper, as named by --list")
    papers.add_argument("--for", dest="reader", metavar="PERSON", help="one reader only, by name or initials")
    papers.add_argument("--out", type=Path, metavar="DIR", help="the folder to write to")
    take = add("import", "cases.import_file", "take in a whole case from a casefile")
    take.add_argument("file", type=Path, metavar="FILE", help="the casefile")
    export = add("export", "cases.export", "write a whole case to a casefile")
    export.add_argument("--case", metavar="REF", required=True, help="the reference of the case")
    export.add_argument("--out", type=Path, metavar="FILE", required=True, help="the casefile to write")
    add("check", "casebooks.check", "read the whole casebook and say whether it is whole")
    backup = add("backup", "casebooks.make_backup", "make a copy and read it back")
    backup.add_argument(
        "--to", type=Path, metavar="FILE", required=True, help="a folder, or a file name ending in .db"
    )
    restore = add(
        "restore", "casebooks.restore", "bring a copy back into a new folder", casebook="a new folder"
    )
    restore.add_argument("file", type=Path, metavar="FILE", help="the copy, a file ending in .db")
