import pytest

from coordinator.documents.parts.reading import opened, paragraphs_in, parsed, words_of
from coordinator.storage.casebook import unlock_with_recovery


def text_of(path):
    with opened(path.read_bytes()) as package:
        return "\n".join(words_of(part) for part in paragraphs_in(parsed(package, "word/document.xml")))


@pytest.fixture
def made(run, tmp_path):
    told = run("new", "--casebook", tmp_path / "new", "--recovery-sheet", tmp_path / "sheet.docx")
    assert told.code == 0
    assert "delete the file" in told.out
    return tmp_path / "new"


def test_a_new_casebook_is_empty_and_opens(run, made):
    told = run("cases", "--casebook", made)
    assert told.code == 0
    assert told.out == "There are no open cases in this casebook.\n"


def test_what_is_on_the_recovery_sheet_opens_the_casebook(made):
    lines = text_of(made.parent / "sheet.docx").splitlines()
    start = lines.index("Your recovery code") + 1
    unlock_with_recovery(made, "-".join(lines[start : start + 3])).close()


def test_a_new_casebook_never_takes_the_place_of_another(run, made, tmp_path):
    told = run("new", "--casebook", made, "--recovery-sheet", tmp_path / "other.docx")
    assert told.code == 15
    assert not (tmp_path / "other.docx").exists()
    again = run("new", "--casebook", tmp_path / "other", "--recovery-sheet", tmp_path / "sheet.docx")
    assert again.code == 15
    assert not (tmp_path / "other").exists()


def test_a_weak_passphrase_is_refused_with_the_reason(run, tmp_path):
    (tmp_path / "p").write_text("password")
    told = run(
        "new",
        "--casebook",
        tmp_path / "n",
        "--recovery-sheet",
        tmp_path / "s",
        passphrase_file=tmp_path / "p",
    )
    assert told.code == 15
    assert "more character" in told.err


def test_the_recovery_sheet_does_not_go_into_the_casebook_or_nowhere(run, tmp_path):
    for sheet, code in ((tmp_path / "n" / "s.docx", 15), (tmp_path / "missing" / "s.docx", 10)):
        assert run("new", "--casebook", tmp_path / "n", "--recovery-sheet", sheet).code == code
        assert not (tmp_path / "n").exists()


def test_a_whole_casebook_is_said_to_be_whole(run, demo):
    told = run("check", "--casebook", demo)
    assert told.code == 0
    assert "The casebook is whole" in told.out
    found = run("check", "--casebook", demo, "--json").json
    assert found["whole"] is True
    assert found["rows"]["case"] == 3
    assert found["files"] == 14


def test_a_missing_kept_file_is_found_and_returns_13(run, demo):
    next((demo / "files").glob("*.sealed")).unlink()
    told = run("check", "--casebook", demo)
    assert told.code == 13
    assert "1 kept files are missing" in told.out


def test_a_damaged_casebook_is_said_to_be_damaged(run, demo):
    (database,) = demo.glob("casebook*.db")
    content = bytearray(database.read_bytes())
    content[5000:5100] = bytes(100)
    database.write_bytes(content)
    told = run("check", "--casebook", demo)
    assert told.code == 13
    assert "damaged" in told.out + told.err


def test_a_copy_is_made_and_brought_back_equal(run, demo, tmp_path):
    made = run("backup", "--casebook", demo, "--to", tmp_path / "copies", "--json").json
    assert run("restore", made["backup"], "--casebook", tmp_path / "back").code == 0
    for reference in ("BRK-2026-041", "BRK-2026-044"):
        for folder, file in ((demo, "one"), (tmp_path / "back", "two")):
            out = tmp_path / f"{reference}-{file}"
            assert run("export", "--casebook", folder, "--case", reference, "--out", out).code == 0
        assert (tmp_path / f"{reference}-one").read_bytes() == (tmp_path / f"{reference}-two").read_bytes()


def test_a_copy_may_have_a_name_of_its_own(run, demo, tmp_path):
    told = run("backup", "--casebook", demo, "--to", tmp_path / "friday.db")
    assert told.code == 0
    assert "friday.db is made, and was read back whole" in told.out
    assert run("restore", tmp_path / "friday.db", "--casebook", tmp_path / "back").code == 0


def test_a_copy_is_not_brought_back_over_anything(run, demo, tmp_path):
    made = run("backup", "--casebook", demo, "--to", tmp_path / "copies", "--json").json
    told = run("restore", made["backup"], "--casebook", demo)
    assert told.code == 15
    assert "not empty" in told.err
    assert run("restore", tmp_path / "missing.db", "--casebook", tmp_path / "new").code == 10
