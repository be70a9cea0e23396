"""Days away and silence are read out of plain words, and words about the work are left alone."""

from datetime import date

import pytest

from bot.conversation.absence_words import Away, Pause, read

TODAY = date(2023, 10, 11)


def october(day: int) -> date:
    return date(2023, 10, day)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("我下周出差，找李某", Away(october(16), october(22), "李某")),
        ("出差到20日，由沈一鸣代", Away(TODAY, october(20), "沈一鸣")),
        ("休假到10月20日", Away(TODAY, october(20))),
        ("10月16日至20日在外培训，小沈代我", Away(october(16), october(20), "小沈")),
        ("下周一到周三请假，由小孟负责", Away(october(16), october(18), "小孟")),
        ("明天出差", Away(october(12), october(12))),
        ("出差三天，有事找王科长", Away(TODAY, october(13), "王科长")),
        ("从16号起休假一周", Away(october(16), october(22))),
        ("明天起休年假到下周五，请孟佳代为处理", Away(october(12), october(20), "孟佳")),
        ("暂停提醒到10月20日，因为住院", Pause(october(20), "住院")),
        ("先别提醒了", Pause(None)),
        ("休假，10月18日前免打扰", Pause(october(18), "休假")),
    ],
)
def test_what_is_arranged_is_read(text: str, wish: Away | Pause) -> None:
    assert read(text, TODAY) == wish


@pytest.mark.parametrize(
    "text",
    [
        "在下乡，信号不好，晚上回复",
        "集中学习14次，年底前按计划开展",
        "已组织外出学习2次",
        "请王科长办",
        "已完成",
        "收到",
        "",
    ],
)
def test_words_about_the_work_arrange_nothing(text: str) -> None:
    assert read(text, TODAY) is None
