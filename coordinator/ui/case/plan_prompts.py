"""What a careful coordinator might still ask while everyone is in the room; it never stops anything."""

from collections.abc import Sequence

from coordinator.practice.matters import Matter
from coordinator.ui.blocks import Card, clear, column, holding, words

SHOWN = 12


class PromptsCard(Card):
    """Questions beside the plan."""

    def __init__(self) -> None:
        super().__init__("While everyone is here", look="soft")
        self._list = column(gap=0.55)
        self.shown: tuple[str, ...] | None = None
        self._line = words("Only prompts. The plan is the family’s.", wrap=True)
        self.add(self._line, holding(self._list), None)

    def show_matters(self, matters: Sequence[Matter]) -> None:
        """Show these prompts, the first dozen of them."""
        sentences = tuple(matter.sentence for matter in matters)
        if sentences == self.shown:
            return
        self.shown = sentences
        clear(self._list)
        for sentence in sentences[:SHOWN]:
            self._list.addWidget(words(f"–  {sentence}", wrap=True))
        if len(sentences) > SHOWN:
            self._list.addWidget(words(f"And {len(sentences) - SHOWN} more.", wrap=True))
        self._line.setText(
            "Only prompts. The plan is the family’s." if sentences else "Nothing stands out just now."
        )
