"""The channels, each by itself."""
