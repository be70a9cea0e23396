"""Reads beside a claim where its papers are, whatever they are called: 台账在科里, 处置联单我存着, 收条都在."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.writing.expressions import expression

_PAPERS = r"[一-龥]{0,6}(?:台账|底账|账本|流水|底稿|影像|视频|录像|图片|[一-龥](?:[单证册表据函录条票联]|(?<![条零软硬事案构元物备])件)|合同|协议书?|书|记录本?)(?:原件|复印件|底联|存根)?"
_AT_HAND = expression(
    rf"{_PAPERS}(?:都|也|就|全|均|统一|一并|已经?|我们?|这边)*"
    r"(?:在(?!办|建|做|补|改|整|写|编|打|印|审|盖|走|途|路|弄|等|催|补|找|印|扫|传|签|核)[一-龥]{0,8}(?:里|处|那|那儿|这|手里?|室|所|科|股|办|库|部|柜|桌上|盘|群|局|站|中心)?"
    r"|(?:存|放|锁|搁|收|归|留|摆|夹|挂)(?:在|着|好|入|进|到)[一-龥]{0,8})(?:了|呢)?"
)
_FILED = expression(
    r"(?:验收|整改|竣工|完工|销号|结算|全套|相关|有关|所有)*(?:资料|材料|报告|手续|档案|文件|佐证)(?:都|也|均|已经?|一并|全部?)*(?:报送?|递交?|交|送|呈报?|提交|上报)(?:到|给|至|了)?[^,。;!?没未不]{1,8}?(?:备案|存档|归档|存查|留存|备查)(?:了)?"
)
"""验收资料已报水利局备案: filed, and nothing to wait for."""
_LOST = expression(
    r"(?!.*[没未别]丢)(?:但是?|只是|不过|就是|可惜?|,)*(?:当时的?|原来的?|现场的?)?[一-龥]{0,4}(?:照片|图片|视频|影像|单据?|凭证|票据?|发票|收据|回执|记录本?|签到表|合同|原件|底单|材料|资料|台账|证明|报告)"
    r"[一-龥]{0,6}?(?:都|也|全|给|被|让|我|他|她|人|不小心|,)*(?:找不[到着见]|丢|弄丢|遗失|删|误删|弄没|没存|没留)(?:掉)?了?(?:一部分|几[张份])?"
)
"""改完了，但照片找不着了: what is lost is the proof, and no trouble of the work."""
_OF_WHAT_IS_LOST = frozenset({Intent.DIFFICULTY, Intent.EVIDENCE, Intent.EVIDENCE_PENDING})
_CLAIMS = frozenset({Verdict.DONE})


def read_papers_beside_claims(readings: Sequence[Reading]) -> None:
    """Changes, in place, an unread clause of such papers beside a plain claim into evidence."""
    if len(readings) == 1 or not any(reading.judgement.verdict in _CLAIMS for reading in readings):
        return
    for reading in readings:
        if reading.intents <= _OF_WHAT_IS_LOST and _LOST.fullmatch(reading.clause.text):
            reading.intents, reading.judgement, reading.blocker = {Intent.EVIDENCE_PENDING}, NO_VERDICT, None
            reading.has_open_denial = False
            reading.doubts.clear()
        if reading.intents == {Intent.PROGRESS} and _FILED.fullmatch(reading.clause.text):
            reading.intents = {Intent.EVIDENCE}
            reading.doubts.clear()
        if (
            reading.judgement.verdict is Verdict.NOTHING
            and not reading.intents
            and not reading.clause.items
            and _AT_HAND.fullmatch(reading.clause.text)
        ):
            reading.intents.add(Intent.EVIDENCE)
            reading.has_no_date = True
