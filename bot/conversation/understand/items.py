"""Finds which items of the ledger a reply names: 第4项, 4-2, 第八条, 3、4条, 问题3, ①."""

import re
from collections.abc import Iterator

from bot.conversation.understand.in_turn import Wordings
from bot.conversation.understand.item_names import AND, LIST, ONE, SAYS, TO, ItemsMention, read_names, steps_to
from bot.conversation.understand.items_beside import BY_A_DAY, GOES_ON, find_beside
from bot.conversation.understand.numbers.numerals import number
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.words import TAKEN, cover

OTHERS = "others"
"""The item of a statement about everything not named."""
_NOUN = r"(?:条(?!件|例)|项(?!目)|号(?=$|[,。;已完没还未都改办问措]|隐患|收拾|[弄搞做修整换拆装清][完好妥掉])|桩(?=事|[完没还都也已]|[办弄改做搞整][完好妥定结成])|款|行(?!政|业|动|程|为|文|使|驶)|件(?!事)|点(?=$|[,。;已完没还未都改办]|处理|整改|落实|解决|搞定|[弄做清结拆修补换搞整干建装销交焊铺刷栽贴挂][完好妥掉])|个(?=[上下本这]个?(?:周|月|星期|礼拜)|[明后]天|\d{1,2}月|年底|预计|争取|大概|(?:要|得|需|等|赶)+(?:到|在)?(?:\d{1,2}[月号]|[上下本这明后年月][个周月天年底初中]|[一二三四五六七八九十]{1,3}月))|个(?:问题|措施|事项|任务|事儿?(?=[完没还都也已办弄改做搞])|活儿?(?=[完没还都也已办弄改做搞])|(?=好了|也好|例外|除外|不算|[跟和与]第|$|[,。;]|没|还|已|正在|未|也|都|完|改[了完好]|办[了完结]|[搞弄整做][定完好妥成]|早就?[弄改办做搞整解落]|解决了|那个(?=已|还|没|都|也|改|办|弄|完|正)))|案(?=$|[,。;已未没还都均也结]|[上下本这]个?[周月])|类问题)(?:问题|措施|整改(?![了完好到结中毕过])|任务|[这那](?:边|头|块儿?|摊子?)(?![的说讲])|的(?=[已完没还未都改办]))*"
_VERB_AHEAD = r"(?=[上下本这]个?(?:周|月)|月底|年底|明天|后天|[一二三四五六七八九十]{1,2}月[底初中上下]|\d{1,2}[月号日]|$|[,。;:]|已|都|均|全|完成|完了|改|办|整|没|还|未|也|正|搞定|弄完|是|[弄做结清销拆修补交装换建铺刷贴栽种埋挂搬退][完好妥清齐毕了]|[打查核测配焊挖填砌灌印执判][完好妥清齐毕结]|拿下了|[妥好成]了|(?<=\d)(?:要|得|需|等|申请|延|卡|缓|拖|预计|争取|估计|缺|差|难|归|移交|转|报|快|在(?=[一-龥])))"
_UNITS_AHEAD = r"(?![\d.%]|[来多余几十百]|个|户|亩|卷|份|册|台|套|间|座|栋|辆|起|批|种|所|盏|根|吨|株|万|亿|人|米|公里|次|日|月(?![底中初末上下])|年(?![底末终内前])|周(?![一二三四五六日末内])|天|小时|元(?![旦宵])|名|处(?!理|置)|家|成|点|时)"
_PATTERNS = (
    rf"第(?P<names>{ONE}(?:条|项)(?:(?:{AND})?第?{ONE}(?:条|项)(?!目|件|例))+)",
    rf"(?<!倒数)(?<!排)(?<!名列)(?<!居)(?!(?<=[到完])第[\d一二三四五六七八九十百]{{1,4}}个)第(?P<names>{LIST})(?:(?:[两三四五六](?=[条项个件款]))?{_NOUN}|(?<=-\d){_VERB_AHEAD}|(?<=-\d\d){_VERB_AHEAD}|{_VERB_AHEAD})",
    # 第1点得到4月底: behind 第 a point is an item, with whatever is told of it.
    rf"第(?P<names>{LIST})[点号](?={GOES_ON}|{BY_A_DAY})",
    rf"(?:措施|事项)?(?P<names>(?<![\d.-])(?!1?\d-(?:1[3-9]|2\d|3[01])(?:到期|截止))\d{{1,2}}-\d{{1,2}}(?:(?:{AND}|{TO})\d{{1,2}}-\d{{1,2}}){{0,20}})(?:{_NOUN})?{_UNITS_AHEAD}",
    rf"(?P<names>(?<![\d.第一二三四五六七八九十])(?:\d{{1,2}}|[一二三四五六七八九十])(?:(?:、|和|及|与|至|到|~|—)(?:\d{{1,2}}|[一二三四五六七八九十])){{1,20}})(?:这|那)?(?:[两三四五六七八九]|\d)?(?:{_NOUN})",
    r"(?P<names>(?<![\d.第一二三四五六七八九十])[一二三四五六七八九十]{1,3}[至到][一二三四五六七八九十]{1,3})(?:条|项)(?=也?(?:都|全|均))",
    r"(?P<names>(?<![\d.第一二三四五六七八九十])[一二三四五六七八九十]{1,3}(?:[、和及与跟][一二三四五六七八九十]{1,3}){1,20})(?:条|项)(?=(?:都|也|全|均|已)*(?:[补改办弄做整清修落拆换装][齐完好妥到了结掉]|[完结好妥齐]了|完成|办结|整改|销号|没|还|正))",
    r"(?P<names>(?<![\d.第月])\d{1,2}号?(?:[、和及与跟]\d{1,2}号?)*(?:[、和及与跟]|(?<=号))\d{1,2})号(?=(?:[两三四五六]个)?(?:问题|隐患|事项|措施|整改项))",
    r"(?P<names>(?<![\d.第月一二三四五六七八九十])[一二三四五六七八九十]{1,3}号(?:[、和及与跟]?[一二三四五六七八九十]{1,3}号){1,9})(?=问题|隐患|事项|措施|整改项)",
    rf"(?P<names>(?<![\d.第])\d{{1,2}}(?:、\d{{1,2}}){{1,20}})(?![\d.%个户亩万人米次日月年天]){_VERB_AHEAD}",
    rf"(?:(?<=^)|(?<=[,。;!]))(?P<names>\d{{1,2}}(?:(?:{AND}|{TO})\d{{1,2}}){{1,20}})(?={SAYS})",
    rf"(?:(?<=^)|(?<=[,。;!]))(?P<names>\d{{1,2}}(?:[./]\d{{1,2}}){{2,20}})(?:条|项|个问题)?(?={SAYS})",
    r"(?:(?<=^)|(?<=[,。;!]))(?P<names>[1-9][./][1-9])(?=(?:条|项)?(?:都|均|全)[已完改办弄没还整])",
    rf"(?:(?<=除)|(?<=除了)|(?<=除去)|(?<=除开))(?P<names>{LIST})(?:条|号点?)?(?=以外|之外|外|,|都|均|全|其|别|剩)",
    rf"(?:(?<=^)|(?<=[,。;!]))(?P<names>[一二三四五六七八九十]{{1,3}}(?:[、和及与跟到至][一二三四五六七八九十]{{1,3}}){{1,10}})(?={SAYS})",
    # 一二项: the first and the second.
    r"(?<![\d一二三四五六七八九十第])(?P<names>一二三四|二三四五|三四五六|一二三|二三四|三四五|四五六|五六七|六七八|七八九|一二|二三|三四|四五|五六|六七|七八|八九)(?:条|项|两[条项]|三[条项])(?=都|全|均|已|成|完|办|改|搞|弄|没|还)",
    rf"(?:(?<=^)|(?<=[,。;!]))(?P<names>{LIST})(?:条|项|号)?(?=除外)",
    r"(?:就|只|仅|光)(?:剩下?|差|有)(?P<names>\d{1,2}(?:[、和]\d{1,2})*)(?=(?:还)?(?:没|未|在).*(?:别的|其他|其它|其余|剩下的))",
    rf"(?:(?<=^)|(?<=[,。;!]))(?P<names>{ONE}(?:条|项)(?:[、和及与跟]?{ONE}(?:条|项)){{1,10}})(?={SAYS}|{BY_A_DAY})",
    r"(?P<names>(?<![月\d一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,3}))号(?:那|这)一?[项条个件](?!期|时|点|节点|日子|截止|星期|月|周|线|坎|关|槛|大限|死线|工期|限)",
    r"(?:(?<=^)|(?<=[,。;!]))(?P<names>\d{1,2})(?:条|项)(?=(?:现在|目前|已经?|大概|差不多)*(?:弄|做|办|改|推进?|干|整改|完成|搞)(?:到|了|至)?(?:百分之[一-龥]|\d[\d.]*%))",
    r"(?:(?<=^)|(?<=[,。;!]))(?P<names>\d{1,2}号(?:[、和及与跟]?\d{1,2}号)+)(?=(?:都|全|均|也|已)*(?:[弄改办做搞清修拆换装建补退销交结][完好了结妥]|完成|办结|搞定|没|还|好了|妥|销号))",
    rf"(?:任务|项目)(?P<names>\d{{1,2}})(?={SAYS})",
    rf"任务(?P<names>\d{{1,2}})(?=(?:、|和|及|与|跟)?任务\d{{1,2}}{_UNITS_AHEAD}|[、和及与跟]{TAKEN})",
    rf"(?:(?<={TAKEN})|(?<={TAKEN}[、和及与跟]))任务(?P<names>\d{{1,2}}){_UNITS_AHEAD}",
    # 问题2和3改好: two numbers behind one word.
    rf"(?:问题|措施|事项|条目)(?P<names>\d{{1,2}}(?:[、和及与跟]\d{{1,2}}){{1,20}})(?={SAYS})",
    rf"(?:问题|措施|事项|序号|编号|条目|#|no\.?)(?P<names>{ONE})(?!、(?!问题|措施|事项))(?:{_UNITS_AHEAD}|(?<=[一二三四五六七八九十])(?=\d{{1,2}}[月号]))(?!项|条|件|方面|是)",
    r"(?P<names>(?<![\d.第])\d{1,2}(?:(?:和|跟)\d{1,2}){1,20})(?=好了|完了|完成|办结|销号|搞定|都|全|均|改完|弄完|办完|已)",
    r"(?<![\d.第月])(?P<names>\d{1,2}|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3})号(?:问题|整改(?!完|好|到|结|了)|措施|事项|(?=隐患(?![点排台数])))",
    rf"(?:(?<=^)|(?<=[,。;!]))(?P<names>\d{{1,2}})(?={SAYS}|也)",
    # Once more: what was cut off a list because it has its own say.
    rf"(?<=,)(?P<names>\d{{1,2}}-\d{{1,2}})(?={SAYS})",
)
_FROM_TO = r"(?<![\d.-])(?P<first>\d{1,2})-(?P<last>\d{1,2})(?:(?:条|项|个问题)(?=也?(?:都|全|均)|已经?(?:都|全))|号(?=(?:都|全部?|均)已?(?:[弄办改做搞][完好妥]|[完好]了|完成|办结|搞定|销号)))"
"""1-3条都完成了: all of them, so three items and not the third measure of problem 1."""
_NUMBERED = expression(r"(?:(?<=^)|(?<=[,。;!]))(?P<names>\d{1,2})[、.:)](?=[一-龥])")
_FIRST_FEW = expression(r"(?<![之以目])(?P<side>[前头后])(?P<count>(?<=头)一|[两二三四五六七八九]|\d)(?:条|项|个问题)")
"""前两条, 后两条: so many from the beginning, or behind those already named."""


def find_items(text: str) -> list[ItemsMention]:
    """Every place where items are named, in order; a numbered list counts when it has two numbers or more."""
    whole = text
    found, text = _IN_TURN.find(text)
    beside = find_beside(whole, text, found)
    text = cover(text, [(mention.start, mention.end) for mention in beside])
    found += beside
    found = sorted([*found, *_few(text, found)], key=lambda mention: mention.start)
    numbered = [mention for match in _NUMBERED.finditer(text) if (mention := read_names(match))]
    if len(numbered) > 1:
        found += numbered
    return list(_ranges_joined(sorted(found, key=lambda mention: mention.start), whole))


def _ranges_joined(found: list[ItemsMention], text: str) -> Iterator[ItemsMention]:
    """第10条至第12条: two mentions with no more than 至 between them name all from the first to the last."""
    held: ItemsMention | None = None
    for mention in found:
        if held and re.fullmatch(TO, text[held.end : mention.start]) and len(mention.names) == 1:
            names = (*held.names, *steps_to(held.names[-1], mention.names[0]))
            mention = ItemsMention(held.start, mention.end, tuple(dict.fromkeys(names)))
        elif held:
            yield held
        held = mention
    if held:
        yield held


_EACH = expression(r"(?:也|已经?)?(?:都|全|均)")
"""前三条全办了 tells of each of them; 前三项完成了 may only count."""
_OPENS = expression(r"(?:^|[,。;!])(?:我们?|这边|目前|现在|,)*$")
_TOLD = expression(
    r"(?:的|都|已经?|全部?|也|就)*(?:(?:[改办弄做干搞整清修补落][完好成])|完成|完了|办结|整改|落实|齐活|搞定|没|还|正在|推进|到位|销号|妥了|好了|基本|差不多)"
)
"""前三条做完了: with nothing else in front of it, these are the items themselves."""


def _few(text: str, found: list[ItemsMention]) -> Iterator[ItemsMention]:
    """前两条 is the first and the second, 后两条 behind it the third and the fourth; 后两条 alone only counts."""
    few = list(_FIRST_FEW.finditer(text))
    named = [int(name) for mention in found for name in mention.names if name.isdigit()]
    is_told_apart = bool(found) or len(few) > 1
    for match in few:
        is_subject = (
            match["count"] != "一"
            and match.group().endswith("条")
            and match["side"] in "前头"
            and _OPENS.search(text[: match.start()])
            and _TOLD.match(text[match.end() :])
        )
        if not (is_told_apart or is_subject or _EACH.match(text[match.end() :])):
            continue
        count = int(number(match["count"]) or 0)
        if not count:
            continue
        first = 0 if match["side"] in "前头" else max(named, default=0)
        steps = range(first + 1, first + count + 1)
        named += steps
        if first or match["side"] in "前头":
            yield ItemsMention(match.start(), match.end(), tuple(map(str, steps)))


def _read_range(match: re.Match[str]) -> ItemsMention:
    return ItemsMention(match.start(), match.end(), (match["first"], *steps_to(match["first"], match["last"])))


_IN_TURN = Wordings([(_FROM_TO, _read_range), *((pattern, read_names) for pattern in _PATTERNS)])
