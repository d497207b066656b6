"""The commands of a terminal: for a person's scripts, for support, and for tests."""
