"""A doubt about one clause is idle where another tells how the work stands; where none does, it is asked."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.meaning import DateRole

AUTUMN = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "评审组定了，下月初启动",
        "档案室在编新目录，旧卷号核好了",
        "保洁公司正逐层消杀，药剂配好了",
        "三成上下，放假人都散了",
        "住户信息核到第二遍",
    ],
)
def test_a_step_beside_how_the_work_stands_is_not_asked_about(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), False)


@pytest.mark.parametrize(
    "text",
    [
        "配电房还在改线，外墙倒是刷完了",
        "名义上撤了，实际牌子还挂着",
        "上一批的改完了，这一批的还没启动",
        "不是不办，是还没轮到",
    ],
)
def test_a_claim_that_another_clause_contradicts_is_asked_about(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert Intent.DONE not in meaning.intents
    assert meaning.confirm


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("前天更换门锁", date(2023, 10, 9)),
        ("9月20日注销账户", date(2023, 9, 20)),
        ("食堂多收的钱9月22日退还学生", date(2023, 9, 22)),
    ],
)
def test_of_a_day_that_is_over_a_verb_with_its_object_is_a_fact(text: str, day: date) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DONE,), day, DateRole.DONE_ON)


@pytest.mark.parametrize(
    "text",
    [
        "10月20日归还借款",
        "周五退还押金",
        "9月15日召开动员会",
        "9月6日拆除通知书",
        "上周更换设备方案",
        "昨天通知商户",
        "昨天拆除队进场",
        "9月15日签订合同",
    ],
)
def test_a_day_ahead_a_step_and_the_name_of_a_paper_are_none(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents
