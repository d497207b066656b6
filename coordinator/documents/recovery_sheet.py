"""The recovery sheet: the one paper that opens a casebook when its passphrase is lost. It names no family."""

from collections.abc import Sequence
from datetime import date

from docx.document import Document

from coordinator.documents.parts import blocks
from coordinator.documents.parts.base import begin
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.wording import long_date

_GROUPS_IN_A_LINE = 4


def build(code_groups: Sequence[str], made_on: date, brand: Brand) -> Document:
    """Return the sheet with its code in lines of four groups, how to use it and how to keep it."""
    document = begin(brand, heading="Recovery sheet", note="Keep this sheet safe", on=made_on)
    blocks.title(document, "Recovery sheet", f"Made on {long_date(made_on)}")
    blocks.text(
        document,
        "This sheet opens your casebook if you forget your passphrase, or if you cannot work and "
        "someone you trust must take over. Anyone who has both this sheet and your casebook can read it.",
    )
    blocks.heading(document, "Your recovery code")
    groups = list(code_groups)
    for start in range(0, len(groups), _GROUPS_IN_A_LINE):
        blocks.text(document, "-".join(groups[start : start + _GROUPS_IN_A_LINE]), "Code")
    blocks.small(
        document,
        "Capital and small letters are the same. Hyphens and spaces may be left out. The code has no letters "
        "I, L, O or U in it: what looks like I or O is the figure 1 or 0.",
    )
    blocks.heading(document, "How to use it")
    blocks.numbers(
        document,
        (
            "Start the program and choose the casebook.",
            "Where it asks for the passphrase, choose “Use the recovery sheet”.",
            "Type the code above, line by line. You will be told if a letter is wrong.",
            "Choose a new passphrase. Then print a new sheet if you are asked to.",
        ),
    )
    blocks.heading(document, "Keep it safe")
    blocks.bullets(
        document,
        (
            "Print it, then delete this file and empty the recycle bin.",
            "Keep the paper somewhere locked, away from the computer: a safe, or a solicitor.",
            "Do not photograph it, e-mail it, or keep it in the laptop bag.",
            "Without the passphrase and without this sheet, nobody can open the casebook.",
        ),
    )
    return document
