import pytest
from PySide6.QtWidgets import QLabel

from coordinator.models.choices import WantsToAttend
from coordinator.models.referral import CaseChild
from coordinator.ui.blocks import Tone
from coordinator.ui.case.child_views import ChildViews
from tests import make
from tests.ui.accessibility import lint
from tests.ui.case.acting import looked_at, one, type_into
from tests.ui.kit import on_screen


@pytest.fixture
def show(qtbot, desk, bridge):
    pages = []

    def shown(*children, **particulars):
        here = make.kept(desk, make.case())
        dana = make.kept(desk, make.person())
        make.kept(desk, make.participant(here.id, dana.id))
        for name in children or ("Aimee",):
            person = make.kept(desk, make.child(given=name))
            make.kept(desk, make.case_child(here.id, person.id, **particulars))
        made = ChildViews(bridge, here.id)
        made.dana = dana.id
        pages.append(on_screen(qtbot, made, size=(900, 1300)))
        looked_at()
        return made

    yield shown
    for page in pages:
        page.close()
        page.deleteLater()


def test_an_only_child_stands_open_and_each_of_several_has_a_line(show):
    only = show()
    assert only.open_id == only.records[0].id
    several = show("Ada", "Bo")
    assert [line.summary.title for line in several.lines.values()] == ["Ada", "Bo"]
    assert several.open_id == ""


def test_what_the_child_says_is_kept_apart_from_what_others_make_of_it(qtbot, desk, show):
    card = show()
    type_into(qtbot, card.view, "own_words", "I want Nanny there.")
    type_into(qtbot, card.view, "wants_to_raise", "Bedtimes")
    kept = one(desk, CaseChild, card.open_id)
    assert (kept.own_words, kept.wants_to_raise, kept.interpretation) == (
        "I want Nanny there.", "Bedtimes", "",
    )  # fmt: skip
    headings = [
        label.text() for label in card.view.findChildren(QLabel) if label.property("look") == "heading"
    ]
    assert "In the child’s own words" in headings
    folds = {section.title: section for section in card.form.sections}
    assert "own_words" not in {
        one.key for group in folds["What you make of it"].groups for one in group.fields
    }


@pytest.mark.parametrize(
    ("particulars", "chip", "tone"),
    [
        ({}, "Views not known", Tone.WARN),
        ({"own_words": "I like it here."}, "In their own words", Tone.GOOD),
        ({"wants_to_raise": "School"}, "In their own words", Tone.GOOD),
        ({"adults_believe": "He settles with Nan."}, "Too young to say", Tone.WARN),
        ({"adults_believe": "He settles with Nan.", "believed_by": ("p",)}, "Too young to say", Tone.GOOD),
        ({"no_voice_reason": "Her solicitor asked us to wait."}, "No views, with a reason", Tone.QUIET),
    ],
)
def test_a_line_says_whether_a_childs_views_are_known(show, particulars, chip, tone):
    card = show("Ada", "Bo", **particulars)
    summary = next(iter(card.lines.values())).summary
    assert (summary.chip, summary.tone) == (chip, tone)


def test_a_line_says_whether_the_child_comes_and_who_speaks_for_them(desk, show):
    card = show("Ada", "Bo", wants_to_attend=WantsToAttend.PART)
    child = card.records[0]
    assert next(iter(card.lines.values())).summary.line == "Wants to come to part of it"
    assert child.voiced_by_id is None


def test_a_child_is_neither_added_nor_binned_here(show):
    card = show()
    card.lines[card.open_id].binned.emit()
    assert len(card.records) == 1
    assert not card.add_button.isVisible()


def test_the_card_can_be_used_by_everyone(show):
    assert lint(show().window()) == []
