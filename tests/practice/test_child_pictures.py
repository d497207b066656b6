"""The pictures for a child: each drawing there is has a name and words, and those that fit are offered."""

import pytest

from coordinator.assets import resource
from coordinator.practice.child_pictures import CHILD_PICTURES, picture_named, pictures_for


def test_every_drawing_has_its_words_and_every_name_its_drawing():
    drawn = {path.stem for path in resource("pictures", "child").glob("*.svg")}
    assert drawn == set(CHILD_PICTURES)


def test_every_picture_says_what_is_seen_in_it_and_no_two_are_called_the_same():
    titles = [picture.title for picture in CHILD_PICTURES.values()]
    assert len(set(titles)) == len(titles)
    assert all(picture.shows.endswith(".") and picture.fits for picture in CHILD_PICTURES.values())


@pytest.mark.parametrize(
    "path", sorted(resource("pictures", "child").glob("*.svg")), ids=lambda path: path.stem
)
def test_a_drawing_holds_nothing_but_shapes(path):
    text = path.read_text(encoding="utf-8")
    assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 180">')
    for foreign in ("<script", "href", "<image", "<text", "<style", "data:"):
        assert foreign not in text


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("Jackie collects Aimee from school and gives her tea.", ("school", "collected", "tea")),
        ("She stays the night with Nan.", ("sleepover", "grandparents")),
        ("Ring on SUNDAYS", ("telephone",)),
        ("", ()),
        ("Xyzzy 12", ()),
    ],
)
def test_pictures_that_fit_what_is_said_are_offered(words, offered):
    found = pictures_for(words)
    assert set(offered) <= set(found)
    assert bool(found) is bool(offered)


def test_a_picture_is_called_by_its_title_and_an_unknown_one_by_its_own_name():
    assert picture_named("tea") == "Tea together"
    assert picture_named("unicorn") == "unicorn"
    assert picture_named("") == ""
