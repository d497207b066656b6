"""Word papers: what is handed over."""
