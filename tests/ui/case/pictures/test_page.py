import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from coordinator.documents.parts.reading import opened
from coordinator.models.choices import Knows, PictureKind
from coordinator.models.network import Participant, PicturePosition, Tie
from coordinator.queries.records import case_records, record
from coordinator.ui.case.pictures.lists import RingList
from coordinator.ui.case.pictures.page import PicturesDialog
from coordinator.ui.theme import theme
from coordinator.ui.tokens import Appearance
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, press, settled, type_into
from tests.ui.ways import recording

LAPTOP = 1366


@pytest.fixture
def twice_as_large(dressed):
    """The window with text at 200 per cent."""
    theme().use(Appearance.LIGHT, 200)
    looked_at()
    yield
    theme().use(Appearance.LIGHT, 100)


def drag(qtbot, canvas, subject_id, way):
    """Drag somebody with the mouse, by so many of the window's own units."""
    start = canvas.place_of(canvas.drawing.by_id[subject_id]).toPoint()
    end = start + way
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas, start + way / 2)
    qtbot.mouseMove(canvas, end)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=end)


def kept(desk, record_type, case_id):
    return desk.read(case_records, record_type=record_type, case_id=case_id)


@pytest.mark.parametrize("kind", list(PictureKind))
def test_every_picture_can_be_used_by_everyone(pictures, kind):
    pictures.show_kind(kind)
    looked_at()
    assert pictures.canvas.accessibleDescription() == pictures.canvas.drawing.alt_text
    assert lint(pictures) == []


def test_somebody_dragged_outwards_stands_in_another_circle_and_undo_brings_them_back(
    qtbot, desk, bridge, pictures, people
):
    looked_at()
    hannah = people["Hannah"]
    centre = pictures.canvas.place_of(pictures.canvas.drawing.by_id[""]).toPoint()
    at = pictures.canvas.place_of(pictures.canvas.drawing.by_id[hannah.person.id]).toPoint()
    drag(qtbot, pictures.canvas, hannah.person.id, (centre - at) * 0.75)
    settled(bridge)
    part = desk.read(record, record_type=Participant, record_id=hannah.participant.id)
    assert part.circle == 1
    (position,) = kept(desk, PicturePosition, part.case_id)
    assert (position.picture, position.subject) == (PictureKind.CIRCLES, hannah.person.id)
    bridge.undo()
    settled(bridge)
    assert desk.read(record, record_type=Participant, record_id=part.id).circle == 2


def test_the_keyboard_goes_from_one_to_the_next_and_puts_them_in_a_ring(
    qtbot, desk, bridge, pictures, people
):
    pictures.show_kind(PictureKind.SAFETY_CIRCLES)
    looked_at()
    canvas = pictures.canvas
    canvas.setFocus()
    seen = set()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Down) * 3:
        qtbot.keyClick(canvas, key)
        seen.add(canvas.chosen_id)
    assert len(seen) > 3
    canvas.choose(people["Imran"].person.id)
    qtbot.keyClick(canvas, Qt.Key.Key_3)
    settled(bridge)
    part = desk.read(record, record_type=Participant, record_id=people["Imran"].participant.id)
    assert part.knows is Knows.NOTHING


def test_the_list_beside_the_circles_is_the_same_record(desk, bridge, pictures, people):
    looked_at()
    listed = pictures.findChild(RingList)
    chooser = listed.choosers[people["Sam"].person.id]
    chooser.box.setCurrentIndex(chooser.box.findText("Closest"))
    chooser.edited.emit()
    settled(bridge)
    part = desk.read(record, record_type=Participant, record_id=people["Sam"].participant.id)
    assert part.circle == 1
    assert "Closest, 6" in pictures.canvas.drawing.alt_text


def test_the_genogram_is_moved_by_keys_and_the_program_may_place_everyone_again(
    qtbot, desk, bridge, pictures, people, zayd
):
    pictures.show_kind(PictureKind.GENOGRAM)
    looked_at()
    canvas = pictures.canvas
    conor = people["Conor"].person.id
    canvas.setFocus()
    canvas.choose(conor)
    before = canvas.drawing.by_id[conor]
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    settled(bridge)
    assert canvas.drawing.by_id[conor].x == before.x - 20
    press(pictures, "Let the program place everyone")
    settled(bridge)
    assert canvas.drawing.by_id[conor].x == before.x
    assert kept(desk, PicturePosition, zayd) == []


def test_enter_on_somebody_in_the_genogram_leads_to_the_person(qtbot, pictures, people):
    pictures.show_kind(PictureKind.GENOGRAM)
    looked_at()
    pictures.canvas.setFocus()
    pictures.canvas.choose(people["Nasreen"].person.id)
    qtbot.keyClick(pictures.canvas, Qt.Key.Key_Return)
    assert pictures.led_to == [("person", people["Nasreen"].person.id)]


def test_a_tie_is_added_in_the_list_and_drawn(qtbot, desk, bridge, pictures, zayd):
    pictures.show_kind(PictureKind.ECOMAP)
    looked_at()
    press(pictures, "Add a tie")
    settled(bridge)
    listed = pictures._lists[PictureKind.ECOMAP]
    type_into(qtbot, listed.view, "service", "Boxing club")
    assert any(tie.service == "Boxing club" for tie in kept(desk, Tie, zayd))
    assert any(one.startswith("Boxing club") for one in pictures.canvas.drawing.described)


def test_enter_on_a_tie_opens_its_line(qtbot, bridge, pictures, desk, zayd):
    pictures.show_kind(PictureKind.ECOMAP)
    looked_at()
    (course,) = [tie for tie in kept(desk, Tie, zayd) if tie.service == "Tariq’s course"]
    pictures.canvas.setFocus()
    pictures.canvas.choose(course.id)
    qtbot.keyClick(pictures.canvas, Qt.Key.Key_Return)
    assert pictures._lists[PictureKind.ECOMAP].open_id == course.id


def test_the_picture_is_saved_as_png_svg_and_in_word(pictures, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    pictures.show_kind(PictureKind.GENOGRAM)
    pictures.save_picture("png", out)
    pictures.save_picture("svg", out)
    pictures.save_paper(out)
    assert {one.suffix for one in out.iterdir()} == {".png", ".svg", ".docx"}
    assert not any("Zayd" in one.name or "Qureshi" in one.name for one in out.iterdir())
    assert "no longer protected" in pictures.told.sentence.text()


def test_all_pictures_go_into_one_paper(qtbot, pictures, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    press(pictures, "Put all pictures in a Word paper")
    pictures.findChild(QFileDialog).fileSelected.emit(str(out))
    pictures.findChild(QFileDialog).reject()
    (saved,) = out.iterdir()
    with opened(saved.read_bytes()) as package:
        markup = package.read("word/document.xml").decode()
    for name in ("Network circles", "Genogram of", "Ecomap", "Safety circles", "tree of life"):
        assert name in markup


@pytest.mark.parametrize("kind", list(PictureKind))
def test_every_picture_can_be_used_with_text_twice_as_large(pictures, twice_as_large, kind):
    pictures.show_kind(kind)
    looked_at()
    assert lint(pictures) == []
    assert pictures.minimumSizeHint().width() <= LAPTOP


def test_a_folder_that_cannot_be_written_to_is_said_and_nothing_is_lost(pictures, tmp_path):
    pictures.save_picture("png", tmp_path / "not there")
    assert "could not be saved" in pictures.refused.sentence.text()


def test_the_dialog_opens_with_the_keyboard_in_the_picture(qtbot, bridge, zayd, pictures):
    ways, _gone = recording()
    dialog = PicturesDialog(pictures.window(), bridge, ways, zayd)
    dialog.begin()
    looked_at()
    assert dialog.pictures.canvas.hasFocus()
    assert lint(dialog) == []
    dialog.done_button.click()
