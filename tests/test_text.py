"""Text as it enters: what is taken out, and what is kept whatever it looks like."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from coordinator.text import clean

ANY_TEXT = st.text(st.characters(codec=None), max_size=200)


@given(ANY_TEXT)
def test_what_is_cleaned_can_always_be_written_in_a_word_paper(text):
    cleaned = clean(text)
    marked = f"<t>{cleaned.replace('&', '&amp;').replace('<', '&lt;')}</t>"
    assert etree.fromstring(marked.encode()).text in {cleaned, None}


@given(ANY_TEXT, st.booleans())
def test_cleaning_twice_changes_nothing_more(text, one_line):
    once = clean(text, one_line=one_line)
    assert clean(once, one_line=one_line) == once


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("bell\x07 and escape\x1b", "bell and escape"),
        ("half a pair \ud800", "half a pair "),
        ("invoice\u202egnp.exe", "invoicegnp.exe"),
        ("e\u0301", "\xe9"),
        ("tab\tstays", "tab\tstays"),
    ],
)
def test_what_no_one_meant_to_type_is_taken_out(typed, kept):
    assert clean(typed) == kept


@pytest.mark.parametrize("name", ["O’Connor", "Siân Ŵyn", "محمد", "רות", "Ọlábísí", "Null", "🙂"])
def test_a_name_is_kept_as_it_is(name):
    assert clean(name, one_line=True) == name


def test_one_line_is_one_line():
    assert clean("  12\tHigh\nStreet  ", one_line=True) == "12 High Street"


CONTROLS = [chr(code) for code in range(32) if chr(code) not in "\t\n\r"]
INVISIBLE = ["\x7f", "\x80", "\x9f", "\ud800", "\udfff", "\ufffe", "\uffff", "\ufdd0", "\U0001fffe"]
OVERRIDES = ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"]


def test_there_are_twenty_nine_controls_that_word_cannot_hold():
    assert len(CONTROLS) == 29


@pytest.mark.parametrize("sign", [*CONTROLS, *INVISIBLE, *OVERRIDES], ids=lambda sign: f"{ord(sign):x}")
def test_what_word_cannot_hold_or_what_turns_words_round_never_gets_in(sign):
    breaks = {"\x0b", "\x0c"}
    assert clean(f"Da{sign}na") == ("Da\nna" if sign in breaks else "Dana")
    assert clean(f"{sign}Dana{sign}", one_line=True) == "Dana"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_way_to_end_a_line_is_one(end):
    assert clean(f"one{end}two") == "one\ntwo"
    assert clean(f"one{end}two", one_line=True) == "one two"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Sia\u0302n", "Si\xe2n"),
        ("\u1112\u1161\u11ab", "\ud55c"),
        ("\u0627\u0653", "\u0622"),
        ("\ufb01", "\ufb01"),
    ],
)
def test_letters_are_composed_and_not_replaced(typed, kept):
    assert clean(typed) == kept


@pytest.mark.parametrize(
    "text",
    [
        "شکریہ، آمنہ",
        "תודה, רות",
        "\u200fمحمد\u200f (Mo)",
        "می\u200cخواهم",  # noqa: RUF001 - letters that look alike are meant
        "👨\u200d👩\u200d👧",
        "नमस्ते",
    ],
)
def test_real_right_to_left_text_and_its_joiners_are_kept(text):
    assert clean(text) == text


def test_ten_megabytes_are_cleaned_in_the_blink_of_an_eye():
    pasted = "Dana said\x07 she would ring.\r\n" * 350_000
    started = time.process_time()
    assert clean(pasted).count("\n") == 350_000
    assert time.process_time() - started < 2
