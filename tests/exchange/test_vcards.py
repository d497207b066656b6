"""Address cards of every version are read; what they hold beyond what we know is kept in sight."""

from random import Random

import pytest

from coordinator.errors import BadInput
from coordinator.exchange.vcards import read_cards

SEED = 20260914
OLD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:O=E2=80=99Brien;Mary;Ann;;\r\n"
    "TEL;CELL;VOICE:07700 900123\r\nTEL;HOME:01632 960118\r\n"
    "NOTE;ENCODING=QUOTED-PRINTABLE:Rings=20after=\r\n=20six.\r\nBDAY:19850304\r\nEND:VCARD\r\n"
)
NEW = (
    "BEGIN:VCARD\nVERSION:4.0\nFN:Jackie Shaw\nN:Shaw;Jackie;;Mrs;\nEMAIL;TYPE=home:jackie@example.org\n"
    'TEL;VALUE=uri;TYPE="voice,cell":tel:+44-7700-900456\n'
    "ADR;TYPE=home:;;14 Larkspur Road\\, Flat 2;Dereham;;NR19\n"
    "  1ZZ;UK\nBDAY:1960-05\nORG:Alderbrook Primary;Office\nTITLE:Head\n"
    "item1.X-SPOUSE:Mike\nPHOTO:data:xyz\nEND:VCARD\n"
)


def cards(text, encoding="utf-8"):
    return [(piece.label, piece.value) for piece in read_cards(text.encode(encoding))[0]]


def test_an_old_card_is_read_with_its_folds_and_signs():
    assert cards(OLD) == [
        ("First name", "Mary Ann"), ("Surname", "O’Brien"), ("Phone", "07700 900123"),
        ("Phone", "01632 960118"), ("Notes", "Rings after six."), ("Date of birth", "1985-03-04"),
    ]  # fmt: skip


def test_a_new_card_is_read_and_what_is_not_known_is_kept_in_sight():
    assert cards(NEW) == [
        ("First name", "Jackie"), ("Surname", "Shaw"), ("E-mail", "jackie@example.org"),
        ("Phone", "+44-7700-900456"), ("Address", "14 Larkspur Road, Flat 2\nDereham\nNR19 1ZZ\nUK"),
        ("Date of birth", "1960-05"), ("Organisation", "Alderbrook Primary, Office"), ("Job title", "Head"),
        ("Spouse", "Mike"),
    ]  # fmt: skip


def test_cards_one_after_the_other_are_about_one_person_each():
    pieces, problems = read_cards((OLD + NEW + "BEGIN:VCARD\nTEL:1\nEND:VCARD\n").encode("utf-16"))
    assert list(dict.fromkeys(piece.group for piece in pieces)) == ["card 1", "card 2", "card 3"]
    assert problems == ["Card 3 has no name."]


def test_a_card_with_only_a_formatted_name_keeps_it():
    assert cards("BEGIN:VCARD\nFN:ہادیہ\nEND:VCARD\n") == [("Name", "ہادیہ")]


def test_a_charset_that_is_claimed_is_used_where_it_is_known():
    card = "BEGIN:VCARD\nFN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Jos=E9\nEND:VCARD"
    assert cards(card) == [("Name", "José")]
    assert cards(card.replace("ISO-8859-1", "rot13").replace("=E9", "")) == [("Name", "Jos")]


def test_cards_without_anybody_are_refused_in_words():
    with pytest.raises(BadInput, match="nobody on these"):
        read_cards(b"BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n")


def test_spoilt_cards_are_read_or_refused_in_words():
    chance = Random(SEED)
    for number in range(300):
        spoilt = bytearray((OLD + NEW).encode())
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(spoilt))
            what = chance.choice([b":", b";", b'"', b"\n ", b"=\n", b"\xff", b"BEGIN:VCARD", b"=ZZ", b""])
            spoilt[at : at + chance.randrange(9)] = what
        try:
            assert all(piece.value for piece in read_cards(bytes(spoilt))[0]), (SEED, number)
        except BadInput as refusal:
            assert "Nothing was added." in str(refusal), (SEED, number)  # noqa: PT017 - either outcome is right
