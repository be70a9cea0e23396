"""What happens by itself: each module is one job, and none knows another."""
