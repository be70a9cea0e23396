"""Who shall do it, who does not do it, who is really meant."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("text", "person", "department", "confirm"),
    [
        ("请李科长办理", "李科长", None, False),
        ("请刘主任阅办", "刘主任", None, False),
        ("已阅，请赵股长落实并反馈", "赵股长", None, False),
        ("让小张跟进一下", "小张", None, True),
        ("安排老周去办", "老周", None, True),
        ("转规划股小陈办", "小陈", "规划股", True),
        ("转办公室小刘", "小刘", "办公室", True),
        ("交给造林科处理", "造林科", "造林科", False),
        ("已转资源股", "资源股", "资源股", False),
        ("由规划科牵头", "规划科", "规划科", False),
        ("@赵明 落实一下", "赵明", None, False),
        ("交给王磊办理", "王磊", None, False),
    ],
)
def test_a_task_handed_on(text: str, person: str, department: str | None, confirm: bool) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DELEGATE in meaning.intents
    assert set(meaning.intents) <= {Intent.DELEGATE, Intent.ACK}
    assert (meaning.person, meaning.department, meaning.confirm) == (person, department, confirm)


@pytest.mark.parametrize(
    ("text", "person", "confirm"),
    [
        ("这不是我管的，找资源股", "资源股", False),
        ("这事归草原站管", "草原站", False),
        ("我已经调走了，现在是陈科长负责", "陈科长", False),
        ("不是我分管的，问赵局", "赵局", True),
        ("你找老周", "老周", True),
        ("不归我负责", None, True),
        ("这块工作不属于我们科", None, True),
        ("找错人了", None, True),
        ("发错了", None, True),
    ],
)
def test_the_wrong_person_was_asked(text: str, person: str | None, confirm: bool) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.WRONG_PERSON,), person, confirm)
    assert meaning.date is None


def test_a_stranger_asks_who_we_are() -> None:
    meaning = understand("你是谁？发错人了吧", WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.WRONG_PERSON, Intent.QUESTION), True)


def test_whoever_holds_the_papers_is_no_delegate() -> None:
    meaning = understand("改完了，照片在老张手里", WEDNESDAY)
    assert (meaning.person, meaning.holder) == (None, "老张")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("@钱宁 你办一下", "钱宁"),
        ("老郝，你去落实", "老郝"),
        ("批转林政股办理", "林政股"),
        ("请分管副旗长落实", "分管副旗长"),
    ],
)
def test_an_order_names_whom_it_is_given_to(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DELEGATE,), person)


def test_the_report_that_follows_an_order_is_not_promised_by_the_writer() -> None:
    meaning = understand("请白科长牵头，周五前报结果", WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.DELEGATE,), None)
