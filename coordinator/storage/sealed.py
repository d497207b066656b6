"""Photographs, letters and issued papers: files beside the casebook, each sealed and tied to its name."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path

from coordinator.errors import Damaged, NotThere
from coordinator.storage import durable
from coordinator.storage.faults import in_words, need_room
from coordinator.storage.keys import seal, subkey, unseal

FOLDER = "files"
MARK = b"CSF1"
_NAME = re.compile(r"[0-9a-f]{32}\.sealed")


@dataclass(frozen=True)
class SealedFile:
    """What a row keeps about a file beside it: its random name, the SHA-256 and size of its content."""

    name: str
    sha256: str
    size: int


class SealedFiles:
    """The sealed files of one casebook; content goes in whole and comes out whole and verified."""

    def __init__(self, folder: Path, data_key: Callable[[], bytes], vault: bytes) -> None:
        self.folder = folder
        self._data_key = data_key
        self._vault = vault

    def put(self, content: bytes) -> SealedFile:
        """Keep content and return what its row must remember; it is on the disk on return."""
        with in_words(self.folder.parent):
            self.folder.mkdir(mode=0o700, exist_ok=True)
        need_room(self.folder, len(content) + 4096)
        name = f"{secrets.token_hex(16)}.sealed"
        sealed = MARK + seal(self._key(), content, self._bound_to(name))
        durable.write_durably(self.folder / name, sealed)
        return SealedFile(name, sha256(content).hexdigest(), len(content))

    def get(self, name: str, sha256_hex: str) -> bytes:
        """Return the content kept under a name; raises ``NotThere`` or ``Damaged`` when it is not whole."""
        content = self._content(name)
        if content is None or not compare_digest(sha256(content).hexdigest(), sha256_hex):
            raise Damaged(
                "This file is damaged, so it is not shown. The rest of the casebook is not affected. "
                "An earlier copy of the casebook may still hold it."
            )
        return content

    def is_whole(self, name: str) -> bool:
        """Say whether a file is there and is what was sealed under that name."""
        try:
            return self._content(name) is not None
        except NotThere:
            return False

    def names(self) -> tuple[str, ...]:
        """Return the names of all files that are kept, in order."""
        if not self.folder.is_dir():
            return ()
        with in_words(self.folder):
            return tuple(sorted(path.name for path in self.folder.iterdir() if _NAME.fullmatch(path.name)))

    def remove(self, name: str) -> None:
        """Take away a file whose row has been erased; copies lose it as they are thinned."""
        with in_words(self.folder):
            self._path(name).unlink(missing_ok=True)

    def _content(self, name: str) -> bytes | None:
        path = self._path(name)
        try:
            sealed = path.read_bytes()
        except FileNotFoundError as error:
            raise NotThere(
                "This file is missing from the casebook’s folder. The rest of the casebook is not affected. "
                "An earlier copy of the casebook may still hold it."
            ) from error
        except OSError as error:
            raise Damaged("This file cannot be read. The rest of the casebook is not affected.") from error
        if not sealed.startswith(MARK):
            return None
        return unseal(self._key(), sealed[len(MARK) :], self._bound_to(name))

    def _path(self, name: str) -> Path:
        if not _NAME.fullmatch(name):
            raise NotThere("There is no such file in this casebook.")
        return self.folder / name

    def _key(self) -> bytes:
        return subkey(self._data_key(), "sealed files")

    def _bound_to(self, name: str) -> bytes:
        return self._vault + name.encode()
