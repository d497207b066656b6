"""The script that starts everything: what it installs, what it says, and that it needs nothing itself."""

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.fixture
def run(monkeypatch, tmp_path):
    """The script as a module, working in an empty folder."""
    spec = importlib.util.spec_from_file_location("run", HOME / "run.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "installed.txt")
    monkeypatch.setattr(
        module, "LOCKS", {name: tmp_path / f"{name}.lock" for name in ("application", "tests")}
    )
    for lock in module.LOCKS.values():
        lock.write_text("", encoding="utf-8")
    return module


@pytest.fixture
def tiny(tmp_path):
    """A folder with the script, locks that ask for nothing, and a program that repeats its arguments."""
    shutil.copy(HOME / "run.py", tmp_path)
    (tmp_path / "requirements.lock").write_text("# nothing\n", encoding="utf-8")
    package = tmp_path / "coordinator"
    package.mkdir()
    (package / "__init__.py").touch()
    says = "import os, sys; print(*sys.argv[1:], os.getcwd(), sep='|'); sys.exit(12)"
    (package / "__main__.py").write_text(says, encoding="utf-8")
    return tmp_path


def test_the_script_uses_the_standard_library_only():
    imports = [
        node for node in ast.walk(ast.parse((HOME / "run.py").read_text("utf-8"))) if hasattr(node, "names")
    ]
    roots = {(getattr(node, "module", None) or node.names[0].name).split(".")[0] for node in imports}
    assert roots <= sys.stdlib_module_names


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_part_has_a_version_and_a_hash(lock):
    text = (HOME / lock).read_text(encoding="utf-8")
    parts = re.split(r"\n(?=[a-zA-Z0-9])", "\n" + re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE))
    assert len(parts) > 20
    bare = [
        part
        for part in parts
        if part.strip() and not re.match(r"\n?[\w.-]+==[^\n]+(\n\s+--hash=sha256:\w{64}.*)+", part)
    ]
    assert bare == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_no_folder(lock):
    text = (HOME / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|--index-url|--find-links|--trusted-host| /\w", text)


def test_the_tests_lock_agrees_with_the_application_s():
    application, tests = (
        dict(re.findall(r"^([\w.-]+)==(\S+)", (HOME / lock).read_text(encoding="utf-8"), re.MULTILINE))
        for lock in LOCKS
    )
    assert application.items() <= tests.items()


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--casebook", "family"], True),
        (["demo", "--papers", "out"], False),
        (["--help"], False),
        (["--selftest"], False),
    ],
)
def test_only_the_window_needs_a_screen(run, arguments, window):
    assert run.opens_window(arguments) is window


@pytest.mark.skipif(sys.platform != "linux", reason="screens elsewhere are always there")
def test_without_a_screen_the_commands_are_pointed_out(run, monkeypatch, capsys):
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    assert run.main([]) == 1
    assert "no screen" in capsys.readouterr().err


def test_what_is_absent_is_found_by_name(run):
    wanted = {"libc.so.6": "libc6", "libnothere.so.1": "libnothere1"}
    assert run.absent(wanted, lambda name: name == "libc.so.6") == {"libnothere.so.1": "libnothere1"}
    assert not run.loads("libnothere.so.1")
    assert not run.on_path("a-program-that-is-not-there")


def test_what_only_root_can_install_is_named_in_one_line(run, monkeypatch, capsys):
    monkeypatch.setattr(run, "may_install", lambda: False)
    missing = {"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"}
    with pytest.raises(run.CannotStart, match=r"libEGL.so.1 and libGL.so.1.*apt-get install libegl1 libgl1"):
        run.bring(missing, needed=True)
    run.bring(missing, needed=False)
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "libegl1 libgl1" in said


def test_the_environment_is_made_again_when_its_lock_changes(run):
    run.python().parent.mkdir(parents=True)
    run.python().touch()
    assert not run.is_ready("application")
    run.STAMP.write_text(run.fingerprint("application"), encoding="utf-8")
    assert run.is_ready("application")
    assert not run.is_ready("tests")
    run.LOCKS["application"].write_text("something==1\n", encoding="utf-8")
    assert not run.is_ready("application")


def test_a_failure_of_the_disk_is_a_sentence(run, monkeypatch, capsys):
    monkeypatch.setattr(run, "LOCKS", {"application": run.ENVIRONMENT / "missing.lock"})
    assert run.main(["--version"]) == 1
    assert "did not work" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the program is a second process")
def test_one_command_makes_the_environment_once_and_passes_everything_on(tiny, tmp_path_factory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    command = [sys._base_executable, str(tiny / "run.py"), "demo", "--papers", "a b"]
    runs = [
        subprocess.run(command, cwd=elsewhere, capture_output=True, text=True, check=False) for _ in range(2)
    ]
    for done in runs:
        assert done.stdout == f"demo|--papers|a b|{elsewhere}\n"
        assert done.returncode == 12
        assert "Traceback" not in done.stderr
    assert "Making the folder" in runs[0].stderr
    assert runs[1].stderr == ""


@pytest.mark.parametrize(
    ("arguments", "on_all"),
    [((), True), (("tests/models",), True), (("-m", "bench"), False), (("-x",), False)],
)
def test_everyday_tests_run_on_all_processors_and_what_is_measured_alone(run, arguments, on_all):
    assert bool(run.spread(arguments)) is on_all
