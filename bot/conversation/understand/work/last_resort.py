"""Takes for trouble, where nothing else was read, what others will not do and what cannot be had, got or done."""

import re

from bot.conversation.understand.asked_back import HANGS_ON_A_CONDITION
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_OTHERS = r"(?:^|[一-龥\ue0ff])(?:人|户|方|家|局|办|厂|司|院|行|队|村|镇|乡|主|生|员|者|(?<![我咱俺])们|商|位|组|老师|大爷|大妈|老板|法人|领导|上面|上级|县里|市里|省里|街道|社区|部门|机构|中心|老百姓|群众)"
_NOT_THAT_WAY = r"(?!错|多|大|差|少|懂|急|远|清楚|知道|晓得|用|需|必|再|是|归|在|管|负责|能|会|影响|耽误|变|算|得|断|了|然|过|要|好|难|怕|等|止|仅|但|只|光|同|太|怎么|如|落|漏|剩|留|缺|重视)"
WILL_NOT = expression(
    rf"{_OTHERS}(?:都|也|就是|一直|死活|还|又|老|总|坚决|反正|压根)*不{_NOT_THAT_WAY}[一-龥]{{1,5}}$"
    r"|(?:^|[^我们咱俺本])[一-龥]{1,6}不(?:太|大)?(?:愿意?|情愿|乐意|肯|想)(?![延拖宽])[一-龥]{1,5}$"
)
"""投诉人不撤诉, 老人不愿搬: who will not."""
CANNOT_BE = expression(
    r"(?!对不起|想不[到开通]|说不[上来清好准]|谈不上|算不上|[少免误跑忘错怪顾赶来用要吃受急了不没]不)(?:[过上下进出回](?=不去)|[一-龥])不(?:(?<=[过上下进出回]不)去|上|来|出来?|出去|开|动|起来?|下来?|下去|进来?|进去|到|住|成|齐|全|通|过来|过去|清|拢|够|回来?|着|及|走|好|赢|满|转|拢|严|透|准)"
    r"(?:去|[一-龥]{0,4})$"
)
"""授权续不上, 数据传不出来, 腾不出工作面: what one tries and does not get."""
TOO_MUCH = expression(
    r"(?<![期时]限)(?<!时间)(?<!工期)(?<!日子)(?<=[一-龥\ue0ff])(?<!不)(?!(?<=\ue0ff)太[紧赶急早])(?:太|过于)(?:多|大|深|浅|硬|软|滑|窄|强|嫩|贵|慢|远|乱|杂|散|忙|累|穷|老|旧|差|少|偏|险|陡|脏|紧|挤|小|短|高|低|复杂|麻烦|繁琐|严格|分散|落后)了?$"
    r"|[一-龥]{2,6}(?:(?<!不)(?<!就是)(?<!只是)(?<!还是)(?<!有点)(?<!倒是)(?<!预想)(?<!计划)(?<!预计)(?<!想象)(?<!预期)慢|拖沓|严重|不明|不详|模糊|混乱|断档|匮乏|稀缺)$"
)
"""运费太贵, 人员流失严重, 管线不明."""
_TROUBLE = AnyOf(search=(WILL_NOT, CANNOT_BE, TOO_MUCH))
_SAYS_ANYTHING = (
    *(Tag.COMPLETE, Tag.DOING, Tag.STILL, Tag.ASK, Tag.IF, Tag.PROMISE, Tag.AT_ONCE, Tag.SLOGAN, Tag.EXTEND),
    *(Tag.CANNOT, Tag.LATE, Tag.ON_TIME, Tag.ACK, Tag.CLOSE, Tag.ACCEPT, Tag.EVIDENCE, Tag.ANSWER, Tag.HELP, Tag.AWAY),
)


def trouble_after_all(reading: Reading) -> None:
    """Adds the difficulty to a clause of which nothing, or no more than an unclear denial, was read."""
    clause, verdict = reading.clause, reading.judgement.verdict
    is_unread = verdict is Verdict.NOTHING or (verdict is Verdict.NOT_DONE and "不" in _denying(reading))
    if (
        reading.intents
        or not is_unread
        or clause.has(*_SAYS_ANYTHING)
        or clause.text.startswith(("我", "咱", "俺", "本", "不是", "并不是", "又不是"))
    ):
        return
    if _TROUBLE.found_in(clause.covered):
        reading.intents.add(Intent.DIFFICULTY)
        reading.blocker = clause.core
        reading.has_no_figures |= not clause.has(Tag.REMAINING, Tag.LEFT) and not re.search(
            "[剩余]|还有|口子|窟窿|缺口", clause.text
        )
        reading.judgement, reading.has_open_denial = NO_VERDICT, False
        reading.doubts.clear()


_ONLY_THEN = expression(
    r"^(?!我|刚|你|您)[^,。;!?没未不]{2,14}?才(?:能|好|可以|可|敢|会|给|肯|行|轮得?到|[一-龥]得[一-龥]{1,3})[^,。;!?没未不]{0,8}$"
    r"|^(?!我|刚|你|您)[^,。;!?没未不]{2,12}?(?:了|之?后|完|好|齐)(?:我们?|咱们?|这边)?就[^,。;!?没未不]{1,8}(?<![了是的])$"
)
"""船东签字了才能往下走: the next step hangs on what others do."""


def what_hangs_on_others(reading: Reading) -> None:
    """Takes a clause for progress that names nothing but what has to come first."""
    clause = reading.clause
    if (
        ("才" in clause.text or "就" in clause.text)
        and not reading.intents
        and reading.judgement.verdict is Verdict.NOTHING
        and not clause.has(Tag.COMPLETE, Tag.ASK, Tag.NEG, Tag.TROUBLE, Tag.ANSWER)
        and not (clause.amounts or clause.percents or clause.dates or clause.items)
        and _ONLY_THEN.match(clause.covered)
    ):
        reading.intents.add(Intent.PROGRESS)
        reading.blocker = clause.core
        reading.doubts.append(HANGS_ON_A_CONDITION)


def _denying(reading: Reading) -> str:
    word = reading.clause.first(Tag.NEG)
    return word.text if word else ""
