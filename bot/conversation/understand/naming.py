"""Tells for each item named in a reply what was said about it."""

from collections.abc import Iterator, Sequence

from bot.conversation.understand.items import OTHERS
from bot.conversation.understand.meaning import Intent, ItemMention
from bot.conversation.understand.naming_again import claims_all, excepts
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import UNDONE, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import TAKEN

_BY_VERDICT = {
    Verdict.DONE: Intent.DONE,
    Verdict.BASIC: Intent.BASICALLY_DONE,
    Verdict.NOT_DONE: Intent.NOT_DONE,
    Verdict.NOT_STARTED: Intent.NOT_DONE,
    Verdict.DRAFTING: Intent.NOT_DONE,
    Verdict.PROMISED: Intent.COMMIT,
}
_REACH = 3
"""So many clauses on, counting itself, what is said still belongs to the items named."""
_OPPOSITE = {Intent.DONE: Intent.NOT_DONE, Intent.NOT_DONE: Intent.DONE}
_FIRST = (
    Intent.CANNOT_ON_TIME,
    Intent.EXTENSION,
    Intent.WRONG_PERSON,
    Intent.DELEGATE,
    Intent.DIFFICULTY,
    Intent.QUESTION,
)


def items_of(readings: Sequence[Reading]) -> tuple[ItemMention, ...]:
    """The items in the order in which they were named; one item named twice keeps its last statement."""
    told: dict[str, ItemMention] = {}
    for mention in _mentions(readings):
        told.pop(mention.item, None)
        told[mention.item] = mention
    return tuple(told.values())


def _mentions(readings: Sequence[Reading]) -> Iterator[ItemMention]:
    excepted: list[str] = []
    is_told, rest = False, Intent.UNCLEAR
    if not any(reading.clause.items for reading in readings):
        return
    for position, reading in enumerate(readings):
        clause = reading.clause
        names = [name for mention in clause.items for name in mention.names]
        says = _said(readings, position)
        is_behind = any(claims_all(before) for before in readings[:position])
        if names and excepts(clause) and is_behind and says not in {Intent.UNCLEAR, Intent.DONE}:
            pass  # 都改完了，第3条除外，还没动: of all of them it was told before
        elif names and excepts(clause) and _tells_of_the_exception(readings, position, says):
            is_told = True
        elif names and excepts(clause):
            excepted += names
            names = [OTHERS] if _speaks(reading) else []
        elif (not names and (_speaks_of_the_rest(clause) or ((excepted or is_told) and _speaks(reading)))) or (
            not names
            and _speaks(reading)
            and says is Intent.DONE
            and not any(Intent.DIFFICULTY in other.intents for other in readings)
            and _items_denied_later(readings, position)
        ):
            names = [OTHERS]
        if names and excepted and OTHERS in names:
            yield from (ItemMention(name, _OPPOSITE.get(says, Intent.UNCLEAR)) for name in excepted)
            excepted = []
        rest = says if OTHERS in names else rest
        yield from (_mention(name, says, readings, position) for name in names)
    yield from (ItemMention(name, _OPPOSITE.get(rest, Intent.UNCLEAR)) for name in excepted)
    if _names_all_that_is_left(readings):
        yield ItemMention(OTHERS, Intent.DONE)


def _tells_of_the_exception(readings: Sequence[Reading], position: int, says: Intent) -> bool:
    """除了第6条没弄，其他都好了: what is denied is denied of the one excepted; 除了第6条都没弄 speaks of the others."""
    if says is Intent.UNCLEAR or readings[position].clause.has(Tag.ALL):
        return False
    following = [place for place in range(position + 1, len(readings)) if not readings[place].clause.items]
    if says is Intent.DONE:  # 除了第6条改完了，其他都没动
        return any(_speaks_of_the_rest(readings[at].clause) and _said(readings, at) in _OPEN for at in following)
    return any(_speaks(readings[at]) for at in following)


_OPEN = frozenset({Intent.NOT_DONE, Intent.PROGRESS, Intent.DIFFICULTY})


_ALL_THAT_IS_LEFT = expression(
    r"(?:(?:\ue0ff+|[\d一二三四五六七八九十]{1,3}[条项个])(?:问题)?(?:里头?|里面|当中|中))?(?:现在|目前|我们?|这边|余下|剩下|剩余|里头?)*(?:就(?:剩下?|有|差)?|(?:只|唯独|单单?|仅仅?)(?:剩下?|有|差|是)?)\ue0ff+(?:还|都)?[没未](?:有)?(?:完成?|改|办结?|弄|做|动|干|整改|落实|好|结|妥|成|搞定|销号?|清|到位|闭环)(?:完|好|掉|齐)?(?:了|呢)?"
)


def _names_all_that_is_left(readings: Sequence[Reading]) -> bool:
    """就剩第10条没改: and so the others are done."""
    named = [reading for reading in readings if reading.clause.items]
    return len(named) == 1 and len(readings) == 1 and _ALL_THAT_IS_LEFT.fullmatch(named[0].clause.covered) is not None


_THE_REST = expression(
    r"(?:后面|后边|剩下|剩余|余下|另外)(?:的|那|这)*(?:[几两三四五六七八九]?(?:条|项|个))?(?=都|全|均|也|还|没|未|正在|在|[弄办改做干搞][完好]|落实|完|好|齐|妥|结|清|销|毕)"
)
"""后面几条没动: all the items not named."""


def _speaks_of_the_rest(clause: Clause) -> bool:
    return clause.has(Tag.OTHERS) or _THE_REST.match(clause.text) is not None


def _mention(name: str, says: Intent, readings: Sequence[Reading], position: int) -> ItemMention:
    reading = readings[position]
    days = [
        mention.moment.future for mention in reading.clause.dates if says is not Intent.DONE and not reading.has_no_date
    ]
    plea = _plea_behind(readings, position) if says is Intent.EXTENSION and not days else None
    if not days and says in _GOING_ON and position + 1 < len(readings) and tells_the_day(readings, position + 1):
        days = [mention.moment.future for mention in readings[position + 1].clause.dates]
    days += [mention.moment.future for mention in plea.clause.dates] if plea else []
    percents = [
        mention.progress for mention in reading.clause.percents if mention.metric is None and not mention.is_change
    ]
    return ItemMention(name, says, days[0] if days else None, percents[0] if percents else None)


_GOING_ON = frozenset({Intent.PROGRESS, Intent.NOT_DONE, Intent.COMMIT})
_OF_ALL = expression(r"全部|全都|都|均|所有|一并|一起|整体")


def tells_the_day(readings: Sequence[Reading], position: int) -> bool:
    """5-3还在对图，预计12月8日交: whether a clause only tells the day of the item that the one before it names."""
    reading, before = readings[position], readings[position - 1]
    return (
        position > 0
        and bool(before.clause.items and reading.clause.dates)
        and not (before.clause.dates or reading.clause.items or reading.has_no_date)
        and reading.judgement.verdict in {Verdict.WILL, Verdict.PROMISED, Verdict.NOTHING}
        and reading.intents <= {Intent.COMMIT, Intent.PROGRESS}
        and before.judgement.verdict is not Verdict.DONE
        and not reading.clause.has(Tag.OTHERS, Tag.EXTEND)
        and _OF_ALL.search(reading.clause.text) is None
    )


def _speaks(reading: Reading) -> bool:
    return reading.judgement.verdict is not Verdict.NOTHING or bool(reading.intents)


def _said(readings: Sequence[Reading], position: int) -> Intent:
    """What a clause says about its items; a clause that says nothing leaves it to the next one."""
    clause = readings[position].clause
    if _IS_LEFT.fullmatch(clause.covered) and (
        bool(clause.items and clause.dates) or (position + 1 < len(readings) and tells_the_day(readings, position + 1))
    ):
        return Intent.PROGRESS
    for reading in readings[position : position + _REACH]:
        if reading is not readings[position] and reading.clause.items:
            break
        if _is_left_out(readings[position], reading):
            return Intent.NOT_DONE
        if reading is not readings[position] and _is_done_but_for(readings[position], reading):
            return Intent.NOT_DONE if _NONE_BUT.match(clause.covered) else Intent.UNCLEAR
        if _is_tersely_done(reading, readings):
            return Intent.DONE
        if reading is readings[position] and _LAGS.fullmatch(reading.clause.covered):
            return Intent.NOT_DONE
        if (says := _says(reading)) is not Intent.UNCLEAR:
            if says is Intent.DIFFICULTY and (plea := _plea_behind(readings, position)):
                return Intent.EXTENSION if Intent.EXTENSION in plea.intents else Intent.CANNOT_ON_TIME
            if says is Intent.DONE and _hangs_on_the_clause_before(readings, position):
                return Intent.PROGRESS
            is_open = says is Intent.PROGRESS and _is_open_in_the_end(readings, position)
            return Intent.NOT_DONE if is_open or (says is Intent.DONE and _is_denied_next(readings, position)) else says
    return Intent.UNCLEAR


_LAGS = expression(
    r"(?:就|只|[有是单唯独光还但可])*\ue0ff+(?:那?[条项个])?(?:有点|[还在正又最]|一直)*(?:拖(?:着|了)?(?:大家|全局|整体|进度)?的?(?:后腿|尾巴)|掉(?:了)?链子|垫底|拉(?:了)?胯|掉队|落后|卡壳)了?(?:呢|着)?"
)
"""就第二项拖后腿，别的全清: behind the others, and so not done."""
_SUPPOSES = expression(r"要是|如果|假如|假使|若(?![干尔羌])|倘|一旦|万一")


def _hangs_on_the_clause_before(readings: Sequence[Reading], position: int) -> bool:
    """要是验收过了，第3条就完成了，第4条还没弄: what is told of the item holds on a condition."""
    before = readings[position - 1].clause if position else None
    return before is not None and not before.items and _SUPPOSES.match(before.text) is not None


_IS_LEFT = expression(r"(?:就|还|只)?(?:剩下?的?|余下的?|还有)(?:就是)?\ue0ff+(?:见(?:分晓)?)?")
"""剩下6，下周三; 剩第11条月底前: what is left, and when it will be done."""


def _is_left_out(named: Reading, reading: Reading) -> bool:
    """就5-2没去，其余的都弄好: whatever was not done with the item, what is said of the rest is not said of it."""
    return (
        reading is not named
        and named.has_open_denial
        and _speaks_of_the_rest(reading.clause)
        and _says(reading) is Intent.DONE
    )


def _is_done_but_for(named: Reading, reading: Reading) -> bool:
    """第二项垫底，别的都完了: what is done of the rest is not told of the item, whatever that was said to do."""
    return (
        _speaks_of_the_rest(reading.clause)
        and _says(reading) is Intent.DONE
        and _ONLY_NAMED.fullmatch(named.clause.covered) is None
    )


_NONE_BUT = expression(r"(?:就|只|仅|光|单单?|唯独?|惟独?|唯有|独独|偏偏)(?:有|是|差|剩|剩下)?\ue0ff")
_ONLY_NAMED = expression(r"\ue0ff*")


def _plea_behind(readings: Sequence[Reading], position: int) -> Reading | None:
    """第七条因资金没到位申请延期到11月30日: what is asked for because of the trouble."""
    for reading in readings[position + 1 : position + _REACH]:
        if reading.clause.items:
            return None
        if reading.intents & {Intent.EXTENSION, Intent.CANNOT_ON_TIME}:
            return reading
    return None


def _is_open_in_the_end(readings: Sequence[Reading], position: int) -> bool:
    """第三条涉及经营权，律师还在谈，暂时没完: the last word on an item, where its own clause says nothing."""
    if _says(readings[position]) is not Intent.UNCLEAR:
        return False
    for reading in readings[position + 1 : position + _REACH]:
        if reading.clause.items:
            return False
        if _says(reading) is Intent.NOT_DONE:
            return True
    return False


def _is_denied_next(readings: Sequence[Reading], position: int) -> bool:
    """第三条改了，没改完: what is denied at once, of nothing else that is named, holds against the claim."""
    following = readings[position + 1 : position + 2]
    return any(
        reading.judgement.verdict in UNDONE
        and not reading.intents
        and not reading.clause.items
        and not _speaks_of_the_rest(reading.clause)
        and _DENIED_OUTRIGHT.match(reading.clause.text) is not None
        for reading in following
    )


_DENIED_OUTRIGHT = expression(
    r"(?:还|仍|尚|也|但|可|就是|一直|都)*(?:没|未|不能|没法|无法|难以)(?:有|能)?(?:整|改|弄|办|做|完|落实|到位)"
)


_IS_WANTING = expression(
    r"\ue0ff(?:还|都|也|仍)*(?:差|欠)(?:着|呢)?$|(?:单单?|[惟唯]独?|[惟唯]有|独|偏|只有|就是?|光是?|独独)\ue0ff+(?:还|都|也|仍)*(?:没有?|[尚还仍]?未(?:[成竟毕结了妥])?|尚[无缺欠]|不行|不成)(?:呢)?$|^(?:就|只|单|还|独|就是)?(?:落下|漏下|拉下|撂下|漏了|落了|缺|少)了?\ue0ff+$"
)
"""就4条还差, 单单第4条没有."""


_TERSELY_DONE = expression(
    r"(?:两|三|几|[四五六七八九])?(?:项|条|个|件)?(?:问题|措施|事项|任务)?(?:都|全|均|已经?|也|早)*(?:落实|关闭|清零|销账|交付|办妥|交账|闭环|(?:查|核|理)清|查实|[执审判调]结|结了?|成了?|验了|[^没未不谈说定商约选待须要能会求]妥|妥了?|清了?|了了|已了|已改|办结|销了?|行了|得了)(?:了|完毕)?"
)
"""5、6两项都成，7项10月27日: the bare word, where several items are told of side by side."""
_REST_IS_THROUGH = expression(
    r"(?:的|那|这|几|条|项|个)*(?:全部|都|全|均|统统|皆|一律)(?:已经?)?(?:闭环|结|完|了|销|清|妥|成|毕|齐)了?$"
)


def _is_tersely_done(reading: Reading, readings: Sequence[Reading]) -> bool:
    clause = reading.clause
    if reading.judgement.verdict is not Verdict.NOTHING or reading.intents or clause.dates or clause.percents:
        return False
    if _speaks_of_the_rest(clause) and not clause.items:
        return _REST_IS_THROUGH.search(clause.text) is not None
    told = sum(bool(each.clause.items) for each in readings)
    return told > 1 and bool(clause.items) and _TERSELY_DONE.fullmatch(clause.covered.strip(TAKEN)) is not None


_IS_AT_IT = expression(r"^\ue0ff+(?:还|正)?在(?![于])[一-龥]{2,5}$")
"""第3在翻地: whatever is being done to it."""
_SOME_OF_THEM = expression(
    r"(?P<all>[\d两三四五六七八九十]+)(?P<unit>[个户处家台件份间条项])[一-龥]{0,5}?(?:只|才|刚)?[改办做弄搬签拆修装换退清]了?(?:完了?|好了?)?"
    r"(?!(?P=all))[\d一二两三四五六七八九十]+(?P=unit)$"
)
"""4、5号两个问题改了1个."""


def _says(reading: Reading) -> Intent:
    percents = [mention.progress for mention in reading.clause.percents if mention.metric is None]
    if (
        reading.clause.items
        and not percents
        and (
            reading.clause.before(reading.clause.items[0].start, Tag.LEFT, Tag.ONLY_LEFT)
            or _IS_WANTING.search(reading.clause.covered)
        )
    ):
        return Intent.NOT_DONE
    if (
        reading.judgement.verdict is Verdict.DONE
        and not reading.has_open_denial
        and not any(value < 100 for value in percents)
    ):
        return Intent.PROGRESS if _SOME_OF_THEM.search(reading.clause.text) else Intent.DONE
    if percents:
        return Intent.DONE if percents[0] == 100 else Intent.PROGRESS
    if (
        reading.judgement.verdict is Verdict.LEFT_OVER
        and reading.clause.has(Tag.OTHERS, Tag.REMAINING)
        and reading.clause.has(Tag.NEG)
    ):
        return Intent.NOT_DONE  # 其余没动, 剩下没动
    if reading.judgement.verdict in _BY_VERDICT and reading.judgement.verdict is not Verdict.DONE:
        return _BY_VERDICT[reading.judgement.verdict]
    for intent in _FIRST:
        if intent in reading.intents:
            return intent
    if reading.judgement.verdict is not Verdict.NOTHING or reading.clause.dates or reading.clause.amounts:
        return Intent.PROGRESS
    if not reading.intents and _IS_AT_IT.search(reading.clause.covered):
        return Intent.PROGRESS
    if reading.intents:
        return min(reading.intents, key=list(Intent).index)
    return Intent.UNCLEAR


_NOTHING_NAMED = expression(
    r"(?:我们?|这边|已经?|早就?|基本上?)*(?:[弄办改做干搞整修建拆清装补换搬]|整改|落实|办理|处理|清理|销号|完成|办结)(?:完|好|妥|齐|掉|成|结|完成|到位|完毕)?了"
)
"""修好了: an end, and nothing named that has come to it."""
_IS_OPEN = expression(r"[没未剩差缺]")
_MAY_BE_REPORTED = expression(r"可以?(?:按|直接)?(?:报|上报|填|登记)(?:为|成|作)?已?(?:完成|办结)")


def _items_denied_later(readings: Sequence[Reading], position: int) -> bool:
    """全部完成，就第5条还没; 都改了，除了第5条; 修好了，唯独第9条没动: the first statement is about the others."""
    later = [place for place in range(position + 1, len(readings)) if readings[place].clause.items]
    is_all_but_one = (
        later == [position + 1]
        and _NOTHING_NAMED.fullmatch(readings[position].clause.text) is not None
        and _NONE_BUT.match(readings[later[0]].clause.covered) is not None
        and _IS_OPEN.search(readings[later[0]].clause.text) is not None
    )
    if not (is_all_but_one or readings[position].clause.has(Tag.ALL) or claims_all(readings[position])):
        return False
    if later and _MAY_BE_REPORTED.search(readings[later[0]].clause.text):
        return False  # 围挡都补上了，第3条可以报完成，第8条还差: what was done for the one that is named next
    return any(excepts(readings[place].clause) or _said(readings, place) is not Intent.DONE for place in later)
