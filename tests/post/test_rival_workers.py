"""Three rival workers, dying, sleeping and being answered late in any order, never leave the picture and lose nothing."""

import asyncio
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from bot.core.database import Database
from bot.core.message import Accepted, Deferred, Outcome, RefusalReason, Refused, Uncertain
from bot.post import claim, notice, recovery, settle
from bot.post.claim import Letter
from bot.post.delivery import STEPS, Delivery, DeliveryState
from bot.post.notice import NoticeKind
from bot.post.policy import RULES, WhenUncertain
from bot.post.settle import Answer
from tests.support.footsteps import footsteps, watch
from tests.support.letters import LEASE, NOW, begin, deliveries, draft, notices, plan

WORKERS = st.integers(0, 2)
KEYS = st.sampled_from("abcdef")
KINDS = st.sampled_from([NoticeKind.REMINDER, NoticeKind.DIGEST, NoticeKind.EDIT, NoticeKind.ANSWER])
OUTCOMES: st.SearchStrategy[tuple[bool, Outcome]] = st.sampled_from(
    [
        (True, Accepted("1")),
        (True, Uncertain("the answer was lost")),
        (False, Uncertain("nothing arrived")),
        (False, Deferred(5, "429")),
        (False, Refused(RefusalReason.BLOCKED, "blocked")),
    ]
)
"""Whether the message arrived, and what the worker was told."""
ENDS = {DeliveryState.SENT, DeliveryState.REFUSED, DeliveryState.UNCERTAIN, DeliveryState.CANCELLED}


class RivalWorkers(RuleBasedStateMachine):
    """What each worker holds is its own memory: it may act on it long after it has lost the right to."""

    template: Path

    @initialize()
    def open(self) -> None:
        self.runner = asyncio.Runner()
        self.folder = tempfile.TemporaryDirectory()
        file = Path(self.folder.name) / "post.db"
        shutil.copyfile(self.template, file)
        self.database = Database(f"sqlite:///{file}")
        self.now = NOW
        self.claims = 0
        self.claimed: list[list[tuple[str, Delivery]]] = [[], [], []]
        self.sending: list[list[tuple[str, Letter]]] = [[], [], []]
        self.arrived: dict[int, int] = {}
        self.run(watch(self.database))

    def run(self, work: Any) -> Any:
        return self.runner.run(work)

    @rule(key=KEYS, slot=st.integers(0, 2), kind=KINDS)
    def plan(self, key: str, slot: int, kind: NoticeKind) -> None:
        self.run(plan(self.database, draft(key, kind=kind, slot=f"{kind}:{slot}", not_before=self.now), now=self.now))

    @rule(key=KEYS)
    def take_back(self, key: str) -> None:
        async def cancel() -> None:
            async with self.database.transaction() as session:
                await notice.cancel(session, self.now, "已销号", keys=[key])

        self.run(cancel())

    @rule(worker=WORKERS, limit=st.integers(1, 3))
    def claim(self, worker: int, limit: int) -> None:
        self.claims += 1
        token = f"{worker}:{self.claims}"

        async def take() -> list[Delivery]:
            async with self.database.transaction() as session:
                return await claim.claim(session, self.now, token=token, lease=LEASE, limit=limit)

        self.claimed[worker] += [(token, row) for row in self.run(take())]

    @rule(worker=WORKERS)
    def begin(self, worker: int) -> None:
        for token, row in self.claimed[worker]:
            letters = self.run(begin(self.database, [row], token, now=self.now))
            self.sending[worker] += [(token, letter) for letter in letters]
        self.claimed[worker] = []

    @rule(worker=WORKERS, truth=OUTCOMES)
    def be_answered(self, worker: int, truth: tuple[bool, Outcome]) -> None:
        if not self.sending[worker]:
            return
        token, letter = self.sending[worker].pop(0)
        arrived, outcome = truth
        if arrived:
            self.arrived[letter.delivery.id] = self.arrived.get(letter.delivery.id, 0) + 1
        self.run(self._write_down(Answer(letter, token, outcome, self.now)))

    async def _write_down(self, answer: Answer) -> None:
        async with self.database.transaction() as session:
            if isinstance(answer.outcome, Refused):
                await settle.refuse(session, answer, "blocked", None)
            else:
                await settle.settle(session, [answer])

    @rule(worker=WORKERS, arrived=st.booleans())
    def die(self, worker: int, arrived: bool) -> None:
        """Killed before or after the platform took what was under way."""
        for _, letter in self.sending[worker] if arrived else []:
            self.arrived[letter.delivery.id] = self.arrived.get(letter.delivery.id, 0) + 1
        self.claimed[worker], self.sending[worker] = [], []

    @rule(seconds=st.sampled_from([1, 30, 61, 200, 2000]))
    def time_passes(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule()
    def recover(self) -> None:
        async def work() -> None:
            async with self.database.transaction() as session:
                await recovery.recover(session, self.now, resend_after=timedelta(seconds=180), tries=8, windows={})

        self.run(work())

    @invariant()
    def nothing_is_doubled_silently(self) -> None:
        if not hasattr(self, "runner"):
            return
        resends = {row.id: row.resends for row in self.run(deliveries(self.database))}
        assert all(copies <= 1 + resends[id_] for id_, copies in self.arrived.items())

    def teardown(self) -> None:
        """One good worker finishes: every row ends, and what was to be said was said or is shown."""
        if not hasattr(self, "runner"):
            return
        for _ in range(30):
            self.now += timedelta(minutes=20)
            self.recover()
            self.claim(0, 50)
            self.begin(0)
            while self.sending[0]:
                self.be_answered(0, (True, Accepted("9")))
        rows = {row.id: row for row in self.run(deliveries(self.database))}
        assert {row.state for row in rows.values()} <= ENDS
        for row in self.run(notices(self.database)):
            if row.cancelled_at is None:
                assert rows[row.delivery_id].state is not DeliveryState.CANCELLED
        for row in rows.values():
            if row.state is DeliveryState.UNCERTAIN:
                assert RULES[row.kind] is WhenUncertain.HOLD or row.resends > 0 or row.attempts >= 8
        assert self.run(footsteps(self.database)) <= set(STEPS)
        self.run(self.database.close())
        self.runner.close()
        self.folder.cleanup()


def test_rival_workers_never_leave_the_picture(sqlite_template: Path) -> None:
    RivalWorkers.template = sqlite_template
    run_state_machine_as_test(
        RivalWorkers,
        settings=settings(
            max_examples=10, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
