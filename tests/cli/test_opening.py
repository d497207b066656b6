import io
import subprocess
import sys

import pytest

from tests.conftest import PASSPHRASE


def test_a_passphrase_file_may_end_in_a_new_line_and_begin_with_a_mark(run, casebook_folder, tmp_path):
    for text in (PASSPHRASE, f"\ufeff{PASSPHRASE}\r\n"):
        (tmp_path / "p").write_bytes(text.encode())
        assert run("cases", "--casebook", casebook_folder, passphrase_file=tmp_path / "p").code == 0


def test_a_wrong_passphrase_is_told_in_words_and_returns_12(run, casebook_folder, tmp_path):
    (tmp_path / "p").write_text("wrong horse battery staple")
    told = run("cases", "--casebook", casebook_folder, passphrase_file=tmp_path / "p")
    assert told.code == 12
    assert "Check Caps Lock" in told.err
    assert not told.out


def test_a_passphrase_file_that_is_not_there_or_no_text_is_told(run, casebook_folder, tmp_path):
    missing = run("cases", "--casebook", casebook_folder, passphrase_file=tmp_path / "missing")
    assert missing.code == 10
    assert "passphrase file" in missing.err
    (tmp_path / "p").write_bytes(b"\xff\xfe\x00")
    assert run("cases", "--casebook", casebook_folder, passphrase_file=tmp_path / "p").code == 15


def test_without_a_terminal_nobody_is_asked(run, casebook_folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("correct horse battery staple"))
    told = run("cases", "--casebook", casebook_folder, passphrase_file=None)
    assert told.code == 2
    assert "--passphrase-file" in told.err


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_at_a_terminal_the_passphrase_is_asked_for_and_never_shown(run, casebook_folder, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", lambda _question: PASSPHRASE)
    told = run("cases", "--casebook", casebook_folder, passphrase_file=None)
    assert told.code == 0
    assert PASSPHRASE not in told.out + told.err


def test_two_typed_passphrases_must_be_the_same(run, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "stdin", Terminal())
    answers = iter(["correct horse battery staple", "correct horse battery stable"])
    monkeypatch.setattr("getpass.getpass", lambda _question: next(answers))
    told = run(
        "new", "--casebook", tmp_path / "new", "--recovery-sheet", tmp_path / "s.docx", passphrase_file=None
    )
    assert told.code == 15
    assert not (tmp_path / "new").exists()


def test_a_second_program_is_refused_with_11(casebook_folder, tmp_path, run):
    hold = (
        "import sys; from pathlib import Path; from coordinator.storage.casebook import unlock\n"
        "unlock(Path(sys.argv[1]), sys.argv[2])\n"
        "print('open', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", hold, str(casebook_folder), PASSPHRASE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout.readline() == "open\n"
        told = run("cases", "--casebook", casebook_folder)
        assert told.code == 11
        assert "already open in another window" in told.err
    finally:
        holder.communicate("")
    assert run("cases", "--casebook", casebook_folder).code == 0


@pytest.mark.parametrize("command", ["cases", "check"])
def test_a_casebook_that_is_not_there_is_told_and_never_made(run, tmp_path, command):
    told = run(command, "--casebook", tmp_path / "missing")
    assert told.code == 10
    assert "No new one has been made" in told.err
    assert not (tmp_path / "missing").exists()


def test_a_casebook_of_a_newer_program_is_refused_with_14(run, casebook_folder):
    from coordinator.storage.casebook import unlock

    opened = unlock(casebook_folder, PASSPHRASE)
    with opened.opener.connection() as handle:
        handle.execute("UPDATE alembic_version SET version_num = '9999'")
    opened.close()
    told = run("cases", "--casebook", casebook_folder)
    assert told.code == 14
    assert "Nothing has been changed" in told.err


def test_a_damaged_lock_is_told_and_returns_13(run, casebook_folder):
    for lock in casebook_folder.glob("casebook.key*"):
        lock.write_bytes(b"\0" * 100)
    told = run("cases", "--casebook", casebook_folder)
    assert told.code == 13
    assert "Open it with the recovery sheet" in told.err
