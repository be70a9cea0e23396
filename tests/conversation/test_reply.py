"""Answers are short, plain and exact."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.conversation import reply
from bot.conversation.entry import Entry, What
from bot.conversation.items import Item
from bot.ledger.measure import MeasureStatus

TODAY = date(2023, 10, 11)


def item(number: str, due_on: date | None = date(2023, 10, 31), percent: float | None = None) -> Item:
    return Item(1, number, number[0], "购置监控设备", due_on, MeasureStatus.IN_PROGRESS, percent)


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (Entry(What.DONE), "报完成"),
        (Entry(What.PROGRESS, percent=80.0), "进展80%"),
        (Entry(What.PROGRESS, percent=80.6, done=5.0, total=6.2, unit="万亩"), "进展80.6%（5/6.2万亩）"),
        (Entry(What.PROGRESS, percent=90.0, facts={"percent_source": "estimated"}), "进展约90%"),
        (Entry(What.PROGRESS, percent=90.0, facts={"percent_source": "minimum"}), "进展不少于90%"),
        (Entry(What.PROGRESS, day=date(2023, 10, 31)), "推进中，预计10月31日"),
        (Entry(What.PROGRESS, done=4500.0, unit="米"), "完成4500米"),
        (Entry(What.PROGRESS), "推进中"),
        (
            Entry(What.PROGRESS, facts={"forecast": {"percent": 70, "date": "2023-10-31"}}),
            "推进中，预计10月31日达到70%",
        ),
        (Entry(What.EXTENSION, day=date(2024, 5, 31)), "申请延期到2024年5月31日"),
        (Entry(What.DIFFICULTY, reason="资金没到位"), "有困难（资金没到位）"),
        (Entry(What.DELEGATE, person="罗小芸"), "请罗小芸经办"),
        (Entry(What.ACKNOWLEDGED), "收到"),
        (Entry(What.NOT_DONE), "未完成"),
        (Entry(What.NOT_DONE, facts={"intents": ["cannot_on_time"]}), "不能按期完成"),
    ],
)
def test_an_entry_is_said_in_few_words(entry: Entry, words: str) -> None:
    assert reply.entry_words(entry, TODAY, {}) == words


def test_items_of_which_the_same_was_said_stand_together() -> None:
    facts = [(item("4-2"), "收到"), (item("4-3"), "收到"), (item("5-1"), "未完成")]
    assert reply.recorded(facts) == "4-2、4-3 收到；5-1 未完成"


def test_what_was_understood_is_read_back_in_one_line() -> None:
    facts = [(item("4-2"), "进展约90%"), (item("4-2"), "有困难"), (item("5-1"), "未完成")]
    assert reply.read_back(facts) == "4-2 进展约90%，有困难；5-1 未完成"


@pytest.mark.parametrize(
    ("due_on", "words"),
    [
        (date(2023, 10, 31), "10月31日到期，还剩20天"),
        (date(2023, 10, 11), "今天（10月11日）到期"),
        (date(2023, 10, 8), "10月8日到期，已超期3天"),
        (date(2024, 1, 5), "2024年1月5日到期，还剩86天"),
        (None, ""),
    ],
)
def test_the_deadline_is_told_with_the_days_left(due_on: date | None, words: str) -> None:
    assert reply.deadline_words(item("4-2", due_on), TODAY, {}) == words


def test_the_state_of_an_item_is_told_with_its_percentage_while_it_runs() -> None:
    assert reply.state_words(item("4-2", percent=80.0), {}) == "推进中80%"


def test_a_moment_is_told_in_the_units_own_time() -> None:
    moment = datetime(2023, 10, 11, 1, 40, tzinfo=UTC)
    assert reply.moment_words(moment, ZoneInfo("Asia/Shanghai")) == "10月11日 09:40"


def test_at_most_three_lines_are_said() -> None:
    assert reply.at_most_three(["一", "", "二", "三", "四"]) == "一\n二\n三"


def test_long_words_are_cut_when_they_are_quoted() -> None:
    assert reply.quote("很" * 60) == "很" * 39 + "…"
    assert reply.quote("两\n行") == "两 行"


def test_no_text_of_ours_thanks_or_shouts() -> None:
    words = [value for name, value in vars(reply).items() if name.isupper() and isinstance(value, str)]
    assert words
    assert not any(mark in text for text in words for mark in ("！", "!", "谢", "请您"))
