"""Every write: what is done."""
