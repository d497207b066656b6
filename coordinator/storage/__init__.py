"""Where the casebook is locked away."""
