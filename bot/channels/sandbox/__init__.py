"""A chat in the browser, no token: the demo, the test bed, the teaching tool."""

from bot.channels.sandbox.channel import SandboxChannel

__all__ = ["SandboxChannel"]
