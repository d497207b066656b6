"""The case page: its head with the timeline, and a tab for each stage of the work."""
