"""What stands in the way, in the words of every trade; and what only looks as if it did."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, Quantity, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        "编制卡死，招不来人",
        "请不来专家",
        "年头太久，原始凭证都找不全",
        "账太乱，捋不清",
        "批文还没影",
        "设备一点消息没有",
        "找了检测公司三回都说排队",
        "规划调不了",
        "占了基本农田",
        "人都抽去防汛了",
        "技术员只有一个",
        "经费只够一半",
        "雨下个不停",
        "人有了，设备没有",
        "审批压在自然资源局两个月了",
        "冷库压缩机烧了",
        "原承包商坐牢去了",
        "老旧小区没物业接",
        "这事牵扯三个部门，都不愿牵头",
        "预算评审砍掉一半",
        "机构改革，职能还没划清",
        "信访老户不见面",
        "苗木价格涨得太凶，预算不够",
        "审计组把账本拿走了",
        "镇里财力有限",
        "项目资金被统筹走了",
        "配套资金差40%",
        "消防通不过",
        "数据量太大，查不过来",
        "海关没放行",
        "项目没列入计划",
        "设计方案被否了",
        "评审没过",
        "住户常年在外打工",
        "外地户籍联系不到本人",
        "上级要求暂缓",
        "难就难在没先例可循",
        "症结在产权",
        "维保公司换了，没人对接",
        "旧账经手人退休了，账没人看得懂",
        "张医生不愿意下乡",
        "预算被砍",
        "供热公司说下周才给接",
        "监控线路老鼠咬断",
        "商户要赔偿",
        "村道被重车压坏",
        "补偿谈崩两户",
        "承包方撂下工地跑了",
        "三个人干八个人的活",
        "外包公司换了三茬",
        "园方资料不给",
        "项目黄了",
        "园区限产",
        "口蹄疫封场",
        "山洪把便道冲了",
        "有人举报",
        "就我一个人",
        "没编没人没车",
        "年初预算没列",
        "进口件卡海关",
        "老坟迁不了",
        "挖出文物了",
        "权限在省里",
        "货不对板",
        "多次协调无果",
        "修过不顶用",
        "图审压了20天没动静",
        "两家定不下来谁出钱",
        "报价超预算三成",
        "中标方又拖",
        "除了资金没别的问题",
        "还得有40个车位的指标才行",
        "巡护道被农户种了树",
        "过境管线谁修说不拢",
        "老软件导不出明细",
        "资产权属乱",
        "夜间施工许可不给办",
        "局长没拍板",
        "协查回函慢",
        "民工都返乡了",
        "采购又流了",
        "旧欠账现在说不清",
        "农技站就三个人，管着八个村",
        "少语种翻译难找",
        "渣土没处倒",
        "老管线不明，不敢挖",
        "运费太贵",
        "护理员流失严重",
        "工地没施工电源",
        "库房里就一个懂编目的",
        "药商阳奉阴违",
        "苗圃交不出货",
        "补助下达得晚",
        "机修工不好找",
        "当年没留底子",
        "采购目录里没有这类设备",
        "配件要从国外调，迟迟不来",
        "市里统一招标，我们说了不算",
        "举报人不撤诉",
        "老户不愿挪窝",
        "软件授权续不上",
        "数据涉密，传不出来",
        "旧城管线多，腾不出工作面",
        "地质条件差",
        "人都下乡去了",
        "凭证让前任会计带走了",
        "付款卡了",
        "政策没口子",
        "捉襟见肘",
        "年底封账，钱付不出去",
        "不动产那边不盖章",
        "测绘队排着队，轮不上",
        "案子一审还没判",
        "任务定高了",
        "公章丢了，补办麻烦得很",
        "吊车被别的工地借走了",
        "要等水退了才能下管",
        "挖到哪算哪，图纸丢了",
        "化验室缺试剂",
        "放射科医师就一个",
        "床位紧，腾不开",
        "论证会没过",
        "法规没明确",
        "厂家不维护了",
        "鉴定排到下个月了",
        "补偿款还在财政趴着",
        "账上分文没有",
        "仓库一直被租户占着不退",
        "供货商违约，合同得重签",
        "没检测资质，只能等上级派人",
        "护士编制解决不了",
        "用地手续批不了",
        "不是不修，是修不动",
        "一直没签下来，老账凭证不全",
        "技术人才引不进来",
    ],
)
def test_what_stands_in_the_way_is_a_difficulty(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DIFFICULTY}
    assert meaning.percent is None and meaning.quantity is None


@pytest.mark.parametrize(
    "text",
    [
        "占了基本农田的那块已退还",
        "涉及红线的3户已搬",
        "基本户已销户",
        "抽调走的人都回来了，任务干完了",
        "电话打不通的也找着了，都退了",
        "缺口资金已到位，全部付清",
        "钱批下来了，已全部发放",
        "协调好了，已经搬完",
        "通知贴出去了，商户都搬走了，全清了",
        "货已到，全装好了",
        "高度重视，已整改到位",
        "天天去催，钱已全部追回",
        "流标后重招成功，已完工",
        "一个不落都签了",
        "户主都愿意搬，已搬完",
        "欠薪发了，工人都不闹了",
    ],
)
def test_what_only_names_the_problem_is_no_difficulty(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DONE}


@pytest.mark.parametrize("text", ["能改的都改了", "要完成了", "装好了，没通电", "整改完了，大家有意见"])
def test_what_is_limited_or_still_wanting_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["没啥要协调的", "没有要协调的问题"])
def test_nothing_to_be_settled_is_no_difficulty_told(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.NO_DIFFICULTY}


@pytest.mark.parametrize(
    ("text", "person"),
    [("需要李书记跟交通局说一声", "李书记"), ("请上级明确政策", "上级"), ("恳请孙副市长过问", "孙副市长")],
)
def test_who_is_asked_to_speak_for_us_is_taken_down(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.ESCALATE in meaning.intents
    assert meaning.person == person


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("宿舍住着人，没法动工", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("公章在纪委手里，盖不了章", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("中标单位放弃了，正重新招标", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("缺配件，已经让厂家加急发货", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("经费紧张，先干了一部分", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("锅炉管爆了，厂家在修", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("正在谈，价格差距大", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("未完成，承包方不退地", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("房子抵押给银行了，过不了户", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("岗位没批，招不了人", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("权属不清，办不动", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("药剂师不够，在抽调", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("图纸有冲突，设计院在出变更", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("检测站关门了，车没法验", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("动不了工，厂里账户让法院冻了", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("没钱所以停着呢", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("我们学校解决不了，得教育局出面", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("校验排到下月，申请顺延至11月20日", {Intent.DIFFICULTY, Intent.EXTENSION}),
        ("没执法车，出不了勤", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("放寒假才能动工，申请延到2月20日", {Intent.DIFFICULTY, Intent.EXTENSION}),
        ("库水位高，闸门检修不了", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("弄球不成，没银子", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("冇人手，做唔到", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("老社房被占着打官司，请县里牵头开个协调会", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("其余3户因房主在外地进不了门，正在联系", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("商户有抵触，街道在挨户劝", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("老职工意见大，工会在解释", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("家长有顾虑，正在沟通", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("招标失败两次，正在改条件", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("专家号排满了，申请延期至11月底", {Intent.DIFFICULTY, Intent.EXTENSION}),
        ("因环评补充材料，申请延期至11月底", {Intent.DIFFICULTY, Intent.EXTENSION}),
    ],
)
def test_what_stands_in_the_way_is_taken_down_beside_the_rest(text: str, intents: set[Intent]) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == intents
    assert meaning.blocker and meaning.quantity is None


@pytest.mark.parametrize(
    "text",
    [
        "护士缺口12人",
        "还需要3台呼吸机",
        "需要增加2名编制",
        "还得再有18万元才够用",
        "再来5个人才够",
        "资金缺口260万元，已向财政打报告",
    ],
)
def test_how_much_is_wanting_is_a_need(text: str) -> None:
    assert understand(text, WEDNESDAY).need is not None


def test_who_moved_out_of_so_many_is_counted_and_stands_in_nobodys_way() -> None:
    meaning = understand("廿四户走了十八户", WEDNESDAY)
    assert (set(meaning.intents), meaning.percent) == ({Intent.PROGRESS}, 75)


@pytest.mark.parametrize("text", ["正给落后员工补课", "在淘汰落后产能", "已挖了一半，后面天晴的话会快一些"])
def test_who_lags_is_no_trouble_and_the_pace_hangs_on_no_condition(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.PROGRESS}
    assert "带有条件，须看条件是否具备" not in meaning.doubts


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("家长意见大，我们在解释", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("果农有抵触，镇里在挨家劝", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("住户不肯搬，做了好几轮工作还在谈", {Intent.DIFFICULTY, Intent.PROGRESS}),
        ("人手不够，实在忙不开", {Intent.DIFFICULTY}),
        ("配件还在海上漂着，可否缓到12月20号", {Intent.DIFFICULTY, Intent.EXTENSION}),
        ("占地的事要县长出面才谈得拢", {Intent.DIFFICULTY, Intent.ESCALATE}),
        ("桥面改造卡在环评上，望厅长帮忙过问", {Intent.DIFFICULTY, Intent.ESCALATE}),
    ],
)
def test_who_is_being_talked_to_and_who_is_to_help_is_told_beside_the_trouble(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize(
    "text",
    [
        "消防审查迟迟没过",
        "无场地无经费，难办",
        "编制卡死了，进不了人",
        "检测公司排期满了，轮不上我们",
        "国土和林业互推",
        "供电那头不给接",
        "乡里那几家不听招呼",
        "么得办法，业委会不盖章撒",
        "没办法，村委会不盖章",
    ],
)
def test_what_does_not_come_and_who_will_not_act_is_trouble_alone(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    "text",
    ["钱没着落，停那儿了", "批文遥遥无期，没法往下走", "财政拨款迟迟不到，修缮无从着手", "老桥没图纸，加固无从下手"],
)
def test_what_stands_still_for_a_cause_is_trouble_and_not_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DIFFICULTY, Intent.NOT_DONE)


@pytest.mark.parametrize(
    ("text", "need"),
    [
        ("还缺改造款32万", Quantity(32, None, None, "万元")),
        ("差防渗资金80万", Quantity(80, None, None, "万元")),
        ("尚缺化验员2名", Quantity(2, None, None, "名")),
        ("差焊工6名", Quantity(6, None, None, "名")),
        ("少兽医3名", Quantity(3, None, None, "名")),
    ],
)
def test_money_and_hands_that_are_wanting_are_no_count_of_the_work(text: str, need: Quantity) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.quantity, meaning.need) == ((Intent.DIFFICULTY,), None, need)


@pytest.mark.parametrize("text", ["四成五，雨天耽误了几个工", "大约三成，秋收放假耽搁的"])
def test_why_it_is_no_further_gives_up_no_deadline(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["桥头塌方，路基没法夯", "管廊产权扯不清，接不了管", "大雪封路，地没量成"])
def test_work_that_trouble_holds_is_not_done_either(text: str) -> None:
    assert set(understand(text, date(2023, 10, 11)).intents) == {Intent.DIFFICULTY, Intent.NOT_DONE}


@pytest.mark.parametrize("text", ["业主躲着不见，联系不上", "系统崩了，数据导不出", "老板躲着，文书送达不了"])
def test_means_that_fail_are_difficulty_alone(text: str) -> None:
    assert understand(text, date(2023, 10, 11)).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    "text",
    ["救护车进不了胡同", "货轮靠不了泊", "铲车开不上坡", "天冷干不成", "图纸老改", "挡墙塌了", "系统瘫了两天"],
)
def test_machines_that_do_not_get_there_and_what_keeps_failing_are_in_the_way(text: str) -> None:
    meaning = understand(text, date(2024, 11, 20))
    assert (meaning.intents, meaning.confirm) == ((Intent.DIFFICULTY,), False)


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("按期开不了诊", {Intent.CANNOT_ON_TIME}),
        ("12月前住不进去", {Intent.CANNOT_ON_TIME}),
        ("期限内拿不出来", {Intent.CANNOT_ON_TIME}),
        ("师资不够，如期招不了生", {Intent.CANNOT_ON_TIME, Intent.DIFFICULTY}),
        ("冻住了，月底前挖不动", {Intent.CANNOT_ON_TIME, Intent.DIFFICULTY}),
    ],
)
def test_whatever_cannot_be_done_by_a_time_is_too_late(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, date(2024, 11, 20)).intents) == intents


@pytest.mark.parametrize("text", ["按时误不了", "月底前跑不了，放心"])
def test_what_cannot_go_wrong_by_a_time_is_not_too_late(text: str) -> None:
    assert Intent.CANNOT_ON_TIME not in understand(text, date(2024, 11, 20)).intents


@pytest.mark.parametrize(
    "text", ["水泥没运来，天天催", "渔民堵航道，在劝离", "围栏被人剪了，正补", "贷款没批，另想辙呢"]
)
def test_what_is_done_about_what_is_in_the_way_is_told_beside_it(text: str) -> None:
    meaning = understand(text, date(2024, 11, 20))
    assert (set(meaning.intents), meaning.confirm) == ({Intent.DIFFICULTY, Intent.PROGRESS}, False)


@pytest.mark.parametrize("text", ["出了岔子我担着", "少一分钱我补上", "完不成你罚我", "月底交不出我辞职"])
def test_whose_loss_it_is_if_it_fails_is_a_vow(text: str) -> None:
    assert set(understand(text, date(2024, 11, 20)).intents) == {Intent.COMMIT}


@pytest.mark.parametrize(
    "text",
    [
        "图纸反复被退",
        "方案来回被打回",
        "申请三番五次被驳回",
        "标书两次被废",
        "图纸被退了三回",
        "政策口径变来变去",
        "文件迟迟不下发",
        "编办那边卡得紧",
        "招了两次都没招到人",
        "当年经手的都退了",
        "公章不在本地",
        "挖机陷泥里了",
        "虫子啃得厉害",
        "财政一直不拨款",
    ],
)
def test_what_is_turned_down_again_and_again_and_what_is_out_of_reach_is_difficulty_alone(text: str) -> None:
    understood = understand(text, WEDNESDAY)
    assert set(understood.intents) == {Intent.DIFFICULTY}
    assert understood.quantity is None


@pytest.mark.parametrize(
    "text", ["两个村争水源，调解着呢", "三户为通道打架，派出所在调解", "对方单位不盖章，协调函发了两次，仍在沟通"]
)
def test_how_many_quarrel_and_how_often_one_wrote_counts_none_of_the_work(text: str) -> None:
    understood = understand(text, WEDNESDAY)
    assert set(understood.intents) == {Intent.DIFFICULTY, Intent.PROGRESS}
    assert understood.quantity is None


@pytest.mark.parametrize("text", ["没动，全在防汛", "没空弄，正赶招生呢", "哪有工夫，正忙着秋收呢"])
def test_what_else_one_is_busy_with_is_no_work_on_the_measure(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.NOT_DONE}


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("催不动，得理事长去走一趟", "理事长"),
        ("跨部门的事，请县长协调", "县长"),
        ("供电所不给装，要请书记讲一声", "书记"),
        ("增容卡着，得请总经理找供电局", "总经理"),
        ("滞留于编办核编，请院长协调", "院长"),
        ("梗阻在编办核编，亟需部长过问", "部长"),
        ("监管那关过不去 得行长出面说说", "行长"),
        ("采购审核压着不动，要街道办主任协调一哈", "街道办主任"),
        ("供电不给接火，烦大队长去谈", "大队长"),
        ("住建那边拦着，劳教导员跑一趟", "教导员"),
        ("装备预算被砍，恳请参谋长撑腰", "参谋长"),
        ("用地预审上堵住了，求主任给打个招呼", "主任"),
        ("钱压在国库没下来，想请副县长督一督", "副县长"),
        ("社员闹意见拆不动，盼书记来一趟", "书记"),
        ("邻县不让羊过来检疫，得所长联系一下", "所长"),
        ("电力那头不松口，得书记去碰一碰", "书记"),
        ("供电局不松口，要局长去碰碰", "局长"),
        ("招标在审记那里压着，求主任给催催", "主任"),
        ("评审在审计那边压着，请局长说一声", "局长"),
        ("银行不放款，想请董事长去坐坐", "董事长"),
    ],
)
def test_whoever_is_above_us_is_asked_to_go_and_speak(text: str, person: str) -> None:
    understood = understand(text, WEDNESDAY)
    assert {Intent.DIFFICULTY, Intent.ESCALATE} <= set(understood.intents)
    assert understood.person == person


@pytest.mark.parametrize("text", ["租户赖着不走，已经起诉", "借款人失联，我们已起诉到法院"])
def test_trouble_that_was_taken_to_court_is_being_dealt_with(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DIFFICULTY, Intent.PROGRESS)


@pytest.mark.parametrize("text", ["腾退户起诉了", "我们被起诉了"])
def test_who_takes_us_to_court_is_the_trouble(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    "text",
    [
        "科研经费那条，结余超两年的课题63个，已经收回51个，还有12个老师有异议，正在逐个谈",
        "还有12户有意见，正在做工作",
        "村民拦路，在协调",
        "业主拒检，在宣讲",
        "塘主要价高，咱正跟他磨价",
        "移交单位推诿，正函催交涉",
    ],
)
def test_who_objects_is_in_the_way_and_being_talked_to(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DIFFICULTY, Intent.PROGRESS}


@pytest.mark.parametrize("text", ["公示没有异议", "公示期内无异议", "村账重新公开过，没人再有异议"])
def test_nobody_who_objects_is_in_nobodys_way(text: str) -> None:
    assert Intent.DIFFICULTY not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["让队长去谈", "麻烦王所长跑一趟现场"])
def test_who_is_sent_is_given_the_work_and_not_begged(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DELEGATE,)


@pytest.mark.parametrize("text", ["漏水口堵住了", "堵住了漏洞"])
def test_a_leak_that_was_stopped_holds_nothing_up(text: str) -> None:
    assert Intent.DIFFICULTY not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["电容量不够，除湿机带不动", "老设备带不动", "水车拉不动"])
def test_what_has_not_the_strength_is_trouble_and_no_work_not_begun(text: str) -> None:
    assert understand(text, date(2026, 5, 12)).intents == (Intent.DIFFICULTY,)


@pytest.mark.parametrize(
    "text",
    [
        "卡消防验收了",
        "卡竣工验收了",
        "卡评审了",
        "卡在验收了",
        "卡环保验收上了",
        "经费全停了",
        "资金都停了",
        "电都停了，干不了",
    ],
)
def test_the_step_at_which_it_is_stuck_and_means_that_stopped_are_trouble(text: str) -> None:
    intents = set(understand(text, date(2023, 10, 11)).intents)
    assert Intent.DIFFICULTY in intents
    assert Intent.DONE not in intents


def test_who_is_asked_to_get_it_unstuck_is_named() -> None:
    meaning = understand("卡消防验收了，请刘局协调下", date(2023, 10, 11))
    assert set(meaning.intents) == {Intent.DIFFICULTY, Intent.ESCALATE}
    assert meaning.person == "刘局"


@pytest.mark.parametrize("text", ["消防验收了", "三公经费停了", "乱收费停了", "水都通了", "违规补贴停发了"])
def test_an_acceptance_and_wrong_spending_that_was_stopped_are_done(text: str) -> None:
    assert Intent.DONE in understand(text, date(2023, 10, 11)).intents


@pytest.mark.parametrize(
    "text",
    [
        "承包户抵触大，眼下做思想工作呢",
        "业主唔肯签，仲倾紧",
        "样本户嫌麻烦，上门动员着呢",
        "商户怕麻烦，干部逐户劝导呢",
        "农户不签字，正在动员",
        "家属想不通，村里做工作呢",
    ],
)
def test_those_who_will_not_are_being_talked_to(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.confirm) == ((Intent.DIFFICULTY, Intent.PROGRESS), False)


def test_what_is_too_much_trouble_is_left_undone() -> None:
    assert understand("嫌麻烦，没办", date(2023, 10, 11)).intents == (Intent.NOT_DONE,)
    assert Intent.DIFFICULTY not in understand("我们不怕麻烦，天天跑", date(2023, 10, 11)).intents


@pytest.mark.parametrize(
    "text",
    [
        "环评文本上交市局，就看上面意见了。",
        "提请常委会审议，静候结果",
        "已提请党组会研究，等结果",
        "合同上交市局了，就等批复",
        "预算报请人大审议，静候批复",
        "送到市局了，再等回文",
        "送到市局了，再等批复",
        "材料报省厅了，再等等回复",
    ],
)
def test_what_went_up_and_is_awaited_has_its_course(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), False)


@pytest.mark.parametrize("text", ["提请常委会审议", "建议提请常委会审议，静候结果"])
def test_what_those_above_are_asked_to_take_up_is_a_plea(text: str) -> None:
    assert Intent.ESCALATE in understand(text, date(2023, 10, 11)).intents


@pytest.mark.parametrize(
    "text",
    [
        "执行僵住了",
        "调解僵了",
        "清收趴窝了",
        "拆除熄火了",
        "整改搁浅了",
        "办理被绊住了",
        "追缴陷入僵局",
        "审理搁住了",
    ],
)
def test_an_act_that_is_held_fast_is_trouble_and_never_done(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.DIFFICULTY}


@pytest.mark.parametrize("text", ["渗漏堵住了", "扬尘压住了", "清收一度搁浅，现已收回", "僵住的账户都激活了"])
def test_what_was_stopped_for_good_or_moves_again_is_done(text: str) -> None:
    assert Intent.DONE in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("执行僵住了，恳请院长牵头疏通", "院长"),
        ("土地手续堵住了，需分管县长牵头推一推", "分管县长"),
        ("卡在产权上，请镇长给推一推", "镇长"),
        ("僵在产权上，想请周处协调下", "周处"),
        ("卡在评审，想请孙院出面", "孙院"),
    ],
)
def test_one_above_us_is_begged_to_push_it_on(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.DIFFICULTY, Intent.ESCALATE}
    assert (meaning.person, meaning.confirm) == (person, False)


@pytest.mark.parametrize("text", ["推一推，行不", "请局长把期限推一推", "工期推一推吧，局长"])
def test_to_push_the_day_back_is_a_plea(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.EXTENSION}


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("投递车坏了，送不成", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("鉴定资质缺失，检不成", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("服务器宕机，报表出不来", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("印刷机坏了，印不成", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("系统老崩，数据导不出来", {Intent.DIFFICULTY}),
        ("路断了，料运不进去", {Intent.DIFFICULTY}),
        ("车派不出，去不了现场", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("鉴定机构请不到，案子结不掉", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("船停了，上不了岛", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("老乡拦着，杆子立不起来", {Intent.DIFFICULTY, Intent.NOT_DONE}),
        ("住户不开门，表换不掉", {Intent.DIFFICULTY, Intent.NOT_DONE}),
    ],
)
def test_behind_its_trouble_the_act_that_cannot_be_is_not_done(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents
