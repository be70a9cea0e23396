"""What compares clauses has nothing to say where there is but one."""

from copy import deepcopy
from dataclasses import fields
from datetime import date

import pytest

from bot.conversation.understand.days.workdays import ShippedWorkdays
from bot.conversation.understand.in_context import SET_BESIDE
from bot.conversation.understand.people.roster import Roster
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.statements import read
from bot.conversation.understand.writing.clause_segmentation import clauses_of
from bot.conversation.understand.writing.lexicon import SHIPPED
from bot.conversation.understand.writing.normalise import normalise

TODAY = date(2024, 4, 9)


def read_alone(text: str) -> Reading:
    (clause,) = clauses_of(normalise(text).text, TODAY, ShippedWorkdays(), Roster(), SHIPPED)
    return read(clause, TODAY, Roster(), has_numbers=False)


@pytest.mark.parametrize(
    "text",
    [
        "已整改完成",
        "还没动工",
        "正在走招标程序",
        "材料已递交住建局审批",
        "改是改了",
        "等施工队进场",
        "交不了工",
        "施工队撤了",
        "这条算是整改完成了",
        "还是老样子",
        "不是没退",
        "没资金干不了",
        "要是月底批下来",
        "请宽限到5月20日",
        "照片还没拍",
    ],
)
def test_a_clause_alone_is_left_as_it_was_read(text: str) -> None:
    reading = read_alone(text)
    before = {field.name: deepcopy(getattr(reading, field.name)) for field in fields(reading)}
    for compare in SET_BESIDE:
        compare([reading])
        assert {field.name: getattr(reading, field.name) for field in fields(reading)} == before
