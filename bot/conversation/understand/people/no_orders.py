"""Tells what only looks like an order: a thing that changed hands, what others did or suffered, an order denied."""

import re
from collections.abc import Sequence

from bot.conversation.understand.people.people import PersonMention
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

_ASKS_FOR_WORD = expression(
    r"^(?:同志|老师)?(?:请)?(?:告诉|告知|通知|提醒|回复|答复|发|给|教)(?:一下|一?声)?(?:我|本人|俺)"
)
"""麻烦办公室告诉我: we ask, and give nothing away."""
_HIRED = expression(r"公司|[工施车]?队|中介|事务所|第三方|单位|师傅|工人|厂家")
_BRINGS = expression(
    r"(?:传|送|发|寄|拿|捎|带|递)[给过到去]*(?:你|您|整改办|巡察办|办公室)|(?:再|重新|重)(?:发|传|送|报|补|交)(?:一?[遍份次下]|过去|上[去来])$"
)
"""让小安传给你们: somebody is to bring papers, and is given no work."""
_SUFFERED = expression(
    r"(?!.*我)[^,。;!?]{2,}(?:让|叫|给)(?:扣|冻|封|占|拆|砸|挖|偷|卷|挪|收|没收|查|堵|压|关|断|毁|冲|烧|拉|抢|停|否|退|打)[一-龥]{0,2}了$"
    r"|(?!.*我)[^,。;!?]{2,}(?:让|叫|给)(?:租|借|调|抽|拉|开|叫|请|雇|抢|牵|抱|带|拿|买|订)(?:走|去|光|完)了$"
)
"""账户让法院冻了, 打捆机都让外镇租走了: what others did to it, and no order."""
_TO_STRIKE_OFF = expression(
    r"(?:办公室|整改办|巡察办|督查室|督办室|巡视办)(?:给|帮[着忙]?|同志|把[这那此本]?[条项个件]|将[这那此本]?[条项个件]|予以|可以?|就|先|从台账[上里中])*(?:核销|销号|消掉|消了|结项|结单|关单|关掉|关闭|移除|移出|注销|摘牌|摘帽|销账|销案|划掉|勾掉|消号|勾销|注销|销掉|销了)"
)
"""请办公室摘牌: the wish to have the item closed."""
_TOLD_THEM_ALL = expression(
    r"(?:(?:已经?|都|刚|刚刚)(?:下发|印发|发|下|转发|出)了?|(?:下发|印发|发|下|转发|出)了)个?(?:通知|文件?|函|督办单|提示|指令|清单)"
    r"(?:让|要求|叫|责成|督促|请)$"
)
_HIRING = expression(r"(?:已经?|刚|都)(?:委托|聘请|聘用|请|找)了?$")
"""已委托评估公司进场: those who are hired have come, and nobody is told to act."""


def is_a_step_told(clause: Clause) -> bool:
    """就差把两台车交到事务中心 is the last step; 已经下发通知让各科室自查 is the first one, and names nobody."""
    first = clause.people[0]
    if _TO_STRIKE_OFF.search(clause.text):
        return True
    if clause.has(Tag.ONLY_LEFT) and clause.before(first.start, Tag.HAND_OVER):
        return True
    if _HIRING.search(clause.text[: first.start - clause.start]) and _HIRED.search(first.name):
        return True
    told = _TOLD_THEM_ALL.search(clause.text[: first.start - clause.start])
    return told is not None and first.name.startswith(("各", "所有", "全", "相关", "有关", "下面"))


def _was_done_by_them(clause: Clause, person: PersonMention, after: str) -> bool:
    """请有资质的公司拉走了, 消防门由后勤集团更换完毕: who was given it has done it, and is told nothing."""
    is_told = after.endswith(("了", "完毕", "到位", "合格")) and clause.after(person.end, Tag.STRONG_ACT, Tag.COMPLETE)
    is_hired = after.endswith("了") and _HIRED.search(person.name) is not None
    names_the_thing = clause.has(Tag.DELEGATE) and _HAS_OBJECT.match(clause.covered) is not None
    return person.is_department and bool(is_told) and (is_hired or names_the_thing)


_HAS_OBJECT = expression(r"(?!这|那|此|该|本|我|已|都|请|现|先|第)[一-龥]{2,12}?(?:已经?|都|全部?)?由")
"""消防门由…: the thing that was acted on stands in front."""
_WORK_GIVEN = expression(
    r"(?:事情?|事儿|活儿?|单子|工单|督办单|函|文件|来文|批件|[项条件块个摊]|任务|工作|问题|整改|业务|这|此|该|\ue0ff)(?:呀|啊|嘛|呢|已经?|都|早|全部?|我们?|现|先|就|也|又|可以?)*$"
    r"|^(?:已经?|都|早|全部?|我们?|现|先|就|也|请|可以?|直接|下一步|后续|具体|现在|目前|回头|建议|同意|拟|刚|已阅|并|再|准备|马上|麻烦您?|烦请|劳烦|拜托|帮忙|帮我|\ue0ff|,)*$"
)
_A_STORE = expression(
    r"(?:移交|交|送|转|交给|交到)(?:给|到|至)?[一-龥]{0,4}(?:档案[室馆科]|资料室|库房|仓库|图书馆|文书室|国库|专户|财政专户)(?!的?[老小阿大][一-龥])"
)
"""已移交档案室: what is kept there is a thing; 转给库房老魏 is given to whoever works there."""
_TO_OUR_OFFICE = expression(
    r"(?:份|本|册|张|套|个|材料|资料|凭证|表|报告)[^,。;!?]{0,4}(?:交|送|给|拿)(?:给|到)?(?:了)?(?:巡察办|整改办|督查室|巡视办|你们)"
)
"""一份交给巡察办小于了: papers handed in."""


def _is_a_thing_given(clause: Clause, callers: Sequence[Word], *, handled: bool) -> bool:
    """底稿交给审计组了: what changed hands is a thing, and nobody is told to do anything."""
    if handled or not callers or not callers[-1].does(Tag.HAND_OVER):
        return False
    if _A_STORE.search(clause.text) or _TO_OUR_OFFICE.search(clause.text):
        return True
    return _WORK_GIVEN.search(clause.covered[: callers[-1].start - clause.start]) is None


def _is_denied_order(clause: Clause, person: PersonMention) -> bool:
    """没让老李办, 不让我们动: nobody is told to do anything."""
    return bool(
        re.search(
            r"(?:没|没有|不|未|别)(?:再)?(?:让|叫|请|安排|派|交给?|转给?)$", clause.text[: person.start - clause.start]
        )
    )


def is_no_order(clause: Clause, callers: Sequence[Word], after: str, *, handled: bool) -> bool:
    """麻烦办公室告诉我, 请有资质的公司拉走了, 没让老李办, 账户让法院冻了, 底稿交给审计组了; `after` stands behind the last name."""
    first, last = clause.people[0], clause.people[-1]
    gets_something = bool(callers) and callers[-1].text == "给" and not (handled or last.is_informal)
    return bool(
        gets_something  # 给治安队30万元
        or _ASKS_FOR_WORD.search(after)
        or _was_done_by_them(clause, last, after)
        or _is_denied_order(clause, first)
        or _BRINGS.search(after)
        or _SUFFERED.match(clause.text[: first.start - clause.start] + after)
        or _is_a_thing_given(clause, callers, handled=handled)
        or _LOOKED_AT_IT.fullmatch(after)
    )


_LOOKED_AT_IT = expression(
    r"(?:来|去|到现场|现场|帮忙|帮着|也|都|专门|,)*(?:看|瞧|验|审|查|核|评|过|把)(?:过|了)?(?:目|关)?过?(?:了|的|一遍|一次|一下)*(?<=[过了])|(?:来|去|也|都)*(?:鉴定|检查|检测|评估|指导|复核|复查|审核|查验)过(?:了|的)?"
)
"""请孟主任看过: asked, and it is over."""
