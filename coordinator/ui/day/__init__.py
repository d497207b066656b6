"""The conference day on the whole screen: calm, large, and fit to lie open on the table."""
