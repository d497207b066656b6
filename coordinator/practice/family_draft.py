"""What a family writes in its private time: sealed while written, joined only as far as it is shown."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Shown(StrEnum):
    """The parts of a draft; a family chooses of each whether it is shown."""

    ANSWERS = "our answers"
    ACTIONS = "what we will do"
    PLAN_B = "our Plan B"
    WORDS = "our own words"


@dataclass(frozen=True)
class DraftAnswer:
    """The family's answer to one question."""

    question_id: str
    answer: str


@dataclass(frozen=True)
class DraftAction:
    """One thing the family will do: what, who and when, each as it was typed."""

    what: str
    who: str = ""
    when: str = ""


@dataclass(frozen=True)
class DraftBackUp:
    """One line of Plan B as it was typed."""

    if_this: str
    then: str = ""
    who: str = ""


@dataclass(frozen=True)
class FamilyDraft:
    """Everything on the family's sheet at one moment; moments are in UTC.

    ``ended`` is set once the family asked the coordinator to come back, ``shown`` holds what it chose to
    show; ``seconds`` is the length of the part by a clock that nobody can set.
    """

    case_id: str
    meeting_id: str
    began: datetime
    saved: datetime
    answers: tuple[DraftAnswer, ...] = ()
    actions: tuple[DraftAction, ...] = ()
    back_up: tuple[DraftBackUp, ...] = ()
    words: str = ""
    shown: tuple[Shown, ...] = ()
    ended: datetime | None = None
    seconds: int = 0

    def to_text(self) -> str:
        """Return the draft as JSON; moments are ISO with their zone."""
        return json.dumps(asdict(self), ensure_ascii=False, default=datetime.isoformat)

    @classmethod
    def from_text(cls, text: str) -> "FamilyDraft":
        """Read a draft back; raises ``ValueError``, ``TypeError`` or ``KeyError`` when it is not one."""
        told: dict[str, Any] = json.loads(text)
        return cls(
            case_id=str(told["case_id"]),
            meeting_id=str(told["meeting_id"]),
            began=datetime.fromisoformat(told["began"]),
            saved=datetime.fromisoformat(told["saved"]),
            answers=tuple(DraftAnswer(**_words(one)) for one in told["answers"]),
            actions=tuple(DraftAction(**_words(one)) for one in told["actions"]),
            back_up=tuple(DraftBackUp(**_words(one)) for one in told["back_up"]),
            words=str(told["words"]),
            shown=tuple(Shown(one) for one in told["shown"]),
            ended=datetime.fromisoformat(told["ended"]) if told["ended"] else None,
            seconds=int(told["seconds"]),
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not (self.answers or self.actions or self.back_up or self.words)

    def as_shown(self) -> "FamilyDraft":
        """Return only what the family chose to show."""
        return FamilyDraft(
            case_id=self.case_id,
            meeting_id=self.meeting_id,
            began=self.began,
            saved=self.saved,
            answers=self.answers if Shown.ANSWERS in self.shown else (),
            actions=self.actions if Shown.ACTIONS in self.shown else (),
            back_up=self.back_up if Shown.PLAN_B in self.shown else (),
            words=self.words if Shown.WORDS in self.shown else "",
            shown=self.shown,
            ended=self.ended,
            seconds=self.seconds,
        )


def _words(one: Mapping[str, object]) -> dict[str, str]:
    return {key: str(value) for key, value in one.items()}
