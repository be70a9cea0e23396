"""Who is named: on whom it hangs, who is to do it, who is to help."""
