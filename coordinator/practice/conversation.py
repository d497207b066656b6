"""The conversation that finds a family's network: calm questions, one at a time, and what an answer means.

It asks who helped, never what went wrong.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from coordinator.models.choices import GoodFor, Role, Side
from coordinator.models.network import Participant


class Asks(StrEnum):
    """What a question asks for."""

    PEOPLE = "people"
    WEEK = "the family's own week"


@dataclass(frozen=True)
class Step:
    """One question, and what naming somebody in answer to it says about them.

    ``words_for`` is the field into which ``about`` is answered in words; ``says`` is written there where
    the question says enough by itself.
    """

    key: str
    question: str
    hint: str = ""
    about: str = ""
    words_for: str = "good_for_words"
    says: str = ""
    good_for: GoodFor | None = None
    role: Role = Role.FAMILY
    side: Side | None = None
    circle: int | None = None
    lost_touch: bool = False
    asks: Asks = Asks.PEOPLE


CELEBRATES: Final = "Comes to birthdays and festivals"
WITH_THE_CARERS: Final = "Around the foster carers"

STEPS: Final = (
    Step(
        "emergency",
        "Who would you ring in an emergency?",
        "At two in the morning, say.",
        good_for=GoodFor.EMERGENCY,
        circle=1,
    ),
    Step(
        "emotional",
        "Who listens when things are hard?",
        "Somebody to talk to, for the grown-ups or the children.",
        good_for=GoodFor.EMOTIONAL,
        circle=1,
    ),
    Step(
        "practical",
        "Who helps with practical things?",
        "Lifts, shopping, mending, money, a bed for the night.",
        "What they help with",
        good_for=GoodFor.PRACTICAL,
        circle=2,
    ),
    Step(
        "one_thing",
        "Who is good for one particular thing?",
        "The school run on Thursdays, or homework.",
        "The one thing",
        good_for=GoodFor.ONE_THING,
        circle=2,
    ),
    Step(
        "lost_touch",
        "Who have you lost touch with?",
        "Somebody you would be glad to hear from again.",
        lost_touch=True,
        circle=3,
    ),
    Step(
        "helped_before",
        "Who has helped in the past?",
        "Only who helped, and how. Nothing else needs saying.",
        "What they did that helped",
        "helped_before",
        circle=2,
    ),
    Step(
        "celebrations",
        "Birthdays and festivals: who comes?",
        "Christmas, Eid, a christening, a wedding, a funeral.",
        says=CELEBRATES,
        circle=2,
    ),
    Step(
        "fathers_side",
        "Who is there on the father’s side?",
        "Each father, and his parents, brothers, sisters, cousins.",
        side=Side.PATERNAL,
    ),
    Step(
        "mothers_side",
        "Who is there on the mother’s side?",
        "Her parents, brothers, sisters, cousins, and theirs.",
        side=Side.MATERNAL,
    ),
    Step(
        "carers",
        "Who is around the foster carers?",
        "The carers, their family, and who the child sees there. "
        "Go on to the next question where there are none.",
        says=WITH_THE_CARERS,
        role=Role.CARER,
        side=Side.NEITHER,
    ),
    Step(
        "around",
        "Friends, neighbours, school, faith: who matters there?",
        "Somebody the child or you would trust.",
        "How they know the family",
        "described_as",
        role=Role.FRIEND,
        side=Side.NEITHER,
    ),
    Step(
        "week",
        "What does your own week look like?",
        "One line for each thing that happens, and who does it.",
        asks=Asks.WEEK,
    ),
    Step("missing", "Who is missing?", "Look at everyone named so far. Who would the child add?"),
)
"""The questions in their order; each can be passed over and come back to."""

BY_KEY: Final[Mapping[str, Step]] = {step.key: step for step in STEPS}


def implied(step: Step, one: Participant, words: str = "") -> dict[str, Any]:
    """Return what an answer changes in somebody's part, by field; it adds, and never takes anything back.

    A side, a circle or a description that was set before stays as it is.
    """
    found: dict[str, Any] = {}
    if step.good_for is not None and step.good_for not in one.good_for:
        found["good_for"] = tuple(known for known in GoodFor if known in {*one.good_for, step.good_for})
    if step.lost_touch and not one.lost_touch:
        found["lost_touch"] = True
    if step.side is not None and one.side is None:
        found["side"] = step.side
    if step.circle is not None and one.circle is None:
        found["circle"] = step.circle
    said = words.strip() or step.says
    before = getattr(one, step.words_for)
    if said and said not in before and not (before and step.words_for == "described_as"):
        found[step.words_for] = f"{before}\n{said}" if before else said
    return found


def was_named(step: Step, one: Participant) -> bool:
    """Whether somebody's part shows that they were named in answer to a question."""
    if one.role is Role.CHILD:
        return False
    seen = {
        "good for": step.good_for is not None and step.good_for in one.good_for,
        "lost touch": step.lost_touch and one.lost_touch,
        "in words": bool(step.says) and step.says in one.good_for_words,
        "helped": step.words_for == "helped_before" and bool(one.helped_before.strip()),
        "around": step.words_for == "described_as" and one.role is step.role,
        "side": _is_of_a_side(step) and one.side in {step.side, Side.BOTH},
    }
    return any(seen.values())


def _is_of_a_side(step: Step) -> bool:
    return step.side in {Side.MATERNAL, Side.PATERNAL}
