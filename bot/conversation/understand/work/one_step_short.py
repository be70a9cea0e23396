"""Tells the step that is wanting beside an end at hand: 很快结束，唯独差签字; 快妥了，就没联网; 临门一脚，等试压."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.asked_back import ESTIMATED_NEAR_THE_END
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.words import Word

_AT_HAND = expression(
    r"(?:(?:这|那)?(?:很快|马上|立马|眼看|眼瞅着|就要|就快|快要?|即将|这就)(?:就|要|能|可以)*(?:[一-龥]{0,3}?(?:完成?|好|毕|结束|完结|办结|妥|齐|成|收官|收尾|到位|完工|竣工|告竣))?(?:了|啦)?,?){1,3}"
    r"|[一-龥]{1,4}?(?:马上|立马|就要|就快|快要?|即将|这就)[一-龥]{0,3}(?:完成?|好|毕|妥|齐|平|通|清)了"
)
"""很快结束, 马上毕, 疫苗马上打完了, 账马上平了: how near it is, with no day."""
_NO_STEP = r"(?!一?点|一丁|一丢|一星|些|钱|款|人|资金|经费|预算|缺口|设备|材料[款费]|指标|你|您|我|他)"
_A_STEP = r"(?:试[压水车播机运航]|通[水电车气]|联[网调]|并网|验收?|复验|盖章|签[字章]|审[核批计定]|终审|公示|备案|归档|评审|移交|交[付接]|试运行|决算|结算|封闸|检测|调试|[挂揭授]牌|过目|[终复总]验|点头)"
_A_CHIEF = r"(?:[一-龥]{0,2}(?:长|总|主任|书记|领导|组|局|处|院|会|方|甲方))?"
_SHORT = expression(
    rf"(?:现在|目前|也)*(?:就|只|还|也就|唯独|[唯惟尚单仅独仍光净])(?:就|还|有|是)?[差缺欠余剩]了?{_NO_STEP}(?:最后)?(?:一)?[个道枚项份张]?(?P<left>[^,。;!?\d没未不]{{2,8}}?)(?:了|啊|呢|吧)?"
    rf"|(?:(?:就|只|单|净|光|唯独)?等(?:着)?|(?:尚|仅|只|惟|还)待)(?P<awaited>{_A_CHIEF}{_A_STEP}[一-龥]{{0,4}}?)(?:了|呢|吧)?"
    rf"|(?:唯独|就|只|单|光|仅)(?:剩|是|有|差)?(?:还)?没(?:有)?{_NO_STEP}(?P<undone>[一-龥]{{2,4}}?)(?:了|呢|而已)?"
    r"|[差缺欠]一?个(?P<seal>[一-龥]{0,4}(?:章|签字|签名|手印|验收))(?:了|呢)?"
)
_THE_LAST_IS = expression(
    r"(?:就|只|还)?(?:剩|差)?(?:下)?(?:这)?(?:最后)?(?:一哆嗦|(?<=最后)一(?:步|关|道坎?|环|道工序|道手续)|临门一脚)(?:了|就是)?"
)
_NAMED = expression(rf"(?:就是|是)?(?P<left>{_A_CHIEF}{_A_STEP}[一-龥]{{0,2}}?)(?:了)?")
"""最后一哆嗦：挂牌: the last of it, and what that is."""
_UNDERWAY = frozenset({Verdict.NOTHING, Verdict.WILL, Verdict.PROMISED, Verdict.NEARLY, Verdict.UNSURE})


def take_the_step_for_the_last(readings: Sequence[Reading]) -> None:
    """Changes, in place, an end at hand and the one step that is wanting beside it into the last step of the work."""
    for before, after in pairwise(readings):
        is_the_last = _THE_LAST_IS.fullmatch(before.clause.text) is not None
        found = _SHORT.fullmatch(after.clause.text) or (_NAMED.fullmatch(after.clause.text) if is_the_last else None)
        if found is None or after.clause.amounts or after.clause.percents or before.clause.dates:
            continue
        is_near = before.judgement.verdict is Verdict.NEARLY or (
            before.judgement.verdict in _UNDERWAY
            and before.intents <= {Intent.COMMIT}
            and _AT_HAND.fullmatch(before.clause.text) is not None
        )
        if is_near:
            name = next(name for name, step in found.groupdict().items() if step)
            step = Word(after.clause.start + found.start(name), after.clause.start + found.end(name), found[name])
            before.judgement = Judgement(Verdict.NEARLY, before.judgement.word, ESTIMATED_NEAR_THE_END)
            after.judgement = Judgement(Verdict.LAST_STEP, step, ESTIMATED_NEAR_THE_END, left=step.text)
            for reading in (before, after):
                reading.intents, reading.blocker, reading.has_open_denial = set(), None, False
                reading.doubts = [ESTIMATED_NEAR_THE_END]
