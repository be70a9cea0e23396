"""One measure from its first green reminder through a rejected claim, an extension and an escalation to the closing."""

from datetime import date

from bot.ledger.measure import MeasureStatus
from tests.support.story import (
    Scene,
    at,
    hears,
    invited,
    ledger,
    only,
    play,
    presses,
    says,
    sends_photo,
    shows,
)

HANDLER, LEADER, FIRST, CLERK, GROUP = "罗小芸", "韩志远", "高建国", "许文静", "领导小组"


async def test_from_the_first_reminder_to_the_digest(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 10, 31)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1", "修订台账管理办法", "10月31日", "还剩20天", buttons=("报进展", "已完成", "收到")),
        # A report by two presses.
        presses(HANDLER, "报进展"),
        hears(HANDLER, "1-1 进展到百分之几", buttons=("25%", "50%", "75%", "90%")),
        presses(HANDLER, "50%"),
        hears(HANDLER, "已记下：1-1 进展50%。", "还剩20天"),
        shows(HANDLER, "✓1-1 进展50% 罗小芸 10月11日", no_buttons=("报进展", "已完成")),
        ledger("1-1", status=MeasureStatus.IN_PROGRESS, percent=50.0),
        # A claim that the office does not accept.
        at("2023-10-12 10:00"),
        says(HANDLER, "已完成"),
        hears(HANDLER, "已记下：1-1 报完成，等整改办核实。", "佐证"),
        ledger("1-1", status=MeasureStatus.CLAIMED),
        hears(CLERK, "1-1", "无佐证", buttons=("通过", "退回")),
        presses(CLERK, "退回"),
        hears(CLERK, "退回 1-1 的原因？"),
        says(CLERK, "缺验收单"),
        hears(CLERK, "1-1 已退回（缺验收单）。"),
        shows(CLERK, "✓1-1 已退回（缺验收单） 许文静", no_buttons=("通过", "退回")),
        hears(HANDLER, "1-1", "缺验收单"),
        ledger("1-1", status=MeasureStatus.IN_PROGRESS),
        # More time, asked for before the deadline and granted.
        at("2023-10-16 14:00"),
        presses(HANDLER, "申请延期", under="缺验收单"),
        hears(HANDLER, "1-1 申请延到哪一天？", buttons=("月底 11月30日",)),
        presses(HANDLER, "月底 11月30日"),
        hears(HANDLER, "请回复原因"),
        says(HANDLER, "验收组月底才能到场"),
        hears(HANDLER, "已记下：1-1 申请延期到11月30日（验收组月底才能到场），等整改办决定。", "仍按10月31日提醒"),
        ledger("1-1", due_on=date(2023, 10, 31)),
        hears(CLERK, "1-1", "验收组月底才能到场", buttons=("同意延期", "不同意")),
        presses(CLERK, "同意延期"),
        hears(CLERK, "1-1 已同意延期到11月30日。"),
        ledger("1-1", due_on=date(2023, 11, 30)),
        hears(HANDLER, "1-1", "11"),
        hears(LEADER, "1-1"),
        hears(FIRST, "1-1"),
        # The ladder of the new date: green, yellow, yellow, then the escalation.
        at("2023-11-10 10:00"),
        hears(HANDLER, "1-1", "还剩20天"),
        at("2023-11-20 10:00"),
        hears(HANDLER, "1-1", "还剩10天"),
        hears(LEADER, "1-1", "还剩10天"),
        at("2023-11-27 10:00"),
        hears(HANDLER, "1-1", "还剩3天"),
        hears(LEADER, "1-1", "还剩3天"),
        at("2023-12-01 10:00"),
        hears(HANDLER, "1-1", "超期1天"),
        hears(LEADER, "1-1", "超期1天"),
        hears(FIRST, "1-1", "超期1天"),
        hears(CLERK, "1-1", "超期1天"),
        # Done, with evidence; a second pair of eyes closes it.
        sends_photo(HANDLER, "已完成"),
        hears(HANDLER, "已收到 1-1 佐证1份。", "已记下：1-1 报完成，等整改办核实。"),
        hears(CLERK, "1-1", "佐证1份", buttons=("通过", "退回")),
        presses(CLERK, "通过"),
        hears(CLERK, "1-1 已核实销号。"),
        ledger("1-1", status=MeasureStatus.CLOSED, percent=100.0),
        hears(HANDLER, "1-1", "已销号"),
        # The leadership group reads it on Monday.
        invited(GROUP),
        says(GROUP, "/start {code}"),
        hears(GROUP, "已绑定本群：领导小组。"),
        hears(CLERK, "领导小组", "绑定"),
        at("2023-12-04 10:00"),
        hears(GROUP, "已销号", without=("修订台账", "罗小芸")),
    )
