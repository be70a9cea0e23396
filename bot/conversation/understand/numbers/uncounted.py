"""Tells an amount that counts none of the work: money spent, hands, reminders, calls, points by which a figure differs."""

from bot.conversation.understand.numbers.amount_cues import OF_A_MEASURE, THE_LATER_ONES, measures_down_to
from bot.conversation.understand.numbers.amounts import Amount
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.measure_words import PERSONS
from bot.conversation.understand.writing.words import TAKEN

_PLANNED = expression(r"(?:后面|后续|接下来|往后|下一?步)(?:还有|还要|还)?$|(?:再|还[要得])(?:跑|去|走|转)(?:一?趟)?$")
"""后面还有两期."""


_THINGS = frozenset({"家", "户", "个", "处", "栋", "座", "间", "台", "人", "名", "件", "条", "项"})
"""后面8家: those that are still to come."""


_OURS = expression(
    r"(?:[一-龥]{0,4}(?:单位|科|股|所|站|局|村|中心|队|办|室|院|校)里?|我们?|咱们?|这边|这){0,3}(?:就|只有|仅有|才有?|总共就|一共就)(?:这|那|有)?"
)
"""我们所就3个人: how many hands there are."""


_OF_THE_CHAT = expression(r"^(?:提醒|通知|消息|信息|短信|要求|意见)")
"""这两条提醒都收到了."""


_SPENT = expression(
    r"(?:投入|花费?了?|耗资|支出|出资)(?:整改|专项|项目|各类|配套)?(?:资金|经费|款|钱)?了?(?:约|近|共)?$"
)


_REMARKS = expression(
    rf"(?:提|给|说|留)(?:出)?(?:了|过)?{TAKEN}(?:点|些|小|修改|整改|书面|具体|新)*(?:意见|建议|要求|想法|说法)"
)
"""提了两条小意见: what others had to say."""


_SOMEBODY = frozenset({"个", "人", "位", "名", "家", ""})
"""换了一家: somebody else; 10台只换了1台 counts."""


_MET = expression(
    r"(?:单位|部门|公司|科室)?(?:都|也|已经?|刚|又)*(?:联合|共同|会同|一起|合力|碰|对接|沟通|协商|商量|商议|洽谈|接洽|见了?面|开了?[一个]*会|坐下来|通了?气)"
)
"""跟电力、燃气两家碰了头: with how many it was talked over."""


_OF_A_CALL = expression(r"(?:电话|微信|短信|招呼|函(?!件)|消息|信息)")
"""打了三次电话没接: how often it was tried."""


_IN_CHARGE = expression(
    r"(?:[干忙顾管跑扛顶弄做]不|专门|具体|一起|轮流|同志)*(?:负责|牵头|盯着?|跟进|对接|值班|轮班|在管|在跑|分头)"
)
"""小蔡小于两个人负责."""


_BY_HOW_MUCH = ("超", "超出", "高", "低", "多", "降了", "升了", "涨了", "提高", "下降")
"""耗占比还超两个点: points of a hundred, by which it differs."""


_DELIVERED = expression(r"(?:到货?|进货?|来|运来|送来)了?$")
"""设备到了两批: what came, and none of the work."""
_TRIES, _MANY_TRIES = frozenset({"次", "回", "遍", "趟", "轮", "稿"}), 10
_TRIED = expression(
    r"(?:约|请|退|批|吵|催|跑|(?<!下)(?<!义诊)(?<!巡诊)去|改|报|返|驳|打|问|闹|堵|停|断|坏|漏|淹|塌|拖|推|流标|流拍|挂网|议|论|商量|碰|磨|劝|赔|换|谈|协商|对接|沟通)(?:回|过)?(?:了|过)(?:好|有|足足|整整)?$|(?:发函|去函|函告|催告|约谈|调解)(?:了|过)?$"
)
"""财评退了两回, 吵了三回: how often it was tried, and none of the work."""
_TIMES = frozenset({"次", "回", "遍"})
_TOLD_AGAIN = expression(
    r"(?:再|另|随后|回头|届时|到时候?|每[周天日月旬]|我们?|[给向跟][你您][们]?)[^,。;!?]{0,4}?(?:报|汇报|上报|反馈|回复|答复|说|讲|发|通报|沟通|对|碰|核|确认|更新)(?:告|送|给[你您]们?)?$|(?:催|问|找|提醒|沟通|协调|对接|汇报|请示)(?:了|过)(?:他们?|对方|[一-龥]{0,4})$"
)
"""到时候再报一次, 催了三次: how often it is spoken of."""


_OF_WHAT_COSTS = expression(
    r"[一-龥]{0,8}的(?:钱|资金|经费|款|费用|预算|指标|编制|名额|工钱|料钱)(?=$|[,。;]|才|没|还没|未|不)"
)
"""差4台除颤仪的钱: so many are to be paid for."""


_GOT = expression(r"[收退付拿缴拨领发追讨要][回到清]?了$")
"""罚单收了27张的钱: of so many it has come in."""


def is_aside(amount: Amount, clause: Clause, said: str) -> bool:
    """Money spent, hands there are, reminders that came, what is planned: counts none of the work."""
    behind = clause.text[amount.end - clause.start :]
    if amount.value == 1 and amount.unit in {"堆", "摞"}:
        return True  # 手头一堆活
    if amount.value == 1 and said.endswith(("差", "缺")) and behind.startswith(("章就", "签字就", "签名就")):
        return True  # 差一个章就齐活
    if amount.unit in {"份", "本", "套"} and amount.value < _MANY_COPIES and _IN_COPIES.search(said):
        return True
    if _OF_THE_CHAT.match(behind) and clause.has(Tag.ACK, Tag.REPLY):
        return True
    if _is_how_often(amount, behind, said) or _is_of_an_arrangement(amount, said, behind):
        return True
    if (behind.startswith("点") and said.endswith(_BY_HOW_MUCH)) or (
        _OF_WHAT_COSTS.match(behind) and not _GOT.search(said)
    ):
        return True
    if _SPENT.search(said) or (_PLANNED.search(said) and not (THE_LATER_ONES.search(said) and amount.unit in _THINGS)):
        return True
    is_measured = amount.unit in {"", "元", "类", "级"} and OF_A_MEASURE.search(said)
    if measures_down_to(said) or (is_measured and not _TO_MAKE_GOOD.search(said)):
        return True
    return _REMARKS.search(said + TAKEN + behind) is not None or _is_of_hands(amount, said, behind)


_IN_COPIES = expression(r"(?:一式|存|备|留存?|存档|(?:^|[了章])(?:复印|打印|印|扫))了?$")
_MANY_COPIES = 6
"""复印件盖了红章，存两份: how many copies there are of one paper."""
_TO_MAKE_GOOD = expression(
    r"(?:该|应)当?(?:退|收|缴|还|追|付)|(?:压[降减缩]|核减|削减|节[约省]|退[回还缴赔]|追[回缴]|收[回缴]|清退|补缴|上缴|归还)(?:了|的)?(?:[一-龥]{1,6}(?:成本|费用|支出))?(?:一?共|总共)?$|(?:该|应)[退收缴还追付]的(?:费用|支出)"
    r"|(?:[多超乱错漏欠]收|违规收取)的?[一-龥]{0,4}(?:费用|支出)|(?:费用|支出)(?:已经?)?(?:退|追|收|补|缴)[还回缴付]?了?$"
)
"""该退的费用, 支出退回9.2万元: money that the work is about."""


def _is_of_hands(amount: Amount, said: str, behind: str) -> bool:
    """跟两家碰了头, 换了一家, 补了两个人进来, 我们所就3个人: with whom it was talked over, and who is at work."""
    if amount.unit in {"个", "人", "名", "位"} and _IN_CHARGE.match(behind):
        return True
    if amount.unit in _SOMEBODY and _MET.match(behind):
        return True
    if amount.value == 1 and amount.unit in _SOMEBODY and said.endswith(("换了", "换过", "另找", "另换", "改找")):
        return True
    if amount.unit in {"个", "支"} and _TEAMS.search(said):
        return True
    if amount.unit in {"台", "辆", "部", "架"} and _MACHINES.match(behind):
        return True
    if amount.unit in _SOMEBODY | {"道", "关"} and (
        _AUTHORITIES.match(behind) or (_WENT_TO.search(said) and _OFFICES.match(behind))
    ):
        return True
    if amount.unit not in PERSONS:
        return False
    if _SENT.search(said) and (behind or _HAS_TO.search(said)):
        return True
    if _JOINED.match(behind) or _OURS.fullmatch(said) is not None:
        return True
    return said.endswith(("就我", "只有我", "只剩我", "就剩我"))


_WENT_TO = expression(r"(?:跑|找|问|去|走|请示|报|联系|咨询|对接|征求)(?:了|过|遍了?)?$")
_OFFICES = expression(r"(?:部门|单位|科室|局|委办|领导|厂家|施工队|专家|地方|衙门|窗口)")
"""跑了三个部门: where one went about it."""
_AUTHORITIES = expression(
    r"(?:领导|局长|书记|常委|主任|院长|校长|班子成员|专家|评委|部门)(?:都|也|均|已经?|全)*(?:签|同意|批|点头|看过|审|表态|拍板|会签)|(?:审核|审批|关(?:$|口|[,。;])|手续|程序|审查|把关|会签|公示|(?:协调|推进|专题|调度|现场|碰头|部署|动员|座谈|工作|党组|班子)会)"
)
"""三位领导都签了字, 过了三道审核, 开了两个协调会: the course it took."""
_HAS_TO = expression(r"(?:得|要|需|需要|应该?|必须|再|多)[一-龥]{0,2}$")
_SENT = expression(r"(?:派|雇|请|抽|发动|动员|增派|加派)了?$")
"""派了8个人清淤: who does it."""
_TEAMS = expression(r"(?:专班|工作组|小组|工作队|检查组|督导组|突击队|服务队|宣讲团|分队)(?:了|有|共)?$")
_MACHINES = expression(
    r"(?:挖掘?机|吊车|铲车|装载机|泵车?|机器|抽水机|洒水车|渣土车|拖拉机|收割机|推土机|清淤船|钻机)(?:同时|一起|连轴|昼夜|都|在)*(?:干|作业|上|开挖|挖|抽|拉|清|跑|转)"
)
"""3台挖机干了4天: with what it is done."""


def _is_how_often(amount: Amount, behind: str, said: str) -> bool:
    """打了三次电话, 财评退了两回, 到时候再报一次, 设备到了两批: how often something beside the work came about."""
    if amount.unit in {"个", "班", "头"} and _BY_THE_CLOCK.match(behind):
        return True
    if behind.startswith("班") and said.endswith(("加", "加了", "连着加了", "倒", "倒了")):
        return True  # 加两个班就出来
    if amount.unit == "批":
        return _DELIVERED.search(said) is not None
    if amount.unit in _TRIES and amount.value < _MANY_TRIES and (_TRIED.search(said) or said.endswith("开会")):
        return _ROUNDS_MADE.search(said) is None
    if amount.unit in _TIMES and (_TOLD_AGAIN.search(said) or _AT_THE_DOOR.match(behind)):
        return True
    if amount.unit in _TIMES and amount.value == 1 and _AT_A_STROKE.match(behind):
        return True
    return amount.unit in _CALLS and _OF_A_CALL.match(behind) is not None


_ROUNDS_MADE = expression(
    r"(?:夜查|[巡暗][查护诊逻检河山访]|夜巡|督查|执法|家访|走访|宣讲|送医|送教|清运)[一-龥]{0,2}跑了$"
)
"""夜查跑了9趟: the rounds are the work itself."""
_BY_THE_CLOCK = expression(r"(?:通宵|夜班|大夜|晚上|周末|白天|日夜|倒(?=$|[,。;])|跑(?=$|[,。;]|[也都着]))")
"""加了三个通宵, 机器两班倒, 两头跑: how hard they worked."""
_AT_THE_DOOR = expression(r"(?:上门|登门|入户|开会|约谈|协商|沟通|跑|催办?|找|敲门|谈话|做工作)(?:$|[,。;!])")
_AT_A_STROKE = expression(
    r"(?:就)?(?:过|通过|成功|合格|到位|办结|办好|办成|清|还清|交清|付清|补齐|搞定)(?:了)?(?:$|[,。;!])"
)
"""三次上门, 验收一次过: how often it took."""
_CALLS = frozenset({"次", "回", "遍", "个"})


def _is_of_an_arrangement(amount: Amount, said: str, behind: str) -> bool:
    """人手一件, 一户多宅, 三人会签: how a thing is shared out, named or kept, and none of the work."""
    if amount.value == 1 and _OF_A_STEP.match(behind):
        return True
    if amount.value == 1 and (_EACH.search(said) or _TO_MANY.match(behind) or _TO_EACH.match(behind)):
        return True
    if said.endswith("分") and amount.unit == "个" and _ITS_PARTS.match(behind):
        return True
    if amount.unit in {"次", "场", "回"} and _MEETS_TO.match(behind):
        return True
    is_kept = (amount.unit in PERSONS or amount.unit in _KEEPERS) and _KEPT_BY.match(behind) is not None
    return is_kept and not (amount.value == 1 and behind.startswith(("章", "公章")))  # 还有一个章


_OF_A_STEP = expression(r"(?:最后的?)?(?:签名|签字|手印|程序|手续|步骤|流程|环节|公示)(?=$|[,。;])")
"""就缺馆长一个签名."""
_KEEPERS = frozenset({"个", "方", "岗", "把"})
_EACH = expression(r"(?:人手|人均|每[人户家村班间科室房栋台件个]|[一1][人户家村企校班事案地店])$")
"""人手一件, 一户一档: one for each, which counts none of them."""
_TO_EACH = expression(r"[一1][本份张套台档策表卡证码单册账票牌图案企品校方人][案策法]?")
_ITS_PARTS = expression(r"(?:片区?|小?组|批|阶段|步|专班|队|类|标段|板块|层)")
"""一户一方案, 分四个片区: how it is shared out."""
_MEETS_TO = expression(r"(?:[一-龥]{0,2}会)(?:专门|专题|来|去|研究|部署|推|调度|商量|讨论|解决|协调)")
"""开两次会专门推."""
_TO_MANY = expression(r"多[宅岗头证卡房用卖占领报补投签]")
"""一户多宅, 一房多卖: the name of what was wrong."""
_KEPT_BY = expression(
    r"人?(?:会签|双签|联签|联审|共管|共同|分别|分开|分头管|轮流管|同时在场|监[销督交]|见证|在场|双控|管(?:$|着|钥匙|章|账|钱)|保管|掌管|管理|签字(?:才|方|后|生效|$)|[一-龥]{0,2}钥匙|公?章)"
)
"""改成三人会签, 一把钥匙两个人管: how it is kept from now on."""
_JOINED = expression(r"(?:进来|过来|来)(?:帮忙?|支援|顶|干|盯|搭把手|了)?(?=$|[,。;!])")
"""补了两个人进来: more hands."""
