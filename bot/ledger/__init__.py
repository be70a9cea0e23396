"""The truth: measures, people, duties, and every change to them."""
