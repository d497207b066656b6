"""A file is read in a process of its own; a crash or a hang of it is a sentence."""

import subprocess
import sys

import pytest

from coordinator.errors import BadInput
from coordinator.exchange import reading
from coordinator.exchange.limits import FileKind
from coordinator.exchange.reading import read, read_apart
from coordinator.storage.backup import Cancelled
from tests.exchange.forms import a_referral, packed


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (a_referral().content(), FileKind.WORD),
        ("Name,Phone\nŻaneta,1\n".encode(), FileKind.TABLE),
        (b"BEGIN:VCARD\nFN:Dana\nEND:VCARD\n", FileKind.CARDS),
    ],
)
def test_what_is_read_apart_is_what_is_read_here(content, kind):
    apart = read_apart(content)
    assert apart == read(content)
    assert apart.kind is kind


def test_a_refusal_comes_back_word_for_word():
    with pytest.raises(BadInput, match="holds macros"):
        read_apart(packed(**{"word/vbaProject.bin": "x"}))


def test_a_form_in_which_nothing_is_filled_in_is_said_to_be_empty():
    with pytest.raises(BadInput, match="Nothing was found"):
        read_apart(packed(**{"word/document.xml": "<x/>"}))


def started_as(monkeypatch, program):
    monkeypatch.setattr(reading, "_command", lambda: [sys.executable, "-c", program])


def test_a_hang_ends_in_a_sentence_and_leaves_no_process(monkeypatch):
    started_as(monkeypatch, "import time; time.sleep(600)")
    with pytest.raises(BadInput, match=r"took longer than 0\.3 seconds"):
        read_apart(b"Name\nDana\n", seconds=0.3)


@pytest.mark.parametrize(
    "program", ["import os; os.abort()", "raise SystemExit(3)", "print('{')", "print(9 * 'x')"]
)
def test_a_crash_is_a_sentence(monkeypatch, program):
    started_as(monkeypatch, program)
    with pytest.raises(BadInput, match="could not be read"):
        read_apart(b"Name\nDana\n")


def test_reading_can_be_stopped(monkeypatch):
    started_as(monkeypatch, "import time; time.sleep(600)")

    def stop(_part):
        raise Cancelled("Stopped. Nothing was changed.")

    with pytest.raises(Cancelled):
        read_apart(b"Name\nDana\n", tell=stop)


def test_the_process_of_its_own_loads_no_window_and_no_casebook():
    ask = [sys.executable, "-X", "importtime", "-m", "coordinator", reading.SUBCOMMAND]
    done = subprocess.run(ask, input=b"Name\nDana\n", capture_output=True, check=True)
    assert b'"Dana"' in done.stdout
    assert not [name for name in (b"PySide6", b"sqlalchemy", b"docx", b"sqlcipher3") if name in done.stderr]
