"""The recovery sheet, shown and saved again; asks for the passphrase first, because it opens everything."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from coordinator.documents.parts.reading import opened, paragraphs_in, parsed, words_of
from coordinator.errors import CoordinatorError, Damaged, WrongPassphrase
from coordinator.storage.casebook import Casebook
from coordinator.storage.recovery_code import decode, same_key
from coordinator.ui.blocks import Card, Notice, Tone, button, column, holding, row, words
from coordinator.ui.bridge import Bridge
from coordinator.ui.errand import Errand
from coordinator.ui.gate import PassphraseBox
from coordinator.ui.opening import write_recovery_sheet
from coordinator.ui.theme import sized

GROUPS_IN_A_LINE = 4


class RecoveryCard(Card):
    """Shows the code once the passphrase was typed, and saves the sheet as a paper that is read back."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("Recovery sheet")
        self.bridge = bridge
        self.errand = Errand()
        self.errand.done.connect(self._show)
        self.errand.failed.connect(self._refused)
        self.passphrase = PassphraseBox("Passphrase, to see the recovery code")
        self.passphrase.entered.connect(self.ask)
        self.show_button = button("Show the recovery code", self.ask, icon="eye")
        told = (
            "The sheet opens the casebook if the passphrase is lost, or if somebody must take over from you. "
            "Keep it locked away, apart from this computer."
        )
        asking = column(
            self.passphrase.label("Your passphrase"), self.passphrase, row(self.show_button, None), gap=0.4
        )
        self.asking = holding(asking)
        sized(self.asking, most=(36, 0))
        self.problem, self.good = Notice(Tone.DANGER), Notice(Tone.GOOD)
        self.code = words("", "code")
        self.code.setAccessibleName("Recovery code")
        self.shown = self._shown()
        self.add(words(told, "muted", wrap=True), self.asking, self.problem, self.shown, self.good)

    def ask(self) -> None:
        """Check the passphrase in a thread, and show the code if it is right."""
        casebook, typed = self.bridge.desk.casebook, self.passphrase.text()
        self.problem.say("")
        self.good.say("")
        if self.errand.run(lambda _tell: code_for(casebook, typed)):
            self.show_button.setEnabled(False)

    def save_sheet(self, path: Path) -> None:
        """Write the sheet as a Word paper and read it back."""
        casebook, code = self.bridge.desk.casebook, self.code.text().replace("\n", "-")
        self.problem.say("")
        try:
            write_recovery_sheet(code, path, self.bridge.now().date())
            read_back(path, casebook)
        except CoordinatorError as refusal:
            self.problem.say(str(refusal))
        except OSError:
            self.problem.say("The sheet could not be saved there. Choose another folder or another name.")
        else:
            self.good.say(f"Saved as {path.name} and read back. Print it, then delete the file.")

    def hide_code(self) -> None:
        """Take the code off the screen."""
        self.code.clear()
        self.shown.hide()
        self.asking.show()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102, N802 -- Qt's own name
        self.hide_code()
        self.passphrase.clear()
        super().hideEvent(event)

    def _shown(self) -> QWidget:
        save = button("Save the sheet as a Word paper", self._choose, icon="file-text")
        hide = button("Hide the code", self.hide_code, look="quiet", icon="eye-off")
        self.save_button = save
        made = holding(column(self.code, row(save, hide, None), gap=0.6))
        made.hide()
        return made

    def _show(self, code: str) -> None:
        groups = code.split("-")
        lines = [groups[at : at + GROUPS_IN_A_LINE] for at in range(0, len(groups), GROUPS_IN_A_LINE)]
        self.code.setText("\n".join("-".join(line) for line in lines))
        self.passphrase.clear()
        self.show_button.setEnabled(True)
        self.asking.hide()
        self.shown.show()

    def _refused(self, refusal: CoordinatorError | None) -> None:
        self.show_button.setEnabled(True)
        self.problem.say(str(refusal or ""))

    def _choose(self) -> None:
        dialog = QFileDialog(self, "Save the recovery sheet", "Recovery sheet.docx", "Word papers (*.docx)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("docx")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda chosen: self.save_sheet(Path(chosen)))
        dialog.open()


def code_for(casebook: Casebook, passphrase: str) -> str:
    """Return the recovery code, tried on the casebook, to whoever knows the passphrase."""
    if casebook.header is not None and casebook.header.key_from(passphrase) != casebook.key():
        raise WrongPassphrase("That is not the passphrase of this casebook. Check Caps Lock and try again.")
    return casebook.recovery_code()


def read_back(path: Path, casebook: Casebook) -> None:
    """Open a saved sheet again; raises ``Damaged`` unless the code on it is the key of this casebook."""
    with opened(path.read_bytes()) as package:
        lines = [words_of(one) for one in paragraphs_in(parsed(package, "word/document.xml"))]
    code = "-".join(line for line in lines if line.count("-") == GROUPS_IN_A_LINE - 1 and " " not in line)
    if not same_key(decode(code).key, casebook.key()):
        raise Damaged("The sheet did not read back as it was written. Save it again in another folder.")
