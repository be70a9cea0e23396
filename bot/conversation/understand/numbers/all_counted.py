"""Tells whether as much is done as was counted: said of all of them, none left out, or claimed of the whole."""

from collections.abc import Sequence

from bot.conversation.understand.numbers.amount_cues import said_before
from bot.conversation.understand.numbers.amounts import Role
from bot.conversation.understand.numbers.counted import Counted
from bot.conversation.understand.numbers.whole_numbers import ONLY_A_STEP
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def is_said_of_all(each: Counted | None, readings: Sequence[Reading]) -> bool:
    """3200亩全部补种; 排查30处，全部整改到位: what is done is all there is."""
    whole = [
        r
        for r in readings
        if r.judgement.verdict is Verdict.DONE and r.judgement.word and _says_all(r) and not r.clause.items
    ]
    if each is not None and any(NONE_LEFT_OUT.match(reading.clause.text) for reading in readings):
        return True
    if each is not None and is_gone(each, readings):
        return True
    if any(reading.clause.has(Tag.REMAINING, Tag.ONLY_LEFT) for reading in readings):
        return False
    if (
        each is not None
        and each.amount.unit == "元"
        and (_SUMMED_UP.search(said_before(each.amount, each.reading.clause)) or _is_settled_besides(each, readings))
    ):
        return False  # 合计112.7万元，全部退清: the sum that was paid back
    is_given = each is not None and _GIVEN.search(said_before(each.amount, each.reading.clause))
    if is_given and any(_ARRIVED_WITH_THEM.fullmatch(other.clause.text) for other in _behind_it(each, readings)):
        return True
    claimed = any(reading.judgement.verdict is Verdict.DONE for reading in readings)
    if (
        each is not None
        and each.role is Role.DONE
        and each.amount.unit == "元"
        and not _says_all(each.reading)
        and _PAID_OUT.search(said_before(each.amount, each.reading.clause))
    ):
        return False  # 多收电费退还13.6万元，全部退完: so much was paid, and what it is all of was not told
    if claimed and each is not None and any(_ALL_TOO.match(reading.clause.text) for reading in readings):
        return True
    if each is not None and whole and _is_paid_back_besides(each, whole):
        return False
    counts_things = each is not None and each.amount.unit != "元"
    if claimed and counts_things and any(_ALL_NOW.fullmatch(reading.clause.text) for reading in readings):
        return True
    if claimed and each is not None and (_ALL_OF_THEM.match(_behind(each)) or _is_over_by_then(each)):
        return True
    if counts_things and each is not None and _is_complete(each):
        return True
    return each is not None and bool(whole) and (each.role is not Role.DONE or each.reading in whole)


def _is_settled_besides(each: Counted, readings: Sequence[Reading]) -> bool:
    """欠缴社保费47.2万元全额补上，两清: in full, and with it all is settled; what it is all of was not told."""
    return _IN_FULL.match(_behind(each)) is not None and any(
        _SETTLED.fullmatch(other.clause.text) for other in _behind_it(each, readings)
    )


_IN_FULL = expression(r"(?:已经?)?(?:全额|足额|全数|悉数|如数)")
_SETTLED = expression(r"(?:已经?|都|账|双方|就此)*(?:两清|两讫|结清|了结|了账|清账|结账|销账|账清|账平)了?")


def _is_complete(each: Counted) -> bool:
    """480个消防栓换齐, 216件积案清零, 76台电梯检完收工: none of them is wanting any more, and so they are all there are."""
    judged = each.reading.judgement
    is_told = judged.verdict is Verdict.DONE and judged.word is not None and not judged.doubt
    word = judged.word
    if not is_told or word is None or each.amount.end > word.start:
        return False
    return (
        word.text.endswith(_TO_THE_LAST)
        or word.does(Tag.ROUNDABOUT)
        or CALLED_IT_A_DAY.fullmatch(_behind(each)) is not None
    )


_TO_THE_LAST = ("齐", "清零", "归零")
CALLED_IT_A_DAY = expression(r"[一-龥]{2,8}?完(?:就|便|,)?(?:收工|收官|收摊|完事|交差)了?")
"""76台电梯检完收工."""


def _is_paid_back_besides(each: Counted, whole: Sequence[Reading]) -> bool:
    """问题已全部整改，多收的3.6万元退给了家长: all the work was told before, and the sum is what was paid back."""
    return (
        each.amount.unit == "元"
        and each.reading.judgement.verdict is Verdict.DONE
        and each.reading not in whole
        and all(reading.clause.start < each.reading.clause.start for reading in whole)
    )


def is_gone(each: Counted, readings: Sequence[Reading]) -> bool:
    """过期药销毁265公斤，一点不剩: what was to be got rid of, and nothing of it is left; 花了30万，一点不剩 is spent."""
    rid_of = each.amount.unit != "元" and _GOT_RID_OF.search(said_before(each.amount, each.reading.clause)) is not None
    return rid_of and any(NOTHING_LEFT.fullmatch(other.clause.text) for other in readings)


_GOT_RID_OF = expression(
    r"(?:销毁|清[理运除掉走淤空]|处[理置]|拆除|[运拉搬]走|转运|封存|移交|收缴|铲除|取缔|焚烧|填埋|报废|下架|捞)[^,。;!?]{0,4}$"
)
NOTHING_LEFT = expression(r"(?:现在|已经?|全部?|都)?一(?:点|丝|毫)儿?(?:都|也)?[没不未](?:有)?[剩留](?:下)?了?")
_PAID_OUT = expression(
    r"(?<![未没应欠])(?:追缴|收缴|补缴|清缴|上缴|缴[进回来到]{1,2}|退[还回缴付]?|返还|归还|[补兑]?发放?|兑[付现]|追回|收回|支付|付|拨付|清退|清收|赔付|催缴)(?:到位|到账|出去|回来)?了?[一-龥]{0,4}$"
)
_SUMMED_UP = expression(r"^[,]?(?:合计|共计|总计|一?共|总共|金额)(?:是|为)?$")
_ALL_TOO = expression(
    r"(?:现在|目前|如今|也)?(?:全部|全都|均已|都已经?)(?![没未不还])[一-龥]{2,4}$|(?:一[一-龥]不[差少落漏剩拉]|如数|悉数)地?(?:全部?|都)?(?![没未不还])[一-龥]{1,4}$"
)
"""3个加油站整顿完毕，全部复业."""
_ALL_NOW = expression(
    r"(?:现在|目前|也|已经?)?(?:全部?|全都|都)(?:已经?)?(?:[一-龥]?(?:[完好清齐妥毕]|到位)|[退还换补修拆清搬发付缴签销装](?=了)|销毁|处理|处置|清运|退还|归还|移交|报废|下架|封存|上缴|整改|拆除|更换)[完掉]?了?"
    rf"|(?:现在|目前|也|已经?)?(?:全部?|全都|都)(?:已经?)?(?!{ONLY_A_STEP.pattern}|[没未不还在要得])[一-龥]{{1,2}}了"
)
"""药浴池修缮6座，全完."""
_GIVEN = expression(
    r"(?:[退补收追上]缴|[退返归]还|补?发放?|兑[付现]|追回|收回|支付|清退|[退补发])(?:了|到)?[一-龥]{0,8}$"
)
ALL_ARRIVED = expression(
    r"[,]?(?:已经?)?(?:全部|全数|全额|悉数|如数|足额|都|均)(?:已经?)?(?:到账|到户|到卡|到手|到人|入账|入库|缴库)了?"
)
"""退缴17.28万元，全部到账: what was given has reached those it was for."""
_ARRIVED_WITH_THEM = expression(rf"(?:{ALL_ARRIVED.pattern})(?<!入账)(?<!入账了)(?<![入缴]库)(?<!库了)")
"""And 追回41.5万元，悉数入账 tells of the sum only that it has come in."""


def _behind_it(each: Counted | None, readings: Sequence[Reading]) -> Sequence[Reading]:
    return [other for other in readings if each is not None and other.clause.start >= each.amount.end]


_ALL_OF_THEM = expression(
    r"[一-龥]{0,6}?(?:已经?|也|早就?)*(?:全部?|都|均|整个|逐[件个户条项家处一批份栋间台笔人案])(?:已经?)?[一-龥]{1,4}$"
)
"""退费到位，1126名学生全退."""


def _is_over_by_then(each: Counted) -> bool:
    """36家药店上周六就查完了: so many are named in front, and by that day it was over."""
    clause = each.reading.clause
    return (
        bool(clause.dates)
        and each.amount.start == clause.start
        and _OVER_BY_THEN.fullmatch(clause.covered, each.amount.end - clause.start) is not None
    )


_OVER_BY_THEN = expression(r"[一-龥]{0,8}\ue0ff+(?:就|便)[一-龥]{1,2}(?:完|齐|清|光)了")


def _behind(each: Counted) -> str:
    return each.reading.clause.text[each.amount.end - each.reading.clause.start :]


def _says_all(reading: Reading) -> bool:
    """一次性付清 tells how, and not that this was all of so much."""
    clause = reading.clause
    return any(
        (word.text != "一次性" or _is_of_things_before(clause, word))
        and not _A_PLACE.match(clause.text, word.start - clause.start)
        for word in clause.all(Tag.ALL)
    )


def _is_of_things_before(clause: Clause, word: Word) -> bool:
    """30间宿舍的插座昨天一次性换掉: at one go, and so all of what is named in front; 一次性付清 tells only how."""
    counted = clause.amounts
    return bool(counted) and all(amount.end <= word.start and amount.unit != "元" for amount in counted)


_A_PLACE = expression(r"全(?:[县市区镇乡村旗州省局校院厂矿场司队园站]|公司|系统|域|境)(?!都|也|已)")
"""全镇完工412座: where, and not that this was all."""


def is_summed_up_behind(each: Counted, readings: Sequence[Reading]) -> bool:
    """退干净了，一共4.8万元; 全部退清，共退16.2万元: what was claimed before is told to be so much in all."""
    clause = each.reading.clause
    before = readings[: readings.index(each.reading)]
    is_last = each.reading is readings[-1] and each.amount.unit != "元" and each.amount.value > 1
    is_last = is_last and not any(_LOOKED_INTO.search(other.clause.text) for other in before)
    is_so_many = _IN_ALL_SO_MUCH.fullmatch(clause.text) or (is_last and _SO_MANY.fullmatch(clause.covered))
    return bool(is_so_many) and any(
        other.judgement.verdict is Verdict.DONE and not other.clause.amounts for other in before
    )


_LOOKED_INTO = expression(r"[查检核摸排测审访看盘问谈]|抽样|评估")
_SO_MANY = expression(r"\ue0ff+(?:人|户|库|村|家|个|间)?")
"""健康证齐了，16人."""
_IN_ALL_SO_MUCH = expression(
    r"(?:前后|加起来|一?共|总共)+(?:[退收清发付缴补追还兑拆改换修签查办][一-龥]?)?(?:了|是|为)?[\d.一二两三四五六七八九十百千万亿]+[一-龥]{1,3}"
)


def is_claimed(readings: Sequence[Reading]) -> bool:
    """违规津贴退清了，共4.2万元: as much as there was has been dealt with."""
    is_through = not any(reading.clause.has(Tag.REMAINING) for reading in readings)
    return is_through and any(reading.judgement.verdict is Verdict.DONE for reading in readings)


NONE_LEFT_OUT = expression(
    r"^没(?:有)?(?:漏|落|少|剩|拉)(?:下|掉)?了?一[一-龥](?=$)|^(?:[\d.]+万?[一-龥]{1,6}?|[一二两三四五六七八九十百千万]{2,6}[一-龥]{1,6}?)?(?:一(?![分毛厘点丝])[一-龥](?:[一-龥]{1,4}?)?|半个)(?:都|也)?(?:没有?|未|不)(?:落|漏|少|拉|剩|留|差|缺)(?:下|掉)?了?(?=$|[都全修换拆装改])|^(?:无一|没有一[户个处件条人家项座套台份间辆名笔])(?:遗漏|漏|落下|掉队|例外)|^[\d.]+万?[一-龥]{2,14}?无一(?:遗漏|例外)$"
    r"|^(?:现|目前|已经?|还|仅)*(?:剩余?|余下|余量|存量|未完成)的?[为是]?[0零无][一-龥]?$"
)
"""一个不落, 无一遗漏."""
