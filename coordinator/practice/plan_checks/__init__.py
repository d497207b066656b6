"""What a plan might still say, while people are in the room to say it: one pure look for each rule."""
