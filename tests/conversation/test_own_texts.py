"""A unit words our sentences in its own way, and is answered so; what it wrote badly gives way to ours."""

from bot.ledger.measure import MeasureStatus
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


async def test_buttons_bear_the_units_words_and_those_of_old_messages_still_work(desk: Desk) -> None:
    reminder = await desk.remind(desk.world.handler, desk.world.soon)
    await words_anew(desk, button__done="办结", button__undo="改一下", mark__taken_back="撤销")
    await desk.says(desk.world.handler, "查 1-1")
    assert desk.labels(desk.world.handler) == ["报进展", "办结", "收到", "申请延期", "有困难"]
    assert "报完成" in await desk.presses(desk.world.handler, "已完成")
    await desk.presses(desk.world.handler, "改一下")
    assert (await desk.measure(desk.world.soon)).status is not MeasureStatus.CLAIMED
    assert "✓1-1 撤销 " in desk.shown(desk.world.handler, reminder)


async def test_a_typed_label_of_the_units_own_does_what_its_button_does(desk: Desk) -> None:
    await words_anew(desk, button__acknowledge="知道了", button__trouble="办不动", button__correct="改一下")
    assert (await desk.says(desk.world.handler, "1-1 知道了")).startswith("已记下：1-1 收到。")
    assert await desk.says(desk.world.handler, "1-1 办不动") == "1-1 有什么困难，需要谁协调？请直接回复。"


async def test_what_was_said_is_told_in_the_units_words(desk: Desk) -> None:
    own = {
        "entry__done": "报结",
        "entry__to_be_verified": "{{ facts }}（待核）",
        "told__done": "报结",
        "state__claimed": "待核",
        "deadline__left": "{{ day }}到期",
        "role__handler": "承办人",
    }
    await words_anew(desk, **own)
    assert (await desk.says(desk.world.handler, "1-1 已完成")).startswith("已记下：1-1 报结（待核）。")
    shown = await desk.says(desk.world.clerk, "查 1-1")
    assert "到期，待核" in shown
    assert "承办人罗小芸" in shown
    assert "报结：“1-1 已完成”" in shown


async def test_the_office_decides_in_the_units_words_and_they_stand_under_the_message(desk: Desk) -> None:
    await words_anew(
        desk, decision__verified="核实无误", office__claim_line="{{ number }} {{ name }}", office__waiting="待办"
    )
    await desk.says(desk.world.handler, "1-1 已完成")
    assert await desk.says(desk.world.clerk, "待审") == "待办\n1-1 罗小芸"
    assert await desk.presses(desk.world.clerk, "1-1 通过") == "1-1 核实无误。"
    assert "✓1-1 核实无误 " in desk.shown(desk.world.clerk, next(iter(desk.chats[desk.world.chat(desk.world.clerk)])))


async def test_what_is_refused_is_told_in_the_units_words_wherever_it_is_refused(desk: Desk) -> None:
    own = {
        "refusal__office_only": "{{ step }}归专班。",
        "step__nudge": "催一催",
        "refusal__no_such_item": "查无 {{ number }}。",
        "refusal__file_too_big": "附件大于 {{ most }} 兆。",
        "refusal__day_past": "{{ day }}已是过去。",
    }
    await words_anew(desk, **own)
    assert await desk.says(desk.world.handler, "催办 1-1") == "催一催归专班。"
    assert await desk.says(desk.world.clerk, "查 9-9") == "查无 9-9。"
    assert await desk.sends(desk.world.handler, rejected=["a.mp4"]) == "a.mp4：附件大于 20 兆。"
    assert await desk.says(desk.world.clerk, "暂停 罗小芸 到2022年9月30日") == "2022年9月30日已是过去。"


async def test_a_refusal_that_no_longer_works_is_told_as_shipped(desk: Desk) -> None:
    await words_anew(desk, refusal__office_only="{{ gone }}", step__nudge="{% if %}")
    assert await desk.says(desk.world.handler, "催办 1-1") == "催办由整改办办理，您没有这个权限。请联系整改办。"
