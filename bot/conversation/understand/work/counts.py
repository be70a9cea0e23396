"""Tells a count so far, 完成5万亩, from all of what is known: 多占的两间办公室腾出来了, 欠缴的48万元已补清."""

from bot.conversation.understand.numbers.all_counted import CALLED_IT_A_DAY
from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Amount
from bot.conversation.understand.numbers.uncounted import is_aside
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.whole import Whole
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def is_only_a_count(whole: Whole) -> bool:
    """完成5万亩: so much is done, which does not say that all is."""
    done = [reading for reading in whole.readings if reading.judgement.verdict is Verdict.DONE]
    return all(
        _counted(reading) and (_is_vaguely_many(reading) or not (reading.clause.has(Tag.ALL) or is_definite(reading)))
        for reading in done
    )


def _is_vaguely_many(reading: Reading) -> bool:
    """几十户都搬了: many, and nobody knows of how many; 剩下的几户都搬了 were the last."""
    clause = reading.clause
    many = [amount for amount in clause.amounts if amount.is_vague and clause.text[amount.start - clause.start] != "一"]
    many = [amount for amount in many if not _is_of_the_few(clause, amount)]
    said = [clause.text[: amount.start - clause.start] for amount in many]
    return bool(many) and len(many) == len(clause.amounts) and not any(_KNOWN_ONES.search(before) for before in said)


_THE_FEW = expression(
    r"(?![^,。;!?]*(?:一[遍轮次半]|部分))几[处个项条件台间块](?!月|星期|礼拜|小时|钟头)[一-龥]{2,8}?(?:都|全|均|也都|已全)"
)
"""几处校对差错都纠正到位了: the few that there were, since they have a name and all of them are told of."""


def _is_of_the_few(clause: Clause, amount: Amount) -> bool:
    return _THE_FEW.match(clause.text[amount.start - clause.start :]) is not None


_KNOWN_ONES = expression(r"(?:[剩余][下余]?|最后|那|这|的|\ue0ff+|其中|没少|不少|没漏)(?:的|那|这)?$")


def is_definite(reading: Reading) -> bool:
    """多占的两间办公室腾出来了, 两间超标办公室已腾退, 欠缴的48万元已补清: those that there were, all of what was owed."""
    clause, word = reading.clause, reading.judgement.word
    are_the_few = len(clause.amounts) == 1 and _is_of_the_few(clause, clause.amounts[0])
    if are_the_few or (word is not None and word.does(Tag.ROUNDABOUT)):
        return True
    if word is None or not clause.amounts or any(amount.start >= word.end for amount in clause.amounts):
        return False
    behind = clause.text[clause.amounts[-1].end - clause.start :]
    if word.text.endswith(("清", "齐", "净", "讫", "清零", "归零")) or CALLED_IT_A_DAY.fullmatch(behind):
        return True
    ended = clause.text[: word.end - clause.start][-_A_VERB_AND_ITS_END:]
    if _PAID_TO_THE_LAST.fullmatch(ended) and clause.amounts[0].unit == "元" and "先" not in clause.text:
        return True  # 救助款12.6万发完了, 学费3.4万元退完了
    if (
        len(clause.amounts) == 1
        and clause.amounts[0].unit == "元"
        and _MOVED_WHOLLY.fullmatch(clause.text[clause.amounts[0].end - clause.start :])
        and not _ONE_OF_SEVERAL.search(clause.text)
    ):
        return True
    if len(clause.amounts) == 1 and _HOME.fullmatch(clause.text[clause.amounts[0].end - clause.start :]):
        return True
    taken = clause.text[: clause.amounts[0].start - clause.start].endswith(("把", "将"))
    if len(clause.amounts) == 1 and _IN_PLACE.fullmatch(clause.text[clause.amounts[0].end - clause.start :]):
        return True
    if taken and len(clause.amounts) == 1 and word.text.endswith(_TO_AN_END) and not clause.text.startswith("先"):
        return True
    if _WRONGLY.search(clause.text[: clause.amounts[0].start - clause.start]) and _BY_NOW.match(
        clause.text[clause.amounts[-1].end - clause.start :]
    ):
        return True
    if any(_KNOWN_ONES.search(clause.text[: amount.start - clause.start]) for amount in clause.amounts):
        return True
    amount = clause.amounts[0]
    named = clause.text[amount.end - clause.start : word.start - clause.start]
    if len(clause.amounts) != 1 or not _WHERE.fullmatch(clause.text[: amount.start - clause.start]):
        return False
    is_ended = bool(_TO_THE_LAST.fullmatch(clause.text[word.start - clause.start :]))
    is_told = clause.text[word.end - clause.start :] == "了"
    return bool(
        _NAMED_ONES.fullmatch(named)
        or (is_told and _WRONG_ONES.fullmatch(named))
        or (is_ended and _THINGS.fullmatch(named))
    )


_A_VERB_AND_ITS_END = 2
"""Characters."""
_PAID_TO_THE_LAST = expression(r"[发付退还缴拨兑补结交]完")
_MOVED_WHOLLY = expression(
    r"(?:已经?|现已|均|都)?(?:入库|缴库|划转|上缴|拨付|支付|发放|兑付|退还|返还|归还|清退|清收|追缴|收缴|补缴|缴纳|结算|转付|赔付)(?:完毕|毕|完|讫)了?"
)
_ONE_OF_SEVERAL = expression(
    r"[首头][一批期笔]|[一二三四五六七八九十\d][批期笔次](?!性)|先|预付|定金|订金|进度款|季度|月份?|年度|部分"
)
"""罚没12.5万元入库完毕; but 首批12万元拨付完毕 is one of several payments."""
_WHERE = expression(r"(?:[一-龥]{1,6}(?:里|内|上|外|下|旁)的?)?")
"""库房里120箱过期药剂已销毁: where those things were."""
_WRONGLY = expression(
    r"(?:[多超错重冒虚少漏欠拖][发领报占收缴支拿付算]|重复[一-龥]{2}|超[标编额]|违规|违纪|套取|挪用|侵占|截留|私分|虚列|隐瞒|滞留|闲置|挂账|拖欠|欠)[^,。;!?]{0,8}$"
)
_BY_NOW = expression(
    r"(?:元|块)?[一-龥]{2,4}(?:完毕|完|清|齐)了?$|(?:元|块)?(?:已经?|都|全部?|如数)*[退还缴交补打转划](?:到|给|回|进|入)[一-龥]{1,6}了$|(?:元|块)?(?:现|均|都|也)?(?:已经?|均已|全部?|如数|悉数|足额)[^,。;!?]{1,6}$"
)
"""多发的津贴12.7万元已经追回: what was wrong, how much it was, and that it is back."""
_HOME = expression(
    r"(?:现|均|都)?(?:已经?|全部?)+(?:上[缴交]|归还|退[还回缴]|返还|追缴|缴|转|划[回转]?|发放?|兑付|打)(?:到|至|入|给|进|回)?(?:了)?"
    r"(?:国库|财政|[一-龥]{0,2}专?户|[一-龥]{0,2}账户?|卡上?|位|人|本人|个人|[一-龥]{2}手[中里上])(?:了)?"
)
"""5万元已上缴国库, 补助12万元已发放到户: a sum told first, and that it is where it belongs."""
_IN_PLACE = expression(r"(?!多|来|左右|以上|人)[一-龥]{2,8}?(?:均已|都已|已经?)[一-龥]{2,3}到位了?")
"""两台自动站已更换到位: the things are named, and that they are in their place."""
_TO_AN_END = ("空", "清", "齐", "完", "掉", "好", "净", "平", "上", "回来", "出来", "走")
"""把两间仓库清空了: what 把 takes is known, and all of it."""
_TO_THE_LAST = expression(r"[一-龥]{0,3}(?:完了?|完毕|清零了?)")
_THINGS = expression(r"(?!多|来|左右|以上)[一-龥]{3,10}")
"""两间办公用房腾退完了: with a thing named and brought to its end, it is not a count so far; 3户搬完了 may be one."""
_WRONG_ONES = expression(
    r"[一-龥]{0,3}?(?:超标|超编|超占|违规|违建|违章|违法|非法|无证|无照|问题|僵尸|空壳|不合格|过期|超期|霉变|闲置|裂缝|坑槽|塌陷|塌方|渗漏|漏[水点电]|缺口|破洞|鼓包|沉陷|断点|堵点|挂名|冒领|吃空饷|空饷|违纪|冒名|私设|私搭|私建|私占|黑)[一-龥]{1,8}"
)
"""3个违规群解散了: those that were wrong, and that is over."""
_NAMED_ONES = expression(
    r"[一-龥]{0,4}?(?:超标|超编|超占|违规|违建|违章|违法|欠|闲置|问题|隐患|破损|老旧|漏点?|[被侵多挤]占|积压|僵尸|空壳|不合格|过期|危房|失修|堵塞|乱)[一-龥]{0,8}?(?:已经?|均已|都已|早已)[一-龥]{0,4}"
)
"""Behind the number what was found wrong, and that it has been dealt with: those that there were."""


def _counted(reading: Reading) -> bool:
    clause = reading.clause
    return any(
        not amount.is_none_at_all and not is_aside(amount, clause, said_before(amount, clause))
        for amount in clause.amounts
    )
