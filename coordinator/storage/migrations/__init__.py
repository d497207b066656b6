"""The history of the casebook’s tables, one file for each step; never edited once released."""
