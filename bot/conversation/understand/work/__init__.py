"""What is said of the work: done, not done, under way, hindered, promised, and what speaks against it."""
