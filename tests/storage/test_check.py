from sqlalchemy import text

from coordinator.storage.casebook import unlock
from coordinator.storage.check import check


def test_a_whole_casebook_is_whole(small):
    photograph = small.files.put(b"a photograph")
    with small.writer.begin() as connection:
        connection.execute(text("INSERT INTO person (name) VALUES ('Aimee')"))
    report = check(small, expected_files=(photograph.name,))
    assert report.is_whole
    assert report.rows["person"] == 1
    assert report.schema == "0001"
    assert "1 files" in report.sentences()[0]


def test_a_damaged_page_is_found_even_where_nobody_looks(small_folder, versions):
    casebook = unlock(small_folder, "seven geese crossed Ipswich", versions=versions)
    with casebook.writer.begin() as connection:
        for _ in range(50):
            connection.execute(text("INSERT INTO person (name) VALUES (:name)"), {"name": "x" * 2000})
    casebook.close()
    whole = bytearray((small_folder / "casebook.db").read_bytes())
    whole[-3000] ^= 1
    (small_folder / "casebook.db").write_bytes(whole)
    casebook = unlock(small_folder, "seven geese crossed Ipswich", versions=versions)
    report = check(casebook)
    casebook.close()
    assert not report.is_whole
    assert report.pages
    assert report.sentences() == ("Pages of the casebook are damaged. Open the last good copy.",)


def test_missing_and_damaged_files_are_named(small):
    whole, gone, broken = (small.files.put(content) for content in (b"1", b"2", b"3"))
    small.files.remove(gone.name)
    (small.files.folder / broken.name).write_bytes(b"damaged")
    report = check(small, expected_files=(whole.name, gone.name, broken.name))
    assert report.missing == (gone.name,)
    assert report.damaged == (broken.name,)
    assert len(report.sentences()) == 2


def test_a_worn_copy_of_the_lock_and_rows_that_point_at_nothing_are_named(small):
    (small.folder / "casebook.key2").write_bytes(b"damaged")
    with small.opener.connection() as handle:
        handle.execute("PRAGMA foreign_keys = OFF")
        handle.execute("INSERT INTO note (person_id) VALUES (99)")
    report = check(small)
    assert report.lock == ("casebook.key2",)
    assert report.dangling == ("note",)
