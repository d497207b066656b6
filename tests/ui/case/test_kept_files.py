import pytest
from PySide6.QtWidgets import QWidget

from coordinator.errors import NotThere
from coordinator.queries.circulation import CopyFile
from coordinator.ui.case.kept_files import SaveOut, said_size


@pytest.mark.parametrize(
    ("size", "said"), [(12, "12 bytes"), (2048, "2 KB"), (3 * 1024 * 1024 + 200_000, "3.2 MB")]
)
def test_a_size_is_said_in_the_unit_that_suits_it(size, said):
    assert said_size(size) == said


@pytest.fixture
def out(bridge, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = SaveOut(bridge, parent)
    qtbot.addWidget(made.notice)
    return made


def test_a_name_that_is_taken_is_not_written_over(out, tmp_path):
    (tmp_path / "plan.docx").write_bytes(b"older")
    out.save(tmp_path, lambda: CopyFile("plan.docx", b"newer"))
    assert (tmp_path / "plan.docx").read_bytes() == b"older"
    assert (tmp_path / "plan-2.docx").read_bytes() == b"newer"
    assert "Saved as plan-2.docx" in out.notice.sentence.text()


def test_what_cannot_be_read_is_explained(out, tmp_path):
    def refuse():
        raise NotThere("That file is no longer in the casebook.")

    out.save(tmp_path, refuse)
    assert out.notice.sentence.text() == "That file is no longer in the casebook."
    assert [one for one in tmp_path.iterdir() if one.is_file()] == []
