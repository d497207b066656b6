"""The program tried out on itself in a temporary folder, as proof that a built copy is whole."""

import tempfile
from argparse import Namespace
from pathlib import Path

from coordinator.cli.answers import Answer, Call
from coordinator.cli.demo import demo
from coordinator.cli.opening import open_desk
from coordinator.documents.parts.reading import opened, paragraphs_in, parsed, words_of
from coordinator.errors import CoordinatorError
from coordinator.queries.kept_files import sealed_names
from coordinator.storage.check import check
from coordinator.storage.passphrases import generate

_STANDS_IN_EVERY_COPY = "Money advice"


def selftest(call: Call) -> Answer:
    """Make, migrate and fill a casebook, write papers, read one back, and check everything."""
    with tempfile.TemporaryDirectory(prefix="coordinator-selftest-") as name:
        folder = Path(name)
        (folder / "passphrase").write_text(generate(), encoding="utf-8")
        options = Namespace(
            casebook=folder / "casebook", passphrase_file=folder / "passphrase", papers=folder / "papers"
        )
        trial = Call(options, call.now, call.cost)
        papers = [Path(paper["file"]) for paper in demo(trial).found["papers"]]
        if _STANDS_IN_EVERY_COPY not in _text(papers[0]):
            raise CoordinatorError("Self-test failed: a paper did not read back as it was written.")
        with open_desk(trial) as desk:
            report = check(desk.casebook, expected_files=desk.read(sealed_names))
        if not report.is_whole:
            raise CoordinatorError(f"Self-test failed: {' '.join(report.sentences())}")
    return Answer(
        (f"Self-test passed: a casebook was made, {len(papers)} papers were written and read back.",),
        {"papers": len(papers)},
    )


def _text(paper: Path) -> str:
    with opened(paper.read_bytes()) as package:
        return "\n".join(words_of(part) for part in paragraphs_in(parsed(package, "word/document.xml")))
