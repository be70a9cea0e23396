"""The office's console, and the doors for machines."""
