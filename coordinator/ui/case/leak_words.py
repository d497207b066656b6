"""What a copy gives away, said so that somebody can act on it."""

import re

from coordinator.practice.leak_places import places_in_plan
from coordinator.practice.leaks import Secret
from coordinator.practice.names import in_words
from coordinator.queries.circulation import ReaderCopy

OWN_WORDS = {"e-mail": "e-mail address", "phone": "phone number", "car": "car", "attendance": "being there"}


def secrets_given_away(copy: ReaderCopy) -> tuple[Secret, ...]:
    """Return each detail a copy gives away, once, however many places it stands in."""
    return tuple(dict.fromkeys(leak.secret for leak in copy.edition.leaks))


def leak_sentence(copy: ReaderCopy, secret: Secret) -> str:
    """Return a sentence such as *Dad’s copy mentions Mum’s address in action 3*."""
    return f"{copy.edition.reader.name}’s copy mentions {whose_detail(secret)} in {_where(copy, secret)}."


def whose_detail(secret: Secret) -> str:
    """Return *Mum’s address*."""
    return f"{secret.whose}’s {OWN_WORDS.get(secret.kind.value, secret.kind.value)}"


def words_that_give_away(copy: ReaderCopy, secret: Secret) -> str:
    """Return the words of the secret as the plan has them, the longest run found; else the secret itself."""
    told = " / ".join(" ".join(leak.excerpt.split()) for leak in copy.edition.leaks if leak.secret == secret)
    pieces = [re.escape(piece) for piece in secret.text.replace(",", " ").split()]
    runs = [(end - start, start) for start in range(len(pieces)) for end in range(start + 1, len(pieces) + 1)]
    for length, start in sorted(runs, reverse=True):
        found = re.search(r",?\s+".join(pieces[start : start + length]), told, re.IGNORECASE)
        if found is not None:
            return found.group()
    return " ".join(secret.text.split())


def _where(copy: ReaderCopy, secret: Secret) -> str:
    places = places_in_plan(copy.view, secret)
    if places:
        return in_words(places)
    return next((leak.where for leak in copy.edition.leaks if leak.secret == secret), "the paper")
