"""Where resources are: in the source tree, in an installed wheel and in a frozen folder."""

import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """Return the folder that holds letterhead, icons, fonts, word lists and examples."""
    frozen = getattr(sys, "_MEIPASS", None)
    here = Path(__file__).resolve().parent
    for folder in (
        Path(frozen) / "resources" if frozen else None,
        here / "_resources",
        here.parent / "resources",
    ):
        if folder is not None and folder.is_dir():
            return folder
    raise FileNotFoundError("The resources folder is missing from this installation")


def resource(*parts: str) -> Path:
    """Return the path of one resource, for example ``resource("icons", "lock.svg")``."""
    return resources().joinpath(*parts)
