"""Pure judgements: what good practice asks."""
