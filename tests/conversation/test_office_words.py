"""The office's fixed words, their synonyms, and what only looks like them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.conversation.office_patterns import UNIT, Order
from bot.conversation.office_words import OfficeCommand, read
from tests.support.effort import rounds


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("逾期", Order.OVERDUE),
        ("查超期", Order.OVERDUE),
        ("超期事项。", Order.OVERDUE),
        ("本周到期", Order.THIS_WEEK),
        ("这周到期的事项", Order.THIS_WEEK),
        ("下周到期", Order.NEXT_WEEK),
        ("本月到期清单", Order.THIS_MONTH),
        ("下个月到期", Order.NEXT_MONTH),
        ("困难", Order.DIFFICULTIES),
        ("有哪些困难？", Order.DIFFICULTIES),
        ("无人", Order.UNHEARD),
        ("没人管的事项", Order.UNHEARD),
        ("暂停名单", Order.PAUSED),
        ("未绑定", Order.UNBOUND),
        ("未解决的困难", Order.DIFFICULTIES),
        ("7天内到期", Order.SOON),
        ("本周内到期", Order.THIS_WEEK),
        ("已解决", Order.RESOLVE),
        ("周报", Order.DIGEST),
        ("/digest@zhenggai_bot", Order.DIGEST),
        ("发周报", Order.SEND_DIGEST),
        ("设阶梯", Order.LADDERS),
        ("提醒阶梯", Order.LADDERS),
        ("设角色 罗小芸 整改办", Order.ROLES),
        ("把罗小芸设为管理员", Order.ROLES),
        ("恢复备份", Order.RESTORE),
        ("导出全部", Order.EXPORT),
        ("清空台账", Order.DELETE),
    ],
)
def test_a_word_alone_is_an_order(text: str, order: Order) -> None:
    command = read(text)
    assert command is not None
    assert command.order is order


@pytest.mark.parametrize(
    ("text", "order", "items", "name", "rest"),
    [
        ("催办 4-2", Order.NUDGE, ("4-2",), "", ""),
        ("催一下4-2、4-3", Order.NUDGE, ("4-2", "4-3"), "", ""),
        ("４－２ 催办", Order.NUDGE, ("4-2",), "", ""),
        ("催办第4项", Order.NUDGE, ("4",), "", ""),
        ("请催办 4-2", Order.NUDGE, ("4-2",), "", ""),
        ("催办 问题4", Order.NUDGE, ("问题4",), "", ""),
        ("催办全部逾期", Order.NUDGE, (), "", "逾期"),
        ("催办 罗小芸", Order.NUDGE, (), "罗小芸", ""),
        ("4-2 已解决", Order.RESOLVE, ("4-2",), "", ""),
        ("罗小芸暂停提醒到10月20日", Order.PAUSE, (), "罗小芸", "到10月20日"),
        ("暂停对罗小芸的提醒到10月20日", Order.PAUSE, (), "罗小芸", "到10月20日"),
        ("恢复对罗小芸的提醒", Order.RESUME, (), "罗小芸", ""),
        ("给罗小芸发绑定码", Order.INVITE, (), "罗小芸", ""),
        ("4-2 换经办人 孟佳", Order.ASSIGN, ("4-2",), "经办人", "孟佳"),
        ("把4-2经办人换成孟佳", Order.ASSIGN, ("4-2",), "经办人", "孟佳"),
        ("换经办人 4-2 孟佳", Order.ASSIGN, ("4-2",), "经办人", "孟佳"),
        ("查 罗小芸", Order.PERSON, (), "罗小芸", ""),
        ("查罗小芸的事项", Order.PERSON, (), "罗小芸", ""),
        ("查 罗小芸（种植业股）", Order.PERSON, (), "罗小芸(种植业股)", ""),
        ("设阶梯 4-2 quiet", Order.SET_LADDER, ("4-2",), "quiet", ""),
        ("4-2 改用阶梯 短期", Order.SET_LADDER, ("4-2",), "短期", ""),
        ("设阶梯 问题4 从简", Order.SET_LADDER, ("问题4",), "从简", ""),
        ("设阶梯 本单位 三色", Order.SET_LADDER, (UNIT,), "三色", ""),
        ("暂停 罗小芸 到10月20日 外出培训", Order.PAUSE, (), "罗小芸", "到10月20日 外出培训"),
        ("暂停罗小芸到10月20日", Order.PAUSE, (), "罗小芸", "到10月20日"),
        ("暂停提醒 全单位", Order.PAUSE, (UNIT,), "", ""),
        ("暂停全单位提醒 机房搬迁", Order.PAUSE, (UNIT,), "", "机房搬迁"),
        ("恢复 罗小芸", Order.RESUME, (), "罗小芸", ""),
        ("恢复提醒", Order.RESUME, (), "", ""),
        ("绑定码 罗小芸", Order.INVITE, (), "罗小芸", ""),
        ("罗小芸的绑定码", Order.INVITE, (), "罗小芸", ""),
        ("绑定码 群 领导小组", Order.INVITE_GROUP, (), "领导小组", ""),
        ("换人 4-2 经办人 孟佳", Order.ASSIGN, ("4-2",), "经办人", "孟佳"),
        ("换人 4-2 经办人为孟佳、沈一鸣", Order.ASSIGN, ("4-2",), "经办人", "孟佳、沈一鸣"),
        ("4-2 直接责任人换成唐立新", Order.ASSIGN, ("4-2",), "直接责任人", "唐立新"),
        ("列为长期 4-2 已建立月查制度", Order.LONG_TERM, ("4-2",), "", "已建立月查制度"),
        ("4-2 转为长期坚持，已建制度", Order.LONG_TERM, ("4-2",), "", "已建制度"),
        ("回头看 4-2 到11月30日 抽查反弹", Order.REOPEN, ("4-2",), "", "到11月30日 抽查反弹"),
        ("困难已解决 4-2 资金到位", Order.RESOLVE, ("4-2",), "", "资金到位"),
        ("4-2 困难已解决", Order.RESOLVE, ("4-2",), "", ""),
        ("改时限 4-2 到11月30日", Order.MOVE_DATE, ("4-2",), "", "到11月30日"),
    ],
)
def test_an_order_holds_item_name_and_further_words(
    text: str, order: Order, items: tuple[str, ...], name: str, rest: str
) -> None:
    command = read(text)
    assert command is not None
    assert (command.order, command.items, command.name, command.rest) == (order, items, name, rest)


@pytest.mark.parametrize(
    "text",
    [
        "4-2 完成80%",
        "解决3个问题",
        "查处了3起案件",
        "有困难",
        "4-2 有困难，资金没到位",
        "暂停提醒到20日，住院",
        "催3家单位报材料",
        "长期坚持",
        "通过 4-2",
        "查 4-2",
        "申请延期 4-2",
        "本周完成了两项",
        "",
    ],
)
def test_other_words_are_no_order(text: str) -> None:
    assert read(text) is None


def test_words_that_may_be_a_report_are_told_from_an_order() -> None:
    leading, trailing, joined = read("列为长期 4-2 成果"), read("4-2 列为长期 成果"), read("暂停施工到10月20日")
    assert leading is not None
    assert leading.leads
    assert trailing is not None
    assert not trailing.leads
    assert joined == OfficeCommand(Order.PAUSE, name="施工", rest="到10月20日", is_apart=False)


PIECES = [
    "催办",
    "4-2",
    "设阶梯",
    "暂停",
    "罗小芸",
    "到10月20日",
    "全单位",
    "恢复",
    "换人",
    "经办人",
    "（",
    "，",
    " ",
    "第",
]


@settings(max_examples=rounds(200), deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8))
def test_any_words_are_read_without_a_fault(pieces: list[str]) -> None:
    command = read("".join(pieces))
    assert command is None or command.order in Order
