import io

import docx

from coordinator.documents import visit_sheet
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.visit_views import NO_VISIT, VISIT


def read(view):
    return docx.Document(io.BytesIO(save(visit_sheet.build(view, Brand()))))


def test_the_sheet_holds_what_is_needed_at_the_door():
    document = read(VISIT)
    facts = {row.cells[0].text: row.cells[1].text for row in document.tables[0].rows[1:]}
    assert facts["Who"] == "DC (Mum)\nJC (Dad)"
    assert facts["Where"] == VISIT.place
    assert facts["Due back"] == "5pm"
    assert facts["Who acts if you are not"] == "Sam Reed, 01632 960 200"
    ticks = [one.text for one in document.paragraphs if one.style.style_id == "CheckList"]
    assert ticks[-4:] == list(VISIT.to_cover)
    assert any("I am back" in tick for tick in ticks)
    assert any("cannot raise an alarm" in one.text for one in document.paragraphs)
    assert "For the coordinator only" in document.sections[0].footer.paragraphs[0].text


def test_what_is_not_known_is_left_to_write_in():
    facts = {row.cells[0].text: row.cells[1].text for row in read(NO_VISIT).tables[0].rows[1:]}
    assert (facts["Who"], facts["Due back"]) == ("", "")
    assert facts["Language and access"] == "Not known yet"


def test_there_is_room_for_notes_by_hand():
    notes = read(VISIT).tables[-1]
    assert notes.rows[0].cells[0].text == "Notes"
    assert len(notes.rows) > 10
