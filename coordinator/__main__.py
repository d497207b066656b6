"""Where the program starts: the window, one of the commands of a terminal, or the reading of one file."""

import gc
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any


def main(
    arguments: Sequence[str] | None = None,
    *,
    cost: Any = None,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> int:
    """Open the window when no command is named, otherwise carry the command out; return the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if list(arguments[:1]) == ["--read-file"]:
        from coordinator.exchange.reading import answer_parent  # noqa: PLC0415 - only such a process reads

        return answer_parent()
    if opens_window(arguments):
        gc.disable()  # the window collects in its own time; until it begins nothing is worth looking for
        from coordinator.ui.app import main as open_window  # noqa: PLC0415 - only the window needs Qt

        return open_window([sys.argv[0], *arguments])
    from coordinator.cli.entry import main as carry_out  # noqa: PLC0415 - the window has no use for it

    return carry_out(arguments, cost=cost, now=now)


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether these arguments name no command and ask no question."""
    first = arguments[0] if arguments else ""
    return not first or (first.startswith("-") and first not in {"-h", "--help", "--version", "--selftest"})


if __name__ == "__main__":
    sys.exit(main())
