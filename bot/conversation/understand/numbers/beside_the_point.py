"""Tells of several percentages which one counts: not the one denied, demanded, refuted, of a part, or reported before."""

from datetime import date

from bot.conversation.understand.meaning import PercentSource
from bot.conversation.understand.numbers.percents import PercentMention
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression

_EARLIER = expression(
    r"上次|过去(?:是|才|只有|只)*$|上周|上月|上个月|之前|原来|原先|此前|前期|先前|本来|那天|昨天|前天|原报|报的|上报的|写的|填的|登的|登记的?|记的|录的|显示|(?:系统|台账|表)[里上]?(?:面|头)?(?:是|的)?|不是$|(?:别|不要|甭|莫)再?[按照写填登记报录算]成?$|[打写报填录输敲登记算看]成了?$|[由从](?:(?:年初|月初|去年|上年|前年|起初|最初|开始|原先|原来)(?:时|的)*)?$"
)


def chosen(
    actual: list[tuple[Clause, PercentMention]], today: date, *, is_corrected: bool
) -> tuple[PercentMention | None, bool]:
    """The percentage that counts, and whether no other one was left that might be meant."""
    actual = [pair for pair in actual if not _is_refuted(*pair)]
    current = [(clause, mention) for clause, mention in actual if not is_earlier(clause, mention, today)]
    if is_corrected and len(actual) > 1:
        current = current[-1:] or actual[-1:]
    elif is_corrected and not current:
        return None, True
    current = _by_now(current or actual[-1:])
    for is_beside_the_point in (
        _is_shied_from,
        _is_of_others,
        _is_denied,
        _is_the_whole,
        _is_demanded,
        _is_short,
        _is_of_a_part,
        _is_not_of_the_whole,
        _is_a_bound,
    ):
        current = [pair for pair in current if not is_beside_the_point(*pair)] or current
    mentions = [mention for _, mention in current]
    exact = [mention for mention in mentions if mention.source is PercentSource.SAID and not mention.is_left]
    if len(exact) == 1 and mentions[0].source in _LOOSE and abs(exact[0].progress - mentions[0].progress) <= _NEAR:
        return exact[0], True  # 过半了，具体53%
    first = next((mention for mention in mentions if not mention.is_left), next(iter(mentions), None))
    if first is not None and first.progress != mentions[0].progress:
        first = mentions[0]  # 还差三成，也就是做了七成: the same told plainly
    return first, len({mention.progress for mention in mentions}) <= 1


def _by_now(current: list[tuple[Clause, PercentMention]]) -> list[tuple[Clause, PercentMention]]:
    """国庆前是60%，现在75%: beside the share of a day, the one that is told of now."""
    now = [pair for pair in current if _NOW.search(_said_of(*pair))]
    if not now or not all(
        clause.dates or _THEN.search(_said_of(clause, mention))
        for clause, mention in current
        if (clause, mention) not in now
    ):
        return current
    return now


def _said_of(clause: Clause, mention: PercentMention) -> str:
    return clause.text[: mention.start - clause.start]


_NOW = expression(r"(?:现在|目前|如今|眼下|今天|本周|这周|这个?月|本月)(?:已经?|是|有|到|达|约|才)*$")
_THEN = expression(r"(?:[月年周节会]|[一-龥]{2,4})(?:前|初|底|时候?)(?:是|才|只|有|约|还)*$")


_LOOSE = frozenset({PercentSource.ESTIMATED, PercentSource.MINIMUM})
_NEAR = 15
"""Points of a hundred within which an exact share tells the loose one before it more closely."""
_BOUNDS = expression(r"[没不]到|不止|不足|超过|超|[没不]够|[多出过](?:一?点儿?|些)?[,]?$|以上|以下|往上")


def _is_a_bound(clause: Clause, mention: PercentMention) -> bool:
    """没到九成，八成五吧: the figure itself stands beside its bound."""
    said = clause.text[max(0, mention.start - clause.start - 2) : mention.end - clause.start + 2]
    return _BOUNDS.search(said) is not None


def is_short_of_all(mention: PercentMention) -> bool:
    """没到100%."""
    return mention.value == 100 and mention.source is PercentSource.ESTIMATED


def _is_short(clause: Clause, mention: PercentMention) -> bool:
    """没到100%，到83%: how far it has not come, beside how far it has."""
    del clause
    return is_short_of_all(mention)


def _is_denied(clause: Clause, mention: PercentMention) -> bool:
    """哪有九成，也就七成."""
    behind = clause.text[mention.end - clause.start :]
    return bool(_DENIED.search(clause.text[: mention.start - clause.start]) or _DENIED_BEHIND.match(behind))


_SHIED_FROM = expression(r"心虚|没底|不敢|脸红|虚了|嫌多|嫌少|有点多|不踏实|亏心|拿不准")


def _is_shied_from(clause: Clause, mention: PercentMention) -> bool:
    """说一半吧又心虚，就四成."""
    return _SHIED_FROM.search(clause.text[mention.end - clause.start :]) is not None


_OF_OTHERS = expression(
    r"(?:听说|人家|别人|他们|她们|兄弟|隔壁|其[他它]|别的|有的|邻|外)(?:几个?)?(?:单位|科室?|股室?|局|村|[乡城]?镇|县|旗|市|区|院|校|厂|社区|街道|所|站|班组?|苏木|部门|地方|学校|医院|公司|队|家|厂家|[一-龥]{1,4}那边)?(?:都|也|已经?|早就?)*(?:报|说|写|填|干|做|弄|完成|到|是|有|改)?(?:的|了)?(?:是|到)?$"
)


def _is_of_others(clause: Clause, mention: PercentMention) -> bool:
    """别的学校报100%，我们才70%: how far others are, beside how far we are."""
    if clause.text[mention.end - clause.start :] == "是":
        return True  # 截图里的92%是别的条目
    return _OF_OTHERS.match(clause.text[: mention.start - clause.start]) is not None


_DENIED_BEHIND = expression(
    r"(?:是|还|也|那|肯定|绝对|当然|倒)*(?:谈不上|算不上|够不上|说不上|称不上|不敢(?:说|讲|打包票)|不至于|不可能|没有(?=$|[,。;])|没那么[多高快]|太夸张|夸张了|高了|报高了)"
)
"""百分百谈不上，92%."""
_DENIED = expression(r"(?:哪有|哪里有|哪来的?|没有|没|谈不上|算不上|够不上)$")


def _is_demanded(clause: Clause, mention: PercentMention) -> bool:
    """序时进度应达75%，实际70%; 时间过半，任务才四成: what ought to be, beside what is."""
    return bool(_DEMANDED.search(clause.text[: mention.start - clause.start]))


_DEMANDED = expression(
    r"(?:应该?|要求|目标|本应|理应|序时(?:进度)?)(?:是|为|达|完成|到)*$|(?:时间|工期|期限)(?:倒是|倒|也|早|已经?|都)*$"
)


def _is_the_whole(clause: Clause, mention: PercentMention) -> bool:
    """十成干了九成, 离100%还差5个点: all that there is, beside what is done of it."""
    if mention.value == 100 and clause.text[: mention.start - clause.start].endswith(("离", "距")):
        return True
    return clause.text[mention.start - clause.start : mention.end - clause.start] == "十成"


_OF_A_PART = expression(
    r"^(?:其中|单|光|个别|有的|有[一个两几]|最[慢快低高差]|唯独|只有[一-龥]{2}|就是)|那[块部项个][一-龥]{0,2}$|[一-龥]那边(?:才|只有|是)?$"
)


_OF_THE_WHOLE = expression(r"整体|总体|总的|总进度|合计|综合|平均|全[县市区镇乡院校局系部]|整个|算下来|加起来|汇总")


def _is_of_a_part(clause: Clause, mention: PercentMention) -> bool:
    """其中信息化那块才50%."""
    said = clause.text[: mention.start - clause.start]
    return bool(_OF_A_PART.search(said)) and not _OF_THE_WHOLE.search(said)


def _is_not_of_the_whole(clause: Clause, mention: PercentMention) -> bool:
    """东片九成，西片六成，整体75%: the one that is told of the whole counts."""
    return not _OF_THE_WHOLE.search(clause.text[: mention.start - clause.start])


_REFUTED = expression(
    r"(?:账面上?|纸面上?|书面上?|名义上?|理论上?|号称|说是|不是|并非|没有|显示|[填写登录]的|(?:系统|台账|表|报表|平台)[里上]?(?:面|头)?是?)(?:是|成|完成)?$"
)


def _is_refuted(clause: Clause, mention: PercentMention) -> bool:
    """报表显示100%: what stands on paper is not taken for what is done."""
    return mention.value == 100 and bool(_REFUTED.search(clause.text[: mention.start - clause.start]))


def is_earlier(clause: Clause, mention: PercentMention, today: date) -> bool:
    """上次报的80%: what was reported before, or dated back."""
    if any(found.is_fixed and found.moment.past and found.moment.past < today for found in clause.dates):
        return True
    if clause.text.endswith("为准"):
        return False  # 以今天报的七成五为准
    return bool(_EARLIER.search(clause.text[: mention.start - clause.start]))
