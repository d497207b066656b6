from dataclasses import dataclass

from coordinator.models.choices import Hides
from coordinator.practice.leaks import Secret
from coordinator.practice.neutral_words import put_everywhere, standing_in
from coordinator.practice.snapshot import Wording

HOME = Secret(Hides.ADDRESS, "14 Larkspur Road, Dereham", "Dana")
NEUTRAL = Wording("14 Larkspur Road", "Dana’s home")


@dataclass(frozen=True)
class Note:
    text: str
    more: tuple[str, ...] = ()
    number: int = 1


def test_neutral_words_stand_in_every_text_of_a_view():
    view = Note("At 14  larkspur road.", ("14 Larkspur Road, then home",))
    assert put_everywhere(view, [NEUTRAL]) == Note("At Dana’s home.", ("Dana’s home, then home",))


def test_part_of_a_word_is_left_alone_and_any_apostrophe_is_the_same():
    assert put_everywhere("Annex, Ann's, ANN’S", [Wording("Ann’s", "her")]) == "Annex, her, her"
    assert put_everywhere("Road 14", [Wording("Road 1", "x")]) == "Road 14"


def test_they_stand_only_where_what_they_stand_for_may_not():
    assert standing_in([NEUTRAL], [HOME]) == (NEUTRAL,)
    assert standing_in([NEUTRAL], []) == ()
    assert standing_in([NEUTRAL], [], known=[HOME]) == ()
    assert standing_in([Wording("the blue house", "home")], [], known=[HOME])


def test_what_is_half_written_changes_nothing_and_longer_phrases_come_first():
    longer = Wording("14 Larkspur Road, Dereham", "home")
    assert standing_in([NEUTRAL, longer, Wording("14 Larkspur Road", " ")], [HOME]) == (longer, NEUTRAL)
