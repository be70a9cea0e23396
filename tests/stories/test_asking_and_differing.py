"""Questions, two voices, difficulties, and a word about one item while another one is being talked about."""

from datetime import date

from tests.support.story import Scene, at, hears, ledger, only, play, presses, says, shows

HANDLER, LEADER, FIRST, CLERK = "罗小芸", "韩志远", "高建国", "许文静"
ONE = {"1-1": date(2023, 10, 31)}
TWO = {"1-1": date(2023, 10, 31), "1-2": date(2023, 10, 31)}


async def test_what_the_ledger_knows_is_answered_and_the_rest_by_the_office(scene: Scene) -> None:
    await only(scene, ONE)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        says(HANDLER, "什么时候到期？"),
        hears(HANDLER, "1-1 10月31日到期，还剩20天。"),
        says(HANDLER, "还有谁负责？"),
        hears(HANDLER, "第一责任人高建国；直接责任人韩志远；经办人罗小芸"),
        says(HANDLER, "要交什么材料？"),
        hears(HANDLER, "还没有收到佐证"),
        says(HANDLER, "上次报的是多少？"),
        hears(HANDLER, "1-1 还没有报过进展。"),
        says(HANDLER, "完成40%"),
        hears(HANDLER, "已记下：1-1 进展40%。"),
        says(HANDLER, "我上次报的多少？"),
        hears(HANDLER, "1-1 罗小芸10月11日 09:30报进展40%"),
        says(HANDLER, "下次什么时候提醒？"),
        hears(HANDLER, "下次提醒：10月23日 09:", "1-1"),
        says(HANDLER, "表格要盖几个章？"),
        hears(HANDLER, "已转整改办：1-1“表格要盖几个章？”。答复发到这里。"),
        hears(CLERK, "罗小芸就措施 1-1", "表格要盖几个章？", "回复本条", buttons=("答复", "查看 1-1")),
        says(CLERK, "盖单位公章一个即可", reply_to="表格要盖几个章？"),
        hears(CLERK, "已转罗小芸：1-1 “盖单位公章一个即可”。"),
        shows(CLERK, "✓1-1 已答复 许文静", no_buttons=("答复",)),
        hears(HANDLER, "整改办答复", "表格要盖几个章？", "许文静答复：盖单位公章一个即可"),
        says(HANDLER, "延期批了没有？"),
        hears(HANDLER, "1-1 没有延期申请。"),
        says(HANDLER, "延期到11月15日，因为配件没到货"),
        hears(HANDLER, "理解为：1-1 申请延期到11月15日。对吗？"),
        says(HANDLER, "是"),
        hears(HANDLER, "已记下：1-1 申请延期到11月15日（配件没到货），等整改办决定。", "有误请在30分钟内回复“更正”。"),
        hears(CLERK, "配件没到货"),
        says(HANDLER, "延期批了没有？"),
        hears(HANDLER, "申请延期到11月15日，整改办还没有决定。"),
        says(CLERK, "同意延期 1-1 到11月10日"),
        hears(CLERK, "1-1 已同意延期到11月10日"),
        *(hears(person, "时限延至11月10日") for person in (HANDLER, LEADER, FIRST)),
        says(HANDLER, "延期批了没有？"),
        hears(HANDLER, "1-1 延期已批准，时限11月10日。"),
    )


async def test_two_leaders_and_a_difficulty(scene: Scene) -> None:
    await only(scene, ONE)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        says(HANDLER, "完成80%"),
        hears(HANDLER, "已记下：1-1 进展80%。"),
        says(LEADER, "1-1 完成50%"),
        hears(LEADER, "已记下：1-1 进展50%。"),
        hears(CLERK, "两人所报不同", "罗小芸10月11日报80%，韩志远报50%", buttons=("查看 1-1",)),
        ledger("1-1", percent=50.0),
        presses(CLERK, "查看 1-1"),
        hears(CLERK, "韩志远10月11日 09:30报进展50%", "罗小芸10月11日 09:30报进展80%"),
        says(HANDLER, "卡在财政评审，需要局长协调"),
        hears(HANDLER, "已记下：1-1 有困难", "已告整改办、高建国"),
        hears(CLERK, "有困难，等待财政评审", buttons=("已解决", "答复")),
        hears(FIRST, "有困难，等待财政评审"),
        says(CLERK, "查 1-1"),
        hears(CLERK, "困难未决：罗小芸，等财政评审"),
        presses(CLERK, "已解决"),
        hears(CLERK, "1-1 困难已办结，已告罗小芸。"),
        hears(HANDLER, "反映的困难已办理"),
        says(CLERK, "查 1-1"),
        hears(CLERK, "1-1", without=("困难未决",)),
    )


async def test_two_people_differ_in_amounts_days_and_whether_it_is_done(scene: Scene) -> None:
    await only(scene, ONE)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1"),
        says(HANDLER, "1-1 完成5个，共8个"),
        hears(HANDLER, "已记下：1-1 进展62.5%（5/8个）。"),
        says(LEADER, "1-1 完成3个，共8个"),
        hears(LEADER, "已记下：1-1 进展37.5%（3/8个）。"),
        hears(CLERK, "两人所报不同：罗小芸10月11日报5/8个，韩志远报3/8个。台账暂按后者，请核实。"),
        says(CLERK, "查 1-1"),
        hears(CLERK, "两人所报不同：韩志远3/8个，罗小芸5/8个"),
        says(HANDLER, "1-1 10月20日前完成"),
        hears(HANDLER, "已记下：1-1 推进中，预计10月20日。"),
        says(LEADER, "1-1 月底前完成"),
        hears(LEADER, "已记下：1-1 推进中，预计10月31日。"),
        hears(CLERK, "罗小芸10月11日报10月20日完成，韩志远报10月31日完成。请核实。"),
        says(HANDLER, "1-1 未完成"),
        hears(HANDLER, "已记下：1-1 未完成"),
        says(LEADER, "1-1 已完成"),
        hears(LEADER, "已记下：1-1 报完成"),
        hears(CLERK, "韩志远报告措施 1-1", "罗小芸10月11日报的是未完成", "请核验"),
    )


async def test_a_word_about_another_item_while_a_question_is_open(scene: Scene) -> None:
    await only(scene, TWO)
    await play(
        scene,
        at("2023-10-11 09:30"),
        hears(HANDLER, "1-1", "1-2"),
        presses(HANDLER, "1-1 申请延期"),
        hears(HANDLER, "1-1 申请延到哪一天？", buttons=("月底 11月30日", "其他日期")),
        presses(HANDLER, "月底 11月30日"),
        hears(HANDLER, "1-1 申请延到11月30日，请回复原因。"),
        says(HANDLER, "1-2 完成一半"),
        hears(HANDLER, "已记下：1-2 进展50%。", "1-1 申请延到11月30日，请回复原因。"),
        says(HANDLER, "到期是哪天？"),
        hears(HANDLER, "1-1 10月31日到期"),
        says(HANDLER, "验收组月底才到"),
        hears(HANDLER, "已记下：1-1 申请延期到11月30日（验收组月底才到），等整改办决定。"),
        hears(CLERK, "1-1", "验收组月底才到"),
        # Weeks later the old message still knows its items, and its buttons still work.
        at("2023-10-13 15:00"),
        says(HANDLER, "七成", reply_to="已记下：1-2 进展50%"),
        hears(HANDLER, "已记下：1-2 进展70%。"),
    )
