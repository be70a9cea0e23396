"""Reads what is taken back or put right: 更正, 上条作废, 撤销刚发的完成, 80%打成了60%."""

import re

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.measure_words import SUNK
from bot.conversation.understand.writing.quotations import QUOTATION

_TAKES_BACK = expression(
    r"(?:条|个|次|数)(?:就|先|都)?(?:别|不要|不能)(?:算|作)(?:数)?(?:了)?$|(?:上面|刚才|刚刚|前面|上)[那这一]?条(?:是|就)?(?:发给别人|给别人发|不是给你|不是发你)的?|^(?:我|我们)?(?:前面|刚才|刚刚|上次|上条|上一条|之前|早上|昨天)(?:写|报|填|说|发)的[^,。;!?]{0,8}?(?:改[成为]|应[该是为]|更正为)|^更正|^(?:刚才?|刚刚|刚发的|上面|上)[那这]?(?:[条个句张段份](?:话|图|照片|消息)?|的)?(?:发|说|报)?的?(?:可)?(?:不是(?:说)?[这本此][条项个件](?:事|任务|问题)?的|是别的(?:事|项目|条|任务))|^(?:改成|改为|更改为|调整为)(?=[\d\ue0ff一二三四五六七八九十百])|^纠正|^把\d[\d.]*%?改[成为]\d|^改一?下|(?:条|个|次|刚才|前面|上面)[^,。;罚决定证书]{0,4}(?:别管|别理|甭管|不用管|不用看|撤回|撤销|作废|不算数?$|别当真|别作数|别算数|不作数|忽略|(?<!可以)(?<!能)(?<!账)(?<!账上)(?<!账里)(?<!清单)(?<!请)(?<!条给)(?<!项给)(?<!们这条)(?<!我这条)(?<!们本条)划掉|无效|不对)|^(?:撤回|撤销|收回|作废|取消)(?:了|我)?(?:刚才|刚刚|刚(?=那|这|发|报|说|填)|上[一]?条|上次|前面|上面|之前|前一条|这条)|^当我没[说报发]|[写报填选点打按勾]成了?已?(?:完成|办结|整改完)|(?:条|个|次|信息|消息)有误|以(?:这|此|本|今天|最新|现在|刚才|刚)[^,。;!?]{0,5}为准"
    r"|把(?:[^,。;]{0,4}(?:的|那个?))?(?:已?完成|状态|进度|办结|比例|数字|数)[^,。;]{0,8}[改调降退](?:成|为|回|到)|(?:把|将|请)[^,。;!?]{0,8}改回(?:为|成|到)?(?:[未没]|整改中|在办|进行中|推进中|办理中)|(?:完成|办结|整改中|办理中)改(?:成|为)|^(?:状态|进度|完成率|数字|数据|日期)?应(?:该)?(?:为|改为|改成)"
)
_WITHDRAWS = expression(
    r"^(?:我|刚才|刚|上一条)*(?:发|报|填|点|交)(?:早|快|急|重|岔)了$|^(?:先)?撤(?:了|掉|下|回)*(?:吧)?$|^撤了撤了$|^(?:请|麻烦|把)?(?:[那这上刚前]一?[条个]|刚才|上面|前面)(?:的|那个|那条|消息|信息|数)*(?:你|您|请|先|就|给|帮忙?|我)*(?:删|撤)(?:掉|了|去|下|一下)(?:吧)?$|(?:[那这上]一?[句条个](?:话|消息|信息)?(?:已?(?:整改|完成|办结|销号|到位|改完|弄完)了?)?|刚才的?话|刚才那话)(?:我)?(?:收回|不算数?|作废|撤回)|(?:前面|刚才|刚刚|上面|之前|上次)(?:的|说的|那个?|发的|报的)(?:话|数|数字|消息|内容|信息|进度)(?:我|先|都)*(?:收回|撤回|作废|不算数?|取消|当我没说)|"
    r"^(?:请|麻烦)?(?:把)?(?:撤[销回掉]|作废|取消|收回|删[除掉]?|划掉|去掉|不要)(?:了|掉)?(?:我|我们|刚才|刚|上次|之前|前面|上午|昨天|早上|那条|那个|这条|那次|发|报|填|说|写|点|选|勾|的|状态|里)*(?:已?完成|已?办结|整改完成|已?整改|销号)(?:的?(?:那条|状态|消息))?$|"
    r"(?:(?:刚才|刚刚|刚|上面|前面)(?:(?:发|报|说|填)(?:的|那|这)+|(?:的|那|这)+)(?:[条个次句]|数|数字|消息|信息|已?完成|已?办结)?|上一?条)(?:我|我们|给|先|已经?)*(?:撤|删)(?:[了掉下]|回)|(?:撤[回销]|收回|作废|取消|推翻)(?:了|我)?(?:刚才|刚刚|之前|上次|上一?条|昨天|前面|原来|先前)[^,。;!?]{0,6}(?:完成|办结|改完|弄完|做完|整改到位|销号)|"
    r"[这那上][句条个](?:话|消息|信息)?(?:已?(?:全部|全)?(?:整改|完成|办结|销号|到位|清零|[改弄办做干搞修][完好])了?)(?:我|是|其实)*(?:(?:错|误|乱|瞎)发|发错)的?了?(?:群)?$|"
    r"(?:误报|错报|误填|误点|误写|误登)(?:为|成|了)?已?(?:完成|办结|销号|整改)(?:了)?$|"
    r"把[^,。;!?]{0,6}(?:完成|办结|整改|销号|到位|完了)[^,。;!?]{0,3}(?:收回|撤回|撤[了掉销]|作废)|"
    r"(?:前[回天次]|上[回次周]|刚才?|刚刚|此前|之前|先前|早上|上午|昨[天晚]|早前|头前)[^,。;!?]{0,3}?[说报填写回发点勾选讲]的?[^,。;!?]{0,4}?(?:完成?|办结|整改(?:到位)?|[改弄办做修搞][好完]|销号|到位|落实)了?(?:那[条个句])?(?:是|,)?(?:我|其实|,)?"
    r"(?:嘴快|嘴瓢|口误|笔误|手误|心急|急了|手快|手滑|误会|说早了?|早了|不准|不对|不实|有误|错了|[填报写点勾选说记看回]错[一-龥]{0,2}了?|作废|收回|不作数|不算数?)了?$"
)
"""把刚才那条撤了: the message is gone, and nothing else."""
_COUNTED_TOO_MUCH = expression(
    r"^(?:原|原来|之前|上次|此前|上回|前面)报(?:的|为|是|了)*\ue0ff+$|\ue0ff+(?:的|那个|这个|那)*(?:数字?|比例|进度)?(?:是)?(?:掺了?水|有水分|注了?水|虚了|虚高|吹大了|不作数|不实|打了埋伏)|(?:报|填|说|写)的(?:那个|是)?\ue0ff+(?:是|里|里头|里面|当中|其实)*(?:含|包含|包括|算上|算进|带上|连|把|多算|漏)"
)
"""上周报的90%是含了二期: tells why the figure was wrong."""


def withdraws(clause: Clause) -> bool:
    """Whether the clause takes back a message, so that no verb in it tells of the work."""
    return _WITHDRAWS.search(clause.text) is not None


_THE_WRONG_DAY = expression(r"[^,。;]{0,4}\ue0ff+[^,。;]{0,2}(?:不对|错了|有误|错误)了?")
"""12号不对，应该是22号: the day that is taken back."""
_THAT_ONE = expression(r"(?:昨[天晚日]|前[天几]|上[周次午个]|早上|刚才|\d+[号日])[^,。;]{0,3}[那这][条个次]")
"""昨天那条作废: the day of the message that is taken back."""
_IGNORE = expression(
    r"^(?:请|麻烦|烦请)?(?:您|你们?)?(?:忽略|无视|别看|删掉|删了)(?:上|前|刚|此|这|那|吧|即可|就行|一?下|我|$)"
)
_PREVIOUS = expression(r"不是\ue0ff?$|不是$")
_MISTYPED = expression(r"[打写报填录输敲登记算看]成了?$")
"""80%打成了60%: the second is what was wrong."""
_MISTYPED_ONCE = expression(r"[打写报填录输敲算点](?:成|做)了?\ue0ff+了?$")
"""进度写成90%了."""
_WRITTEN_SO_FAR = expression(
    r"(?!上|前|之前|昨|刚|把)[一-龥]{0,6}?[稿书册材志史章集](?:已经?|才|刚|大概|也)*写成了?\ue0ff+"
)
"""书稿写成了八成: how much of it is written."""


_TAKEN_BACK = AnyOf(search=(_WITHDRAWS, _IGNORE))


_FAULTS_PUT_RIGHT = expression(
    r"更正(?:差错|错[字别漏]|讹误)|勘误(?:表|稿|页)?(?:也|都|已经?|又|共)*(?:改|订|校|更|补|印|刊|发|贴|做|出)(?:正|改|印|发|登)?(?:了|完|好)"
)
"""更正差错稿27篇, 勘误改了97处: what is put right is the work, and no report of ours."""


def correction(reading: Reading, *, has_numbers: bool) -> None:
    clause = reading.clause
    if _FAULTS_PUT_RIGHT.match(clause.text):
        return
    places = [mention.start for mention in clause.percents] + [mention.start for mention in clause.amounts]
    refuted = any(_PREVIOUS.search(clause.text[: place - clause.start]) for place in places)
    refuted |= len(places) > 1 and any(_MISTYPED.search(clause.text[: place - clause.start]) for place in places)
    is_sunk = any(amount.unit in SUNK for amount in clause.amounts)  # 打成150眼: so many wells
    is_told = is_sunk or _WRITTEN_SO_FAR.fullmatch(clause.covered) is not None
    refuted |= has_numbers and not is_told and _MISTYPED_ONCE.search(clause.covered) is not None
    replaces = len(places) > 1 and re.search(
        r"改成|改[记报填按算写](?=[\d一二两三四五六七八九])|订正为|修正为|改回|改到(?!位)|改为|更正为|应为|应该是",
        clause.text,
    )
    if replaces:
        reading.intents.add(Intent.CORRECTION)
        return
    if any(mention.is_change for mention in clause.percents):
        reading.has_no_date = True
    elif (
        (clause.percents and _COUNTED_TOO_MUCH.search(clause.covered))
        or _TAKEN_BACK.found_in(clause.text)
        or (
            not any(clause.has(Tag.REQUEST_ASK) or "划" in word.text for word in clause.all(Tag.CLOSE))
            and _TAKES_BACK.search(clause.text)
        )
        or (
            clause.has(Tag.CORRECT)
            and not _WHAT_WAS_WRONG.search(clause.text)
            and (
                has_numbers
                or clause.has(Tag.COMPLETE, Tag.REPORT, Tag.DELTA)
                or len(clause.words) <= 3 + (QUOTATION in clause.text)
            )
        )
        or refuted
    ):
        if _NOT_TO_BE_WRITTEN.match(clause.text) and not has_numbers:
            return  # 别写成已完成: nothing has been written yet
        reading.intents.add(Intent.CORRECTION)
        reading.has_no_date |= bool(_THAT_ONE.search(clause.text) or _THE_WRONG_DAY.fullmatch(clause.covered))


_NOT_TO_BE_WRITTEN = expression(
    r"(?:请)?(?:先)?(?:别|不要|甭|莫|勿|不能)(?:再|先|急着?|给我)*(?:写|标|记|填|登记?|报|录)"
)
_AN_EARLIER_ONE = expression(
    r"(?:我们?)?(?:\ue0ff|上(?:一?[次回周条]|个?(?:礼拜|星期|月))|前[天几回]|刚才|刚刚|之前|此前|先前|原先|昨[天晚儿]|[那这][条次]){1,3}(?:我们?)?的?(?:[那这][条次个])?"
    r"(?:我们?)?(?:(?:回复|答复|回执|汇报|反馈|消息|信息)|[报填写说回发点勾选录]的(?:那[条次个])?(?:全部)?(?:已?完成|已?办结|已?整改|已?销号|已?到位|完了|好了)?)"
    r"(?:都|全|是|也|先|请|就)*(?:有误|不对|不实|不准|不真|作废|不算数?|无效|撤[回销]|与实情不符|失实|收回|[搞弄报填写]?错|虚报|误报|假)(?:的|了)?"
)
_BY_SOMEBODY_ELSE = expression(
    r"(?:\ue005)?,?(?:[这那])?(?:[两三四五六几\d]个字)?(?:已?(?:完成|办结|销号|整改)|整改完成|进度)?(?:真|可|并|根本|压根)?不是我们?[写填报说点勾选录发]的"
)


def disowned(reading: Reading) -> bool:
    """上次报的完成有误, “已销号”三个字不是我填的: an earlier report as a whole is taken back."""
    clause = reading.clause
    says_so = (clause.has(Tag.CORRECT) or "假" in clause.text) and _AN_EARLIER_ONE.fullmatch(clause.covered)
    is_named = QUOTATION in clause.text or clause.has(Tag.COMPLETE, Tag.CLOSE)
    if clause.items or clause.amounts or clause.percents:
        return False
    if not says_so and not (is_named and "不是我" in clause.text and _BY_SOMEBODY_ELSE.fullmatch(clause.text)):
        return False
    reading.intents.add(Intent.CORRECTION)
    reading.has_no_date = True
    return True


_WHAT_WAS_WRONG = expression(
    r"[打填写登印发错报录]错的(?!数|比例|日期|时间|进度|那[条个])[^,。;!?]{1,8}(?:了|回来|过来)$"
)
"""填错的表改过来了: names what was put right."""
