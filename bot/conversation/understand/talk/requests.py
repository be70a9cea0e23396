"""Reads whether a clause asks for more time, wants none, or grants it: 请求延期至12月中旬, 无需延期, 同意延期."""

from bot.conversation.understand.asked_back import CONSENT_TO_WHICH_PLEA, DISSENT_FROM_WHICH, WHY_AND_UNTIL_WHEN
from bot.conversation.understand.meaning import DateRole, Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.asked_for import is_date_offered
from bot.conversation.understand.talk.papers_at_hand import is_late_paper
from bot.conversation.understand.work.negation import is_denied
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

_SUPPOSES = expression(r"(?:假如|如果|要是|倘若|假使|若是?|只要|万一)")
"""假如厂家不掉链子: is supposed, and nobody's vow."""


def slogan(reading: Reading) -> bool:
    if reading.clause.has(Tag.SLOGAN) and not _SUPPOSES.match(reading.clause.text):
        reading.intents.add(Intent.COMMIT)
        reading.has_no_date |= _OR_NO_HOLIDAY.search(reading.clause.covered) is not None
        reading.has_no_date |= _NEVER_SO_LATE.search(reading.clause.text) is not None
        return True
    return False


_OR_NO_HOLIDAY = expression(r"不(?:放|过)?\ue0ff+$|^\ue0ff+(?:也|都)?不(?:放假|过)")
"""不把欠账清掉不过年: the feast that is given up is no day."""


_NEVER_SO_LATE = expression(
    r"(?:绝|决|坚决|保证|肯定|一定)不(?:会|再|能|让它?)?(?:拖|推|延|挪)(?!过)|不(?:可能|会|能|敢|至于)(?:再)?(?:拖|延|推|挨|耗|搁)[一-龥]{0,2}[到至]|不(?:会|能|让)?留[^,。;!?]{0,6}[到至]|拖不到|^(?:误|晚|拖|迟|超|耽误|逾期)[一二两三四五六七八九十半\d]"
)
"""绝不拖到下个月: the day on which it will be done is another."""


def extension(reading: Reading) -> bool:
    """请求延期至12月中旬, 能不能宽限几天, 再给十天, 建议调整到5月底; and 无需延期."""
    clause = reading.clause
    word = clause.first(Tag.EXTEND)
    if (word and _ANSWERS_SOON.match(clause.text[word.start - clause.start :])) or is_late_paper(clause):
        return False
    if word and word.text.startswith("推") and clause.before(word.start, Tag.HELP):
        return False  # 恳请院长帮忙推一推: to be pushed on, and not put off
    if (word and _asks_no_time(clause, word)) or _TOLD_BEFORE.match(clause.covered):
        return False
    if (word and _is_decided(reading, word)) or _is_declined(reading, word):
        return True
    is_of_a_rate = bool(clause.percents) and not clause.dates  # 低保申请按期办结率95%
    if word is None and not (
        (_LATER_PLEASE.search(clause.covered) and not (is_of_a_rate or clause.people))
        or _gives_time(clause)
        or _moves_date(clause)
        or is_date_offered(clause)
    ):
        return False
    reading.intents.add(Intent.EXTENSION)
    reading.doubts.append(WHY_AND_UNTIL_WHEN)
    reading.role = DateRole.EXTEND_TO
    reading.has_no_figures |= _ONCE_MORE.search(clause.text) is not None
    if clause.has(Tag.TROUBLE) and not _TOO_SHORT.search(clause.covered):
        reading.intents.add(Intent.DIFFICULTY)
        reading.blocker = clause.core
    return True


_ONCE_MORE = expression(r"[延展缓宽](?:期|限)?(?:最后)?[一两][次回]")
"""再延一次: no count of the work."""
_TOO_SHORT = expression(r"\ue0ff(?:的?(?:时间|工夫))?(?:是|真|实在|可能|怕|也|肯定|根本)*(?:不够|太短|太紧|少了)")
"""一星期不够: that the time is too short is the plea itself, and no trouble."""


def _asks_no_time(clause: Clause, word: Word) -> bool:
    """推到了68%: the figure went on; 会议推迟到下周三: others put off what is theirs."""
    if any(mention.start - word.end in {0, 1} for mention in clause.percents):
        return True
    is_wished = any(mark.text in _WISHED for mark in clause.before(word.start, Tag.PLAN))
    return (
        not is_wished and not clause.has(Tag.NEED, Tag.REQUEST_ASK) and _IS_PUT_OFF.search(clause.covered) is not None
    )


_WISHED = frozenset({"想", "想要", "希望", "打算", "准备"})
"""评审想推到4月10日: the writer's own wish."""


def _is_decided(reading: Reading, word: Word) -> bool:
    """同意延期, 延期可以, 不批延期: an answer to one who asked for time."""
    clause = reading.clause
    if _MAY_BE.fullmatch(clause.text[word.end - clause.start :]) or (
        _GRANTED.fullmatch(clause.text[word.end - clause.start :])
        and not _ASKED_FOR.search(clause.text[: word.start - clause.start])
    ):
        reading.intents.add(Intent.APPROVE)
        reading.doubts.append(CONSENT_TO_WHICH_PLEA)
        return True
    if _REFUSED.fullmatch(clause.text[word.end - clause.start :]):
        reading.has_no_date = True
        reading.doubts.append(DISSENT_FROM_WHICH)
        return True
    if clause.has(Tag.APPROVE_OPENING, Tag.TROUBLE) and clause.text.startswith(("不同意", "不予", "不准", "不批")):
        reading.has_no_date = True
        return True
    if clause.has(Tag.NO_NEED):
        return False
    consents = clause.has(Tag.APPROVE_OPENING) or (clause.text.startswith(("可以", "准")) and "?" not in clause.ending)
    asks = clause.text.endswith(("吗", "么", "不")) or (
        clause.has(Tag.NEED) and not clause.text.startswith(("同意", "批准", "准予"))
    )
    if not consents or asks or is_denied(clause, word):
        return False
    reading.intents.add(Intent.APPROVE)
    reading.doubts.append(CONSENT_TO_WHICH_PLEA)
    reading.role = DateRole.EXTEND_TO
    return True


def _is_declined(reading: Reading, word: Word | None) -> bool:
    """不用延期, 延期就不用了, 不用再给时间: no more time is wanted."""
    clause = reading.clause
    if word is not None and any(
        sign.search(clause.text[: word.start - clause.start]) for sign in (_CANNOT_BE_HELPED, _IF_NOTHING_ELSE)
    ):
        return False
    if word is not None and _WHO_SAYS_SO.match(clause.text):
        reading.intents.add(Intent.NO_EXTENSION)
        reading.has_no_date = True
        return True
    if word is None:
        declines = _gives_time(clause) and clause.words[0].does(Tag.NO_NEED)
    else:
        denials = clause.before(word.start, Tag.NO_NEED, Tag.NEG)
        denied = word.does(Tag.NO_NEED) or any(
            not _ASKED_FOR_ALL_THE_SAME.fullmatch(clause.text[each.end - clause.start : word.start - clause.start])
            for each in denials
        )
        after = clause.text[word.end - clause.start :]
        denied = denied or _TAKES_BACK_THE_PLEA.search(clause.text[: word.start - clause.start]) is not None
        declines = not clause.has(Tag.REQUEST_ASK) and (denied or _DECLINED.match(after) is not None)
    if declines:
        reading.intents.add(Intent.NO_EXTENSION)
        reading.has_no_date = True
        if _NOR_TROUBLE.search(clause.text):
            reading.intents.add(Intent.NO_DIFFICULTY)
    return declines


_CANNOT_BE_HELPED = expression(
    r"(?:免不[了得]|少不[了得]|躲不[了过掉开]|保不[齐准]|说不[定准好]|不得不)(?:还|又|得|要|会|稍微)*$"
)
"""少不了要拖几天: more time will be needed."""
_ASKED_FOR_ALL_THE_SAME = expression(
    r"(?!打算|准备|考虑|需|要|用|必|能|会|敢|好意思|该|可|想|愿|再|跟|给|向|为|申请|请)[一-龥]{1,9}?(?:想|请|恳请|申请|希望|盼望|只能|只好)(?:再|往后|把期限)?"
)
"""下不了机械想推迟到下月: what is denied is something else, and time is asked for on account of it."""
_IF_NOTHING_ELSE = expression(r"不(?:行|成|中)(?:的话)?[,]?(?:就|那就|只能|只好|便|咱就)[一-龥]{0,2}$")
"""实在不行就延吧: what is to be done if nothing else will do."""
_NOR_TROUBLE = expression(r"(?:没有?|无|不存在)(?:什么|啥|任何)?(?:困难|难处|阻力|障碍)")
"""没困难也不延期: both in one breath."""
_WHO_SAYS_SO = expression(r"(?:谁|哪个|哪里)(?:说|讲)(?:了|过)?(?:我们?|咱们?|这个|这条|还)*(?:要|想|得|申请|需要)")
"""谁说要延期了: nobody did."""
_LATER_PLEASE = expression(
    r"(?:申请|请求|恳请)(?:到|至|改为|改到|改成)?\ue0ff+(?:前|底|止)?$|(?:能不能|能否|可否|可不可以|是否可以|是否能)(?:等|拖|放|挪|缓|让我们?|给我们?)?(?:到)?\ue0ff+(?:再|才)?(?:来)?(?:交|报|完成|弄完|办结|上报|验收|销号|检查|验|弄|办|落实)(?:吗|啊|呢)?$"
    r"|(?:能不能|能否|可否|可不可以|是否可以|是否能|(?<![只才仅不就])能)(?:再)?(?:等|拖|放|挪|缓|延|推)(?:一?[等拖放挪缓延推])?(?:到)?\ue0ff+(?:之?后|以后)?(?:再说|再看)?(?:吗|不|行不行|行吗)?$"
    r"|(?:申请|请求|恳请|希望|想|要求)(?:到|等|拖到?|放到?)?\ue0ff+(?:再|才)(?:完|交|报|弄|办|验|做|改)(?:成|完|结|好|收)?$"
    r"|\ue0ff+(?:再|才)(?:交|报|弄|办|完成)(?:行不行|可否|能行吗|可行吗|是否可以|可不可以|行不行啊|妥否|行不|行吗|可以吗|可以不|成不|成吗|中不|好吗|好不)$"
)
"""能不能下周五再交."""
_OF_AN_EVENT = expression(
    r"(?:仪式|典礼|会议?|培训|活动|演练|比赛|考试|检查|调研|开标|评审|听证|发放|体检|开庭|发货|到货)(?:时间|日期)?(?:已经?|又|都|临时|可能|要)*(?:改|调|挪|换|移|推)"
)
"""挂牌仪式改到下周: an event of others has another day."""
_ANSWERS_SOON = expression(
    r"[容让等](?:我们?|俺)[^,。;!?]{0,14}?(?:再|就|给)(?:回复?|答复|报|说|汇报|给)(?:您|你|数|话)?|缓(?:缓|一缓|一下|口气)(?:再|就|才)?(?:回|说|答|聊|看|讲|报)"
)
"""缓缓再回: the answer, and not the work, is put off."""
_TOLD_BEFORE = expression(
    r"(?:我|我们)?(?:前面|刚才|刚刚|上[次回条]|上一条|之前|早上|昨天|原来|原先|\ue0ff{2,4})(?:写|报|填|说|发|定)的[^,。;!?]{0,8}?(?:改[成为]|应[该是为]*|更正为)"
)
"""前面写的月底改成下月10号: puts right what was told."""
_TAKES_BACK_THE_PLEA = expression(r"(?:撤[回销掉]|收回|取消|作废)(?:上次|之前|原来|那个|那份|提的|报的|的)*$")
"""撤回延期申请."""
_IS_PUT_OFF = expression(
    r"(?:会议?|培训|开标|招标|评审|评标|考试|活动|演练|选举|听证|[到供交发送]货|供货商|厂家|厂里|供应商|施工方|设计院|中介|对方|拨款|检查|公示|学期|开学)[^,。;!?]{0,4}(?:推迟|延期|延后|改期|顺延|延到|推到|延迟|后延)"
    r"|(?:推迟|延期|延后|延迟)(?:[到供交发送]货|开标|评审|拨款|付款|进场|开会)|^(?:又|再次|因故|被)?(?:推迟|延期|延后|顺延|改期)了$"
)
"""会议推迟到下周三, 供货商推迟交货: others put off what is theirs, and nobody asks for time."""
_MAY_BE = expression(r"(?:是)?(?:可以|同意|行|批了|准了|没问题|予以同意)(?:的|了|吧)?")
"""延期可以: says yes to one who asked."""
_GRANTED = expression(
    r"(?:的)?(?:申请|请求|请示|报告|事项|事儿?)?(?:我们?|本人|经研究|都|也|已经?|可以|可|特此)*"
    r"(?:(?:予以|给予|准予|准许)(?:批准|同意|通过|认可|核准|许可)|批准了|照准|准了|批了|没有?异议|无异议|没(?:有)?意见|无意见)(?:了|吧)?"
)
_REFUSED = expression(
    r"(?:的)?(?:申请|请求|请示|报告|事项|事儿?)(?:我们?|经研究|暂|先|都|也)*(?:不予?|不能|未予)(?:批准|同意|通过|认可|核准|批)(?:了)?"
)
_ASKED_FOR = expression(r"申请|请求?|恳|望|需|要|想|求|等")
"""该延期请求予以批准 grants it; 申请延期，请予以批准 asks for it."""
_DECLINED = expression(
    r"(?:[啊呢嘛吧呀]|的?那个?)?(?:的?(?:事|话|申请|报告|请求|要求|单子?|手续))?(?:我们?|就|倒|也|都|可以|先|给|已经?)*"
    r"(?:不用|不必|不需要|不要|免|不申请|不提|不报|不走|算了|作罢|取消|撤[了回销掉]|收回|作废|拉倒|没必要|用不着|犯不着|大可不必)了?"
)
"""延期就不用了, 延期申请撤了."""


def _gives_time(clause: Clause) -> bool:
    """再给十天, 多给几天, 晚三天, 给点时间."""
    for word in clause.all(Tag.GIVE):
        wanted = [mark.start for mark in clause.all(Tag.TIME_WANTED)]
        wanted += [mention.start for mention in clause.dates if mention.span or mention.moment.is_vague]
        ahead = [place for place in wanted if 0 <= place - word.end <= 2]
        if ahead and (word.text not in {"再", "多"} or clause.has(Tag.REQUEST_ASK, Tag.NEED)):
            return True
    return False


def _moves_date(clause: Clause) -> bool:
    """建议改到明年6月底: a request to move, and the date right behind it."""
    if _OF_AN_EVENT.search(clause.text) and not clause.has(Tag.NEED, Tag.REQUEST_ASK):
        return False
    return any(
        mention.start == word.end and not clause.before(word.start, Tag.ALREADY)
        for word in clause.all(Tag.MOVE)
        for mention in clause.dates
    )
