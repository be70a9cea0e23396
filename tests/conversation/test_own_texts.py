"""A unit words our sentences in its own way, and is answered so; what it wrote badly gives way to ours."""

from bot.ledger.office_text import OfficeText
from tests.support.desk import Desk


async def words_anew(desk: Desk, **texts: str) -> None:
    async with desk.database.transaction() as session:
        for name, source in texts.items():
            name = name.replace("__", ".")
            session.add(OfficeText(unit_id=desk.world.unit, name=name, source=source, at=desk.now))


async def test_the_answer_to_a_report_is_worded_by_the_unit(desk: Desk) -> None:
    await words_anew(desk, answer__recorded="登记：{{ facts }}。", answer__undo="报错请回复“更正”。")
    lines = (await desk.says(desk.world.handler, "1-1 完成50%")).split("\n")
    assert (lines[0], lines[-1]) == ("登记：1-1 进展50%。", "报错请回复“更正”。")


async def test_the_units_way_to_undo_is_never_the_line_left_out(desk: Desk) -> None:
    await words_anew(desk, answer__undo="报错请回复“更正”。")
    lines = (await desk.sends(desk.world.handler, "a.jpg", caption="1-1 已完成")).split("\n")
    assert len(lines) <= 3
    assert lines[-1] == "报错请回复“更正”。"


async def test_a_sentence_that_no_longer_works_is_said_as_shipped(desk: Desk) -> None:
    await words_anew(desk, answer__recorded="{{ gone }}", help__person="{% if %}")
    assert (await desk.says(desk.world.handler, "1-1 完成50%")).startswith("已记下：1-1 进展50%。")
    assert (await desk.says(desk.world.other_handler, "帮助")).startswith("直接回复进展即可")


async def test_lists_and_items_are_worded_by_the_unit(desk: Desk) -> None:
    own = {
        "list__mine": "共{{ count }}项",
        "list__item": "{{ number }}：{{ state }}",
        "list__overdue": "逾期{{ count }}",
        "list__page": "【{{ heading }}】{{ page }}",
        "card__ladder": "按{{ ladder }}",
    }
    await words_anew(desk, **own)
    lines = (await desk.says(desk.world.handler, "我的")).split("\n")
    assert lines[0] == f"共{len(lines) - 1}项"
    assert "1-3：推进中60%" in lines
    assert (await desk.says(desk.world.clerk, "逾期")).startswith("【逾期")
    await desk.says(desk.world.clerk, "设阶梯 1-3 从简")
    assert "按从简" in await desk.says(desk.world.clerk, "查 1-3")
