"""Text as it enters: what is taken out, and what is kept whatever it looks like."""

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
