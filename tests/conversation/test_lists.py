"""What one may ask to see."""

from tests.support.desk import Desk


async def test_ones_own_items_are_listed_with_the_days_left(desk: Desk) -> None:
    answer = await desk.says(desk.world.handler, "我的")
    assert answer == (
        "名下未销号3项：\n"
        "1-3 补签承包合同，10月8日到期，已超期3天，推进中60%\n"
        "1-1 修订台账管理办法，10月21日到期，还剩10天，未启动\n"
        "1-2 清查在库农资，11月20日到期，还剩40天，推进中30%"
    )
    assert desk.labels(desk.world.handler) == ["1-3", "1-1", "1-2"]


async def test_somebody_without_items_is_told_so(desk: Desk) -> None:
    assert await desk.says(desk.world.deputy, "我的") == "您名下没有未销号的事项。"


async def test_an_item_of_the_list_shows_its_people_and_buttons(desk: Desk) -> None:
    await desk.says(desk.world.handler, "我的")
    answer = await desk.presses(desk.world.handler, "1-1")
    assert answer == (
        "1-1 修订台账管理办法，10月21日到期，还剩10天，未启动\n第一责任人高建国；直接责任人韩志远；经办人罗小芸"
    )
    assert desk.labels(desk.world.handler) == ["报进展", "已完成", "收到", "申请延期", "有困难"]


async def test_the_superior_looks_and_gets_no_buttons(desk: Desk) -> None:
    assert (await desk.says(desk.world.superior, "查 2-1")).startswith("2-1 检修农机库房")
    assert desk.labels(desk.world.superior) == []


async def test_others_items_are_not_shown(desk: Desk) -> None:
    assert "不在您名下" in await desk.says(desk.world.handler, "查 2-1")


async def test_help_fits_the_role(desk: Desk) -> None:
    assert "待审" in await desk.says(desk.world.clerk, "帮助")
    assert "完成80%" in await desk.says(desk.world.handler, "帮助")
    assert "只读" in await desk.says(desk.world.superior, "帮助")


async def test_waiting_cases_are_the_offices(desk: Desk) -> None:
    assert (await desk.says(desk.world.handler, "待审")).startswith("名下未销号3项")
