"""The ledger out of the command line: its forms, and its past days."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from bot.core.clock import SystemClock
from bot.core.config import Settings
from bot.demo.sample import sample_ledger
from bot.documents.ledger_sheet import write_xlsx
from tests.support.service import answer, command


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample ledger, imported today."""
    made = tmp_path_factory.mktemp("office")
    (made / "台账.xlsx").write_bytes(write_xlsx(sample_ledger()))
    done = command(made, "import", "台账.xlsx")
    assert done.returncode == 0, done.stderr
    return made


def today() -> date:
    """The day on which the commands of this test work; a test may last over midnight, so it is asked late."""
    return SystemClock().now().astimezone(Settings().unit.zone).date()


def test_what_is_exported_is_imported_without_a_change(folder: Path) -> None:
    for name in ("出.xlsx", "出.csv"):
        said = answer(folder, "export", "ledger", name)
        assert (said["file"], said["bytes"]) == (name, (folder / name).stat().st_size)
        assert answer(folder, "import", name, "--unit", said["unit"], "--dry-run")["changes"] == []


def test_the_ledger_of_today_says_its_day(folder: Path) -> None:
    assert answer(folder, "export", "ledger", "今天.xlsx", "--as-of", today().isoformat())["as_of"]
    page = openpyxl.load_workbook(io.BytesIO((folder / "今天.xlsx").read_bytes()))["台账"]
    assert f"截至{today().year}年" in str(page["C2"].value)


@pytest.mark.parametrize("name", ["周报.txt", "周报.docx"])
def test_the_weekly_page_leaves_as_words_and_as_a_paper(folder: Path, name: str) -> None:
    assert answer(folder, "export", "digest", name)["bytes"] == (folder / name).stat().st_size


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("ledger", "a.xlsx", "--as-of", "2001-01-01"), "起才有记录，查不到 2001-01-01"),
        (("ledger", "a.xlsx", "--as-of", "2999-01-01"), "2999-01-01 还没有到"),
        (("ledger", "a.xlsx", "--as-of", "昨天"), "2023-10-11"),
        (("ledger", "a.pdf"), ".xlsx 或 .csv"),
        (("digest", "a.xlsx"), ".docx 或 .txt"),
        (("digest", "a.txt", "--as-of", "2023-10-11"), "“汇总”表"),
        (("ledger", "nowhere/a.xlsx"), "请检查目录和权限"),
    ],
)
def test_what_cannot_be_exported_is_said_in_a_sentence(folder: Path, words: tuple[str, ...], expected: str) -> None:
    done = command(folder, "export", *words)
    assert done.returncode == 1
    assert expected in done.stderr
    assert not (folder / "a.xlsx").exists()
