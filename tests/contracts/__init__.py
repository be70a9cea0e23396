"""One suite for every channel, one for every database."""
