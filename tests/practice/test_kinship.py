import pytest

from coordinator.models.choices import RelationshipKind
from coordinator.models.person import Relationship
from coordinator.practice.kinship import circle

PARENT, GRANDPARENT = RelationshipKind.PARENT, RelationshipKind.GRANDPARENT


def tie(words, kind=PARENT):
    person_id, other_id = words.split(">")
    return Relationship(person_id=person_id, other_id=other_id, kind=kind)


@pytest.mark.parametrize(
    ("new", "there", "found"),
    [
        (tie("a>a"), (), ("a",)),
        (tie("a>b"), (), ()),
        (tie("b>a"), (tie("a>b"),), ("b", "a")),
        (tie("c>a"), (tie("a>b"), tie("b>c")), ("c", "a", "b")),
        (tie("c>a", GRANDPARENT), (tie("a>b"), tie("b>c")), ("c", "a", "b")),
        (tie("b>a"), (tie("a>b", GRANDPARENT),), ("b", "a")),
        (tie("a>c", GRANDPARENT), (tie("a>b"), tie("b>c")), ()),
        (tie("a>d"), (tie("a>b"), tie("a>c"), tie("b>d")), ()),
        (tie("b>a", RelationshipKind.STEP_PARENT), (tie("a>b"),), ()),
        (tie("b>a"), (tie("a>b", RelationshipKind.SIBLING),), ()),
        (tie("x>y"), (tie("a>b"), tie("b>a")), ()),
    ],
)
def test_a_circle_of_descent_is_found_and_nothing_else(new, there, found):
    assert circle(new, there) == found


def test_a_relationship_that_is_changed_does_not_stand_in_its_own_way():
    changed = tie("b>a")
    before = tie("a>b")
    before.id = changed.id
    assert circle(changed, [before]) == ()
