"""Who shall do it, who does not do it, who is really meant."""

from datetime import date

import pytest

from bot.conversation.understand import DateRole, Intent, understand

WEDNESDAY = date(2024, 11, 20)


@pytest.mark.parametrize(
    ("text", "person", "department", "confirm"),
    [
        ("请李科长办理", "李科长", None, False),
        ("请刘主任阅办", "刘主任", None, False),
        ("已阅，请赵股长落实并反馈", "赵股长", None, False),
        ("让小张跟进一下", "小张", None, True),
        ("安排老周去办", "老周", None, True),
        ("派小付去弄", "小付", None, True),
        ("交给小丛了", "小丛", None, True),
        ("由我和老贾一起办", "老贾", None, True),
        ("请基建办陈工对接", "陈工", "基建办", True),
        ("麻烦转给财政所", "财政所", "财政所", False),
        ("让村里去做", "村里", "村里", False),
        ("我让司机班查查", "司机班", "司机班", False),
        ("这活给草原站", "草原站", "草原站", False),
        ("这个任务给王磊", "王磊", None, False),
        ("转规划股小陈办", "小陈", "规划股", True),
        ("转办公室小刘", "小刘", "办公室", True),
        ("交给造林科处理", "造林科", "造林科", False),
        ("已转资源股", "资源股", "资源股", False),
        ("由规划科牵头", "规划科", "规划科", False),
        ("@赵明 落实一下", "赵明", None, False),
        ("交给王磊办理", "王磊", None, False),
        ("交给指挥室老秦", "老秦", "指挥室", True),
        ("转指挥中心老秦办", "老秦", "指挥中心", True),
    ],
)
def test_a_task_handed_on(text: str, person: str, department: str | None, confirm: bool) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.DELEGATE in meaning.intents
    assert set(meaning.intents) <= {Intent.DELEGATE, Intent.ACK}
    assert (meaning.person, meaning.department, meaning.confirm) == (person, department, confirm)


@pytest.mark.parametrize(
    ("text", "person", "confirm"),
    [
        ("这不是我管的，找资源股", "资源股", False),
        ("这事归草原站管", "草原站", False),
        ("我已经调走了，现在是陈科长负责", "陈科长", True),
        ("不是我分管的，问赵局", "赵局", True),
        ("你找老周", "老周", True),
        ("不归我负责", None, True),
        ("这块工作不属于我们科", None, True),
        ("找错人了", None, True),
        ("找错部门了，应该是交通局", "交通局", False),
        ("发错了", None, True),
    ],
)
def test_the_wrong_person_was_asked(text: str, person: str | None, confirm: bool) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.WRONG_PERSON,), person, confirm)
    assert meaning.date is None


@pytest.mark.parametrize(
    "text",
    [
        "你是谁？发错人了吧",
        "不好意思您是？这消息好像不是给我的",
        "贵姓？怕不是找错科室了",
        "串号了吧，你是干什么的？",
        "你谁啊，加错了？",
        "您哪位，拉错了？",
        "您好，贵单位是？可能发错人了",
        "你是不是搞错人了？我就一种地的",
        "是不是弄错了，您是？",
        "请问贵方是谁？恐怕发送有误",
        "哪个单位的？弄混了？",
        "咱认识吗，搞岔了吧？",
        "报个名？打错了",
        "啥情况，你哪的？串群了",
        "何人？群都进错了",
        "对面是谁？八成弄错对象",
        "阁下何人？莫非误投",
        "你谁呀？这不该发我的吧",
        "您是？恐怕投错门了",
        "你是谁？八成弄错了",
    ],
)
def test_a_stranger_asks_who_we_are(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.WRONG_PERSON, Intent.QUESTION), True)


def test_whoever_holds_the_papers_is_no_delegate() -> None:
    meaning = understand("改完了，照片在老张手里", WEDNESDAY)
    assert (meaning.person, meaning.holder) == (None, "老张")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("@钱宁 你办一下", "钱宁"),
        ("老郝，你去落实", "老郝"),
        ("批转林政股办理", "林政股"),
        ("请分管副旗长落实", "分管副旗长"),
    ],
)
def test_an_order_names_whom_it_is_given_to(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DELEGATE,), person)


def test_the_report_that_follows_an_order_is_not_promised_by_the_writer() -> None:
    meaning = understand("请白科长牵头，周五前报结果", WEDNESDAY)
    assert meaning.intents == (Intent.DELEGATE,)
    assert (meaning.date, meaning.date_role) == (date(2024, 11, 22), DateRole.REPORT_BY)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("先由助理骆青顶着", "骆青"),
        ("授权督查组邓组长全权处理", "邓组长"),
        ("已交办设备管理部", "设备管理部"),
        ("这事由分管副院长乔岚牵头", "乔岚"),
        ("我让质控科的贺敏对接", "贺敏"),
        ("请保卫科、总务科共同落实", "保卫科"),
        ("交给沙护士长去办", "沙护士长"),
        ("请你科办理", None),
        ("叫小卓玛去弄", "小卓玛"),
        ("转医保科小幸办", "小幸"),
        ("由工程部何伟去落实", "何伟"),
        ("责成张磊同志督办", "张磊"),
        ("我叫建国去盯", "建国"),
        ("老包去弄了", "老包"),
        ("这个小季在管，我转他了", "小季"),
    ],
)
def test_work_is_given_to_whoever_bears_the_name(text: str, person: str | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DELEGATE,), person)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("请人社科11月28日前报结果", date(2024, 11, 28)),
        ("让老庞周五前报上来", date(2024, 11, 22)),
        ("基建科罗科长，请你今天内回复", WEDNESDAY),
    ],
)
def test_an_order_to_report_has_the_day_of_the_report(text: str, day: date) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.date, meaning.date_role) == ((Intent.DELEGATE,), day, DateRole.REPORT_BY)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("我借调出去了，原岗位换成鲍科长了", "鲍科长"),
        ("三季度就交接给岳会计了，名单没更新", "岳会计"),
        ("本人已不任园长，请发给现任蒋园长", "蒋园长"),
        ("我去党校学习半年，这项移交给信息科的段文清，以后提醒请发给他", "段文清"),
        ("接替我的是贾明", "贾明"),
        ("自9月起由汤副院长负责", "汤副院长"),
        ("我轮岗到信访局了，这边交给陆股长", "陆股长"),
        ("我已于上月调离，继任者蒋总", "蒋总"),
        ("新书记姓龙，找龙书记", "龙书记"),
        ("我去年转到校友办了，财务是冯处长", "冯处长"),
        ("7月我就转岗了，这块如今吴处抓", "吴处"),
        ("班子调整后我改管后勤，安全这块是郑矿长", "郑矿长"),
        ("我改抓党建了，找孙科长", "孙科长"),
        ("已交班，春节后一直是胡矿在抓", "胡矿"),
        ("去年底我退了，如今李院长抓", "李院长"),
        ("五一后我已卸任，目前是高站长在管", "高站长"),
        ("我调走了，水政股小周接手", "小周"),
    ],
)
def test_who_left_the_post_names_the_successor_and_the_office_checks(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.WRONG_PERSON,), person)
    assert (meaning.date, meaning.confirm) == (None, True)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("不归医务科管，找后勤处", "后勤处"),
        ("这块业务去年划转到医保局了", "医保局"),
        ("主责不在我们，在水利站", "水利站"),
        ("民政的事请问民政科", "民政科"),
        ("这条是城投公司的锅，请转他们", "城投公司"),
        ("线路审批归交通局，问错门了", "交通局"),
        ("不是我校的，问二中", "二中"),
        ("非本人分管，请洽社保科", "社保科"),
        ("我们只管教学，基建不在我们分工里", None),
        ("加错群了，我是业主", None),
        ("非我科职责，请联系住建局", "住建局"),
        ("机主已换人", None),
        ("我没这权限，找不动产中心", "不动产中心"),
        ("矿山执法是应急局在管，不是我", "应急局"),
        ("我们矿不沾这个，去寻应急办", "应急办"),
    ],
)
def test_whoever_refuses_the_work_may_send_us_on(text: str, person: str | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.WRONG_PERSON,), person)


@pytest.mark.parametrize("text", ["我还得问下设备科，明天上午答复", "改完了，让小安把照片传给你们", "没让老李办"])
def test_naming_somebody_gives_no_work_away(text: str) -> None:
    assert not {Intent.DELEGATE, Intent.WRONG_PERSON} & set(understand(text, WEDNESDAY).intents)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("得请盛县长跟财政说说", "盛县长"),
        ("恳请邱书记给供电公司打个招呼", "邱书记"),
        ("麻烦黎局长和市里沟通一下", "黎局长"),
        ("恳请院长帮忙推一推", "院长"),
        ("请分局长牵头协调", "分局长"),
    ],
)
def test_one_above_us_is_asked_to_speak_for_us(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.ESCALATE,), person)


@pytest.mark.parametrize("text", ["他调走了", "这个人已经退休了", "找我没用，得找院办", "不清楚，问业务科"])
def test_whoever_has_left_or_knows_nothing_says_nothing_of_the_work(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.WRONG_PERSON,)


def test_how_long_the_writer_has_been_there_is_no_day_of_the_work() -> None:
    assert understand("我刚来一周，不了解情况", WEDNESDAY).date is None


@pytest.mark.parametrize(
    "text",
    [
        "消防门由后勤集团更换完毕",
        "委托会计师事务所审计完了",
        "让出的两间办公室已腾退",
        "交警队移交的23辆车已处置",
        "转岗安置12人",
        "退休教师返聘费已清退",
        "全部付清",
        "请示已批复",
        "危化品请有资质的公司拉走了",
        "台账已移交库房",
        "档案串号了，正在改",
        "我们改抓源头治理",
    ],
)
def test_words_that_only_look_like_an_order_or_a_name_give_nothing_away(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert not {Intent.DELEGATE, Intent.WRONG_PERSON} & set(meaning.intents)
    assert meaning.person is None


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("吴晓梅同志负责落实并反馈", "吴晓梅"),
        ("彭处长接着办，我已交代", "彭处长"),
        ("方主任接着落实", "方主任"),
        ("我跟许会计说了，她去办", "许会计"),
        ("来文批给政工科了，请他们办", "政工科"),
        ("杜娟你来办", "杜娟"),
        ("@杜娟 这个你办一下", "杜娟"),
        ("请杨副镇长亲自抓", "杨副镇长"),
        ("我已叮嘱谭站长盯牢", "谭站长"),
        ("付科长，请阅办", "付科长"),
        ("童处长，这项你接过去并反馈", "童处长"),
        ("请龙主任安排专人落实", "龙主任"),
        ("这个单子派给二车间", "二车间"),
        ("交村委会去做工作", "村委会"),
        ("此件由高工段志明负责答复", "段志明"),
        ("请转告柴校长落实", "柴校长"),
    ],
)
def test_work_is_given_in_many_words_and_nobody_asks_back(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.DELEGATE,), person, False)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("给药剂科小邹了，她弄", "小邹"),
        ("让宣教中心小温去跑这个", "小温"),
        ("执法队老白接这个活", "老白"),
        ("指定专人小段跟着", "小段"),
        ("分给小万了", "小万"),
        ("这事财务科小马来回", "小马"),
        ("转护理部王姐处理", "王姐"),
        ("这个交给妇联陈姐", "陈姐"),
        ("请消协何叔办", "何叔"),
        ("这件派征管股李哥", "李哥"),
        ("安排检修队强子去弄", "强子"),
        ("转给库房老魏", "老魏"),
        ("转给库房老魏了", "老魏"),
        ("码头调度老郑去办", "老郑"),
        ("保管部小何接手吧", "小何"),
        ("交给食堂大刘", "大刘"),
        ("水政股小周接手", "小周"),
        ("甩给财务室大李", "大李"),
        ("丢给环卫所老郭", "老郭"),
        ("撂给养护站阿强", "阿强"),
        ("移港务科老郑", "老郑"),
        ("档案室赵胖子去办", "赵胖子"),
        ("叫养路队老黑干", "老黑"),
        ("叫维修班老坎做", "老坎"),
        ("农技站强子跟这个", "强子"),
        ("让综治中心阿强跟一下", "阿强"),
        ("低保股那边老谭来办嘛", "老谭"),
        ("给治安队小马", "小马"),
        ("叫值班室阿强接", "阿强"),
        ("这单归刑警队大军跑", "大军"),
        ("推给装备股老耿", "老耿"),
        ("交户籍窗口小段", "小段"),
        ("划到调度室阿亮手里", "阿亮"),
        ("让大刘跑一趟", "大刘"),
        ("仓储科阿强接手", "阿强"),
        ("改由基层工会小郑办理", "小郑"),
        ("丢给财务阿芳处理", "阿芳"),
        ("塞给信访科老鲁", "老鲁"),
        ("让司法所大强去一下", "大强"),
    ],
)
def test_a_nickname_is_asked_back_whatever_the_order(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.DELEGATE,), person, True)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("这归二分厂管", "二分厂"),
        ("该财务科答复，不是我们科", "财务科"),
        ("此件应由运营部答复", "运营部"),
        ("这条不该发我，应该发护理部", "护理部"),
        ("立案庭的事，别问我们庭", "立案庭"),
        ("治安股才管这个", "治安股"),
        ("你得问工会，我管不着这个", "工会"),
        ("我管不到这个，你找民政办嘛", "民政办"),
        ("我所不碰这块，去森林公安", "森林公安"),
        ("跟我无关，咨询应急办", "应急办"),
        ("我够不着，打给水上支队", "水上支队"),
        ("弄岔了，该狱政科", "狱政科"),
        ("得去看守所，我这儿没份", "看守所"),
        ("打针不在我这儿，该寻畜牧局", "畜牧局"),
        ("台站不搞预警发布，得去应急局", "应急局"),
        ("我们不办证，得去政务中心", "政务中心"),
        ("塘口审批轮不到我，自然资源局才批", "自然资源局"),
        ("非我部所辖，请转宣传部", "宣传部"),
        ("与本室无涉，请径询纪检组", "纪检组"),
        ("我科不碰这块，去交警大队", "交警大队"),
    ],
)
def test_whose_work_it_is_may_be_said_by_its_office(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.WRONG_PERSON,), person, False)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("我退休了，孙副院长接的", "孙副院长"),
        ("邢局长接的我的班，我退二线了", "邢局长"),
        ("上个月换届，村支书是常主任了", "常主任"),
        ("供血这摊交给蒋主任了", "蒋主任"),
        ("责任人登记有误，应为施科长", "施科长"),
        ("我改管信访了，原来那摊是邱科长在弄", "邱科长"),
        ("崔主任接了我这摊，下回找他", "崔主任"),
        ("责任人不是我，改成谭校长吧", "谭校长"),
        ("这摊我5月份交出去了，眼下刘局管", "刘局"),
        ("上月本人职务已变动，现由杨主任主管", "杨主任"),
        ("3月就交出去了不归我分管 现在高段管", "高段"),
        ("7月免了职，归唐监区长", "唐监区长"),
        ("分工变了，消防改石局", "石局"),
        ("春节后就不是我，丁主任主管", "丁主任"),
        ("挂职去了，活给了崔中队", "崔中队"),
        ("年初我就去台里了，防疫眼下周所长抓", "周所长"),
        ("社里换届了，我下来了，理事长换成吴大勇", "吴大勇"),
        ("我交了班了，眼下郑站长管", "郑站长"),
        ("上月起我不兼这块了，眼下是陈主席", "陈主席"),
        ("三月我就离开这个口了，找李部长", "李部长"),
        ("我今年不联系这条线，现下归高县", "高县"),
        ("去年就交出去啦，眼下是郑书记抓", "郑书记"),
        ("4月份就交出去了，眼下由何院负责", "何院"),
    ],
)
def test_who_holds_the_duty_now_is_for_the_office_to_check(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.WRONG_PERSON,), person, True)


@pytest.mark.parametrize(
    "text",
    [
        "我已经不是这个村的书记了",
        "已不在原岗位",
        "与我科职能不符",
        "我号早换主人了",
        "我没这活",
        "不归县里管",
        "我们没接过",
        "别派给我们",
    ],
)
def test_the_writer_never_had_the_work_or_has_it_no_more(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.WRONG_PERSON,), True)


@pytest.mark.parametrize(
    "text", ["底稿交给审计组了", "化肥分给农户了", "限期整改是书记批的", "车队派了三台车", "请有资质的公司拉走了"]
)
def test_what_is_given_to_somebody_is_no_work_and_no_duty(text: str) -> None:
    assert not {Intent.DELEGATE, Intent.WRONG_PERSON} & set(understand(text, WEDNESDAY).intents)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("由分管校长闻静督促整改", "闻静"),
        ("由粮站站长石磊负责", "石磊"),
        ("请马上让电工班去修", "电工班"),
        ("请各片区负责人自查", "各片区负责人"),
        ("批办公室落实", "办公室"),
        ("转办：市容科", "市容科"),
        ("签批给郝县长了", "郝县长"),
        ("韩支书，你们村自己改", "韩支书"),
        ("请贾总工把关", "贾总工"),
        ("航标处林处长接手，请他回话", "林处长"),
    ],
)
def test_orders_in_the_words_of_the_office(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.DELEGATE,), person, False)


def test_what_was_handed_on_without_a_name_is_asked_back() -> None:
    meaning = understand("转办了", WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.DELEGATE,), None, True)


@pytest.mark.parametrize(
    "text",
    [
        "轮不着我们",
        "去年就划走了",
        "不是我包的村",
        "本人分工已调整",
        "你问错科了",
        "我就是个司机，这事不该问我吧",
        "这任务我听都没听过",
        "上届班子的事",
    ],
)
def test_who_has_nothing_to_do_with_it_says_so_in_many_ways(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.WRONG_PERSON,), True)


@pytest.mark.parametrize(
    "text",
    [
        "厂家把阀门发错型号",
        "食堂承包换人了",
        "账户让法院冻了",
        "小区配套园已移交教育局",
        "书记批了，转给我们了",
        "这是常年的活",
    ],
)
def test_what_others_did_is_neither_an_order_nor_a_duty(text: str) -> None:
    assert not {Intent.DELEGATE, Intent.WRONG_PERSON, Intent.APPROVE} & set(understand(text, WEDNESDAY).intents)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("书记让分管的武镇长牵头", "武镇长"),
        ("这事我已安排景所长", "景所长"),
        ("大潘吧，资料室那个，让他办", "大潘"),
        ("装卸车间老卞来办这条", "老卞"),
        ("具体由村支书老赵落实", "老赵"),
        ("这事的落实和反馈由顾主任来", "顾主任"),
        ("麻烦组织股牵头", "组织股"),
    ],
)
def test_whoever_is_to_act_is_named_behind_the_order_or_his_role(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DELEGATE,), person)


@pytest.mark.parametrize(
    "text",
    [
        "不是我们学校的，是隔壁四小的",
        "这是铁路公安的职责",
        "归属地不在我县",
        "这事不关我们的事",
        "我年初就调到人大了",
        "我退了，有事找新来的白科长",
        "这号是我妈的，别再发了",
        "我只分管教学，安全找余副校长",
        "您说的项目不是我们公司承建的",
        "我8月底到站退了",
        "表上登记的不是我",
        "从来没派给过我",
        "我们没领到过这个任务",
        "我科不承办此项",
        "我们也就是个协助单位",
        "问别人吧",
        "我到政协去了",
        "新站长姓芦",
        "包保领导填错了",
        "您拨错了",
        "我手机刚换的新号",
        "这个号是我上个月办的",
        "我改做财务了",
        "换成别人了",
        "工作关系都转走了",
        "我们公司没参与过",
        "我这摊早交出去了",
        "我就是个代账的",
        "你说的段科长去年调走了",
        "王会计病故了",
        "我们这没有姓段的",
        "没听说过这回事",
        "我是个普通市民",
    ],
)
def test_whose_work_it_never_was_or_is_no_more(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.WRONG_PERSON,)


def test_what_was_handed_in_at_an_authority_gives_nobody_work() -> None:
    assert understand("已交县委编办，正等回函", WEDNESDAY).intents == (Intent.PROGRESS,)
    assert Intent.DELEGATE not in understand("一份交给巡察办小于了", WEDNESDAY).intents


def test_a_stranger_wonders_why_he_was_asked() -> None:
    meaning = understand("谁啊，怎么找到我头上了？", WEDNESDAY)
    assert set(meaning.intents) == {Intent.WRONG_PERSON, Intent.QUESTION}
    assert meaning.confirm


def test_whom_the_writer_asks_himself_is_given_no_work() -> None:
    assert understand("数据得问财务，明天回复", WEDNESDAY).intents == (Intent.DEFER,)


@pytest.mark.parametrize("text", ["麻烦马主任接手这件事", "劳烦马主任接手"])
def test_whoever_is_begged_to_take_over_is_given_the_work(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.DELEGATE,)
    assert understand("马主任接手了", WEDNESDAY).intents == (Intent.WRONG_PERSON,)


def test_since_when_it_is_another_s_is_read_back() -> None:
    meaning = understand("上个月起这摊子归马副校长分管", WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.WRONG_PERSON,), True)


@pytest.mark.parametrize("text", ["交给信息科阿珍跟进", "交给技术部阿强办"])
def test_a_pet_name_behind_a_department_is_whom_it_is_given_to(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert meaning.person is not None and meaning.person.startswith("阿") and meaning.confirm


def test_whom_to_ask_later_is_still_the_one_who_was_given_the_work() -> None:
    assert understand("由马主任负责落实，后续问他", WEDNESDAY).intents == (Intent.DELEGATE,)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("我不带住院部了，现是乔主任", "乔主任"),
        ("我不管绿化了，现为唐处长", "唐处长"),
        ("我调离了，接任者是温所长", "温所长"),
    ],
)
def test_the_successor_may_be_named_in_a_word(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.WRONG_PERSON,), person, True)


@pytest.mark.parametrize(("text", "person"), [("指定沈建平为联络员", "沈建平"), ("后续请与季副局长对接", "季副局长")])
def test_whoever_is_named_for_the_work_is_given_it(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DELEGATE,), person)


def test_what_is_found_to_be_somebody_s_is_no_change_of_duty() -> None:
    assert understand("发现是张科长签的字", WEDNESDAY).person is None


@pytest.mark.parametrize(
    ("text", "person", "confirm"),
    [
        ("我不是站长，站长叫冯丽", "冯丽", True),
        ("我早不是所长了，所长是骆建华", "骆建华", True),
        ("借调到期，回学校了，找韩主任", "韩主任", True),
        ("治超改由交警队管了", "交警队", False),
        ("宿舍改由后勤处管了", "后勤处", False),
        ("这块改由罗副厂长分管了", "罗副厂长", True),
        ("发错群了", None, True),
    ],
)
def test_a_new_bearer_is_to_be_looked_up_another_office_is_not(text: str, person: str | None, confirm: bool) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.WRONG_PERSON,), person, confirm)


def test_ones_own_message_in_the_wrong_group_is_taken_back() -> None:
    assert understand("不好意思，发错群了", WEDNESDAY).intents == (Intent.CORRECTION,)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("该条归湖长办管", "湖长办"),
        ("苗圃站才是责任单位", "苗圃站"),
        ("体育局才是牵头部门", "体育局"),
        ("主责部门在体育局", "体育局"),
        ("乡政府才是责任主体", "乡政府"),
        ("您打民政局电话吧", "民政局"),
    ],
)
def test_the_office_that_really_answers_is_named(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.WRONG_PERSON,), person, False)


@pytest.mark.parametrize(
    ("text", "person"),
    [("请区局常局长协调", "常局长"), ("票据对不上，得请税务局方局拍板", "方局"), ("需要电力局丁局出面", "丁局")],
)
def test_of_an_office_and_its_head_the_head_is_begged(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.ESCALATE in meaning.intents
    assert (meaning.person, meaning.confirm) == (person, False)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("你直接催岳主任，我交给他了", "岳主任"),
        ("交给文保股老崔处理", "老崔"),
        ("仓储部大邱接手办这个", "大邱"),
        ("由贾副校长督办", "贾副校长"),
        ("请马镇长督办落实", "马镇长"),
        ("请贺局长督促整改", "贺局长"),
        ("赵主任抓一下，完了回个话", "赵主任"),
        ("钱书记盯着，完了跟我说一声", "钱书记"),
    ],
)
def test_given_by_a_pronoun_behind_an_office_or_to_be_driven(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DELEGATE,), person)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("卡在审批，请马镇长督办", Intent.ESCALATE),
        ("请县长协调督办", Intent.ESCALATE),
        ("工程队老是干不完", Intent.CANNOT_ON_TIME),
        ("甩给我们的活干完了", Intent.DONE),
        ("已交班，明早八点回", Intent.DEFER),
        ("完了给我销号", Intent.CLOSE_REQUEST),
        ("推不动产权登记", Intent.NOT_DONE),
        ("去年底我退了8万元，余下的月底退", Intent.PROGRESS),
    ],
)
def test_pleas_and_work_are_no_orders_and_no_change_of_duty(text: str, intent: Intent) -> None:
    intents = set(understand(text, WEDNESDAY).intents)
    assert intent in intents
    assert not intents & {Intent.DELEGATE, Intent.WRONG_PERSON}


def test_a_duty_that_went_elsewhere_is_given_to_nobody() -> None:
    meaning = understand("食堂早移交给后勤中心了，问他们去", WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.WRONG_PERSON,), "后勤中心")


@pytest.mark.parametrize("text", ["您找谁？我这是私人号码", "谁啊？我跟你们公司没关系", "谁发的？您找哪位呀"])
def test_a_stranger_asks_and_has_nothing_to_do_with_it(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert set(meaning.intents) == {Intent.WRONG_PERSON, Intent.QUESTION}
    assert meaning.confirm


@pytest.mark.parametrize("text", ["我只是开车的，不负责整改", "我教数学的，哪管整改", "我已于上月调离"])
def test_who_does_something_else_is_the_wrong_one(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.WRONG_PERSON,), True)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("由分管副总丁涛全权处理", "丁涛"),
        ("请财务总监卢燕牵头", "卢燕"),
        ("请党群部葛部长按时回函", "葛部长"),
        ("喊小马去办", "小马"),
    ],
)
def test_behind_whatever_role_the_name_counts(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DELEGATE,), person)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("请扎西乡长负责", "扎西乡长"),
        ("让畜牧局的努尔兰局长抓", "努尔兰局长"),
        ("请组织部索南部长阅处", "索南部长"),
        ("小崔，你去现场核一下", "小崔"),
        ("由房管科牵头，彭科长负责回复", "彭科长"),
        ("让燃气办大刘去弄", "大刘"),
    ],
)
def test_names_of_other_tongues_and_bearers_beside_their_office(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DELEGATE,), person)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("我不在这个乡了，接我的是热西提乡长", "热西提乡长"),
        ("分工调过了，眼下是古丽娜副县长抓", "古丽娜副县长"),
        ("喂，打错了，我是开饭馆的", None),
        ("我病休一年了，找不着我头上", None),
        ("本科室不办此事", None),
        ("发错群了吧，这是家长群", None),
    ],
)
def test_nothing_to_do_with_it_in_more_ways(text: str, person: str | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.WRONG_PERSON,), person, True)


def test_who_takes_the_next_step_is_not_in_charge_of_this_one() -> None:
    meaning = understand("这礼拜四完成，后面验收归质监", WEDNESDAY)
    assert (Intent.WRONG_PERSON in meaning.intents, meaning.date) == (False, date(2024, 11, 21))


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("我上个月调去禁毒了，这摊是邹教导员", "邹教导员"),
        ("这条责任领导换人了，新的是柏副馆长", "柏副馆长"),
        ("我已退居二线，顶上来的是尹副书记", "尹副书记"),
        ("我借调到省厅了，站里现在老蔡主持", "老蔡"),
        ("摊子交给马奔了", "马奔"),
        ("换届了，现任支书是龚立海", "龚立海"),
        ("以后请发给邹主任", "邹主任"),
        ("我被抽去搞普查了，这块王股长管", "王股长"),
    ],
)
def test_who_has_come_in_the_writer_s_place(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.WRONG_PERSON,), person, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [("本件交教务处办", "教务处"), ("派给调度室办", "调度室"), ("收到，转综合办", "综合办")],
)
def test_what_the_order_is_about_is_no_part_of_the_office(text: str, name: str) -> None:
    meaning = understand(text, date(2024, 11, 20))
    assert (meaning.person, meaning.confirm) == (name, False)


@pytest.mark.parametrize(
    ("text", "intents", "person"),
    [
        ("责任领导有误，应为梅总", {Intent.WRONG_PERSON}, "梅总"),
        ("我不负责仓储，请与贺总对接", {Intent.WRONG_PERSON}, "贺总"),
        ("请仓储部华部长牵头办理", {Intent.DELEGATE}, "华部长"),
        ("委托法务小沙对接", {Intent.DELEGATE}, "小沙"),
        ("安排小简在跟", {Intent.DELEGATE}, "小简"),
        ("请基建部与仓储部共同落实", {Intent.DELEGATE}, "基建部"),
        ("财政那边请书记打个招呼", {Intent.ESCALATE}, "书记"),
        ("卡住了，请副总协调", {Intent.DIFFICULTY, Intent.ESCALATE}, "副总"),
        ("请嘎查达斯琴去办", {Intent.DELEGATE}, "斯琴"),
        ("已叫信息科派人", {Intent.DELEGATE}, "信息科"),
        ("请书记找卫健局要两个编制", {Intent.ESCALATE}, "书记"),
        ("局里定不了，得报县长", {Intent.DIFFICULTY, Intent.ESCALATE}, "县长"),
        ("只能报书记了", {Intent.ESCALATE}, "书记"),
        ("要找陈科长", {Intent.WRONG_PERSON}, "陈科长"),
        ("我轮转到急诊了，找新护士长冉静", {Intent.WRONG_PERSON}, "冉静"),
        ("让第三网格小艾跑一趟", {Intent.DELEGATE}, "小艾"),
        ("交给楼长老冀了", {Intent.DELEGATE}, "老冀"),
        ("我不当楼长了，换老齐了", {Intent.WRONG_PERSON}, "老齐"),
        ("产权在铁路，找铁路房建段", {Intent.WRONG_PERSON}, "铁路房建段"),
        ("由草原站那顺负责", {Intent.DELEGATE}, "那顺"),
        ("我今年不当嘎查达了，是格日勒", {Intent.WRONG_PERSON}, "格日勒"),
        ("认错人了吧，我叫巴图", {Intent.WRONG_PERSON}, None),
    ],
)
def test_names_in_the_middle_of_a_sentence_are_found(text: str, intents: set[Intent], person: str | None) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.person) == (intents, person)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("已批罗志强办", "罗志强"),
        ("这个问题请罗志强研究", "罗志强"),
        ("罗志强，你负责一下", "罗志强"),
        ("已通知罗志强整改", "罗志强"),
        ("要求罗志强尽快报", "罗志强"),
        ("请食品股宣科长处理", "宣科长"),
        ("找卢干事办", "卢干事"),
        ("何主任你带人去弄", "何主任"),
        ("喻科长主抓", "喻科长"),
    ],
)
def test_a_name_is_known_by_its_signs_whatever_follows(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.DELEGATE,), person, False)


def test_whether_it_is_ours_asks_and_refuses() -> None:
    assert set(understand("这条不是我们镇的吧？", WEDNESDAY).intents) == {Intent.WRONG_PERSON, Intent.QUESTION}


@pytest.mark.parametrize(
    ("text", "person"), [("小乔，这个你去一趟", "小乔"), ("老万，你去现场走一趟", "老万"), ("小莫，这条归你了", "小莫")]
)
def test_whoever_is_called_and_sent_there_is_given_the_work(text: str, person: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert meaning.intents == (Intent.DELEGATE,)
    assert (meaning.person, meaning.quantity) == (person, None)


@pytest.mark.parametrize("text", ["哈如果院长代表大会交办的事办结了", "于争取科长大会交办的事办结了"])
def test_a_word_of_supposing_is_no_given_name(text: str) -> None:
    assert Intent.DONE not in understand(text, date(2023, 10, 11)).intents


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("卡在省局手续上，张总给说句话吧", "张总"),
        ("手续卡着，李书记帮协调一下吧", "李书记"),
        ("卡在住建那头，得庞处长去谈", "庞处长"),
        ("两个村争这块地，我定不了，得党委拍板", "党委"),
        ("两家扯皮，得局党组定夺", "局党组"),
        ("医院跟后勤扯皮，请分管校领导出面", "分管校领导"),
        ("产权扯不清，请分管县领导出面", "分管县领导"),
    ],
)
def test_whoever_is_above_us_is_named_as_he_is_called(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.person) == ((Intent.DIFFICULTY, Intent.ESCALATE), person)


@pytest.mark.parametrize("text", ["张总给说过话了", "张总帮忙协调了", "请王处长落实并回复"])
def test_who_has_helped_or_is_given_the_work_is_not_begged(text: str) -> None:
    assert Intent.ESCALATE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("打捆机都让外镇租走了，看镇长能不能给联系两台", "镇长"),
        ("看书记能不能给派两个人", "书记"),
        ("局长能不能给我们匀点编制", "局长"),
    ],
)
def test_who_is_to_find_us_hands_and_machines_is_begged(text: str, person: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.ESCALATE in meaning.intents
    assert Intent.DELEGATE not in meaning.intents
    assert meaning.person == person


def test_those_who_took_our_machine_are_told_nothing() -> None:
    assert set(understand("打捆机都让外镇租走了", WEDNESDAY).intents) == {Intent.DIFFICULTY}
    assert set(understand("这活让外镇干了", WEDNESDAY).intents) == {Intent.DELEGATE}


@pytest.mark.parametrize("text", ["是不是发串了？", "是不是发混了？", "你是哪位？发错了吧"])
def test_whether_it_was_sent_to_the_wrong_one_is_asked(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.WRONG_PERSON, Intent.QUESTION}, True)


@pytest.mark.parametrize("text", ["发串了，请忽略", "刚才发串了，实际完成60%"])
def test_ones_own_message_gone_astray_is_taken_back(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert Intent.CORRECTION in meaning.intents
    assert Intent.WRONG_PERSON not in meaning.intents


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("给治安队30万元", {Intent.PROGRESS}),
        ("眼下周边都清理完了", {Intent.DONE}),
        ("现在高段管的路修好了", {Intent.DONE}),
        ("该派出所已整改", {Intent.DONE}),
        ("住建局才批，还没动工", {Intent.NOT_DONE}),
        ("镇里不批，得去县里", {Intent.DIFFICULTY}),
        ("与本案无涉，其他都查清", {Intent.UNCLEAR}),
        ("材料交窗口小段", {Intent.EVIDENCE}),
        ("这单归办公室小王管", {Intent.WRONG_PERSON}),
        ("划到调度室了", {Intent.WRONG_PERSON}),
        ("搞错了", {Intent.CORRECTION}),
        ("八成弄完了", {Intent.PROGRESS}),
    ],
)
def test_what_only_sounds_like_a_bearer_or_a_stranger_is_none(text: str, intents: set[Intent]) -> None:
    assert set(understand(text, WEDNESDAY).intents) == intents


@pytest.mark.parametrize("text", ["我是保安，不懂这个", "我是保安，这个不懂", "我是看大门的，不清楚"])
def test_a_stranger_at_a_loss_asks_nothing(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.confirm) == ((Intent.WRONG_PERSON,), True)
    assert Intent.QUESTION in understand("我是保安，这个归谁管？", WEDNESDAY).intents


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("交给投递部的大刘吧", "大刘"),
        ("发采编部小周处理", "小周"),
        ("拿给水务站幺妹弄", "幺妹"),
        ("那个你找财政所，嗯，老韩，让他办", "老韩"),
        ("这事归狱政科老耿经手", "老耿"),
        ("叫后勤大刘干", "大刘"),
        ("丢给法规处胖哥啦🤝", "胖哥"),
        ("拨到港务科老郑那儿", "老郑"),
        ("甩给运维组阿坤盯着", "阿坤"),
        ("请后勤二哥收拾一下", "二哥"),
        ("递给工程部老鲁看着办", "老鲁"),
        ("这单派给客服组小马哥", "小马哥"),
        ("分给网格站春姐跑", "春姐"),
        ("让食堂胖婶去办", "胖婶"),
    ],
)
def test_whoever_is_called_as_in_the_house_is_given_the_work_and_looked_up(text: str, person: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.DELEGATE,), person, True)


@pytest.mark.parametrize(
    "text", ["材料交给档案室老王了", "照片发给小周了", "钱拨到老郑那儿了", "货交给老板了", "合同签给老王了"]
)
def test_things_given_to_whoever_is_called_so_are_no_orders(text: str) -> None:
    assert Intent.DELEGATE not in understand(text, date(2023, 10, 11)).intents


def test_whom_he_answers_once_it_is_done_is_part_of_the_order() -> None:
    for text in ("此事邓行长去办，办妥答复督查室。", "请李科长处理，处理好回复专班"):
        meaning = understand(text, date(2023, 10, 11))
        assert (meaning.intents, meaning.confirm) == ((Intent.DELEGATE,), False)


@pytest.mark.parametrize(
    ("text", "person", "confirm"),
    [
        ("轮不到我办，跟就业中心说", "就业中心", False),
        ("不归我们管，跟住建局反映去", "住建局", False),
        ("不是我的事，向教育局反映", "教育局", False),
        ("年初起这摊子就不是我的了，如今李校长负责", "李校长", True),
        ("换届后不是我管，是郑书记", "郑书记", True),
        ("年初起换了分工，眼下薛副县长挂帅", "薛副县长", True),
        ("上月调整了分工，现在韩主任抓", "韩主任", True),
        ("这学期起不是我带了，由邵老师带", "邵老师", True),
        ("轮不上我管，跟民政局说去", "民政局", False),
        ("不归我管，王科长负责", "王科长", False),
        ("跟我无关，去公路站说", "公路站", False),
        ("供水我们插不上手，请对接水务局", "水务局", False),
        ("这事我们科伸不进手，可以直接联系民政局", "民政局", False),
        ("户籍事不在我这儿办，您寻政务大厅", "政务大厅", False),
        ("不归我管，去水务局反映一下吧", "水务局", False),
        ("摊不到我头上咧，打给教体局", "教体局", False),
        ("落不到我们头上，打给住建局", "住建局", False),
        ("四月起我唔跟呢条线，而家系梁局", "梁局", True),
        ("你找错门了，去政务中心窗口", "政务中心", False),
        ("上礼拜起我不带这条线，现在谭主任带", "谭主任", True),
    ],
)
def test_where_to_go_with_it_and_who_holds_it_since(text: str, person: str, confirm: bool) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.person, meaning.confirm) == ((Intent.WRONG_PERSON,), person, confirm)


@pytest.mark.parametrize(
    "text",
    [
        "哪个部门呀？串台了吧",
        "您哪个单位的？我不干这行",
        "请问贵姓？不像找我的",
        "你谁？我不搞这个",
        "谁呀？我不是干这个的",
        "咋弄到我这来了，您哪里的？",
        "怎么转到我们科来了，你哪位？",
        "咋派到我名下了，你们哪儿的",
    ],
)
def test_a_stranger_asks_and_cannot_be_meant(text: str) -> None:
    meaning = understand(text, date(2023, 10, 11))
    assert (meaning.intents, meaning.confirm) == ((Intent.WRONG_PERSON, Intent.QUESTION), True)


def test_told_to_others_or_asked_of_the_work_is_no_wrong_person() -> None:
    for text in ("跟住建局说了，他们不批", "我跟就业中心说了，下周办", "哪个部门验收？", "换了分工牌，公示了"):
        assert Intent.WRONG_PERSON not in understand(text, date(2023, 10, 11)).intents
