"""What the tests stand on: the world of people, the fake clock, the fake platforms."""
