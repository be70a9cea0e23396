"""SIGKILL of the whole running service at each named moment: nothing lost, nothing doubled that is not shown."""

import os
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.killing import Case, Mortal, judge

ROUNDS = int(os.environ.get("ZHENGGAI_FAULT_ROUNDS", "3"))
"""Deaths at each moment: few in the fast suite, many by `make faults`."""
IN_ONE_LEDGER = 5
"""Of them over one ledger, before its finishing life; more are spread over several ledgers."""
KILLED = -9

MOMENTS: dict[str, dict[str, int]] = {
    "planning and recovering": {
        "notice.written": 1,
        "deadlines.planned": 1,
        "deadlines.committed": 1,
        "recovery.written": 1,
        "recovery.committed": 1,
    },
    "claiming": {
        "claim.written": 1,
        "claim.committed": 1,
        "recheck.written": 1,
        "recheck.committed": 1,
        "letters.worded": 1,
    },
    "sending": {
        "sending.written": 1,
        "sending.committed": 1,
        "call.begin": 3,
        "call.answered": 3,
        "settle.written": 2,
        "settle.committed": 2,
    },
    "receiving": {
        "inbox.written": 1,
        "inbox.committed": 1,
        "answer.written": 1,
        "answer.committed": 1,
    },
}
"""The named moments, and up to which of its passings the service is killed at each."""

IS_FAST = ROUNDS <= IN_ONE_LEDGER
"""In the fast suite the service dies once at each passing of each moment; by `make faults` as often at all of them."""

LEDGERS = [(first, min(first + IN_ONE_LEDGER, ROUNDS)) for first in range(0, ROUNDS, IN_ONE_LEDGER)]

pytestmark = [pytest.mark.faults, pytest.mark.parametrize("rounds", [range(*ends) for ends in LEDGERS], ids=str)]


@pytest.fixture(scope="module")
def mortal() -> Iterator[Mortal]:
    mortal = Mortal()
    yield mortal
    mortal.close()


@pytest.fixture
def folder(tmp_path: Path, sqlite_url: str) -> Path:
    """A folder with a migrated ledger."""
    assert sqlite_url.endswith(str(tmp_path / "zhenggai.db"))
    return tmp_path


@pytest.mark.parametrize("phase", MOMENTS)
def test_a_death_at_a_named_moment_loses_nothing_and_doubles_nothing_unseen(
    phase: str, rounds: range, mortal: Mortal, folder: Path
) -> None:
    with Case(mortal, folder) as case:
        for number in rounds:
            for moment, passings in MOMENTS[phase].items():
                if IS_FAST and number >= passings:
                    continue
                assert case.die_at(moment, 1 + number % passings) == KILLED, f"{moment} never came"
        assert case.finish() == 0
        judge(case)


def test_a_death_between_the_taking_and_the_answer_is_shown(rounds: range, mortal: Mortal, folder: Path) -> None:
    with Case(mortal, folder) as case:
        for _ in rounds:
            assert case.die_when_taken() == KILLED
        assert case.finish() == 0
        judge(case)
        assert len(case.in_the_window) >= len(rounds)


def test_a_death_at_any_instant_loses_nothing_and_doubles_nothing_unseen(
    rounds: range, mortal: Mortal, folder: Path
) -> None:
    instants = random.Random(rounds.start)
    with Case(mortal, folder) as case:
        for _ in rounds:
            assert case.die_after(instants.uniform(0.05, 0.8)) == KILLED
        assert case.finish() == 0
        judge(case)
