# ruff: noqa: RUF001 - figures of another script are what is tested here
import random
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordinator.models.choices import Hides
from coordinator.practice.leaks import Secret, find, fold

HOME = Secret(Hides.ADDRESS, "Flat 2, 14 Elm Road, Norwich, NR1 3QX", "Dana")
PHONE = Secret(Hides.PHONE, "07700 900123", "Dana")
LANDLINE = Secret(Hides.PHONE, "01603 496 123", "Jackie")
SCHOOL = Secret(Hides.SCHOOL, "St Mary's C of E Primary School", "Aimee")
EMAIL = Secret(Hides.EMAIL, "dana.reed@example.org", "Dana")
CAR = Secret(Hides.CAR, "Blue Fiesta, AB12 CDE", "Dana")
WORK = Secret(Hides.WORKPLACE, "Café Zoë", "Dana")
EVERYTHING = [HOME, PHONE, LANDLINE, SCHOOL, EMAIL, CAR, WORK]


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Meet at 14 Elm Road.", HOME),
        ("she lives on elm road now", HOME),
        ("ELM  ROAD", HOME),
        ("Elm Rd", HOME),
        ("ElmRoad", HOME),
        ("Elm\u00a0Road", HOME),
        ("Élm-Road", HOME),
        ("E\u200blm Ro\u00adad", HOME),
        ("nr13qx", HOME),
        ("NR1-3QX", HOME),
        ("post to NR 1 3 QX please", HOME),
        ("Ring 07700900123", PHONE),
        ("+44 7700 900123", PHONE),
        ("+44 (0)7700 900-123", PHONE),
        ("0044 7700.900.123", PHONE),
        ("٠٧٧٠٠ ٩٠٠١٢٣", PHONE),
        ("Ring 496123", LANDLINE),
        ("st marys ce primary", SCHOOL),
        ("St. Mary’s", SCHOOL),
        ("Saint Mary’s school", SCHOOL),
        ("DANA.REED@EXAMPLE.ORG", EMAIL),
        ("dana dot reed at example dot org", EMAIL),
        ("the car is ab12cde", CAR),
        ("works in CAFE ZOE", WORK),
        ("works in Cafe\u0301 Zoe\u0308", WORK),
    ],
)
def test_a_secret_is_found_however_it_is_written(text: str, secret: Secret) -> None:
    assert find(text, EVERYTHING) == [secret]


@pytest.mark.parametrize(
    "text",
    [
        "Jon will book the money advice session by Wed 18 March.",
        "Norwich is where most of us live.",
        "From 14 to 16 in the road outside the elm.",
        "Mary will come too, with 12 others.",
        "Page 4 of 6, 900123 people",
        "The 16 and 17 of March",
        "",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert find(text, EVERYTHING) == []


def test_a_short_postcode_is_not_seen_inside_other_words() -> None:
    assert find("the 16 and only", [Secret(Hides.ADDRESS, "E1 6AN", "Dana")]) == []
    assert find("now at E1 6AN", [Secret(Hides.ADDRESS, "E1 6AN", "Dana")])


def test_a_short_word_must_stand_alone_and_a_long_phrase_need_not() -> None:
    assert find("we park there, parking is free", [Secret(Hides.SCHOOL, "Oak", "Aimee")]) == []
    assert find("under the oaks", [Secret(Hides.SCHOOL, "Oak", "Aimee")]) == []
    assert find("the planElm Road", [HOME]) == [HOME]


def test_a_house_with_a_name_is_found_without_its_town() -> None:
    cottage = Secret(Hides.ADDRESS, "Rose Cottage\nMill Lane\nHolt\nNR25 6AA", "Dana")
    assert find("at rose cottage", [cottage])
    assert find("the house on Mill Ln", [cottage])
    assert not find("shopping in Holt", [cottage])


def test_a_house_called_by_one_word_is_found_where_a_street_follows() -> None:
    house = Secret(Hides.ADDRESS, "Rosewood, Church Lane, Holt, NR25 6AA", "Dana")
    assert find("she is at Rosewood now", [house])
    assert not find("shopping in Holt", [house])
    assert not find("shopping in Holt", [Secret(Hides.ADDRESS, "Holt, Norfolk", "Dana")])


def test_a_secret_too_short_to_mean_anything_is_passed_over() -> None:
    assert find("a b c 1 2 3", [Secret(Hides.SCHOOL, "1", "Aimee"), Secret(Hides.SCHOOL, "", "Aimee")]) == []


def test_folding_keeps_real_letters_of_any_script() -> None:
    assert fold("Zażółć  GĘŚLĄ") == "zazolc gesla"
    assert fold("\u0645\u064e\u0631\u062d\u0628\u0627") == "\u0645\u0631\u062d\u0628\u0627"
    assert fold("St. John’s & Co.") == "st john s and co"


def test_two_numbers_in_one_field_are_both_looked_for() -> None:
    both = Secret(Hides.PHONE, "07700 900123 / 07700 900456", "Jon")
    assert find("07700900456", [both])


_STREETS = ["Elm Road", "Kingfisher Close", "St Andrew's Street", "Llanfair Terrace", "Ŵyn Lane"]
_SEPARATORS = [" ", "  ", "\n", "\t", "\u00a0", "\u2009", "-", " - ", ".", ""]


def variant(words: str, chance: random.Random) -> str:
    """Write the same thing another way: other case, other spaces, accents put on or left off."""
    between = chance.choice(_SEPARATORS)
    text = between.join(words.split())
    return chance.choice([str.upper, str.lower, str.title, str])(text)


def generated(chance: random.Random) -> Secret:
    """Make one protected particular of any kind."""
    match chance.randrange(4):
        case 0:
            street = f"{chance.randrange(1, 300)} {chance.choice(_STREETS)}"
            inward = "".join(chance.choices(string.ascii_uppercase, k=2))
            code = f"NR{chance.randrange(1, 35)} {chance.randrange(1, 10)}{inward}"
            return Secret(Hides.ADDRESS, f"{street}, Norwich, {code}", "Dana")
        case 1:
            return Secret(Hides.PHONE, f"07{chance.randrange(10**8, 10**9)}", "Dana")
        case 2:
            name = "".join(chance.choices(string.ascii_lowercase, k=chance.randrange(4, 10)))
            return Secret(Hides.SCHOOL, f"{name.title()} Primary School", "Aimee")
        case _:
            name = "".join(chance.choices(string.ascii_lowercase, k=8))
            return Secret(Hides.EMAIL, f"{name}@example.org", "Jon")


def mentions(secret: Secret, chance: random.Random) -> str:
    """Mention a secret the way someone might in free text."""
    if secret.kind is Hides.ADDRESS:
        street, _town, code = secret.text.split(", ")
        return variant(chance.choice([street, street.split(" ", 1)[1], code, secret.text]), chance)
    if secret.kind is Hides.PHONE:
        number = chance.choice(["0", "+44 ", "0044", "+44 (0)"]) + secret.text[1:]
        cut = chance.randrange(6, 9)
        return number[:cut] + chance.choice([" ", "-", ".", "\u00a0", ""]) + number[cut:]
    return variant(secret.text, chance)


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_nearly_every_variant_is_caught(seed: int) -> None:
    chance = random.Random(seed)
    missed = []
    for _ in range(100):
        secret = generated(chance)
        text = f"We agreed that {mentions(secret, chance)} is where to turn."
        if not find(text, [secret]):
            missed.append((secret.text, text))
    assert not missed, missed[:3]
