"""Security: when the casebook locks, its passphrase, the recovery sheet, and this computer's keyring."""

from typing import Any

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from coordinator.commands.settings import LONGEST_LOCK, SHORTEST_LOCK, set_lock_minutes
from coordinator.errors import CoordinatorError
from coordinator.storage.casebook import change_passphrase
from coordinator.ui.blocks import Card, Notice, Tone, button, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.choose_passphrase import ChoosePassphrase
from coordinator.ui.choosers import ChoiceBox
from coordinator.ui.errand import Errand
from coordinator.ui.gate import PassphraseBox
from coordinator.ui.recovery_card import RecoveryCard
from coordinator.ui.surroundings import Surroundings
from coordinator.ui.theme import sized

OFFERED = tuple(n for n in (1, 2, 3, 5, 8, 10, 15, 20, 25, 30) if SHORTEST_LOCK <= n <= LONGEST_LOCK)
"""Minutes to choose from; there is no "never"."""


WIDE_ENOUGH = 36.0
"""Text sizes across that a passphrase needs."""


class SecurityPage(QWidget):
    """Everything that decides who can open the casebook; slow steps leave the window free."""

    def __init__(self, bridge: Bridge, surroundings: Surroundings) -> None:
        super().__init__()
        self.lock = LockCard(bridge, surroundings)
        self.passphrase = PassphraseCard(bridge)
        self.recovery = RecoveryCard(bridge)
        self.keyring = KeyringCard(bridge, surroundings)
        self.setLayout(column(self.lock, self.passphrase, self.recovery, self.keyring, gap=1.1))

    def refresh(self) -> None:
        """Show what is chosen now."""
        self.lock.refresh()
        self.keyring.refresh()


class LockCard(Card):
    """After how many minutes without use the casebook locks itself."""

    def __init__(self, bridge: Bridge, surroundings: Surroundings) -> None:
        super().__init__("Locking")
        self.bridge, self._surroundings = bridge, surroundings
        self.minutes = ChoiceBox()
        self.minutes.setAccessibleName("Lock after")
        self.minutes.addItems([f"{n} minute{'s' * (n > 1)}" for n in OFFERED])
        sized(self.minutes, least=(10, 0))
        label = words("Lock after", "label")
        label.setProperty("plain", "Lock after")
        label.setBuddy(self.minutes)
        self.minutes.activated.connect(self._choose)
        told = "It also locks when the computer sleeps or its screen is locked. What you were typing is kept."
        self.add(row(label, self.minutes, None), words(told, "muted", wrap=True))

    def refresh(self) -> None:
        """Show how many minutes are chosen."""
        chosen = self._surroundings.preferences.lock_minutes
        self.minutes.setCurrentIndex(min(range(len(OFFERED)), key=lambda at: abs(OFFERED[at] - chosen)))

    def _choose(self, at: int) -> None:
        minutes = OFFERED[at]
        self._surroundings.preferences.lock_minutes = minutes
        self.bridge.do(
            set_lock_minutes, lambda _done: self._surroundings.lock_after(minutes), minutes=minutes
        )


class PassphraseCard(Card):
    """Changes the passphrase: the present one, the new one twice, and how strong it is."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("Change the passphrase")
        self.bridge = bridge
        self._ready = False
        self.errand = Errand()
        self.errand.done.connect(self._changed)
        self.errand.failed.connect(self._refused)
        self.present = PassphraseBox("Present passphrase")
        self.new = ChoosePassphrase()
        self.new.ready.connect(self._offer)
        self.present.edited.connect(lambda _text: self._offer(self._ready))
        self.good, self.problem = Notice(Tone.GOOD), Notice(Tone.DANGER)
        self.change_button = button("Change the passphrase", self.change, look="primary", icon="key-round")
        boxes = holding(
            column(
                column(self.present.label("Present passphrase"), self.present, gap=0.25),
                words("New passphrase", "heading"),
                self.new,
                gap=0.9,
            )
        )
        sized(boxes, most=(WIDE_ENOUGH, 0))
        self.add(boxes, self.good, self.problem, row(self.change_button, None))
        self._offer(False)

    def change(self) -> None:
        """Let the new passphrase open the casebook from now on; slow on purpose, so in a thread."""
        casebook, old, new = self.bridge.desk.casebook, self.present.text(), self.new.passphrase()
        self.good.say("")
        self.problem.say("")
        if self.errand.run(lambda _tell: change_passphrase(casebook, old, new)):
            self.change_button.setEnabled(False)
            self.change_button.setText(" Changing the passphrase …")

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        if not self.errand.under_way:
            self.present.clear()
            self.new.clear()
            self._offer(False)
        super().hideEvent(event)

    def _changed(self, _nothing: object) -> None:
        self.present.clear()
        self.new.clear()
        self._rest()
        self.good.say(
            "The new passphrase opens the casebook and its copies here. The recovery sheet stays the same."
        )

    def _refused(self, refusal: CoordinatorError | None) -> None:
        self._rest()
        self.problem.say(str(refusal or ""))
        self._offer(self._ready)

    def _rest(self) -> None:
        self.change_button.setText(" Change the passphrase")
        self._offer(False)

    def _offer(self, ready: bool) -> None:  # noqa: FBT001 - a slot takes what its signal carries
        self._ready = ready
        self.change_button.setEnabled(ready and bool(self.present.text()) and not self.errand.under_way)


class KeyringCard(Card):
    """Lets this computer's keyring open the casebook as well, or no longer."""

    def __init__(self, bridge: Bridge, surroundings: Surroundings) -> None:
        super().__init__("This computer’s keyring")
        self.bridge, self._surroundings = bridge, surroundings
        self.errand = Errand()
        self.errand.done.connect(self._turned)
        self.errand.failed.connect(self._refused)
        self.state = words("", "strong", wrap=True)
        self.problem = Notice(Tone.WARN)
        self.turn_button = button("Use the keyring", self.turn, icon="key-round")
        told = (
            "With the keyring, whoever is logged in to this computer opens the casebook without typing. "
            "It is a convenience: your passphrase and the recovery sheet always work."
        )
        self.add(self.state, words(told, "muted", wrap=True), self.problem, row(self.turn_button, None))

    @property
    def in_use(self) -> bool:
        """Whether the keyring holds the key now, as far as this computer remembers."""
        return self._surroundings.preferences.uses_keyring

    def refresh(self) -> None:
        """Show whether the keyring is in use."""
        self.state.setText("The keyring is in use." if self.in_use else "The keyring is not in use.")
        words_now = "Stop using the keyring" if self.in_use else "Use the keyring"
        self.turn_button.setText(f" {words_now}")
        self.turn_button.setProperty("plain", words_now)
        self.turn_button.setAccessibleName(words_now)
        self.turn_button.setEnabled(not self.errand.under_way)

    def turn(self) -> None:
        """Hand the key over or take it back; a keyring that does not answer is given up after a while."""
        casebook, keyring, wanted = self.bridge.desk.casebook, self._surroundings.keyring, not self.in_use

        def work(_tell: Any) -> bool:
            if wanted:
                keyring.keep(casebook.vault, casebook.key())
            else:
                keyring.forget(casebook.vault)
            return wanted

        self.problem.say("")
        self.errand.run(work)
        self.refresh()
        self.state.setText("Waiting for the keyring …")

    def _turned(self, wanted: bool) -> None:  # noqa: FBT001 - a slot takes what its signal carries
        self._surroundings.preferences.uses_keyring = wanted
        self.refresh()

    def _refused(self, refusal: CoordinatorError | None) -> None:
        self.problem.say(str(refusal or ""))
        self.refresh()
