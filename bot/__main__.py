"""The door: `python -m bot`, the same program as `zhenggai`."""

import gc

# Loading makes a great many objects and no rubbish: looking for rubbish meanwhile costs a tenth of the start.
gc.disable()

from bot import cli  # noqa: E402  the pause must begin before

gc.enable()
gc.freeze()


def main() -> None:
    """The entry point of the installed command."""
    cli.main()


if __name__ == "__main__":
    main()
