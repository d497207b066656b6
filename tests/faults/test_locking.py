"""The lock falls at any moment of any typing: shut at once, and the typing is there again afterwards."""

import random
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from tests.faults.conftest import busy
from tests.stories import traces
from tests.stories.walk import unlock

WITHIN = 1.0
"""Seconds within which the window is locked, on a computer with nothing else to do."""

MADE_UP = ("Quillfeather", "Brackwater", "Ostlethorpe", "Wimbledrake", "Fennimarsh", "Tolliver’s Yard")

EDITORS = (
    ("Referral", "", "", "What the conference is for"),
    ("Referral", "", "", "Family name"),
    ("Referral", "", "", "Received"),
    ("Referral/Worries and strengths", "Strengths", "1.", "What goes well"),
    ("Referral/With the referrer", "Questions for the family", "1.", "Agreed by"),
    ("Network", "People", "Dana", "What they can offer"),
    ("Network", "People", "Jon", "On papers"),
    ("Conference", "Everything about this meeting", "", "Chair"),
    ("Plan", "What we will do", "Jackie gives", "What will happen"),
    ("Plan", "Plan B", "If", "then"),
    ("Plan", "", "", "What we all want"),
    ("Plan", "", "", "We meet again on"),
)


def moments(complete=200, everyday=4):
    """Return seeded moments: an editor, what is typed there, and where in the typing the lock falls."""
    chance = random.Random("lock")
    order = [EDITORS[number % len(EDITORS)] for number in range(complete)]
    chance.shuffle(order)
    for number, editor in enumerate(order):
        words = " ".join(chance.sample(MADE_UP, 3))[: chance.randint(4, 30)].strip()
        marks = [] if number < everyday else [pytest.mark.full]
        back = chance.randint(0, len(words))
        yield pytest.param(editor, words, back, marks=marks, id=f"{number} {editor[0]} {editor[3]}")


@pytest.mark.parametrize(("editor", "words", "back"), list(moments()))
def test_locked_at_any_moment_the_typing_is_there_again(person, passphrase, folder, editor, words, back):
    tab, card, line, label = editor
    for name in tab.split("/"):
        person.tab(name)
    field = find(person, card, line, label)
    for letter in words:
        QTest.keyClick(field, letter) if letter.isascii() else person.paste(field, letter)
    for _step in range(back):
        QTest.keyClick(field, Qt.Key.Key_Left)
    lock_falls(person)
    traces.nothing_is_seen([words, "Dana Hollis"])
    assert traces.said_in(b"".join(path.read_bytes() for path in files_of(folder)), [words]) == []
    unlock(person, passphrase)
    again = QApplication.focusWidget()
    assert text_of(again) == words, f"the cursor is not in “{label}”"
    assert place_of(again) == len(words) - back


@pytest.mark.parametrize("opens", ["Postpone", "See how it will look for …", "New case"])
def test_a_lock_shuts_whatever_dialog_is_open(person, passphrase, opens):
    person.tab("Plan" if opens.startswith("See") else "Conference")
    if person.offers(opens):
        person.press(opens)
    lock_falls(person)
    assert person.page is person.application.frame
    traces.nothing_is_seen(["Dana Hollis", "Aimee Hollis"])
    unlock(person, passphrase)


@pytest.mark.parametrize(
    ("tab", "opens"),
    [
        ("Network", "Find the network together"),
        ("Network", "Pictures of the network"),
        ("Referral", "Decline or close the case"),
        ("Referral", "Pause the clock"),
        ("Referral", "Record a worry or disclosure"),
    ],
)
def test_nothing_can_be_read_through_a_dialog_of_the_preparation(person, passphrase, tab, opens):
    person.tab(tab)
    assert person.offers(opens)
    person.press(opens)
    lock_falls(person)
    traces.nothing_is_seen(["Dana Hollis", "Aimee Hollis"])
    unlock(person, passphrase)


def find(person, card, line, label):
    """Go to a field, in an open line of a card where there is one, and empty it."""
    if not card:
        field = person.into(label)
    else:
        with person.on(card):
            if line:
                person.open_line(line)
            field = person.into(label)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    return field


def lock_falls(person):
    """Let the time without use run out, and see the window locked soon."""
    began = time.monotonic()
    person.application.idle.lock_due.emit("Locked after 10 minutes.")
    assert person.sees("Unlock your casebook")
    assert time.monotonic() - began < WITHIN * busy()


def files_of(folder):
    return [path for path in folder.rglob("*") if path.is_file()]


def text_of(field):
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def place_of(field):
    return field.textCursor().position() if isinstance(field, QPlainTextEdit) else field.cursorPosition()
