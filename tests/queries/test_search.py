"""Search finds every word as a beginning, whatever its accents, and is never an error."""

import shutil
from random import Random

import pytest

from coordinator.commands.fields import add_record, change_fields, put_in_bin
from coordinator.desk import Desk
from coordinator.models.person import Person
from coordinator.queries.search import search
from coordinator.storage.casebook import unlock
from tests import make
from tests.conftest import PASSPHRASE

ODD = "\"'*():^-+~{}[]\\/%_&|<>=,.;!?#@\x00\n\t’–…"
SCRIPTS = "aÉßłñçøžİıابتپچבגדहिन्दीไทย中文日本語한국어²½Ⅷ٣९\u0301\u200f\u200d🙂👨‍👩‍👧"  # noqa: RUF001 - letters that look alike are meant
KEYWORDS = ["AND", "OR", "NOT", "NEAR", "NEAR(", "title:", "rowid", "^", "*", '""', "a*b", "{title body}:"]


def found(desk, typed, **particulars):
    return [one.record_id for one in desk.read(search, typed=typed, **particulars)]


def added(desk, **particulars):
    return desk.do(add_record, record=make.person(**particulars)).result()


@pytest.fixture(scope="module")
def read_only(first_casebook, tmp_path_factory):
    """A desk for tests that only look, with one person."""
    folder = tmp_path_factory.mktemp("searched") / "casebook"
    shutil.copytree(first_casebook, folder)
    desk = Desk(unlock(folder, PASSPHRASE), inline=True)
    added(desk, given="Siân", family="O’Connor-Świątek", known_as="")
    yield desk
    desk.close()


def found_names(desk, typed):
    return [one.title for one in desk.read(search, typed=typed)]


@pytest.fixture
def sian(desk):
    return added(desk, given="Siân", family="O’Connor-Świątek", known_as="")


@pytest.mark.parametrize(
    "typed",
    [
        "Siân",
        "sian",
        "SIAN",
        "si",
        "o'connor",
        "O’Connor",
        "connor",
        "swi",
        "swiatek",
        "świątek sian",
        "sian o conn",
    ],
)
def test_a_name_is_found_by_any_beginning_and_without_its_accents(read_only, typed):
    assert found_names(read_only, typed) == ["Siân O’Connor-Świątek"]


@pytest.mark.parametrize("typed", ["ian", "onnor", "sian jones", "sianx"])
def test_every_word_typed_must_begin_a_word_that_is_there(read_only, typed):
    assert found_names(read_only, typed) == []


def test_a_name_of_any_script_is_found_as_it_is_written(desk):
    for name in ("محمد", "רות", "Null", "NOT", "Ọlábísí", "Łukasz", "李", "N/A", "x" * 120):
        person_id = added(desk, given=name, family="")
        assert found(desk, name) == [person_id]


def test_a_change_is_found_and_what_was_there_before_is_not(desk, sian):
    values = {"given": "Beca"}
    desk.do(change_fields, record_type=Person, record_id=sian, values=values).result()
    assert (found(desk, "beca"), found(desk, "sian")) == ([sian], [])


def test_neither_the_binned_nor_the_undone_is_found(desk, sian):
    desk.do(put_in_bin, record_type=Person, record_id=sian).result()
    assert found(desk, "sian") == []
    desk.undo().result()
    assert found(desk, "sian") == [sian]
    desk.undo().result()
    assert found(desk, "sian") == []


def test_a_name_goes_before_a_mention(desk):
    case = make.kept(desk, make.case())
    mention = make.kept(desk, make.contact(case.id, summary="Quentin rang. " + "More was said. " * 20))
    named = added(desk, given="Quentin")
    results = desk.read(search, typed="quentin")
    assert [one.record_id for one in results] == [named, mention.id]
    assert (results[1].record_type, results[1].case_id) == ("contact", case.id)
    assert "Quentin rang" in results[1].excerpt
    assert results[0].title.startswith("Quentin")


def test_no_more_is_given_than_was_asked_for(desk):
    make.kept(desk, *[make.person(given=f"Ann{number}") for number in range(30)])
    assert len(found(desk, "ann", most=7)) == 7


@pytest.mark.parametrize("typed", ["", "   ", "'\"*", "—", "\x00", "()", "🙂"])
def test_a_text_without_words_finds_nothing(read_only, typed):
    assert found_names(read_only, typed) == []


def any_text(chance):
    pieces = [chance.choice([*ODD, *SCRIPTS, *KEYWORDS, " ", "sian"]) for _ in range(chance.randint(0, 30))]
    anything = [chr(chance.randrange(0x110000)) for _ in range(chance.randint(0, 5))]
    return "".join([*pieces, *anything]) * chance.choice([1, 1, 1, 40])


def never_an_error(desk, count):
    chance = Random(27)

    def all_of_them(session):
        return [len(search(session, typed=any_text(chance))) for _ in range(count)]

    assert len(desk.read(all_of_them)) == count


def test_whatever_is_typed_is_never_an_error(read_only):
    never_an_error(read_only, 2_000)


@pytest.mark.full
def test_ten_thousand_strings_are_never_an_error(read_only):
    never_an_error(read_only, 10_000)
