import subprocess
import sys

import pytest

from coordinator.cli.entry import main, parser

HEAVY = ("sqlalchemy", "docx", "PySide6", "cryptography", "jsonschema", "alembic")


def test_help_names_every_command_and_every_exit_code(capsys):
    assert main(["--help"]) == 0
    printed = capsys.readouterr().out
    for command in ("new", "demo", "cases", "papers", "import", "export", "check", "backup", "restore"):
        assert f"\n    {command} " in printed
    for code in ("10  not there", "11  in use", "12  wrong passphrase", "13  damaged", "14  newer version"):
        assert code in printed


def test_help_loads_nothing_that_is_slow_to_load():
    ask = f"import sys; from coordinator.cli.entry import main; main(['--help']); print([m for m in {HEAVY!r} if m in sys.modules])"  # noqa: E501 - one line for the other Python
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.strip().endswith("[]")


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["cases"],
        ["new", "--casebook", "x"],
        ["export", "--casebook", "x", "--case", "A"],
        ["restore", "--casebook", "x"],
        ["cases", "--casebook", "x", "--nonsense"],
    ],
)
def test_wrong_usage_is_said_and_returns_2(arguments, capsys):
    assert main(arguments) == 2
    assert "usage: coordinator" in capsys.readouterr().err


def test_every_command_takes_the_passphrase_file_and_json():
    commands = next(action for action in parser()._actions if action.dest != "help" and action.choices)
    for name, command in commands.choices.items():
        options = {option for action in command._actions for option in action.option_strings}
        if name != "selftest":
            assert {"--casebook", "--passphrase-file", "--json"} <= options


def test_a_command_stopped_by_hand_says_so(monkeypatch, capsys):
    from coordinator.cli import entry

    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(entry, "_carry_out", stop)
    assert main(["cases", "--casebook", "x"]) == 1
    assert "Stopped" in capsys.readouterr().err
