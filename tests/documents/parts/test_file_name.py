import pytest

from coordinator.documents.parts.file_name import file_name


def test_a_name_says_reference_paper_and_whose_copy():
    assert file_name("FGC/2026/014", "plan", "J R") == "FGC-2026-014_plan_J-R.docx"


@pytest.mark.parametrize(
    "nasty", ["../../etc", "C:\\x", "a\x00b", "con", "x" * 300, "شا", "Zoë", "\u202egnp.exe", ""]
)
def test_no_name_leaves_its_folder_or_surprises_a_drive(nasty):
    name = file_name(nasty, "plan", nasty)
    assert name.isascii()
    assert name.endswith(".docx")
    assert not set(name) & set('\\/:*?"<>|\x00')
    assert name.count(".") == 1
    assert len(name) < 130
