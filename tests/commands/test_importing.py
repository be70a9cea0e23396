"""`zhenggai import`: columns set by hand and remembered, what the ledger knows, files that are refused."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.documents.office_books import Sheet, office_book
from tests.support.service import answer, command

TITLE = ["青湖县档案馆巡察整改台账（2023年）"]
HEADER = ["序号", "问题", "整改措施", "责任人", "整改时限"]
PEOPLE = ("first_responsible", "directly_responsible", "handlers")


def put(folder: Path, *rows: list[Any], name: str = "台账.xlsx", **more: Sheet) -> str:
    (folder / name).write_bytes(office_book(台账=Sheet([TITLE, HEADER, *rows]), **more))
    return name


def roles(document: dict[str, Any]) -> list[str]:
    (problem,) = document["problems"]
    return [role for role in PEOPLE if problem["measures"][0][role]]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an empty ledger and a sheet of the office's own in it; to be copied from."""
    folder = tmp_path_factory.mktemp("prepared")
    assert command(folder, "init").returncode == 0
    put(folder, [1, "库房漏雨", "修缮屋顶", "张三", "10月底前"])
    return folder


@pytest.fixture
def office(tmp_path: Path, prepared: Path) -> Path:
    """Such a folder of one's own."""
    return shutil.copytree(prepared, tmp_path / "office")


def test_a_sheet_of_any_layout_comes_in_by_one_command(office: Path) -> None:
    done = command(office, "import", "台账.xlsx")
    assert (done.returncode, done.stdout) == (0, "")
    assert "新建单位“青湖县档案馆”" in done.stderr
    assert "“责任人”列按“具体经办人”读取，拿不准" in done.stderr
    again = answer(office, "import", "台账.xlsx", "--dry-run")
    assert again["changes"] == []
    assert again["problems"][0]["measures"][0]["due"] == "2023-10-31"


def test_a_column_set_by_hand_is_remembered_for_the_unit(office: Path) -> None:
    assert roles(answer(office, "import", "台账.xlsx", "--dry-run")) == ["handlers"]
    assert command(office, "import", "台账.xlsx", "--map", "责任人=直接责任人").returncode == 0
    remembered = answer(office, "import", "台账.xlsx", "--dry-run")
    assert roles(remembered) == ["directly_responsible"]
    assert not any("拿不准" in warning["message"] for warning in remembered["warnings"])
    assert roles(answer(office, "import", "台账.xlsx", "--dry-run", "--map", "责任人=handlers")) == ["handlers"]
    assert roles(answer(office, "import", "台账.xlsx", "--dry-run")) == ["directly_responsible"]
    assert "import.mapping" in command(office, "audit", "--json").stdout


def test_a_trial_remembers_nothing(office: Path) -> None:
    answer(office, "import", "台账.xlsx", "--dry-run", "--map", "责任人=直接责任人")
    assert roles(answer(office, "import", "台账.xlsx", "--dry-run")) == ["handlers"]


def test_a_setting_that_fits_nothing_is_refused_with_what_would_fit(office: Path) -> None:
    wrong_field = command(office, "import", "台账.xlsx", "--map", "责任人=老板")
    assert wrong_field.returncode == 1
    assert "直接责任人（directly_responsible）" in wrong_field.stderr
    wrong_header = command(office, "import", "台账.xlsx", "--map", "经手人=handlers")
    assert wrong_header.returncode == 1
    assert "文件的表头有：序号、问题、整改措施、责任人、整改时限" in wrong_header.stderr


def test_the_ledgers_day_of_feedback_dates_what_is_counted_from_it(office: Path) -> None:
    put(office, [1, "库房漏雨", "修缮屋顶", "张三", "反馈后3个月内"], name="新.xlsx")
    unknown = answer(office, "import", "新.xlsx", "--dry-run")
    assert unknown["problems"][0]["measures"][0]["due"] is None
    assert "台账!E3" in [warning["where"] for warning in unknown["warnings"]]
    facts = Sheet([["项目", "内容"], ["单位名称", "青湖县档案馆"], ["反馈日期", "2023年8月15日"]])
    put(office, [1, "库房漏雨", "修缮屋顶", "张三", "10月底前"], name="概况.xlsx", 概况=facts)
    assert command(office, "import", "概况.xlsx").returncode == 0
    assert answer(office, "import", "新.xlsx", "--dry-run")["problems"][0]["measures"][0]["due"] == "2023-11-15"


def test_a_file_too_large_is_refused_before_it_is_read(office: Path) -> None:
    with (office / "大.xlsx").open("wb") as large:
        large.truncate(100 * 1024 * 1024)
    done = command(office, "import", "大.xlsx", "--json")
    assert done.returncode == 1
    assert "超过 20 MB 的上限" in done.stdout
