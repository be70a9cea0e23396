"""Tells a message that went astray by the sender's fault from one that the writer takes back himself."""

from collections.abc import Sequence

from bot.conversation.understand.asked_back import WHO_ANSWERS_FOR_IT
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def is_missent(clause: Clause) -> bool:
    """你发错人了; 发错了 with an error named is the writer's own."""
    if clause.has(Tag.MISSENT) and _ONES_OWN_CLAIM.search(clause.text):
        return False
    if not (clause.has(Tag.CORRECT) and clause.has(Tag.MISSENT)) or clause.text.startswith("发错了人"):
        return clause.has(Tag.MISSENT)
    return (
        clause.ending.startswith("?")
        or "吧" in clause.text[-2:]
        or clause.text in {"发错了", "发错"}
        or clause.text.startswith(("你", "您"))
    )


_ONES_OWN_CLAIM = expression(
    r"^(?!你|您)[^,。;!?]{0,6}(?:完成|办结|整改|销号|到位|清零|[改弄办做干搞修][完好])了?(?:那[句条个])?(?:我|是|其实)*发错的?了?(?:群)?$"
)
"""群里那句已完成是发错的: what one has claimed oneself went astray."""
_OTHER_BEARER = expression(
    r"^(?:我|这)(?:可)?是[一-龥]{2,8}的$|我不?姓[一-龥]不?姓|我不叫|我不是[一-龥]{2,4}$|我(?:可)?是(?:卖|开|做|修|送|种|养|跑|收)[一-龥]{1,4}的$|这(?:里|儿)?(?:可)?是[一-龥]{1,4}(?:群|饭店|食堂|家)$|^我们?(?:这|这里|这儿|这边)(?:可)?是[一-龥]{2,6}$|^我们(?:可)?是(?:银行|[一-龥]{1,4}(?:站|局|所|院|校|园|店|行|厂|公司|中心|超市|餐馆|宾馆))$"
)
_IGNORE_IT = expression(
    r"(?:条|个|刚才|刚发的?)[^,。;]{0,2}撤[了掉下]|撤回|忽略|别管|别理|甭管|不用管|作废|不算数|别看|重发|重新发|删了?|更正|不是发(?:给)?你|(?:发错|错发|发串|串)了?(?:群|对话框|窗口)"
)


_ERRED = expression(
    r"(?:你们?|您)?(?:是不是|可能|恐?怕是?|好像|莫非|莫不是|[八九]成|\ue0ff+|多半|大概|应该|准是|肯定|这|群|都){0,4}"
    r"(?:(?:搞|弄|打|找|发|加|拨|拉|进|认|投|送|拜)(?:送|递)?(?:[错混岔串反]|有误)了?(?:人|群|对象|号码?|单位|微信|门|地方)?|串群|串[台线]|误[投发入加拨送]|不该发我的)了?(?:吧|喽|啦)?"
)
_ASKS_WHO = expression(
    r"(?:请问|不好意思)?(?:(?:[你您]们?|[贵对]方|对面|阁下|这位)(?:是)?(?:谁|哪位|哪个|哪(?:里|儿)?的?|何人|何方神圣)?|(?:是)?(?:何人|谁|哪一?位)|(?:[你您]们?(?:是)?)?(?:哪个|哪家|什么|啥)(?:单位|部门|科室|公司|地方)的?|[你您咱]们?(?:我)?认识(?:我)?[吗么]|报个名|贵(?:单位|公司|部门)(?:是)?|贵姓)(?:呀|啊|呢)?"
)
"""你谁, 您是: a stranger's question."""
_NOT_MEANT = expression(
    r"(?:我|咱|这|那|好像|可|也|又|压根|从来?|根本|应该|,)*不(?:是)?(?:干|做|搞|碰|弄)[这那](?:一?行|个|块|活儿?)的?(?:呀|啊|吧)?"
    r"|(?:好像|应该|怕是?|恐怕|看着|这|都|也)*(?:不像(?:是)?|不是|不该)(?:来)?(?:找|问|发给?|说|叫)我们?的?(?:吧|呀|啊|事)?"
)
"""您哪个单位的？我不干这行; 请问贵姓？不像找我的: beside such a question nobody else can be meant."""
_SENT_ASTRAY = expression(r"(?:这|这条|消息|通知)?(?:发|错发|发串|串)错?了?(?:群|对话框|窗口)了?")
"""发错群了 with nothing beside it: not for me."""


_IS_BUT = expression(
    r"我(?:就|只|可)*是(?:个|一个|看门的?)?(?![一-龥]*(?:负责|主管|分管|经办))[一-龥]{2,5}(?:的|而已)?"
)
_KNOWS_NOTHING = expression(
    r"(?:我|你说的?|您说的?|这个?|这些|这事|那个|,)*(?:啥|什么|哪|一点)?(?:我|都|也|真|可|完全|根本)*(?:不|听不|看不)(?:懂|明白|知道|清楚|晓得|了解)(?:这个?|这些|这事|你们?说的?|您说的?)?(?:事|东西)?(?:啊|呀|哦|的)?"
)
"""我是保安，不懂这个: a stranger who is at a loss, and asks nothing."""


_SAYS_OF_AN_ERROR = frozenset({Intent.QUESTION, Intent.CORRECTION, Intent.WRONG_PERSON})


def take_back_what_was_missent(readings: Sequence[Reading]) -> None:
    """发错群了，请忽略: the writer's own message went astray, and he takes it back."""
    astray = [
        reading
        for reading in readings
        if reading.clause.has(Tag.MISSENT) and not reading.clause.text.startswith(("你", "您")) and not reading.person
    ]
    if any(_OTHER_BEARER.search(reading.clause.text) for reading in readings):
        for reading in readings:
            if reading.intents == {Intent.CORRECTION} and _ERRED.fullmatch(reading.clause.text):
                reading.intents.add(Intent.WRONG_PERSON)
            reading.intents.discard(Intent.CORRECTION)
    if len(readings) > 1 and any(_IS_BUT.fullmatch(reading.clause.text) for reading in readings):
        for reading in readings:
            if "?" not in reading.clause.ending and _KNOWS_NOTHING.fullmatch(reading.clause.text):
                reading.intents, reading.has_open_denial = set(), False
                reading.judgement = NO_VERDICT
    strangers = [
        each
        for each in readings
        if _ASKS_WHO.fullmatch(each.clause.text) and (Intent.QUESTION in each.intents or "?" in each.clause.ending)
    ]
    for reading in readings if strangers else ():
        if reading.intents <= _SAYS_OF_AN_ERROR and (
            _ERRED.fullmatch(reading.clause.covered) or _NOT_MEANT.fullmatch(reading.clause.covered)
        ):
            reading.judgement, reading.has_no_figures, reading.has_open_denial = NO_VERDICT, True, False
            reading.intents.discard(Intent.CORRECTION)  # 你谁啊，加错了？ is of the sender, and no error of one's own
            reading.intents.add(Intent.WRONG_PERSON)
            reading.doubts.append(WHO_ANSWERS_FOR_IT)
            strangers[0].intents.add(Intent.QUESTION)
    if len(readings) == 1 and astray and _SENT_ASTRAY.fullmatch(readings[0].clause.text):
        return
    astray = [
        reading for reading in astray if not reading.clause.text.endswith("吧")
    ]  # 发错群了吧: yours, and not mine
    if astray and any(
        _IGNORE_IT.search(reading.clause.text) for reading in readings if not reading.clause.has(Tag.ASK)
    ):
        for reading in astray:
            reading.intents = (reading.intents - {Intent.WRONG_PERSON}) | {Intent.CORRECTION}
            reading.has_open_denial = False
