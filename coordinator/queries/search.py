"""One search over people, cases, notes and plans: every word as a beginning, accents folded."""

import re
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

MOST_WORDS = 12
_WORD = re.compile(r"\w+")
_FIND = text(
    "SELECT search_row.record_type, search_row.record_id, search_row.case_id, best.title, best.excerpt "
    "FROM (SELECT rowid AS number, title, snippet(search_text, 1, '', '', ' … ', 12) AS excerpt, "
    "bm25(search_text, 10.0, 1.0) AS place "
    "FROM search_text WHERE search_text MATCH :wanted "
    "ORDER BY place LIMIT :most) AS best "
    "JOIN search_row ON search_row.number = best.number ORDER BY best.place"
)
"""Only the best are joined to their records: the rest of a long list of matches is never looked up."""


@dataclass(frozen=True)
class Found:
    """One record that was found: where it is, its name, and the words around what was typed."""

    record_type: str
    record_id: str
    case_id: str
    title: str
    excerpt: str


def search(session: Session, *, typed: str, most: int = 50) -> tuple[Found, ...]:
    """Return what holds every word typed, the best first; nothing for a text without words.

    Never an error, whatever is typed: only letters and digits reach the index.
    """
    words = _WORD.findall(typed)[:MOST_WORDS]
    if not words:
        return ()
    wanted = " ".join(f'"{word}"*' for word in words)
    rows = session.execute(_FIND, {"wanted": wanted, "most": most})
    return tuple(Found(*row) for row in rows)
