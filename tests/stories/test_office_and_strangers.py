"""The office in chat, pairing, and people nobody knows."""

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
    shows,
    unpaired,
)

HANDLER, OTHER, LEADER, FIRST, CLERK, DEPUTY = "罗小芸", "孟佳", "韩志远", "高建国", "许文静", "沈一鸣"
GROUP = "领导小组"


async def test_the_office_in_chat(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 10, 31), "2-1": date(2023, 10, 31)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        hears(OTHER, "2-1"),
        says(CLERK, "待审"),
        hears(CLERK, "没有待审的事项。"),
        says(HANDLER, "已完成"),
        hears(HANDLER, "已记下：1-1 报完成"),
        hears(CLERK, "1-1"),
        says(OTHER, "延期到11月15日，因为配件没到货"),
        hears(OTHER, "理解为：2-1 申请延期到11月15日。对吗？"),
        says(OTHER, "是"),
        hears(OTHER, "已记下：2-1 申请延期到11月15日（配件没到货），等整改办决定。"),
        hears(CLERK, "2-1", "配件没到货"),
        says(CLERK, "待审"),
        hears(CLERK, "待审：报完成1项，申请延期1项。", buttons=("1-1 通过", "1-1 退回", "2-1 同意延期", "2-1 不同意")),
        presses(CLERK, "1-1 通过"),
        hears(CLERK, "1-1 已核实销号。"),
        shows(CLERK, "✓1-1 已核实销号 许文静", no_buttons=("1-1 通过", "1-1 退回")),
        hears(HANDLER, "1-1", "已销号"),
        presses(CLERK, "2-1 不同意"),
        hears(CLERK, "不同意 2-1 延期的原因？"),
        says(CLERK, "工期够用"),
        hears(CLERK, "2-1 不同意延期（工期够用）。"),
        hears(OTHER, "2-1", "工期够用"),
        hears(FIRST, "2-1"),
        hears("唐立新", "2-1"),
        ledger("1-1", status=MeasureStatus.CLOSED),
        ledger("2-1", due_on=date(2023, 10, 31)),
        says(OTHER, "我的"),
        hears(OTHER, "名下未销号1项", "2-1 检修农机库房", "还剩20天", buttons=("2-1",)),
        says(CLERK, "帮助"),
        hears(CLERK, "待审"),
    )


async def test_pairing_and_strangers(scene: Scene) -> None:
    await only(scene, {})
    await play(
        scene,
        at("2023-10-11 09:30"),
        unpaired(DEPUTY),
        says(DEPUTY, "你好，1-1是什么问题？"),
        hears(DEPUTY, "您还没有绑定，请向本单位整改办索取绑定码。", without=("1-1", "台账")),
        says(DEPUTY, "在吗"),
        invited(DEPUTY),
        says(DEPUTY, "/start {code}"),
        hears(DEPUTY, "已绑定：沈一鸣 科员。", "发“帮助”看用法。"),
        hears(CLERK, "沈一鸣", "绑定"),
        says(DEPUTY, "我的"),
        hears(DEPUTY, "您名下没有未销号的事项。"),
        # The same code a second time.
        unpaired(HANDLER),
        says(HANDLER, "{code}"),
        hears(HANDLER, "绑定码不对、已用过或已过期。"),
    )


async def test_in_the_group_there_is_silence(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 10, 31)})
    await play(
        scene,
        at("2023-10-11 08:40"),
        says(GROUP, "1-1 已完成"),
        says(GROUP, "我的"),
        invited(GROUP),
        says(GROUP, "/start {code}"),
        hears(GROUP, "已绑定本群：领导小组。"),
        at("2023-10-11 09:30"),
        hears(CLERK, "群“领导小组”"),
        hears(HANDLER, "1-1"),
        says(GROUP, "收到"),
        ledger("1-1", status=MeasureStatus.NOT_STARTED),
    )
