"""What each column declares about itself: who it concerns and how it is typed in."""

from enum import StrEnum


class Privacy(StrEnum):
    """Whom a column's content may reach; nothing moves outwards unless a rule allows it."""

    CASE = "case"
    """May be seen by everyone who made the plan."""
    PERSON = "person"
    """Concerns one person and reaches only that person, unless allowed."""
    PROFESSIONAL = "professional"
    """For the coordinator and the professionals of the case."""
    COORDINATOR = "coordinator"
    """The coordinator's own."""
    BOOKKEEPING = "bookkeeping"
    """Ids, positions and marks that no paper shows."""


class Kind(StrEnum):
    """How a column is typed in and read back."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    LOOSE_DATE = "loose date"
    MOMENT = "moment"
    PLANNED = "planned"
    TIME = "time"
    YES_NO = "yes or no"
    CHOICE = "choice"
    CHOICES = "choices"
    WORDS = "words"
    NUMBER = "number"
    MONEY = "money"
    REFERENCE = "reference"
    REFERENCES = "references"


class Choice(StrEnum):
    """A fixed list to choose from; its value is kept, its label is read."""

    @property
    def label(self) -> str:
        """Return the words on screen and on paper."""
        return self.value[:1].upper() + self.value[1:]
