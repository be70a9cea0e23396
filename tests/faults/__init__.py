"""Kill, pause, cut: nothing lost, nothing doubled."""
