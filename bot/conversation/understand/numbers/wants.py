"""Tells an amount that the work is short of, hands, means or money, from a rest of the work."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.amounts import Amount, Role
from bot.conversation.understand.numbers.counted import Counted
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.measure_words import MACHINES, MEANS, PERSONS

_LACKED = expression(
    r"(?:[还尚仍]?[缺差](?:着|了)?(?!尾|质保|罚|欠|租|押|退)[一-龥]{1,5}(?:资金|经费|款|钱|费)(?:还有|约|近|大约)*$)|(?:亏空(?:着|了)?|窟窿|口子|[还再尚仍](?:需要?|要|得)[一-龥]{0,6}(?:资金|经费|款|钱|预算|投资|费用)|缺口?|(?<!缩)短(?:缺|少)?(?:着|了)?|少(?:批|拨|给|下达|安排|列|到)了?|(?:经费|资金|款子?|钱|预算|费用?|投资)(?:还|又|也|就|一共)*(?<![至减])少了?|差额|追加|增拨|增补|再拨|再给|再批|再投入?|再要|再[筹凑掏添加补]|(?:还|得)[筹凑掏])(?:资金|经费|款|钱|预算|投资|投入|费用)?(?:[还尚]有|还是|大概|大约|约|有|是|为|了|着|近|将近|高达|达|至少|起码|不少于|上)*$"
)
"""缺口还有120万元, 需追加经费30万元."""


_MEANS = frozenset(
    [
        "人",
        "名",
        "位",
        "吨",
        "株",
        "棵",
        "方",
        "立方米",
        "立方",
        "台",
        "辆",
        "套",
        "部",
        "架",
        "车",
        "袋",
        "根",
        "米",
        "桶",
    ]
)


_MEANS_BEHIND = expression(
    rf"^(?:(?:{MACHINES})(?=$|[,。;])|"
    r"[一-龥]{0,6}(?:大夫|[军校法兽中西]?医(?:[生师]|(?=$|[,。;]))|护[士师]|药师|技师|[教老讲]师|护理员|营养师|心理师|律师|会计师?|工程师|造价师|监理师?|规划师|检验师|麻醉师|影像师|社工师?|专家|编辑|法官|法警|文员|驾驶员|司机|电工|焊工|技工|护工|力工|骨干|专干)(?![一-龥]{0,2}签)|ct|dr|b超|彩超|核磁|x光机|救护车|消防车|警车|执法车|洒水车|垃圾车|运输车|公务车|校车|车辆?|挖掘?机|吊车|铲车|装载机|钻机|编制|(?:专职|专业|持证|注册)[一-龥]{1,4}(?=$|[,。;])|化肥|水泥|沥青|钢材|砂石|种子|农药|柴油|木料|管材|电缆|涂料|大泵|水泵|[一-龥]{1,3}(?<![队党学委])员(?=$|[,。;])|辅导员|兽医|[焊电钳木瓦]工|人手?|名额|指标|岗位|专业|技术|会计|医生|教师|老师|护士|工人|司机|呼吸机|监护仪|打印机|电脑|服务器|挖机|泵车|设备|机器|辅警|网格员|保安|厨师|技师|药师|床位|车位|泊位|学位|工位)"
)


_NOWHERE = expression(r"(?:没有?|无)着落|[没未]到(?:位|货)|不到位")
"""还差8台呼吸机没着落."""


_GAP_BEHIND = expression(
    r"^的?(?:资金|经费|预算)?(?:口子|窟窿|缺口|亏空|差额)(?!(?:已经?|都|也|总算|全|基本)*(?:补|堵|填|解决|落实|筹|没)[一-龥]{0,2}了)"
)
_CLOSES_IT = expression(r"[补堵填筹解缩](?:上|好|齐|住|平|小|决|到|足)?了?(?:[这那]个?)?$")
"""66万元的口子堵不上; 补上了66万元的缺口 has closed it."""
_FEWER_OF = expression(r"(?<![至减最多])少(?:着|了)?$")
_FUNDS_BEHIND = expression(r"^(?:的?(?:工作|项目|配套|专项)?(?:经费|资金|款子?|钱|预算|投资)|的?配套)(?=$|[,。;!])")
"""少26万元经费: so much is wanting; 至少26万元经费 and 减少26万元 are none."""


_MONEY_NOWHERE = expression(
    r"^[^,。;]{0,4}?(?:没到(?:位|账)?$|(?:没有?|无)(?:着落|来源|出处|地方出|人出|进账|处[找筹弄借凑要])|[筹凑拿掏]不(?:出|到|齐|来))"
)
"""配套款18万元没着落, 清塘款45万元还没处找: so much is wanting."""
_MEANS_NOWHERE = expression(r"^[^,。;没未不]{0,6}?(?:还|也|都|仍)?(?:(?:没有?|无)着落|没(?:有)?处[找弄买借凑])$")
"""40套防护服没着落: so many are wanting."""
_STILL_SHORT = expression(
    rf"(?!还|尚)(?:{MEANS}|[一-龥]{{2,5}})(?:还|尚|仍)(?:是|就|都)?(?:短(?:着|缺)?|缺(?:着|口)?|欠(?:着)?|(?<![不至减最多])少)(?:了|着|有)?$"
)
"""疫苗还短500支, 档案柜尚缺35组: what is named before is what is wanting."""
_OF_THE_MEANS = frozenset(
    {
        "支",
        "组",
        "张",
        "吨",
        "套",
        "台",
        "块",
        "箱",
        "瓶",
        "盒",
        "升",
        "桶",
        "袋",
        "部",
        "把",
        "床",
        "顶",
        "只",
        "公斤",
        "斤",
    }
)


_MEANS_BEFORE = expression(
    rf"(?:{MEANS})(?:还|尚|仍|目前|现在|又|也|就)*(?:欠编?|(?<!缩)短|缺编?|差|(?<![不至减多短])少|短缺|空缺?|缺口)(?:了|着|有|还有|达|得|约|近)*$"
)
"""床位缺30张, 教师缺编18人."""


_SHORT_OF = expression(r"(?:短缺|紧缺|缺少|还缺|(?<![一-龥])缺)(?![席勤陷]|[训检考签访测评录学]$)[^了过补已的\W]{1,6}$")


_OF_THE_WORK = frozenset({"户", "份", "页", "项", "条", "件", "处", "家", "", "元", "笔", "本", "次"})
"""短缺医用口罩2万只; 缺材料3份 is no such need."""


_TOO_FEW = expression(
    r"(?:[还尚仍]?(?<!相)[缺差少](?:着|了|额)?[一-龥]{0,6}?(?:(?<![队党学委])员|(?<!律)师|兽?医|[焊电钳木瓦]工)|专职[一-龥]{1,4}(?<![了到来齐好有])(?=$|还|仍))(?:还|仍)?(?:有)?$|(?:(?<!队)[员师医警]|医生|护士|老师|会计|司机|专家|人员|编制|教练|保安|厨师|人手|技工|电工|焊工)(?:还|仍|也|就|只|现在)*(?:差|缺|短)着?$"
)
"""专职统计员还差两名: hands that are wanting; 专职教练有7个 are there."""
_MORE_STILL = expression(r"(?:还|再|得|另)(?:需要?|要|得)?(?:再|另)?(?:有|来|给|加|拨|批|添|补|投)?(?:个)?$")
"""还得再有18万元才够."""
_MORE_WANTED = expression(
    r"(?:还|再|另|急)(?:需要?|要|得)(?:再)?(?:增加|添置?|配备?|补充|购置|新增|增派|增配|加派|加|招|买|调|派)?$"
    r"|(?:需要?|要|得)(?:再|另)(?:来|派|调|配|给|加|招|补|添|买)$"
    r"|(?:需要?|要|得)(?:再|另)?(?:增加|添置|配备|补充|新增|增派|增配|加派)$"
)
"""还需要3台呼吸机, 需要增加2名编制."""


def is_lacking(amount: Amount, clause: Clause, said: str) -> bool:
    """沥青还缺80吨, 缺6个编制, 追加30万元: means that the work wants; 缺3户没签 is the rest of the work."""
    rest = clause.text[amount.end - clause.start :]
    if amount.unit == "元" and _MONEY_NOWHERE.match(rest):
        return True
    is_of_means = amount.unit in _OF_THE_MEANS
    if is_of_means and (_MEANS_NOWHERE.match(rest) or (_GAP_BEHIND.match(rest) and not _CLOSES_IT.search(said))):
        return True
    if is_of_means and _STILL_SHORT.search(said) and not rest and not clause.has(Tag.ACT, Tag.COMPLETE, Tag.PERFECT):
        return True
    if amount.unit == "元" and (
        (_GAP_BEHIND.match(rest) and not _CLOSES_IT.search(said))
        or (_FUNDS_BEHIND.match(rest) and _FEWER_OF.search(said))
    ):
        return True
    if amount.unit in PERSONS | {"个"} and _TOO_FEW.search(said) and not re.search(r"[没未]", rest):
        return True
    is_named = bool(_MEANS_BEHIND.match(rest))
    lacks = re.search(r"(?:缺口?|短缺|缺少|还短)(?:着|了)?(?:还)?(?:有|达|是)?$", said) or (
        is_named and re.search(r"(?:差|(?<![不至减多短])少|(?<!缩)短)着?了?$", said)
    )
    if _MEANS_BEFORE.search(said) or (amount.unit not in _OF_THE_WORK and _SHORT_OF.search(said)):
        return not re.search(r"[没未]", rest)
    if said.endswith(("差", "缺")) and amount.unit in _MEANS and _NOWHERE.search(rest):
        return True
    if amount.unit in PERSONS and rest.startswith("手") and re.search(r"(?:差|缺|欠|(?<![至不])少|短)着?了?$", said):
        return True  # 差6个人手
    if is_named and _MORE_WANTED.search(said) and not rest.startswith("以上"):
        return True
    if lacks and (is_named or amount.unit in _MEANS) and not re.search(r"[没未]", rest):
        return True
    if _MORE_STILL.search(said) and re.match(r"才(?:够|能够|勉强够)", rest):
        return True
    return amount.unit == "元" and bool(_LACKED.search(said))


_NOT_ENOUGH = expression(
    r"(?!时间|工期|期限|日子|档期)[一-龥]{1,8}?(?:严重|实在|远远|确实|都|也|太|很|还|是|又|仍|根本|一直|真的?|不)*"
    r"(?:不够(?:用|使|住|坐|停|分)?|不足|紧张|(?<=[位料员])紧|紧缺|短缺|吃紧|告急|奇缺|不敷使用)(?:了|啊|得很|着呢)?"
)
_SO_MANY_SHORT = expression(
    r"(?:至少|起码|现在|目前|眼下|大约|还|尚|仍|就|也)*(?:[缺差少短欠](?:着|了)?|(?:得|要|需要?)(?:再)?(?:补|添|追加|增补|增拨|增加|筹|凑)(?:上|个)?)(?:近|约|将近|至少)?\ue0ff+(?:多|左右|上下)?(?:呢|吧|啊)?"
)


_NOT_TOLD_DONE = frozenset({Role.LEFT, Role.ASIDE, Role.COST, Role.TOTAL, None})
_MONEY = expression(r"[一-龥]{0,6}(?:款子?|钱|资金|经费|费用?)\ue0ff+")
_NOWHERE_TO_GET = expression(r"(?:还|也|都|仍)?(?:没(?:有)?(?:处[找筹弄借凑要]|着落|来源)|[筹凑掏]不(?:出|到|齐|来))")
"""清塘款45万元，还没处找: so much money is wanting."""


def wanting_beside(counted: Sequence[Counted], readings: Sequence[Reading]) -> list[Counted]:
    """教室不够用，还缺4间; 钱不够，得补15万元: so many are wanting of what is not enough, and no rest of the work."""
    short = [
        after
        for before, after in pairwise(readings)
        if Intent.DIFFICULTY in before.intents
        and not before.clause.amounts
        and _NOT_ENOUGH.fullmatch(before.clause.text)
        and _SO_MANY_SHORT.fullmatch(after.clause.covered)
    ]
    nowhere = [
        before
        for before, after in pairwise(readings)
        if _MONEY.fullmatch(before.clause.covered) and _NOWHERE_TO_GET.fullmatch(after.clause.text)
    ]
    return [each.plays(Role.NEED) if _is_wanting(each, short) or _is_among(each, nowhere) else each for each in counted]


def _is_wanting(each: Counted, short: Sequence[Reading]) -> bool:
    is_of_means = each.amount.unit not in _OF_THE_WORK or each.amount.unit == "元"
    return each.role in _NOT_TOLD_DONE and is_of_means and _is_among(each, short)


def _is_among(each: Counted, readings: Sequence[Reading]) -> bool:
    return any(each.reading is one for one in readings)
