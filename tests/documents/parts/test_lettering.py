from pathlib import Path

import pytest

from coordinator.documents.parts import lettering
from coordinator.documents.parts.lettering import lettered, undrawable
from coordinator.documents.parts.right_to_left import drawn_order
from coordinator.practice.pictures.drawing import Drawing, Text, Weight

NOWHERE = "\U000e0fff"


def picture(*lines):
    return Drawing("A", "A.", (), 0, 0, 100, 100, (Text(0, 0, lines),))


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("words", ["Ada", "Siân ŵyn-Jones", "Łukasz Żółw", "Dana’s “Nan” – 1948"])
def test_european_names_are_in_the_programs_own_typeface(words, weight):
    found = lettered(words, 20, weight)
    assert Path(found.font.path).name.startswith("AtkinsonHyperlegibleNext")
    assert found.words == words


def test_a_letter_no_typeface_has_is_said():
    assert undrawable(picture("Ada", f"A{NOWHERE}")) == (f"A{NOWHERE}",)
    assert undrawable(picture("Ada", "Siân")) == ()


def test_a_name_is_drawn_even_so():
    assert lettered(f"A{NOWHERE}", 20, Weight.REGULAR).font.getmask("A").size > (0, 0)


def test_where_the_system_cannot_shape_letters_we_do(monkeypatch):
    monkeypatch.setattr(lettering, "shapes_letters", lambda: False)
    assert lettered("משה", 20, Weight.REGULAR).words == drawn_order("משה") == "השמ"


@pytest.mark.skipif(not lettering.shapes_letters(), reason="this system shapes no letters")
def test_both_ways_of_shaping_draw_the_same(monkeypatch):
    """The system's own shaping is the measure of ours, where a typeface has the letters."""
    if undrawable(picture("محمد", "משה")):
        pytest.skip("no typeface here has these letters")
    for name in ("محمد", "משה לוי", "سلام"):
        theirs = lettered(name, 200, Weight.REGULAR)
        with monkeypatch.context() as patched:
            patched.setattr(lettering, "shapes_letters", lambda: False)
            ours = lettered(name, 200, Weight.REGULAR)
        assert ours.font.getlength(ours.words) == pytest.approx(theirs.font.getlength(theirs.words), rel=0.03)
