"""What the office orders in chat: urging, ladders, pauses, codes, people, long-term, 回头看; and what is done elsewhere."""

from datetime import date

from sqlalchemy import update
from sqlmodel import col, select

from bot.core.secrets import ALPHABET
from bot.ledger.access import command_actor
from bot.ledger.acts.people import bind_group
from bot.ledger.audit import AuditEntry
from bot.ledger.measure import Duty, DutyRole, Measure, MeasureStatus
from bot.ledger.people import Person
from bot.ledger.problem import Problem
from bot.ledger.unit import Unit
from bot.post.delivery import Delivery, DeliveryState
from bot.post.notice import NoticeKind
from tests.support.desk import Desk
from tests.support.noted import noted
from tests.support.world import CHANNEL


async def trail(desk: Desk) -> list[str]:
    async with desk.database.reading() as session:
        return list(await session.scalars(select(col(AuditEntry.action)).order_by(col(AuditEntry.sequence))))


async def unit(desk: Desk) -> Unit:
    async with desk.database.reading() as session:
        return await session.get_one(Unit, desk.world.unit)


async def had_todays_message(desk: Desk, person: int) -> None:
    """The one reminder message of the day has gone."""
    await desk.remind(person, desk.world.far)
    async with desk.database.transaction() as session:
        mine = update(Delivery).where(col(Delivery.recipient) == f"person:{person}")
        await session.execute(mine.values(slot="reminder:2023-10-11", state=DeliveryState.SENT))


# --- 催办


async def test_urging_reaches_its_people_and_says_when(desk: Desk) -> None:
    desk.wait(minutes=7)
    assert await desk.says(desk.world.clerk, "催办 1-1") == "1-1 已催办韩志远、罗小芸，即发。"
    told = await desk.planned(NoticeKind.REMINDER)
    assert {notice.recipient for notice in told} == {f"person:{desk.world.handler}", f"person:{desk.world.leader}"}
    assert await desk.says(desk.world.clerk, "1-1 催一下") == "1-1 已列入催办：韩志远、罗小芸，不重复发。"
    assert await trail(desk) == ["measure.nudge"]


async def test_after_work_it_waits_for_the_morning(desk: Desk) -> None:
    desk.wait(hours=10)
    answer = await desk.says(desk.world.clerk, "催办 1-1")
    assert answer.startswith("1-1 已催办韩志远、罗小芸，10月12日 09:")


async def test_the_spent_cap_is_said_and_the_way_on_is_pressed(desk: Desk) -> None:
    desk.wait(minutes=7)
    await had_todays_message(desk, desk.world.handler)
    answer = await desk.says(desk.world.clerk, "催办 1-1")
    assert answer == ("1-1 已催办韩志远，即发。\n罗小芸今天已收过提醒，每人每天限一条。可改日发，或今天加发一次。")
    assert desk.labels(desk.world.clerk) == ["1-1 10月12日发", "1-1 今天加发一次"]
    assert await desk.presses(desk.world.clerk, "1-1 今天加发一次") == "1-1 已催办罗小芸，即发。"
    assert await desk.presses(desk.world.clerk, "1-1 今天加发一次", stale=True) == ""
    assert [notice.recipient for notice in await desk.planned(NoticeKind.REMINDER)].count(
        f"person:{desk.world.handler}"
    ) == 2


async def test_an_offer_of_yesterday_is_void(desk: Desk) -> None:
    desk.wait(minutes=7)
    await had_todays_message(desk, desk.world.handler)
    await desk.says(desk.world.clerk, "催办 1-1")
    desk.wait(days=1)
    assert await desk.presses(desk.world.clerk, "1-1 今天加发一次") == ""
    assert desk.toast == "这一步已经办过或已过期。"


async def test_several_are_urged_at_once_and_one_refusal_spoils_nothing(desk: Desk) -> None:
    desk.wait(minutes=7)
    await desk.says(desk.world.handler, "1-1 已完成")
    answer = await desk.says(desk.world.clerk, "催办 1-1、2-1")
    assert answer.splitlines() == [
        "1-1 已报完成、正待核验，不用催办。请通过或退回。",
        "2-1 已催办唐立新、孟佳，即发。",
    ]


async def test_a_whole_problem_or_all_that_is_overdue_is_urged(desk: Desk) -> None:
    desk.wait(minutes=7)
    assert await desk.says(desk.world.clerk, "催办全部逾期") == "1-3 已催办高建国、韩志远、罗小芸，即发。"
    answer = await desk.says(desk.world.clerk, "催办 问题2")
    assert [line[:7] for line in answer.splitlines()] == ["2-1 已催办", "2-2 已催办"]
    assert (await desk.says(desk.world.clerk, "催办 罗小芸")).startswith("催办按编号办理")
    assert (await desk.says(desk.world.clerk, "催办")).startswith("请写明编号")


async def test_the_item_of_the_message_replied_to_is_urged(desk: Desk) -> None:
    desk.wait(minutes=7)
    await desk.says(desk.world.clerk, "查 2-1")
    card = [*desk.chats[desk.world.chat(desk.world.clerk)]][-1]
    assert await desk.says(desk.world.clerk, "催一下", reply_to=card) == "2-1 已催办唐立新、孟佳，即发。"


async def test_the_card_has_what_the_office_may_do(desk: Desk) -> None:
    await desk.says(desk.world.handler, "2-1 收到")
    await desk.says(desk.world.other_handler, "2-1 完成80%")
    await desk.says(desk.world.other_leader, "2-1 完成60%")
    await desk.says(desk.world.other_handler, "2-1 有困难，配件没到货")
    answer = await desk.says(desk.world.clerk, "查 2-1")
    assert "第一责任人高建国；直接责任人唐立新；经办人孟佳" in answer
    assert "两人所报不同：唐立新60%，孟佳80%" in answer
    assert "困难未决：孟佳" in answer
    assert desk.labels(desk.world.clerk) == ["困难已解决", "催办"]
    assert await desk.presses(desk.world.clerk, "困难已解决") == "2-1 困难已办结，已告孟佳。"
    desk.wait(minutes=7)
    assert (await desk.presses(desk.world.clerk, "催办")).startswith("2-1 已催办唐立新、孟佳")


async def test_the_leadership_sees_the_card_without_the_offices_buttons(desk: Desk) -> None:
    await desk.says(desk.world.superior, "查 2-1")
    assert desk.labels(desk.world.superior) == []


# --- 延期 with another day


async def asked_for_time(desk: Desk) -> None:
    await desk.says(desk.world.other_handler, "申请延期 2-1")
    await desk.says(desk.world.other_handler, "11月30日")
    await desk.says(desk.world.other_handler, "配件未到货")


async def test_a_refusal_that_names_another_day_grants_that_day(desk: Desk) -> None:
    await asked_for_time(desk)
    assert await desk.says(desk.world.clerk, "不同意 2-1，最多到11月15日") == "2-1 已同意延期到11月15日。"
    assert (await desk.measure(desk.world.other)).due_on == date(2023, 11, 15)


async def test_a_reason_with_a_day_in_it_is_a_refusal(desk: Desk) -> None:
    await asked_for_time(desk)
    answer = await desk.says(desk.world.clerk, "不同意 2-1 11月10日县里就要验收")
    assert answer == "2-1 不同意延期（11月10日县里就要验收）。"
    assert (await desk.measure(desk.world.other)).due_on == date(2023, 10, 31)


async def test_consent_goes_to_whatever_waits(desk: Desk) -> None:
    await asked_for_time(desk)
    assert await desk.says(desk.world.clerk, "同意 2-1") == "2-1 已同意延期到11月30日。"
    await desk.says(desk.world.handler, "1-1 已完成")
    assert await desk.says(desk.world.clerk, "同意 1-1") == "1-1 已核实销号。"
    assert await desk.says(desk.world.clerk, "同意 1-2") == "1-2 没有待定的报完成或延期申请。发“待审”看清单。"


async def test_the_deadline_itself_is_not_moved_by_a_word(desk: Desk) -> None:
    assert (await desk.says(desk.world.clerk, "改时限 2-1 到12月1日")).startswith("时限只能经延期申请变更")
    assert (await desk.says(desk.world.leader, "改时限 1-1 到12月1日")).endswith("请发：申请延期 1-1。")


# --- ladders


async def test_the_ladders_are_listed_by_their_names(desk: Desk) -> None:
    lines = (await desk.says(desk.world.clerk, "阶梯")).splitlines()
    assert lines[1] == "三色：到期前20天、到期前10天、到期前3天、超期1天（全单位现用）"
    assert [line.partition("：")[0] for line in lines[1:4]] == ["三色", "短期", "从简"]


async def test_a_ladder_is_set_for_an_item_a_problem_and_the_unit(desk: Desk) -> None:
    assert await desk.says(desk.world.clerk, "设阶梯 1-1 quiet") == "1-1 提醒阶梯：从简。"
    assert (await desk.measure(desk.world.soon)).ladder == "quiet"
    assert "提醒阶梯：从简" in await desk.says(desk.world.clerk, "查 1-1")
    assert (await desk.says(desk.world.clerk, "设阶梯 问题2 短期")).startswith("问题2 各项提醒阶梯：短期。")
    assert (await desk.says(desk.world.clerk, "设阶梯 全单位 从简")).startswith("全单位提醒阶梯：从简。")
    assert await desk.says(desk.world.clerk, "设阶梯 1-1 默认") == "1-1 提醒阶梯：随问题或全单位。"
    assert (await desk.measure(desk.world.soon)).ladder is None
    async with desk.database.reading() as session:
        assert (await session.get_one(Problem, desk.world.problems[1])).ladder == "short"
    assert (await unit(desk)).ladder == "quiet"


async def test_what_is_wrong_about_a_ladder_is_said(desk: Desk) -> None:
    assert await desk.says(desk.world.clerk, "设阶梯 1-1 陡峭") == "没有名为“陡峭”的提醒阶梯。可选：三色、短期、从简。"
    assert await desk.says(desk.world.clerk, "设阶梯 问题9 短期") == "没有问题9。本单位问题：1、2。"
    assert (await desk.says(desk.world.clerk, "设阶梯 1-1")).startswith("请写明对象和阶梯")
    assert await desk.says(desk.world.clerk, "设阶梯 全单位 默认") == "单位须有一个提醒阶梯，请指明名称。"


# --- pauses


async def test_a_person_is_paused_and_told_and_back_again(desk: Desk) -> None:
    answer = await desk.says(desk.world.clerk, "暂停 罗小芸 到10月20日 外出培训")
    assert answer.splitlines()[0] == "已暂停提醒罗小芸，至10月20日（外出培训），已告本人。"
    async with desk.database.reading() as session:
        person = await session.get_one(Person, desk.world.handler)
    assert (person.paused_until, person.paused_reason) == (date(2023, 10, 20), "外出培训")
    assert await desk.says(desk.world.clerk, "暂停名单") == "暂停提醒1人：\n罗小芸 至10月20日（外出培训）"
    assert await desk.says(desk.world.clerk, "恢复 罗小芸") == "已恢复提醒罗小芸，已告本人。"
    assert await desk.says(desk.world.clerk, "恢复 罗小芸") == "罗小芸的提醒没有暂停。"
    told = [noted(notice) for notice in await desk.planned(NoticeKind.RESULT)]
    assert told == ["整改办已暂停对您的提醒，至10月20日，原因：外出培训。期限不变。", "整改办已恢复对您的提醒。"]


async def test_a_pause_needs_a_day_that_comes(desk: Desk) -> None:
    assert (await desk.says(desk.world.clerk, "暂停 罗小芸")).startswith("请写明暂停到哪一天")
    assert await desk.says(desk.world.clerk, "暂停 罗小芸 到2023年10月9日") == "10月9日已过，请另写一个日期。"


async def test_the_whole_unit_is_paused_and_back_again(desk: Desk) -> None:
    assert await desk.says(desk.world.clerk, "暂停提醒 全单位 到10月20日 机房搬迁") == (
        "已暂停全单位提醒至10月20日（机房搬迁），期限不变，到期自动恢复。\n已告整改办和第一责任人。发“恢复提醒”提前恢复。"
    )
    assert ((await unit(desk)).paused_until, (await unit(desk)).paused_reason) == (date(2023, 10, 20), "机房搬迁")
    assert (await desk.says(desk.world.superior, "暂停名单")).startswith("全单位提醒暂停至10月20日（机房搬迁）。")
    assert (await desk.says(desk.world.handler, "下次什么时候提醒？")).startswith("下次提醒：10月23日")
    assert await desk.says(desk.world.clerk, "恢复提醒") == "已恢复全单位提醒。"
    assert (await unit(desk)).paused_until is None
    assert await desk.says(desk.world.clerk, "恢复提醒 全单位") == "全单位的提醒没有暂停。"


async def test_day_and_reason_of_the_units_pause_are_asked_for(desk: Desk) -> None:
    clerk = desk.world.clerk
    assert await desk.says(clerk, "暂停提醒 全单位") == "全单位提醒暂停到哪一天？最长30天。"
    assert desk.labels(clerk) == ["本周 10月13日", "下周 10月20日", "最长 11月9日"]
    assert await desk.says(clerk, "12月1日") == "全单位提醒最长暂停30天，最晚到11月9日。请另写一个日期。"
    assert await desk.presses(clerk, "下周 10月20日") == "全单位提醒暂停到10月20日，请回复原因。"
    assert (await unit(desk)).paused_until is None
    assert (await desk.says(clerk, "机房搬迁")).startswith("已暂停全单位提醒至10月20日（机房搬迁）")
    assert await desk.says(clerk, "取消") == "现在没有待答的问题。"


async def test_the_offices_own_pause_stays_its_own(desk: Desk) -> None:
    assert (await desk.says(desk.world.clerk, "暂停提醒到10月20日，因为住院")).startswith("已记下：暂停提醒至10月20日")
    assert (await unit(desk)).paused_until is None
    assert (await desk.says(desk.world.clerk, "恢复提醒")).startswith("已记下：恢复提醒")


# --- codes and people


async def test_a_code_is_shown_once_to_the_office(desk: Desk) -> None:
    answer = await desk.says(desk.world.clerk, "绑定码 沈一鸣")
    code = answer.splitlines()[0].removeprefix("沈一鸣的绑定码：")
    assert len(code) == 10
    assert set(code) <= set(ALPHABET)
    assert (await desk.says(desk.world.clerk, "绑定码 群 领导小组")).startswith("群“领导小组”的绑定码：")
    assert (await desk.says(desk.world.clerk, "绑定码")).startswith("请写明给谁")
    assert await trail(desk) == ["pairing.invite", "pairing.invite"]


async def test_another_handler_takes_the_place_and_both_hear(desk: Desk) -> None:
    answer = await desk.says(desk.world.clerk, "换人 1-1 经办人 沈一鸣")
    assert answer == "1-1 经办人：罗小芸→沈一鸣，已告双方。"
    assert await desk.says(desk.world.clerk, "换人 1-1 沈一鸣") == "1-1 经办人本就是沈一鸣。"
    assert await desk.says(desk.world.clerk, "1-1 直接责任人换成唐立新") == "1-1 直接责任人：韩志远→唐立新，已告双方。"
    async with desk.database.reading() as session:
        rows = await session.scalars(select(Duty).where(col(Duty.measure_id) == desk.world.soon))
        held = {row.role: row.person_id for row in rows}
    assert held[DutyRole.HANDLER] == desk.world.deputy
    assert held[DutyRole.DIRECTLY_RESPONSIBLE] == desk.world.other_leader
    told = {notice.recipient for notice in await desk.planned(NoticeKind.RESULT)}
    assert {f"person:{desk.world.handler}", f"person:{desk.world.deputy}"} < told


async def test_one_of_several_is_replaced(desk: Desk) -> None:
    await desk.says(desk.world.clerk, "换人 1-1 经办人 罗小芸、孟佳")
    assert (
        await desk.says(desk.world.clerk, "换人 1-1 孟佳→沈一鸣")
        == "1-1 经办人：罗小芸、孟佳→罗小芸、沈一鸣，已告双方。"
    )
    assert await desk.says(desk.world.clerk, "换人 1-1 孟佳→沈一鸣") == "1-1 不在孟佳名下，请核对。"
    assert (await desk.says(desk.world.clerk, "换人 1-1 经办人")).startswith("请写明换成谁")


async def test_an_order_refused_half_way_leaves_nothing(desk: Desk) -> None:
    async with desk.database.transaction() as session:
        closed = update(Measure).where(col(Measure.id) == desk.world.far)
        await session.execute(closed.values(status=MeasureStatus.CLOSED))
    assert "已销号" in await desk.says(desk.world.clerk, "换人 1-1、1-2 经办人 沈一鸣")
    assert await trail(desk) == []


# --- 列为长期, 回头看, 困难已解决


async def test_an_item_becomes_a_standing_task(desk: Desk) -> None:
    assert (await desk.says(desk.world.clerk, "列为长期 1-1")).startswith("请写明阶段性成果")
    answer = await desk.says(desk.world.clerk, "列为长期 1-1 成果：已建立月查制度")
    assert answer == "1-1 已列为长期坚持（已建立月查制度），按期查问，不再计超期。"
    assert (await desk.measure(desk.world.soon)).staged_result == "已建立月查制度"


async def test_a_closed_item_is_opened_again(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 已完成")
    await desk.says(desk.world.clerk, "通过 1-1")
    assert (await desk.says(desk.world.clerk, "回头看 1-1 抽查发现反弹")).startswith("请写明新时限，如：")
    assert (await desk.says(desk.world.clerk, "回头看 1-1 到11月30日")).startswith("请写明原因，如：")
    answer = await desk.says(desk.world.clerk, "回头看 1-1 到11月30日 抽查发现反弹")
    assert answer == "1-1 已重新整改，时限11月30日（抽查发现反弹），已告责任人。"
    assert "尚未销号" in await desk.says(desk.world.clerk, "回头看 1-1 到11月30日 再查")


async def test_a_difficulty_is_settled_by_a_word_with_a_note(desk: Desk) -> None:
    await desk.says(desk.world.handler, "1-1 有困难，卡在财政评审")
    assert await desk.says(desk.world.clerk, "困难已解决 1-1 评审已通过") == "1-1 困难已办结，已告罗小芸。"
    told = [noted(notice) for notice in await desk.planned(NoticeKind.RESULT)]
    assert told == ["措施 1-1 反映的困难已办理。评审已通过"]
    assert await desk.says(desk.world.clerk, "困难已解决 1-1") == "1-1 没有未解决的困难。发“困难”看清单。"


async def test_settled_is_said_of_an_open_difficulty_and_else_a_word(desk: Desk) -> None:
    assert "办结" not in await desk.says(desk.world.clerk, "1-1 已解决")
    await desk.says(desk.world.handler, "1-1 有困难，卡在财政评审")
    assert await desk.says(desk.world.clerk, "1-1 已解决") == "1-1 困难已办结，已告罗小芸。"


# --- 周报


async def test_the_weekly_page_is_shown_and_sent_after_a_tap(desk: Desk) -> None:
    assert (await desk.says(desk.world.clerk, "发周报")).startswith("还没有绑定的群")
    async with desk.database.transaction() as session:
        await bind_group(session, command_actor(desk.world.unit), "领导小组", CHANNEL, "g1", desk.now)
    page = await desk.says(desk.world.clerk, "周报")
    assert page.startswith("云岭县农业农村局整改周报\n2023年第41周")
    assert page.endswith("点“发周报”发到：领导小组。")
    assert await desk.planned(NoticeKind.DIGEST) == []
    assert await desk.presses(desk.world.clerk, "发周报") == "周报发到：领导小组。"
    assert len(await desk.planned(NoticeKind.DIGEST)) == 1
    assert await desk.presses(desk.world.clerk, "发周报", stale=True) == ""
    assert len(await desk.planned(NoticeKind.DIGEST)) == 1
    await desk.says(desk.world.first_leader, "周报")
    assert desk.labels(desk.world.first_leader) == []


async def test_an_old_button_sends_no_new_week(desk: Desk) -> None:
    async with desk.database.transaction() as session:
        await bind_group(session, command_actor(desk.world.unit), "领导小组", CHANNEL, "g1", desk.now)
    await desk.says(desk.world.clerk, "发周报")
    desk.wait(days=7)
    assert await desk.presses(desk.world.clerk, "发周报") == ""
    assert desk.toast == "这一步已经办过或已过期。"
    assert await desk.planned(NoticeKind.DIGEST) == []


# --- what is not for chat, or not for everybody


async def test_grave_acts_are_pointed_elsewhere(desk: Desk) -> None:
    for words in ("设角色 罗小芸 整改办", "恢复备份", "导出全部", "删除 1-1", "清空台账"):
        assert "zhenggai" in await desk.says(desk.world.clerk, words)
    assert await trail(desk) == []


async def test_others_are_refused_plainly_and_nothing_happens(desk: Desk) -> None:
    for words in (
        *("催办 1-1", "设阶梯 1-1 从简", "绑定码 沈一鸣", "换人 1-1 经办人 沈一鸣", "发周报", "通过 1-1"),
        *("暂停 孟佳 到10月20日", "暂停提醒 全单位", "列为长期 1-1 已建制度", "退回 1-1 缺材料"),
    ):
        answer = await desk.says(desk.world.handler, words)
        assert "由整改办办理" in answer
        assert "没有这个权限" in answer
    for who in (desk.world.first_leader, desk.world.superior):
        assert "由整改办办理" in await desk.says(who, "催办 1-1")
    assert await trail(desk) == []


async def test_nobody_else_looks_at_a_colleagues_items(desk: Desk) -> None:
    assert (await desk.says(desk.world.handler, "查 孟佳")).startswith("查看他人事项由整改办办理")
    assert "2-1" not in await desk.says(desk.world.handler, "查孟佳的事项")


async def test_the_help_fits_a_phone(desk: Desk) -> None:
    words = await desk.says(desk.world.clerk, "帮助")
    assert len(words.splitlines()) <= 6
    assert len(words) <= 320
    for word in (
        "待审",
        "催办",
        "查 4-2",
        "本周到期",
        "逾期",
        "困难",
        "无人",
        "设阶梯",
        "暂停",
        "绑定码",
        "周报",
        "换人",
        "列为长期",
        "回头看",
    ):
        assert word in words
