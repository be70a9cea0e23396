"""The ledger as people read it: sheets, notices, messages, digests and evidence."""
