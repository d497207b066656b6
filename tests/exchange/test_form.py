import jsonschema

from coordinator.assets import resource
from coordinator.exchange.form import fields_of, schema, schema_text, tables
from coordinator.models.base import Record, every_record
from coordinator.models.referral import Case

OF_NO_CASE = {"coordinator", "platform_limit", "journal", "journal_change", "day_off", "draft", "search_row"}


def test_the_published_schema_is_in_step_with_the_records():
    published = resource("casefile.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), (
        "rewrite it with: python -m coordinator.exchange.form > resources/casefile.schema.json"
    )


def test_the_schema_is_itself_valid():
    jsonschema.Draft202012Validator.check_schema(schema())


def test_every_record_of_a_case_has_a_list():
    expected = {record.__tablename__ for record in every_record()} - OF_NO_CASE - {"case"}
    assert {record.__tablename__ for record in tables().values()} == expected
    assert "people" in tables()


def test_the_form_has_every_column_but_those_the_casebook_gives_itself():
    for record in (Case, *tables().values()):
        assert issubclass(record, Record)
        columns = set(record.__mapper__.columns.keys())
        assert columns - set(fields_of(record)) <= {"case_id", "sealed_name"}


def test_every_list_refuses_what_it_does_not_know():
    for definition in schema()["$defs"].values():
        assert definition["additionalProperties"] is False
