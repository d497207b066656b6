"""XML from outside declares nothing, fetches nothing and is not nested without end."""

import pytest

from coordinator.errors import BadInput
from coordinator.exchange.guarded_xml import DEEPEST, parse
from coordinator.exchange.word_form import read_word
from tests.exchange.forms import with_main

LOL = "<!ENTITY l0 'lol'>" + "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
DECLARED = [
    "<!DOCTYPE x>",
    "<!DOCTYPE x []>",
    "<!DOCTYPE x SYSTEM 'http://example.org/x.dtd'>",
    "<!DOCTYPE x PUBLIC '-//x' 'http://example.org/x.dtd'>",
    "<!DOCTYPE x SYSTEM 'file:///etc/passwd'>",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'http://example.org/'>]>",
    "<!DOCTYPE x [<!ENTITY % a SYSTEM 'http://example.org/'> %a;]>",
    "<!DOCTYPE x [<!ENTITY % a '<!ENTITY b SYSTEM \"file:///etc/passwd\">'> %a;]>",
    f"<!DOCTYPE x [{LOL}]>",
    "<!DOCTYPE x [<!ELEMENT x ANY>]>",
    "<!DOCTYPE x [<!ATTLIST x a CDATA 'b'>]>",
    "<!DOCTYPE x [<!NOTATION n SYSTEM 'cmd.exe'>]>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'x.png' NDATA n>]>",
    "<!DOCTYPE x [<!ENTITY a '&#60;w:p/>'>]>",
    "<!DOCTYPE x [<?xml version='1.0'?>]>",
    "<!DOCTYPE\nx\n[<!ENTITY a 'b'>\n]\n>",
    "<!-- kept --><!DOCTYPE x [<!ENTITY a 'b'>]>",
    f"<!DOCTYPE x [<!ENTITY a '{'a' * 9999}'>]>",
]


@pytest.mark.parametrize("declared", DECLARED)
def test_whatever_declares_a_document_type_is_refused(declared):
    with pytest.raises(BadInput) as refusal:
        read_word(with_main(f"{declared}<x>&a;</x>"))
    assert "Nothing was added." in str(refusal.value)


def test_a_declared_type_is_called_by_its_name():
    with pytest.raises(BadInput, match="could do harm"):
        parse(DECLARED[6].encode() + b"<x>&a;</x>")


def test_endless_nesting_is_refused():
    with pytest.raises(BadInput, match="no form is"):
        parse(b"<a>" * (DEEPEST + 2))


@pytest.mark.parametrize("content", [b"", b"<a>", b"<a></b>", b"\xff\xfe<", b"<a>&nbsp;</a>", b"<a \x00/>"])
def test_damage_is_said_in_words(content):
    with pytest.raises(BadInput, match="damaged"):
        parse(content)


def test_names_come_short_and_an_encoding_that_is_claimed_changes_nothing():
    space = 'xmlns:z="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    root = parse(f'<?xml version="1.0" encoding="rot13"?><z:p {space} z:val="é"/>'.encode())
    assert (root.tag, root.get("w.val")) == ("w.p", "é")
    assert parse('<?xml version="1.0"?><a>é</a>'.encode("utf-16")).text == "é"
