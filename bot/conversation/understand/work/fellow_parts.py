"""Reads one part of the work that is over beside another that is named as wanting, or that is still under way."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.conversation.understand.asked_back import NEXT_STEP_NOT_BEGUN, ONE_PART_ONLY, SOMETHING_REMAINS
from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag


def read_fellow_parts(readings: Sequence[Reading]) -> None:
    """Changes, in place, what the second part means beside the first."""
    _take_what_is_wanting_for_the_rest(readings)
    _take_one_of_so_many_for_a_part(readings)
    _take_another_part_for_the_rest(readings)
    _take_what_goes_on_for_the_rest(readings)
    _take_what_is_named_for_the_rest(readings)
    _take_a_bare_no_for_the_rest(readings)
    _take_none_of_it_for_not_done(readings)


_STILL_WANTING = expression(
    r"(?:但是?|可是?|不过|现在|目前|还)?差(?!不|点|得|别|异|错|旅|额|价|评|生|人|钱|资金|经费|材料|资料|照片|签|盖|章|验|远|老|几|俩|多)(?P<left>(?![一二两三四五六七八九十])[一-龥]{2,8})"
)


def _take_what_is_wanting_for_the_rest(readings: Sequence[Reading]) -> None:
    """土建收工，差管线对接: one part is built, and another named that is wanting."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict is Verdict.STAGE
            and after.judgement.verdict in {Verdict.DOING, Verdict.NOTHING}
            and not (after.intents or after.clause.items or after.clause.amounts or after.clause.dates)
            and (wanting := _STILL_WANTING.fullmatch(after.clause.text))
        ):
            after.judgement = Judgement(Verdict.LEFT_OVER, None, SOMETHING_REMAINS, left=wanting["left"])
            after.doubts, after.has_open_denial = [SOMETHING_REMAINS], False


_THE_NTH = expression(r"(?:我们?|这边|现在|目前|就|才|刚|只)*第(?:\ue0ff|[\d一二两三四五六七八九十])+")


def _take_one_of_so_many_for_a_part(readings: Sequence[Reading]) -> None:
    """五个井，第三个打好了: one of those that were counted is over, and nothing is told of the others."""
    for before, after in pairwise(readings):
        nth = _THE_NTH.match(after.clause.text)
        units = {amount.unit for amount in before.clause.amounts if amount.value > 1}
        if (
            nth
            and after.judgement.verdict is Verdict.DONE
            and before.judgement.verdict is Verdict.NOTHING
            and not (before.intents or before.clause.items or after.clause.has(Tag.ALL))
            and after.clause.text[nth.end() :].startswith(tuple(units))
        ):
            after.judgement = Judgement(Verdict.STAGE, after.judgement.word, ONE_PART_ONLY, stage=after.clause.core)
            after.doubts, before.has_no_figures = [ONE_PART_ONLY], True


_ONE_PART = expression(
    r"(?P<first>[一二首东西南北上下前后左右主附新老旧内外甲乙])(?P<kind>期|区|段|片|标段?|楼|栋|侧|面|边|半[场段程部]?|院|校区|厂区|线|库|坝)"
)
_ANOTHER_PART = expression(
    r"(?:但是?|可是?|就是|只是)?(?P<first>[一二三末东西南北上下前后左右主附新老旧内外甲乙])(?P<kind>期|区|段|片|标段?|楼|栋|侧|面|边|半[场段程部]?|院|校区|厂区|线|库|坝)(?:那边|那块|的)?(?:还|都|也|仍)*(?:正在?|在)"
)


def _take_another_part_for_the_rest(readings: Sequence[Reading]) -> None:
    """一期干完了，二期还在铺管: one part is over, its fellow is not, and nobody has told how much of the whole that is."""
    for before, after in pairwise(readings):
        if before.judgement.verdict not in {Verdict.STAGE, Verdict.DONE} or before.clause.amounts:
            continue
        first, second = _ONE_PART.match(before.clause.text), _ANOTHER_PART.match(after.clause.text)
        if (
            first
            and second
            and first["kind"] == second["kind"]
            and first["first"] != second["first"]
            and after.judgement.verdict in {Verdict.DOING, Verdict.DRAFTING, Verdict.STARTED}
            and not (after.intents or after.clause.amounts or after.clause.percents or after.clause.dates)
        ):
            before.judgement = replace(before.judgement, verdict=Verdict.STAGE)
            after.judgement = replace(after.judgement, verdict=Verdict.LEFT_OVER, doubt=SOMETHING_REMAINS)
            after.doubts = [SOMETHING_REMAINS]


_MAIN_PART = expression(
    r"(?:主(?:体|楼|线|道|路|渠|坝|管)|主?干[线管渠道])[^,。;!?没未不]{0,4}(?:[通完好成齐毕]|贯通|封顶|合龙|到位|竣工)了?"
)
_GOES_ON = expression(
    r"(?P<left>(?!然后|现在|目前|下面|后面|我们|正)[一-龥]{2,6}?)(?:还|也|再|得|要)*(?:接着|继续|陆续|跟着)[一-龥]{1,3}(?<!了)"
)


def _take_what_goes_on_for_the_rest(readings: Sequence[Reading]) -> None:
    """主干管通了，入户支管接着做: the main part is over, and what is left of the work is named."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict in {Verdict.STAGE, Verdict.DONE}
            and after.judgement.verdict is Verdict.DOING
            and not (after.intents or after.clause.amounts or after.clause.percents or after.clause.dates)
            and not (before.clause.amounts or before.clause.percents)
            and _MAIN_PART.fullmatch(before.clause.text)
            and (rest := _GOES_ON.fullmatch(after.clause.text))
        ):
            before.judgement = replace(before.judgement, verdict=Verdict.STAGE)
            after.judgement = Judgement(Verdict.LEFT_OVER, None, SOMETHING_REMAINS, left=rest["left"])
            after.doubts = [SOMETHING_REMAINS]


_AT_AN_END = r"(?:(?:[一-龥]{0,2}(?<![没未不])[完好成通齐妥毕]|(?:立|搭|竖|支|盖|建)?起来|[一-龥]{0,2}(?:完成|完毕|完结|定稿|上线)|到位|结束|[完竣交收]工|封顶|合龙|贯通|拿下|交付)了?)"
_ADVERBS = r"(?:都|也|已经?|早|全|是|算)*"
_THE_BULK = expression(
    rf"(?:大头儿?(?:的[一-龥]{{2,4}})?|[一-龥]{{0,6}}?(?:主体|主楼|主桥|主干|主模块|主功能|主文|正文|框架|骨架|大?架子|土建|毛坯|路基)(?:结构|部分|工程|这块)?|主要(?:的)?[一-龥]{{2,4}}?|[一-龥]{{2,4}}(?:环节|工序)){_ADVERBS}{_AT_AN_END}"
    r"|(?!整改|工程|项目|全|施工|活|任务|工作|我|都|也|已)[一-龥]{2,8}?(?:都|也|已经?|早)*(?:封顶|合龙)了?"
)
_NO_PART = r"下|个别|一|[少些点几个两]|零|尾|收[尾口边]|扫尾|边角|部分|不|点|得|最后|钱|款|资金|经费|材料|资料|照片|佐证|竣工|初验|终验|验|公示|审|评审|签|盖章|备案|移交|手续|批|报(?!表)|销号|结算|决算|上级|领导|财政|甲方|结果|开工|人(?!行|防)|工[资人]|师傅|设备|苗木"
_A_NAMED_REST = expression(
    rf"(?:就|只|还|也|现在|目前|仅|光|后[面头]|接下来)*(?:剩下?|差|还有|余下?|欠|缺(?=[一-龥]{{0,4}}(?:[绿亮美硬]化|粉刷|涂装|安装|铺设|装[修饰]|[标划]线|保温|防水|勾缝|回填|配套|附属)$)|尚[缺欠差余待])了?(?:个(?!别)|把)?(?P<left>(?!{_NO_PART})[一-龥]{{2,8}}?)(?:(?:都|也)?还?[没未](?:有)?[一-龥]{{1,2}}?)?(?:了|呢|的)?"
    rf"|(?P<wanting>(?!{_NO_PART}|[我你他谁啥]|[还尚仍])[一-龥]{{2,6}}?)(?:(?:还|尚|仍)[缺欠](?:着|了)?|(?:还|尚|仍)?待(?:划|铺|装|刷|砌|建|修|盖|浇|挖|抹|吊|挂|贴|安|接|做|砍|焊|架|埋|涂|写|编|录|排|种|栽|调|安装|铺设|编写|录入|粉刷|绿化)(?=$))"
)
"""还有绿化没搞, 缺绿化, 尚待水电, 标线待划; 就差验收 is the last step of whatever work, 资金待拨 a wait, and 剩个别户 names nothing."""


def _take_what_is_named_for_the_rest(readings: Sequence[Reading]) -> None:
    """大头干完了，剩栏杆刷漆; 主楼封顶了，就剩外墙保温: beside a rest that is named nobody knows how much the main part is."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict in _TOLD
            and after.judgement.verdict in {Verdict.LAST_STEP, Verdict.LEFT_OVER, Verdict.NOTHING, Verdict.NOT_DONE}
            and not (before.intents or before.clause.amounts or after.clause.amounts)
            and not after.intents - (_OF_ITS_PARTS if before.clause.text.startswith("正文") else _WAITING)
            and not (after.clause.percents or after.clause.dates or before.clause.items or after.clause.items)
            and not any(word.does(*_NO_FACT) and word.text != "来" for word in before.clause.words)
            and _THE_BULK.fullmatch(before.clause.text)
            and (rest := _A_NAMED_REST.fullmatch(after.clause.text))
        ):
            before.judgement = replace(before.judgement, verdict=Verdict.STAGE, doubt=None)
            before.clause = replace(before.clause, percents=())
            before.doubts.clear()
            left = rest["left"] or rest["wanting"]
            after.judgement = Judgement(Verdict.LEFT_OVER, None, SOMETHING_REMAINS, left=left)
            after.intents, after.blocker = set(), None
            after.doubts, after.has_open_denial = [SOMETHING_REMAINS], False


_WAITING = frozenset({Intent.DIFFICULTY, Intent.PROGRESS})
_OF_ITS_PARTS = _WAITING | {Intent.EVIDENCE_PENDING}
"""正文定稿，附件尚缺: what is still wanting of a paper that is the work itself is no proof."""
_NO_FACT = frozenset({Tag.NEG, Tag.IF, Tag.PLAN, Tag.HEDGE, Tag.UNREAL, Tag.BASIC, Tag.NEARLY})
_TOLD = frozenset({Verdict.DONE, Verdict.STAGE, Verdict.STARTED, Verdict.UNSURE, Verdict.NOTHING})
_BARE_NO = expression(
    r"(?:但是?|可是?|就是|只是|不过)?(?!新(?:账|增|问题|的问题)|问题|意见|异议|毛病|反弹|遗留|投诉|难处|困难|别的|其他)(?P<name>[一-龥]{1,6}?)(?:还|都|可|却|就|仍|也)*没(?:有)?(?:呢)?"
)
_CLAIMED = frozenset({Verdict.DONE, Verdict.UNSURE, Verdict.STAGE})
_IN_FACT = frozenset({"其实", "实际", "实际上", "事实上", "根本", "压根", "可其实"})
_OURS = expression(r"今年|我们?|俺|咱|本[村镇乡局科站所校院厂]?|这[批次回条项]")


def _take_a_bare_no_for_the_rest(readings: Sequence[Reading]) -> None:
    """党员的整改好了，群众的没有: the same is denied of the other part; 去年那批验收了，今年这批没有 of all that is asked for."""
    for before, after in pairwise(readings):
        denied = _BARE_NO.fullmatch(after.clause.text)
        if (
            denied is None
            or not after.has_open_denial
            or after.intents
            or after.judgement.verdict is not Verdict.NOTHING
            or before.clause.items
            or after.clause.items
        ):
            continue
        if (_OURS.match(denied["name"]) or denied["name"] in _IN_FACT) and before.judgement.verdict in _CLAIMED:
            before.judgement, after.judgement = NO_VERDICT, Judgement(Verdict.NOT_DONE, None, NEXT_STEP_NOT_BEGUN)
            before.doubts.clear()
            after.doubts = [NEXT_STEP_NOT_BEGUN]
        elif before.judgement.verdict in {Verdict.STAGE, Verdict.DONE}:
            before.judgement = replace(before.judgement, verdict=Verdict.STAGE)
            before.doubts.clear()
            after.judgement = Judgement(Verdict.LEFT_OVER, None, SOMETHING_REMAINS, left=denied["name"])
            after.doubts = [SOMETHING_REMAINS]
        else:
            continue
        after.has_open_denial = False


_NONE_OF_IT = expression(
    r"(?:但是?|可是?|就是|只是|不过|里头|里面)?(?P<thing>(?!照片|图片|材料|资料|佐证|发票|票据|签字|问题|还|只|就|剩|差|有)[一-龥]{2,4}?)?(?:上|里|都|也)*(?:一|半)[顿条份次天本个人件套页句户台米块张回项笔期分处粒滴]"
    r"(?:[一-龥]{0,2}?)(?:都|也|还)?没(?:有)?(?:人)?(?!下|有|落|漏|剩|少|缺|差|欠|丢|拉|掉|坏|错|反弹|投诉|闹|停|断|歇|误|耽|花|收|伤|死|留|来[找闹])[一-龥]{1,2}(?:过|进去?|上)?"
    r"|(?:执行|落实|行动|照办)[上里]?一[条项件]都?没(?:有)?落(?:实|地)?"
)
_PUT_TO_USE = expression(r"没(?:有)?(?:人)?[放进装摆存用开走照转登]")


def _take_none_of_it_for_not_done(readings: Sequence[Reading]) -> None:
    """柜子买齐了，档案一份没放; 机器装好了，一天没转过: there, and never put to its use."""
    for before, after in pairwise(readings):
        if (
            before.judgement.verdict not in {Verdict.DONE, Verdict.STAGE, Verdict.STARTED}
            or before.clause.items
            or before.clause.amounts
            or after.judgement.verdict is Verdict.DONE
            or after.intents - {Intent.EVIDENCE_PENDING, Intent.DIFFICULTY}
        ):
            continue
        denied = _NONE_OF_IT.fullmatch(after.clause.text)
        if denied is None or (after.intents and not _PUT_TO_USE.search(after.clause.text)):
            continue
        before.judgement = replace(before.judgement, verdict=Verdict.STAGE)
        before.doubts.clear()
        after.judgement = Judgement(Verdict.NOT_DONE, None, NEXT_STEP_NOT_BEGUN)
        after.intents, after.blocker = set(), None
        after.doubts, after.has_open_denial = [NEXT_STEP_NOT_BEGUN], False
        after.has_no_figures = True
