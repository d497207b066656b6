"""Neutral names for files: they say which paper and whose copy to those who know, and nothing to others."""

import re
import unicodedata

_NOT_KEPT = re.compile(r"[^A-Za-z0-9]+")
_LONGEST = 40


def file_name(reference: str, paper: str, initials: str = "") -> str:
    """Return a plain ASCII file name, for example ``FGC-2026-014_plan_JR.docx``; never a family's name."""
    parts = [part for part in map(_plain, (reference, paper, initials)) if part]
    return f"{'_'.join(parts) or 'paper'}.docx"


def _plain(text: str) -> str:
    """Return letters and figures only, joined by hyphens, short enough for any drive."""
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NOT_KEPT.sub("-", ascii_only)[:_LONGEST].strip("-")
