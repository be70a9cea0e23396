"""The whole program as its users run it: commands, the service as a process, a chat over HTTP."""

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import httpx
import pytest

from bot.demo.sample import sample_ledger
from bot.documents.ledger_sheet import write_xlsx
from tests.support.fake_telegram import Chat, FakeTelegram, Message
from tests.support.service import Service, answer, command, process

MORNING = ("--rehearse", "2023-09-08T08:58", "--speed", "200")
"""A quarter of an hour, in which every reminder of the day leaves, takes four and a half seconds."""


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


def _heard(telegram: FakeTelegram, chat: Chat, words: str, button: str = "") -> list[Message]:
    """The bot's messages in the chat with these words, and with a button of whose label this is a part."""
    return [
        message
        for message in telegram.from_bot(chat)
        if words in message.text and (not button or any(button in label for label in message.labels))
    ]


def test_the_main_job_from_the_sheet_to_the_closed_measure(folder: Path) -> None:
    with FakeTelegram() as telegram:
        codes = {name: answer(folder, "invite", name, telegram=telegram) for name in ("杜青禾", "程书珩")}
        assert codes["杜青禾"]["links"]["telegram"].startswith("https://t.me/")
        handler, clerk = telegram.user(501, "杜青禾"), telegram.user(502, "程书珩")
        with Service(folder, *MORNING, telegram=telegram):
            telegram.follow(handler, codes["杜青禾"]["links"]["telegram"])
            telegram.start(clerk, codes["程书珩"]["code"])
            chat, office = telegram.private_chat(handler), telegram.private_chat(clerk)
            reminder = telegram.wait_for(lambda: _heard(telegram, chat, "3-4", "已完成"))[0]
            assert "【演练】" in reminder.text
            telegram.say(chat, handler, "3-4 已完成")
            claim = telegram.wait_for(lambda: _heard(telegram, office, "3-4", "通过"))[0]
            telegram.press(claim, "通过", clerk)
            telegram.wait_for(lambda: [m for m in _heard(telegram, chat, "3-4") if "已销号" in m.text])
    exported = answer(folder, "export", "ledger", "出.xlsx")
    assert exported["unit"] == sample_ledger().unit_name
    read = answer(folder, "import", "出.xlsx", "--dry-run")
    status = {m["number"]: m["status"] for p in read["problems"] for m in p["measures"]}
    assert status["3-4"] == "closed"
    assert answer(folder, "audit", "--verify")["ok"] is True


def test_a_stop_leaves_nothing_uncertain_and_gives_the_ledger_free(folder: Path) -> None:
    with FakeTelegram() as telegram, Service(folder, *MORNING, telegram=telegram) as service:
        assert service.stop() == 0
        with Service(folder, *MORNING, telegram=telegram) as again:
            assert httpx.get(f"{again.address}/health/live").status_code == 200


def test_a_second_service_on_the_same_ledger_is_refused_and_told_who_holds_it(folder: Path) -> None:
    with Service(folder, *MORNING) as service:
        rival = process(folder, "run")
        assert rival.returncode == 1
        assert str(service.pid) in rival.stderr


def test_commands_work_beside_the_running_service(folder: Path) -> None:
    with Service(folder, *MORNING):
        assert len(answer(folder, "invite", "杜青禾")["code"]) >= 10
        assert command(folder, "backup", "copy").returncode == 0
        refused = command(folder, "restore", "copy")
        assert refused.returncode == 1
    assert command(folder, "restore", "copy").returncode == 0


def test_the_token_is_in_no_line_of_a_running_service(folder: Path) -> None:
    with FakeTelegram() as telegram:
        with Service(folder, *MORNING, telegram=telegram, level="debug") as service:
            telegram.start(telegram.user(501, "路人"), "WRONGCODE2")
            telegram.wait_for(lambda: telegram.calls_to("sendMessage"))
            telegram.cut_connections()
        output = "".join(service.output)
        assert output
        assert telegram.token not in output
        assert telegram.token.partition(":")[2] not in output


def test_planning_ahead_and_sweeping_by_hand(folder: Path) -> None:
    rows = answer(folder, "plan", "--from", "2023-09-08", "--to", "2023-09-15")
    assert rows
    assert {"at", "person", "role", "rule", "level", "problem", "measure", "due", "message"} <= rows[0].keys()
    first = answer(folder, "sweep", "--at", "2023-09-08T08:00")
    assert first["planned"] > 0
    assert answer(folder, "sweep", "--at", "2023-09-08T08:01")["planned"] == 0
    assert "云岭县" in answer(folder, "digest", "--at", "2023-09-04T09:00")["text"]


def test_an_import_with_an_error_stores_nothing_and_names_the_cell(tmp_path: Path) -> None:
    (tmp_path / "坏.csv").write_text("问题序号,整改措施\n,\n", encoding="utf-8")
    done = command(tmp_path, "import", "坏.csv", "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["errors"]
    assert not (tmp_path / "zhenggai.db").exists()


def test_a_trial_reading_shows_what_would_change_and_changes_nothing(folder: Path) -> None:
    assert answer(folder, "import", "台账.xlsx", "--dry-run")["changes"] == []
    draft = sample_ledger()
    first = draft.problems[0]
    later = replace(first.measures[2], due=date(2023, 11, 30), due_text="2023年11月底前")
    changed = replace(first, measures=(*first.measures[:2], later, *first.measures[3:]))
    (folder / "新.xlsx").write_bytes(write_xlsx(replace(draft, problems=(changed, *draft.problems[1:]))))
    changes = answer(folder, "import", "新.xlsx", "--dry-run")["changes"]
    assert any("1-3" in line and "2023-11-30" in line for line in changes)
    assert answer(folder, "import", "台账.xlsx", "--dry-run")["changes"] == []


@pytest.mark.parametrize(
    ("words", "status", "expected"),
    [
        (("invite", "查无此人"), 1, "查无此人"),
        (("plan", "--from", "昨天", "--to", "2023-10-01"), 1, "2023-10-11"),
        (("plan", "--from", "2023-10-02", "--to", "2023-10-01"), 1, "--to"),
        (("export", "nonsense", "a.docx"), 1, "ledger"),
        (("backup", "."), 1, "已经存在"),
        (("restore", "none"), 1, "备份"),
        (("nonsense",), 2, "用法"),
        (("plan",), 2, "用法"),
        (("--config", "x", "plan"), 2, "用法"),
        (("init", "--config", "none.toml"), 1, "config.example.toml"),
        (("understand",), 1, "文字"),
        (("import", "没有.xlsx"), 1, "没有.xlsx"),
        (("text", "disclose", "--group", "full"), 1, "群内不发措施全文"),
    ],
)
def test_every_refusal_is_a_chinese_sentence(folder: Path, words: tuple[str, ...], status: int, expected: str) -> None:
    done = command(folder, *words)
    assert done.returncode == status
    assert expected in done.stderr
    assert "Traceback" not in done.stderr


def test_the_doctor_names_what_is_wrong_and_the_way_out(folder: Path) -> None:
    done = command(folder, "doctor", "--json")
    assert done.returncode == 1
    checks = {check["name"]: check for check in json.loads(done.stdout)["checks"]}
    assert checks["database"]["ok"]
    assert not checks["channels"]["ok"]
    assert "telegram.token" in checks["channels"]["mend"]
    with FakeTelegram() as telegram:
        healthy = answer(folder, "doctor", telegram=telegram)
    assert healthy["ok"] is True


def test_understanding_gives_one_object_a_line(folder: Path) -> None:
    (folder / "lines.txt").write_text("已完成\n还没完成\n", encoding="utf-8")
    done = command(folder, "understand", "完成一半", "--file", "lines.txt", "--today", "2023-10-11", "--json")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["intents"][0] for row in rows] == ["progress", "done", "not_done"]


def test_the_demo_plays_by_itself(tmp_path: Path) -> None:
    done = process(tmp_path, "demo", "--headless", "--until", "2023-09-06", "--json")
    rows = json.loads(done.stdout)
    assert {"at", "direction", "channel", "person", "kind", "text", "buttons", "items"} <= rows[0].keys()
    kinds = {(row["direction"], row["kind"]) for row in rows}
    assert {("out", "reminder"), ("out", "digest"), ("out", "answer"), ("in", "text")} <= kinds
    assert rows == sorted(rows, key=lambda row: row["at"])
