"""The pages and doors, behind their gate."""
