"""Puts right, before items are told, which of them a reply speaks of and claims: 不是4-2，是4-3完成了; 其余完了."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_ENDED = r"(?:(?:完|好|行|妥|结|齐|销|清|ok)了|[弄办改做干搞补换修拆退清校验整][完好结妥毕齐掉清]了?|毕|完|ok|(?<=已)[了成妥清结齐改]|落实|办结|收口|收官|闭环|闭合|关单|关闭|核销|销号|销账|归零|清零|告结|完结|了结|完工|竣工|达标|到位)(?:了|到位|完毕)?"
_THE_REST_IS_DONE = expression(
    r"(?:其余|其他|其它|别的|旁的|剩下的?|另外的?|余下的?|余(?=皆|均|都|全|项)|余者)(?:[各几两三四五六七八九]?[条项个]目?)?的?(?:都|全|均|也|就|已经?|全部|皆|俱|悉数|统统|通通|一概|一律)*"
    + _ENDED
)
_ALL_BUT_THEM = expression(
    r"(?:除(?:了|去|开)?\ue0ff+(?:那?[条项])?|\ue0ff+[条项]?(?:之外|以外|外))(?:之外|以外|外)?(?:其余|其他|其它|别的|旁的|剩下的?)?的?(?:都|全|均|也|就|已经?|全部|皆|俱|悉数|统统|通通|一概|一律)*"
    + _ENDED
)
"""除八外其余落实, 9-3之外完."""
_ALL_ENDED = expression(
    r"(?:(?:各|每|所有)(?:条|项|个)(?:问题|措施)?)?(?:都|全部?|均|皆|俱|悉数|统统|通通|一概|一律)(?:都|已经?)*(?:妥|结|成|"
    + _ENDED
    + ")"
)
"""全妥，独缺第4条; 除却第六项，一概落实: a bare end of all of them, where one that is not so is named beside it."""
_ALONE_ENDED = expression(
    r"\ue0ff+(?:[这那]条)?(?:已经?|都|全|也)*(?:归零|清零|闭合|闭环|收口|销账|打钩|关单|关闭|告结|完结|了结|校毕|毕|已校|(?:通|销|结|清|成|妥|齐|了|闭)了)了?"
)
"""第41条落实: a bare end, told of an item."""
_ALONE_OPEN = expression(r"\ue0ff+(?:[这那]条)?(?:打叉|没打钩|挂红|标红|亮红灯)了?")
_REFUTED = expression(r"(?:那个?|而|并|应该?)*(?:不是|并非)\ue0ff+(?:的|那个?)?")
_THE_RIGHT_ONE = expression(
    r"(?:而|应该?|应当|其实|实际|正确的)*是\ue0ff+|(?:已经?)?(?:完成|办结|改完|弄完|做完|办完|报|整改)的是\ue0ff+"
)
_DONE_IS_THIS = expression(r"(?:已经?)?(?:完成|办结|改完|弄完|做完|办完|整改完成?)的是\ue0ff+")
_THIS_ONE_IS_DONE = expression(r"\ue0ff+(?:才|倒)是(?:已经?)?(?:完成|办结|改完|弄完|做完|办完|整改完?|销号)了?的")
"""第4条才是完成的."""
_HOW_MANY_THERE_ARE = expression(
    r"(?:我们?|这边|[一-龥]{1,4}[科局所站办院校])?(?:一?共|总共|牵头|涉及|认领|负责|承担)+(?:的|有|是)?\ue0ff+(?:问题|措施|任务|事项|整改)*"
)
"""一共四条：前三条完成，第四条月底完: of each of them something is told."""
_WAITS = expression(r"\ue0ff+(?:还|正|都)?在?等(?!钱|款|资金|经费|拨款)[一-龥]{1,5}")
"""第五条在等船: beside others it goes on."""
_DONE_ARE_THESE = expression(
    r"(?:其中|目前|现在)?(?:已经?|都)*(?:完成|办结|完|弄完|改完|办完|做完|整改完|销号?|搞定)了?的(?:有|是|为|包括|就是)*\ue0ff+(?:(?:这|那)?[两三四五六\d]?[条项个])?"
)


def _claim_the_named(readings: Sequence[Reading]) -> None:
    """完了的有4-1和4-3: the items behind the claim."""
    for claim, reading in pairwise(readings):
        word = claim.clause.first(Tag.COMPLETE, Tag.ACT, Tag.LOOSE, Tag.CLOSE)
        said = claim.clause.covered + reading.clause.covered
        if word and reading.clause.items and _DONE_ARE_THESE.fullmatch(said):
            reading.judgement = Judgement(Verdict.DONE, word)
            reading.doubts.clear()


def _claim_the_rest(readings: Sequence[Reading]) -> None:
    """第4条没动，其余完了: beside a named item a loose word is a claim."""
    is_all_but_one = len(readings) == _CLAIM_AND_EXCEPTION and any(_is_the_one_left(each.clause) for each in readings)
    for reading in readings:
        word = reading.clause.first(Tag.COMPLETE, Tag.ACT, Tag.LOOSE, Tag.ACK) or next(iter(reading.clause.words), None)
        if reading.judgement.verdict is Verdict.DONE:
            continue
        is_silent = reading.judgement.verdict is Verdict.NOTHING and not reading.intents
        is_ended = is_silent and bool(reading.clause.items) and _ALONE_ENDED.fullmatch(reading.clause.covered)
        if (
            is_ended
            or _THE_REST_IS_DONE.fullmatch(reading.clause.text)
            or (is_all_but_one and _ALL_ENDED.fullmatch(reading.clause.text))
            or (reading.clause.items and _ALL_BUT_THEM.fullmatch(reading.clause.covered))
        ):
            reading.judgement = Judgement(Verdict.DONE, word)
            reading.intents -= {Intent.ACK, Intent.CLOSE_REQUEST}
            reading.doubts.clear()
        elif is_silent and reading.clause.items and _ALONE_OPEN.fullmatch(reading.clause.covered):
            reading.judgement = Judgement(Verdict.NOT_DONE, word)


_CLAIM_AND_EXCEPTION = 2


def _is_the_one_left(clause: Clause) -> bool:
    """独缺第4条, 除却第六项: names what is not done, and says nothing else."""
    if not clause.items or clause.dates or clause.percents:
        return False
    before = clause.covered[: clause.items[0].start - clause.start]
    return clause.has(Tag.EXCEPT) or _NOTHING_BUT_WANTING.fullmatch(before) is not None


_NOTHING_BUT_WANTING = expression(r"(?:就|只|还|独|单|仅|但|唯独?|惟独?){0,3}(?:[缺差欠剩]|落下|漏下|拉下)(?:了|的)?")


_DOES_NOT_COUNT = expression(
    r"\ue0ff+(?:那条|那项)?(?:不算(?:在内|在里[头面]|进[来去])?|没算(?:在内|在里[头面]|进[来去])?|不在(?:内|其[中内]|里[头面]|此列)|另说|另算|另当别论|(?:是个?)?例外)了?"
)
_LEFT_OUT = expression(r"(?:把|将)?\ue0ff+(?:先|给)*(?:拿掉|拿开|去掉|刨掉|抠掉|撇掉|扣掉|抛掉|摘开|剔开)")


def excepts(clause: Clause) -> bool:
    """除了第8条, 第8条不算: whether the items of a clause are those of which something else holds."""
    return clause.has(Tag.EXCEPT) or _DOES_NOT_COUNT.fullmatch(clause.covered) is not None


def claims_all(reading: Reading) -> bool:
    """全办结了: whether all of them are told done, and none of them is named."""
    is_of_all = (
        reading.clause.has(Tag.ALL)
        or reading.clause.text[:1] in "全都"
        or _THE_REST_IS_DONE.fullmatch(reading.clause.text) is not None
    )
    return reading.judgement.verdict is Verdict.DONE and is_of_all and not reading.clause.items


def _except_what_does_not_count(readings: Sequence[Reading]) -> None:
    """全办结了，第8条不算: behind a claim of all of them that one is excepted, and nothing is taken back.

    把第10条拿掉，全部搞定 excepts it too; 把第3条拿掉，已经改完了 asks for it to be struck off.
    """
    for left_out, rest in pairwise(readings):
        if claims_all(rest) and left_out.clause.items and _LEFT_OUT.fullmatch(left_out.clause.covered):
            left_out.clause = replace(left_out.clause, tags=left_out.clause.tags | {Tag.EXCEPT})
    for pair in pairwise(readings):
        for reading, other in (pair, pair[::-1]):  # 第一条不算，其他全搞定
            if claims_all(other) and reading.clause.items and _DOES_NOT_COUNT.fullmatch(reading.clause.covered):
                reading.intents.clear()
                reading.judgement, reading.has_open_denial = NO_VERDICT, False
                reading.doubts.clear()
    for reading in readings:
        is_open = reading.clause.items and excepts(reading.clause) and reading.clause.has(Tag.NEG)
        others = any(each.judgement.verdict is Verdict.DONE for each in readings if each is not reading)
        if is_open and others and reading.intents and reading.intents <= _CAUSES:
            # 除了6-3鉴定没出，别的都结了: why it is not done
            reading.intents, reading.role = set(), None
            reading.judgement = Judgement(Verdict.NOT_DONE, reading.judgement.word)
            reading.doubts.clear()


_CAUSES = frozenset({Intent.DIFFICULTY, Intent.EVIDENCE_PENDING})
_THESE = expression(r"(?:分别|就)?(?:是|为|即)?\ue0ff+(?:(?:这|那)?[两二三四五六\d]?[条项个])?")


def _count_and_name(readings: Sequence[Reading]) -> None:
    """两条没弄，5-4和5-6: what is said of so many is said of those named behind."""
    for count, named in pairwise(readings):
        names = [name for mention in named.clause.items for name in mention.names]
        counts_them = len(count.clause.amounts) == 1 and count.clause.amounts[0].value == len(names)
        if counts_them and not count.clause.items and _THESE.fullmatch(named.clause.covered):
            named.judgement, named.doubts = count.judgement, [*count.doubts]
            count.judgement, count.has_no_figures = NO_VERDICT, True
            count.doubts.clear()


def put_right_items(readings: Sequence[Reading]) -> None:
    """不是4-2，是4-3完成了; 完成的是5-1，不是5-2: the item that is denied is not spoken of, and the other is corrected."""
    named = [reading for reading in readings if reading.clause.items]
    if named:
        _claim_the_rest(readings)
        _except_what_does_not_count(readings)
        _claim_the_named(readings)
        _count_and_name(readings)
    for reading in named:
        named_at = {mention.start for mention in reading.clause.items}
        reading.has_no_figures |= any(
            amount.unit in {"条", "项"} or (amount.unit == "个" and amount.end in named_at)  # 差一个第2条
            for amount in reading.clause.amounts
        )
    for reading in named if len(named) > 1 else ():
        if reading.intents == {Intent.DIFFICULTY} and _WAITS.fullmatch(reading.clause.covered):
            reading.intents, reading.blocker = set(), None
            reading.judgement = Judgement(Verdict.DOING)
    for reading in readings if len(named) > 1 else ():
        reading.has_no_figures |= _HOW_MANY_THERE_ARE.fullmatch(reading.clause.covered) is not None
    refuted = [
        reading
        for reading in named
        if _REFUTED.fullmatch(reading.clause.covered) or (reading.clause.has(Tag.CORRECT) and len(named) > 1)
    ]
    right = next(
        (
            reading
            for reading in named
            if _THE_RIGHT_ONE.match(reading.clause.covered) or _THIS_ONE_IS_DONE.fullmatch(reading.clause.covered)
        ),
        None,
    )
    takes_back = any(Intent.CORRECTION in reading.intents for reading in readings if not reading.clause.items)
    if right is None or right in refuted:
        return
    is_this_one = _DONE_IS_THIS.match(right.clause.covered) or _THIS_ONE_IS_DONE.fullmatch(right.clause.covered)
    if not refuted and not (takes_back and is_this_one):
        return
    for reading in refuted:
        reading.clause = replace(reading.clause, items=())
        reading.judgement, reading.has_open_denial, reading.has_no_date = NO_VERDICT, False, True
        reading.intents.discard(Intent.CORRECTION)
        reading.doubts.clear()
    right.intents.add(Intent.CORRECTION)
    word = right.clause.first(Tag.COMPLETE, Tag.ACT)
    says_done = right.judgement.verdict in {Verdict.UNSURE, Verdict.NOTHING, Verdict.DONE} and not right.clause.has(
        Tag.NEG, Tag.PLAN, Tag.IF, Tag.BASIC, Tag.NEARLY, Tag.DOING, Tag.STILL
    )
    if is_this_one or (word and says_done and not right.clause.percents):
        right.judgement = Judgement(Verdict.DONE, word)
        right.doubts.clear()
