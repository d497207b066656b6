"""What every command declares about itself, and what it may ask of the desk it runs at.

A command is a plain function: an imperative verb, the session first, keywords after. It is undoable,
or final with a remedy in words.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Concatenate, ParamSpec, TypeVar, cast

from sqlalchemy.orm import Session

from coordinator.errors import NotThere
from coordinator.models.base import Kept
from coordinator.storage.sealed import SealedFiles

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R", bound=Kept)
Command = Callable[Concatenate[Session, P], T]


@dataclass(frozen=True)
class CommandKind:
    """How a command shows in the menu and whether it can be undone."""

    label: str
    final: bool = False
    remedy: str = ""


def command(label: str) -> Callable[[Command[P, T]], Command[P, T]]:
    """Declare a command that can be undone; the label follows *Undo* in the menu."""
    return _declare(CommandKind(label))


def final(label: str, *, remedy: str) -> Callable[[Command[P, T]], Command[P, T]]:
    """Declare a command that cannot be undone; the remedy says what to do instead."""
    return _declare(CommandKind(label, final=True, remedy=remedy))


def _declare(kind: CommandKind) -> Callable[[Command[P, T]], Command[P, T]]:
    def mark(function: Command[P, T]) -> Command[P, T]:
        function.command_kind = kind  # type: ignore[attr-defined]
        return function

    return mark


def kind_of(function: Callable[..., object]) -> CommandKind:
    """Return what a command declared; raises ``TypeError`` for a function that is no command."""
    kind = getattr(function, "command_kind", None)
    if not isinstance(kind, CommandKind):
        raise TypeError(f"{function!r} is not declared as a command")
    return kind


def now(session: Session) -> datetime:
    """Return the desk's clock, in UTC."""
    return cast("Callable[[], datetime]", session.info["now"])()


def today(session: Session) -> date:
    """Return the desk's date in the coordinator's own zone."""
    return now(session).astimezone().date()


def files(session: Session) -> SealedFiles:
    """Return the sealed files beside the casebook."""
    return cast("SealedFiles", session.info["files"])


def need(session: Session, record_type: type[R], record_id: str) -> R:
    """Return a record for changing; raises ``NotThere`` when it is not in the casebook."""
    record = session.get(record_type, record_id)
    if record is None:
        raise NotThere("That is no longer in the casebook. Nothing was changed. Go back and look again.")
    return record
