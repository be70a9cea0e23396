"""One ledger and one fake Telegram, and a program that is killed over them again and again; then everything is counted."""

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zoneinfo import ZoneInfo

from sqlmodel import col, update

from bot.core.database import Database
from bot.core.message import Outgoing, outgoing_from_json, outgoing_to_json, plain, rich
from bot.ledger.people import Address, GroupChat
from bot.post import notice, policy
from bot.post.attempt import Attempt
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import NoticeDraft, NoticeKind
from bot.post.policy import WhenUncertain
from tests.support.fake_telegram import UNLIMITED, Chat, FakeTelegram, User
from tests.support.letters import attempts, deliveries
from tests.support.world import World, build_world

MORNING = datetime(2023, 10, 11, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
BETWEEN_LIVES = timedelta(seconds=70)
"""Longer than a lease."""
LAST_LIFE = timedelta(hours=2)
"""After the first: by then lost answers are due to be sent again."""

_CONFIG = """
[telegram]
chat_seconds = 0.0
group_seconds = 0.0
per_second = 10000.0
[delivery]
resend_after_seconds = 3600
"""
_WAITING = "(state IN ('ready', 'claimed', 'sending') OR (state = 'planned' AND not_before <= '{now}'))"
_UNFINISHED = f"""
SELECT (SELECT count(*) FROM delivery WHERE {_WAITING}) + (SELECT count(*) FROM inboxitem WHERE state = 'new')
"""
_UNREPEATED = f"""
SELECT count(*) FROM delivery
WHERE {_WAITING} OR (state = 'uncertain' AND kind NOT IN ('digest', 'escalation') AND resends = 0)
"""


class Mortal:
    """`tests.support.mortal` as a process: one life after another."""

    def __init__(self) -> None:
        environment = {key: value for key, value in os.environ.items() if not key.startswith("ZHENGGAI_")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.mortal"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
            cwd=Path(__file__).parents[2],
        )

    def begin(self, life: dict[str, Any]) -> int:
        """Starts a life; its process id."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(life) + "\n")
        self._process.stdin.flush()
        return int(self._told()["pid"])

    def end(self) -> int:
        """Waits for the end of the life; minus the signal, or the exit status."""
        return os.waitstatus_to_exitcode(self._told()["status"])

    def _told(self) -> dict[str, int]:
        assert self._process.stdout is not None
        told: dict[str, int] = json.loads(self._process.stdout.readline())
        return told

    def close(self) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        self._process.wait(timeout=30)


@dataclass(slots=True)
class Count:
    """What became of one delivery in the end, and how many copies arrived."""

    delivery: Delivery
    copies: int
    marked: int
    """Copies that say that they may be a repetition."""


@dataclass(slots=True)
class Case:
    """`with Case(...) as case:` — lives, then `finish()`, then `counts()`."""

    mortal: Mortal
    folder: Path
    telegram: FakeTelegram = field(default_factory=lambda: FakeTelegram(limits=UNLIMITED))
    lives: int = 0
    alive: int = 0
    planned: set[str] = field(default_factory=set)
    said: list[str] = field(default_factory=list)
    last_began: datetime = MORNING
    """When the last life began: what came due only while it ended may wait for another."""
    in_the_window: set[int] = field(default_factory=set)
    """Deliveries that stood in `sending` at some death: of these alone something may be unknown."""
    world: World | None = None
    people: list[User] = field(default_factory=list)
    group: Chat | None = None

    def __enter__(self) -> Self:
        self.telegram.__enter__()
        (self.folder / "config.toml").write_text(_CONFIG, encoding="utf-8")
        asyncio.run(self._prepare())
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.alive:
            os.kill(self.alive, signal.SIGKILL)
            self._ended()
        self.telegram.__exit__(kind, error, trace)

    @property
    def now(self) -> datetime:
        """When the next life begins."""
        return MORNING + BETWEEN_LIVES * self.lives

    async def _prepare(self) -> None:
        database = self._database()
        async with database.transaction() as session:
            self.world = await build_world(session, MORNING)
            world = self.world
            ids = [
                world.handler,
                world.other_handler,
                world.clerk,
                world.leader,
                world.first_leader,
                world.other_leader,
            ]
            for number, person_id in enumerate(ids, start=501):
                person = self.telegram.user(number, str(person_id))
                self.telegram.private_chat(person).opened = True
                self.people.append(person)
                address = update(Address).where(col(Address.person_id) == person_id)
                await session.execute(address.values(channel="telegram", chat=str(number)))
            self.group = self.telegram.group("领导小组", *self.people)
            group = GroupChat(
                unit_id=self.world.unit, name="领导小组", channel="telegram", chat=str(self.group.id), bound_at=MORNING
            )
            session.add(group)
        await database.close()

    def _database(self) -> Database:
        return Database(f"sqlite:///{self.folder / 'zhenggai.db'}")

    def die_at(self, point: str, hit: int) -> int:
        """One life with fresh work, up to its death at a named moment; the exit status, minus the signal."""
        self.give_work()
        self._begin(self.now, point, hit)
        return self.died()

    def die_after(self, seconds: float) -> int:
        """One life with fresh work, killed from outside at any instant."""
        self.give_work()
        pid = self._begin(self.now)
        with self.telegram.world.changed:
            self.telegram.world.changed.wait_for(lambda: False, seconds)
        os.kill(pid, signal.SIGKILL)
        return self.died()

    def die_when_taken(self) -> int:
        """One life with fresh work, killed when the platform has taken a message and not yet answered."""
        self.give_work()
        before = len(self.telegram.calls_to("sendMessage"))
        hold = self.telegram.hold_answer("sendMessage")
        pid = self._begin(self.now)
        self.telegram.wait_for(lambda: len(self.telegram.calls_to("sendMessage")) > before, 60)
        os.kill(pid, signal.SIGKILL)
        status = self.died()
        hold.release()
        return status

    def died(self) -> int:
        """The death is waited for, and what stood in `sending` then is remembered."""
        status = self._ended()
        self.in_the_window |= {row[0] for row in self._ask("SELECT id FROM delivery WHERE state = 'sending'")}
        self.lives += 1
        return status

    def finish(self) -> int:
        """Two lives that nobody disturbs: one finds what the dead left, the other is late enough to send it again.

        Each ends by a graceful stop when nothing is left to do; the exit status of both together.
        """
        return self._live_quietly(self.now, _UNFINISHED) or self._live_quietly(MORNING + LAST_LIFE, _UNREPEATED)

    def _live_quietly(self, at: datetime, left: str) -> int:
        question = left.format(now=at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S"))
        polls = len(self.telegram.calls_to("getUpdates"))
        self.last_began = at
        pid = self._begin(at)

        def is_quiet() -> bool:
            is_awake = len(self.telegram.calls_to("getUpdates")) > polls
            return is_awake and not self.telegram.pending and self._ask(question) == [(0,)]

        self.telegram.wait_for(is_quiet, 60)
        os.kill(pid, signal.SIGTERM)
        return self._ended()

    def _ended(self) -> int:
        self.alive = 0
        return self.mortal.end()

    def _begin(self, at: datetime, point: str | None = None, hit: int = 1) -> int:
        environment = {
            "ZHENGGAI_WEB__PORT": "0",
            "ZHENGGAI_LOG__FORMAT": "json",
            "ZHENGGAI_TELEGRAM__TOKEN": self.telegram.token,
            "ZHENGGAI_TELEGRAM__BASE_URL": self.telegram.base_url,
            "ZHENGGAI_TELEGRAM__POLL_SECONDS": "1",
        }
        words = ["run", "--rehearse", at.isoformat()]
        life = {"folder": str(self.folder), "environment": environment, "words": words, "point": point, "hit": hit}
        self.alive = self.mortal.begin(life)
        return self.alive

    def _ask(self, question: str) -> list[tuple[Any, ...]]:
        connection = sqlite3.connect(self.folder / "zhenggai.db", timeout=30)
        try:
            return connection.execute(question).fetchall()
        finally:
            connection.close()

    def give_work(self) -> None:
        """Two answers, in every third life a page for the group, and a word from a person, for the life to come."""
        asyncio.run(self._plan())
        percent = 31 + self.lives
        self.said.append(f"1-1 完成{percent}%")
        self.telegram.say(self.telegram.private_chat(self.people[0]), self.people[0], self.said[-1])

    async def _plan(self) -> None:
        assert self.world is not None
        drafts = [self._answer(place) for place in (1, 3)]
        if self.lives % 3 == 0:
            drafts.append(self._draft(f"page:{self.lives}", NoticeKind.DIGEST, notice.group(1), {"week": "2023-W41"}))
        self.planned |= {draft.key for draft in drafts}
        database = self._database()
        async with database.transaction() as session:
            await notice.plan(session, drafts, self.now)
        await database.close()

    def _answer(self, place: int) -> NoticeDraft:
        words = outgoing_to_json(Outgoing(rich(f"第{self.lives}次，给第{place}人")))
        to = notice.chat("telegram", str(self.people[place].id))
        return self._draft(f"word:{self.lives}:{place}", NoticeKind.ANSWER, to, words)

    def _draft(self, key: str, kind: NoticeKind, to: str, content: dict[str, Any]) -> NoticeDraft:
        assert self.world is not None
        return NoticeDraft(key, kind, to, key, self.now, unit_id=self.world.unit, content=content)

    def counts(self) -> list[Count]:
        """Every delivery with the copies of it that people have in their chats."""
        rows, calls = asyncio.run(self._trail())
        seen = Counter(
            (message.chat.id, message.text)
            for chat in (*map(self.telegram.private_chat, self.people), self.group)
            if chat is not None
            for message in self.telegram.from_bot(chat)
        )
        found = []
        for row in rows:
            texts = {
                (int(call.chat), plain(outgoing_from_json(call.payload).text))
                for call in calls
                if call.delivery_id == row.id
            }
            marked = sum(seen[place] for place in texts if "可能重复" in place[1])
            found.append(Count(row, sum(seen.pop(place, 0) for place in texts), marked))
        assert not seen, f"messages that no delivery accounts for: {seen}"
        return found

    async def _trail(self) -> tuple[list[Delivery], list[Attempt]]:
        database = self._database()
        rows, calls = await deliveries(database), await attempts(database)
        await database.close()
        return rows, calls

    def reports(self) -> list[str]:
        """What the ledger holds of what was said, in order."""
        return [row[0] for row in self._ask("SELECT text FROM report ORDER BY id")]

    def keys_on_the_way(self) -> set[str]:
        """The keys of all notices that some delivery carries."""
        return {row[0] for row in self._ask("SELECT key FROM notice WHERE cancelled_at IS NULL")}


def judge(case: Case) -> None:
    """Nothing lost; nothing doubled but what stood in `sending`, and that is marked or shown."""
    assert case.planned <= case.keys_on_the_way()
    for count in case.counts():
        row = count.delivery
        story = f"{row.id} {row.kind} {row.state} {row.description}: {count.copies} copies, {count.marked} marked"
        came_due_at_the_end = row.state == DeliveryState.READY and row.not_before > case.last_began
        if row.state in (DeliveryState.CANCELLED, DeliveryState.PLANNED) or came_due_at_the_end:
            assert count.copies == 0, story
        elif row.id not in case.in_the_window:
            assert (row.state, count.copies, row.resends) == (DeliveryState.SENT, 1, 0), story
        elif policy.RULES[row.kind] is WhenUncertain.HOLD:
            assert row.state in (DeliveryState.UNCERTAIN, DeliveryState.SENT), story
            assert count.copies <= 1, story
        else:
            assert (row.state, row.resends) == (DeliveryState.SENT, 1), story
            assert count.marked == 1, story
            assert count.copies <= 2, story
    assert case.reports() == case.said
