import io

import docx

from coordinator.documents import day_safety
from coordinator.documents.day_safety import NOBODY
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from coordinator.documents.parts.reading import words_of
from tests.documents.day_views import NO_SAFETY, SAFETY


def read_back(view):
    return docx.Document(io.BytesIO(save(day_safety.build(view, Brand()))))


def said_in(view):
    return words_of(read_back(view).element.body)


def test_who_is_kept_apart_stands_with_what_is_arranged_and_the_order():
    table = read_back(SAFETY).tables[1]
    assert table.rows[1].cells[0].text == "LD and TH\nNever in the same room"
    assert "TH joins by video" in table.rows[1].cells[1].text
    assert "Order: Non-molestation order FL26 00123" in table.rows[1].cells[1].text
    assert "Nothing has been arranged yet." in table.rows[2].cells[1].text
    assert "The court permits: The court permits it." in table.rows[2].cells[1].text


def test_there_is_room_to_write_when_and_by_which_door_each_one_comes():
    table = read_back(SAFETY).tables[2]
    assert [row.cells[0].text for row in table.rows][1:3] == ["LD\napart from TH", "TH\napart from LD"]
    assert [row.cells[2].text for row in table.rows][1:] == [""] * 4


def test_what_is_kept_back_is_said_in_kinds_with_what_stays_off_the_table():
    said = said_in(SAFETY)
    for text in (
        "address, phone, whereabouts and car", "that they are there", "everyone else", "worry 2",
        "NH: what happened in July.", "TH’s session at the contact centre", "It never lies on the table.",
        "ring 999",
    ):  # fmt: skip
        assert text in said, text


def test_a_day_without_any_risk_says_so():
    said = said_in(NO_SAFETY)
    assert NOBODY in said
    assert "Coming and going" not in said
    assert "Kept back" not in said
