"""What the settings reach outside the casebook: this computer's settings, the idle lock, the keyring."""

from collections.abc import Callable
from dataclasses import dataclass, field

from coordinator.storage.keyring_slot import KeyringSlot
from coordinator.ui.preferences import Preferences


def _nobody(_minutes: int) -> None:
    return


@dataclass(frozen=True)
class Surroundings:
    """Handed to the settings by the application; ``lock_after`` tells the watch that locks when idle."""

    preferences: Preferences = field(default_factory=Preferences)
    keyring: KeyringSlot = field(default_factory=KeyringSlot)
    lock_after: Callable[[int], object] = _nobody
