"""整改: keeps a rectification ledger, chases its deadlines and takes the answers in chat."""
