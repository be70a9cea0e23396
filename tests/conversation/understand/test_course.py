"""Work in its course: what others have in hand, how far it has come, and what of it was of another time."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    "text",
    [
        "制度汇编已送印刷厂",
        "水样送检测中心了",
        "车已送修",
        "整改通知书发下去了",
        "审计组进场了",
        "已经下发通知让各科室自查",
        "就差把封存的两台交到机关事务中心",
        "跟供应商对账呢",
        "挂网公示第三天",
        "老楼加固到二层了",
        "一边查一边改",
        "线上平台试运行",
        "财务在核前两年的账",
        "合同在法务那审",
        "锅炉房正打地基",
        "刚选好厂家",
        "会开了，分工也定了",
        "不是没进展，就是慢",
        "新锅炉在路上",
        "任务派下去了",
        "脚手架搭好了",
        "正约第三方来测",
        "一步步来，不急",
        "在想办法",
        "正研究方案",
        "已见雏形",
        "制度在过会",
        "清退通知贴出去了",
        "正联系厂家修",
        "招聘公告贴了一个星期了",
        "打围挡了",
        "主体封顶了",
        "方案第三稿了",
        "查原因呢",
        "办法在工会征求意见",
        "材料交厂务会了，排队上会",
        "供电答应迁了",
        "谈妥了价钱",
        "第三轮谈判",
        "新规执行了一个月",
        "定了中标单位",
        "制度改好又送了",
        "一切按计划",
        "新系统试用两周了",
        "起诉材料递了，没开庭",
        "老的锅炉拆了，新的后天点火",
        "新系统上线了，旧系统月底停",
        "投诉量降到个位数",
        "苗子死了一半，正补",
        "病历抽查到外科了",
        "执行款在分配",
        "宿舍床铺正换新的",
        "学籍证在补录",
        "护栏立了一排",
        "报市里了，批文没下",
        "已递市交通局，候批",
        "第二轮巡查已展开",
        "线索跟公安对接过了，资料也移交了，他们还在核查",
        "结果没下来，区里还在审",
        "超标车封存了，等机关局统一拍卖",
        "牌匾做好了，等安装",
        "竞聘报名结束，下周笔试",
        "规划局收件了",
        "审计组驻点第三天",
        "合同签了，等厂家发货",
        "材料递上去了，编办在研究",
        "正在逐笔核对流水",
        "先从机关查起",
        "已上会，等纪要",
        "已申请财政评审",
        "已纳入明年预算",
        "已拨第一笔款",
        "审批的事，天天去催",
        "首批树苗进场",
        "已请律师介入",
        "按计划来",
        "新设备已装车发运",
        "水样已采",
        "试点社区已确定",
        "已召开专题会，任务分到各组",
        "已交第三方测绘",
        "刚跟中标方碰完头",
        "村民会开过了，名单在核",
        "正给锅炉保养",
        "换届耽误了两个月，现在正逐条整改",
        "旧车已挂拍卖平台",
        "已委托评估公司进场",
        "公告贴出去了，等异议期满",
        "护工在培训",
        "抓紧修着呢",
        "专班建起来了，天天调度",
        "人已经到位，正在逐户摸排",
        "草案上周过了党委会，正逐条往下落",
        "已送法务部审核",
        "新址选好了，租赁合同也签了",
        "老泵换着呢",
        "整改方案已上党委会",
        "老样子，推进中",
        "不能说没进展",
        "按程序要公示十天，公示着呢",
        "光缆已敷设到二号楼",
        "已向法院申请执行",
        "申请书已递省厅，静候批复",
        "其余4件正在核查，有结果马上报",
        "当时没改彻底，今年已经开始逐户核对",
    ],
)
def test_what_is_in_its_course_is_progress_and_nothing_else(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize(
    "text",
    [
        "没有任何进展",
        "还停在纸上",
        "账没对完",
        "忘了弄",
        "还不能说改好了",
        "哪敢说完成了",
        "谁说完成了",
        "我没说改完啊",
        "完什么完",
        "没有一项是完成的",
        "没敢报完成",
        "没个头绪",
        "雷声大雨点小",
        "就开了个会",
        "一直压着没办",
        "改造停在图纸上",
        "没变化",
        "方案都没批",
        "满意度没测",
        "问题还在",
        "钱还在账上",
        "机器还在箱子里",
        "仓库门还锁着",
        "办法还是老办法",
        "没见人来",
        "原封不动",
        "仍是空白",
        "方案还在抽屉里",
        "早该弄的，拖到现在",
        "一拖再拖",
        "新系统没用起来",
        "绩效方案又改回去了",
    ],
)
def test_what_nobody_may_call_done_is_not_done(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    "text", ["我来想办法", "我们一定尽全力", "回头就办", "不改好不来见您", "说啥也得弄完", "定不辱命"]
)
def test_a_vow_without_a_day_is_a_promise(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.COMMIT,)


def test_what_has_not_been_granted_stands_in_the_way() -> None:
    assert set(understand("方案都没批，动不了", WEDNESDAY).intents) == {Intent.DIFFICULTY, Intent.NOT_DONE}


def test_papers_half_put_together_prove_nothing() -> None:
    meaning = understand("材料只整理了一半", WEDNESDAY)
    assert meaning.intents == (Intent.PROGRESS,)
    assert meaning.percent == 50


@pytest.mark.parametrize("text", ["立行立改的都改了", "大面上都好了"])
def test_what_was_done_of_some_or_on_the_surface_is_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert meaning.confirm


@pytest.mark.parametrize(
    "text", ["审核通过后立即组织实施", "没有异议的话就下文", "党委会研究过了，同意按方案整改，正在走采购流程"]
)
def test_a_grant_that_others_give_is_no_consent(text: str) -> None:
    assert Intent.APPROVE not in understand(text, WEDNESDAY).intents


def test_an_old_plan_asks_for_no_more_time() -> None:
    meaning = understand("计划上半年完成，到现在只干了四成", WEDNESDAY)
    assert meaning.intents == (Intent.PROGRESS,)
    assert (meaning.percent, meaning.date) == (40, None)


@pytest.mark.parametrize(
    "text",
    [
        "校方已开专题会研究",
        "已召开专题会议研究",
        "党委已召开会议专题研究",
        "局党组已听取汇报",
        "专班已实地踏勘",
        "检察院接手线索了，没反馈结果",
        "公安立案了，没回音",
    ],
)
def test_what_was_talked_over_or_is_in_other_hands_goes_on(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["上级要求的时间，我们雷打不动", "月底交账，雷打不动", "一定按时销账"])
def test_a_time_that_will_be_kept_is_only_a_promise(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.COMMIT,)


@pytest.mark.parametrize("text", ["每月一查，雷打不动", "巡河制度雷打不动"])
def test_a_round_without_an_end_is_no_promise(text: str) -> None:
    assert Intent.LONG_TERM in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["护工走了一半，人顶不上", "骨干调走一半，忙不过来"])
def test_the_share_of_those_who_left_is_no_progress(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent) == ((Intent.DIFFICULTY,), None)


@pytest.mark.parametrize(
    "text", ["已约谈相关人员，正在起草报告", "已走访农户，正在整理情况", "核查了账目，正写处理意见"]
)
def test_what_was_looked_into_is_not_done_while_it_is_written_up(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DONE not in meaning.intents
    assert Intent.PROGRESS in meaning.intents


@pytest.mark.parametrize("text", ["如果专家不来，就验不了", "要是本周雨不停，路修不了"])
def test_what_an_if_would_forbid_is_trouble_without_a_day(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date) == ((Intent.DIFFICULTY,), None)


def test_an_end_that_may_come_keeps_its_day() -> None:
    assert understand("如果月底前能完成，就不延期了", WEDNESDAY).date == date(2024, 11, 30)


def test_closing_the_books_is_the_end_unless_they_are_closed_to_us() -> None:
    assert understand("要是家长都签字了，27号能关账", WEDNESDAY).intents == (Intent.PROGRESS,)
    assert Intent.DIFFICULTY in understand("财务关账了，付不了款", WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "安全评价报告返给中介修改去了",
        "制度初稿交法规股审了",
        "请示呈县政府研究了",
        "入户核查走第二遍",
        "对到第四轮了",
        "干部下到牧点了，挨家登记着",
        "方案正征求各科室意见",
        "清淤施工照常",
        "新校服款式挂家委会投票呢",
    ],
)
def test_what_others_look_at_or_what_goes_on_one_by_one_is_progress(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), False)


def test_one_by_one_and_to_its_end_is_done() -> None:
    assert understand("均已逐户清退", WEDNESDAY).intents == (Intent.DONE,)


@pytest.mark.parametrize(
    "text",
    [
        "设计院在出施工图",
        "在路口试运行信号配时",
        "打申请给畜牧厅了，听信儿",
        "钢筋绑完，等监理验筋",
        "诉讼保全做了，等开庭",
        "决算正编着，等会计师出报告",
        "函询发了，当事人回信在路上",
        "各镇先摸底，表在陆续回",
        "通知发到各所了，正开动员会",
        "会计师在翻凭证，每天翻一摞",
        "居民知晓率74%，正入户发单子",
        "调解成功率89%，调解室照常坐班",
    ],
)
def test_what_moves_on_or_has_its_turn_is_progress_and_nothing_else(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), False)


@pytest.mark.parametrize("text", ["有序推进中，请领导放心", "正在开展，谢谢领导关心", "弄着呢，急不得"])
def test_courtesies_beside_work_that_goes_on_leave_it_to_be_asked_for(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


@pytest.mark.parametrize(
    "text",
    [
        "推得顺，没啥拦路的",
        "进度正常，没有拦路的事",
        "进行顺当，不存在什么问题",
        "正常施工，啥问题没有",
        "按排期打疫苗，没碰上难事",
        "按排班巡查，没困难",
        "跟着表走，不卡壳",
        "进展顺遂，并无障碍",
        "换届循序开展，无难点",
        "著录依表实施，不缺啥",
        "各项有序展开，未见梗阻",
        "一切按表走，未遇瓶颈",
        "跟着单子走，不卡",
    ],
)
def test_nothing_in_its_way_is_told_beside_it(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.PROGRESS, Intent.NO_DIFFICULTY}


def test_a_rate_beside_what_was_not_brought_to_its_end_is_progress_and_not_done() -> None:
    assert set(understand("死亡率降到1.2%，暖棚没盖完", WEDNESDAY).intents) == {Intent.PROGRESS, Intent.NOT_DONE}


@pytest.mark.parametrize(
    "text",
    [
        "进度尚可",
        "有点起色",
        "不快不慢",
        "项目部在抓，进度正常",
        "才上手",
        "按节点往前赶",
        "天天在盯",
        "边拆边清",
        "没落下，按月推",
        "没闲着，天天干",
        "工地上干着哩",
        "院里张罗着",
        "目前处于推进阶段",
        "有关事项正在办理",
        "紧锣密鼓推着走",
        "处置中",
        "有人盯着",
        "仓房那块在搞",
        "林场那头也在动着",
        "鱼塘的事正处理着",
        "归档工作正在开展",
        "换届事宜有条不紊办着",
        "正持续发力",
        "持续发力",
        "还在持续发力",
        "施工中",
        "堤段那块施工着呢",
        "预算科这边加紧办理着。",
        "招标科正在推进",
        "做紧啦",
        "我哋整紧呢",
        "处理紧嘅",
        "搞起了",
        "搞到起的",
        "师傅弄倒起",
        "搞倒在",
        "做勒海",
        "搁那整呢",
        "完成ing",
    ],
)
def test_a_course_that_names_no_step_is_asked_for_a_figure(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


@pytest.mark.parametrize(
    "text",
    [
        "数据在倒",
        "模板支着呢",
        "书架装到第七排",
        "地磅拆下来送计量站检定了",
        "线路在优化",
        "没过关的在补考",
        "厂家备货呢",
        "河道那边在清淤",
        "归档工作正在扫描",
        "目前处于试运行阶段",
        "护坡正在施工",
        "招标科正在编招标文件呢",
        "预算科在核预算",
        "办紧手续",
        "围墙拆紧啦",
    ],
)
def test_a_step_under_way_is_progress_whatever_its_verb(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), False)


@pytest.mark.parametrize("text", ["入选名单定了", "吊车进去了", "责令停产整顿", "化验数据没出"])
def test_a_fact_of_the_office_is_some_step_where_nothing_else_is_understood(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.PROGRESS,), True)


@pytest.mark.parametrize("text", ["孩子中考完了", "老婆生了", "羊丢了", "我不清楚，没听说"])
def test_what_is_no_matter_of_the_office_stays_unclear(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.UNCLEAR,)


def test_work_that_goes_on_beside_a_rate_needs_no_asking() -> None:
    assert not understand("抽检合格率97%，下一批着手排", WEDNESDAY).confirm
    assert not understand("室温合格率98%，不热户正一家家上门", WEDNESDAY).confirm


@pytest.mark.parametrize("text", ["分包换了，新队伍刚进场", "收银系统换新，数据在倒"])
def test_what_has_only_just_come_is_no_end(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "照护理部排的来",
        "电子证照推到八个科室了",
        "甲级病案率96%，丙级的退回去重写",
        "检疫合格率92%，没过的补检着呢",
        "违建拆到最后一户",
    ],
)
def test_so_far_and_as_arranged_and_done_over_is_progress_alone(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["护士长挨床核对腕带", "计量设施装到三支渠了", "干干停停"])
def test_one_by_one_and_as_far_as_is_progress(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


def test_what_was_owed_and_is_got_in_is_no_share_that_is_left() -> None:
    assert understand("清欠56%", WEDNESDAY).percent == 56
    assert understand("还欠三成", WEDNESDAY).percent == 70


@pytest.mark.parametrize("text", ["观测员在山顶换电池", "工人在楼顶刷防水", "队员在坡上栽树"])
def test_who_is_at_it_and_where_is_no_end(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


def test_a_guess_without_a_day_is_how_far_it_is() -> None:
    meaning = understand("估摸着能有个五六成", WEDNESDAY)
    assert (meaning.percent, meaning.forecast) == (55, None)
    assert understand("月末大约能有一半", WEDNESDAY).percent is None


def test_a_crew_that_came_on_a_day_began_then() -> None:
    meaning = understand("施工队昨天进场了", WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.PROGRESS,), date(2024, 11, 19), "start")


def test_pictures_that_were_sent_are_told_beside_the_share() -> None:
    meaning = understand("刚好一半，照片发群里了", WEDNESDAY)
    assert (set(meaning.intents), meaning.percent) == ({Intent.PROGRESS, Intent.EVIDENCE}, 50)


@pytest.mark.parametrize(
    "text",
    [
        "八字才画了半撇",
        "哪会这么快，慢慢来",
        "这活儿磨人，且得熬呢",
        "起码还得熬一阵子",
        "一口吃个胖子？慢着呢",
        "万里长征才迈头一步",
    ],
)
def test_a_saying_of_what_has_hardly_begun_is_not_done_and_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.date, meaning.confirm) == ((Intent.NOT_DONE,), None, None, True)


@pytest.mark.parametrize("text", ["八字有一撇了", "万里长征第一步，一两成吧", "还得熬一个礼拜", "手续还得磨一阵子"])
def test_a_saying_of_what_has_begun_is_progress(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.PROGRESS,)


@pytest.mark.parametrize("text", ["病历没整理完", "台账没整理齐"])
def test_what_is_not_put_in_order_is_not_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.NOT_DONE,), False)


@pytest.mark.parametrize("text", ["持续发力中", "持续跟进中"])
def test_kept_at_for_now_is_progress_that_tells_nothing(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.PROGRESS}, True)


@pytest.mark.parametrize("text", ["持续整改，不松劲", "持续用力", "持续监测", "我们会持续发力"])
def test_kept_at_for_good_is_long_term(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.LONG_TERM}


@pytest.mark.parametrize("text", ["制度还在征求意见", "管理办法还在起草"])
def test_a_draft_alone_is_how_far_it_is(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.PROGRESS}


@pytest.mark.parametrize("text", ["设备装好了，制度还在起草", "满意度98%，管理办法还在征求意见"])
def test_a_draft_beside_what_is_told_of_the_rest_is_not_done_either(text: str) -> None:
    assert set(understand(text, WEDNESDAY).intents) == {Intent.PROGRESS, Intent.NOT_DONE}


@pytest.mark.parametrize(
    "text",
    [
        "且等着呢",
        "且得等着呢",
        "名单已确定，还未入户",
        "方案过会了，一分钱没花出去",
        "对象已选定，未签约",
        "布防预案批下来了，人还没上",
        "立项手续走完，施工队没进",
        "审讯室改造设计出了，墙还没拆",
        "演练脚本写妥，尚未开演",
        "监舍改线预算编好了，电工没动手",
        "免疫计划己定下来，针还没打",
        "苗木单子列完了，坑都没开始挖",
        "雨量站改造，设计审过了，施工队没来",
        "脚本定稿，片子一个镜头都没拍",
        "名单敲定，考察组还没出发",
        "选址论证告成，破土之日未至",
        "施工图已画完，路基还没挖",
        "制度文本起草完毕，落地执行仍是空白",
        "标书编好了，设备还没买",
        "许可证拿到手了，一根桩都没打",
    ],
)
def test_far_off_or_one_step_before_the_work_is_not_done_and_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.NOT_DONE}, True)


def test_waiting_for_an_answer_is_progress() -> None:
    assert set(understand("等批复呢", WEDNESDAY).intents) == {Intent.PROGRESS}


@pytest.mark.parametrize(
    "text", ["土建完工，剩水泵安装", "主体封顶，剩外墙保温", "主体完工，还剩墙面粉刷", "墙砌好了，门还没装"]
)
def test_a_part_done_and_the_rest_named_is_progress_and_read_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.PROGRESS}, True)
