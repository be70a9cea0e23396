"""What the bot makes of a reply is shown with its reasons, and an office teaches it words of its own."""

import json
from datetime import date
from pathlib import Path

import pytest

from bot.commands import understanding
from bot.core.config import DatabaseSection, Settings
from bot.core.database import Database
from bot.core.errors import BadInput
from tests.ledger.acts.bench import NOW
from tests.support.world import UNIT_NAME, build_world

WEDNESDAY = date(2023, 10, 11)


@pytest.fixture
async def ledger(sqlite_url: str) -> Settings:
    database = Database(sqlite_url)
    async with database.transaction() as session:
        await build_world(session, NOW)
    await database.close()
    return Settings(database=DatabaseSection(url=sqlite_url))


async def test_each_line_has_its_meaning_in_the_order_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = tmp_path / "回复.txt"
    lines.write_text("\ufeff还没动工\n\n4-2已办结\n", encoding="utf-8")
    assert await understanding.read_replies(Settings(), ["收到"], lines, WEDNESDAY, None, as_json=True) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [meaning["intents"] for meaning in told] == [["ack"], ["not_done"], ["done"]]
    assert told[2]["why"][0] == {"field": "intents", "value": "done", "words": "已办结", "from": 3, "to": 6}


async def test_people_are_shown_the_words_that_counted(capsys: pytest.CaptureFixture[str]) -> None:
    await understanding.read_replies(Settings(), ["闸门换完了，下周五验收"], None, WEDNESDAY, None, as_json=False)
    shown = capsys.readouterr().out
    assert "→ 意思：" in shown
    assert "理解为：" in shown


async def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="没有要理解的文字"):
        await understanding.read_replies(Settings(), [], None, WEDNESDAY, None, as_json=True)
    with pytest.raises(BadInput, match="读不出来"):
        await understanding.read_replies(Settings(), [], tmp_path / "无此文件", WEDNESDAY, None, as_json=True)


async def test_an_offices_own_word_counts_for_its_unit(ledger: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert await understanding.add(ledger, "抹桌走人", "done", None) == 0
    assert "今后按“已完成”理解" in capsys.readouterr().out
    await understanding.list_words(ledger, None, as_json=True)
    assert json.loads(capsys.readouterr().out) == [{"word": "抹桌走人", "meaning": "done"}]
    await understanding.read_replies(ledger, ["都抹桌走人了"], None, WEDNESDAY, UNIT_NAME, as_json=True)
    assert json.loads(capsys.readouterr().out)["intents"] == ["done"]
    assert await understanding.remove(ledger, "抹桌走人", None) == 0
    await understanding.read_replies(ledger, ["都抹桌走人了"], None, WEDNESDAY, UNIT_NAME, as_json=True)
    assert "done" not in json.loads(capsys.readouterr().out.splitlines()[-1])["intents"]


async def test_a_dangerous_word_and_an_unknown_meaning_are_refused(ledger: Settings) -> None:
    with pytest.raises(BadInput, match="表示否定"):
        await understanding.add(ledger, "没归拢", "done", None)
    with pytest.raises(BadInput, match="没有“完成”这种含义"):
        await understanding.add(ledger, "归拢妥帖", "完成", None)
