"""What stands beside a claim and makes it none: others say it, it is asked for, vowed, still to follow, or put otherwise."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.expressions import expression


def is_none_beside(readings: Sequence[Reading], intents: set[Intent]) -> bool:
    """Whether a clause, or the one before it, shows that nothing is claimed of the work; `intents` are those of the reply."""
    return (
        any(sees(before, after) for before, after in pairwise(readings) for sees in _OF_TWO)
        or any(_is_vowed(reading) for reading in readings)
        or (Intent.ACK in intents and any(_PASSED_ON.fullmatch(reading.clause.text) for reading in readings))
    )


def _is_the_word_of_others(before: Reading, after: Reading) -> bool:
    """会计回话，钱已退: told by others, behind a pause."""
    return after.judgement.verdict is Verdict.DONE and _SAY_OTHERS.fullmatch(before.clause.text) is not None


_SAY_OTHERS = expression(
    r"(?![我跟给向和对按照]|老实|小心)(?:刚|刚才|昨天|今早|今天)?[一-龥]{0,4}(?:会计|财务|出纳|[村镇乡局县厂站校院]里|施工[方队]|厂家|厂商|物业|老板|对方|乙方|他们?|她们?|人家|企业|公司|银行|村委会?|队长|工头|包工头|监理|经理|师傅|业主|住户|户主|家属|家长|店主|[老小][一-龥]|下面|基层|那边|经办人?|供应商|中介|代理)"
    r"(?:也|都|刚|又|昨天|今早|今天|跟我|给我|电话里?|微信上?)*(?:回话|来话|说|讲|来电|回电|传话|反映|告诉我们?|告知|转告|汇报|反馈|称|表示)(?:说|是|了|过)?"
    r"|(?:据|听)(?!我|统计|核实|查|实|核查)[^,。;!?]{1,6}?(?:报|说|讲|反映|反馈|称|汇报|介绍|口气|意思|传)(?:是|的)?"
)


def _is_asked_of_those(before: Reading, after: Reading) -> bool:
    """已整改到位的请报材料: who is to act, and no claim."""
    return (
        _THOSE_WHO.search(before.clause.text) is not None
        and before.clause.end == after.clause.start
        and _AN_ORDER.match(after.clause.text) is not None
    )


_THOSE_WHO = expression(r"的(?:单位|科室|同志|人员?|村|乡镇|站所|部门|企业|学校|支部)?$|^已?(?:完成|整改完毕|办结)$")
_AN_ORDER = expression(r"请(?:回复?|扣|打)\d|(?:也|都|就)?(?:请|麻烦|劳烦|务必|抓紧|尽快|赶紧|今天|明天)")


def _is_to_follow(before: Reading, after: Reading) -> bool:
    """年后19号一上班，就登完: what comes at once after something that is still to be."""
    return (
        after.judgement.verdict is Verdict.DONE
        and "了" not in after.clause.text
        and _FOLLOWS.match(after.clause.text) is not None
        and _AS_SOON_AS.search(before.clause.text) is not None
    )


_FOLLOWS = expression(r"[一-龥]{0,4}就")
_AS_SOON_AS = expression(r"一[一-龥]{1,4}$|^(?:到|等到?|赶在?)[^,了]{0,6}前$")


def _is_put_otherwise(before: Reading, after: Reading) -> bool:
    """不是没退，是退到旧卡里了: something came of it, and not what was wanted; papers that are wanting are no such thing."""
    return (
        _NOT_UNDONE.fullmatch(before.clause.text) is not None
        and _BUT_RATHER.match(after.clause.text) is not None
        and not after.intents & {Intent.EVIDENCE, Intent.EVIDENCE_PENDING}
    )


_NOT_UNDONE = expression(r"(?:我们?|这)?(?:并)?(?:不是|并非)(?:我们?)?(?:没|未|不)(?:有)?[一-龥]{1,4}")
_BUT_RATHER = expression(
    r"(?:而|只|就)?是(?!.*(?:[验看见]|没人|材料|佐证|照片|报告|台账|资料|票|表|更新|登记|录|销号|来得及|忘|顾|通知|消息|[没未]说|告诉|[没未]报|[没未]传|[没未]交|早就?|已经?|都))"
)


def _is_vowed(reading: Reading) -> bool:
    """保证25号前全部复查合格: a vow with its day, and no 了."""
    return bool(reading.clause.dates) and _A_VOW.fullmatch(reading.clause.text) is not None


_A_VOW = expression(r"(?:我们?)?(?:保证|确保|力保|承诺|定当|务必)[^了]*")


def _is_the_last_step(before: Reading, after: Reading) -> bool:
    """最后几户核完，这周日交: the last of them is a step to be taken, and the day behind it that of the end."""
    return bool(after.clause.dates) and _THE_LAST.fullmatch(before.clause.text) is not None


_THE_LAST = expression(
    r"(?:把|等|就)?最后(?:的)?(?:那|这)?[一二两三四五六七八九十几\d\ue0ff]+[户家个处条份间台人]?[^,了]{1,4}[完好齐]"
)


def _is_but_a_word(before: Reading, after: Reading) -> bool:
    """“全部整改到位”——这是上报材料里的原话; 清零只是字面上的; 容易的都完成了，硬骨头留着: no more than words, or a part."""
    return before.judgement.verdict is Verdict.DONE and _BUT_A_WORD.fullmatch(after.clause.text) is not None


_BUT_A_WORD = expression(
    r"(?:这|那)?(?:只|不过|就|都|才|可|也)*是(?!我们?(?:刚|已))[^,。;!?]{0,10}?(?:原话|口径|口号|标语|套话|模板话?|说法|要求|目标|任务|承诺|标题|范文|台词|原文|空话|大话|场面话|官话|客套话?|提法|用语|措辞|愿望|心愿|标准)(?:而已|罢了|的)*"
    r"|(?:也|都|,)*(?:只|不过|就|仅|无非)(?:是|在|存在于?|停留在|限于)(?:了)?[^,我你]{0,5}(?:面|字|纸|嘴|报告|口头|书面|名义|账|表|文件|形式)[^,]{0,2}(?:上|里|中|头)(?:的)?"
    r"|(?:都|我们?|也|就|光|净)*(?:喊|嚷|念叨|吆喝|叫唤)了[^,。;!?]{1,5}"
    r"|(?:硬骨头|难啃的|难的|大头|重头戏|麻烦的|老大难|钉子户|困难的|棘手的)(?:都|也|还|全|就)*(?:留着|放着|搁着|在后头|摆着|撂着|拖着|绕着走|没碰|没敢碰|躲着|晾着)(?:呢|了)?"
)
_PASSED_ON = expression(
    r"(?:我们?)?(?:这就|马上)?已?经?(?:通报|通知|告知|转告|传达|转达|转发)(?:给|到|了)*(?!全|完)[一-龥]{1,5}了?"
    r"|已?经?(?:挂|转|贴|发)(?:到|在|给)?(?:班[组上里]?|群[里上]?|公告栏|宣传栏|科里)[一-龥]{0,2}了?|已(?:登记|记下|备注|转办|标注)了?"
)
"""好，已通报民警: the reminder was passed on."""


_OF_TWO = (
    _is_the_word_of_others,
    _is_asked_of_those,
    _is_to_follow,
    _is_put_otherwise,
    _is_the_last_step,
    _is_but_a_word,
)
