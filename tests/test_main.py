import subprocess
import sys

import pytest

from coordinator.__main__ import main, opens_window


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["-style", "fusion"], True),
        (["--help"], False),
        (["-h"], False),
        (["--version"], False),
        (["--selftest"], False),
        (["cases", "--casebook", "x"], False),
    ],
)
def test_the_window_opens_unless_a_command_is_named_or_a_question_asked(arguments, window):
    assert opens_window(arguments) is window


def test_the_version_is_told(capsys):
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("Coordinator ")


def test_it_runs_as_a_program_and_loads_no_window_for_a_command():
    ask = [sys.executable, "-X", "importtime", "-m", "coordinator", "--version"]
    done = subprocess.run(ask, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Coordinator ")
    assert "PySide6" not in done.stderr
    assert "sqlalchemy" not in done.stderr
