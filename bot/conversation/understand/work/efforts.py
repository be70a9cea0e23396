"""Reads, behind what stands in the way, what is done about it: 货代在交涉, 支部在托亲戚打听, 律师函已寄."""

from collections.abc import Sequence
from itertools import pairwise

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.forgetting import forget
from bot.conversation.understand.work.verdicts import UNDONE, Judgement, Verdict
from bot.conversation.understand.writing.any_of import AnyOf
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_EFFORT = (
    r"(?:谈|磨|劝|催|跑|说|讲|求|解释|做工作|找(?!不)|协调|沟通|联系(?!不)|交涉|托|打听|陪|商量|争取|做(?:思想|群众|说服|动员)?工作|动员|劝导|宣讲|游说|另?想(?:别的)?(?:办法|辙|招|法子|主意)|凑|筹|借|调[配剂运]?|换人|"
    r"申请|起诉|打官司|核实|疏导|安抚|对接|协商|磋商|排查|抢修|维修|检修|通过[一-龥]{2,4}找|四处找|到处找|找人|陪着?|问(?!题)|询价|筛选|比选|登报|公告|劝说|防[疫控治汛]|抢[救险]|补[种栽苗投]?|施救|另找|找(?:别|新|其他)|重找|重招|换别|订货|补办|重新[一-龥]{1,2}|另[一-龥]{1,3}|上门|走访)"
)
_IS_AT_IT = expression(
    rf"[一-龥]{{0,8}}?(?:(?:正|还|都|也)?在{_EFFORT}|正{_EFFORT}|又{_EFFORT}|(?:天天|每天|一直|挨家|逐户|多次|一趟趟|一遍遍|一次次|一回回|三番五次|反复|轮番|轮流|不停地?|不断地?)(?:地|在|去|来)*{_EFFORT}"
    rf"|已经?(?:向|找|派|托|请|委托|安排){_EFFORT}?[一-龥]{{1,8}}|另?想(?:别的)?(?:办法|辙|招|法子|主意)|另找[一-龥]{{0,3}}|又?(?:上门|派人|托人|找人)(?:去|来)?{_EFFORT}|(?:函|信|诉状|申请|报告|催告书)已经?(?:寄|发|递|提交|送)(?:出|达|上)?"
    rf"|(?:眼下|目前|现在|这会儿?|如今|这[几两]天|还|我们?|干部|村里|镇里|一直)*(?:上门|入户|挨家|逐户)?{_EFFORT}[一-龥]{{0,3}}(?=着呢?$|呢$|中$))"
    r"[一-龥]{0,6}(?:了|呢|着)?|(?:夜里|晚上|白天|加班|我们?|只能|只好)*(?:抢着|连夜|见缝插针(?:地)?|错峰)[一-龥]{1,3}"
)
_AT_LAW = expression(
    r"(?:我们?|法务|单位|也|都){0,2}(?:已经?|正在?|在)(?:向[一-龥]{1,4})?(?:提起|启动|申请|进入|走|提请)(?:诉讼|仲裁|强制执行|法律程序|司法程序|执行|破产)(?:程序|了|中)?"
)
"""承租方拒不腾退，已提起诉讼."""
_OF_SOMEBODY = expression(r"(?![我咱俺本])[一-龥]{2,6}在陪")
"""志愿者在陪着: others are with those whom it is about."""
_NOT_SO = expression(r"没|不|未|无|卡在|压在|停在|想不|难")
_IN_THE_WAY = frozenset({Intent.DIFFICULTY})


_NOT_HERE_YET = expression(
    r"[一-龥]{1,6}?(?:还|都|也|一直|迟迟)*没(?:有)?(?:到(?:货|位|账)?|[发运送寄拉]?[来到](?:货)?|发货|批(?:下来)?|下来|回[来话信]?)"
)
_NOT_IN_PLACE = expression(
    r"(?!我|整改|这)[一-龥]{2,5}?(?:还|都|也|一直|迟迟)*没(?:有)?(?:进场|到货|到位|到|来|发货|运到|下来)"
)
"""钢筋没进场，停了五天."""
_STOPPED = expression(
    r"(?:活|工|工地|都|就|一直|只好|只能)*停(?:了|工|产|摆)(?:了)?(?:\ue0ff+|[\d一二两三四五六七八九十几好多半]+个?(?:天|周|月|星期|礼拜|年))"
)
_IS_URGING = expression(r"(?:正|还|一直|天天|我们?|又)*(?:在)?(?:催|追|盯)(?:着|促|货|问)?(?:呢)?")
"""草籽没到，在催: what is urged on holds the work up."""
_ONLY_SLOW = expression(
    r"(?:就是|只是|不过是?|就)(?:稍微?|有点儿?|进度|进展|推进|速度|干得|做得|弄得|走得|,)*慢(?:了)?(?:点儿?|些|一点儿?|一些)?"
)
"""没困难，就是慢点."""
_COMES_LATER = expression(
    r"(?:因为|主要是?|就是)?(?:[一-龥]{0,3}(?:资金|经费|拨款|款子?|钱|预算|设备|材料|料|货|苗子?|配件|种子|批文|批复|图纸|证|人手?|厂家|师傅|专家|指标))[一-龥]{0,2}?(?:得|要|最[早快])?\ue0ff+(?:以后|之后|前后|左右)?才(?:能)?(?:到|拨|来|批|下|发|给|回|有|办)[一-龥]{0,3}"
)
"""还没干，资金月底才拨: what comes only then is why nothing is done."""
_NO_WORD = expression(
    r"(?!我|俺|咱)[一-龥]{1,8}?(?:那边|那头|方面|里)?(?:一直|还|也|迟迟|始终|到现在|就是|至今)*没(?:有)?(?:个)?(?:回[话音信复]|回应|答复|批(?!准)|给(?:个)?(?:信|话|说法|答复|回话|图纸?|钱|料|人)|松口|点头|表态|消息|动静|信儿?|下文|准信|说法|反馈)(?:了|呢)?"
)
"""没呢，消防那边一直没回话: whose word is wanting."""
_GONE_ELSEWHERE = expression(
    r"(?:人手?|人员|工人|挖机|机器|机械|设备|车辆?|船|队伍|施工队|技术员|骨干|师傅|大伙儿?)(?:都|全|也|又|给|被|让|已经?)*(?:借|抽|调|派|拉|支|叫|喊)(?:给|去|到|走|往)[^,。;!?没未不]{0,6}?(?:了|去了)?"
)
"""还没动工，挖机都借给防汛了: hands and machines that are elsewhere."""
_MONEY_FIRST = expression(
    r"(?!我|咱)[一-龥]{2,6}?(?:非|都|也|说|坚持)?要(?:我们?)?(?:求)?先(?:付|给|交|打|垫|结)(?:清)?(?:钱|款|定金|订金|预付款|货款|工钱|押金|[一-龥]?成)(?:再[一-龥]{1,3}|才[一-龥]{1,3})?"
)
"""施工队要先付款，账上没钱: what others ask first, and no plan of ours."""
_AS_THEY_SAY = expression(
    r"(?:还|又|就|只|都|硬|老)?(?:说|讲|称|嫌|推说|借口|硬说|非说)(?:是|要|让|得|等|先|没|不|我们?)[^,。;!?]{1,10}"
    r"|[^,。;!?]{0,6}(?:做|谈|劝|催|找|磨|说|调解|协商)[^,。;!?]{0,6}(?:没用|白搭|不管用|无效|没效果|也不行|没结果|不顶用|不听)(?:了|的)?"
)
"""剧院不让进，说要整体拆; 做了三回工作没用: what those in the way say, and what was of no avail."""
_NOBODY_WILL = expression(
    r"[一-龥\ue0ff]{0,8}?(?:都|也|就|根本)?没(?:有)?(?:人|谁|哪家|厂家|师傅)(?:肯|愿意?|敢|想)?(?:干|来|接|去|报名|应聘|投标?|接手|接单|接活|应)(?:这活|的)?(?:了|呢)?"
)
"""护工招不来，给三千都没人干: whom one cannot get, and not that the work is not done."""


_OTHER_BUSINESS = expression(
    r"(?:我们?|全|都|大家|这阵子?|现在|眼下|最近|这几天|人|人手|正|还|光|净|尽|天天|一直|在)*(?:忙|赶|顾|应付|扑在|耗在)(?:着|于|活|乎|了)*[^,。;!?没未不]{0,3}?"
    r"(?:防汛|防火|防疫|防旱|抗旱|抗洪|秋收|夏收|收秋|收麦|麦收|春耕|春播|秋播|插秧|出栏|接羔|剪毛|打草|转场|招生|开学|中考|高考|期末|期中|月考|毕业|运动会|校庆|决算|年终|年底|年报|报表|换届|选举|两会|党代会|迎检|检查|督查|审计|评级|创城|创卫|创建|大检修|年检|春运|大会战|会战|义诊|接诊|巡诊|接待|招商|调研|应急|抢险|救灾|双十一|旺季|节前|过节|过年|别的|另外的?事?|其他)[^,。;!?没未不]{0,4}(?:呢|着呢|了|去了|上)?"
)
"""没弄，正赶着招生呢: what else they are busy with is no work on the measure."""


_NO_HURRY = expression(
    r"(?:得|要|只能|且得|先|那)*(?:慢慢|一点点|一步步)(?:地)?(?:来|磨|熬|等|做|弄)(?:吧|了|呢)?|急不[来得](?:的)?|别急|不着急"
)
"""哪有那么容易，慢慢来: soothing words, and no work that goes on."""
_OTHER = AnyOf(fullmatch=(_OTHER_BUSINESS, _NO_HURRY))


def _read_what_keeps_it(before: Reading, after: Reading) -> None:
    """Takes what comes later, who has not answered and who will not come for what stands in the way."""
    is_undone = before.judgement.verdict in UNDONE and not after.intents
    comes_later = bool(after.clause.dates) and _COMES_LATER.fullmatch(after.clause.covered) is not None
    is_silent = after.judgement.verdict in _NOT_TOLD and _NO_WORD.fullmatch(after.clause.text) is not None
    is_elsewhere = after.judgement.verdict is not Verdict.DONE and _GONE_ELSEWHERE.fullmatch(after.clause.text)
    is_busy = before.judgement.verdict in UNDONE and after.judgement.verdict is not Verdict.DONE
    if is_busy and not before.intents and _OTHER.found_in(after.clause.text):
        forget(after)
    if after.judgement.verdict in UNDONE and not before.intents and _NO_HURRY.fullmatch(before.clause.text):
        forget(before)  # 慢慢来吧，日子长着呢
    if Intent.DIFFICULTY in after.intents and not before.intents and _MONEY_FIRST.fullmatch(before.clause.text):
        forget(before)
    if (
        before.intents == _IN_THE_WAY
        and not after.intents - _IN_THE_WAY
        and not after.clause.dates
        and _AS_THEY_SAY.fullmatch(after.clause.text)
    ):
        forget(after)
    if is_undone and (comes_later or is_silent or is_elsewhere):
        forget(after)
        after.intents.add(Intent.DIFFICULTY)
    elif (
        before.intents == _IN_THE_WAY
        and not after.intents
        and after.judgement.verdict in UNDONE
        and _NOBODY_WILL.fullmatch(after.clause.covered)
    ):
        forget(after)


_NOT_TOLD = UNDONE | {Verdict.NOTHING}


_THEIR_PAPER_IS_OUT = expression(
    r"[一-龥]{0,6}(?:批文|批复|批件|回函|复函|意见|结果|结论|鉴定书?|通知书?|判决|评审|审批)(?:书)?(?:(?:还|都|也|一直)*[没未](?:有)?(?:下|来|出|到|回|批)(?:来|下来|出来)?|(?:还)?(?:卡|压|在)[一-龥\ue0ff]{2,6}(?:那边|那里|那儿|手里)?)"
)
_IS_WAITING = expression(
    r"(?:还|正|都|就|只能|只好|一直|现在|我们?)*(?:在)?(?:等|候|盼|守)(?:着|信儿?|消息|批复|通知|结果|回话)?(?:呢|了)?"
)
"""省里批文还没下，候着呢: others have it, and it takes its course."""


_GIVEN_TO_THEM = expression(
    r"[一-龥\ue0ff]{0,8}?(?:交|送|递|报|转|发|拿|呈|寄)(?:给|到|去)?(?![你您])[一-龥\ue0ff]{1,8}?(?:审|看|批|核|评|把关|会签|审核|审批|审查|论证|鉴定|检测|化验|研究)(?:去)?了"
)
_NO_WORD_OF_IT_YET = expression(
    r"(?:还|也|一直|到现在|至今|都|但|可)*[没未](?:有)?(?:出|给|回|提|反馈|下)(?:具|个)?(?:意见|结果|话|信儿?|答复|说法|批复|准信|结论|消息|报告|来)(?:呢|了)?"
)
"""材料交给住建那边审了，还没出意见: it lies with them."""


def _take_what_others_have_for_a_course(before: Reading, after: Reading) -> None:
    if (
        before.judgement.verdict is not Verdict.DONE
        and not before.clause.has(Tag.IF, Tag.PLAN, Tag.NEG)
        and _GIVEN_TO_THEM.fullmatch(before.clause.covered)
        and _NO_WORD_OF_IT_YET.fullmatch(after.clause.text)
    ):
        for each in (before, after):
            forget(each)
        before.intents, before.blocker = {Intent.PROGRESS}, before.clause.core
    if (
        before.intents == _IN_THE_WAY
        and not after.intents - {Intent.PROGRESS, Intent.DIFFICULTY}
        and after.judgement.verdict in {Verdict.NOTHING, Verdict.DOING, Verdict.UNSURE}
        and _THEIR_PAPER_IS_OUT.fullmatch(before.clause.text)
        and _IS_WAITING.fullmatch(after.clause.text)
    ):
        before.intents = {Intent.PROGRESS}
        after.intents.clear()
        after.doubts.clear()


def read_efforts(readings: Sequence[Reading]) -> None:
    """Changes, in place, such an unread clause right behind a difficulty into work under way."""
    for before, after in pairwise(readings):
        _read_what_keeps_it(before, after)
        _take_what_others_have_for_a_course(before, after)
        if (
            not before.intents
            and before.judgement.verdict in _NOT_TOLD
            and _NOT_HERE_YET.fullmatch(before.clause.text)
            and _IS_URGING.fullmatch(after.clause.text)
        ):
            forget(before)
            before.intents, after.judgement = {Intent.DIFFICULTY}, Judgement(Verdict.DOING)
            after.doubts.clear()
        if (
            (after.intents == _IN_THE_WAY or _STOPPED.fullmatch(after.clause.covered))
            and not before.intents
            and before.judgement.verdict in _NOT_TOLD
            and _NOT_IN_PLACE.fullmatch(before.clause.text)
        ):
            forget(before)
            before.intents = {Intent.DIFFICULTY}
            after.has_no_date = True
            after.doubts.clear()
        if before.intents == _IN_THE_WAY == after.intents and _AT_LAW.fullmatch(after.clause.text):
            forget(after)
            after.judgement = Judgement(Verdict.DOING)
        if before.intents == {Intent.NO_DIFFICULTY} and _ONLY_SLOW.fullmatch(after.clause.text):
            forget(after)
            after.judgement = Judgement(Verdict.DOING)
        if (
            before.intents == _IN_THE_WAY
            and (not after.intents or (after.intents == {Intent.DEFER} and _OF_SOMEBODY.match(after.clause.text)))
            and (after.judgement.verdict is Verdict.NOTHING or after.clause.text.startswith("正"))
            and not (
                (after.clause.amounts and "四处" not in after.clause.text)
                or after.clause.percents
                or after.clause.items
                or after.clause.dates
            )
            and _IS_AT_IT.fullmatch(after.clause.text)
            and not _NOT_SO.search(after.clause.text)
        ):
            after.judgement, after.has_open_denial = Judgement(Verdict.DOING), False
            after.doubts.clear()
