"""When an action happens: how often it comes round, read from words, counted, and said back in words."""

from coordinator.practice.recurrence.counting import occurrences
from coordinator.practice.recurrence.reading import read_when
from coordinator.practice.recurrence.rule import Frequency, Recurrence, of_action
from coordinator.practice.recurrence.when import When
from coordinator.practice.recurrence.wording import in_words

__all__ = ["Frequency", "Recurrence", "When", "in_words", "occurrences", "of_action", "read_when"]
