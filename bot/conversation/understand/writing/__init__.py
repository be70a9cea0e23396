"""From what was typed to clauses of known words: plain writing, word lists, patterns."""
