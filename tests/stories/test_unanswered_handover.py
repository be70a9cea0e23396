"""A handing over that nobody answers: three mornings, then those who wait hear it and choose again."""

from datetime import date

from tests.support.story import Scene, at, hears, only, play, presses, says, shows, toast

HANDLER, OTHER, LEADER, CLERK, DEPUTY = "罗小芸", "孟佳", "韩志远", "许文静", "沈一鸣"
ONE = {"1-1": date(2023, 12, 29)}
ASKED = "韩志远请您经办，请回复“接受”或“不接受”"


async def test_three_mornings_then_the_asker_asks_somebody_else(scene: Scene) -> None:
    await only(scene, {**ONE, "2-1": date(2023, 10, 31)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(OTHER, "2-1", "还剩20天"),
        says(LEADER, "1-1 请孟佳办"),
        hears(LEADER, "已记下：1-1 请孟佳经办。"),
        hears(OTHER, "韩志远请您经办措施 1-1"),
        # Thursday and Friday, then not at the weekend.
        at("2023-10-12 09:30"),
        hears(OTHER, "请您经办", "1-1", ASKED, buttons=("接受", "不接受"), without=("2-1",)),
        says(OTHER, "收到"),
        hears(OTHER, "1-1 请您经办，请回复“接受”或“不接受”。"),
        at("2023-10-13 09:30"),
        hears(OTHER, ASKED),
        at("2023-10-16 09:30"),
        hears(OTHER, ASKED),
        at("2023-10-17 09:30"),
        hears(LEADER, "转办未答复", "10月11日转请孟佳经办，已提醒3次，至今没有答复", buttons=("另请他人", "撤回转办")),
        hears(CLERK, "转办未答复", "孟佳", buttons=("另请他人", "撤回转办")),
        presses(LEADER, "另请他人"),
        hears(LEADER, "1-1 另请谁经办？", buttons=("沈一鸣 种植业股",)),
        presses(LEADER, "沈一鸣 种植业股"),
        hears(LEADER, "已记下：1-1 请沈一鸣经办。"),
        shows(LEADER, "转办未答复", no_buttons=("另请他人", "撤回转办")),
        hears(OTHER, "不再请您经办"),
        hears(DEPUTY, "韩志远请您经办措施 1-1", buttons=("接受", "不接受")),
        presses(CLERK, "撤回转办"),
        toast("1-1 的转办已有答复或已撤回，不用再办。"),
        at("2023-10-18 09:30"),
        hears(DEPUTY, ASKED, buttons=("接受",)),
        presses(DEPUTY, "接受", under="回复“接受”"),
        hears(DEPUTY, "已接受经办 1-1。"),
        hears(LEADER, "已由沈一鸣接受经办"),
        hears(HANDLER, "已由沈一鸣接受经办"),
        at("2023-10-19 09:30"),
    )


async def test_a_request_joins_what_is_due_and_may_be_taken_back_in_words(scene: Scene) -> None:
    await only(scene, {**ONE, "2-1": date(2023, 11, 1)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        says(LEADER, "1-1 请孟佳办"),
        hears(LEADER, "已记下"),
        hears(OTHER, "韩志远请您经办措施 1-1"),
        at("2023-10-12 09:30"),
        hears(OTHER, "2-1", "还剩20天", "请您经办", ASKED, buttons=("1-1 接受", "1-1 不接受", "2-1 报进展")),
        says(LEADER, "撤回转办 1-1"),
        hears(LEADER, "已撤回 1-1 的转办，已告孟佳。", "经办人不变。"),
        hears(OTHER, "不再请您经办"),
        says(LEADER, "撤回转办"),
        hears(LEADER, "没有待答复的转办。"),
        at("2023-10-20 18:00"),
    )
