"""Runs the benchmarks named as words, or all of them, and prints their figures."""

import os
import platform
import sys
from collections.abc import Callable

from tests.benchmarks import answering, exporting, importing, spine, starting, sweeping, understanding

BENCHMARKS: dict[str, Callable[[], list[str]]] = {
    "starting": starting.report,
    "answering": answering.report,
    "spine": spine.report,
    "sweeping": sweeping.report,
    "understanding": understanding.report,
    "exporting": exporting.report,
    "importing": importing.report,
}


def main() -> None:
    sys.stdout.write(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    for name in sys.argv[1:] or BENCHMARKS:
        for line in BENCHMARKS[name]():
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
