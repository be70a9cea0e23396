"""The door: `python -m bot`, the same program as `zhenggai`."""

from bot.cli import main

if __name__ == "__main__":
    main()
