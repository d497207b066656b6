import base64
import copy
import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.errors import BadInput, NewerVersion
from coordinator.exchange import casefile as casefiles
from coordinator.exchange.casefile import read, write
from coordinator.exchange.form import VERSION
from coordinator.models.person import Person
from coordinator.models.values import LooseDate
from tests.casefiles import a_document, as_bytes


@pytest.fixture
def document():
    return a_document(Random(7))


def refused(document, *words):
    with pytest.raises(BadInput) as caught:
        read(as_bytes(document))
    for word in words:
        assert word in str(caught.value), str(caught.value)
    assert "Nothing was added." in str(caught.value)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32))
def test_reading_what_was_written_gives_the_same_bytes(seed):
    once = write(read(as_bytes(a_document(Random(seed)))))
    assert write(read(once)) == once


def test_records_come_out_as_they_are_kept(document):
    document["people"][0].update(born="~2019-03", speaks=["Sylheti", " English "], given="Ay\x00sha\u202e")
    person = next(record for record in read(as_bytes(document)).records() if isinstance(record, Person))
    assert person.born == LooseDate(2019, 3, about=True)
    assert person.speaks == ("Sylheti", "English")
    assert person.given == "Aysha"


def test_records_belong_to_the_case_of_the_file(document):
    records = list(read(as_bytes(document)).records())
    owned = {record.case_id for record in records if hasattr(record, "case_id")}
    assert owned == {records[0].id}


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "12", '"words"', "\ufeff{}", "<xml/>", "{}"])
def test_what_is_no_casefile_is_refused(text):
    with pytest.raises(BadInput, match="casefile"):
        read(text.encode())


@pytest.mark.parametrize("content", [b"\xff\xfe{\x00}\x00", b"\x80abc", b"PK\x03\x04", b"[" * 100_000])
def test_bytes_of_another_kind_are_refused(content):
    with pytest.raises(BadInput, match="casefile"):
        read(content)


def test_a_casefile_cut_short_says_where(document):
    content = as_bytes(document)
    with pytest.raises(BadInput, match=r"cut short.*line 1, at character"):
        read(content[: len(content) // 2])


def test_a_file_larger_than_the_limit_is_not_even_parsed(monkeypatch):
    monkeypatch.setattr(casefiles, "LARGEST_FILE", 10)
    with pytest.raises(BadInput, match="larger than 50 MB"):
        read(b" " * 11)


def test_a_newer_casefile_is_refused_as_newer(document):
    document["version"] = VERSION + 1
    with pytest.raises(NewerVersion, match="newer version"):
        read(as_bytes(document))


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_earlier_casefile_is_read_and_written_as_of_today(document, version):
    document["version"] = version
    assert json.loads(write(read(as_bytes(document))))["version"] == VERSION


@pytest.mark.parametrize("version", [0, -1, "1", None])
def test_a_version_there_never_was_is_refused(document, version):
    document["version"] = version
    refused(document, "version")


def test_an_unknown_key_is_named_with_its_place(document):
    document["people"][1 % len(document["people"])]["star_sign"] = "Virgo"
    refused(document, "people, ", "entry", "does not know: “star_sign”")


def test_an_unknown_list_is_named(document):
    document["invoices"] = []
    refused(document, "“invoices”")


def test_the_owner_of_a_record_cannot_be_set_from_outside(document):
    document["concerns"][0]["case_id"] = document["case"]["id"]
    refused(document, "concerns, 1st entry", "“case_id”")


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("born", "31/02/2019", "people, 1st entry, born: “31/02/2019” is not a date such as"),
        ("born", "2019-02-31", "people, 1st entry, born: “2019-02-31” is not in the calendar"),
        ("due", "2026-13-01", "people, 1st entry, due: “2026-13-01” is not in the calendar"),
        ("given", 12, "people, 1st entry, given: should be text"),
        ("died", "yes", "people, 1st entry, died: should be true or false"),
        ("speaks", "English", "people, 1st entry, speaks: should be a list"),
        ("access_needs", ["wings"], "people, 1st entry, access needs, 1st entry: “wings” is not one of"),
        ("binned_at", "2026-03-01T10:00", "people, 1st entry, binned at: “2026-03-01T10:00” is not a moment"),
        ("notes", "x" * 200_001, "people, 1st entry, notes: is longer than 200,000 characters"),
        ("id", "short", "people, 1st entry, id: “short” is not an id"),
        ("id", "0" * 26 + "\n", "people, 1st entry, id"),
    ],
)
def test_a_wrong_value_is_named_with_its_place(document, key, value, words):
    document["people"][0][key] = value
    refused(document, words)


@pytest.mark.parametrize(
    ("key", "value"),
    [("minutes", 1.5), ("minutes", True), ("minutes", 10**30), ("happened", "2026-03-01T25:00")],
)
def test_numbers_and_times_are_checked(document, key, value):
    document["contacts"][0][key] = value
    refused(document, "contacts, 1st entry", key)


def test_a_missing_reference_is_named(document):
    del document["attendance"][0]["person_id"]
    refused(document, "attendance, 1st entry: has no person id")


def test_a_reference_that_leads_nowhere_is_named(document):
    document["plan_actions"][0]["doer_ids"] = ["0" * 26]
    refused(document, "plan actions, 1st entry, doer ids: that person is not in the casefile")


def test_an_id_that_stands_twice_is_named(document):
    document["concerns"].append(dict(document["concerns"][0]))
    refused(document, "concerns, ", "its id stands twice")


def test_a_key_that_stands_twice_is_refused(document):
    content = as_bytes(document).replace(b'"case":', b'"version": 1, "case":', 1)
    with pytest.raises(BadInput, match="“version” stands twice"):
        read(content)


@pytest.mark.parametrize("number", [b"NaN", b"Infinity", b"9" * 5000])
def test_numbers_that_are_none_are_refused(number):
    with pytest.raises(BadInput, match="Nothing was added"):
        read(b'{"format": "coordinator casefile", "version": 1, "case": ' + number + b"}")


def test_a_kept_file_must_be_whole_there_and_wanted(document):
    damaged = copy.deepcopy(document)
    sha256 = document["attachments"][0]["sha256"]
    damaged["files"][sha256] = base64.b64encode(b"another").decode()
    refused(damaged, f"files, {sha256[:8]}: the file was changed or damaged")
    damaged["files"][sha256] = "not base64!"
    refused(damaged, "is not in base64")
    del damaged["files"][sha256]
    refused(damaged, "its file is not in the casefile")
    stray = copy.deepcopy(document)
    stray["attachments"] = []
    refused(stray, "belongs to nothing in the casefile")


def test_many_problems_are_counted(document):
    document["concerns"] = [{"id": "0" * 26, "nonsense": 1}] * 20
    refused(document, "concerns, 5th entry", "and 15 more")


def test_everything_in_the_file_is_ours_to_read(document):
    assert json.loads(write(read(as_bytes(document))))["made_with"].startswith("Coordinator ")


def test_a_casefile_changed_since_it_was_written_is_refused(document):
    written = json.loads(write(read(as_bytes(document))))
    written["people"][0]["notes"] = "somebody else’s words"
    refused(written, "changed or damaged since it was written", "take out the line “fingerprint”")
    del written["fingerprint"]
    read(as_bytes(written))
