"""Private family time: the family's sheet, and nothing else, until the passphrase is typed."""
