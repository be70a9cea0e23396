"""Reads that the deadline will not be kept: 完不成, 不能按期完成, 25号赶不上, 期限内拿不下."""

from bot.conversation.understand.asked_back import WHY_NOT_ON_TIME
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.negation import denials, is_denied, is_twice_denied
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def _describes_the_late(clause: Clause, word: Word) -> bool:
    """逾期的137本, 清出超期保证金118.6万元: so many that were late, and not the work."""
    is_object = (
        bool(clause.before(word.start, Tag.STRONG_ACT)) and clause.amounts and clause.amounts[0].start > word.end
    )
    behind = clause.covered[word.end - clause.start :]
    return bool(clause.amounts) and (
        behind.startswith("的") or bool(is_object) or _A_LATE_THING.fullmatch(behind) is not None
    )


_A_LATE_THING = expression(r"(?![才了将可会就]|完成|办结)[一-龥]{2,6}\ue0ff+")
"""超期食用油3批."""


def too_late(reading: Reading) -> bool:
    """完不成, 不能按期完成, 25号赶不上; 不会逾期 promises the opposite."""
    clause = reading.clause
    word = clause.first(Tag.CANNOT) or clause.first(Tag.LATE)
    if word and word.does(Tag.LATE) and _describes_the_late(clause, word):
        return False
    if word and word.does(Tag.LATE) and _is_done_all_the_same(clause):
        return False
    if word and word.text in _NOT_TO_BE_DONE and clause.has(Tag.TROUBLE) and not _names_a_time(clause):
        return False
    if (
        word
        and word.text == "交不了"
        and clause.text[word.end - clause.start :].startswith(("货", "料", "件", "电", "苗"))
    ):
        return False  # 厂家交不了货: what others owe
    if word is None:
        word = _impossible(clause) or _unable_in_time(clause)
        if word is None:
            return False
    elif word.does(Tag.CANNOT) and word.does(Tag.NEG):
        pass
    elif is_denied(clause, word) and not _CANNOT_BE_HELPED.search(clause.text[: word.start - clause.start]):
        reading.intents.add(Intent.COMMIT)
        return True
    reading.intents.add(Intent.CANNOT_ON_TIME)
    reading.doubts.append(WHY_NOT_ON_TIME)
    reading.has_no_date = True
    troubles = [each for each in clause.all(Tag.TROUBLE) if each is not word and not _NO_RESULT.fullmatch(each.text)]
    if troubles and word.text not in _NOT_BROUGHT_OFF:
        reading.intents.add(Intent.DIFFICULTY)
        reading.blocker = clause.core
    return True


_CANNOT_BE_HELPED = expression(
    r"(?:免不[了得]|少不[了得]|躲不[了过掉开]|避免不了|保不[齐准]|说不[定准好]|逃不[了过掉]|由不得|不得不)(?:还|又|得|要|会|有点|稍微)*$"
)
"""免不了逾期: it will be late."""


def _is_done_all_the_same(clause: Clause) -> bool:
    """逾期两天完成的, 超期一周才弄完: late, and done."""
    is_open = clause.has(Tag.NEG, *_NOT_YET_SO) or any(mark.text != "才" for mark in clause.all(Tag.PLAN))
    return not is_open and _ALL_THE_SAME.search(clause.text) is not None


_NOT_YET_SO = (Tag.ABLE, Tag.IF, Tag.HEDGE, Tag.CANNOT, Tag.NOT_YET)
_ALL_THE_SAME = expression(
    r"(?:逾期|超期|超时|拖期|延误)了?[^,。;!?没未不]{0,6}?(?:(?:才|刚|终于|总算)(?:把[一-龥]{1,6}?)?(?:[弄做办干改搞修建交拆退装]|整改|落实)?(?:完|好|完成|办结)(?:的|了)?|(?:[弄做办干改搞修建交拆退装]|整改|落实)?(?:完|好|完成|办结)(?:的|了))$"
)
_NOT_TO_BE_DONE = frozenset({"干不成", "弄不成", "办不成", "做不成", "搞不成", "修不成", "种不成"})
"""天冷干不成: what is in the way, and no word of a deadline."""
_NOT_ABLE = frozenset(
    [
        "不能",
        "不会",
        "不可能",
        "不太可能",
        "不大可能",
        "无法",
        "没法",
        "没办法",
        "难以",
        "很难",
        "难",
        "难于",
        "较难",
        "无力",
        "不可",
    ]
)


def _impossible(clause: Clause) -> Word | None:
    for denial in denials(clause):
        target = denial.target
        if (
            target
            and denial.word.text in _NOT_ABLE
            and (
                target.does(Tag.COMPLETE)
                or (target.does(Tag.STRONG_ACT) and clause.has(Tag.ON_TIME))
                or (target.does(Tag.ACT) and target.end == clause.end and clause.has(Tag.ON_TIME))
            )
            and not is_twice_denied(clause, target)
        ):
            return target
    return None


_IN_TIME = expression(
    r"到期|到时|届时|(?:期限|时限|日子|节点|时间)(?:都|就)?到了也?|规定(?:的)?(?:期限|时限|时间)(?=无法|没法|难以|完不|办不|弄不|做不|干不)|(?:期限|时限|限期|节点|规定时间|规定的时间|截止)[^,。;!?]{0,2}[内前里]"
)


def _names_a_time(clause: Clause) -> bool:
    named = clause.has(Tag.ON_TIME) or bool(_IN_TIME.search(clause.text))
    return named or any(
        mention.text.endswith(("前", "内", "以里", "底", "末")) or mention.text in _RUNNING for mention in clause.dates
    )


_RUNNING = frozenset({"本月", "这个月", "这月", "当月", "本周", "这周", "今年", "本年", "这个礼拜", "本季度"})
"""本月办不结: within the time that is running."""


def _unable_in_time(clause: Clause) -> Word | None:
    """期限内拿不下, 到期恐怕整改不到位, 月底前搞不定: not able, and a time is named until which."""
    if clause.dates and _HARDLY_IN.match(clause.covered):
        return clause.words[-1]
    for mention in clause.dates:
        if _OVERRUNS.search(clause.text[: mention.start - clause.start]):
            return next((word for word in clause.words if word.end == mention.start), None)
    if any(mention.moment.is_exact and mention.span is None for mention in clause.dates) and (
        _WILL_PASS.search(clause.covered) or _MISSES.fullmatch(clause.covered)
    ):
        return clause.words[-1]
    if not _names_a_time(clause):
        is_on_a_day = any(mention.moment.is_exact and mention.span is None for mention in clause.dates)
        return _no_end_of_it(clause) if is_on_a_day and _NO_END.search(clause.text) else None
    if word := clause.first(Tag.UNABLE) or next((word for word in clause.words if word.text in _NOT_BROUGHT_OFF), None):
        return None if is_denied(clause, word) else word
    if found := _HARD_TO_END.search(clause.text):
        return next(word for word in clause.words if word.end > clause.start + found.start())
    for denial in denials(clause):
        target = denial.target
        if denial.word.text == "不" and target and target.does(Tag.COMPLETE) and target.start == denial.word.end:
            return None if clause.text[target.end - clause.start :].startswith("的") else target
    return _no_end_of_it(clause)


def _no_end_of_it(clause: Clause) -> Word | None:
    found = None if clause.has(Tag.NO_PROBLEM) else _UNABLE_AT_THE_END.search(clause.text)
    return next((each for each in clause.words if found and each.end > clause.start + found.start()), None)


_HARDLY_IN = expression(
    r"(?:就|才|这|只有|给)*\ue0ff+(?:的?(?:时间|工夫|期限))?(?:我们?|也|又)?(?:哪儿?|哪里|怎么|咋)(?:能|可能|会)(?:[一-龥]得?完|[弄干做改办搞整修]得?[好成]|完成|整改完)"
)
"""三天哪能弄完."""
_OVERRUNS = expression(
    r"(?:要|会|得|定|准)(?:超过|晚于|迟于|超出|(?:误|错过|耽误|耽搁|拖过)了?)$|(?:够|撵|追|踩|卡|捞)不(?:着|上|到|住)$"
)
"""肯定要超过20号, 就是要误了22号, 够不着30号."""
_MISSES = expression(
    r"(?:但是?|可是?|就是|只是|不过|怕是?|恐怕|要|会|得|肯定|这回|也)*(?:误|错过|耽误|错失|漏过)了?\ue0ff+的?(?:那|这)?(?:个|条|道)?(?:线|点|期|期限|时限|限期|节点|关口?|大限|死线|日子|时间)?了?"
)
"""误了28号的线: the day goes by without it."""
_WILL_PASS = expression(
    r"\ue0ff(?:这个?(?:点|节点|日子|期限|时间))?(?:怕是|恐怕|估计|肯定|铁定|看来|眼看|也|都|就|是)*(?:要|得)(?:过|误|错过)了?$"
)
"""原定的30号要过了: the day will pass before it is done; 30号过了 tells only of the calendar."""
_HARD_TO_END = expression(
    r"(?<=[完结成工月日号底前末])(?:起来|成)?(?:很|太|有点|真|实在|确实|挺|蛮|比较|恐怕|怕是?|估计|可能|有)*(?:困难|难(?!度))(?:很大|大|重重)?(?:了|啊|呀)?$|(?<=[完结成工月日号底前末])(?:起来|成)?(?:很|太|有点|真|实在|确实|挺|蛮|比较|恐怕|怕是?|估计|可能|有)*难(?:度(?:很|太|比较|有点)?大?)?(?:了|啊|呀)?$"
)
"""年底完成难: no end within the time named."""
_NO_END = expression(
    r"(?:[月日号]|(?:周|星期|礼拜)[一二三四五六日天末])(?:之?前)?(?:肯定|铁定|恐怕|怕|还|也|都|根本|是|估计|指定)*(?:[通完结交建拆修改装铺收办弄搞干验销投达出运清种栽挖发招退补换签搬刷]不(?:了|成|完)|[交报拿]不(?:上来?|出来?)|[一-龥]不完)(?:[一-龥]{0,2})$"
)
"""8月31号通不了气: by a day, an end that will not be."""
_UNABLE_AT_THE_END = expression(
    r"(?![说讲保看估料误跑错拖差耽离断变少免忘缺掉丢坏垮塌漏停输亏赖忙怪管])[一-龥]不(?:[了成动齐清全好掉开]|(?<=[办审清销了完]不)结|[出完]来?|进去?|(?<=[供接用挂通种栽交报]不)上|(?<=[下回批]不)(?:下)?来|(?<=[搬迁挪拉运移清撤腾请]不)走)(?![一-龥]?的)[一-龥]{0,2}$"
)
"""按时开不了科, 到期投不了产, 月底前拿不出东西."""
_NO_RESULT = expression(r"[拿交弄做搞赶整写编](?:也|都)?不(?:出来?|上|齐|全)来?(?:东西|结果|成果|成绩|名堂|货)?")
"""期限内拿不出来: what is wanting is the work itself, and no trouble beside it."""
_NOT_BROUGHT_OFF = frozenset(["办不下来", "批不下来", "谈不下来", "拿不到", "不到位", "落实不下来", "审不下来"])
