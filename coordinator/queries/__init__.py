"""What is looked up."""
