"""The frozen application: it builds, it is no bigger than it need be, and it passes its own test."""

import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
LARGEST = 200  # megabytes; 269 with everything that Qt brings
UNWANTED = ("Quick", "Qml", "gtk", "VirtualKeyboard", "Pdf")

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def frozen(tmp_path_factory):
    """The folder that PyInstaller makes from build.spec."""
    place = tmp_path_factory.mktemp("frozen")
    places = ["--distpath", str(place / "dist"), "--workpath", str(place / "work")]
    command = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level",
        "WARN",
        *places,
        "build.spec",
    ]
    done = subprocess.run(command, cwd=HOME, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return place / "dist" / "coordinator"


def test_the_frozen_folder_passes_its_own_test(frozen, tmp_path):
    program = frozen / ("coordinator.exe" if sys.platform == "win32" else "coordinator")
    done = subprocess.run(
        [str(program), "--selftest"], cwd=tmp_path, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_the_frozen_folder_holds_what_is_read_at_run_time(frozen):
    inside = frozen / "_internal"
    assert list((inside / "coordinator/storage/migrations/versions").glob("*.py"))
    ours = [path.relative_to(HOME) for path in (HOME / "resources").rglob("*") if path.is_file()]
    assert [str(path) for path in ours if not (inside / path).is_file()] == []


def test_the_frozen_folder_is_no_bigger_than_it_need_be(frozen, record_property):
    files = [path for path in frozen.rglob("*") if path.is_file() and not path.is_symlink()]
    size = sum(path.stat().st_size for path in files) / 1_000_000
    record_property("megabytes", round(size))
    assert size < LARGEST
    assert [path.name for path in files if any(word in path.name for word in UNWANTED)] == []
