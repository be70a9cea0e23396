"""The ground that every floor stands on."""
