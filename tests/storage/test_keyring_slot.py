import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from coordinator.storage.keyring_slot import ALLOWED, KeyringSilent, KeyringSlot, MemoryStore, platform_store

VAULT, KEY = bytes(range(16)), bytes(range(32))
HERE = Path(__file__).resolve().parent
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")


def slot(store, seconds=5.0):
    return KeyringSlot(lambda: store, seconds=seconds)


def test_a_key_is_kept_fetched_and_forgotten():
    keyring = slot(MemoryStore())
    assert keyring.fetch(VAULT) is None
    keyring.keep(VAULT, KEY)
    assert keyring.fetch(VAULT) == KEY
    assert keyring.fetch(bytes(16)) is None
    keyring.forget(VAULT)
    keyring.forget(VAULT)
    assert keyring.fetch(VAULT) is None


def test_a_keyring_that_accepts_and_forgets_is_found_out():
    class Forgetful(MemoryStore):
        def set_password(self, *_):
            pass

    with pytest.raises(KeyringSilent, match="did not keep"):
        slot(Forgetful()).keep(VAULT, KEY)


def test_a_keyring_that_will_not_let_go_is_told_of():
    class Clinging(MemoryStore):
        def delete_password(self, *_):
            pass

    keyring = slot(Clinging())
    keyring.keep(VAULT, KEY)
    with pytest.raises(KeyringSilent, match="still holds"):
        keyring.forget(VAULT)


def test_a_keyring_that_never_answers_is_given_up_on():
    never = threading.Event()

    class Waiting(MemoryStore):
        def get_password(self, *_):
            never.wait(30)

    with pytest.raises(KeyringSilent, match="did not answer"):
        slot(Waiting(), seconds=0.05).fetch(VAULT)
    never.set()


@pytest.mark.parametrize("failure", [RuntimeError("locked"), OSError("no bus"), KeyError("odd")])
def test_whatever_a_keyring_raises_becomes_one_sentence(failure):
    class Broken(MemoryStore):
        def get_password(self, *_):
            raise failure

    with pytest.raises(KeyringSilent, match="passphrase still opens") as caught:
        slot(Broken()).fetch(VAULT)
    assert caught.value.__cause__ is failure


@pytest.mark.parametrize("held", ["", "not hexadecimal", "00", "00" * 33])
def test_what_is_no_key_counts_as_none(held):
    store = MemoryStore()
    store.kept["casebook", VAULT.hex()] = held
    assert slot(store).fetch(VAULT) is None


def test_only_each_platform_s_own_keyring_is_allowed():
    assert {name: module for name, (module, _) in ALLOWED.items()} == {
        "linux": "keyring.backends.SecretService",
        "win32": "keyring.backends.Windows",
        "darwin": "keyring.backends.macOS",
    }


def test_neither_configuration_nor_environment_chooses_the_keyring(tmp_path, monkeypatch):
    (tmp_path / "python_keyring").mkdir()
    (tmp_path / "python_keyring" / "keyringrc.cfg").write_text(
        "[backend]\ndefault-keyring=keyring.backends.null.Keyring\n"
    )
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/somewhere/else")
    if sys.platform == "linux":
        chosen = platform_store()
        assert type(chosen).__mro__[1].__module__ == "keyring.backends.SecretService"
        assert not hasattr(chosen, "preferred_collection")


def test_a_computer_without_a_known_keyring_says_so(monkeypatch):
    monkeypatch.setattr(sys, "platform", "plan9")
    with pytest.raises(KeyringSilent, match="no keyring"):
        platform_store()


def in_a_session(command):
    """Run a command inside a bus session of its own, with nothing of this one."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", command],  # noqa: S607 - found on the path like any user's
        env={**kept, "HOME": os.environ["CASEBOOK_TEST_HOME"]},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.fixture
def session(tmp_path, monkeypatch):
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing and not os.environ.get("CI"):
        pytest.skip(f"needs {', '.join(missing)}")
    assert not missing
    monkeypatch.setenv("CASEBOOK_TEST_HOME", str(tmp_path))
    return in_a_session


def test_the_real_secret_service_opens_a_casebook(session, small, versions):
    vault, key, folder = small.vault, small.key(), small.folder
    small.close()
    arguments = f"'{folder}' '{versions}' {vault.hex()} {key.hex()}"
    python = f"'{sys.executable}' '{HERE / 'keyring_session.py'}' {arguments}"
    done = session(f"printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null; {python}")
    assert done.stdout.split() == ["kept", "unlocked", "forgotten", "refused"], done.stderr


def test_without_a_secret_service_the_passphrase_is_asked_for(session, small, versions):
    arguments = f"'{small.folder}' '{versions}' {small.vault.hex()} {small.key().hex()}"
    done = session(f"'{sys.executable}' '{HERE / 'keyring_session.py'}' {arguments}")
    assert "KeyringSilent" in done.stderr
    assert "passphrase still opens" in done.stderr
