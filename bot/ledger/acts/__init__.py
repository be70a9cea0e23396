"""All one can do to the ledger: check, change, record, plan; the caller commits."""
