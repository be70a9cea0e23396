"""What it costs: run by `make bench`, never by the tests."""
