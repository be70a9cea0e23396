"""Reads one clause: what it asks, offers, refuses, and what it says about the work."""

from dataclasses import replace
from datetime import date

from bot.conversation.understand.asked_back import VAGUE_WHETHER_DONE
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.people.appeals import escalation
from bot.conversation.understand.people.duties import wrong_person
from bot.conversation.understand.people.orders import delegation
from bot.conversation.understand.people.roster import Roster
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.deferrals import defer
from bot.conversation.understand.talk.papers import papers
from bot.conversation.understand.talk.questions import is_question, rhetorical_word
from bot.conversation.understand.talk.reports import report, vow_to_report
from bot.conversation.understand.talk.requests import extension, slogan
from bot.conversation.understand.talk.rhetoric import turned
from bot.conversation.understand.talk.short_answers import closing, refusal, short_answers
from bot.conversation.understand.talk.taking_back import correction, disowned, withdraws
from bot.conversation.understand.talk.too_late import too_late
from bot.conversation.understand.work.completion import judge
from bot.conversation.understand.work.demands import DEMANDED
from bot.conversation.understand.work.hindrances import trouble
from bot.conversation.understand.work.hopes import ONLY_THE_PACE
from bot.conversation.understand.work.last_resort import trouble_after_all, what_hangs_on_others
from bot.conversation.understand.work.modifiers import without_descriptions
from bot.conversation.understand.work.negation import denials
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.work.waits import waiting
from bot.conversation.understand.work.wishes import is_left_to_the_reader
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_WHOLE = (disowned, wrong_person, slogan, refusal, extension, too_late, escalation, delegation, vow_to_report, defer)
"""Each of these, when it applies, is all that the clause says."""


def read(clause: Clause, today: date, roster: Roster, *, has_numbers: bool) -> Reading:
    """Everything one clause says; `has_numbers` tells whether the whole reply holds a figure of progress."""
    if is_question(clause):
        return _question(Reading(clause, roster))
    clause = without_descriptions(clause, today)
    if clause.dates and (
        _IN_LESS_THAN.search(clause.covered)
        or _EARLY_OR_LATE.search(clause.covered)
        or (_TOOK.match(clause.covered) and any(d.span for d in clause.dates))
        or (ONLY_THE_PACE.search(clause.text) and not clause.has(Tag.CLOSING))  # 雨季过了就能提速
    ):
        clause = replace(clause, dates=())
    clause = _without_vague_days(_without_denied_days(clause))
    clause, is_so_long = _without_so_long(clause)
    reading = Reading(clause, roster, has_no_date=is_so_long)
    if any(reader(reading) for reader in _WHOLE):
        return reading
    short_answers(reading)
    correction(reading, has_numbers=has_numbers)
    closing(reading)
    is_consent = Intent.APPROVE in reading.intents
    claimed = [reader(reading) for reader in ((papers, trouble) if is_consent else (papers, trouble, waiting))]
    is_granted = Intent.PROGRESS in reading.intents
    nods = is_granted or (Intent.ACK in reading.intents and reading.has_no_figures)
    if not (any(claimed) or nods) and Intent.APPROVE not in reading.intents and not withdraws(clause):
        judged = judge(clause, today)
        if judged.verdict is Verdict.DONE and _CONCERNS.match(clause.covered) and not clause.has(Tag.PERFECT):
            judged = NO_VERDICT
        turn = rhetorical_word(clause)
        is_of_telling = judged.verdict is Verdict.NOTHING and clause.has(Tag.REPORT, Tag.REPLY)
        reading.judgement = turned(clause, judged, turn) if turn and not is_of_telling else judged
        if reading.judgement.verdict is Verdict.DONE and is_left_to_the_reader(clause):
            reading.judgement = Judgement(Verdict.UNSURE, judged.word, VAGUE_WHETHER_DONE)
        if is_so_long and judged.verdict in {Verdict.PROMISED, Verdict.WILL, Verdict.DONE, Verdict.NOTHING}:
            reading.judgement = Judgement(Verdict.DOING, judged.word)
        if Intent.CLOSE_REQUEST in reading.intents and judged.doubt == DEMANDED:
            reading.judgement = NO_VERDICT
    if (
        reading.judgement.verdict is Verdict.NOTHING
        and not reading.intents - {Intent.ACK}
        and clause.has(Tag.PROMISE, Tag.AT_ONCE)
    ):
        reading.intents.add(Intent.COMMIT)
    if reading.judgement.doubt:
        reading.doubts.append(reading.judgement.doubt)
    reading.has_no_date |= reading.judgement.has_no_date
    report(reading, today)
    is_no = reading.judgement.verdict is Verdict.NOT_DONE
    says_nothing = reading.judgement.verdict is Verdict.NOTHING and not reading.intents
    reading.has_open_denial = not is_no and any(
        denial.is_open or (says_nothing and not denial.is_harmless) for denial in denials(clause)
    )
    if Intent.EVIDENCE_PENDING in reading.intents and claimed[0]:
        reading.intents.discard(Intent.DIFFICULTY)
        reading.blocker = None
        # 照片还没照: what is denied is a paper, and nothing of the work.
        reading.has_open_denial = False
    trouble_after_all(reading)
    what_hangs_on_others(reading)
    return reading


_SO_LONG = expression(
    r"[干弄做搞整改忙跑谈催磨查修建办拖等试调拆清搬挖种铺刷找追核捞运](?:了|着)(?:都|也|已经?|快|有|近|将近|接近|差不多|整整|大概|大约|足足|小)*$"
)


def _without_so_long(clause: Clause) -> tuple[Clause, bool]:
    """调试做了差不多一个月: so long it has taken, which is no day to come and says nothing of how far it is."""
    spans = [mention for mention in clause.dates if mention.span is not None]
    so_long = [mention for mention in spans if _SO_LONG.search(clause.text[: mention.start - clause.start])]
    if not so_long or clause.amounts or clause.percents:
        return clause, False
    starts = {mention.start for mention in so_long}
    words = tuple(
        replace(word, tags=word.tags - {Tag.NEARLY}) if word.end in starts and word.does(Tag.NEARLY) else word
        for word in clause.words
    )
    return replace(clause, words=words, tags=frozenset().union(*(word.tags for word in words))), True


_CONCERNS = expression(r"(?:\ue0ff|这[条项个件]|的|问题)*(?:涉及到?|关系到|牵涉到?|牵扯到?|关乎|属于)")
"""第三条涉及经营权收回: what an item is about."""
_IN_LESS_THAN = expression(
    r"(?:不到|不出|没用|没到|不用|没超过)\ue0ff+(?:的?(?:时间|工夫))?(?:就|全|都|便)[^,。;!?没未不]{1,8}了"
)
"""不到一周就弄完了: so long it took."""
_EARLY_OR_LATE = expression(
    r"(?<![再会要得能可想许让请给])(?:提前|早|逾期|超期|超时|拖期|延误|晚|迟|拖)了?\ue0ff+(?:就|才|刚|便|左右|都){0,3}(?:把[一-龥]{1,6}?)?(?:全部?)?(?:[弄做办干改搞修建交拆退装]|整改|落实|提交|交付)?(?:完成?|好|办结|完工|到位|竣工|交付|的?差)(?:的|了(?:的|嘛|呀)?)$"
    r"|(?<![能会要算以想])比(?:规定|要求|期限|计划|时限|原定|限期)[^,。;!?\ue0ff]{0,4}(?:提前|早|晚|迟)了?\ue0ff+(?:就)?(?:全部?)?(?:[弄做办干改搞修建交拆退装]|整改|落实)?(?:完成?|好|办结|完工)(?:的|了)$"
    r"|(?:拖?欠|少[发交缴]|漏[发交缴]|压)(?:着|了|的)?\ue0ff+的?[^,。;!?没未不要]{0,8}(?:[补发还付结清交缴退]|到位|完|齐)了$"
)
"""提前5天弄完的, 逾期两天完成的: how much earlier or later, and no day to come."""
_TOOK = expression(
    r"(?:我们?|才|这|近|只|就|前后|用了|花了|总共|一共)*\ue0ff+(?:的?(?:时间|工夫))?(?:就|才|只|已经?|共|一共)*[一-龥]{1,4}了\ue0ff"
)
"""3天拆了5处: how long it took."""


def _without_denied_days(clause: Clause) -> Clause:
    """用不着等到月底，20号就能完: the day that is denied is not the day."""
    if not clause.dates:
        return clause
    counted = {amount.end - clause.start for amount in clause.amounts}  # 月底前一户不落 denies no day
    denied = [match.span() for match in _NOT_UNTIL.finditer(clause.covered) if match.end("day") not in counted]
    # 修路哪是一天两天的事: of what denies the work no day is told.
    denied += [(word.start - clause.start, word.end - clause.start) for word in clause.all(Tag.NOT_YET)]
    denied += [match.span(1) for match in _NOT_THE_DAY.finditer(clause.covered)] if len(clause.dates) > 1 else []
    if not denied:
        return clause
    kept = tuple(
        mention
        for mention in clause.dates
        if not any(start <= mention.start - clause.start < end for start, end in denied)
    )
    return replace(clause, dates=kept)


def _without_vague_days(clause: Clause) -> Clause:
    """正月过后，3月8号完成: of two times that which the calendar knows."""
    if len(clause.dates) < 2:
        return clause
    first, *others = clause.dates
    is_vague = first.start == clause.start and (first.moment.is_vague or first.moment.future is None)
    known = tuple(each for each in others if each.moment.future and not each.moment.is_vague)
    return replace(clause, dates=known) if is_vague and known else clause


_NOT_THE_DAY = expression(r"不是(\ue0ff+)(?:而|应该?|,)*是")
"""不是20号是30号."""
_NOT_UNTIL = expression(
    r"(?:没有?|未|不用|不必|无需|用不着|不会|不需要?)(?:再|能|敢)?(?:等|拖|熬|挨|用|到)(?!过)到?[^,。;!?]{0,2}\ue0ff"
    r"|(?:没有?|不到|不出)(?:过|到|出)?\ue0ff+(?=就?又)"
    r"|不是\ue0ff+(?:的)?(?=(?:,|而|应该?)*是\ue0ff)"
    r"|^(?:绝|决|保证|一定|都|,)*(?P<day>\ue0ff+)(?:都|也|绝)*不(?:会|能|敢)?(?:晚|拖|差|误|耽误|超|迟|多|延|落|少)"
)
"""没等到月底, 不会到年底: the day that is denied is not the day."""


_STILL_WRITTEN_TO = expression(r"还(?:给我发|找我|发我|发给我|催我|问我|通知我)(?:消息|信息)?(?:呢|啊|呀|干[嘛啥])?$")
"""退休半年了还给我发?"""


_NOT_OURS_IS_IT = expression(r"不(?:是|归|属于?|该)(?:我|咱|俺)们?[一-龥]{0,4}(?:的|管|负责)?(?:事|活儿?|业务)?吧$")
"""这条不是我们镇的吧？"""


def _question(reading: Reading) -> Reading:
    reading.has_no_date = True
    reading.intents.add(Intent.QUESTION)
    asks_why_me = reading.clause.has(Tag.NOT_MINE) and (
        reading.clause.text.startswith(("怎么", "咋", "为啥", "为什么"))
        or _STILL_WRITTEN_TO.search(reading.clause.text)
    )
    asks_why_me = asks_why_me or (
        "?" in reading.clause.ending and _NOT_OURS_IS_IT.search(reading.clause.text) is not None
    )
    if reading.clause.has(Tag.MISSENT) or asks_why_me:
        reading.intents = {Intent.WRONG_PERSON} | (
            {Intent.QUESTION}
            if ("?" in reading.clause.ending or reading.clause.has(Tag.ASK))
            and not _STILL_WRITTEN_TO.search(reading.clause.text)
            else set()
        )
        reading.doubts.append("可能发错了人")
    return reading
