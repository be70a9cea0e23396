"""Fixed words are read as commands, sentences are not."""

import pytest

from bot.conversation.commands import Command, Word, code_in, item_alone, read


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("帮助", Command(Word.HELP)),
        ("帮助。", Command(Word.HELP)),
        ("/help", Command(Word.HELP, aimed=True)),
        ("/help@zhenggai_bot", Command(Word.HELP, aimed=True)),
        ("/start", Command(Word.START, aimed=True)),
        ("/start AB23CD45EF", Command(Word.START, rest="AB23CD45EF", aimed=True)),
        ("我的", Command(Word.MINE)),
        ("/tasks", Command(Word.MINE, aimed=True)),
        ("待审", Command(Word.WAITING)),
        ("取消", Command(Word.CANCEL)),
        ("是", Command(Word.YES)),
        ("对的", Command(Word.YES)),
        ("不对", Command(Word.CORRECT)),
        ("更正", Command(Word.UNDO)),
        ("刚才报错了。", Command(Word.UNDO)),
        ("撤回", Command(Word.UNDO)),
        ("恢复提醒", Command(Word.RESUME)),
        ("没有", Command(Word.NOTHING)),
        ("全部", Command(Word.ALL)),
        ("已完成", Command(Word.DONE)),
        ("4-2 已完成", Command(Word.DONE, "4-2")),
        ("已完成 4-2", Command(Word.DONE, "4-2")),
        ("４－２已完成。", Command(Word.DONE, "4-2")),
        ("第4项已完成", Command(Word.DONE, "4")),
        ("报进展", Command(Word.REPORT)),
        ("报进展 4-2", Command(Word.REPORT, "4-2")),
        ("4-2 申请延期", Command(Word.EXTEND, "4-2")),
        ("有困难", Command(Word.TROUBLE)),
        ("收到", Command(Word.ACKNOWLEDGE)),
        ("收到。", Command(Word.ACKNOWLEDGE)),
        ("查 4-2", Command(Word.SHOW, "4-2")),
        ("查4-2", Command(Word.SHOW, "4-2")),
        ("通过 4-2", Command(Word.VERIFY, "4-2", leads=True)),
        ("4-2 通过", Command(Word.VERIFY, "4-2")),
        ("通过", Command(Word.VERIFY)),
        ("退回 4-2 照片看不清", Command(Word.SEND_BACK, "4-2", "照片看不清", leads=True)),
        ("4-2 退回，照片看不清", Command(Word.SEND_BACK, "4-2", "照片看不清")),
        ("退回4-2：缺验收单。", Command(Word.SEND_BACK, "4-2", "缺验收单", leads=True)),
        ("同意延期 4-2", Command(Word.GRANT, "4-2", leads=True)),
        ("同意延期 4-2 到11月20日", Command(Word.GRANT, "4-2", "到11月20日", leads=True)),
        ("不同意 4-2 工期够用", Command(Word.REFUSE, "4-2", "工期够用", leads=True)),
        ("同意延期4-2到11月20日", Command(Word.GRANT, "4-2", "到11月20日", leads=True)),
        ("批准延期 4-2", Command(Word.GRANT, "4-2", leads=True)),
        ("打回 4-2 缺验收单", Command(Word.SEND_BACK, "4-2", "缺验收单", leads=True)),
        ("4-2 不通过，缺验收单", Command(Word.SEND_BACK, "4-2", "缺验收单")),
        ("同意销号 4-2", Command(Word.VERIFY, "4-2", leads=True)),
        ("同意 4-2", Command(Word.AGREE, "4-2", leads=True)),
        ("不同意延期 4-2 工期够用", Command(Word.REFUSE, "4-2", "工期够用", leads=True)),
    ],
)
def test_a_fixed_word_is_a_command(text: str, command: Command) -> None:
    assert read(text) == command


@pytest.mark.parametrize(
    "text",
    [
        "4-2 完成80%",
        "已完成一半",
        "没有完成",
        "4-2通过了市局验收",
        "通过4-2的验收才能动工",
        "收到，月底前办结",
        "申请延期到11月30日，因为设备没到货",
        "有困难，缺30万元",
        "",
        "/",
        "/nonsense",
        "我的材料在小赵那",
    ],
)
def test_a_sentence_is_not_a_command(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "item"),
    [("4-2", "4-2"), ("４－２。", "4-2"), ("第4项", "4"), ("第12条", "12"), ("7", "7"), ("4-2 好了", None), ("", None)],
)
def test_an_item_alone_is_recognised(text: str, item: str | None) -> None:
    assert item_alone(text) == item


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("AB23CD45EF", "AB23CD45EF"),
        (" ab23cd45ef ", "AB23CD45EF"),
        ("AB23C-D45EF", "AB23CD45EF"),
        ("/start AB23CD45EF", "AB23CD45EF"),
        ("/start@zhenggai_bot AB23CD45EF", "AB23CD45EF"),
        ("/start 2345678923", "2345678923"),
        ("2345678923", None),
        ("/start", None),
        ("AB23", None),
        ("已完成", None),
        ("收到 AB23CD45EF", None),
    ],
)
def test_a_code_is_read_bare_or_after_start(text: str, code: str | None) -> None:
    assert code_in(text) == code
