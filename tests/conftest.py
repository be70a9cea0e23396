"""What every test may ask for."""

from hypothesis import settings

pytest_plugins = ["tests.support.stores"]

# How fast the machine is at this moment is nothing a test may depend on.
settings.register_profile("steady", deadline=None)
settings.load_profile("steady")
