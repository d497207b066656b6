from sqlalchemy import text

from coordinator.storage import census


def test_everything_there_is_is_counted_but_not_the_innards_of_search(small):
    with small.writer.begin() as connection:
        connection.execute(text("INSERT INTO person (id, name) VALUES (1, 'Aimee'), (2, 'Saheed')"))
    with small.opener.connection() as handle:
        counted = census.take(handle)
        assert census.row_counts(handle) == {"note": 0, "person": 2, "search": 0}
    assert counted["rows person"] == 2
    assert counted["column note.person_id"] == 1
    assert counted["trigger note_added"] == 1
    assert not any("search_" in entry or "alembic" in entry for entry in counted)


def test_what_there_is_less_of_is_a_loss_unless_declared():
    before = {"table a": 1, "rows a": 5, "column a.x": 1, "trigger t": 1, "rows b": 2, "view v": 1}
    after = {"table a": 1, "rows a": 4, "rows b": 3}
    assert census.losses(before, after, frozenset()) == ("rows a", "column a.x", "trigger t", "view v")
    assert census.losses(before, after, frozenset({"rows a", "trigger t"})) == ("column a.x", "view v")


def test_a_declared_loss_of_a_table_covers_its_rows_and_columns():
    before = {"table a": 1, "rows a": 5, "column a.x": 1, "index i": 1}
    assert census.losses(before, {}, frozenset({"table a"})) == ("index i",)


def test_more_than_before_is_no_loss():
    assert census.losses({"rows a": 1}, {"rows a": 2, "table b": 1}, frozenset()) == ()
