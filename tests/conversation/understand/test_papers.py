"""Papers beside a claim, papers that are wanting or lost, and the wish to close an item, which claims nothing itself."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, Quantity, understand

AUTUMN = date(2024, 11, 20)
DONE_AND_PENDING = (Intent.DONE, Intent.EVIDENCE_PENDING)


def intents(text: str) -> set[Intent]:
    return set(understand(text, AUTUMN).intents)


@pytest.mark.parametrize(
    "text",
    [
        "厕所改好了，照片回头发",
        "弄完了，回单晚点传",
        "改完了，但照片手机里找不着了",
        "退完了，照片让我删了",
        "收完了，不过发票弄丢了",
    ],
)
def test_a_paper_to_come_or_lost_leaves_the_claim_beside_it_standing(text: str) -> None:
    assert intents(text) == set(DONE_AND_PENDING)


@pytest.mark.parametrize("text", ["收据缺三张", "佐证少一份", "手续差一个章", "证明材料缺两份"])
def test_so_many_papers_that_are_wanting_are_no_trouble_of_the_work(text: str) -> None:
    assert intents(text) == {Intent.EVIDENCE_PENDING}


@pytest.mark.parametrize("text", ["办结报告已送，请求闭环", "结项报告已交，请销号", "整改报告交了，照片也传了，请销号"])
def test_papers_and_the_wish_to_close_claim_nothing(text: str) -> None:
    assert intents(text) == {Intent.EVIDENCE, Intent.CLOSE_REQUEST}


@pytest.mark.parametrize("text", ["验收后完成", "批复后完成", "检测合格后完成", "安装后完成", "就等领导来验收了"])
def test_what_is_done_only_behind_another_step_is_not_done(text: str) -> None:
    assert Intent.DONE not in intents(text)


@pytest.mark.parametrize(
    ("text", "count"), [("审计指出的9个问题全部销号", 9), ("清单上12项均已销号", 12), ("问题共7条，7条销了", 7)]
)
def test_all_that_were_taken_off_the_list_are_counted(text: str, count: int) -> None:
    meaning = understand(text, AUTUMN)
    assert meaning.intents == (Intent.DONE,)
    assert meaning.quantity is not None
    assert (meaning.quantity.done, meaning.quantity.total) == (count, count)


@pytest.mark.parametrize("text", ["9个问题全部申请销号", "12项均可以销号"])
def test_what_may_be_taken_off_the_list_is_not_off_it(text: str) -> None:
    assert Intent.DONE not in intents(text)


@pytest.mark.parametrize(
    "text", ["食堂的证办下来了", "车辆标识全喷上了", "棚圈盖起来了", "会上就定了，当天就停了", "早拆了，哪还在用"]
)
def test_results_told_in_few_words_are_done(text: str) -> None:
    assert intents(text) == {Intent.DONE}


@pytest.mark.parametrize("text", ["食堂的证还没办下来", "私搭的又盖起来了", "工地停了", "完成了？哪会这么快"])
def test_results_that_are_missing_undone_or_doubted_are_not(text: str) -> None:
    assert Intent.DONE not in intents(text)


def test_as_many_items_as_there_were_are_no_slip_of_the_tongue() -> None:
    assert understand("投诉3条，3条结了", AUTUMN).quantity == Quantity(done=3, total=3, unit="条")


def test_a_day_before_a_feast_that_is_over_is_the_day_it_was_handed_over() -> None:
    meaning = understand("十一前就交了工", AUTUMN)
    assert (meaning.intents, meaning.date) == ((Intent.DONE,), date(2024, 9, 30))


@pytest.mark.parametrize(
    "text", ["已改，今后一律公示", "全部清退，今后严格按制度办", "改好了，往后按规程来", "整好了，以后都照章办理"]
)
def test_a_rule_from_now_on_beside_a_claim_is_kept_up(text: str) -> None:
    assert intents(text) == {Intent.DONE, Intent.LONG_TERM}


@pytest.mark.parametrize("text", ["不是没弄，是没来得及报", "并非没改，只是忘了报", "不是没干，是没顾上填"])
def test_what_was_only_left_untold_is_done_and_read_back(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE,), True)


@pytest.mark.parametrize("text", ["不是没看，是没来得及回", "今后一律公示", "搬到三楼了", "问题未全部闭环", "我转岗了"])
def test_what_only_looks_like_it_is_not_done(text: str) -> None:
    assert Intent.DONE not in intents(text)


@pytest.mark.parametrize(
    "text",
    ["总算完了", "全部闭环", "值班室搬到一楼了", "欠租收回31户，全齐了", "12名转岗工人都培训合格了"],
)
def test_claims_in_words_that_look_like_a_step_or_a_condition_stand(text: str) -> None:
    assert intents(text) == {Intent.DONE}


@pytest.mark.parametrize(
    ("text", "count"), [("剩下5户也搬了", 5), ("最后3件也办了", 3), ("剩下的3个也结了", 3), ("最后两间也腾出来了", 2)]
)
def test_the_last_ones_that_are_done_too_are_done(text: str, count: int) -> None:
    meaning = understand(text, AUTUMN)
    assert meaning.intents == (Intent.DONE,)
    assert meaning.quantity is not None
    assert meaning.quantity.done == count


@pytest.mark.parametrize(
    "text", ["剩下3处也开工了", "剩下4台也在修了", "剩下5户也快搬了", "还有2户也没搬", "最后3件没办", "没通过销号"]
)
def test_the_last_ones_that_are_not_are_not(text: str) -> None:
    assert Intent.DONE not in intents(text)


@pytest.mark.parametrize("text", ["弄好了，能帮忙销了不", "改完了，给销了吗", "结了，销吧"])
def test_a_request_to_close_may_be_a_question(text: str) -> None:
    assert intents(text) == {Intent.DONE, Intent.CLOSE_REQUEST}


def test_a_paper_dated_and_numbered_is_out() -> None:
    meaning = understand("11月9日成文，芦农发〔2024〕31号", AUTUMN)
    assert set(meaning.intents) == {Intent.DONE, Intent.EVIDENCE}
    assert (meaning.date, Intent.DONE in intents("12月20日行文")) == (date(2024, 11, 9), False)


@pytest.mark.parametrize(("text", "count"), [("整治点位17处，完成17处", 17), ("清退人员8人，完成8人", 8)])
def test_as_many_complete_as_there_were_to_do_is_all(text: str, count: int) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.percent) == ((Intent.DONE,), 100)
    assert meaning.quantity is not None
    assert meaning.quantity.total == count


@pytest.mark.parametrize("text", ["堆场硬化完了", "标语摘下来了", "招投标制度改了"])
def test_a_result_of_a_named_thing_is_done(text: str) -> None:
    assert intents(text) == {Intent.DONE}


@pytest.mark.parametrize("text", ["整治点位17处，完成9处", "计划维修5处，完成5处方案", "招标办法报批了"])
def test_fewer_or_only_a_step_is_not(text: str) -> None:
    assert Intent.DONE not in intents(text)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("单据已归到卷宗", Intent.EVIDENCE),
        ("照片都归进档案了", Intent.EVIDENCE),
        ("旧案卷都归到库里了", Intent.DONE),
        ("病历都归档了", Intent.DONE),
    ],
)
def test_a_proof_that_is_filed_is_no_work(text: str, intent: Intent) -> None:
    assert intents(text) == {intent}


@pytest.mark.parametrize(
    ("text", "confirm"),
    [
        ("整改已到位，凭证财务还压着没给", False),
        ("现场已整改，报告差主任签字", False),
        ("活干完了，就是照片忘拍了", False),
        ("不是没发，是花名册还没签完", True),
        ("不是没修，票没开", True),
        ("施工完毕，可竣工图设计院还没出", False),
    ],
)
def test_a_paper_that_is_wanting_takes_nothing_from_the_claim_beside_it(text: str, confirm: bool) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE, Intent.EVIDENCE_PENDING), confirm)


@pytest.mark.parametrize(
    "text",
    [
        "好了，合同明天拿给督查室",
        "鱼塘清退完了，补偿协议明天送镇司法所",
        "人都培训完了，签到表明天发你",
        "账清了，对账单明天报财务",
        "学习会开完了，签到表明天送到",
        "搞定，明天传检测报告",
    ],
)
def test_a_paper_on_its_way_has_the_day_beside_a_claim(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert meaning.intents == (Intent.DONE, Intent.EVIDENCE)
    assert (meaning.date, meaning.date_role) == (date(2024, 11, 21), DateRole.EVIDENCE_BY)


@pytest.mark.parametrize(
    "text",
    [
        "承诺书还没签，签了补交",
        "回执还没拿到，拿到了补上",
        "会议纪要找不着了，等补",
        "台账一时找不全，找齐了补给你",
        "公示照片拍糊了，要重拍",
    ],
)
def test_a_paper_that_comes_once_it_is_there_claims_nothing(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.EVIDENCE_PENDING,)


@pytest.mark.parametrize(
    "text", ["发你微信了12张", "章盖了，送过去了", "处罚决定书已送达，附上", "群里那个表我填了", "督查室要的那份也送了"]
)
def test_papers_in_few_words_are_evidence(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.quantity) == ((Intent.EVIDENCE,), None)


def test_the_day_of_a_numbered_document_is_that_of_the_end() -> None:
    meaning = understand("8月30日贴出去的，乌教发〔2024〕6号", AUTUMN)
    assert (meaning.intents, meaning.date) == ((Intent.DONE, Intent.EVIDENCE), date(2024, 8, 30))
    assert meaning.date_role is DateRole.DONE_ON


@pytest.mark.parametrize(
    "text",
    [
        "课都补上了，签到表一会儿送教务科",
        "完了，检测单待会儿送环保局",
        "完事了，盖了章的回执待会儿拿给文书",
        "呃路面补好了，结算单，啊不对，验收单，一会儿捎到局里",
        "路面补好了，验收单，一会儿捎到局里",
        "审计底稿补全了，扫描件晚上九点发整改办邮箱。",
        "审结了，判决书今晚呈院办",
    ],
)
def test_a_paper_that_goes_to_somebody_within_the_hour_goes_today(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.date) == ((Intent.DONE, Intent.EVIDENCE), AUTUMN)
    assert meaning.date_role is DateRole.EVIDENCE_BY


def test_a_paper_to_be_sent_in_a_while_to_nobody_named_has_no_day() -> None:
    meaning = understand("完了，照片一会儿发", AUTUMN)
    assert (meaning.intents, meaning.date) == (DONE_AND_PENDING, None)
    assert understand("收到，一会儿发你", AUTUMN).date is None


@pytest.mark.parametrize("text", ["全改了，周五交整改台账", "都补了，周五报整改材料"])
def test_the_books_of_the_work_that_go_in_on_a_day_prove_the_claim_beside_them(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.date_role) == ((Intent.DONE, Intent.EVIDENCE), DateRole.EVIDENCE_BY)


def test_a_plan_that_goes_in_on_a_day_is_no_proof() -> None:
    assert Intent.EVIDENCE not in understand("都补了，周五交整改方案", AUTUMN).intents
    assert Intent.DONE not in understand("周五交整改台账", AUTUMN).intents


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("采矿证注销批文10月11日拿到，自然资注字〔2024〕5号", date(2024, 10, 11)),
        ("处罚决定书10月9日送达，税稽罚〔2024〕16号", date(2024, 10, 9)),
        ("章程9月12号备的案，备案号安民社〔2024〕75号", date(2024, 9, 12)),
        ("9月19号正式行文，川农机发〔2024〕27号", date(2024, 9, 19)),
        ("已批复，镇政字〔2024〕130号，9月5日落款", date(2024, 9, 5)),
        ("我们9月20日就把通知发到各校了，字号陵教安〔2024〕58号", date(2024, 9, 20)),
        ("制度9.20出台了，文号是和水管发〔2024〕37号", date(2024, 9, 20)),
        ("通知印好发下去了，9月18日，县消防〔2024〕23号", date(2024, 9, 18)),
        ("上月25号就出了，文号博文旅〔2024〕130号", date(2024, 10, 25)),
        ("细则10月9号正式颁布，公安法〔2024〕203号", date(2024, 10, 9)),
        ("财监〔2024〕19号，11月15号发到各股室了", date(2024, 11, 15)),
        ("处罚决定10月28日下达，岭市监罚〔2024〕15号", date(2024, 10, 28)),
        ("文件11月8号已经发到各所，编号平公发[2024]76号", date(2024, 11, 8)),
        ("11月6日正式颁行，见宁党校发〔2024〕205号", date(2024, 11, 6)),
        ("10月9号批转各所，内号指〔2024〕260号", date(2024, 10, 9)),
        ("11月8号会签完就发了，岚委办字〔2024〕14号", date(2024, 11, 8)),
        ("11月8号开出决定书，消行罚决字〔2024〕0018号", date(2024, 11, 8)),
        ("10月30日印发实施，发文字号为临卫函〔2024〕156号", date(2024, 10, 30)),
        ("制度10月30号下发 编号矿安字〔2024〕63号", date(2024, 10, 30)),
        ("11月7号行里正式印了 农商办〔2024〕31号", date(2024, 11, 7)),
        ("制度汇编10月30日发至各支部，桐宣字〔2024〕9号", date(2024, 10, 30)),
        ("10月29号宣判了，案号（2024）蒙0522刑初136号", date(2024, 10, 29)),
        ("那个巡逻办法10月29号印出来的，县公发2024年61号文", date(2024, 10, 29)),
        ("11月11号办下来了，许可证号340521哦", date(2024, 11, 11)),
        ("10月9号检测完了，报告编号JC20240918呢", date(2024, 10, 9)),
        ("协议10月28日签好啦，编号HT-2024-215", date(2024, 10, 28)),
        ("管理办法8月30日已行文，沙气函〔2024〕208号", date(2024, 8, 30)),
        ("支行内控细则9月10日正式行文，字号陇银办〔2024〕19号。", date(2024, 9, 10)),
        ("预案10月9日盖章分到各村了，石镇发〔2024〕81号", date(2024, 10, 9)),
        ("罚单9月12日送达了，港海罚字〔2024〕0841号", date(2024, 9, 12)),
        ("制度9月6日盖章下发到班组，榆矿安〔2024〕44号", date(2024, 9, 6)),
        ("行规9月12日挂到官网，滨农信〔2024〕18号", date(2024, 9, 12)),
        ("裁决书9月20日送达当事人，甬劳裁〔2024〕1182号", date(2024, 9, 20)),
        ("操作规程9月11日汇编成册，中化安〔2024〕6号", date(2024, 9, 11)),
        ("调查报告9月14日批下来了，批复号建应急批〔2024〕9号", date(2024, 9, 14)),
        ("培训通知11月8号发到各乡镇，县校〔2024〕14号文", date(2024, 11, 8)),
        ("许可证10月9日拿到，证号XK-2024-0071", date(2024, 10, 9)),
        ("营业执照9月20日办下来了，登记号A-2024-11", date(2024, 9, 20)),
        ("九月十二号下得文，教办字〔2024〕36号", date(2024, 9, 12)),
        ("决定书9月13日送到当事人手里，县监罚〔2024〕12号", date(2024, 9, 13)),
        ("公告9月13日登报了，报字〔2024〕12号", date(2024, 9, 13)),
        ("招标制度9月13日印发了，县发〔2024〕12号", date(2024, 9, 13)),
    ],
)
def test_a_numbered_paper_that_settles_it_is_the_end_on_its_day(text: str, day: date) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.date) == ((Intent.DONE, Intent.EVIDENCE), day)
    assert (meaning.date_role, meaning.confirm) == (DateRole.DONE_ON, False)


@pytest.mark.parametrize(
    "text",
    [
        "环评批文9月12日拿到，乌环审〔2024〕5号",
        "方案9月12日批下来，乌政字〔2024〕5号",
        "项目已批复，乌发改〔2024〕5号，9月5日落款",
        "处罚决定书12月9日送达，税稽罚〔2024〕16号",
        "12月20日正式行文，乌政字〔2024〕5号",
        "处罚决定书10月9日送达",
        "整改通知10月9号下达，川发〔2024〕5号",
        "上级文件10月9号下发了，川发〔2024〕5号，我们正在落实",
        "方案10月9号印发了，川发〔2024〕5号",
        "通知12月9号印发，川发〔2024〕5号",
        "已报旗政府，等批复",
        "10月29号立案了，案号（2024）蒙0522刑初136号",
        "10月29号收到的，川发〔2024〕156号",
        "12月29号批转各所，川发〔2024〕156号",
        "整改通知10月29号下达各科室，川发〔2024〕156号",
        "10月29号转发各乡镇，川发〔2024〕156号，还没落实",
        "用地许可证10月29号办下来了，许可证号JY1234567",
        "10月9号检测完了，报告编号GL-2024-11，不合格",
        "上级通知9月5日行文，省教〔2024〕7号",
        "开工令9月5日下发，校发〔2024〕7号",
        "预案10月9日准备分到各村，石镇发〔2024〕81号",
        "整改通知9月5日送达了，县安〔2024〕7号",
        "规程9月11日正在汇编成册，乌教〔2024〕7号",
        "停工通知9月5日贴出，苍住建〔2024〕88号",
        "整改意见9月5日送达当事人，苍住建〔2024〕88号",
        "上级决定9月25日宣布的，省资党〔2024〕52号",
        "施工许可证10月9日拿到，证号XK-2024-0071",
        "规划许可证10月9日拿到了，证号XK-2024-0071",
        "可研报告9月14日批下来了，文号建发〔2024〕9号",
        "整改方案9月13日印发，县发〔2024〕12号",
        "实施方案9月13日下发，县发〔2024〕12号",
        "招标公告9月13日登报了，报字〔2024〕12号",
        "招标公告9月13日发布了，编号ZB-2024-11",
        "采购公告9月13日挂网了，编号ZB-2024-11",
        "整改通知书9月13日送到当事人手里，县监罚〔2024〕12号",
        "调查报告还没批下来，批复号建应急批〔2024〕9号",
        "调查报告12月14日批下来，批复号建应急批〔2024〕9号",
    ],
)
def test_leave_to_begin_and_a_paper_that_is_to_come_or_has_no_number_is_no_end(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


@pytest.mark.parametrize("text", ["票据差不多补齐", "凭证快补齐了", "发票差不多换齐", "合同差不多补签好了"])
def test_papers_that_were_wanting_and_are_nearly_all_there_are_near_the_end(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.PROGRESS,), 90, True)


def test_papers_that_were_wanting_and_are_there_in_the_main() -> None:
    assert understand("票据基本补齐了", AUTUMN).intents == (Intent.BASICALLY_DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "完成了，图太大传不上来",
        "完成了，视频太大发不出去",
        "改完了，照片传不了",
        "退了退了，凭证等盖章",
        "退完了，发票等财务盖章",
        "改完了，材料过两天补",
        "修好了，单子过几天补",
    ],
)
def test_a_paper_that_cannot_come_yet_leaves_the_claim_as_it_is(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == (DONE_AND_PENDING, False)


@pytest.mark.parametrize("text", ["完成了，数据传不上去", "材料过两天补", "凭证等盖章"])
def test_data_that_cannot_be_sent_or_a_paper_alone_claims_nothing(text: str) -> None:
    assert Intent.DONE not in intents(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("做完了，明儿把说明给你拿过去", date(2024, 11, 21)),
        ("改好了，后天把情况说明给您送过来", date(2024, 11, 22)),
        ("清完啦，台帐下周一送纪委", date(2024, 11, 25)),
        ("水厂那头弄利索了，检测单明天交你们", date(2024, 11, 21)),
        ("病历都补写好了，照片明天发", date(2024, 11, 21)),
        ("装完了，验收表明早呈送区办", date(2024, 11, 21)),
    ],
)
def test_the_day_of_the_paper_is_told_beside_the_claim(text: str, day: date) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.date) == ((Intent.DONE, Intent.EVIDENCE), day)
    assert meaning.date_role is DateRole.EVIDENCE_BY


@pytest.mark.parametrize("text", ["国庆前锅炉就换掉了，图纸找小孙要", "这事国庆前办妥的，记录由王姐保管"])
def test_where_the_proof_is_stands_beside_what_was_done_before_a_holiday(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.date) == ((Intent.DONE, Intent.EVIDENCE), date(2024, 9, 30))
    assert meaning.date_role is DateRole.DONE_BY
    assert understand("这事找小孙要", AUTUMN).intents == (Intent.WRONG_PERSON,)


def test_a_meeting_that_explains_is_no_paper() -> None:
    assert Intent.DONE not in intents("做完了，明天开说明会")


@pytest.mark.parametrize("text", ["佐证周五前补齐", "发票后天补齐", "材料后天补齐"])
def test_papers_that_are_still_to_be_gathered_are_wanting(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.date) == ((Intent.EVIDENCE_PENDING,), date(2024, 11, 22))


@pytest.mark.parametrize("text", ["佐证还缺个检测报告，等几天", "照片还没洗出来，过几天"])
def test_some_days_until_a_wanting_paper_are_not_asked_about(text: str) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.EVIDENCE_PENDING,), False)


def test_a_document_that_was_sent_down_is_issued() -> None:
    assert understand("已下文，文号溪卫健〔2024〕58号", AUTUMN).intents == (Intent.DONE, Intent.EVIDENCE)


@pytest.mark.parametrize("text", ["通知印了，云政发〔2025〕12号", "细则发下去了，文号河教〔2025〕7号"])
def test_a_paper_that_is_out_with_its_number_is_done_without_a_day(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.DONE, Intent.EVIDENCE)


@pytest.mark.parametrize(
    "text", ["方案印了，云政发〔2025〕12号", "通知快印了，云政发〔2025〕12号", "通知没印，云政发〔2025〕12号"]
)
def test_a_plan_and_a_paper_not_out_are_not_done_by_a_number(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents
    assert Intent.DONE not in intents("没下文了")
    assert Intent.DONE not in intents("等省里下文")


def test_the_day_of_the_notice_stands_beside_what_was_carried_out() -> None:
    meaning = understand("上月27号出的通知，溪医保发〔2024〕19号，落实完了", AUTUMN)
    assert (meaning.intents, meaning.date) == ((Intent.DONE, Intent.EVIDENCE), date(2024, 10, 27))
    assert meaning.date_role is DateRole.DONE_ON
    assert understand("9月18日出的通知，还没落实", AUTUMN).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "省里文件9月9号下发，鲁安办〔2023〕9号",
        "上级通知10月8日印发，省教〔2023〕6号",
        "督办函9月9号发到我们这了，督〔2023〕9号",
        "市局9月12日下发了通知，市局办〔2023〕9号",
    ],
)
def test_a_paper_that_came_from_above_claims_nothing(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2023, 10, 11)).intents


def test_the_number_of_a_case_or_a_certificate_is_a_reference_and_that_of_a_thing_is_not() -> None:
    assert understand("许可证号340521", AUTUMN).document == "340521"
    assert understand("案号（2024）内07民终12号", AUTUMN).document == "(2024)内07民终12号"
    assert understand("灭火器编号10023，已换", AUTUMN).document is None
    assert understand("工单编号20240911，已办结", AUTUMN).intents == (Intent.DONE,)


KEPT = [
    ("端午前干完，影像在小刘电脑上", date(2024, 6, 7), "小刘"),
    ("五一前弄妥，票据归老宋保管", date(2024, 4, 30), "老宋"),
    ("端午前水泵检修完毕，检修单老马手里有", date(2024, 6, 7), "老马"),
    ("国庆前稿件差错全数更正，清样在总编室老谢手上", date(2024, 9, 30), "总编室老谢"),
    ("十一放假前病房就腾完了，手续护士长那收着呢", date(2024, 9, 30), "护士长"),
    ("五一之前业已归档入库，移交目录存于库管老陶那里", date(2024, 4, 30), "库管老陶"),
    ("清明前整好的，底册在老吴抽屉里呢", date(2024, 4, 3), "老吴"),
]


@pytest.mark.parametrize(("text", "day", "holder"), KEPT)
def test_papers_in_somebodys_keeping_tell_that_a_term_gone_by_was_kept(text: str, day: date, holder: str) -> None:
    meaning = understand(text, date(2024, 10, 22))
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE, Intent.EVIDENCE), False)
    assert (meaning.date, meaning.date_role, meaning.holder) == (day, DateRole.DONE_BY, holder)


@pytest.mark.parametrize(
    "text",
    [
        "年底前完成，材料在小赵那",
        "元旦前弄妥，台账在小刘柜子里",
        "五一前能弄妥，台账在小刘柜子里",
        "争取五一前弄妥，台账在小刘柜子里",
        "五一前没弄完，检修单老马手里有",
        "五一前图纸画完，施工图在老王那里",
        "材料齐了再弄，台账由小郑保管",
    ],
)
def test_kept_papers_make_no_end_of_a_term_to_come_a_wish_or_a_step(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2024, 10, 22)).intents


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("整改事项已毕，鉴定文书今日下午呈送督查室", AUTUMN),
        ("设备检修已完成，合格证明傍晚前送质控科", AUTUMN),
        ("吊机限位换完 验收单明早送安监部", date(2024, 11, 21)),
        ("毕，复查记录傍晚交指挥中心", AUTUMN),
        ("执行完毕，笔录中午前交内勤", AUTUMN),
        ("清干净了，现场图一会儿传您", AUTUMN),
        ("都妥了，签收表后天上交", date(2024, 11, 22)),
        ("标定做好了，记录表今天拿给你们", AUTUMN),
        ("种子都换完了，质检单今晚给到专班", AUTUMN),
        ("专题片已播出，播出证明明天上午报宣传部", date(2024, 11, 21)),
        ("弄好了，盖章版情况说明中午给你们送过去", AUTUMN),
        ("排查完了，排查表明天送督查室", date(2024, 11, 21)),
    ],
)
def test_a_paper_of_the_measure_on_its_way_proves_the_end_beside_it(text: str, day: date) -> None:
    meaning = understand(text, AUTUMN)
    assert (meaning.intents, meaning.confirm) == ((Intent.DONE, Intent.EVIDENCE), False)
    assert (meaning.date, meaning.date_role) == (day, DateRole.EVIDENCE_BY)


@pytest.mark.parametrize(
    "text",
    [
        "招标完成了，中标通知书明天送院办",
        "方案做好了，方案明天送院办",
        "设备到了，合格证明天送院办",
        "主体完工，验收单明天送院办",
        "第一轮排查完了，清单明天送院办",
        "快弄完了，照片明天发你",
        "还没弄完，照片一会儿发你",
        "换完就行，验收单后天送安监部",
        "下周换完，验收单后天送安监部",
        "施工队已进场，合格证明天上午送你们",
        "方案已完成，申请销号",
        "初步排查已完成，申请销号",
    ],
)
def test_a_paper_on_its_way_makes_no_end_of_a_step_a_part_or_a_plan(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


@pytest.mark.parametrize("text", ["排查工作已完成，申请销号", "组织关系核查办结了，恳请销号"])
def test_the_end_of_a_measure_that_is_to_be_closed_is_no_step(text: str) -> None:
    assert understand(text, AUTUMN).intents == (Intent.DONE, Intent.CLOSE_REQUEST)


@pytest.mark.parametrize("text", ["督办单10月28号下的，督〔2024〕8号", "整改单10月28号下的", "督办函10月28号才收到的"])
def test_the_day_on_which_an_order_came_says_nothing_of_how_it_was_followed(text: str) -> None:
    assert Intent.DONE not in understand(text, AUTUMN).intents


def test_a_counterfoil_lies_with_somebody_and_is_not_put_there() -> None:
    assert understand("7月份改完的，存根在小孙那儿", AUTUMN).holder == "小孙"


@pytest.mark.parametrize(
    "text",
    [
        "签到表打成压缩包，发了",
        "照片打成包，发了",
        "材料整理好了，发出去了",
        "地名标志普查表扫好了存社区办",
        "登记表扫好了存档案室",
    ],
)
def test_proof_that_was_put_together_and_sent_is_evidence_alone(text: str) -> None:
    assert intents(text) == {Intent.EVIDENCE}


@pytest.mark.parametrize("text", ["修好了，照片打成压缩包发了", "补贴名册做好了，发了", "工资算好，发了"])
def test_what_was_handed_out_and_a_claim_beside_such_proof_stay_done(text: str) -> None:
    assert Intent.DONE in intents(text)


@pytest.mark.parametrize(
    ("text", "today", "day", "holder"),
    [
        ("中秋以前已经换好，发票阿芬拎住", date(2023, 10, 11), date(2023, 9, 28), "阿芬"),
        ("我想想啊，端午节之前桥就修好了，照片小陈拿着呢", date(2024, 6, 20), date(2024, 6, 7), "小陈"),
        ("清明以前田就平好了，单子都存农技站小何那", date(2026, 5, 12), date(2026, 4, 3), "农技站小何"),
        ("端午前便结案了，卷宗由书记员老孟存着", date(2024, 6, 20), date(2024, 6, 7), "书记员老孟"),
        ("春节前体检就做过了，名册搁小邱抽屉里", date(2025, 3, 18), date(2025, 1, 27), "小邱"),
        ("春节前培训就办完了，签到表在小吴那", date(2025, 3, 18), date(2025, 1, 27), "小吴"),
        ("中秋前衡器都校过，证书压在老佟手上", date(2023, 10, 11), date(2023, 9, 28), "老佟"),
        ("中秋前井就打成了，水质报告老穆收着", date(2023, 10, 11), date(2023, 9, 28), "老穆"),
        ("元旦前就验完了，合格证锁在老戴柜子里", date(2025, 3, 18), date(2024, 12, 31), "老戴"),
    ],
)
def test_who_keeps_the_proof_of_what_was_done_before_a_feast(text: str, today: date, day: date, holder: str) -> None:
    meaning = understand(text, today)
    assert (meaning.intents, meaning.date, meaning.date_role) == (
        (Intent.DONE, Intent.EVIDENCE),
        day,
        DateRole.DONE_BY,
    )
    assert (meaning.holder, meaning.confirm) == (holder, False)


@pytest.mark.parametrize(
    "text",
    [
        "发票会计拿着不给",
        "发票都没收着",
        "批文压在县里",
        "证书压在老佟手上，一直不给",
        "春节前体检做，名册在小邱抽屉里",
        "审计底稿还没补全",
        "佐证材料补全了",
        "请示明早呈局办",
        "我想想怎么弄",
        "田还没平好",
    ],
)
def test_papers_that_are_kept_back_or_to_come_claim_nothing(text: str) -> None:
    assert Intent.DONE not in intents(text)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("下周二前清完积压单子。", Intent.PROGRESS),
        ("月底前销完积压票据", Intent.PROGRESS),
        ("积压的单子清完了", Intent.DONE),
        ("积压单子还没清", Intent.NOT_DONE),
        ("周五前送单子", Intent.EVIDENCE),
        ("月底前交旧单据", Intent.EVIDENCE),
    ],
)
def test_papers_that_have_piled_up_are_the_work(text: str, intent: Intent) -> None:
    assert understand(text, date(2023, 10, 11)).intents == (intent,)
