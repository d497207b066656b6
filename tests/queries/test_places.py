import pytest

from coordinator.models.choices import AccessNeed, Gender, Mode, VenueKind
from coordinator.models.directory import VenueRoom
from coordinator.queries.places import (
    FEATURE_OF,
    FEATURES,
    dialects_known,
    find_interpreters,
    find_venues,
    languages_known,
)
from tests import make


@pytest.fixture
def venues(desk):
    mardle = make.venue(
        kind=VenueKind.VILLAGE_HALL,
        area="Dereham",
        hearing_loop=True,
        step_free=True,
        bus="Number 8 to Church Lane",
    )
    quay = make.venue(name="Quay Chapel", area="Lynn", hearing_loop=None, step_free=True)
    attic = make.venue(name="The Attic", area="Dereham", hearing_loop=False, step_free=False)
    make.kept(desk, mardle, quay, attic, VenueRoom(venue_id=mardle.id, name="Blue room", capacity=24))
    return desk


def names(found):
    return [one.name for one in found]


def test_every_venue_is_listed_by_name_when_nothing_is_asked(venues):
    found = venues.read(find_venues)
    assert names(found) == ["Mardle Hall", "Quay Chapel", "The Attic"]
    assert [one.reasons for one in found] == ["", "", ""]
    assert found[0].line == "Village hall, Dereham"


def test_what_is_wanted_leaves_out_what_is_known_not_to_have_it(venues):
    found = venues.read(find_venues, features=["hearing_loop", "step_free"])
    assert names(found) == ["Mardle Hall", "Quay Chapel"]
    assert found[0].why == ("Hearing loop", "Step-free")
    assert found[1].reasons == "Step-free · Not known: hearing loop"


@pytest.mark.parametrize(("people", "shown"), [(24, True), (25, False)])
def test_a_hall_too_small_is_left_out_and_one_not_measured_comes_last(venues, people, shown):
    found = venues.read(find_venues, people=people)
    assert ("Mardle Hall" in names(found)) is shown
    assert "Not known: how many it holds" in found[-1].reasons
    if shown:
        assert found[0].why == ("Holds 24 people",)


@pytest.mark.parametrize(
    ("typed", "listed", "why"),
    [
        ("dereham", ["Mardle Hall", "The Attic"], "Area: Dereham"),
        ("DEREHAM loop", ["Mardle Hall"], "Has: Hearing loop"),
        ("blue", ["Mardle Hall"], "Room: Blue room"),
        ("church lane 8", ["Mardle Hall"], "Bus and train: Number 8 to Church Lane"),
        ("quay", ["Quay Chapel"], ""),
        ("nowhere", [], None),
        ("%_'\"*", [], None),
    ],
)
def test_every_word_typed_is_found_and_said_where(venues, typed, listed, why):
    found = venues.read(find_venues, typed=typed)
    assert names(found) == listed
    if why is not None:
        assert why in found[0].reasons


def test_each_access_need_a_place_can_answer_is_one_of_its_features():
    assert set(FEATURE_OF.values()) <= {key for key, _words in FEATURES}
    assert set(AccessNeed) - set(FEATURE_OF) == {
        AccessNeed.LARGE_PRINT,
        AccessNeed.EASY_READ,
        AccessNeed.TRANSPORT,
        AccessNeed.CHILDCARE,
    }


@pytest.fixture
def interpreters(desk):
    make.kept(
        desk,
        make.interpreter(dialects=("Mirpuri",), gender=Gender.WOMAN, area="Norwich", modes=(Mode.IN_PERSON,)),
        make.interpreter(name="Bea Long", languages=("BSL",), sign_level="NRCPD registered"),
        make.interpreter(name="Said Farah", languages=("Somali", "Arabic"), modes=(Mode.PHONE, Mode.VIDEO)),
        make.interpreter(name="", agency="Speakwell", is_agency=True, languages=()),
    )
    return desk


@pytest.mark.parametrize(
    ("wanted", "listed"),
    [
        ({}, ["Bea Long", "Nadia Aziz", "Said Farah", "Speakwell"]),
        ({"language": "urdu"}, ["Nadia Aziz", "Speakwell"]),
        ({"language": "Urdu", "dialect": "mirpuri"}, ["Nadia Aziz", "Speakwell"]),
        ({"language": "Urdu", "dialect": "Dakhini"}, ["Speakwell"]),
        ({"language": "British Sign Language"}, ["Bea Long", "Speakwell"]),
        ({"signs": True}, ["Bea Long"]),
        ({"mode": Mode.PHONE}, ["Said Farah", "Bea Long", "Speakwell"]),
        ({"typed": "norwich woman"}, ["Nadia Aziz"]),
        ({"typed": "mirpuri"}, ["Nadia Aziz"]),
        ({"typed": "speakwell"}, ["Speakwell"]),
        ({"typed": "klingon"}, []),
    ],
)
def test_interpreters_are_found_by_language_dialect_sign_mode_and_words(interpreters, wanted, listed):
    assert names(interpreters.read(find_interpreters, **wanted)) == listed


def test_it_is_said_why_an_interpreter_was_found(interpreters):
    nadia, agency = interpreters.read(find_interpreters, language="Urdu")
    assert nadia.reasons == "Urdu"
    assert agency.reasons == "May send Urdu"
    (nadia,) = interpreters.read(find_interpreters, typed="mirpuri norwich")
    assert nadia.reasons == "Dialect: Mirpuri · Area: Norwich"
    by_phone = interpreters.read(find_interpreters, mode=Mode.PHONE)
    assert [one.reasons for one in by_phone][:2] == ["Works by phone", "Not known: works by phone"]


def test_languages_and_dialects_are_listed_once_however_they_are_spelt(interpreters):
    make.kept(interpreters, make.interpreter(languages=("urdu", "Panjabi"), dialects=("mirpuri",)))
    assert interpreters.read(languages_known) == ("Arabic", "BSL", "Panjabi", "Somali", "Urdu")
    assert interpreters.read(dialects_known) == ("Mirpuri",)
