"""The verbs of every trade: what tells that an act came to its end, and what only looks like it."""

from datetime import date

import pytest

from bot.conversation.understand import Intent, understand

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(
    "text",
    [
        # A verb that is its own end.
        "过期的消毒液扔了",
        "景区里乱收费的摊点取缔了",
        "挂名的法律顾问解聘了",
        "公墓的违建墓碑都拆了",
        # A verb and its result.
        "老旧小区的飞线剪掉了",
        "乡道上的坑槽补平了",
        "灌区的毛渠衬砌好了",
        "冒领的低保金追回来了",
        "杂物全清空",
        "排污口封堵完毕",
        # A verb and where the thing went.
        "征地补偿款打到农户账上了",
        "村务公开栏贴到每个组门口了",
        "借用的人都退回原单位了",
        "住户全搬进新楼",
        "早餐摊挪到后街空地了",
        "欠的押金退还学生了",
        # A verb and its object.
        "床位加了护栏",
        "食堂开了专户",
        "那位老师调离教学岗了",
        "评优资格取消了",
        # What was wanting is there, or goes on as it should.
        "楼道路灯全亮了",
        "锅炉房有专人看护了",
        "停掉的班线恢复运行了",
        "处方全改成电子的了",
        "塌的旱厕重新修好能用了",
        # What was wrong with the thing says nothing of the act.
        "被占的车库腾空了",
        "老上访户签了协议",
        "未批先建那段，手续补办下来了",
        "压着没发的，都发给农户了",
        # Verbs of more trades, and all of the thing without 了.
        "险工堤抛石了",
        "机房光缆割接了",
        "隔离墩全部加装",
        "外墙全部粉刷",
        "河湾清淤了",
        "问题批次召回了",
        "涉事干部免职了",
        "个人检讨公开了",
        "水闸除锈了",
        "巡逻艇拖离了",
        # What is annulled or put right is the thing, and no message.
        "违规收费窗口撤销了",
        "户籍信息已更正",
        "股权已转让",
        "来信件已答复",
        # Given to those it belongs to, put up where all see it, and back where they belong.
        "公开栏挂到官网了",
        "警示牌立在坝头了",
        "处理结果反馈给家长了",
        "多领的从绩效里扣了",
        "借调教师都回原学校上课了",
        "原先的药库已改成输液室",
        "罚没款入了国库",
        # Whom the work was given to, and how often it was tried, takes nothing back.
        "废油交有资质的公司拉走了",
        "公司派人把锅炉修好了",
        "自己动手，水箱洗了",
        "消防验收一次过",
    ],
)
def test_an_act_that_came_to_its_end_is_done(text: str) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (meaning.intents, meaning.percent, meaning.confirm) == ((Intent.DONE,), 100, False)


@pytest.mark.parametrize(
    "text",
    [
        # Steps on the way.
        "通知发到各村了",
        "函发给财政局了",
        "任务分到人了",
        "底数查清了",
        "苗子拉回来了",
        "施工队进场了",
        "脚手架搭起来了",
        "样品送检了",
        "恢复施工了",
        "电缆铺到村口了",
        "清退通知书已送达商户",
        "安置点刚打完桩",
        "软件装上了，人员在培训",
        # Undone again.
        "装上又拆了",
        "补上又丢了",
        "修好又漏了",
        "清走了又回来了",
        "路灯又灭了",
        # Losses, and what people do for themselves.
        "村民把路堵了",
        "公司把合同解除了",
        "队伍撤回来了",
        "账户被封了",
        "牌子被风刮掉了",
        "群我退了",
        "我搬走了",
        "办公楼又租出去了",
        "资质被吊销了",
        "已退回补充材料",
        "已撤回申请",
        # Wishes, parts, questions, hearsay and conditions.
        "下周就退给学生了",
        "准备贴到各单元门口了",
        "大部分退回原单位了",
        "退给学生了吗",
        "听说都搬进新楼了",
        "要是退回原单位了就好了",
        "还没退到账上",
        "退不到账上了",
        "有人管了吗",
    ],
)
def test_what_only_looks_like_the_end_of_an_act_is_not_done(text: str) -> None:
    assert Intent.DONE not in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize(
    "text",
    [
        "抽不出人",
        "接口打不通",
        "进口配件海关扣着",
        "底册让大水泡了",
        "居民坚决反对",
        "家属闹得厉害",
        "岩层太硬，钻机打不动",
        "两个文件打架",
        "施工队的老板跑了",
        "财政没有这笔预算",
        "机械下不去",
        "招标代理公司失联了",
    ],
)
def test_what_stands_in_the_way_is_a_difficulty(text: str) -> None:
    assert Intent.DIFFICULTY in understand(text, WEDNESDAY).intents


@pytest.mark.parametrize("text", ["责任人还没定", "岗位还没配人", "二楼的水还没通", "健身器材没换"])
def test_a_verb_denied_is_not_done_whatever_it_is(text: str) -> None:
    assert understand(text, WEDNESDAY).intents == (Intent.NOT_DONE,)


@pytest.mark.parametrize(
    ("text", "confirm"),
    [
        ("边有咁快，仲有排", True),
        ("早哩，哪就完得了", True),
        ("哪里就弄得完", True),
        ("标书编起哒，一锹都冒挖", True),
        ("图纸画起哒，冒开工", True),
        ("还梅弄好", False),
        ("一户都冒搬", False),
        ("井盖还冒水", False),
    ],
)
def test_a_denial_in_the_words_of_a_region_is_not_done(text: str, confirm: bool) -> None:
    meaning = understand(text, WEDNESDAY)
    assert (set(meaning.intents), meaning.confirm) == ({Intent.NOT_DONE}, confirm)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("有图为证", Intent.EVIDENCE),
        ("监控录像随时可调", Intent.EVIDENCE),
        ("会议纪要在档案室放着", Intent.EVIDENCE),
        ("验收单没丢，在档案室", Intent.EVIDENCE),
        ("检测报告得20号才出", Intent.EVIDENCE_PENDING),
        ("环评报告在编", Intent.PROGRESS),
        ("材料进场了，工人在砌墙", Intent.PROGRESS),
    ],
)
def test_proof_is_told_from_the_papers_of_the_work(text: str, intent: Intent) -> None:
    assert understand(text, WEDNESDAY).intents == (intent,)
