"""The notice at the command line: a Word file, the list of what is missing beside it, one JSON document."""

import json
from datetime import date
from pathlib import Path

import docx
import pytest

from bot.commands import exporting, notice
from bot.core.config import DatabaseSection, Settings
from bot.core.database import Database
from bot.core.errors import BadInput, NotFound, NotPossible
from tests.ledger.acts.bench import NOW
from tests.support.world import UNIT_NAME, build_second_unit, build_world


@pytest.fixture
async def ledger(sqlite_url: str) -> Settings:
    """The settings of an installation that holds the world of people, and a second unit with nothing in its ledger."""
    database = Database(sqlite_url)
    async with database.transaction() as session:
        await build_world(session, NOW)
        await build_second_unit(session, NOW)
    await database.close()
    return Settings(database=DatabaseSection(url=sqlite_url))


def files_in(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


async def test_the_notice_and_its_list_are_written_side_by_side(
    ledger: Settings, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "通报.docx"
    assert await notice.export_notice(ledger, out, UNIT_NAME, None, as_json=True) == 0
    told = json.loads(capsys.readouterr().out)
    texts = [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]
    todo = (tmp_path / "通报.todo.txt").read_text(encoding="utf-8")
    assert f"{UNIT_NAME}关于第三轮巡察整改进展情况的通报" in [text.replace("\n", "") for text in texts]
    assert "完成情况：正在整改。" in texts
    assert (told["what"], told["file"], told["todo_file"]) == ("notice", str(out), str(tmp_path / "通报.todo.txt"))
    counts = told["counts"]
    assert counts["measures"] == counts["closed_measures"] + counts["long_term_measures"] + counts["open_measures"] == 5
    assert told["counting"]["rule"] == "closed"
    assert any(told["counting"]["sentence"] in text for text in texts)
    assert [point["where"] for point in told["todo"]] == [
        line.split("：")[0].split(". ")[1] for line in todo.splitlines() if line[:1].isdigit()
    ]
    assert {point["urgency"] for point in told["todo"]} == {"must", "check"}


async def test_what_the_office_writes_stands_in_the_next_notice(ledger: Settings, tmp_path: Path) -> None:
    opening = tmp_path / "开头.txt"
    opening.write_text("第一段。\n第二段。\n", encoding="utf-8-sig")
    assert await notice.set_part(ledger, "文号", "云农党字(2023)41号", None, UNIT_NAME) == 0
    assert await notice.set_part(ledger, "opening", None, opening, UNIT_NAME) == 0
    assert await notice.exempt(ledger, "2", "涉及党和国家秘密", UNIT_NAME) == 0
    out = tmp_path / "通报.docx"
    await notice.export_notice(ledger, out, UNIT_NAME, None, as_json=False)
    texts = [paragraph.text for paragraph in docx.Document(str(out)).paragraphs]
    assert texts[0] == "云农党字〔2023〕41号"
    assert {"第一段。", "第二段。"} <= set(texts)
    assert not any("农机" in text for text in texts)
    assert "依规不公开（1项）" in (tmp_path / "通报.todo.txt").read_text(encoding="utf-8")


async def test_a_name_that_means_nothing_is_refused_with_the_choices(ledger: Settings, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="可以写：文号、发文机关标志"):
        await notice.set_part(ledger, "封面", "甲", None, UNIT_NAME)
    with pytest.raises(BadInput, match="五种理由：secrets"):
        await notice.exempt(ledger, "1", "不想公开", UNIT_NAME)
    with pytest.raises(NotFound, match="没有措施 9-9"):
        await notice.set_result(ledger, "9-9", "已印发。", UNIT_NAME)
    with pytest.raises(BadInput, match="读不出来"):
        await notice.set_part(ledger, "开头", None, tmp_path / "没有.txt", UNIT_NAME)


async def test_a_result_for_what_is_not_verified_is_refused(ledger: Settings) -> None:
    with pytest.raises(NotPossible, match="请先核验销号"):
        await notice.set_result(ledger, "1-1", "已印发。", UNIT_NAME)


async def test_nothing_is_written_where_no_notice_can_be(ledger: Settings, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"只能写成 \.docx"):
        await notice.export_notice(ledger, tmp_path / "通报.pdf", UNIT_NAME, None, as_json=False)
    with pytest.raises(NotFound, match="还没有问题"):
        await notice.export_notice(ledger, tmp_path / "通报.docx", "白鹭县水利局", None, as_json=False)
    with pytest.raises(NotPossible, match="请先导入|才有记录"):
        await notice.export_notice(ledger, tmp_path / "通报.docx", UNIT_NAME, date(2020, 1, 1), as_json=False)
    with pytest.raises(BadInput, match="写不了"):
        await notice.export_notice(ledger, tmp_path / "没有" / "通报.docx", UNIT_NAME, None, as_json=False)
    with pytest.raises(BadInput, match="可以写 notice"):
        await exporting.export(ledger, "poster", tmp_path / "甲.docx", UNIT_NAME, None, as_json=False)
    assert files_in(tmp_path) == ["zhenggai.db"]
