from datetime import date

import pytest

from coordinator.models.directory import Coordinator
from coordinator.models.referral import Case
from coordinator.queries.records import records
from coordinator.storage.keys import KeyCost
from coordinator.ui import opening
from coordinator.ui.preferences import EXAMPLE_PASSPHRASE

THREE = 3
CHEAP = KeyCost(memory_kib=8 * 1024, passes=1, lanes=1)


def test_a_new_casebook_holds_the_coordinator_and_no_case(qapp, tmp_path):
    opened = opening.make(tmp_path / "Casebook", "otter lantern violet bridge", CHEAP)
    assert len(opened.desk.read(records, record_type=Coordinator)) == 1
    assert opened.desk.read(records, record_type=Case) == []
    opening.keep_copy(opened)
    assert list((tmp_path / "Casebook" / "backups").iterdir())
    opened.desk.close()


def test_the_example_casebook_holds_its_families_and_opens_again(qapp, tmp_path):
    opened = opening.make_example(tmp_path / "Example casebook", CHEAP)
    assert len(opened.desk.read(records, record_type=Case)) == THREE
    opened.desk.close()
    again = opening.make_example(tmp_path / "Example casebook", CHEAP)
    assert len(again.desk.read(records, record_type=Case)) == THREE
    again.desk.close()
    opening.unlock(tmp_path / "Example casebook", EXAMPLE_PASSPHRASE).desk.close()


def test_the_recovery_sheet_is_a_word_paper_with_the_code(tmp_path):
    docx = pytest.importorskip("docx")
    path = tmp_path / "Recovery sheet.docx"
    code = "-".join(["ABCDE"] * 12)
    opening.write_recovery_sheet(code, path, date(2026, 11, 21))
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    assert text.count("ABCDE") == 12
