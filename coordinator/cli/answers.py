"""What a command says when it is done or refused: plain sentences, or JSON for machines."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, TextIO

from coordinator.errors import CoordinatorError


@dataclass(frozen=True)
class Answer:
    """The sentences for a person, what was found for a machine, and the exit code."""

    sentences: tuple[str, ...]
    found: dict[str, Any] = field(default_factory=dict)
    exit_code: int = 0


@dataclass(frozen=True)
class Call:
    """One call of a command: its options, the clock, and what deriving a key may cost in memory."""

    options: Any
    now: Callable[[], datetime]
    cost: Any = None

    @property
    def today(self) -> date:
        """The date in the coordinator's own zone."""
        return self.now().astimezone().date()


def give(answer: Answer, *, as_json: bool) -> int:
    """Print an answer and return its exit code."""
    if as_json:
        _print_json({"done": answer.exit_code == 0, **answer.found})
    else:
        _say(sys.stdout, *answer.sentences)
    return answer.exit_code


def refuse(error: CoordinatorError, *, as_json: bool) -> int:
    """Print why something was not done and return the exit code of that reason."""
    if as_json:
        reason = {"kind": _kind(error), "sentence": str(error), "exit_code": error.exit_code}
        _print_json({"done": False, "reason": reason})
    else:
        _say(sys.stderr, str(error))
    return error.exit_code


def _kind(error: CoordinatorError) -> str:
    """Return the failure's name in the contract of exit codes, not that of a special case of it."""
    named = [kind.__name__ for kind in type(error).__mro__ if kind.__module__ == "coordinator.errors"]
    return named[0]


def _print_json(found: dict[str, Any]) -> None:
    _say(sys.stdout, json.dumps(found, ensure_ascii=False, indent=1, default=_plain))


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _say(stream: TextIO, *lines: str) -> None:
    stream.writelines(f"{line}\n" for line in lines)
    stream.flush()


def in_table(rows: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return rows as lines whose columns stand below one another."""
    widths = [max(len(row[place]) for row in rows) for place in range(len(rows[0]))] if rows else []
    return tuple(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def shown(path: Path) -> str:
    """Return a path as it is printed."""
    return str(path)
