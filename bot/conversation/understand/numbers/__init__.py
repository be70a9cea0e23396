"""Amounts, shares and percentages: found, given their roles, put together."""
