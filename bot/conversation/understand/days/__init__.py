"""Dates: found, resolved by the calendar, and what each is the date of."""
