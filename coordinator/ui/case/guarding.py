"""What must be kept from whom and who must be kept apart, as it is said beside each person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from coordinator.models.network import KeepApart, Restriction
from coordinator.ui.blocks import Tone
from coordinator.ui.case.wording import capital, in_a_list, joined
from coordinator.ui.dates import say_short_date
from coordinator.ui.list_row import Summary


@dataclass(frozen=True)
class Guards:
    """The restrictions and keep-apart pairs of a case as they hold today."""

    restrictions: Sequence[Restriction] = ()
    pairs: Sequence[KeepApart] = ()
    today: date = date.min

    def chip(self, person_id: str) -> str:
        """Return the warnings that stand beside a person, the gravest first."""
        standing = self._standing()
        said = []
        if any(one.protected_id == person_id for one in standing):
            said.append("Protected")
        elif any(one.viewer_id == person_id for one in standing):
            said.append("Restricted")
        if any(person_id in (pair.person_id, pair.other_id) for pair in self.pairs):
            said.append("Keep apart")
        return ", ".join(said).capitalize()

    def in_words(self, person_id: str, names: Mapping[str, str]) -> str:
        """Return every restriction and pair that concerns a person, a sentence each."""
        said = [
            _sentence(one, names)
            for one in self._standing()
            if person_id in (one.protected_id, one.viewer_id)
        ]
        said += [
            f"Keep {names.get(pair.person_id, '?')} and {names.get(pair.other_id, '?')} apart: "
            f"{pair.level.value}."
            for pair in self.pairs
            if person_id in (pair.person_id, pair.other_id)
        ]
        return "\n".join(said)

    def _standing(self) -> list[Restriction]:
        return [
            one
            for one in self.restrictions
            if not (one.until and one.until < self.today) and not (one.since and one.since > self.today)
        ]


def restriction_line(one: Restriction, names: Mapping[str, str]) -> Summary:
    """Return a restriction as one line of a list."""
    dates = joined(
        f"from {say_short_date(one.since)}" if one.since else "",
        f"until {say_short_date(one.until)}" if one.until else "",
    )
    title = _sentence(one, names).removesuffix(".")
    if not one.hides:
        return Summary(title, "Tick what is kept from them.", "Nothing chosen yet", Tone.WARN)
    return Summary(title, capital(joined(dates, one.source, one.reason)), "Kept", Tone.DANGER, whole=True)


def apart_line(pair: KeepApart, names: Mapping[str, str]) -> Summary:
    """Return a pair to keep apart as one line of a list."""
    order = f"Court order {pair.order_reference}" if pair.order_reference else ""
    expires = f"until {say_short_date(pair.order_expires)}" if pair.order_expires else ""
    line = joined(order, expires, pair.arrangement or "No arrangement yet")
    title = f"{names.get(pair.person_id, '?')} and {names.get(pair.other_id, '?')}"
    tone = Tone.DANGER if pair.order_reference else Tone.WARN
    return Summary(title, capital(line), pair.level.label, tone, whole=True)


def _sentence(one: Restriction, names: Mapping[str, str]) -> str:
    viewer = names.get(one.viewer_id, "?") if one.viewer_id else "everyone else"
    hidden = in_a_list([kind.label for kind in one.hides]) or "details"
    return f"{names.get(one.protected_id, '?')}’s {hidden}: kept from {viewer}."
