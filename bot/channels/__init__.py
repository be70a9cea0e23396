"""Ways to reach a person; they know no measures and no post."""
