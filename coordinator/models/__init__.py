"""Typed records: what we keep."""
