"""What is exchanged with other programs."""
