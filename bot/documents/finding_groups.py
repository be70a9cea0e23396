"""Puts findings of one kind together, so that a clerk reads the first few whole and of the rest only the places."""

import re
from collections.abc import Iterable

from bot.ledger.draft import Finding

_SHOWN_WHOLE = 3
_SHOWN_PLACES = 20
_PARTICULARS = re.compile(r"“[^”]*”|\"[^\"]*\"|[\d.-]+")


def grouped(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in order; of a kind with more than three the rest is one line that names their places."""
    kinds: dict[str, list[Finding]] = {}
    for finding in findings:
        kinds.setdefault(_PARTICULARS.sub("", finding.message), []).append(finding)
    result: list[Finding] = []
    for same in kinds.values():
        if len(same) <= _SHOWN_WHOLE + 1:
            result += same
            continue
        rest = same[_SHOWN_WHOLE:]
        places = "、".join(finding.where for finding in rest[:_SHOWN_PLACES])
        more = "等" if len(rest) > _SHOWN_PLACES else ""
        result += [*same[:_SHOWN_WHOLE], Finding(rest[0].where, f"同类情况还有 {len(rest)} 处：{places}{more}")]
    return result
