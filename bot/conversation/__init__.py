"""What a person says, and what we answer."""
