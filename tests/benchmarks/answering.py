"""From an inbound update to the answer leaving, over real HTTP and the whole running service."""

import tempfile
import time
from pathlib import Path

from bot.demo.sample import sample_ledger
from bot.documents.ledger_sheet import write_xlsx
from tests.support.fake_telegram import UNLIMITED, Chat, FakeTelegram, User
from tests.support.service import Service, answer, command


def measure(messages: int = 200) -> list[float]:
    """Seconds from the moment the platform holds the update to the moment it holds the bot's answer, each."""
    with tempfile.TemporaryDirectory() as name, FakeTelegram(limits=UNLIMITED) as telegram:
        folder = Path(name)
        (folder / "台账.xlsx").write_bytes(write_xlsx(sample_ledger()))
        (folder / "config.toml").write_text("[telegram]\nchat_seconds = 0.0\nper_second = 10000.0\n", encoding="utf-8")
        assert command(folder, "import", "台账.xlsx").returncode == 0
        code = answer(folder, "invite", "杜青禾")["code"]
        with Service(folder, "--rehearse", "2023-09-08T09:30", telegram=telegram):
            person = telegram.user(501, "杜青禾")
            chat = telegram.private_chat(person)
            telegram.start(person, code)
            telegram.wait_for(lambda: telegram.from_bot(chat))
            return [_one(telegram, chat, person, number) for number in range(messages)]


def _one(telegram: FakeTelegram, chat: Chat, person: User, number: int) -> float:
    heard = len(telegram.from_bot(chat))
    began = time.perf_counter()
    telegram.say(chat, person, f"3-1 完成{50 + number % 40}%")
    telegram.wait_for(lambda: len(telegram.from_bot(chat)) > heard)
    return time.perf_counter() - began


def report() -> list[str]:
    """The lines of `make bench`."""
    seconds = sorted(measure())
    middle, late = seconds[len(seconds) // 2], seconds[int(len(seconds) * 0.95)]
    return [f"update in to answer out ({len(seconds)} messages): p50 {middle * 1000:.0f} ms, p95 {late * 1000:.0f} ms"]
