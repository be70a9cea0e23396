"""Looks past what only describes the thing acted on: 不该发的补贴退完了 denies nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.conversation.understand.work.completion import judge
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import WISHES, Tag
from bot.conversation.understand.writing.words import TAKEN, Word

_DESCRIBED = expression(
    r"(?P<inside>[^,;。!?:的]{1,16})的(?![文工尾口官收项案牌帽场家](?:$|[,;。!?]))(?=[^,;。!?:的是]*[一-龥])"
)
"""What describes a thing: 没交的党费; 上周一发的文, 昨天收的尾 say when something was done."""
_BEGINS = expression(
    r".*(?:[把将对给]|已经?|都|全部|\ue0ff|争取|力争|预计|预期|预估|估计|希望|尽量|努力|力求|尽快|如果|要是|只要|假如|恐怕|可能|大概|也许|或许|好像|似乎|保证|确保|一定|拟于?|打算(?!\w{1,2}$)|计划(?!\w{1,2}$)|准备(?!\w{1,2}$))"
)
"""把没交的党费补齐, 争取积压的办结: what describes begins behind the word that takes the object, or that wishes it."""
_TOLD_OR_DISOWNED = expression(
    r"[说讲称报写填传梦]|时候|[办改干弄做拆修收退清成]得[了成动]|要求的|没(?:有)?(?:争议|异议|纠纷)|手续齐?全|来开会|来领|来办|到会|参会|到场|在场|来的|联系上|找到|以为|所谓|听|^(?:并|都|全)?(?:不是|非|没有?把|未把|别|谁|哪)|不[归属]|分管|[你您他她]们?|其[他它]|别[人家处]|隔壁|兄弟|邻|外单位|周边|如果|要是|只要|除"
)
"""他们说没人管的…, 不归我们的…: what was told by others, or is somebody else's, is no mere description."""
_MISLEADING = (
    Tag.NEG,
    Tag.NOT_YET,
    Tag.CANNOT,
    Tag.UNABLE,
    Tag.LATE,
    Tag.TROUBLE,
    Tag.SHORT,
    Tag.LEFT,
    Tag.EXTEND,
    Tag.UNREAL,
    Tag.WAIT,
    Tag.SPEND,
    Tag.AWAY,
    Tag.STILL,
    Tag.DOING,
    Tag.IF,
    Tag.PLAN,
    Tag.HEDGE,
    Tag.STAGE,
    Tag.EXCEPT,
)
"""What such a word says of the thing is not said of the work."""


_PARTICLES = "嘛吗么呀啊呢吧哈"


def without_descriptions(clause: Clause, today: date) -> Clause:
    """The clause without what describes the thing acted on, where the rest tells by itself that it was done."""
    if "的" not in clause.text:
        return clause
    plain = clause
    for found in _DESCRIBED.finditer(clause.text):
        inside = found["inside"]
        start = found.start() + (begins.end() if (begins := _BEGINS.match(inside)) else 0)
        if (
            found.start("inside") + len(inside) - start < _SHORTEST and inside not in _WANTING
        ) or _TOLD_OR_DISOWNED.search(clause.text[found.start() : found.end()]):
            continue
        if not clause.text[found.end() :].strip(_PARTICLES):
            continue  # 路不是修得好好的嘛: describes nothing
        if _counts_those_without(clause, found.start(), found.end()):
            continue
        if any(start <= word.start - clause.start < found.end() for word in clause.all(Tag.EXCEPT)):
            continue  # 第4条以外的统统改完: of the one excepted it is not said
        plain = _without(plain, clause.start + start, clause.start + found.end())
    if plain is clause:
        return clause
    verdict = judge(plain, today).verdict
    counts_some_of_them = len(clause.amounts) > 1 and verdict in {Verdict.STAGE, Verdict.NOTHING}
    is_worked_on = verdict in _AT_WORK and _THOSE_LEFT.match(clause.covered) is not None
    return (
        plain
        if verdict is Verdict.DONE or is_worked_on or counts_some_of_them or _counts_what_is_left(plain, clause)
        else clause
    )


def _counts_those_without(clause: Clause, start: int, end: int) -> bool:
    """1200户里头没签的300户: so many of the number in front lack it, which describes no thing."""
    first, last = clause.start + start, clause.start + end
    is_of_them = any(first <= amount.start < last for amount in clause.amounts)
    is_counted = any(amount.start == last for amount in clause.amounts)
    return is_of_them and is_counted and _LACKING.search(clause.text[start:end]) is not None


_LACKING = expression(r"[没未](?:有|能)?[一-龥]{1,4}的$")
_THOSE_LEFT = expression(
    r"(?:剩下|其余|那些|个别|几[个户家处])*(?:没|未|不)[一-龥]{1,4}的(?:那些|那几[户家个]|几[户家个处]|[一-龥]{1,2})?(?:(?:已经?|也|都|还)?(?:正在?|在)|(?:正|也|都)?[一-龥]{1,4}着呢?$|(?:都|也|全|已经?)?(?:退|打|发|返)回?[一-龥]{2,6}$|\ue0ff+(?:再|就|去|安排|统一|集中|全部?|都)*[一-龥]{1,4}$)"
)
"""没过的在补考, 没走到的这周补: what is left is being dealt with."""
_AT_WORK = frozenset({Verdict.DOING, Verdict.WILL, Verdict.STARTED})


def _counts_what_is_left(plain: Clause, clause: Clause) -> bool:
    """没拍照的藏品还有1300件, 进诉讼的还剩3起: what is left is named by a paper or a trouble, and is neither."""
    named = [word for word in clause.words if word.does(Tag.EVIDENCE, Tag.TROUBLE) and word not in plain.words]
    return bool(named) and any(
        word.does(Tag.LEFT) and any(amount.start == word.end for amount in plain.amounts) for word in plain.words
    )


def named_by_its_want(clause: Clause) -> Clause | None:
    """之前没签合同的三家供应商: the clause without what it says was wanting, where it only names the thing."""
    found = _ONLY_NAMES.fullmatch(clause.text)
    if found is None or _TOLD_OR_DISOWNED.search(found["inside"]):
        return None
    plain = _without(clause, clause.start + found.start("inside"), clause.start + found.end("inside") + 1)
    return None if plain is clause else plain


_ONLY_NAMES = expression(
    r"(?:之前|以前|原来|原先|过去|此前|先前|早前|去年|那些?|这些?|我们?|把|\ue0ff)*(?P<inside>[^,;。!?:的]{2,12})的(?![文工尾口官收项案牌帽场家](?:$|[,;。!?]))[^,;。!?:的没未不了在还]{2,12}"
)
_SHORTEST = 2
_WANTING = frozenset("欠漏缺差旧坏")
"""欠的工资都发了: one character is enough to say what was wanting."""


def _is_a_part(inside: Sequence[Word], end: int) -> bool:
    """主要的都完成了, 上一批的办结了: tells how much of it, and which step."""
    return any(word.does(Tag.PARTIAL) or (word.does(Tag.STAGE) and word.end == end - 1) for word in inside)


def _behind_the_wish(inside: Sequence[Word], start: int) -> int:
    """争取积压的218件办结: the wish at the beginning is for the whole, and no description of the thing."""
    for word in inside:
        if word.does(*WISHES) and len(word.text) > 1:
            start = word.end
        elif word.tags:
            break
    return start


def _without(clause: Clause, start: int, end: int) -> Clause:
    inside = [word for word in clause.words if start <= word.start and word.end <= end]
    start = _behind_the_wish(inside, start)
    inside = [word for word in inside if word.start >= start]
    if not any(word.does(*_MISLEADING) for word in inside) or _is_a_part(inside, end):
        return clause
    words = tuple(word for word in clause.words if word not in inside)
    first, last = start - clause.start, end - clause.start
    return replace(
        clause,
        text=clause.text[:first] + TAKEN * (last - first) + clause.text[last:],
        covered=clause.covered[:first] + TAKEN * (last - first) + clause.covered[last:],
        words=words,
        dates=tuple(mention for mention in clause.dates if not start <= mention.start < end),
        tags=frozenset().union(*(word.tags for word in words)),
    )
