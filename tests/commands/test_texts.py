"""Texts at the command line: looked at, tried, changed, used in the next message, set back, watched by the doctor."""

import json
from pathlib import Path

import pytest

from bot.app import build
from bot.commands import checkup, texts
from bot.core.clock import SystemClock
from bot.core.config import DatabaseSection, EvidenceSection, Settings
from bot.core.database import Database
from bot.core.errors import BadInput, NotFound
from bot.documents.templates import shipped
from bot.ledger.office_text import OfficeText
from tests.ledger.acts.bench import NOW
from tests.support.world import build_world


@pytest.fixture
async def ledger(sqlite_url: str, tmp_path: Path) -> Settings:
    """The settings of an installation that holds the world of people."""
    database = Database(sqlite_url)
    async with database.transaction() as session:
        await build_world(session, NOW)
    await database.close()
    return Settings(database=DatabaseSection(url=sqlite_url), evidence=EvidenceSection(directory=tmp_path / "evidence"))


def written(folder: Path, words: str) -> Path:
    file = folder / "text.txt"
    file.write_text(words, encoding="utf-8-sig")
    return file


async def test_a_text_is_changed_shown_and_set_back(
    ledger: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = written(tmp_path, shipped()["note"].replace("该事项已办理。", "已有同志办理。"))
    assert await texts.set_own(ledger, "note", own, None) == 0
    assert await texts.show_text(ledger, "note", None, as_json=False) == 0
    told = capsys.readouterr().out
    assert "已有同志办理。" in told
    assert "原文：" in told
    assert "  proof  申报完成时附的佐证" in told
    assert "企业微信应用消息 2048字节" in told
    assert await texts.list_texts(ledger, None, as_json=True) == 0
    listed = {row["name"]: row["changed_at"] for row in json.loads(capsys.readouterr().out)}
    assert set(listed) == set(shipped())
    assert [name for name, changed in listed.items() if changed] == ["note"]
    assert await texts.reset_own(ledger, "note", None) == 0
    with pytest.raises(NotFound, match="没有改过"):
        await texts.reset_own(ledger, "note", None)


async def test_a_preview_shows_each_case_with_its_lengths_and_stores_nothing(
    ledger: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = written(tmp_path, shipped()["reminder"].replace("点按钮办理", "请点按钮"))
    assert await texts.preview_text(ledger, "reminder", own, None, "wecom", as_json=True) == 0
    cases = json.loads(capsys.readouterr().out)
    assert [case["case"] for case in cases] == ["一项", "五项", "四十项", "有逾期，补发", "长期坚持"]
    assert "请点按钮，也可直接回复" in cases[0]["text"]
    lengths = {length["kind"]: length for length in cases[2]["lengths"]}
    assert lengths["企业微信应用消息"]["fits"]
    assert lengths["企业微信应用消息"]["size"] == len(cases[2]["text"].encode()) <= 2048
    assert await texts.check_text("reminder", own, as_json=False) == 0
    assert "“reminder”可以使用。" in capsys.readouterr().out
    assert await texts.preview_text(ledger, "reminder", None, None, "telegram", as_json=False) == 0
    assert "请点按钮" not in capsys.readouterr().out


async def test_what_does_not_pass_is_refused_and_not_kept(ledger: Settings, tmp_path: Path) -> None:
    bad = written(tmp_path, "{{ heading }}")
    for work in (
        texts.set_own(ledger, "note", bad, None),
        texts.preview_text(ledger, "note", bad, None, "telegram", as_json=True),
        texts.check_text("note", bad, as_json=True),
    ):
        with pytest.raises(BadInput, match="缺少一句话 text，请保留"):
            await work
    with pytest.raises(BadInput, match="读不出来"):
        await texts.set_own(ledger, "note", tmp_path / "none.txt", None)
    with pytest.raises(NotFound, match="没有改过"):
        await texts.reset_own(ledger, "note", None)


async def test_what_messages_show_is_chosen_by_place(ledger: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert await texts.disclose(ledger, None, None, None) == 0
    assert await texts.disclose(ledger, "full", "title", None) == 0
    assert capsys.readouterr().out.splitlines() == [
        "单聊：序号和短标题；群：只有序号。",
        "单聊：措施全文；群：序号和短标题。",
    ]
    with pytest.raises(BadInput, match="没有“all”这种显示程度"):
        await texts.disclose(ledger, "all", None, None)


async def test_the_doctor_names_an_own_text_that_a_new_version_cannot_use(ledger: Settings) -> None:
    house = build(ledger, SystemClock())
    try:
        async with house.database.transaction() as session:
            session.add(OfficeText(unit_id=1, name="note", source="{{ text }}{{ gone }}", at=NOW))
        (check,) = [check for check in await checkup.check_all(house) if check.name == "texts"]
    finally:
        await house.close()
    assert not check.ok
    assert "“gone”不是可用字段" in check.message
    assert "zhenggai text reset" in check.mend


async def test_texts_of_one_family_are_listed_alone(ledger: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    assert await texts.list_texts(ledger, None, "button", as_json=True) == 0
    names = [row["name"] for row in json.loads(capsys.readouterr().out)]
    assert names
    assert all(name.startswith("button.") for name in names)
    with pytest.raises(NotFound, match="没有以“buton”开头的文字。开头有：.*button、mark"):
        await texts.list_texts(ledger, None, "buton", as_json=True)


async def test_a_button_is_shown_with_the_limit_of_buttons(
    ledger: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await texts.show_text(ledger, "button.done", None, as_json=False) == 0
    told = capsys.readouterr().out
    assert told.startswith("已完成\n")
    assert "各渠道上限：企业微信按钮 10字。" in told
    assert "2048" not in told
