"""What a form calls somebody, in the words of the casebook: their part, their tie to the child, the side."""

import re
from dataclasses import dataclass
from typing import Final

from coordinator.exchange import form_words
from coordinator.models.choices import RelationshipKind, Role, Side

_PARTS: Final = {
    form_words.CHILD: Role.CHILD,
    form_words.MOTHER: Role.PARENT,
    form_words.FATHER: Role.PARENT,
    form_words.PARENT: Role.PARENT,
    form_words.CARER: Role.CARER,
    form_words.REFERRER: Role.REFERRER,
    form_words.OFFICER: Role.REVIEWING_OFFICER,
    form_words.ADVOCATE: Role.ADVOCATE,
    form_words.RELATIVE: Role.FAMILY,
    form_words.OTHER_WORKER: Role.INFORMATION_GIVER,
}
_THEIRS: Final = re.compile(r"['’]s\b|s['’](?=\s)|\bof (mother|father|mum|dad|parent|carer)\b")
_KINDS: Final = (
    (RelationshipKind.STEP_PARENT, Role.PARENT, r"step ?-?(mother|father|mum|dad|parent)"),
    (RelationshipKind.FOSTER_CARER, Role.CARER, r"foster"),
    (RelationshipKind.GUARDIAN, Role.CARER, r"guardian"),
    (RelationshipKind.GRANDPARENT, Role.FAMILY,
     r"grand ?-?(mother|father|parent|ma|pa|dad|mum)|\bgran(ny)?\b|\bnan(a|ny)?\b"),
    (RelationshipKind.AUNT_UNCLE, Role.FAMILY, r"\baunt|\buncle"),
    (RelationshipKind.COUSIN, Role.FAMILY, r"cousin"),
    (RelationshipKind.SIBLING, Role.FAMILY, r"brother|sister|sibling"),
    (RelationshipKind.FRIEND, Role.FRIEND, r"friend|godmother|godfather|godparent"),
    (RelationshipKind.NEIGHBOUR, Role.FRIEND, r"neighbou?r"),
    (RelationshipKind.WORKER, Role.REFERRER, r"social worker"),
    (RelationshipKind.WORKER, Role.REVIEWING_OFFICER, r"reviewing officer|\biro\b"),
    (RelationshipKind.WORKER, Role.ADVOCATE, r"advocate"),
    (RelationshipKind.WORKER, Role.INFORMATION_GIVER,
     r"worker|teacher|health visitor|nurse|doctor|\bgp\b|officer|midwife|manager|practitioner|police"),
    (RelationshipKind.PARENT, Role.PARENT, r"\bmother|\bfather|\bmum\b|\bdad\b|\bparent"),
    (RelationshipKind.OTHER, Role.CARER, r"carer"),
)  # fmt: skip
_COMPILED: Final = tuple((kind, role, re.compile(pattern)) for kind, role, pattern in _KINDS)
_A_CHILD: Final = re.compile(r"(subject )?child|son|daughter|young person|baby")
_MATERNAL: Final = re.compile(r"maternal|mother['’]?s side|mum['’]?s side|^(birth )?(mother|mum)$")
_PATERNAL: Final = re.compile(r"paternal|father['’]?s side|dad['’]?s side|^(birth )?(father|dad)$")


@dataclass(frozen=True)
class Kin:
    """What somebody is to the child as far as words tell; ``None`` where they do not."""

    part: Role | None = None
    kind: RelationshipKind | None = None
    side: Side | None = None


def part_of(whose: str) -> Role:
    """Return the part of somebody whom a label or a heading names."""
    return _PARTS.get(whose, Role.FAMILY)


def kin(words: str) -> Kin:
    """Read what a form calls somebody, such as *Maternal grandmother*.

    Somebody described by way of another, such as *Mum’s partner*, is tied to that other and not to the child.
    """
    text = " ".join(words.casefold().split())
    side = Side.MATERNAL if _MATERNAL.search(text) else Side.PATERNAL if _PATERNAL.search(text) else None
    if not text:
        return Kin()
    if _A_CHILD.fullmatch(text):
        return Kin(Role.CHILD)
    if _THEIRS.search(text) and "side" not in text:
        part = (
            Role.FRIEND
            if "friend" in text.replace("girlfriend", "").replace("boyfriend", "")
            else Role.FAMILY
        )
        return Kin(part, RelationshipKind.OTHER, side)
    for kind, role, pattern in _COMPILED:
        if pattern.search(text):
            return Kin(role, kind, side)
    return Kin(None, RelationshipKind.OTHER, side)
