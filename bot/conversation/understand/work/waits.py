"""Reads what the work waits for: an answer from above, which is progress, or a thing that holds it up."""

import re

from bot.conversation.understand.asked_back import STILL_WAITING_FOR_AN_ANSWER
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def is_submitted(clause: Clause) -> bool:
    """已上报; but 周四报给你 is still to come."""
    word = clause.first(Tag.SUBMIT)
    return word is not None and not (word.text in {"报给", "报到"} and clause.dates and not clause.has(Tag.PERFECT))


_ONLY_A_REPLY = expression(
    r"(?:就|只|单|光)等[着了]?[^,。;!?]{0,6}?(?:批复|批准|批文|批示|审批|回函|答复|回复|上会|研究|审定|下文|回[音话信]|音信)"
)
"""就等批复: what is awaited is others' word, and may be anything but the last step."""


_THEIR_WORD = expression(
    r"(?:^复|(?:回|批|答|函|电)复|回[话信音文函执复]|来文|开庭|开标|评标|开评|排期|排会|表态|复函|指示|点头|拍板|定调子?|给(?:个)?(?:话|说法|意见))(?:呢|了)?$"
)
"""在等市委编办回话: the answer of others."""


_SO_MANY_WAIT = expression(
    r"(?:还有|还剩|剩下?|另)?待[一-龥]{1,3}的(?:还有|有|还剩|剩)?\ue0ff+"
    r"|(?:其中)?(?:还有|尚|还|另)?待(?![遇机命岗业产客定])(?![^\ue0ff]*(?:批|复|签|验|评|拨|付|款|通知|结果|货|料|人))[一-龥]{1,2}(?:总数|总量|数量)?(?:一?共|还有|有|是)?\ue0ff+"
)
"""待审的7份, 待扫192卷: so many are left to do, which holds nothing up; 待批3个 waits for others."""


def waiting(reading: Reading) -> bool:
    """等批复 goes on elsewhere; 等设备, 等开春 holds the work up."""
    clause = reading.clause
    to_come = clause.has(Tag.PROMISE, Tag.ABLE, Tag.LATER) and not clause.has(Tag.ALREADY)
    asks_to_close = Intent.CLOSE_REQUEST in reading.intents and clause.has(Tag.CLOSE)
    if (
        submitted := is_submitted(clause)
        and not asks_to_close
        and not to_come
        and not clause.has(Tag.EVIDENCE, Tag.NEG, Tag.IF)
    ):
        reading.intents.add(Intent.PROGRESS)
        reading.doubts.append(STILL_WAITING_FOR_AN_ANSWER)
    only = clause.first(Tag.ONLY_LEFT)
    only = only if only and _ONLY_A_REPLY.match(clause.text[only.start - clause.start :]) else None
    word = clause.first(Tag.WAIT) or only
    if word and _FOR_A_LOOK.match(clause.text[word.end - clause.start :]):
        return True
    if word and _THEN_ON.search(clause.text[word.end - clause.start :]):
        reading.intents.add(Intent.PROGRESS)
        return True
    if word is None or clause.has(Tag.ACCEPT, Tag.CLOSE, Tag.CLOSING) or _is_for_the_end(clause, word):
        return submitted
    if clause.has(Tag.ONLY_LEFT) and word is not only:
        return submitted
    awaited = clause.text[word.end - clause.start :]
    if (
        not awaited
        or _SO_MANY_WAIT.fullmatch(clause.covered)
        or _A_WHILE.fullmatch(awaited)
        or waits_for_a_day(clause, word)
    ):
        return submitted
    if clause.after(word.end, Tag.APPROVAL) or _THEIR_WORD.search(awaited):
        reading.intents.add(Intent.PROGRESS)
        reading.blocker = "待" + re.sub(r"[了吧呢嘛的]+$", "", awaited)
        return True
    if (
        clause.after(word.end, Tag.START, Tag.ACT)
        and not clause.after(word.end, Tag.ARRIVE, Tag.RESOURCE)
        and not clause.dates
    ):
        reading.intents.add(Intent.PROGRESS)
        reading.blocker = "待" + re.sub(r"[了吧呢嘛的]+$", "", awaited)
        return True
    if _ITS_TERM.match(awaited) or _A_WORD.fullmatch(awaited):
        reading.intents.add(Intent.PROGRESS)
        reading.blocker = "待" + awaited
        return True
    if _STEP_OF_OTHERS.fullmatch(awaited) and not clause.has(Tag.TROUBLE, Tag.SHORT):
        reading.intents.add(Intent.PROGRESS)
        reading.blocker = "待" + awaited
        return True
    if any(amount.end <= word.start for amount in clause.amounts) and (
        clause.has(Tag.LEFT, Tag.OTHERS)
        or _THE_LAST_ONES.match(clause.covered)
        or _A_STEP.match(awaited)
        or any(amount.start == clause.start and amount.end == word.start for amount in clause.amounts)
    ):
        reading.intents.add(Intent.PROGRESS)
        return True
    reading.intents.add(Intent.DIFFICULTY)
    reading.blocker = clause.core
    reading.has_no_date = True
    return True


_THE_LAST_ONES = expression(r"(?:就|只|还)*(?:另外?|最后|末了|剩|有)的?(?:那)?\ue0ff")
"""最后1批等监销, 另5处等停水: the rest of what was counted."""
_ONLY_A_DAY = expression(r"到?\ue0ff+(?:以?后|之后|了|吧|去|再说)*")


def waits_for_a_day(clause: Clause, word: Word) -> bool:
    """第9条要等下周五: when it will be, and nothing is in the way."""
    return (
        word.does(Tag.WAIT)
        and _ONLY_A_DAY.fullmatch(clause.covered[word.end - clause.start :]) is not None
        and not any(mention.moment.is_vague for mention in clause.dates)
    )


_ITS_TERM = expression(r"(?:异议|公示|公告|报名|招标|挂网|征求意见|试运行|质保)期?(?:满|结束|到期|过)")
"""等异议期满: the law sets a term, and nothing is in the way."""
_A_WORD = expression(r"(?:个|一个|上面|上级|对方|领导)?(?:准)?(?:信儿?|消息|回音|回话|话|准话|答案)(?:呢|了|吧)?")
"""等信呢: others' word, which takes its course."""
_STEP_OF_OTHERS = expression(
    r"着?[一-龥]{0,6}?(?:公告|挂网|开标|评标|专家[会组]?|(?<!机)(?<!社)会(?:议|签)?|纪要|红头|来?文件?|来函|来人|签批|签字|盖章|用印|排期|排产|公布|批次|结论|判决|裁定|(?:鉴定|检测|评估)结果|开庭|裁决|公证|摇号|备案|立项|核准|图审|审图|出库|上架|交接|轮到我们?|叫号|通知)(?:呢|了|吧)?"
)
"""等挂网公告, 等专家会, 等省院来人: the next step is that of others, and has its turn."""
_A_WHILE = expression(r"(?:一?等|着|看|几天|两天|一阵子?|段时间|些时候|些日子|吧|呢|了)+")
"""还得等等: nothing is named that is waited for."""
_A_STEP = expression(
    r"(?:着|待)?(?:[一-龥]{0,2}检(?:测|验|查)?|评估|审计|鉴定|检测|拍卖|过户|签字|盖章|听证|公示|复核|化验|结算|开庭|宣判|挂网|出结果)"
)
"""剩7辆等评估: the rest waits for its next step, and nothing is in the way."""
_FOR_A_LOOK = expression(r"(?:你们?|您|领导|上级|整改办|巡察办)+(?:们)?(?:来|过来)?(?:看|检查|核查|查看|验|现场)")
"""做完了，等你们来看: waits for nothing that the work needs."""
_THEN_ON = expression(
    r"(?:就|再|马上|立即)(?:能|可以|开始|去)?(?:接着|继续)?(?:栽|种|补|装|修|干|做|弄|办|改|拆|搬|签|施工|开工|动工|开始|进场|清|铺|建|招标)[一-龥]{0,2}$"
)
"""等苗到了就栽: what comes next is settled, and only waited for."""


def _is_for_the_end(clause: Clause, wait: Word) -> bool:
    """等完成了再报: waits for the writer's own work; 等公示结束 waits for others."""
    ends = [word for word in clause.after(wait.end, Tag.COMPLETE) if not word.does(Tag.ARRIVE)]
    is_of_others = ends and clause.text[ends[0].end - clause.start :] == "" and clause.after(wait.end, Tag.APPROVAL)
    return bool(ends) and not is_of_others and not clause.has(Tag.RESOURCE)
