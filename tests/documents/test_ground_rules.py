import io
from dataclasses import replace

import docx

from coordinator.documents import ground_rules
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.views import GROUND_RULES


def read_back(view):
    return docx.Document(io.BytesIO(save(ground_rules.build(view, Brand()))))


def test_suggested_rules_leave_room_for_the_familys_own():
    document = read_back(GROUND_RULES)
    assert [p.text for p in document.paragraphs if p.style.style_id == "ListNumberLarge"] == list(
        GROUND_RULES.rules
    )
    assert len(document.tables[0].rows) == 4


def test_agreed_rules_stand_alone():
    document = read_back(replace(GROUND_RULES, agreed=True))
    assert document.tables == []
    assert "We have all agreed" in document.paragraphs[2].text
