from coordinator.models.choices import PictureKind
from coordinator.ui.case.pictures.lists import RingList, TreeWords
from tests.ui.case.acting import looked_at


def test_the_ring_list_shows_everyone_but_the_children(pictures, people):
    looked_at()
    listed = pictures.findChild(RingList)
    assert set(listed.choosers) == {
        one.person.id for name, one in people.items() if name not in {"Zayd", "Baby"}
    }
    listed.focus_on(people["Joy"].person.id)
    assert listed.choosers[people["Joy"].person.id].box.hasFocus()
    assert listed.participant_of("nobody") == ""


def test_the_relationships_are_said_from_one_to_the_other(pictures):
    pictures.show_kind(PictureKind.GENOGRAM)
    looked_at()
    titles = [line.summary.title for line in pictures._lists[PictureKind.GENOGRAM].lines.values()]
    assert "Leanne – parent of – Zayd" in titles


def test_the_tree_is_read_in_words(pictures):
    pictures.show_kind(PictureKind.TREE_OF_LIFE)
    looked_at()
    told = [label.text() for label in pictures.findChild(TreeWords)._told if label.isVisible()]
    assert any("Bicycle workshop" in words for words in told)
