"""Commands run in this process, on a casebook with a cheap key."""

import json
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from coordinator.__main__ import main
from coordinator.storage.keys import KeyCost
from tests.conftest import PASSPHRASE

CHEAP = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)
NOW = datetime(2026, 11, 16, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Outcome:
    """What a command printed and returned."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def run(capsys, tmp_path):
    """Carry out a command; the passphrase file is given unless the test gives its own."""
    secret = tmp_path / "passphrase.txt"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")

    def carry_out(name, *arguments, passphrase_file=secret):
        given = ["--passphrase-file", str(passphrase_file)] if passphrase_file else []
        code = main([name, *given, *map(str, arguments)], cost=CHEAP, now=lambda: NOW)
        printed = capsys.readouterr()
        return Outcome(code, printed.out, printed.err)

    return carry_out


@pytest.fixture(scope="session")
def first_demo(tmp_path_factory):
    """The example casebook and its papers, made once; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("demo")
    (folder / "secret").write_text(PASSPHRASE, encoding="utf-8")
    arguments = ["--casebook", folder / "casebook", "--passphrase-file", folder / "secret"]
    code = main(
        ["demo", *map(str, arguments), "--papers", str(folder / "papers")], cost=CHEAP, now=lambda: NOW
    )
    assert code == 0
    return folder


@pytest.fixture
def demo(first_demo, tmp_path):
    """A copy of the example casebook of this test's own."""
    shutil.copytree(first_demo / "casebook", tmp_path / "demo")
    return tmp_path / "demo"
