"""What every test may ask for."""

import structlog

pytest_plugins = ["tests.support.stores"]

# Outside of the service the default is to draw a traceback with every local variable, which takes seconds for each.
structlog.configure(
    processors=[
        structlog.processors.add_log_level,
        structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback),
    ]
)
