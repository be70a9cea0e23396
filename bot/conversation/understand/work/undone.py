"""What a clause denies of the work: not begun, not done, left over, or done after all by two denials."""

from datetime import date

from bot.conversation.understand.asked_back import (
    NEXT_STEP_NOT_BEGUN,
    ONLY_A_NO,
    SOMETHING_REMAINS,
    TWICE_DENIED,
    TWICE_DENIED_AT_WORK,
    UNCLEAR_WHAT_IS_DENIED,
    VAGUE_WHETHER_UNDONE,
)
from bot.conversation.understand.work.negation import NOBODY_WITHOUT, denials, is_a_plain_no, is_denied, is_twice_denied
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def denied(clause: Clause, today: date) -> Judgement:
    """Not begun, not done, left over; or, where two denials cancel out, done or promised."""
    del today
    if NOBODY_WITHOUT.fullmatch(clause.text):
        act = clause.first(Tag.COMPLETE, Tag.ACT, Tag.ARRIVE, Tag.COOPERATE)
        return Judgement(Verdict.DONE, act, TWICE_DENIED) if act else NO_VERDICT
    if found := _denied_outright(clause):
        return found
    for denial in denials(clause):
        target = _what_is_denied(clause, denial.target)
        if denial.word.does(Tag.RHETORIC) and target is not None and target.text == "给":
            target = next(iter(clause.after(denial.word.end, Tag.COMPLETE, Tag.STRONG_ACT)), target)
        step = clause.after(denial.word.end, Tag.STAGE, Tag.SUPPLY, Tag.APPROVAL)
        is_to_follow = denial.word.text[0] in "还尚仍未" or (step and step[0].start == denial.word.end)
        if step and is_to_follow and (target is None or target.does(Tag.APPROVE, Tag.REPORT)):
            return Judgement(Verdict.NOT_STARTED, step[0])
        if target is None or not target.does(Tag.COMPLETE, Tag.ACT, Tag.START, Tag.DOING, Tag.CLOSING):
            continue
        if clause.before(denial.word.start, Tag.LEFT) and not clause.percents and not clause.amounts:
            return Judgement(Verdict.LEFT_OVER, target, SOMETHING_REMAINS, left=clause.core)
        if clause.has(Tag.IF) and not clause.percents and _SUPPOSED.match(clause.text):
            return NO_VERDICT
        if is_twice_denied(clause, target):
            return _twice(clause, _with_its_result(clause, target))
        if _THE_LAST.match(clause.text) and not clause.amounts:
            return Judgement(Verdict.LEFT_OVER, target, SOMETHING_REMAINS, left=clause.core)
        doubt = _doubt_of_denial(clause, denial.word)
        if _is_a_beginning(clause, target):
            return Judgement(Verdict.NOT_STARTED, target, doubt)
        return Judgement(Verdict.NOT_DONE, target, doubt)
    return NO_VERDICT


def _what_is_denied(clause: Clause, target: Word | None) -> Word | None:
    """病历没整理完: of what is only made ready, not the handing in, but the end."""
    return target if target is None or target.does(Tag.ACT) else _with_its_result(clause, target)


_THE_LAST = expression(r"(?:就|只|还)?(?:有|剩)?最后(?:的)?(?:[一那这]|几)")
"""最后一道漆还没刷: all but the last of it."""


def _denied_outright(clause: Clause) -> Judgement | None:
    """早着呢, 一户没搬, 没有, 干不了: by a word or a number that denies without a verb of its own."""
    if word := clause.first(Tag.NOT_YET):
        verdict = Verdict.NOT_STARTED if _NOT_BEGUN.search(word.text) else Verdict.NOT_DONE
        is_plain = _PLAINLY_NOT.search(word.text) is not None
        return Judgement(verdict, word, None if is_plain else VAGUE_WHETHER_UNDONE)
    if any(amount.is_none_at_all for amount in clause.amounts) and len(clause.all(Tag.NEG)) == 1:
        verdict = Verdict.LEFT_OVER if clause.has(Tag.REMAINING) else Verdict.NOT_STARTED
        return Judgement(verdict, clause.first(Tag.NEG))
    if is_a_plain_no(clause):
        return Judgement(Verdict.NOT_DONE, clause.first(Tag.NEG), ONLY_A_NO)
    if word := clause.first(Tag.UNABLE):
        return NO_VERDICT if is_denied(clause, word) else Judgement(Verdict.NOT_DONE, word)
    return None


def not_so_far(clause: Clause, today: date) -> Judgement:
    """责任人还没定, 岗位还没配人: whatever the verb is, it has not been done."""
    del today
    found = denials(clause)
    is_open = all(
        denial.target is None or denial.target.does(Tag.ARRIVE, Tag.HELP) or denial.target.text == "对"
        for denial in found
    )
    if found and is_open and _NOT_SO_FAR.search(clause.text):
        if _SOME_OF_IT.match(clause.text) and not clause.amounts:
            return Judgement(Verdict.LEFT_OVER, found[0].word, SOMETHING_REMAINS, left=clause.core)
        return Judgement(Verdict.NOT_DONE, found[0].word)
    return NO_VERDICT


_NOT_SO_FAR = expression(
    r"(?:方案|办法|制度|草案|预案)(?:都|也|还|一直)*[没未](?:有)?批(?:下来|准)?(?:呢)?$|[一-龥]{2,8}没(?:有)?[测评审验查核量算做画录编排备采买订配签]$|没(?:有)?[一-龥](?:过来|上去|进去|进来|出来|下来|回来|起来|过去)(?:呢)?$|(?:办法|制度|细则|方案|机制|规定|预案|章程|清单|名单|人选|岗位|合同|协议|标准)[一-龥]{0,2}[没未]有?[出定建立配发换订审签写编改成落](?:来|下来|出来|好|炉|台|文|型|稿|案|地)?$|(?<=[一-龥])没(?:有)?[测量称谈审编订调扫烧熏练教划导巡搭割拉关刻续付盘抬砌垒锯埋绑焊粘钉擦抹洗晒捡翻浇灌喷涂刮贴揭砍伐采封堵寄抄拢]$|没(?:有)?派人$|没(?:有)?来得及(?:去|呢)?$|[电水气网线管缆暖](?:还|尚|仍|都|也)?没(?:有)?接$|^(?:还)?没(?:有)?(?![看问想听懂见回说空时收接吃睡醒弄明事钱人])[一-龥]{1,2}[呢呐]$|一[一-龥](?:都|也)没(?:有)?[一-龥]{1,2}$|(?:还|尚|仍|至今|迟迟|一直|都还)(?:没有?|未)(?:有)?(?!有|通知|[看问想听懂见回说空时收接吃睡醒弄明]|[人钱]|资金|消息|结果|答复|回音|意见|异议)[一-龥]{1,4}$"
)
"""还没配人; but 还没看 and 还没答复 say nothing of the work."""
_SOME_OF_IT = expression(
    r"(?:但|可|就是|只是)?(?:还|就|只)(?:有|剩|差)(?:下|了)?(?:那么|这么)?(?:一[小大]?|点|些)[一-龥]"
)
"""还有一片没割: some of it is left."""
_PLAINLY_NOT = expression(
    r"^(?:请)?(?:先)?(?:别|不要|甭|莫|勿)|(?:空|工夫|功夫)(?:去|来|儿)?[弄搞干办改做整修落管开处]|[谈讲说][^,]{1,3}早|^还(?:不能|不算|不敢|不好|谈不上|说不上|算不上|称不上)|(?:不能|谈不上|算不上|不算)[^,]{0,4}(?:完|办结|到位|达标)$|着没|都(?:还)?没(?:有)?(?:批|定|出|做|过|审|办)|(?:压根|根本|完全)儿?(?:就|还)?[没未]|[没未]有?[一-龥]完$|(?<![影儿])都(?:还)?没有?$|停着|没好$|[一都]?点?(?:都|也)?[没未](?:怎么|咋|有|正经)?(?:动|弄|干|改|搞|做|办成|弄成|改成|做成|顾|推开|铺开|运转|运行|启用|用起来|腾出手)|还[锁用停放立趴躺挂搁压堆摆空闲荒占杵晾敞](?:着|在)|依旧|原封|空白|进展|零进度|没(?:有)?(?:排|订|定|列)(?:上|过)?(?:计划|方案|日程|工期)|[没无](?:人|谁)[一-龥]{1,3}过$|^更|没(?:有)?(?:处|地方)下手|没(?:有)?(?:谈|办|弄|搞|跑)(?:下来|成|拢|妥)|纹丝|原地|零进展"
)
"""一点没动, 没顾上弄, 没进展: leaves nothing to ask."""
_NOT_BEGUN = expression(r"[没未](?:怎么|有)?(?:动|开|启动|干|挪窝)|[没未]动静|没影|纹丝|原地|连[^,]*开")
"""一点没动, 没影: what has not even been begun."""


def _is_a_beginning(clause: Clause, target: Word) -> bool:
    """未动工, 一块砖没砌: without this nothing has been begun."""
    if (target.does(Tag.START) and not target.does(Tag.ACT)) or target.text in STARTS:
        return True
    return target.does(Tag.ACT) and not clause.amounts and _NOT_A_STROKE.search(clause.text) is not None


_NOT_A_STROKE = expression(
    r"一(?![直般点律共些半时度部次向味旦])[块根颗棵锹铲寸张页笔行片把锤镐袋方车桶米垄道面个件条间处台项斤][一-龥]{0,3}(?:都|也)?(?:还|尚)?[没未](?:有)?[一-龥]{1,2}$"
)
"""墙一块砖没砌: not begun at all."""
_SUPPOSED = expression(r"(?:如果|要是|若|假如|倘若|万一|一旦|即使|哪怕)")
STARTS = frozenset({"立案", "开展", "实施", "施工", "动", "进场", "落地", "执行"})


def _doubt_of_denial(clause: Clause, word: Word) -> str | None:
    limits_all = _NOT_ALL.match(clause.text[word.start - clause.start :])
    if word.text.endswith(("不", "不是", "都", "白", "别", "非")) or clause.has(
        Tag.BASIC, Tag.HEDGE, Tag.PROMISE, Tag.IF
    ):
        return UNCLEAR_WHAT_IS_DENIED
    if _ONE_STEP_TOLD.search(clause.text[: word.start - clause.start]):
        return NEXT_STEP_NOT_BEGUN
    is_of_all = clause.has(Tag.ALL) and not limits_all and not _NOTHING_AT_ALL.search(clause.text)
    return UNCLEAR_WHAT_IS_DENIED if is_of_all else None


_NOTHING_AT_ALL = expression(r"(?:什么|啥|哪样|样样)(?:东西|事情?|活儿?)?(?:都|也)(?:还|尚|仍)?[没未]")
"""什么都还没搞: none of it."""


_ONE_STEP_TOLD = expression(r"(?:到货|到位|[做办批签买订领发修装印定])(?:好|完|下来)?了(?:还|也|都|可|但|却)?$")
"""设备到货了没装."""


_NOT_ALL = expression(r"(?:还|尚|仍|并|都)?(?:没有?|未)(?:完全|全部?|都|彻底|整体|全面)")
"""没有全部完成: the denial falls on all, and says plainly that the work is not done."""


def _with_its_result(clause: Clause, verb: Word) -> Word:
    """没改完: the result 完 behind the verb 改 is what is denied."""
    return next((word for word in clause.all(Tag.COMPLETE) if word.start == verb.end), verb)


_CLOSING_A_QUESTION = frozenset({"不", "不已经", "不都", "不早就"})
"""还用报不，已经没落实: the 不 that closes a question denies nothing of what follows it."""


_A_DAY = expression(r"\d月|\d[日号]")
"""不会用 10月10日没法完成: where a day stands between two denials, each belongs to a sentence of its own."""


def _twice(clause: Clause, target: Word) -> Judgement:
    if _UNWILLING.search(clause.text):
        return NO_VERDICT
    if _JUST_SO.search(clause.text) or _NOT_HE_ALONE.search(clause.text):
        return Judgement(Verdict.NOT_DONE, target, UNCLEAR_WHAT_IS_DENIED)
    denying = [denial.word for denial in denials(clause) if denial.word.end <= target.start]
    first, last = denying[0], denying[-1]
    between = clause.text[first.end - clause.start : last.start - clause.start]
    parted = any(first.end <= mention.start < last.start for mention in clause.dates) or _A_DAY.search(between)
    if (
        first.text in {"没", "未", "还没", "没能", "未能", "尚未"}
        or parted
        or (first.text in _CLOSING_A_QUESTION and "不" not in last.text)
    ):
        return Judgement(Verdict.NOT_DONE, target, UNCLEAR_WHAT_IS_DENIED)
    if (target.does(Tag.COMPLETE) and "没" in last.text) or ("未" in last.text and target.does(Tag.COMPLETE)):
        return Judgement(Verdict.DONE, target, TWICE_DENIED)
    if target.does(Tag.STRONG_ACT) and last.text[-1] in "没未有" and "不" not in last.text:
        return Judgement(Verdict.DONE, target, TWICE_DENIED)
    if target.does(Tag.COMPLETE):
        return Judgement(Verdict.PROMISED, target)
    return Judgement(Verdict.DOING, target, TWICE_DENIED_AT_WORK)


_JUST_SO = expression(
    r"^(?:我们?|你看|,)*这不是(?:还|一直|到现在)+[没未].{1,8}[嘛么吗呗啊呀]$|^(?:那|这|那个)?可不(?:就)?是(?:(?:还|一直|到现在)+[没未]|[没未].{1,8}[嘛么吗呗啊呀]$)"
)
"""可不是没干完嘛: agrees, and denies once."""
_NOT_HE_ALONE = expression(
    r"不(?:是)?(?:只有?|就|光是?|单是?|仅仅?|止)(?:有)?(?!没)[^,。;!?没未]{1,8}[没未]"
    r"|不是(?:我们?|咱们?|俺们?|本|这边)?[^,。;!?没未]{0,4}一(?:个人?|家|户|人|处|所|队)[没未]"
)
"""又不是我一个人没改, 又不是就我们没弄完: others have not either."""
_UNWILLING = expression(r"不(?:想|愿意?|肯|打算|重视|着急)")
"""不是不想改: says nothing of what was done."""
