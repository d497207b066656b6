"""Whether two names, numbers or addresses are likely to be the same person's, however each is written.

Tolerant within reason: accents and capitals, common short forms of names, one slip in a longer word.
"""

import re
from collections.abc import Sequence
from typing import Final

from coordinator.models.choices import ContactPointKind
from coordinator.models.person import ContactPoint, Person
from coordinator.practice.leaks import fold

_COUNTRY = re.compile(r"^(?:0044|44|0)0?")
_LEAST_DIGITS: Final = 7
_LEAST_FOR_A_SLIP: Final = 5
_LEAST_BEGINNING: Final = 2

_SHORT_FORMS: Final = (
    "alexander alex sandy xander", "alexandra alex sandra lexi", "andrew andy drew", "anthony tony",
    "benjamin ben benny", "catherine katherine kathryn kate katie cathy kathy", "charles charlie chas",
    "charlotte lottie charley", "christine chris tina", "christopher chris kit", "daniel dan danny",
    "david dave davy", "deborah debbie debs", "edward ed eddie ted", "elizabeth liz lizzie beth betty eliza",
    "frances fran frankie", "francis frank", "frederick fred freddie", "george georgie",
    "gwendolen gwen", "harold harry", "henry harry hal", "isabella isabel bella izzy",
    "jacqueline jackie jacqui",
    "james jim jimmy jamie", "jennifer jen jenny", "jessica jess jessie", "john jon jack johnny",
    "jonathan jon jonny", "joseph joe joey", "joshua josh", "kenneth ken kenny", "lawrence larry laurie",
    "leonard len lenny", "margaret maggie meg peggy", "matthew matt", "michael mike mick micky",
    "mohammed muhammad mohamed mohammad mohd", "natalie nat", "nicholas nick nicky", "nicola nicky nikki",
    "olivia liv livvy", "pamela pam", "patricia pat patsy trish tricia", "patrick pat paddy",
    "peter pete", "philip phil phillip", "rebecca becky becca", "richard rick dick richie",
    "robert bob bobby rob robbie", "ronald ron ronnie", "samantha sam sammy", "samuel sam sammy",
    "stephen steve steven stevie", "susan sue susie suzie suzanne", "theresa teresa terry tess",
    "thomas tom tommy", "timothy tim", "victoria vicky tori", "vincent vince", "walter wally walt",
    "william bill billy will liam", "zachary zach zak",
)  # fmt: skip
"""First names with the short forms they commonly go by."""

_GROUPS: Final[dict[str, frozenset[int]]] = {}
for _number, _names in enumerate(_SHORT_FORMS):
    for _name in _names.split():
        _GROUPS[_name] = _GROUPS.get(_name, frozenset()) | {_number}


def words_like(one: str, other: str, *, beginning: bool = False) -> bool:
    """Whether two folded words of a name may be the same: equal, short forms, or one slip of the finger.

    ``beginning`` lets the first word be the beginning of the second, as while it is typed.
    """
    if one == other or _GROUPS.get(one, frozenset()) & _GROUPS.get(other, frozenset()):
        return True
    if beginning and len(one) >= _LEAST_BEGINNING and other.startswith(one):
        return True
    return min(len(one), len(other)) >= _LEAST_FOR_A_SLIP and one[0] == other[0] and _one_slip(one, other)


def first_letters_like(word: str) -> frozenset[str]:
    """Return the first letters of every folded word that ``words_like`` could take for this one."""
    forms = [form for number in _GROUPS.get(word, ()) for form in _SHORT_FORMS[number].split()]
    return frozenset(form[0] for form in (word, *forms) if form)


def name_like(typed: Sequence[str], names: Sequence[str]) -> bool:
    """Whether each folded word that was typed may be among somebody's folded names; the last may be begun."""
    last = len(typed) - 1
    return bool(typed) and all(
        any(words_like(word, name, beginning=place == last) for name in names)
        for place, word in enumerate(typed)
    )


def first_name_alike(one: Person, other: Person) -> bool:
    """Whether two people may be called the same, whatever their family names."""
    firsts = [fold(f"{person.given} {person.known_as}").split() for person in (one, other)]
    return any(words_like(here, there) for here in firsts[0] for there in firsts[1])


def same_name(one: Person, other: Person) -> bool:
    """Whether two people may go by one name: a first name alike, and the family names alike or not known."""
    families = [fold(person.family).split() for person in (one, other)]
    if not all(families):
        same = fold(one.given) == fold(other.given)
        return first_name_alike(one, other) and (bool(families[0] or families[1]) or same)
    alike = any(words_like(here, there) for here in families[0] for there in families[1])
    return alike and first_name_alike(one, other)


def same_birth(one: Person, other: Person) -> bool | None:
    """Whether two people were born at one time; None where that is not known of both."""
    if one.born is None or other.born is None:
        return None
    if one.born.exact and other.born.exact:
        return one.born.exact == other.born.exact
    return abs(one.born.year - other.born.year) <= (1 if one.born.about or other.born.about else 0)


def way_key(kind: ContactPointKind, text: str) -> str:
    """Return what all spellings of one number, e-mail address or postal address share; empty for a scrap."""
    if kind is ContactPointKind.PHONE:
        digits = _COUNTRY.sub("", "".join(letter for letter in fold(text) if letter.isdigit()))
        return digits if len(digits) >= _LEAST_DIGITS else ""
    if kind is ContactPointKind.EMAIL:
        return "".join(text.casefold().split()) if "@" in text else ""
    return fold(text)


def keys_of(point: ContactPoint) -> frozenset[tuple[ContactPointKind, str]]:
    """Return what a way to reach somebody has in common with every other spelling of it."""
    kind = point.kind
    if kind is ContactPointKind.POST or "@" in point.value:
        kind = ContactPointKind.EMAIL
    found = ((kind, point.value), (ContactPointKind.POST, point.postal_line))
    return frozenset((kind, key) for kind, text in found if (key := way_key(kind, text)))


def typed_way(typed: str) -> tuple[ContactPointKind, str] | None:
    """Return a number or e-mail address that was typed, as ``way_key`` has it; None where it is neither."""
    kind = ContactPointKind.EMAIL if "@" in typed else ContactPointKind.PHONE
    if kind is ContactPointKind.PHONE and any(letter.isalpha() for letter in typed):
        return None
    key = way_key(kind, typed)
    return (kind, key) if key else None


def _one_slip(one: str, other: str) -> bool:
    """Whether one letter more, less or other, or two changed about, makes one word of the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    rest, rest_of_other = one[start:], other[start:]
    turned = rest[1::-1] + rest[2:]
    return rest_of_other == turned or _tail(rest, rest_of_other)


def _tail(rest: str, other: str) -> bool:
    if len(rest) == len(other):
        return rest[1:] == other[1:]
    longer, shorter = (rest, other) if len(rest) > len(other) else (other, rest)
    return longer[1:] == shorter
