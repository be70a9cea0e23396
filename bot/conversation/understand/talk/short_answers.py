"""Reads nods, consents, refusals, and the wish to have an item closed."""

import re

from bot.conversation.understand.asked_back import (
    ASKED_IN_RETURN,
    CONSENT_TO_WHICH,
    DISSENT_FROM_WHICH,
    HANGS_ON_A_CONDITION,
)
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.talk.struck_off import asks_to_strike_off
from bot.conversation.understand.work.claims import ALL_CLOSED
from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def short_answers(reading: Reading) -> None:
    clause = reading.clause
    denied = clause.has(Tag.NEG)
    opening = clause.words[0] if clause.words else None
    is_bare = not (clause.amounts or clause.percents or clause.dates or clause.items)
    if (
        opening
        and not denied
        and not (opening.text.endswith("看") and any(amount.start == opening.end for amount in clause.amounts))
        and (opening.does(Tag.ACK_OPENING) or (is_bare and clause.has(Tag.ACK) and _only_nods(clause)))
        and not (_RECEIVES.match(clause.covered) or _COMES_IN.fullmatch(clause.text))
    ):
        reading.intents.add(Intent.ACK)
    if _MAY_BE_DONE.match(clause.text) and clause.has(Tag.PROMISE, Tag.AT_ONCE) and is_bare and not denied:
        reading.intents.add(Intent.ACK)  # 可以，我来落实
    if _NODS.fullmatch(clause.text) or _NOTICES.fullmatch(clause.covered):
        reading.intents.add(Intent.ACK)
        reading.has_no_figures = True
    _read_consent(reading, denied=denied)
    if clause.has(Tag.NO_PROBLEM):
        if clause.text.startswith(("目前", "现在", "暂时", "暂")):
            reading.intents.add(Intent.NO_DIFFICULTY)
        elif is_bare and all(
            word.does(Tag.NO_PROBLEM, Tag.ACK, Tag.GREETING) or word.text in _SURELY
            for word in clause.words
            if word.tags
        ):
            reading.intents |= {Intent.ACK, Intent.COMMIT}
        elif not clause.has(Tag.IF) and (
            clause.dates or clause.items or clause.has(Tag.ABLE, Tag.ON_TIME, Tag.COMPLETE)
        ):
            reading.intents.add(Intent.COMMIT)
    if any(
        not (clause.dates and word.text.endswith("得定")) for word in clause.all(Tag.REASSURE)
    ):  # 20号前搞得定: a day
        reading.intents.add(Intent.COMMIT)
    if clause.core in {"尽快", "尽早", "抓紧", "马上", "立即", "立刻", "马上就办", "即刻", "从速"}:
        reading.intents.add(Intent.COMMIT)
    if clause.has(Tag.LONG) and not _LASTING_RULE_NOT_THERE.fullmatch(clause.text):
        reading.intents.add(Intent.LONG_TERM)


_LASTING_RULE_NOT_THERE = expression(
    r"(?:但|可|就是|只是|不过)*[一-龥]{0,4}?(?:常态化?|长期|经常性|日常|长效)(?:性)?的?[一-龥]{0,6}?(?:办法|细则|章程|规程|制度|方案|机制|预案|规范|标准|规定|规划|清单)"
    r"(?:目前|现在|都|也)*(?:(?:(?:还|仍|尚)(?:正?在|没|未|待|缺|差|需)|正在|没有?|未|待)[一-龥]{1,6}|(?:起草|草拟|拟定|制定|制订|酝酿|谋划|筹划|构思)(?:之中|当中|中))"
)
"""长期值班制度还在草拟: what is to last is not there yet, and nothing is kept up."""
_MAY_BE_DONE = expression(r"可以(?:的|啊|呀)?,(?:我|咱|俺|一定|保证|肯定|绝对|马上|立即|立刻|这就|尽快|抓紧)")
_SURELY = frozenset({"可以", "必须", "肯定", "绝对", "一定", "必须的", "完全"})
"""可以，没问题; 必须没问题呀."""


def _read_consent(reading: Reading, *, denied: bool) -> None:
    clause = reading.clause
    opening = clause.words[0] if clause.words else None
    approving = (opening and opening.does(Tag.APPROVE_OPENING) and not _WHEN_GRANTED.search(clause.text)) or (
        clause.has(Tag.APPROVE) and all(word.does(Tag.APPROVE) for word in clause.words)
    )
    consents = _ANY_CONSENT.found_in(clause.text)
    if clause.amounts and clause.text.startswith("通过"):
        approving = False  # 年检9台，通过7台: so many of them passed
    if (approving or consents) and _is_theirs(clause):
        if approving:
            reading.intents.add(Intent.PROGRESS)  # 书记批了: another has consented, and the work goes on.
        approving = consents = False
    denied = denied and not _MINDS_NOT.search(clause.text)
    if (approving or consents) and not denied and (consents or Intent.ACK not in reading.intents):
        reading.intents.discard(Intent.ACK)
        reading.intents.add(Intent.APPROVE)
        reading.doubts.append(CONSENT_TO_WHICH)


def _only_nods(clause: Clause) -> bool:
    return not _OTHERS_SAW.fullmatch(clause.text) and all(
        word.does(Tag.ACK, Tag.GREETING, Tag.APPROVE) or word.text in {"了", "就"} or _NEED_NOT.match(word.text)
        for word in clause.words
    )


def _is_theirs(clause: Clause) -> bool:
    is_named = bool(clause.people) and clause.people[0].start == clause.start
    return is_named or _THEY_AGREE.match(clause.text) is not None


_MINDS_NOT = expression(r"不反对|不持异议")
"""方案我看过了，不反对: a denial that consents."""
_THEY_AGREE = expression(
    r"(?:批|准)了(?![吧的啊]|$)|(?:都|也|全)?同意(?![一-龥]{2,6}(?:方案|申请|请求|意见|请示|计划|报告|事项)$)(?:签(?![发批了])|(?:搬|迁)(?![一-龥])|(?:搬|迁)(?=[走出了离])|拆(?!分)|退(?!回)|腾|让地|交房|交地|配合)"
)
"""见着了，同意签: those concerned agree, and nobody consents."""
_OTHERS_SAW = expression(
    r"(?:领导|上级|群众|专家|[一-龥]{0,3}(?:书记|主任|老师|[局院校科处所站县区镇乡厂]长))(?:已经?|都|也)?(?:看|阅|审)过?了"
)
"""领导看了: others have seen it, and nobody nods."""
_WHEN_GRANTED = expression(r"的话|(?:同意|批准|通过|批复|无异议|没有异议|没意见|异议)(?:之后|以后|后|就|再)")
"""没有异议的话就下文, 审核通过后实施: what follows when it is granted, and no consent."""
_RECEIVES = expression(
    r"收到了?(?!你|您|通知|提醒|消息|信息|短信|文件|指令|任务|台账|清单)(?:[一-龥]{1,6}|\ue0ff+的?[一-龥]{1,6})\ue0ff+(?:了|$|[,。;!])"
    r"|收到了?\ue0ff+[一-龥]{1,4}的?(?:自查|整改|书面|情况)?(?:报表|报告|材料|回函|回执|意见|答复|回复|问卷|清单|数据)(?:了|$|[,。;!])"
)
"""收到回函65封: something has come in, and nobody nods."""
_COMES_IN = expression(
    r"(?:已经?|也|都|刚)*收到了?[一-龥]{0,6}(?:回执|复函|回函|批复|批文|退款|退费|罚款|缴款|赔款|感谢信|锦旗|钱|款|货|工资|补助|补贴|传票|判决书?|裁定书?)(?:了)?"
)
"""收到回执, 收到退款了: what came in for the work."""
_NOTICES = expression(r"收到了?(?:你们?|您)?(?:的|发的)?(?:通知|提醒|消息|信息|短信|任务|清单|问题)\ue0ff+")
"""收到通知3份: a nod, and no figure of the work."""
_NEED_NOT = expression(r"(?:不用|不必|用不着|无需|甭|别|莫|不要)(?:再|老|给我)*(?:发|打|催|提醒|通知|来|操心|惦记|跑)")
"""知道了不用打电话."""
_NODS = expression(
    r"(?:不好意思|抱歉)?(?:今[天早晨]|刚刚?|这会儿?|现在)?(?:我)?[才刚](?:看[到见]|瞅见|瞧见|注意到)(?:消息|信息|通知|提醒|短信)?了?"
    r"|(?:我|都|也|已经?|刚|才|通知|文件|来文|来函|提醒|短信|消息)*(?:过目了|(?<=[已经都刚])过目|(?:通读|细读|翻看|浏览|看|读|翻|扫)[了过]?一[遍眼]了?|(?:看|瞄|瞅|瞧|瞟|瞥)了一[遍眼下]|(?:粗略|大致|大概|简单|仔细|认真|匆匆|快速)地?(?:看|翻|读|浏览)(?:过|了(?:一?遍|一?下)?)了?)"
    r"|(?:我|这才|才|刚|已经?)+(?:翻|看|瞄|扫|浏览|瞅|读|点开)(?:了|过)?(?:一?[下眼遍])?(?:通知|消息|提醒|短信|信息|文件|群消息)了?"
    r"|(?:班前会|晨会|早会|例会|会上|群里|班组|全员|支部)(?:都|也|已经?)*(?:念|读|学|传达|宣读|学习)(?:过|了|到位)了?"
    r"|(?:已经?|都)(?:在)?[一-龥]{0,6}(?:转发|转达|传达)(?:到|给)?[一-龥]{0,4}了?"
    r"|(?:已经?|都|均)?转[一-龥]{1,9}?(?:传阅|阅知|知悉|阅)了?"
    r"|(?:(?:对|好|嗯|哦|行){1,3}的?)?(?:我们?|都|也|早就?|刚|才|已经?|文件|通知|消息|信息|提醒|短信|内容|来文|来函|(?:材料|资料|报告|清单|台账|方案|函件?|单子)(?=我)|[这那][两几三四]?[条个项份](?:的)?)*"
    r"(?:(?:看到|看清楚?|看明白|看见|瞧见|瞅见|听到|听见|收着|收到|接到(?=了)|[看读阅]完(?=了)|浏览过?(?=了)|收悉|知悉|阅悉|知道|晓得|知晓|记下|记住|了解|清楚|明白|(?:看|见|瞅|瞧|收)着(?=了|信|消息|通知|提醒))(?:了|啦)?|已?阅|已(?:看|读|悉|知|知悉|知晓|收悉)|[看阅瞅瞧瞄]过了?|看了|瞄了|(?<=[刚已])[看读阅]完|读过了?|读了|传阅了?|学习过了?)(?:消息|通知|提醒|信息|文件|信儿?|短信)?[了啦哈哦]?"
    r"|(?:[您你]们?|领导|组织上?)?(?:批评|指正|提醒|指出|说)[得的](?:都|很|完全)?(?:对|是|在理|中肯|及时|有道理)"
    r"|(?:谢谢|感谢|多谢)[一-龥]{0,6}|妥|收讫?|已收讫"
    r"|关于[^,。;!?]{1,30}的(?:通知|文件|提醒|短信|函|清单|要求)(?:我们?|都|也|已经?)*(?:收到|看到|收悉|知悉|已阅)了?"
    r"|接到了?(?:通知|消息|提醒|短信)?(?:了)?|[\d两三四五六七八九](?:个|条|项|份)(?:通知|消息|提醒|短信|文件|事情?)?(?:我们?|都|也|全)*(?:看到|收到|知道|收悉|知悉|看见|记住|记下)了?|(?:我们?|都|已经?)*记(?:在)?心上了?|我们?(?:都|也)?(?:知道|晓得|清楚|明白)的"
    r"|[一-龥]{1,8}(?:局|院|[科股室处所站办部队校馆园组委]|中心|公司|[镇乡村]|街道|社区|学校|这边|方面)(?:已经?|都)?(?:收到|知悉|明白|已阅|收悉)(?:了|啦)?"
)
"""刚看到, 通知已阅, 感谢领导提醒."""
_CONSENTS = expression(
    r"(?:那|行|中|可以?|,)*就?[按照依](?:这个?|此|这样|这么)(?:报|发|办|印|走|签|定|执行|回|弄|来|上会|公示)(?:上去|出去)?吧$"
    r"|(?:我们?|本人|局里|党组|经研究|原则上?|拟|已经?|完全|都|也|非常|基本)*(?:同意|赞成)(?!的|后|书|函|[^,。;!?]{0,6}的人)|我们?(?:这边|这里|这儿|个人)?(?:也|都|已经?)*(?:批准|准了|批了|认可|通过|没有?异议|无异议)(?!的|后|文|书|之)(?:了|的)?$|(?:我们?|本人)?(?:完全|原则上?|也|都)?(?:认可|赞同|支持|批准)(?:[这该此]|你们?(?:报|提|拟|定)?的?|本)(?:[个项份条次版])?(?:整改|处置|调整|延期)?(?:方案|意见|计划|做法|安排|思路|建议|请示|办法|措施|申请)(?:的|了|吧)?$"
    r"|(?<![等经待])(?:[这该此](?:[个份项条件事])?|方案|稿子?|报告|请示|延期|申请)?我们?(?:这边|这里|这儿|个人|本人|也|就|都|已经?)*点(?:了)?头(?:了的?|的)?$"
    r"|(?:可以?|行|准|好|中|成)(?:的|了)?,我们?(?:这边|这里)?(?:也|就|都|已经?)*(?:点(?:了)?头|批准?|同意|准)了?$"
    r"|(?:[这该此](?:[个份项条])?|你们?的?)?(?:整改|处置|调整)?(?:方案|意见|计划|做法|安排|思路|建议|办法|措施)(?:我们?|本人)(?:都|也|完全|原则上?)?(?:认可|赞成|赞同|支持)(?:的|了|吧)?$|我们?(?:完全|也|都)?支持(?:这[么样])(?:办|改|做|弄|定|处理)(?:的|吧)?$"
    r"|我们?(?:这边|这里|个人|科里|局里)?(?:都|也|完全)?(?:没有?|无)(?:啥|什么|任何)?(?:意见|异议|不同意见)$"
    r"|(?:[审看核阅]过了?|可以?|准|行|同意)?(?:,)?(?:可以?|准予?|同意)(?:签发|印发|往上报|上报|报出|报送|呈报|发文|下发|盖章|用印|发布|公示|报)(?:吧|了)?$|(?:签发|印发|用印)(?:吧|$)"
    r"|^(?:那|行|中|好|可以?|,)*就?[按照]这个?(?:批|签|签发|印发|核准)(?:吧|了)?$"
    r"|(?:那|行|中|成|好|可以?|,)*就?[按照依]你们?(?:说|提|报|拟|写|定|商量|拿|出|给)?的(?:方案|意见|办法|思路|建议|稿子?)(?:实施|推进|开展)(?:吧)?$"
    r"|(?:那|行|中|成|好|可以?|,)*就?[按照依](?:这个|那个|此|原|你们?(?:说|提|报|拟|写|定|商量|拿|出|给)?的?|上面的?)?(?:方案|意见|办法|思路|建议|请示|拟办意见|稿子?)(?:办|来|执行|弄|做|走|报|定)?(?:吧|了)?$"
    r"|(?:那|行|中|可以?|,)*就(?:这么|这样|那么|那样|恁|恁么|照办|如此)(?:办|来|弄|定|报|干|执行)(?:吧|了)?$|我?(?:这边|这里|本人)?(?:同意|准予)?通过(?:了)?$"
    r"|(?:可以?|行|同意|好|准|成|中)(?:的|了|啊)?,(?:那|就|你们?|先|[按照](?:这个?|此|方案|你们?的?|原来的))*(?:报|发|下发|印发|转发|印|办|签|上会|上|销号?|走程序|走|定|拨|批|公示|用印|盖章?|执行|这么办|去办)(?:吧|了)$"
    r"|(?:可以?|行|同意|好|准|中|,)*就?照(?:这么|这样|此|这个)(?:办|来|弄|执行|走|批|发|报|签|印|准|定)(?:吧|了)?$"
    r"|(?:可以?|行|同意|好|准)(?:的|了)?,(?:那|就)?[按照](?:这个?|此|你们?的?)(?:报|发|办|签|执行|来|走|定)$"
    r"|^(?:那|行|中|好|可以?|,)*就?[按照依](?:你们?|上面|上次|之前|原来)(?:说|提|报|拟|定|商量)的?(?:办|来|执行|弄|做|走|报|定|发)(?:吧|了)?$"
    r"|(?:可以?|行|准|中|成|同意|没问题)(?:的|了|吧)?,(?:那|就|请)*照(?:办(?=$|吧|理)|发|批|准|此|这个|这样|这么)(?:件)?(?:办理?|执行|来|批|发|弄|走|印发|报送|上报|下发|报|呈报|实施|落实|签发|发布|公示)?(?:吧|了)?$"
    r"|^(?:可|准|同意|行),(?:办|发|印|报|批|签)$"
    r"|(?:可以?|准|同意|行)(?:的|了)?,(?:往上报|批|(?:就|先)?[按照]?(?:这个|这)[^,。;!?]{1,4}(?:签|办|定|来|报|发|批)吧$)|(?:可以?|准|同意|行)(?:的|了)?,(?:请|就)?[按依](?:程序|规定|流程|要求|规矩)(?:报批|办理?|执行|走|上报|实施|来)(?:吧)?$|请?[按照]此(?:件|意见)?(?:办理|执行|落实|印发|报批|发文)(?:吧)?$"
    r"|(?:[此本该]件|这[个份]|文件|文|稿子?|方案|请示|通知|函|公示稿?|批复)?(?:我)?(?:看过了?|审过了?)?,?(?:可以?|准予)(?:直接|先|就)?(?:签发|印发|发文|下发|发|印|上会|用印|盖章|呈报|拨付|付款)(?:吧)?$|(?:[审看阅]过了?,)?(?:予以|给予|准予)(?:通过|批准|同意|认可|签发|印发|核准)(?:吧|了)?$"
    r"|(?:(?:这[个条份项件]?|[此该]|本)?(?:请示|申请|方案|报告|意见|稿子?|函|文)(?:件|内容|事项|所列)*)(?:我|本人|我们)?(?:都|也|已)*同意(?:了)?$"
    r"|(?:这[个条份项件事]|[此该]件|请示|报告)(?:我|本人)(?:已经?|都|刚)?(?:批(?:准)?|准|签批|签发|同意)了?$|(?:没啥说的|没什么说的|没说的|没的说|行|可以|好|同意)?,?给(?:他|她|它)们?(?:销|批|办|过|签|拨|发)(?:了|掉|号)?吧$"
    r"|(?:(?:方案|材料|稿子|这[个份条项]|报告|请示|意见)?我(?:个人|这边|这里|本人|都|也|已经?)*|都|也)?(?:并?不反对|没(?:有)?(?:什么|啥)?反对的?|不持异议|无不同意见)(?:意见)?(?:了|啊)?$"
    r"|(?:对|该|此|这[个份条项]|你们?的?|他们?的?|贵[一-龥])[^,。;!?]{0,8}?(?:申请|请求|请示|报告|事项|方案|意见|事|延期|销号)(?:我们?|本人|经研究|均|都|也|可以|可|特此|现)*(?:(?:予以|给予|准予|准许)(?:批准|同意|通过|认可|核准|许可)|批准|照准|没有?异议|无异议)(?:了|吧)?$"
    r"|(?:销号|核销|结案|调整|变更|请示|请假|用印|付款|拨款)(?:的)?(?:申请|请求|报告|事项|方案)?(?:我们?|本人|均|都|可以|可)*(?:予以|给予|准予|准许)(?:批准|同意|通过|认可|核准|许可)(?:了|吧)?$"
    r"|(?:可以?|行|准|中|成|同意|批准)(?:的|了|吧)?,(?:那|就)*[按照](?:这个?|此|新|调整后)的?(?:时间|期限|日期|时限|数字?|数据|口径|安排|节点|计划|标准|金额|名单|进度|版本|思路)(?:报|办|来|定|走|填|执行|推进|上报)(?:吧|了)?$"
    r"|^(?:审批|审核|审签|核准|会签|审定)(?:意见)?(?:同意|通过)$|^批(?:了|吧|准)?$|^可$|^(?:许可|准办)(?:了|吧)?$|^(?:那就|就|先)?(?:报|发文?|印发?|下文|签发?|批|拨|上会|上报|公示|办|定|执行|盖章?)吧$"
)
_ANY_CONSENT = AnyOf(match=(_CONSENTS,))


_REFUSES = expression(
    r"^(?:先|暂时?|暂且|这个|这条|这项|我们?|本人|局里|经研究|经审核|,)*"
    r"(?:不(?:予|能|可|宜|太)?(?:同意|批准|批|准(?!确|备|时)|通过|赞成|认可|许)(?!的)|驳回(?!上诉|复议)|退回(?:重报|重做|修改|重新|补正|补充)|不行(?=$)|打回)"
)


def refusal(reading: Reading) -> bool:
    """先不批, 不予同意, 驳回: says no to something that only the office can name."""
    if not _REFUSES.match(reading.clause.text) or reading.clause.text.endswith(("吗", "么")):
        return False
    reading.doubts.append(DISSENT_FROM_WHICH)
    reading.has_no_date = True
    return True


def _is_only_spoken_of(clause: Clause, word: Word) -> bool:
    """60个号该销，销了45个: how many there are; 商量怎么核销: how to."""
    is_counted = bool(clause.amounts) and clause.amounts[-1].end <= word.start
    if is_counted and clause.text.endswith(_DUE_TO_CLOSE):
        return True
    if any(0 <= amount.start - word.end <= 1 for amount in clause.amounts):
        return True
    return clause.text[: word.start - clause.start].endswith(("怎么", "如何", "怎样", "咋"))


_ONCE_IT_IS_SO = expression(
    r"(?:[一-龥]一(?:到|批|下来|来|定|通?过|盖|签|出来?|齐|完|回来|到账|到位)|[一-龥](?:过|完|好|齐|到)了?(?:之?后)?)(?:我们?|,)*(?:就|才|便)(?:能|可以?|会)?(?:申请|报|办|提)?$"
)
"""验收一过就能销号: what comes next, and no request."""
_DUE_TO_CLOSE = ("该销", "该注销", "该核销", "该销号", "该销户")
"""Behind a number, how many there are to be struck off."""
_A_NAME = 2
"""销号 may be part of the name of a paper, 该划掉了 may not."""
_NOT_YET_CLOSING = expression(
    r"(?:先|暂时?|暂且|还|就)?(?:不|别|没有?|未|不要|不急着?|不忙着?)(?:申请|急着?|忙着?|报|提|办|能|用|必|要)*(?:销|验收|核销|结案|勾|划)"
)


def closing(reading: Reading) -> None:
    """请销号, 申请验收."""
    clause = reading.clause
    if Intent.APPROVE in reading.intents and clause.text.endswith(("批准", "同意", "通过", "照准", "异议")):
        return  # 销号申请予以批准: granted, and not asked for
    word = clause.first(Tag.CLOSE)
    if word and ALL_CLOSED.search(clause.text):
        return
    if word and _ONCE_IT_IS_SO.search(clause.text[: word.start - clause.start]):
        reading.intents.add(Intent.PROGRESS)
        reading.doubts.append(HANGS_ON_A_CONDITION)
        return
    if word and _is_only_spoken_of(clause, word):
        return
    if word and clause.has(Tag.PROMISE, Tag.ON_TIME) and not clause.has(Tag.NEED, Tag.ALREADY, Tag.NEG):
        # 一定按时销账: a vow to have it closed, 争取按时销账: a hope
        reading.intents.add(Intent.PROGRESS if clause.has(Tag.PLAN) else Intent.COMMIT)
        return
    if word and (
        (clause.dates and not clause.has(Tag.NEED, Tag.ABLE))
        or (_NOT_YET_CLOSING.search(clause.text) and not clause.text.startswith(("没理由", "没有理由", "没道理")))
    ):
        return
    ready = (
        word
        and re.search(r"具备|申请|提请|(?:达到|符合|满足|够)了?[^,。;!?]{0,4}(?:标准|条件|要求)", clause.text)
        and not clause.has(Tag.NEG)
    )
    # 请予销号，整改工作已全部结束: what is already so is told behind the request.
    is_over = word and any(
        "," not in clause.text[word.end - clause.start : mark.start - clause.start] for mark in clause.all(Tag.ALREADY)
    )
    if ready or (
        word
        and not (is_over or clause.has(Tag.NEG, Tag.WAIT))
        and (not clause.has(Tag.EVIDENCE) or len(word.text) > _A_NAME)
    ):
        reading.intents.add(Intent.CLOSE_REQUEST)
        if word and word.text.startswith("没"):
            reading.doubts.append(ASKED_IN_RETURN)
        return
    accept = clause.first(Tag.ACCEPT)
    if clause.dates and not clause.has(Tag.NEED):
        return
    if asks_to_strike_off(clause):
        reading.intents.add(Intent.CLOSE_REQUEST)
        return
    asks = accept and [word for word in clause.before(accept.start, Tag.NEED, Tag.ABLE) if not word.does(Tag.HEDGE)]
    is_planned = bool(asks) and bool(clause.dates) and all(word.does(Tag.ABLE) for word in asks or [])
    is_after = re.search(r"[就才便](?:能|可以)", clause.text) is not None  # 到了就能验收
    if accept and asks and not (is_planned or is_after) and not clause.has(Tag.NEG, Tag.WAIT, Tag.EVIDENCE):
        reading.intents.add(Intent.CLOSE_REQUEST)
