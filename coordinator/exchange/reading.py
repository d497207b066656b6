"""Reading a file from outside in a process of its own, so that a crash or a hang is only a sentence.

The file goes in and what was found comes back through pipes: no name of a file or a family stands in the
list of processes, and nothing is written to the disk.
"""

import contextlib
import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import coordinator
from coordinator.errors import BadInput, CoordinatorError
from coordinator.exchange.found import Piece
from coordinator.exchange.limits import NOTHING, SECONDS, FileKind, check_size, kind_of
from coordinator.exchange.people_table import read_table
from coordinator.exchange.vcards import read_cards
from coordinator.exchange.word_form import read_word

SUBCOMMAND: Final = "--read-file"
"""The hidden word with which the program starts as such a process."""
_TICK: Final = 0.1
_MOST_MEMORY: Final = 2 * 1024**3
_NO_WINDOW: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)


@dataclass(frozen=True)
class Reading:
    """What a file holds: its kind, what was found in its order, and what is odd in it."""

    kind: FileKind
    pieces: tuple[Piece, ...]
    problems: tuple[str, ...] = ()


def read(content: bytes) -> Reading:
    """Read a file here and now; raises ``BadInput``."""
    kind = kind_of(content)
    match kind:
        case FileKind.WORD:
            pieces, problems = read_word(content), list[str]()
        case FileKind.TABLE:
            pieces, problems = read_table(content)
        case FileKind.CARDS:
            pieces, problems = read_cards(content)
    if not pieces:
        raise BadInput(
            f"Nothing was found in this file: no label has an answer beside it. {NOTHING} "
            "If it is a scan or a picture, it has to be typed in."
        )
    return Reading(kind, tuple(pieces), tuple(problems))


def read_apart(
    content: bytes, *, tell: Callable[[float], object] = lambda _part: None, seconds: float = SECONDS
) -> Reading:
    """Read a file in a process of its own; raises ``BadInput``, also when it takes too long.

    ``tell`` hears how much of the time is over, from 0 to 1, and may raise to stop.
    """
    check_size(len(content))
    child = subprocess.Popen(  # noqa: S603 - the program itself, with a fixed word
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(coordinator.__file__).parent.parent,
        creationflags=_NO_WINDOW,
    )
    try:
        answer = _await(child, content, tell, seconds)
    finally:
        _end(child)
    return _understood(answer)


def answer_parent() -> int:
    """Read what comes in, print what was found; the work of the process of its own."""
    _limit_memory()
    content = sys.stdin.buffer.read()
    try:
        found = read(content)
        answer: dict[str, Any] = {
            "kind": found.kind.value,
            "pieces": [asdict(piece) for piece in found.pieces],
            "problems": found.problems,
        }
    except CoordinatorError as refusal:
        answer = {"refused": str(refusal)}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))
    sys.stdout.buffer.flush()
    return 0


def _command() -> Sequence[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, SUBCOMMAND]
    return [sys.executable, "-m", "coordinator", SUBCOMMAND]


def _await(
    child: "subprocess.Popen[bytes]", content: bytes, tell: Callable[[float], object], seconds: float
) -> bytes:
    began = time.monotonic()
    waiting: bytes | None = content
    while True:
        try:
            return child.communicate(waiting, timeout=_TICK)[0]
        except subprocess.TimeoutExpired:
            waiting = None
        gone = time.monotonic() - began
        if gone > seconds:
            raise BadInput(
                f"This file took longer than {seconds:g} seconds to read, so it was given up. {NOTHING} "
                "Save it afresh in the program it was made with, and try again."
            )
        tell(min(1.0, gone / seconds))


def _understood(answer: bytes) -> Reading:
    try:
        told = json.loads(answer)
    except ValueError as error:
        raise BadInput(
            f"This file could not be read; it may be damaged or made to do harm. {NOTHING} "
            "Save it afresh in the program it was made with, and try again."
        ) from error
    if "refused" in told:
        raise BadInput(told["refused"])
    pieces = tuple(Piece(**piece) for piece in told["pieces"])
    return Reading(FileKind(told["kind"]), pieces, tuple(told["problems"]))


def _end(child: "subprocess.Popen[bytes]") -> None:
    if child.poll() is None:
        child.kill()
    with contextlib.suppress(OSError, ValueError):
        child.communicate()


def _limit_memory() -> None:
    """Hold the process to a memory that no form needs, where the system can."""
    if sys.platform != "linux" or importlib.util.find_spec("resource") is None:
        return
    import resource  # noqa: PLC0415 - only some systems have it

    resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
