"""The office does its day's work in chat, and those whom it concerns hear of it."""

from datetime import date

from tests.support.story import Scene, at, hears, invited, ledger, only, play, presses, says, shows

HANDLER, OTHER, LEADER, OTHER_LEADER, FIRST = "罗小芸", "孟佳", "韩志远", "唐立新", "高建国"
CLERK, DEPUTY, GROUP = "许文静", "沈一鸣", "领导小组"


async def test_urging_within_the_cap_and_knowingly_beyond_it(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 10, 31), "2-1": date(2023, 12, 29)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "绿色提醒", "1-1"),
        at("2023-10-11 09:41"),
        says(CLERK, "催办 1-1"),
        hears(
            CLERK,
            "1-1 已催办韩志远，即发。",
            "罗小芸今天已收过提醒，每人每天限一条。",
            buttons=("1-1 10月12日发", "1-1 今天加发一次"),
        ),
        hears(LEADER, "1-1", "整改办催办"),
        presses(CLERK, "1-1 今天加发一次"),
        hears(CLERK, "1-1 已催办罗小芸，即发。"),
        hears(HANDLER, "1-1", "整改办催办", buttons=("报进展", "已完成")),
        says(CLERK, "催办 1-1"),
        hears(CLERK, "1-1 已列入催办：韩志远、罗小芸，不重复发。"),
        at("2023-10-11 18:30"),
        says(CLERK, "催办 1-1"),
        hears(CLERK, "1-1 已催办韩志远、罗小芸，10月12日 09:"),
        at("2023-10-12 09:30"),
        hears(HANDLER, "1-1", "整改办催办"),
        hears(LEADER, "1-1", "整改办催办"),
        presses(HANDLER, "报进展"),
        hears(HANDLER, "1-1 进展到百分之几"),
        says(HANDLER, "60"),
        hears(HANDLER, "已记下：1-1 进展60%。"),
        ledger("1-1", percent=60.0),
    )


async def test_a_card_a_difficulty_and_another_handler(scene: Scene) -> None:
    await only(scene, {"2-1": date(2023, 12, 29)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        says(OTHER, "2-1 有困难，卡在财政评审"),
        hears(OTHER, "已记下：2-1 有困难"),
        hears(CLERK, "2-1", "财政评审"),
        says(CLERK, "查 2-1"),
        hears(CLERK, "2-1 检修农机库房", "经办人孟佳", "困难未决：孟佳，等财政评审", buttons=("困难已解决", "催办")),
        says(CLERK, "困难"),
        hears(CLERK, "未解决困难1条", "孟佳10月11日反映，等财政评审", buttons=("2-1 已解决",)),
        presses(CLERK, "2-1 已解决"),
        hears(CLERK, "2-1 困难已办结，已告孟佳。"),
        hears(OTHER, "困难已协调", "2-1"),
        shows(CLERK, "✓2-1 困难已办结", no_buttons=("2-1 已解决",)),
        says(CLERK, "换人 2-1 经办人 沈一鸣"),
        hears(CLERK, "2-1 经办人：孟佳→沈一鸣，已告双方。"),
        hears(DEPUTY, "2-1", "改由您负责（经办人）"),
        hears(OTHER, "2-1", "已改为沈一鸣，不再提醒您"),
        says(CLERK, "查 孟佳"),
        hears(CLERK, "孟佳（农机股）名下没有未销号的事项。"),
        says(OTHER, "换人 2-1 经办人 孟佳"),
        hears(OTHER, "换责任人由整改办办理"),
    )


async def test_more_time_but_not_as_much_as_was_asked_for(scene: Scene) -> None:
    await only(scene, {"2-1": date(2023, 11, 20)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        says(OTHER, "申请延期 2-1"),
        hears(OTHER, "2-1"),
        says(OTHER, "12月20日，因为配件没到货"),
        hears(OTHER, "已记下：2-1 申请延期到12月20日"),
        hears(CLERK, "2-1", "配件没到货", buttons=("同意延期", "不同意")),
        says(CLERK, "不同意 2-1，只能到11月30日"),
        hears(CLERK, "2-1 已同意延期到11月30日。"),
        hears(OTHER, "延期已批准", "11月30日"),
        hears(OTHER_LEADER, "延期已批准", "11月30日"),
        hears(FIRST, "延期已批准", "11月30日"),
        ledger("2-1", due_on=date(2023, 11, 30)),
        says(CLERK, "下月到期"),
        hears(CLERK, "下月到期1项", "2-1 检修农机库房，11月30日到期"),
        says(CLERK, "改时限 2-1 到12月20日"),
        hears(CLERK, "时限只能经延期申请变更"),
        ledger("2-1", due_on=date(2023, 11, 30)),
    )


async def test_silence_by_order_and_another_ladder(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 10, 18)})
    await play(
        scene,
        at("2023-10-11 08:40"),
        says(CLERK, "暂停 罗小芸 到10月11日 外出培训"),
        hears(CLERK, "已暂停提醒罗小芸，至10月11日（外出培训）"),
        at("2023-10-11 09:30"),
        hears(HANDLER, "暂停提醒", "10月11日", "外出培训"),
        hears(LEADER, "1-1", "还剩7天"),
        says(CLERK, "暂停名单"),
        hears(CLERK, "罗小芸 至10月11日（外出培训）"),
        says(CLERK, "暂停提醒 全单位 到10月20日"),
        hears(CLERK, "全单位提醒暂停到10月20日，请回复原因。"),
        says(CLERK, "机房搬迁"),
        hears(CLERK, "已暂停全单位提醒至10月20日（机房搬迁），期限不变，到期自动恢复。"),
        hears(FIRST, "许文静已暂停全单位的提醒，至10月20日，原因：机房搬迁。"),
        at("2023-10-12 09:30"),
        says(CLERK, "设阶梯 1-1 从简"),
        hears(CLERK, "1-1 提醒阶梯：从简。"),
        says(CLERK, "恢复提醒"),
        hears(CLERK, "已恢复全单位提醒。"),
        hears(FIRST, "许文静已恢复全单位的提醒。"),
        at("2023-10-12 10:30"),
        hears(HANDLER, "1-1", "还剩6天"),
    )


async def test_the_whole_unit_is_silent_until_its_day_and_no_longer(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 10, 18)})
    await play(
        scene,
        at("2023-10-11 08:40"),
        says(CLERK, "暂停提醒 全单位 到10月13日 机房搬迁"),
        hears(CLERK, "已暂停全单位提醒至10月13日（机房搬迁）"),
        at("2023-10-16 08:50"),
        hears(FIRST, "许文静已暂停全单位的提醒，至10月13日"),
        at("2023-10-16 09:30"),
        hears(HANDLER, "1-1", "还剩2天", without=("合并补发",)),
        hears(LEADER, "1-1", "还剩2天"),
    )


async def test_the_weekly_page_and_a_new_colleague(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 12, 29)})
    await play(
        scene,
        at("2023-10-11 09:10"),
        invited(GROUP),
        says(GROUP, "/start {code}"),
        hears(GROUP, "已绑定本群：领导小组。"),
        at("2023-10-11 09:30"),
        hears(CLERK, "群“领导小组”"),
        says(CLERK, "周报"),
        hears(CLERK, "整改周报", "点“发周报”发到：领导小组。", buttons=("发周报",)),
        presses(CLERK, "发周报"),
        hears(CLERK, "周报发到：领导小组。"),
        hears(GROUP, "整改周报", "2023年第41周", without=("修订台账管理办法",)),
        says(CLERK, "绑定码 沈一鸣"),
        hears(CLERK, "沈一鸣的绑定码：", "限用一次"),
        says(CLERK, "导出全部"),
        hears(CLERK, "台账不在聊天中导出"),
        says(CLERK, "逾期"),
        hears(CLERK, "没有超期的事项。"),
    )
