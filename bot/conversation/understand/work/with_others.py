"""Reads what was sent to others and is now looked at, queued or decided there: it has its course, which is progress."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.sequels import SENT_OFF
from bot.conversation.understand.work.verdicts import NO_VERDICT, Verdict
from bot.conversation.understand.work.waits import is_submitted
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_WHO = r"(?:人家|他们|那边|那头|对方|上面|上头|上级|领导|专家|目前|现在|我们?|这边|[一-龥]{0,5}(?:[省市县区旗州镇乡部厅局委办院处科]里?|法院|财政|公司|银行|中心)(?:里|那边|那头)?)"
_IS_LOOKED_AT = expression(
    rf"{_WHO}{{0,4}}(?:还|也|都|正|仍|就|只)*(?:在|等|候)+[着]?(?:走|看|审|批|研究|研判|评|论证|会签|流转|传签|排|上会|专家|核|复核|查|签|盖章|报告|结果|结论|回|通知|信|批|开会|开庭|消息|检测|化验|鉴定|办)[^,。;!?没未不]{{0,6}}(?:呢|中|着)?"
    rf"|{_WHO}{{0,4}}(?:候|等|盯|守)着(?:呢)?|{_WHO}{{0,4}}(?:排|走|审|研究|流转|会签)(?:着|队|流程|程序|中){{1,2}}呢?"
)
"""人家在研究, 在排队, 我们候着."""
_NO_WORD_YET = expression(
    rf"{_WHO}{{1,4}}(?:还|也|都|一直|尚|仍)*[没未](?:有)?(?:出|给|下|回|批|发|定)(?:来|下来)?(?:结论|结果|意见|批复|回复|答复|说法|回音|信|定论|报告)?(?:呢)?"
)
"""审计局那头没出结论."""
_IS_WITH_THEM = expression(
    r"[一-龥]{0,6}(?:样品?|样本|水样|土样|材料|报告|卷宗|文件|请示|方案|稿子?|图纸|合同|预算|评审|申请|件|表)[^,。;!?没未不]{0,4}(?:[送报递交呈寄取]|提交|上报)[^,。;!?没未不]{0,8}"
)
"""检测样送走了, 上会材料递了."""


def read_what_is_with_others(readings: Sequence[Reading]) -> None:
    """Takes, in place, what was sent off and is being looked at for the course of things."""
    for before, after in pairwise(readings):
        for sent, looked_at in ((before, after), (after, before)):
            if _is_with_them(sent) and _is_being_looked_at(looked_at, comes_first=looked_at is before):
                _take_for_its_course(sent)
                _take_for_its_course(looked_at)
        if _IS_IN_THEIR_HANDS.fullmatch(before.clause.text) and _NOTHING_HEARD.fullmatch(after.clause.text):
            _take_for_its_course(before)
            _take_for_its_course(after)
        if is_awaited_above(before, after):
            _take_for_its_course(before)
            _take_for_its_course(after)
            before.person, before.department, before.named = None, None, None
        if _NO_WORD_YET.fullmatch(before.clause.covered) and _WAITS.fullmatch(after.clause.text):
            _take_for_its_course(before)
            _take_for_its_course(after)


_IS_IN_THEIR_HANDS = expression(
    r"(?:(?:检察院|纪[检监]?委|监委|公安|法院|审计局?|派出所|经侦|仲裁委?|[省市县区旗州镇乡]里|上[级面]|[一-龥]{2,5}[局委厅院部办])(?:已经?|都|也|刚)*(?:接手|接管|受理|立案|收|接|介入)(?:了|下)?[一-龥]{0,5}?了?(?<=[了件索案料请]))"
)
_NOTHING_HEARD = expression(
    r"(?:但|可|目前|暂时|还|也|都|尚|仍|一直|至今)*[没未](?:有)?(?:反馈|给|出|回|答复|回复|下)?(?:任何|个)?(?:结果|结论|反馈|回音|回复|答复|消息|说法|下文|动静|判|信儿?|音信)(?:呢)?"
)
"""检察院接手线索了，没反馈结果: it is in their hands, and no word has come."""
_HANDED_UP = expression(
    r"[一-龥]{0,8}?(?:已经?|都|也|刚|早就?)*(?:上会|挂网上|挂(?:到)?(?:网|平台|系统)上?|(?:提交|上交|上报|报送|呈报|转报|移送|移交|递交|转|报|递|呈|送)(?:给|到|至|往|去|上)?"
    r"(?:[省市县区旗州盟部][里厅局委院府]|上[面级头]|[一-龥]{0,4}(?:厅|局|委|法院|[中高]院|检察院|政府|编办|海事|海关|集团|总公司|总部)))了?"
    r"|(?!建议|恳|请求|希望|盼|准备|拟|打算|计划|要|得|需)[一-龥]{0,6}?(?:提请|报请|呈请|提交|呈报|上报|报)(?:给|到)?[一-龥]{0,4}?(?:常委会|党[组委]会?|办公会|常务会|董事会|理事会|职代会|局务会|专题会|联席会|编委会?|政府|人大|[省市县区旗州]委)(?:会议)?"
    r"(?:集体)?(?:研究|审议|讨论|审定|审批|决策|议定|审查|定夺)了?"
)
_AWAITS_THEM = expression(
    r"(?:就|只|正|在|还|都|现|我们?)*(?:静候|静等|坐等|恭候|听候|敬候|专候|盼|望|等|候)着?(?:他们|上[面级头]|[省市县局厅部]里|人家)?的?"
    r"(?:回复|答复|批复|复函|批示|批准|回音|回信|回话|消息|信儿?|结果|许可|纪要|通知|意见|裁定|判决|指示|下文)(?:下来)?(?:呢|了)?"
    r"|(?:就|在|只)*听信儿?(?:呢)?|(?:就|全|只|都|现在)*看(?:[省市县局厅部][里厅局]|上[面级头]|人家)(?:的|批|了|意见|意思|怎么批)*"
)
"""申请提交给海事，就等许可; 移交中院，听信; 提请常委会审议，静候结果: handed up to others, whose word is awaited, which is neither a last step nor an order."""


def is_awaited_above(before: Reading, after: Reading) -> bool:
    """预算报请人大审议，静候批复: handed up, and their word awaited."""
    return _is_handed_up(before) and _AWAITS_THEM.fullmatch(after.clause.text) is not None and not after.clause.dates


def _is_handed_up(reading: Reading) -> bool:
    clause = reading.clause
    return (
        not (clause.dates or clause.amounts or clause.items or clause.has(Tag.NEG, Tag.IF, Tag.PROMISE, Tag.HANDLE))
        and _HANDED_UP.fullmatch(clause.text) is not None
        and not _TO_US.search(clause.text)
    )


_SENT = expression(r"了|已|[局委厅院办部府会]$")
_WAITS = expression(r"(?:我们?|这边|咱们?|就|只能|也|在|一直)*(?:候|等|盯|守)[着信]?(?:呢|着呢)?")
_NOTHING_OF_THE_WORK = frozenset(
    {Verdict.NOTHING, Verdict.DONE, Verdict.STAGE, Verdict.DOING, Verdict.STARTED, Verdict.UNSURE}
)


def _is_with_them(reading: Reading) -> bool:
    clause = reading.clause
    return (
        (
            reading.intents <= {Intent.EVIDENCE, Intent.PROGRESS, Intent.EVIDENCE_PENDING}
            or (reading.intents == {Intent.EXTENSION} and _AN_APPLICATION.match(clause.text) is not None)
        )
        and reading.judgement.verdict in _NOTHING_OF_THE_WORK
        and not clause.amounts
        and not clause.items
        and not clause.has(Tag.NEG, Tag.IF, Tag.PROMISE, Tag.COMPLETE, Tag.CLOSE)
        and all(word.text in {"去", "来"} for word in clause.all(Tag.PLAN))
        and _SENT.search(clause.text) is not None
        and (is_submitted(clause) or any((SENT_OFF.search(clause.text), _IS_WITH_THEM.fullmatch(clause.text))))
        and not _TO_US.search(clause.text)
    )


_AN_APPLICATION = expression(r"申请[书表]?[一-龥]{0,2}[递交报送呈]")
_TO_US = expression(r"[你您]|整改办|巡察|办公室|群|邮箱|附件")


def _is_being_looked_at(reading: Reading, *, comes_first: bool) -> bool:
    text = reading.clause.text
    return (
        _IS_LOOKED_AT.fullmatch(text) is not None
        and not reading.clause.dates
        and not (comes_first and text.startswith(("等", "候")))
    )


def _take_for_its_course(reading: Reading) -> None:
    reading.intents, reading.judgement = {Intent.PROGRESS}, NO_VERDICT
    reading.role, reading.holder, reading.has_open_denial = None, None, False
    reading.blocker = reading.clause.core
    reading.doubts.clear()
