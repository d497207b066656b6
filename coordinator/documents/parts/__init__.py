"""Blocks, base document, letterhead, checker and scanner."""
