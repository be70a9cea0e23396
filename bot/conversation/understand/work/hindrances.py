"""Reads what stands in the way: trouble, its absence, and trouble that was put right."""

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.mended import is_made_good, is_object_of_mending
from bot.conversation.understand.work.negation import denials, is_denied
from bot.conversation.understand.work.unnamed_hindrances import also_not_done, is_hindered
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.work.waits import waits_for_a_day
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def trouble(reading: Reading) -> bool:
    """经费没到, 村民不让, 卡在环评; 没有困难 says the opposite. True when nothing is left for the verdict."""
    clause = reading.clause
    if clause.has(Tag.NO_TROUBLE) and not clause.has(Tag.NEG, Tag.IF, Tag.PLAN):
        reading.intents.add(Intent.NO_DIFFICULTY)
        return False
    if clause.text.startswith("除非") or _NOT_PASSED_YET.fullmatch(clause.text):
        return False
    word = next(
        (
            word
            for word in clause.all(Tag.TROUBLE)
            if not (_is_own_refusal(clause, word) or waits_for_a_day(clause, word) or _is_still_ahead(clause, word))
        ),
        None,
    )
    is_in_the_way = is_hindered(clause) if word is None else _is_in_the_way(reading, word)
    if is_in_the_way:
        _take_down(reading, word)
    return is_in_the_way


_ONLY_UNTIL = expression(r"(?:来临|到来|来|下来|开始)?(?:之|以)?前(?![期面段几\ue0ff])")
"""封账前扫完, 寒潮来之前弄好: what will be in the way is when it has to be done by."""


_FOR_THE_WORK = expression(
    r"(?:之?后|期间|时|来|了)?(?:集中|统一|全面|再|就|才|抓紧|全|都)*(?:施工|改造|检修|抢修|更换|整[治修顿改]|清[淤理洗仓罐]|维[修护]|排查|大修|换|铺|修|拆|装|刷|查|补|干|盘[点库]|消[杀毒]|挖|吊|架|焊|做)"
)
"""停航施工, 停电后铺, 封路抢修: what is shut for the work itself."""


def _is_still_ahead(clause: Clause, word: Word) -> bool:
    behind = clause.text[word.end - clause.start :]
    if word.text in _SHUT_OFF and any(each.start == word.end and each.unit in _OF_LAND for each in clause.amounts):
        return True  # 封山3万6千亩: so much land was closed to grow again
    if word.text in _SHUT_OFF and behind.startswith(("育林", "育草", "禁牧")):
        return True  # 封山育林3万亩
    if word.text[:1] in "停封断闭" and _FOR_THE_WORK.match(behind):
        return True
    return _ONLY_UNTIL.match(behind) is not None


_SHUT_OFF = frozenset({"封山", "禁牧", "封育"})
_OF_LAND = frozenset({"亩", "公顷", "顷", "平方公里"})


def _is_in_the_way(reading: Reading, word: Word) -> bool:
    """Whether the trouble named stands; where it is absent or being dealt with, that is taken down instead."""
    clause, behind = reading.clause, reading.clause.text[word.end - reading.clause.start :]
    if is_made_good(clause, word) or is_object_of_mending(clause, word):
        return False
    if word.text.startswith(("没通", "不通")) and clause.before(word.start, Tag.REMAINING):
        return False  # 剩水电没通: what is left to do.
    if word.text in _OWED and clause.before(word.start, Tag.COMPLETE):
        return False  # 清完海域欠费
    if word.text in _OWED and _BEING_RECOVERED.match(clause.covered[word.end - clause.start :]):
        return False  # 欠款还没追缴: the debt is what the work is about.
    is_absent = is_denied(clause, word) and not _CANNOT.search(clause.text[: word.start - clause.start])
    if is_absent and _IS_UNTRUE.match(behind):
        return True
    if is_absent and (clause.has(Tag.IF) or clause.text.startswith(("没有不", "没不"))):
        return False
    if is_absent or _IS_GONE.match(behind):
        reading.intents.add(Intent.NO_DIFFICULTY)
        return False
    reading.has_no_figures |= _OF_THE_MEANS.search(word.text) is not None
    reading.has_no_figures |= bool(clause.percents and word.does(Tag.SHORT))
    reading.has_no_date |= _NOT_OURS.search(word.text) is not None
    if _NO_EFFECT.search(behind):
        return False
    if any(denial.is_harmless and denial.word.end <= word.start for denial in denials(clause)):
        return False
    if word.text in _FOUGHT_OUT and (clause.before(word.start, Tag.DOING) or _TAKEN_TO_COURT.fullmatch(clause.text)):
        reading.intents |= {Intent.DIFFICULTY} if clause.before(word.start, Tag.DOING) else _BEFORE_THE_COURT
        return False
    return True


_CANNOT = expression(r"(?:没法|无法|没办法|没得法)$")
"""没法封路: cannot be had, which is no absence of trouble."""
_IS_UNTRUE = expression(r"(?:那)?(?:是|才)?(?:假的?|骗人|瞎话|瞎说|不可能|吹牛)(?:的|了)?$")
"""没困难是假的."""
_OWED = frozenset({"欠款", "欠费", "拖欠", "欠账", "欠租", "欠税"})
_BEING_RECOVERED = expression(
    r"(?:\ue0ff|都|也|还|一直|尚|仍|正|在|快|没有?|未|基本|全部|逐户|逐笔|早|就|底|前)*(?:[追收要讨](?:到|上来)|追缴|追讨|追回|追收|清缴|清收|清欠|收缴|补缴|退还|归还|催收|催缴)(?!不|无|难)"
)
_IS_GONE = expression(r"(?:已经?|都|倒是?|目前|暂时|也|还真|真)*(?:不大|不多|没有|都没|没了|解决了|已解决|克服)")
_NOT_PASSED_YET = expression(
    r"[一-龥]{0,4}(?:方案|办法|制度|草案|预案)(?:都|也|还|一直)*[没未](?:有)?批(?:下来|准)?(?:呢)?"
)
"""方案都没批: a step of our own, not taken yet."""
_STANDS_STILL = expression(r"(?:所以|就|只好|只能|一直|都|工地)(?:都|也)?(?:停着|停了|没动|搁着|放着|干等)(?:呢)?$")
"""没钱嘛所以停着呢."""


def _take_down(reading: Reading, word: Word | None) -> None:
    clause = reading.clause
    reading.intents.add(Intent.DIFFICULTY)
    reading.blocker = clause.core
    none_at_all = any(amount.is_none_at_all for amount in clause.amounts)
    cannot_be_done = clause.has(Tag.UNABLE) or _STANDS_STILL.search(clause.text) is not None or also_not_done(clause)
    if none_at_all or (cannot_be_done and not clause.has(Tag.OTHERS)):
        reading.judgement = Judgement(Verdict.NOT_DONE, word)


_OF_THE_MEANS = expression(
    r"[打掐吵]架|干仗|杠上|较劲|顶牛|打起来|吵起来|^(?:为|因)[^,。;!?]{1,8}[吵闹争打僵顶架皮司执盾翻牛怨脸]|^争[^,。;!?]|换了\ue0ff|(?:走|跑|调走|辞职|离职|病倒)了$|(?:干|顶|当|管)\ue0ff+[一-龥]{0,4}$|才(?:行|够|成)$|超(?:出|过)?(?:预算|概算|控制价|限价)$|(?:扣|查封|扣押|冻结|压|退回)了$|^(?:就|只|仅|才)有?\ue0ff|..够$|砍[掉了去]+$|(?:失败|流产)了?$|(?:被|(?<!不)[让叫])[^,。;!?]{0,5}(?:退|打|驳|顶|怼|推|否|毙|砍|废|卡|挡|拒|刷|压|拦)(?:了)?(?:回[来去]?|下来|掉|绝|住|来)?(?:了|过)?$|^[报送交审评考验检测招谈试]了(?:好几|[两三四五六七八几多]|\ue0ff)"
)
"""经费只够一半, 预算砍掉一半, 招标失败两次: the figure is of the means or the tries, and no progress; 不够 is shorter."""
_NOT_OURS = expression(r"排(?:队)?[到在]$|^才|[封关]账")
"""鉴定排到下个月, 年底才考: the day is that of others."""
_NO_EFFECT = expression(r"(?:没有?|未|不)(?:什么|啥|太?大|怎么)?(?:影响|妨碍|耽误|耽搁|碍事|碍着)")
"""下雨没影响."""
_FOUGHT_OUT = frozenset(["打官司", "诉讼", "起诉", "纠纷", "争议"])
"""正在打官司: a trouble that is being dealt with."""
_TAKEN_TO_COURT = expression(
    r"(?:我们?|我[局院校司]|街道|社区|村里|单位|公司|法务|律师|这边|现|只好|只能)*(?:已经?|都|也|上周|昨天|正式)*(?:向法院|到法院|去法院|依法|通过法院)*(?:提起?|申请)?(?:了)?(?:起诉|诉讼|仲裁|打官司)(?:到|至|去)?(?:法院)?(?:了)?"
)
"""已经起诉, 街道已起诉到法院: we went to court about the trouble; 腾退户起诉了 is the trouble itself."""
_BEFORE_THE_COURT = {Intent.DIFFICULTY, Intent.PROGRESS}
_REFUSALS = frozenset(["不同意", "不支持", "不让", "不批", "没批", "不签", "不肯", "不认"])


def _is_own_refusal(clause: Clause, word: Word) -> bool:
    return word.text in _REFUSALS and clause.text.startswith(word.text)
