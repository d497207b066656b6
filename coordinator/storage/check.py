"""Looking a whole open casebook over: its lock, its pages, its tables and its sealed files."""

from dataclasses import dataclass

from coordinator.errors import CoordinatorError
from coordinator.storage import census
from coordinator.storage import header as headers
from coordinator.storage.casebook import Casebook
from coordinator.storage.engine import page_faults, structure_faults


@dataclass(frozen=True)
class CheckReport:
    """What a check found; every tuple names what is wrong and is empty when nothing is.

    ``pages`` holds pages that are not what was written, ``structure`` pages that do not belong together,
    ``dangling`` tables with rows that point at nothing, ``missing`` and ``damaged`` sealed files.
    """

    lock: tuple[str, ...]
    pages: tuple[str, ...]
    structure: tuple[str, ...]
    dangling: tuple[str, ...]
    missing: tuple[str, ...]
    damaged: tuple[str, ...]
    schema: str
    rows: dict[str, int]
    files: int

    @property
    def is_whole(self) -> bool:
        """Say whether nothing at all is wrong."""
        return not any((self.lock, self.pages, self.structure, self.dangling, self.missing, self.damaged))

    def sentences(self) -> tuple[str, ...]:
        """Return what to tell the person, one sentence for each kind of finding."""
        if self.is_whole:
            count = sum(self.rows.values())
            return (f"The casebook is whole: {count} entries and {self.files} files were read and checked.",)
        told = {
            "The casebook’s lock has a damaged copy; it is mended when the casebook is closed.": self.lock,
            "Pages of the casebook are damaged. Open the last good copy.": self.pages or self.structure,
            "Entries point at something that is not there. Report this.": self.dangling,
            f"{len(self.missing)} kept files are missing. An earlier copy may hold them.": self.missing,
            f"{len(self.damaged)} kept files are damaged. An earlier copy may hold them.": self.damaged,
        }
        return tuple(sentence for sentence, found in told.items() if found)


def check(casebook: Casebook, *, expected_files: tuple[str, ...] = ()) -> CheckReport:
    """Read everything an open casebook holds and return what was found; nothing is changed.

    ``expected_files`` are the sealed files its rows name, which this layer cannot know by itself.
    """
    casebook.check_in_place()
    # Pages still in the write-ahead log would not be read from the file itself.
    casebook.checkpoint()
    with casebook.opener.connection() as handle:
        pages, structure = page_faults(handle), structure_faults(handle)
        readable = not pages and not structure
        dangling = handle.execute("PRAGMA foreign_key_check").fetchall() if readable else []
        rows = census.row_counts(handle) if readable else {}
    names = casebook.files.names()
    return CheckReport(
        lock=_worn_copies(casebook),
        pages=pages,
        structure=structure,
        dangling=tuple(sorted({table for table, *_ in dangling})),
        missing=tuple(sorted(set(expected_files) - set(names))),
        damaged=tuple(name for name in names if not casebook.files.is_whole(name)),
        schema=casebook.schema,
        rows=rows,
        files=len(names),
    )


def _worn_copies(casebook: Casebook) -> tuple[str, ...]:
    worn = []
    for name in (headers.FIRST, headers.SECOND):
        try:
            header = headers.read_file(casebook.folder / name)
        except CoordinatorError:
            worn.append(name)
            continue
        if not header.is_genuine(casebook.key()):
            worn.append(name)
    return tuple(worn)
