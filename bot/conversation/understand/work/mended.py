"""Tells trouble that was itself what was put right from trouble that stands in the way."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

_RECOVERS = expression(
    r"[追收退还补缴清付讨要结发][回发缴还清付了掉完上出齐讫]|两[清讫]|[已都][追收退还补缴清付讨]|追|收[回缴]|清[收欠退]|归还|补[发缴]|兑付|偿还|讨|化解|解决|办结|处理|整治|调[处解]|[调谈劝]成|排除|销号|清零|清理|消化|完成|整改|[修换补]|疏通|加固|重装|找回|扶正|恢复|[拿领发]到|到手|到账|打卡|考[出下取]|取得|补办|办[下出]来|上牌"
)


_AT_FIRST = expression(r"(?:原来|原先|起初|当初|最初|一开始|总共|一共|共)")
"""拖欠工资还欠21人，原来84人: so many are left of those there were."""


def set_aside_recovered_debts(readings: Sequence[Reading]) -> None:
    """欠款40万，追回30万: a debt that is named in order to tell how much of it came back is no trouble."""
    for position, reading in enumerate(readings):
        clause = reading.clause
        troubles = clause.all(Tag.TROUBLE)
        if not (clause.amounts and troubles and all(word.text in _DEBTS | _FAULTS for word in troubles)):
            continue
        recovered = any(
            _AT_FIRST.match(other.clause.text) and other.clause.amounts for other in readings if other is not reading
        )
        recovered |= any(
            (later.clause.amounts or later.judgement.verdict is Verdict.DONE)
            and Intent.DIFFICULTY not in later.intents
            and _RECOVERS.search(later.clause.text)
            for later in readings[position + 1 :]
        )
        recovered |= (
            position > 0
            and readings[position - 1].judgement.verdict is Verdict.DONE
            and _RECOVERS.search(readings[position - 1].clause.text) is not None
            and _WHAT_WAS_OWED.fullmatch(clause.covered) is not None
        )
        if recovered:
            reading.intents.discard(Intent.DIFFICULTY)
            reading.blocker = None


_WHAT_WAS_OWED = expression(
    r"[一-龥]{0,8}(?:拖欠|欠|多[收占发领报]|漏|少[发缴]|挪用|套取|违规|历史遗留|积压)[一-龥]{0,3}的?[一-龥]{0,10}\ue0ff+"
)
"""付清了，拖欠的电费补贴14.2万元: the thing is named behind what was done to it."""
_AN_OBJECT = 4
"""收回学费欠款: so many characters may stand between a debt and the verb that recovers it."""
_FAULTS = frozenset(
    [
        "坏了",
        "损坏",
        "破损",
        "漏水",
        "渗漏",
        "堵塞",
        "堵了",
        "塌方",
        "塌了",
        "脱落",
        "开裂",
        "故障",
        "丢失",
        "被盗",
        "倒伏",
        "枯死",
        "死了",
        "裂了",
        "倒了",
        "没证",
        "无证",
        "没有证",
        "没编号",
        "没牌照",
    ]
)
"""路灯坏了21盏，修亮14盏: what was wrong with so many, of which so many are mended."""
_DEBTS = frozenset(["历史遗留", "遗留问题", "纠纷", "争议", "欠款", "拖欠", "欠费", "欠着", "缺口", "欠工程款"])


_RECOVERED = expression(
    r"^(?:[一-龥]{0,6}(?:已经?|共|累计|又))?(?:收上?来|签下来|拿下|谈下来|谈妥|做通|劝走|啃下来|搬走|攻下来|签[完了好]|[追收退补缴清付讨要腾拆化调处解修整治消排]+[回缴还清上退出完好解处决复改除]?|清理|清退|收回|化解|调处|调解|处置|处理|解决|消除|整治|疏导|找回来?|召回|取缔|查处)了?[^没未不]{0,4}$"
)


_STANDS_IN_THE_WAY = expression(r"[不没未难卡缺无差拒崩僵]")


def is_object_of_mending(clause: Clause, word: Word) -> bool:
    """收回被占宿舍9间, 化解纠纷3起, 失联党员找回来41名: what was wrong, and so much of it was put right."""
    plans = [mark for mark in clause.all(Tag.PLAN) if mark.text not in {"来", "去"}]
    if (
        plans
        or clause.has(Tag.NEG, Tag.CANNOT, Tag.UNABLE, Tag.DOING, Tag.STILL)
        or _STANDS_IN_THE_WAY.search(word.text)
    ):
        return False
    said = clause.text[: word.start - clause.start]
    if any(0 <= amount.start - word.end <= 6 for amount in clause.amounts) and _RECOVERED.match(said):
        return True
    return any(
        0 <= amount.start - mark.end <= 2
        and (mark.does(Tag.STRONG_ACT, Tag.COMPLETE) or clause.text[mark.end - clause.start] == "了")
        for mark in clause.after(word.end, Tag.STRONG_ACT, Tag.COMPLETE, Tag.ACT)
        for amount in clause.amounts
    )


_ALL_OF_SUCH = expression(r"的[一-龥]{0,8}?(?:都|全部?|也|已经?|均)+[^没未不,。;!?]{1,8}了")
"""抽调走的人都回来了, 电话打不通的也找着了: what was wrong only says which ones."""
_AFTER_THAT = expression(
    r"(?:之?后|以后|过)(?:又|再|重新|重)?[^没未不,。;!?]{0,6}(?:成功|恢复|完成|解决|通过|中标|招成|签成)了?"
)
"""流标后重招成功: the trouble is past."""
_IS_SUPPLIED = expression(r"[一-龥]{0,4}(?:已经?|都|全部?|均)+(?:到位|到账|落实|补齐|解决|补上)了?")


def is_made_good(clause: Clause, word: Word) -> bool:
    """欠款全部收回来了, 3处塌方都修好了: what was wrong is what was put right."""
    rest = clause.text[word.end - clause.start :]
    if not clause.after(word.end, Tag.NEG, Tag.PLAN, Tag.CANNOT, Tag.UNABLE, Tag.STILL, Tag.DOING) and (
        _ALL_OF_SUCH.fullmatch(rest)
        or _AFTER_THAT.fullmatch(rest)
        or (word.text in _MADE_GOOD and _IS_SUPPLIED.fullmatch(rest))
    ):
        return True
    if _STANDS_IN_THE_WAY.match(word.text) and word.text not in _MADE_GOOD:
        return False
    if any(0 <= word.start - act.end <= _AN_OBJECT and _RECOVERS.match(act.text) for act in clause.all(Tag.STRONG_ACT)):
        return not clause.has(Tag.NEG, Tag.PLAN, Tag.CANNOT, Tag.UNABLE)
    if word.text in _DEBTS and _PAID.match(clause.text[word.end - clause.start :]):
        return not clause.has(Tag.NEG, Tag.PLAN, Tag.CANNOT, Tag.UNABLE)
    mended = [mark for mark in clause.after(word.end, Tag.COMPLETE, Tag.STRONG_ACT) if not mark.does(Tag.ARRIVE)]
    told_by_others = _TOLD.search(clause.text[: word.start - clause.start])
    described = not told_by_others and (
        word.text in _DESCRIBING or clause.text[word.end - clause.start :].startswith("的")
    )
    told = (
        word.text in _MADE_GOOD
        or (clause.has(Tag.ALL, Tag.ALREADY) and clause.has(Tag.PERFECT))
        or (described and clause.has(Tag.PERFECT, Tag.COMPLETE))
        or (described and bool(mended) and mended[-1].end == clause.end)
    )
    return bool(mended) and told and not clause.has(Tag.NEG, Tag.PLAN, Tag.CANNOT, Tag.UNABLE)


_PAID = expression(
    r"(?:的)?[一-龥]{0,4}(?:已经?|都|全部?)?(?:(?:付|还|退|缴|补|结|清|兑|发)(?:清|还|付|给|齐)?了|[追催讨收清退补缴要][回缴还上清]来?了?(?=\ue0ff|[\d一二两三四五六七八九十百千]))"
)
"""拖欠货款付了65万元: the debt is what was paid."""
_MADE_GOOD = frozenset(
    [
        "欠款",
        "空缺",
        "漏洞",
        "短板",
        "拖欠",
        "缺口",
        "纠纷",
        "争议",
        "历史遗留",
        "遗留问题",
        "有问题",
        "问题多",
        "障碍",
        "隐患",
        "堵点",
        "难点",
        "难题",
        "故障",
        "官司",
        "诉讼",
        "塌方",
        "欠费",
        "瓶颈",
        "矛盾",
    ]
)
"""What may itself be what was put right: 欠款全部收回来了."""
_TOLD = expression(r"[说讲称听报传]")
_DESCRIBING = frozenset(
    [
        "失联",
        "上访",
        "被占",
        "停产",
        "倒闭",
        "破产",
        "烂尾",
        "遗留",
        "缺水",
        "缺电",
        "受灾",
        "冲毁",
        "老化",
        "拖欠",
        "被挪用",
        "冻结",
        "争议",
        "纠纷",
        "违规",
    ]
)
"""What the thing was before it was put right: 被占的车库腾空恢复了, 老上访户签了协议."""
