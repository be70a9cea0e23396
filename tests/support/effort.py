"""How many rounds a random test takes: few in the fast suite, many times as many by `make fuzz`."""

import os


def rounds(usual: int) -> int:
    """`usual` rounds, times ZHENGGAI_FUZZ_EFFORT where that is set."""
    return usual * int(os.environ.get("ZHENGGAI_FUZZ_EFFORT", "1"))
