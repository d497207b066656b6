import pytest

from coordinator.exchange.kin_words import Kin, kin, part_of
from coordinator.models.choices import RelationshipKind, Role, Side


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Mother", Kin(Role.PARENT, RelationshipKind.PARENT, Side.MATERNAL)),
        ("Maternal grandmother", Kin(Role.FAMILY, RelationshipKind.GRANDPARENT, Side.MATERNAL)),
        ("Step-father", Kin(Role.PARENT, RelationshipKind.STEP_PARENT, None)),
        ("Foster mother", Kin(Role.CARER, RelationshipKind.FOSTER_CARER, None)),
        ("Half-brother", Kin(Role.FAMILY, RelationshipKind.SIBLING, None)),
        ("Social worker", Kin(Role.REFERRER, RelationshipKind.WORKER, None)),
        ("Family friend", Kin(Role.FRIEND, RelationshipKind.FRIEND, None)),
        ("Subject child", Kin(Role.CHILD, None, None)),
        ("Lodger", Kin(None, RelationshipKind.OTHER, None)),
        ("", Kin()),
    ],
)
def test_what_a_form_calls_somebody_is_understood(words, expected):
    assert kin(words) == expected


def test_somebody_described_by_way_of_another_is_not_tied_to_the_child():
    assert kin("Mum’s partner").kind is RelationshipKind.OTHER
    assert kin("Dad's girlfriend").part is Role.FAMILY


def test_whoever_is_not_named_otherwise_is_family():
    assert part_of("somebody") is Role.FAMILY
