"""Letters, templates, proofs and feeds through the program's own door."""

import io
import json
import shutil
from pathlib import Path

import docx
import pytest

from bot.demo.sample import sample_ledger
from bot.documents.ledger_sheet import write_xlsx
from tests.support.service import answer, command


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sample ledger imported; to be copied from."""
    folder = tmp_path_factory.mktemp("imported")
    (folder / "台账.xlsx").write_bytes(write_xlsx(sample_ledger()))
    done = command(folder, "import", "台账.xlsx")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def folder(tmp_path: Path, imported: Path) -> Path:
    """A folder of one's own with the sample ledger imported."""
    return shutil.copytree(imported, tmp_path / "office")


def words_of(file: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(file)).paragraphs)


def test_a_letter_is_one_command(folder: Path) -> None:
    said = answer(folder, "letter", "督办函", "1-3", "函.docx")
    assert (said["kind"], said["name"], said["measure"], said["template"]) == ("supervision", "督办函", "1-3", None)
    assert said["fields"]["措施序号"] == "1-3"
    assert "关于巡察整改事项的督办函" in words_of(folder / "函.docx")


def test_the_office_changes_a_template_and_goes_back(folder: Path) -> None:
    assert command(folder, "letter-template", "save", "reminder", "模板.docx").returncode == 0
    paper = docx.Document(str(folder / "模板.docx"))
    paper.paragraphs[0].runs[0].text = "温馨提示"
    paper.save(str(folder / "模板.docx"))
    assert answer(folder, "letter-template", "check", "提醒函", "模板.docx")["set"] is False
    assert answer(folder, "letter-template", "set", "提醒函", "模板.docx")["set"] is True
    assert answer(folder, "letter", "提醒函", "1-3", "函.docx")["template"] == "模板.docx"
    assert words_of(folder / "函.docx").startswith("温馨提示")
    assert answer(folder, "letter-template", "reset", "提醒函")["reset"] is True
    assert answer(folder, "letter-template", "reset", "提醒函")["reset"] is False
    command(folder, "letter", "提醒函", "1-3", "函.docx")
    assert "温馨提示" not in words_of(folder / "函.docx")
    actions = [entry["action"] for entry in answer(folder, "audit", "--last", "2")]
    assert actions == ["letter_template.set", "letter_template.reset"]


def test_a_faulty_template_is_refused_and_the_old_one_stays(folder: Path) -> None:
    paper, stream = docx.Document(), io.BytesIO()
    paper.add_paragraph("{{ 措施内荣 }}")
    paper.save(stream)
    (folder / "错.docx").write_bytes(stream.getvalue())
    done = command(folder, "letter-template", "set", "提醒函", "错.docx")
    assert done.returncode == 1
    assert "最接近的是“措施内容”" in done.stderr
    assert answer(folder, "letter", "提醒函", "1-3", "函.docx")["template"] is None


def test_the_places_of_templates_are_listed(folder: Path) -> None:
    assert "措施内容" in answer(folder, "letter-template", "fields")["fields"]
    assert "{{ 措施内容 }}" in command(folder, "letter-template", "fields").stdout


def test_a_proof_is_a_page_and_data(folder: Path) -> None:
    said = answer(folder, "proof", "1-3", "证明.docx")
    assert said["about"]["measure"] == "1-3"
    assert said["sha256"] in words_of(folder / "证明.docx")
    person = sample_ledger().problems[0].measures[0].handlers[0]
    assert answer(folder, "proof", person, "--from", "2023-09-01")["about"]["person"] == person


def test_a_feeds_address_is_shown_once_and_revoked(folder: Path) -> None:
    person = sample_ledger().problems[0].measures[0].handlers[0]
    first = answer(folder, "feed", person)
    assert (first["url"], len(first["path"])) == (None, len("/feeds/.ics") + 43)
    (folder / "config.toml").write_text('[web]\npublic_url = "https://zg.example.cn/"\n', encoding="utf-8")
    second = answer(folder, "feed", person)
    assert second["url"] == f"https://zg.example.cn{second['path']}"
    assert answer(folder, "feed", person, "--revoke")["revoked"] == 1
    assert "没有有效的" in command(folder, "feed", person, "--revoke").stdout
    trail = json.dumps(answer(folder, "audit"))
    assert second["path"].split("/")[2].removesuffix(".ics") not in trail


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("letter", "通知", "1-3", "a.docx"), "可以写：reminder（提醒函）"),
        (("letter", "提醒函", "99-9", "a.docx"), "没有措施 99-9"),
        (("letter", "提醒函", "1-3", "a.pdf"), "只能写成 .docx"),
        (("letter", "提醒函", "1-3", "没有/a.docx"), "写不了"),
        (("letter", "督办函", "1-3", "a.docx", "--answer-by", "明天"), "不是日期"),
        (("letter-template", "改"), "没有“改”这个动作"),
        (("letter-template", "set"), "请写明哪一种函件"),
        (("letter-template", "set", "提醒函"), "请写明模板文件"),
        (("letter-template", "set", "提醒函", "没有.docx"), "打不开"),
        (("proof", "1-3"), "--json"),
        (("proof", "99-9", "a.docx"), "没有措施 99-9"),
        (("proof", "查无此人", "a.docx"), "没有“查无此人”"),
        (("proof", "1-3", "a.docx", "--from", "2023-10-02", "--to", "2023-10-01"), "--to 不能早于"),
        (("feed", "查无此人"), "没有“查无此人”"),
    ],
)
def test_every_refusal_says_what_and_how_to_mend_it(folder: Path, words: tuple[str, ...], expected: str) -> None:
    done = command(folder, *words)
    assert done.returncode == 1
    assert expected in done.stderr.replace("\n", "")
    assert "Traceback" not in done.stderr
    assert not list(folder.glob("a.*"))
