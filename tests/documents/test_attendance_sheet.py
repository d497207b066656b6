import io

import docx

from coordinator.documents import attendance_sheet
from coordinator.documents.parts.base import save
from coordinator.documents.parts.brand import Brand
from tests.documents.views import ATTENDANCE


def test_everyone_expected_has_a_row_and_others_have_room():
    document = docx.Document(io.BytesIO(save(attendance_sheet.build(ATTENDANCE, Brand()))))
    names = [row.cells[0].text.split("\n")[0] for row in document.tables[0].rows[1:]]
    assert names == ["Jon", "Dana", "Jackie", "Mike", "Jamie", "Steve", "", "", ""]
    assert [row.cells[0].text for row in document.tables[1].rows[1:]] == [
        "Information sharing", "Private family time", "Agreeing the plan",
    ]  # fmt: skip
    assert "For the coordinator only" in document.sections[0].footer.paragraphs[0].text
