"""The pages of the conference day by the keys of their steps: a new page is one more line here."""

from collections.abc import Mapping
from typing import Final

from coordinator.ui.day.agreeing import AgreeingStep
from coordinator.ui.day.arrivals import ArrivalsStep
from coordinator.ui.day.closing import ClosingRoundStep
from coordinator.ui.day.decision import DecisionStep
from coordinator.ui.day.information import InformationStep
from coordinator.ui.day.private import PrivateStep
from coordinator.ui.day.room_checks import RoomStep
from coordinator.ui.day.since_last import SinceLastStep
from coordinator.ui.day.step import DayStep
from coordinator.ui.day.welcome import WelcomeStep

STEPS: Final[Mapping[str, type[DayStep]]] = {
    "room": RoomStep,
    "arrivals": ArrivalsStep,
    "welcome": WelcomeStep,
    "information": InformationStep,
    "private": PrivateStep,
    "since_last": SinceLastStep,
    "agreeing": AgreeingStep,
    "decision": DecisionStep,
    "closing": ClosingRoundStep,
}
