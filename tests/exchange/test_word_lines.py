import pytest

from coordinator.exchange.word_lines import pairs_in_line, pairs_of, ticked
from coordinator.exchange.word_text import Control


@pytest.mark.parametrize(
    ("line", "pairs"),
    [
        ("Name: Dana Hollis", [("Name", "Dana Hollis")]),
        ("Name:\tDana\tDOB:\t14 March 1988", [("Name", "Dana"), ("DOB", "14 March 1988")]),
        ("Name:", [("Name", "")]),
        ("Phone ........: 01632 960118", [("Phone", "01632 960118")]),
        ("Is an interpreter needed? ☐ Yes ☒ No", [("Is an interpreter needed?", "No")]),
        ("She said that she would come at 10:30 and bring her mother with her, if the bus was there", []),
        ("See http://example.org/form", []),
        ("Bedtimes have slipped.", []),
        ("", []),
    ],
)
def test_a_line_is_taken_apart_where_it_has_labels(line, pairs):
    assert pairs_in_line(line) == pairs


def test_a_control_takes_the_words_before_it_as_its_label():
    found = pairs_of(["Name: Mrs ", Control("Dana"), "  DOB: ", Control("1988", "Born"), " about"])
    assert found == [("Name", "Mrs Dana", ""), ("DOB", "1988 about", "Born")]


def test_what_stands_before_a_label_is_not_dropped():
    found = pairs_of(["Team: North\nName: ", Control("Priya"), "\tPhone: 1"])
    assert found == [("Team", "North", ""), ("Name", "Priya", ""), ("Phone", "1", "")]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("☒ Neglect ☐ School ☒ Illness", "Neglect; Illness"),
        ("Yes ☒ No ☐", "Yes"),
        ("☒", "Yes"),
        ("☐ Yes ☐ No", ""),
        ("Involved: ☐ Police: Sgt Orr ☒ Health", "Involved:; Health; Police: Sgt Orr"),
        ("no boxes", "no boxes"),
    ],
)
def test_only_what_is_ticked_or_written_is_left(text, left):
    assert ticked(text) == left
