"""Puts the amounts of a reply together: done, total and left in one unit, and what is still needed."""

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.numbers.amount_cues import is_down_to, said_before
from bot.conversation.understand.numbers.amount_roles import role_of
from bot.conversation.understand.numbers.amounts import UP_TO, Amount, Role
from bot.conversation.understand.numbers.counted import Counted, matches, on_one_scale
from bot.conversation.understand.numbers.due_and_done import (
    due_and_done,
    had_of_what_is_wanted,
    more_of_the_same,
    owed_before,
    removed_of_the_dangers,
)
from bot.conversation.understand.numbers.neighbours import is_made_up_for
from bot.conversation.understand.numbers.placing import placed
from bot.conversation.understand.numbers.scales import as_quantity
from bot.conversation.understand.numbers.sums import Sum, summed
from bot.conversation.understand.numbers.told_of_all_again import all_told_again
from bot.conversation.understand.numbers.told_roles import (
    counted_by,
    gaps_left,
    in_the_unit_asked_for,
    rest_that_makes_up_the_whole,
    short_of_the_whole,
    spent_of_a_fund,
    without_places,
    yet_to_be_done,
)
from bot.conversation.understand.numbers.wants import wanting_beside
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.measure_words import GENERIC, SUNK

_SPEAK_OF_OTHER_THINGS = frozenset(
    {Intent.QUESTION, Intent.WRONG_PERSON, Intent.EXTENSION, Intent.EVIDENCE, Intent.EVIDENCE_PENDING, Intent.DELEGATE}
)
_COUNT_NOTHING = frozenset(
    {Intent.DIFFICULTY, Intent.ESCALATE, Intent.CANNOT_ON_TIME, Intent.EXTENSION, Intent.APPROVE}
)
"""Beside these a number without a verb counts hands, offices or years, not the work."""
_PAPERS = frozenset({"份", "张", "页", "件"})
_TOLD = frozenset({Role.DONE, Role.FOUND, Role.LEFT})
_TO_COME = frozenset({Verdict.WILL, Verdict.PROMISED, Verdict.WILL_START})


def add_up(readings: Sequence[Reading], text: str) -> Sum:
    """Reads all amounts of a reply together, because the total is often in another clause than what is done."""
    has_share = any(not share.metric for reading in readings for share in reading.clause.percents)
    counted = [
        Counted(amount, _role(reading, amount, text), reading)
        for reading in readings
        if reading.clause.amounts and not reading.has_no_figures and not reading.intents & _SPEAK_OF_OTHER_THINGS
        if not any(sign.search(reading.clause.text) for sign in (_FEW_FOR_MUCH, _MADE_INTO_ONE, _A_COPY_AGAIN))
        for amount in reading.clause.amounts
        if not (_counts_the_items(amount, reading.clause) or (has_share and text[amount.start] == UP_TO))
        if not _is_refuted(text, amount)
        if not amount.is_none_at_all and not amount.is_vague
    ]
    if not counted:
        return Sum()
    if any(_claims_the_whole(reading) for reading in readings):
        results = {id(each.reading) for each in counted if is_down_to(said_before(each.amount, each.reading.clause))}
        counted = [each for each in counted if id(each.reading) not in results]
    counted = counted_by(spent_of_a_fund(without_places(counted, text)), text)
    if _CANNOT_GET.search(text):
        counted = [each.plays(Role.NEED) if _is_rest_alone(each, counted) else each for each in counted]
    counted = wanting_beside(counted, readings)
    if all(each.role is None and not (each.amount.unit or each.amount.in_wan) for each in counted) and "/" not in text:
        counted = []  # 一期100，二期三十: what they count nobody said
    counted = [
        each.plays(Role.LEFT) if each.role is Role.NEED and is_made_up_for(each, counted[place + 1 :]) else each
        for place, each in enumerate(counted)
    ]
    counted = all_told_again(counted)
    counted = yet_to_be_done(in_the_unit_asked_for(removed_of_the_dangers(due_and_done(counted))))
    counted = more_of_the_same(had_of_what_is_wanted(rest_that_makes_up_the_whole(counted)))
    counted = on_one_scale(owed_before(short_of_the_whole(gaps_left(counted), text)))
    lacking = [each for each in counted if each.role is Role.NEED]
    counted = placed([each for each in counted if each.role not in {Role.NEED, Role.ASIDE}], text)
    is_short = bool(_SHORT_OF_MONEY.search(text)) or any(Intent.DIFFICULTY in reading.intents for reading in readings)
    need = next((each for each in (*lacking, *(counted if is_short else ())) if each.role in _WANTED), None)
    counted = [each for each in counted if each.role is not Role.COST]
    is_aside = any(reading.intents & _COUNT_NOTHING for reading in readings)
    counted = [each for each in counted if each.role is not Role.LEFT or not _stands_alone(each, counted)]
    told = {each.amount.unit for each in counted if each.role in _TOLD}
    counted = [
        each
        for each in counted
        if each.role in _TOLD
        or (not each.amount.unit and any(other.role is Role.TOTAL and not other.amount.unit for other in counted))
        or each.amount.unit in told
        or ((each.role is not None or each.amount.unit) and not is_aside)
    ]
    if any(Intent.EVIDENCE in reading.intents for reading in readings):
        counted = [each for each in counted if not _is_of_papers(each)]
    if any(Intent.EVIDENCE_PENDING in reading.intents for reading in readings):
        counted = [each for each in counted if each.role is not Role.LEFT or each.amount.unit not in _PAPERS]
    if is_aside:
        counted = [each for each in counted if each.amount.value != 1 or each.role is not Role.DONE]
    if (
        len(counted) == 1
        and counted[0].amount.value <= _A_HANDFUL
        and not counted[0].reading.clause.has(Tag.ALL)
        and _POINTED_AT.search(said_before(counted[0].amount, counted[0].reading.clause))
    ):
        counted = []
    if len(counted) == 1 and _is_the_last_piece(counted[0], readings):
        counted = []
    whole = summed(counted, readings, as_quantity(need.amount) if need else None)
    return replace(whole, amounts=(*whole.amounts, need.amount)) if need else whole


def _counts_the_items(amount: Amount, clause: Clause) -> bool:
    """4、5号两个问题 says which items, and counts nothing; of 第3条5个问题改了4个 it is the whole."""
    is_behind = any(item.end == amount.start for item in clause.items)
    return is_behind and len(clause.amounts) == 1


_WANTED = frozenset({Role.NEED, Role.COST})
_SHORT_OF_MONEY = expression(
    r"[没未无缺差]|不够|不足|申请(?!销|验收|核销|关闭|结案|办结)|协调|解决|追加|紧张|困难|拨不|批不|拿不|掏不|出不|凑不|难|支持"
)


def _claims_the_whole(reading: Reading) -> bool:
    """从43项压到26项，这条已经整改完成: where the whole is claimed, what was brought down is a result and leaves nothing."""
    clause = reading.clause
    return reading.judgement.verdict is Verdict.DONE and not clause.amounts and clause.has(Tag.COMPLETE)


def _is_the_last_piece(each: Counted, readings: Sequence[Reading]) -> bool:
    """98%，还剩一个章: beside a figure, what one thing is left is no count."""
    clause = each.reading.clause
    is_one = each.role is Role.LEFT and each.amount.value == 1
    is_one = is_one and (each.amount.unit in GENERIC or clause.text[each.amount.start - clause.start] == "一")
    return is_one and any(not share.metric for reading in readings for share in reading.clause.percents)


_A_HANDFUL = 5
_POINTED_AT = expression(r"[那这]$")
"""那俩棚子拆干净了: which ones, and no count of them."""
_FEW_FOR_MUCH = expression(
    r"个?人(?:干|顶|扛|管|盯|看|跑|兼|负责)(?:着|了)?[\d一二两三四五六七八九十好几]+(?:个|摊|份|头|人|块|项|家|条线|片)"
)
"""三个人干八个人的活: how hard it is, and no count."""
_MADE_INTO_ONE = expression(
    r"[两二三四五六七八九十\d][一-龥]{1,8}?(?:并|合|合并|整合|归并|归拢|捏合|合成)(?:成了?|为|到|作)(?:了)?[一1][一-龥]"
)
"""两本账并成一本: what was made of them, and no count."""
_A_COPY_AGAIN = expression(
    r"^(?:我|再|给[你您])*(?:重新?|再|补|另)(?:发|传|送|寄|报|交|打|印|开|拍)(?:了|过)?[一两1-3](?:份|张|遍|次)(?:给?[你您]们?|过[来去])?(?:吧|哈)?$"
)
"""附件打不开，重发一份: of a paper, and none of the work."""
_CANNOT_GET = expression(
    r"买不[起到]|没钱[买配添]|[借租招调采配找请聘雇订弄搞]不[到来起齐]|采购不|抽不出|没处[买借租找]|没地方[买借租找]"
)


def _is_rest_alone(each: Counted, counted: Sequence[Counted]) -> bool:
    """差两台测流仪，买不起: nothing else is counted in its unit."""
    return each.role is Role.LEFT and all(other is each or other.amount.unit != each.amount.unit for other in counted)


def _stands_alone(each: Counted, counted: Sequence[Counted]) -> bool:
    """还差三个人手: what is lacking; 签了50户，剩10户不同意: the rest of what was counted."""
    others = [other for other in counted if other is not each and matches(other.amount, each.amount)]
    return Intent.DIFFICULTY in each.reading.intents and not others


def _is_of_papers(each: Counted) -> bool:
    """会议纪要补扫了一份，见附件."""
    clause = each.reading.clause
    is_named = clause.has(Tag.EVIDENCE) or clause.text.startswith(("图", "照", "单"))
    return each.amount.unit in _PAPERS and each.amount.value <= _A_FEW and is_named


_A_FEW = 3
_COLLECTS = expression(r"[收退缴追付拨兑罚发债]|[补交]了?\d|还(?![差缺欠有剩没需要是在未得])")
_REFUTED = expression(
    r"(?:(?:多报|少报|漏报|错报|写成|报成|填成|打成|输成|录成|看成|登成|记成|敲成|念成|误报)了?|不是|并非|而不是|而非|,非|(?:原|先|初|误)[报填写登](?:的|了|是|为)?|(?:上次|原来|之前|昨天|前面)(?:报的?|说的?|写的?|填的?)(?:是|成)?)$"
)
_REPLACED = expression(
    r"(?:那个|这个|[那这]数)?[是属](?:旧|老|错|假|过时)的?(?:数据?|数字)|(?:(?:更正|改|调整|修正)(?:成|为|回|到)了?|(?<![,。;])应该?[为是])(?=[\d一二两三四五六七八九十百千])"
)
"""上回报的12户改成10户: the first of them is taken back."""


_TAKEN_BACK = expression(
    r"(?:那?个?数|那个|这个)?(?:是)?(?:误录?(?![工餐点期])|误[报写填记]|数?错(?![落位时峰])|[讲说报写录算填看抄记打敲](?:得|的)?(?:错|多|高|大|太[多高大满早少低])了?|有误|作废|不对|不实)|→"
)
"""3280台数错，2980台才对: what is said of the amount right behind it."""
_CHANGED_INTO = expression(r"(?:改|实是|实为|为|实际是?)(?=[\d一二两三四五六七八九十百千])")
_OWNS_A_SLIP = expression(
    r"更正|勘误|[写报算说讲录填抄看打记数]错|错了|有误|[报算写填说](?:得)?[多少高低]了?(?![少])|数改|改数|改一下|更新数|数误|核减|核增|误"
)
"""退费那个数写错，57户改41户: beside an owned slip, one number is put for another."""


def _is_refuted(text: str, amount: Amount) -> bool:
    """是50亩不是500亩, 上次报的12户: the amount that is taken back."""
    is_replaced = _REPLACED.match(text, amount.end) is not None or _TAKEN_BACK.match(text, amount.end) is not None
    is_replaced |= _CHANGED_INTO.match(text, amount.end) is not None and _OWNS_A_SLIP.search(text) is not None
    before = text[max(0, amount.start - 8) : amount.start]
    is_sunk = amount.unit in SUNK and before.rstrip("了").endswith("打成")
    return is_replaced or (not is_sunk and _REFUTED.search(before) is not None)


_BEFORE_A_REST = expression(r"[一-龥]{0,6}?(?:还有|还剩|还差|剩下?|差)[\d一二两三四五六七八九十]")
"""三十家门店还有六家要查."""
_THE_REST = expression(r"(?:其余|剩下|剩余|余下|另外|还有)的?(?:那|这)?$")
"""其余两座车进不去: what is left, whatever stands in its way."""
_HAVE_ALL_MET = expression(
    r"[一-龥]{0,6}?(?:都|也|均|全|分别|各自?)+(?:已经?)?(?:开|召开|学|组织|传达|参加|讨论|组织学习|学习)(?:了|过)(?:[一-龥]{0,4}(?:会|文件|通报|通知|精神|内容|规定|条例|案例))?"
)
"""四个教学点都开了会: who has been told of it, and none of the work."""
_A_MEETING = expression(
    r"会(?![员计场费])|(?:班子|专题|碰头|党组|党委|办公|现场)会|(?:调度|推进|协调|碰头|动员|调度|督办|部署|对接|研判)会"
)
"""开了两次调度会，…: beside what is told of the work, meetings about it are none of it."""
_WORKS_NOW = expression(r"[一-龥]{0,2}(?:能|可以)[一-龥]{1,2}了$")
"""7座里5座能用了: what can be used by now is done."""


_ONLY_SO_MANY = expression(r"(?:才|刚|只|仅)[一-龥]{1,3}?(?:[完好过掉回出成]了?|了)$")
"""才核完440票: so few by now, and no plan."""
_IN_TRUTH = expression(r"[,]?(?:应该?|应当|其实|实际)[是为]")
"""应是完成6处: put right, and no plan."""
_UNPAID = expression(
    r"(?:还|也|尚|仍)?(?:没(?:有)?|未)(?:付|发|退|还|缴|兑|补|拨|清|给|结|支付|发放|退还|拨付|追回|收[回缴上])"
)
"""补偿款2400万还有360万没付: the rest of what is to be paid, and no want of money."""
_WHOLES = frozenset({Role.TOTAL, Role.FOUND})
_DEMANDED_OF = expression(
    r"(?:要求|规定|标准|任务|计划|应)(?:是|为)?每|每[一-龥]{1,3}(?:至少|不少于|不低于|不得少于|起码)$"
)
"""做了两次，要求每学期四次: how many there ought to be."""
_AT_A_RATE = expression(r"每|(?:[人户村校班科亩]均|平均)[^了,]{0,5}$")


def _role(reading: Reading, amount: Amount, text: str) -> Role | None:
    clause = reading.clause
    role = role_of(amount, clause)
    lacks = role is Role.LEFT and amount.unit == "元" and not _UNPAID.match(clause.text, amount.end - clause.start)
    if lacks and (clause.has(Tag.TROUBLE, Tag.SHORT, Tag.RESOURCE) or not _COLLECTS.search(text)):
        return Role.NEED
    is_rest = (role is Role.LEFT and amount.unit != "元") or _THE_REST.search(said_before(amount, clause)) is not None
    if role is None and reading.judgement.verdict is Verdict.LEFT_OVER:
        return Role.LEFT
    said = clause.text[: amount.start - clause.start]
    is_a_rate = _AT_A_RATE.search(said) is not None and not (role in _WHOLES and _DEMANDED_OF.search(said))
    if is_a_rate or (role not in _WANTED and Intent.DIFFICULTY in reading.intents and not is_rest):
        return Role.ASIDE
    if role in {Role.DONE, Role.FOUND, None} and _WORKS_NOW.match(clause.text[amount.end - clause.start :]):
        return Role.DONE
    if "," in text and _HAVE_ALL_MET.fullmatch(clause.text[amount.end - clause.start :]):
        return Role.ASIDE
    if "," in text and amount.unit in {"次", "场", "回"} and _A_MEETING.match(clause.text[amount.end - clause.start :]):
        return Role.ASIDE
    if any(mention.metric for mention in clause.percents) and not clause.has(Tag.ACT, Tag.COMPLETE):
        return Role.ASIDE
    if role is None and Intent.COMMIT in reading.intents and amount.value == 1:
        return Role.ASIDE
    if role is None and _BEFORE_A_REST.match(clause.text, amount.end - clause.start):
        return Role.TOTAL
    return _role_to_come(role, amount, clause) if reading.judgement.verdict in _TO_COME else role


def _role_to_come(role: Role | None, amount: Amount, clause: Clause) -> Role | None:
    """What an amount counts in a clause that tells of work to come: 下周再签12户 counts nothing yet."""
    said = said_before(amount, clause)
    if role is Role.DONE and not clause.dates and (_ONLY_SO_MANY.search(said) or _IN_TRUTH.match(said)):
        return Role.DONE
    if role in {Role.DONE, None} and clause.text.startswith("/", amount.end - clause.start) and not clause.dates:
        return role  # 培训52人/应训65人: what is to be done stands behind the stroke
    if role is Role.LEFT and said.endswith("最后"):
        return Role.ASIDE  # 周五前把最后两幅裱完
    if role in {Role.DONE, Role.FOUND, None}:
        if _THE_REST.search(said) and amount.unit != "元":
            return Role.LEFT
        return Role.DONE if clause.text[amount.start - clause.start] == UP_TO else Role.ASIDE
    return role
