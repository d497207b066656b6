"""About: the version, what the program promises, what it cannot do, and the work of others it stands on."""

import sys

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

import coordinator
from coordinator.ui.blocks import Card, Picture, column, row, words

PROMISES = (
    "It keeps everything you record in one locked casebook on this computer.",
    "It locks itself, and what you were typing is kept.",
    "It keeps earlier copies, and reads each one back before it counts.",
    "It leaves private details out of copies for people who must not have them, and checks each file.",
    "It sends nothing anywhere. You decide what leaves this computer.",
)
CANNOT = (
    "It cannot help if somebody knows your passphrase, or uses the computer while the casebook is open.",
    "It cannot help if the computer itself is infected.",
    "It cannot take back a paper once it was sent or printed.",
    "Nobody can open the casebook if both the passphrase and the recovery sheet are lost.",
    "It does not hide that you use it, or how large the casebook is. It does not replace disk encryption.",
)
STANDS_ON = (
    ("Qt and PySide6", "LGPL 3"),
    ("SQLCipher", "BSD, Zetetic LLC"),
    ("SQLite", "public domain"),
    ("SQLAlchemy, Alembic, python-docx, jsonschema, keyring, argon2-cffi, holidays", "MIT"),
    ("cryptography", "Apache 2.0 or BSD"),
    ("lxml", "BSD"),
    ("Pillow", "MIT-CMU"),
    ("Atkinson Hyperlegible Next, Braille Institute", "SIL Open Font Licence"),
    ("Lucide icons", "ISC"),
)


class AboutPage(QWidget):
    """Words only; nothing here can be changed."""

    def __init__(self) -> None:
        super().__init__()
        python = ".".join(map(str, sys.version_info[:3]))
        version = f"Version {coordinator.__version__}, with Python {python} and Qt {qVersion()}"
        self.version = words(version, "muted", wrap=True)
        licence = "Coordinator is free software under the MIT licence. You may use, change and share it."
        others = Card("The work of others it stands on")
        for name, terms in STANDS_ON:
            others.add(column(words(name, "strong", wrap=True), words(terms, "small", wrap=True), gap=0))
        self.setLayout(
            column(
                Card("Coordinator").add(self.version, words(licence, wrap=True)),
                _told("What it promises", PROMISES, "circle-check", "good"),
                _told("What it cannot do", CANNOT, "info", "muted"),
                others,
                gap=1.1,
            )
        )

    def refresh(self) -> None:
        """Nothing here changes while the program runs."""


def _told(title: str, sentences: tuple[str, ...], icon: str, role: str) -> Card:
    card = Card(title)
    for sentence in sentences:
        card.add(row(Picture(icon, role, 1.25), words(sentence, wrap=True), gap=0.7))
    return card
