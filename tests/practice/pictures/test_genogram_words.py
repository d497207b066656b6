from coordinator.practice.pictures.genogram_words import alt_text, described, spoken
from coordinator.practice.pictures.kin import (
    Descent,
    DescentKind,
    Family,
    Kin,
    Relative,
    RelativeKind,
    Symbol,
)
from tests.practice.pictures.families import half_siblings


def test_every_tie_is_a_sentence():
    said = described(half_siblings())
    for sentence in (
        "The picture is about Ada and Kelechi.",
        "Laura Pitt is the mother of Ada, Kelechi and Ruby Ellis.",
        "Mark Ellis is Ruby Ellis’s father.",
        "Uche Okafor is Tariq’s adoptive father.",
        "Chidi Okafor and Laura Pitt are separated.",
        "Emeka Okafor has died.",
        "Baby is not born yet.",
        "No family tie is recorded for Pat.",
    ):
        assert sentence in said
    assert all(sentence.endswith(".") for sentence in said)


def test_the_short_sentence_counts_people_and_generations():
    assert alt_text(half_siblings()) == "A family tree of 14 people in 3 generations, around Ada and Kelechi."
    assert alt_text(Family((Kin("a", "A"),))) == "A family tree of 1 person in 1 generation."


def test_a_symbol_that_says_nothing_leaves_a_parent_a_parent():
    kin = (Kin("a", "A"), Kin("b", "B"), Kin("c", "C", symbol=Symbol.SQUARE))
    family = Family(kin, (), (Descent("a", "b"), Descent("c", "b", DescentKind.STEP)))
    assert described(family) == ("A is B’s parent.", "C is B’s stepfather.")


def test_a_person_is_read_out_with_what_their_symbol_says():
    assert spoken(Kin("a", "Emeka", "1948–2019", died=True)) == "Emeka, 1948–2019, has died"
    assert spoken(Kin("a", "", focus=True, adopted=True)) == "Not known, adopted, the child this is about"
    assert spoken(Kin("a", "Baby", "due in May", unborn=True)) == "Baby, due in May, not born yet"


def test_somebody_adopted_by_people_who_are_not_here_is_said_to_be():
    assert "A was adopted." in described(Family((Kin("a", "A", adopted=True),)))


def test_brothers_sisters_and_relatives_are_said_where_no_parents_say_it():
    symbols = (Symbol.CIRCLE, Symbol.SQUARE, Symbol.DIAMOND)
    kin = tuple(Kin(name, name.upper(), symbol=symbol) for name, symbol in zip("abc", symbols, strict=True))
    relatives = (
        Relative("a", "c", RelativeKind.GRANDPARENT),
        Relative("b", "a", RelativeKind.AUNT_UNCLE),
        Relative("c", "b", RelativeKind.COUSIN),
    )
    assert described(Family(kin, siblings=(("b", "c"),), relatives=relatives)) == (
        "B is C’s brother.",
        "A is C’s grandmother.",
        "B is A’s uncle.",
        "C is B’s cousin.",
    )
