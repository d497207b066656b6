"""Start Coordinator, or its tests, on a machine that has only Python 3.11 and pip.

    python3 run.py [arguments]           starts the application, or one of its commands
    python3 run.py test [arguments]      runs every guard and every test; arguments go to pytest

What is needed is put into the folder .venv beside this file; nothing else is changed, except that on
Debian and its relatives, for root, missing system libraries are installed. Standard library only.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

HOME = Path(__file__).resolve().parent
ENVIRONMENT = HOME / ".venv"
STAMP = ENVIRONMENT / "installed.txt"
LOCKS = {"application": HOME / "requirements.lock", "tests": HOME / "requirements-dev.lock"}

# What Debian 12 calls the package that brings each library or program.
ANY_QT = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "openbox": "openbox",
    "gnome-keyring-daemon": "gnome-keyring",
    "dbus-launch": "dbus-x11",
    "objdump": "binutils",
}

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as check; check()"
GUARDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("style", ("-m", "ruff", "check", ".")),
    ("layout", ("-m", "ruff", "format", "--check", ".")),
    ("types", ("-m", "mypy")),
    ("layers", ("-c", LINT_IMPORTS)),
)


class CannotStart(Exception):
    """Something outside this program has to change first; the text says what."""


def say(sentence: str) -> None:
    """Tell the person what is happening, leaving standard output to the program."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def main(arguments: Sequence[str]) -> int:
    """Prepare what is needed and start the application or its tests; return the exit code."""
    try:
        check_python()
        if arguments and arguments[0] == "test":
            return test(arguments[1:])
        return start(arguments)
    except CannotStart as reason:
        say(str(reason))
        return 1
    except OSError as failure:
        say(f"This did not work: {failure}. Nothing was started.")
        return 1
    except KeyboardInterrupt:
        say("Stopped.")
        return 130


def check_python() -> None:
    """See that this Python is new enough."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is exactly what this sentence is for
        raise CannotStart(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")


def start(arguments: Sequence[str]) -> int:
    """Start the application with these arguments."""
    if opens_window(arguments):
        prepare_screen()
    prepare_environment("application")
    command = [str(python()), "-P", "-m", "coordinator", *arguments]
    if os.name == "posix":
        os.execve(command[0], command, surroundings())  # one process: signals and the exit code are its own
    return subprocess.run(command, env=surroundings(), check=False).returncode


def test(arguments: Sequence[str]) -> int:
    """Run every guard, then every test; return 0 only if all of them are content."""
    if sys.platform == "linux":
        bring({**absent(ANY_QT, loads), **absent(A_WINDOW, loads)}, needed=True)
        bring(absent(TEST_PROGRAMS, on_path), needed=False)
    prepare_environment("tests")
    broken = [name for name, command in GUARDS if inside(f"Checking {name}", command) != 0]
    result = inside("Running the tests", ("-m", "pytest", *spread(arguments), *arguments))
    if broken:
        say(f"These guards are not content: {', '.join(broken)}.")
    return result or int(bool(broken))


def spread(arguments: Sequence[str]) -> tuple[str, ...]:
    """Run the everyday tests on all processors; what is counted in full or measured has them to itself."""
    alone = {"full", "bench", "-n", "-x", "--pdb"} & set(arguments)
    return () if alone else ("-n", "auto", "--dist", "worksteal")


def inside(what: str, command: Sequence[str]) -> int:
    """Say what is being done and do it with the environment's Python; return the exit code."""
    say(f"{what} ...")
    return subprocess.run([str(python()), *command], cwd=HOME, env=surroundings(), check=False).returncode


def surroundings() -> dict[str, str]:
    """Return the environment variables the application and its tests run under."""
    return {**os.environ, "PYTHONPATH": str(HOME)}


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether these arguments open the window; the commands and the questions need none."""
    first = arguments[0] if arguments else ""
    return not first or (first.startswith("-") and first not in {"-h", "--help", "--version", "--selftest"})


def prepare_screen() -> None:
    """See that a window can be opened here, or say why not."""
    if sys.platform != "linux":
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
    if not (platform or wayland or os.environ.get("DISPLAY")):
        raise CannotStart(
            "There is no screen here to open a window on. The commands that need none are listed by: "
            "python3 run.py --help"
        )
    bring(absent(ANY_QT, loads), needed=True)
    if not platform.startswith(("offscreen", "minimal", "vnc")):
        bring(absent(A_WINDOW, loads), needed=not wayland)


def loads(library: str) -> bool:
    """Tell whether the system can load this library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def on_path(program: str) -> bool:
    """Tell whether this program can be started by its name."""
    return shutil.which(program) is not None


def absent(wanted: Mapping[str, str], present: Callable[[str], bool]) -> dict[str, str]:
    """Return the part of ``wanted`` (name to package) that is not present on this machine."""
    return {name: package for name, package in wanted.items() if not present(name)}


def bring(missing: Mapping[str, str], *, needed: bool) -> None:
    """Install what is missing when this is root on a Debian system, otherwise name it in one line."""
    if not missing:
        return
    packages = sorted(set(missing.values()))
    if may_install():
        install_packages(packages)
        return
    command = f"sudo apt-get install {' '.join(packages)}"
    sentence = f"This machine lacks {listed(missing)}. On Debian or Ubuntu, run: {command}"
    if needed:
        raise CannotStart(sentence)
    say(sentence)


def may_install() -> bool:
    """Tell whether system packages can be installed from here: root, with apt."""
    return os.name == "posix" and os.geteuid() == 0 and on_path("apt-get")


def install_packages(packages: Sequence[str]) -> None:
    """Install system packages with apt, fetching its lists first."""
    say(f"Installing system packages: {' '.join(packages)} ...")
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *step],
            env=quietly,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode and step[0] == "install":
            last = (done.stdout.strip().splitlines() or ["no reason was given"])[-1]
            raise CannotStart(f"The system packages {' '.join(packages)} could not be installed: {last}")


def listed(names: Iterable[str]) -> str:
    """Return names as they are read aloud: "a, b and c"."""
    *others, last = sorted(names)
    return f"{', '.join(others)} and {last}" if others else last


def python() -> Path:
    """Return the environment's own Python."""
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(purpose: str) -> str:
    """Return what an environment for this purpose is made from: the Python and the lock's content."""
    made_by = f"{sys.implementation.cache_tag}|{sys.base_prefix}|{HOME}"
    content = hashlib.sha256(LOCKS[purpose].read_bytes() + made_by.encode()).hexdigest()
    return f"{purpose} {content}"


def is_ready(purpose: str) -> bool:
    """Tell whether the environment already holds what this purpose needs; the tests' one serves both."""
    wanted = fingerprint(purpose)
    return python().exists() and STAMP.is_file() and wanted in STAMP.read_text(encoding="utf-8").split("\n")


def prepare_environment(purpose: str) -> None:
    """Make or bring up to date the folder .venv; do nothing when it is as the lock says."""
    if is_ready(purpose):
        return
    STAMP.unlink(missing_ok=True)
    if not works(python()):
        make_environment()
    say("Installing the parts the program is made of; this takes a minute the first time ...")
    options = ["-qq", "--require-hashes", "--only-binary=:all:", "--no-warn-script-location"]
    done = subprocess.run([*pip(), "install", *options, "-r", str(LOCKS[purpose])], check=False)
    if done.returncode:
        raise CannotStart(
            "The parts the program is made of could not be installed; the reason is above. "
            "Check that this machine can reach its Python package index, then try again."
        )
    subprocess.run([str(python()), "-m", "compileall", "-q", str(HOME / "coordinator")], check=False)
    purposes = LOCKS if purpose == "tests" else [purpose]
    STAMP.write_text("\n".join(map(fingerprint, purposes)), encoding="utf-8")


def works(program: Path) -> bool:
    """Tell whether the environment's Python starts and is of the version that is running now."""
    if not program.exists():
        return False
    ask = [str(program), "-c", "import sys; sys.stdout.write(sys.implementation.cache_tag)"]
    answer = subprocess.run(ask, capture_output=True, text=True, check=False)
    return answer.returncode == 0 and answer.stdout == sys.implementation.cache_tag


def make_environment() -> None:
    """Make the folder .venv afresh, with pip inside it where this Python can do that."""
    say("Making the folder .venv ...")
    if not (has("ensurepip") or has("pip")):
        bring({"Python's venv part": "python3-venv"}, needed=True)
        importlib.invalidate_caches()
    own_pip = [] if has("ensurepip") else ["--without-pip"]
    done = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", *own_pip, str(ENVIRONMENT)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        last = (done.stdout.strip().splitlines() or ["no reason was given"])[-1]
        raise CannotStart(f"The folder {ENVIRONMENT} could not be made: {last}")


def pip() -> list[str]:
    """Return the pip that installs into .venv: its own, or the system's working on it from outside."""
    own = subprocess.run([str(python()), "-c", "import pip"], capture_output=True, check=False)
    if own.returncode == 0:
        return [str(python()), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", str(python())]


def has(module: str) -> bool:
    """Tell whether this Python has a module."""
    return importlib.util.find_spec(module) is not None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
