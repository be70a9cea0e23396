"""Handing on, the wrong person, days away, silence for a while: who hears and who answers from then on."""

from datetime import date

from tests.support.story import Scene, at, hears, only, play, presses, says, shows

HANDLER, OTHER, LEADER, FIRST, CLERK, DEPUTY = "罗小芸", "孟佳", "韩志远", "高建国", "许文静", "沈一鸣"
ONE = {"1-1": date(2023, 10, 31)}


async def test_handing_on_is_accepted_or_not(scene: Scene) -> None:
    await only(scene, ONE)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        says(LEADER, "1-1 请孟佳办"),
        hears(LEADER, "已记下：1-1 请孟佳经办。", "等对方接受，接受前经办人不变"),
        hears(OTHER, "韩志远请您经办措施 1-1", "接受前仍由原经办人负责", buttons=("接受", "不接受")),
        presses(OTHER, "不接受"),
        hears(OTHER, "不接受经办 1-1 的原因？"),
        says(OTHER, "农机检修期，抽不开身"),
        hears(OTHER, "已答复：不接受经办 1-1，已告转办人。"),
        shows(OTHER, "✓1-1 不接受经办 孟佳", no_buttons=("接受", "不接受")),
        hears(LEADER, "孟佳不接受经办措施 1-1", "农机检修期，抽不开身", "经办人不变"),
        # A name that nobody bears is chosen from the list; whoever is asked accepts.
        says(LEADER, "1-1 请老赵落实"),
        hears(LEADER, "1-1 转给谁办？名单中没有“老赵”", buttons=("沈一鸣 种植业股",)),
        presses(LEADER, "沈一鸣 种植业股"),
        hears(LEADER, "已记下：1-1 请沈一鸣经办。"),
        hears(DEPUTY, "请您经办", buttons=("接受", "不接受")),
        says(HANDLER, "1-1 完成30%"),
        hears(HANDLER, "已记下：1-1 进展30%。"),
        presses(DEPUTY, "接受"),
        hears(DEPUTY, "已接受经办 1-1。", "还剩20天", buttons=("报进展",)),
        hears(LEADER, "已由沈一鸣接受经办", "责任领导不变"),
        hears(HANDLER, "已由沈一鸣接受经办"),
        says(HANDLER, "1-1 完成50%"),
        hears(HANDLER, "“1-1”不在您名下"),
        hears(CLERK, "罗小芸", "1-1 完成50%"),
        says(DEPUTY, "完成50%"),
        hears(DEPUTY, "已记下：1-1 进展50%。"),
        says(DEPUTY, "我的"),
        hears(DEPUTY, "名下未销号1项", "1-1"),
    )


async def test_the_office_finds_the_right_person(scene: Scene) -> None:
    await only(scene, ONE)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        says(HANDLER, "这不归我管，应该是农机股"),
        hears(HANDLER, "已记下：1-1 不由本人负责", "已请整改办核定，核定前仍提醒您。"),
        hears(CLERK, "罗小芸反映措施 1-1", "不由本人负责", buttons=("换责任人", "答复")),
        presses(CLERK, "换责任人"),
        hears(CLERK, "1-1 由谁接替罗小芸负责？", buttons=("孟佳 农机股",)),
        presses(CLERK, "孟佳 农机股"),
        hears(CLERK, "1-1 已改由孟佳负责，已告双方。"),
        shows(CLERK, "✓1-1 改由孟佳 许文静", no_buttons=("换责任人",)),
        hears(OTHER, "措施 1-1（修订台账管理办法）改由您负责（经办人）", buttons=("报进展",)),
        hears(HANDLER, "已改由孟佳负责，不再提醒您"),
        says(OTHER, "收到"),
        hears(OTHER, "已记下：1-1 收到。"),
    )


async def test_days_away_and_a_pause(scene: Scene) -> None:
    await only(scene, {"1-1": date(2023, 10, 27)})
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1", "还剩16天"),
        says(HANDLER, "我下周出差，找老沈"),
        hears(HANDLER, "已记下：10月16日至10月22日由沈一鸣代理。", "已告沈一鸣和整改办"),
        hears(DEPUTY, "10月16日至10月22日由您代罗小芸接收提醒、办理事项"),
        hears(CLERK, "罗小芸不在岗", "由沈一鸣代理"),
        at("2023-10-17 10:00"),
        hears(LEADER, "1-1", "还剩10天"),
        hears(DEPUTY, "1-1", "还剩11天"),
        hears(DEPUTY, "1-1", "还剩10天"),
        says(DEPUTY, "完成六成"),
        hears(DEPUTY, "已记下：1-1 进展60%。"),
        says(LEADER, "1-1 完成四成"),
        hears(LEADER, "已记下：1-1 进展40%。"),
        hears(CLERK, "两人所报不同：沈一鸣10月17日报60%，韩志远报40%", buttons=("查看 1-1",)),
        at("2023-10-23 09:30"),
        hears(HANDLER, "1-1", "还剩4天"),
        says(HANDLER, "暂停提醒"),
        hears(HANDLER, "暂停提醒到哪一天？最长14天。", buttons=("本周 10月27日",)),
        presses(HANDLER, "本周 10月27日"),
        hears(HANDLER, "暂停提醒到10月27日，请回复原因。"),
        says(HANDLER, "住院手术"),
        hears(HANDLER, "已记下：暂停提醒至10月27日（住院手术）。", "已告整改办和第一责任人，期限不变。"),
        hears(CLERK, "罗小芸暂停接收提醒至10月27日，原因：住院手术"),
        hears(FIRST, "罗小芸暂停接收提醒至10月27日，原因：住院手术"),
        at("2023-10-24 10:00"),
        hears(LEADER, "1-1", "还剩3天"),
        says(HANDLER, "下次什么时候提醒？"),
        hears(HANDLER, "下次提醒：10月30日"),
        says(HANDLER, "恢复提醒"),
        hears(HANDLER, "已记下：恢复提醒。"),
        hears(CLERK, "罗小芸已恢复接收提醒"),
        hears(FIRST, "罗小芸已恢复接收提醒"),
    )
