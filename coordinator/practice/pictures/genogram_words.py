"""A family tree in words, for people who cannot see it: who is whose, who is together, who has died."""

from collections import defaultdict

from coordinator.practice.names import in_words, possessive
from coordinator.practice.pictures import generations
from coordinator.practice.pictures.kin import (
    DescentKind,
    Family,
    Kin,
    RelativeKind,
    Symbol,
    UnionKind,
    find_circle,
)

NOT_KNOWN = "Not known"

_PARENTS = {
    DescentKind.BIRTH: ("mother", "father", "parent"),
    DescentKind.ADOPTED: ("adoptive mother", "adoptive father", "adoptive parent"),
    DescentKind.FOSTER: ("foster carer", "foster carer", "foster carer"),
    DescentKind.STEP: ("stepmother", "stepfather", "step-parent"),
}
_PARTNERS = {
    UnionKind.MARRIED: "are married",
    UnionKind.COUPLE: "are a couple",
    UnionKind.SEPARATED: "are separated",
    UnionKind.DIVORCED: "are divorced",
    UnionKind.PARENTS: "have a child together",
}


_RELATIVES = {
    RelativeKind.GRANDPARENT: ("grandmother", "grandfather", "grandparent"),
    RelativeKind.AUNT_UNCLE: ("aunt", "uncle", "aunt or uncle"),
    RelativeKind.COUSIN: ("cousin", "cousin", "cousin"),
}
_SIBLINGS = ("sister", "brother", "brother or sister")


def alt_text(family: Family) -> str:
    """Return one sentence that says what the picture shows."""
    family = family.sound()
    if not family.kin:
        return "An empty family tree."
    rows = len(set(generations.rows(family).values()))
    people = "1 person" if len(family.kin) == 1 else f"{len(family.kin)} people"
    kinds = "1 generation" if rows == 1 else f"{rows} generations"
    about = in_words([_name(one) for one in family.kin if one.focus])
    return f"A family tree of {people} in {kinds}{f', around {about}' if about else ''}."


def described(family: Family) -> tuple[str, ...]:
    """Return every tie and everything the symbols say as sentences."""
    family = family.sound()
    circle = find_circle(family.descents)
    names = {one.person_id: _name(one) for one in family.kin}
    wrong = (
        [f"This cannot be: {in_words([names[one] for one in circle])} would each descend from themselves."]
        if circle
        else []
    )
    ties = (*_parents(family, names), *_couples(family, names), *_relatives(family, names))
    return (*_about(family), *ties, *_single(family), *wrong)


def spoken(one: Kin) -> str:
    """Return a person as read out when their symbol has the focus."""
    more = [one.years] if one.years else []
    more += ["has died"] if one.died else []
    more += ["not born yet"] if one.unborn else []
    more += ["adopted"] if one.adopted else []
    more += ["the child this is about"] if one.focus else []
    return ", ".join([_name(one), *more])


def _name(one: Kin) -> str:
    return one.name or NOT_KNOWN


def _about(family: Family) -> list[str]:
    """Say whom the picture is about."""
    names = [_name(one) for one in family.kin if one.focus]
    return [f"The picture is about {in_words(names)}."] if names else []


def _parents(family: Family, names: dict[str, str]) -> list[str]:
    """Say who is whose parent, each parent once for each kind of tie."""
    children: defaultdict[tuple[str, DescentKind], list[str]] = defaultdict(list)
    for tie in family.descents:
        children[tie.parent_id, tie.kind].append(names[tie.child_id])
    symbols = {one.person_id: one.symbol for one in family.kin}
    found = []
    for one in family.kin:
        for kind in DescentKind:
            whose = children.get((one.person_id, kind))
            if whose:
                word = _PARENTS[kind][_column(symbols[one.person_id])]
                part = (
                    f"{possessive(whose[0])} {word}"
                    if len(whose) == 1
                    else f"the {word} of {in_words(whose)}"
                )
                found.append(f"{names[one.person_id]} is {part}.")
    return found


def _column(symbol: Symbol) -> int:
    return (Symbol.CIRCLE, Symbol.SQUARE, Symbol.DIAMOND).index(symbol)


def _couples(family: Family, names: dict[str, str]) -> list[str]:
    """Say who is, or was, together."""
    return [f"{names[tie.a]} and {names[tie.b]} {_PARTNERS[tie.kind]}." for tie in family.unions]


def _relatives(family: Family, names: dict[str, str]) -> list[str]:
    """Say what people are to each other where the parents between them are not on record."""
    column = {one.person_id: _column(one.symbol) for one in family.kin}
    ties = [(one, other, _SIBLINGS) for one, other in family.siblings]
    ties += [(tie.person_id, tie.other_id, _RELATIVES[tie.kind]) for tie in family.relatives]
    return [f"{names[one]} is {possessive(names[other])} {words[column[one]]}." for one, other, words in ties]


def _single(family: Family) -> list[str]:
    """Say what is drawn on one person alone, and who has no tie at all."""
    tied = {one for tie in family.unions for one in (tie.a, tie.b)}
    tied |= {one for tie in family.descents for one in (tie.parent_id, tie.child_id)}
    tied |= {one for tie in family.siblings for one in tie}
    tied |= {one for tie in family.relatives for one in (tie.person_id, tie.other_id)}
    told = {tie.child_id for tie in family.descents if tie.kind is DescentKind.ADOPTED}
    found = []
    for one in family.kin:
        found += [f"{_name(one)} has died."] if one.died else []
        found += [f"{_name(one)} is not born yet."] if one.unborn else []
        found += [f"{_name(one)} was adopted."] if one.adopted and one.person_id not in told else []
        found += [f"No family tie is recorded for {_name(one)}."] if one.person_id not in tied else []
    return found
