"""How the case pages say things: days to come, ages, names with what they are, counts."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from coordinator.models.choices import InviteState, Side
from coordinator.models.person import Person
from coordinator.queries.people import CasePerson
from coordinator.ui.blocks import Tone
from coordinator.ui.dates import say_date, say_short_date, say_time

A_WEEK = 7
TWO_WEEKS = 14
NEWBORN_MONTHS = 24

INVITE_TONES = {
    InviteState.YES: Tone.GOOD,
    InviteState.MAYBE: Tone.WARN,
    InviteState.TO_ASK: Tone.WARN,
    InviteState.NO: Tone.QUIET,
    InviteState.EXCLUDED: Tone.QUIET,
    InviteState.WITHDRAWN: Tone.QUIET,
}
"""How each state of an invitation is coloured; the others are plain."""

INVITE_WORDS = {
    InviteState.CONSIDERED: "Considered",
    InviteState.TO_ASK: "To ask",
    InviteState.ASKED: "Asked",
    InviteState.YES: "Coming",
    InviteState.MAYBE: "Maybe",
    InviteState.NO: "Not coming",
    InviteState.EXCLUDED: "Not invited",
    InviteState.WITHDRAWN: "Withdrawn",
}
"""Each state of an invitation in a word or two."""


def from_today(day: date, today: date) -> str:
    """Return how far off a day is: *today*, *in 9 days*, *3 weeks ago*."""
    days = (day - today).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    count = abs(days)
    span = f"{count} days" if count < TWO_WEEKS else f"{count // A_WEEK} weeks"
    return f"in {span}" if days > 0 else f"{span} ago"


def say_moment(moment: datetime | None, *, empty: str = "No date yet") -> str:
    """Return a local day and time in words."""
    if moment is None:
        return empty
    return f"{say_date(moment.date())}, {say_time(moment.time())}"


def say_short_moment(moment: datetime | None, *, empty: str = "No date yet") -> str:
    """Return a local day and time for a line of a list."""
    if moment is None:
        return empty
    return f"{say_short_date(moment.date())}, {say_time(moment.time())}"


def say_age(person: Person, today: date) -> str:
    """Return a person's age in words, or when they are due; nothing where it is not known."""
    if person.died:
        return "has died"
    if person.born is not None:
        years = person.born.age_on(today)
        about = "about " if person.born.about or not person.born.month else ""
        exact = person.born.exact
        if exact is not None and (months := _months(exact, today)) < NEWBORN_MONTHS:
            return counted(max(0, months), "month") + " old"
        return f"{about}{counted(years, 'year')} old" if years >= 0 else ""
    return f"due {say_short_date(person.due)}" if person.due is not None else ""


def counted(count: int, noun: str, nouns: str = "") -> str:
    """Return a count with its noun: *1 child*, *3 children*."""
    return f"{count} {noun if count == 1 else nouns or noun + 's'}"


def joined(*parts: str) -> str:
    """Return the parts that say something, with a raised dot between them."""
    return "  ·  ".join(part for part in parts if part)


def capital(text: str) -> str:
    """Return words as they stand at the beginning of a line: with a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def called_in_full(one: CasePerson) -> str:
    """Return the full name, with what the family calls them where that differs."""
    known_as = one.person.known_as
    full = one.person.name
    return f"{full} ({known_as})" if known_as and known_as not in full.split() else full


def part_of(one: CasePerson) -> str:
    """Return a person's part in a case: what they are called on papers, or their role and side."""
    described = one.participant.described_as or one.participant.role.label
    side = one.participant.side
    return joined(described, side.label if side in (Side.MATERNAL, Side.PATERNAL) else "")


def named(names: dict[str, str], ids: Collection[str], *, nobody: str = "Nobody chosen") -> str:
    """Return the names of these ids, with commas between them."""
    return ", ".join(names.get(one, "Somebody no longer listed") for one in ids) or nobody


def first_line(text: str, most: int = 140) -> str:
    """Return the first words of a text on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0] + " …"


def in_a_list(words: Sequence[str]) -> str:
    """Return words as a list in small letters, for the middle of a sentence."""
    return ", ".join(words).casefold()


def _months(born: date, today: date) -> int:
    return (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
