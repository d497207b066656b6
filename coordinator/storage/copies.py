"""The copies that a folder keeps: which there are, whether they read back whole, which of them stay.

A copy is three files with one name: ``.db``, encrypted like the casebook and with the same key; ``.key``, its
lock; ``.list``, sealed, saying what the copy must hold. The sealed files of all copies in a folder stand once
in its ``files/``. A copy counts once its ``.db`` has that name; until then it is ``.partial``.
"""

import contextlib
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from coordinator.errors import CoordinatorError, Damaged
from coordinator.storage import census, durable
from coordinator.storage import header as headers
from coordinator.storage.engine import Opener, is_casebook, page_faults, structure_faults
from coordinator.storage.faults import CasebookDamaged, damaged_pages, in_words
from coordinator.storage.header import Found, Header
from coordinator.storage.keys import VAULT_BYTES, seal, subkey, unseal
from coordinator.storage.sealed import FOLDER as FILES
from coordinator.storage.thinning import kept

FOLDER = "backups"
STAMP = "casebook-%Y%m%dT%H%M%SZ"


class NotVerified(Damaged):
    """A copy did not read back as what was written, so it is not kept."""


@dataclass(frozen=True)
class Backup:
    """One finished, verified copy: where it is, when it was made (UTC) and its size in bytes."""

    path: Path
    made_at: datetime
    size: int


@dataclass(frozen=True)
class Contents:
    """What a copy must hold; ``fingerprint`` is empty when writing went on while it was made."""

    schema: str
    rows: dict[str, int]
    files: tuple[str, ...]
    fingerprint: str = ""

    def sealed(self, key: bytes, vault: bytes) -> bytes:
        """Return this as the bytes of a ``.list`` file."""
        return seal(subkey(key, "backup list"), json.dumps(asdict(self)).encode(), _list_bound_to(vault))


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """Return the finished copies in a folder, newest first; what was interrupted is not among them."""
    if not folder.is_dir():
        return ()
    found = []
    with in_words(folder):
        for path in folder.glob("*.db"):
            with contextlib.suppress(ValueError):
                made_at = datetime.strptime(path.stem[:25], STAMP).replace(tzinfo=UTC)
                found.append(Backup(path, made_at, path.stat().st_size))
    return tuple(sorted(found, key=_order, reverse=True))


def newest(folder: Path) -> Path | None:
    """Return the newest finished copy that a casebook's folder keeps, unread."""
    copies = list_backups(folder / FOLDER)
    return copies[0].path if copies else None


def newest_good(folder: Path, key: bytes) -> Backup | None:
    """Return the newest copy that a casebook's folder keeps and that reads back whole with the key."""
    for copy in list_backups(folder / FOLDER):
        with contextlib.suppress(CoordinatorError):
            verify(copy.path, key)
            return copy
    return None


def newest_header(folder: Path) -> Found:
    """Return the newest readable lock among the copies, for a casebook that has lost both of its own."""
    for copy in list_backups(folder / FOLDER):
        with contextlib.suppress(Damaged):
            return Found((headers.read_file(copy.path.with_suffix(".key")),), present=True)
    return Found((), present=False)


def relock(folder: Path, header: Header) -> None:
    """Put the lock in force on the copies too, so that a former passphrase opens none of them.

    What cannot be done now is done at the next unlock.
    """
    with contextlib.suppress(CoordinatorError):
        for copy in list_backups(folder / FOLDER):
            lock = copy.path.with_suffix(".key")
            with contextlib.suppress(Damaged):
                older = headers.read_file(lock)
                if older.vault != header.vault or older.generation >= header.generation:
                    continue
            durable.write_durably(lock, headers.encode(header))


def thin(folder: Path, key: bytes, vault: bytes, now: datetime) -> tuple[Backup, ...]:
    """Remove copies that newer ones stand for, and sealed files no copy needs any more; return what went."""
    copies = list_backups(folder)
    staying = kept([copy.made_at for copy in copies], now)
    going = tuple(copy for copy in copies if copy.made_at not in staying)
    with in_words(folder):
        for copy in going:
            for suffix in (".db", ".list", ".key"):
                copy.path.with_suffix(suffix).unlink(missing_ok=True)
        lists = [contents_of(path, key, vault) for path in folder.glob("*.list")]
        needed = {name for contents in lists if contents for name in contents.files}
        if going and None not in lists and (folder / FILES).is_dir():
            for file in (folder / FILES).iterdir():
                if file.name not in needed:
                    file.unlink()
    return going


def contents_of(path: Path, key: bytes, vault: bytes) -> Contents | None:
    """Return what a copy says it holds, or None when its list is missing, damaged or another casebook's."""
    try:
        sealed = path.with_suffix(".list").read_bytes()
    except OSError:
        return None
    plain = unseal(subkey(key, "backup list"), sealed, _list_bound_to(vault))
    if plain is None:
        return None
    told = json.loads(plain)
    return Contents(told["schema"], told["rows"], tuple(told["files"]), told["fingerprint"])


def verify(path: Path, key: bytes) -> dict[str, int]:
    """Read a whole copy back and return its rows per table; raises ``NotVerified`` or ``Damaged``.

    Pages are authenticated and then checked against one another: a page may be genuine and from another day.
    """
    with in_words(path.parent), path.open("rb") as file:
        vault = file.read(VAULT_BYTES)
    try:
        if len(vault) < VAULT_BYTES:
            raise damaged_pages(path.parent)
        with Opener(path, lambda: key, vault).connection(immutable=True) as handle:
            # Room for most of the tree at once halves the time of reading it as a whole.
            handle.execute("PRAGMA cache_size = -65536")
            if page_faults(handle) or structure_faults(handle) or not is_casebook(handle):
                raise damaged_pages(path.parent)
            rows = census.row_counts(handle)
    except CasebookDamaged as error:
        raise NotVerified(
            f"The copy {path.name} is damaged. Use an older copy, or make a new one."
        ) from error
    contents = contents_of(path, key, vault)
    if contents is not None and contents.rows != rows:
        raise NotVerified(f"The copy {path.name} does not hold what it should. Use an older copy.")
    return rows


def _order(copy: Backup) -> tuple[datetime, int, str]:
    """Sort by age; of several made in one second the numbered ones are later, and have longer names."""
    return copy.made_at, len(copy.path.name), copy.path.name


def _list_bound_to(vault: bytes) -> bytes:
    return b"backup list" + vault
