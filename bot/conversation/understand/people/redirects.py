"""Reads to whom the writer sends us: 找资源股, 现在是刘局, 归草原站管, 该财务科答复."""

from bot.conversation.understand.people.people import PersonMention
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag

_NEWLY = r"(?:新来的?|新任的?|现任的?|接任的?|继任的?|接手的?|接班的?|后任的?|(?:我们)?[科股处室局院校所站]?(?:新|现任?|新任)(?:负责人|责任人|经办人)|那边的?|我们(?:单位|[科股局室处])的?|我们的?)?"
_WHERE = r"(?:(?!时间|机会|[空人个])[^\W\d_跟和与向给同没不]{1,5})?"
"""找后勤的老孟: where the one to be asked works."""
_SEEK = expression(
    r"(?:^|^得|^那得|^(?![我咱俺已刚正先再去昨今还都也没不])[一-龥]{2,5}?(?:(?:的事|方面|这块|问题)?(?=请?找)|(?:的事|的问题|方面|这块|业务)(?=请?(?:问|联系|咨询))|(?=请问))|有(?:事情?|问题|啥事?|什么事?|情况)(?:就|都)?|应该?|应当|该|(?:[你您这那]|这个|此事|这事)得|你们?|您|请您?|直接|要|去|可以|麻烦|业务|具体业务|技术上?|财务|数据|手续|工程|后续|这[个事块项条边]?|这事儿|此[事项]|该项|今后|以后|往后|日后|后面)(?:直接)?(?:就|都|请|可以)?(?:去)?(?:找|问|联系|洽询?|询|咨询|发给)(?:一下|下|问|找)?"
    rf"{_WHERE}{_NEWLY}$|(?:与|和|跟)$|(?:发给|转给|推给|告诉|通知)(?:现任|新任|接任|新来|后任|接手)的?$"
    r"|^(?:这[个条项]|此[件条项])?(?:应该?|应当|该)(?:直接)?(?:发|转|派|推)(?:给|到)?$"
    r"|应(?:该|当)?(?:是|归)?由$"
)
_GETS_IN_TOUCH = expression(
    r"联系|^(?:请|那|有事(?:情)?(?:就)?)?(?:[你您]们?|直接)(?:直接|去|可以|再)?(?:跟|和|与).{1,8}(?:对接|沟通|衔接|说|谈|联络)"
)
"""你跟申主任对接吧."""
_SOUGHT = expression(
    r"(?:[吧嘛啊呀呢噻]|了$|就行|就可以|办|弄|处理|了解|要|问|对接|联系|负责|管|落实|即可|答|回复|来|去|报|$)"
)
_ASKED_BY_US = expression(
    r"我们?(?:这边)?(?:还|再|先|也|就|正)*(?:得|要|去|想|需要?|在)?(?:先|再)?(?:找|问|联系)[^,。;!?]{0,3}$"
)
"""我还得问下设备科: we ask them ourselves."""
_NOW_WITH = expression(
    r"(?:(?:主办|主责|牵头|承办|主管|责任|实施)(?:单位|部门|主体|方|的)?|(?:原|我的?|这个)岗位(?:现在|目前)?|(?:新的|顶上来的|补上来的|接替的)(?:人)?|这(?:摊子?|条线)(?:现在|目前|如今)?|现在|(?<![发出实兑体表呈])现|目前|如今|后来|应该|应|(?<!整)改|已|单位|部门|科室|责任人|负责人|联系人|经办人|领导|(?:分管|主管|负责|主抓|在管|抓|牵头|承办|经办|管[这那])[^,。;!?]{0,8}的|(?:接|顶|替)了?我(?:班|岗|位子|摊子|活)?儿?的|(?:接任|接手|接替|负责|接班|顶替|新来|新任|新调来)(?:我)?(?:的|者|人)?|继任[者人]?|接班人|接替者|后任|新任|(?:新|现任?|现在的|接任的?)[一-龥]{0,4}(?:长|任|书记|支书|经理|主席|会计|出纳|专干|联络员|网格员|总|人|板|主))(?:是|应为|为|应是|叫)$|^是$"
    rf"|(?:归口?|归口[在到于是]|属于?|应属)(?:[一-龥]{{1,6}}的|[一-龥]{{0,6}}(?:[局科股所站场处院校部委]长|主任|书记|经理|总监))?$|(?:不归我们?管|不是我们?(?:管|的))的?[呐呢啊嘛呀]*(?:应该?)?[是归属]于?$|(?:换成|换|改[成为派]|[变更]更为|更换为|调整为|改由|现由|接力棒交给|传给|(?:划转?|转隶|归并|并|移交|交接)(?:给|到|至|入|归)|(?:就|早就?)移交|移交(?=新来|新任|现任|接任|继任)|划归){_NEWLY}了?$"
    r"|^(?:主体责任|主体|主责|责任|职责|权限|职能|事权)(?:单位|部门)?(?:都)?在$|^主责$"
    r"|^(?:我)?(?:手头|手上|手里|原来|以前)?(?:的)?(?:工作|摊子|业务|担子|一摊子?)(?:我们?|都|全|早就?|已经?|上个?月|\ue0ff)*(?:移交|交接|转交|交|转|移)(?:给|到)?了?$"
    r"|^(?:我(?:原来|以前|之前|手上|手里)?的?)?[一-龥]{0,5}[这那该此]一?(?:块|边|摊子?|项工作|业务|线|口|部分)(?:工作|业务|活儿?)?(?:我们?|都|早就?|已经?|上个?月|去年|今年|前年|年初|上半年|刚|[\d一二三四五六七八九十]+月份?|\ue0ff)*(?:[交给归转调划分移]){1,2}了?$"
)
_SINCE = expression(
    r"(?:现在|目前|如今|今后|后来|改|该|应该?|一直|都是|现)(?:是|由|归)?$|(?:现在|目前|如今)[一-龥]{1,6}(?:是|归|由)$|(?:[块摊项条口]|活儿?|事儿?)(?:是|归)$"
)
_GIVEN_BY = expression(r"(?:^|[是由]|现在|目前|应该|这[个块项条事]?|这事儿|此项|该项)$")
IN_CHARGE = expression(
    r"(?:现在|才)?(?:是(?:真正的?|正经的?|具体的?)?(?:责任|牵头|主管|主责|承办|主办|实施|管理|整改|业务|归口|对口|经办|负责)(?:单位|部门|主体|科室|方|人员?|领导)$|在[抓盯跟]|主持(?:工作)?$|在负责|在分管|分管|在管|主管|主责|接手(?![办弄处做干改去来推落])|接任|接替|接管|顶我的?|(?:来|去)?管这[个块事项摊些]?|管(?=$|的|了|[,。])|的$|(?:那边|那儿|那里)?的(?:事|活|职责|职能|责任|任务|摊子|业务|工作|范围|锅|地盘))"
)
NOT_THEIRS = expression(r"(?:不|非|并非|并不)(?:该|应该?)?(?:归|由|属于?|是|在)(?:我们?)?$")
_THIS_IS = expression(
    r"(?:那|这|此|该)?(?:一)?(?:[个块项条件摊]|事儿?|工作|业务|活儿?)?(?:应该?|应当|其实|都|明明|本来就?)?(?:是|归|属于?)"
)
"""这项是卫健局的 tells whose work it is; 地是部队的 whose the ground is."""
_THIS_PART = expression(r"(?:[这那]一?[块项条摊口线]|业务|职责)(?:应该?|本来|一直|都)?(?:是|归|属于?)$")
_A_WORD = 2
"""该公司 is this company, 该财务科 the finance section that ought to."""
_OUGHT_TO = expression(r"(?:这[个条项事]|此[件条项事])?(?:应该?|该)(?:由|归|让|是)?")
_TAKES_OVER = expression(
    r"(?:已经?|来|去)?(?:接的?(?:手|任|班|替|管|棒)?|顶的?|替的?)(?:的|了)?(?:我的?)?(?:班|岗|摊子|摊|位子|位置|活儿?|职务?|手)?(?:了|的)?"
)
"""我退休了，孙副院长接的."""
_FOR_ME = expression(r"(?:接|顶|替|代)(?:了)?(?:我|本人)")


def redirected(clause: Clause) -> PersonMention | None:
    """Whoever the writer sends us to: 找资源股, 现在是刘局, 归草原站管, 老李分管."""
    if clause.has(Tag.HELP, Tag.EVIDENCE):
        return None
    for person in clause.people:
        begins = next((other.start for other in clause.people if other.end == person.start), person.start)
        if _is_told_to_take_over(clause, begins, person):
            continue
        before = clause.text[: person.start - clause.start]
        after = clause.text[person.end - clause.start :]
        if (
            has_left(clause)
            or clause.text.startswith(_A_KEY)
            or _is_sent_to_them(clause, person, before)
            or _A_STEP_OF_OTHERS.search(before)
            or _is_asked_or_told(person, before, after)
            or _OF_ITS_AFFAIRS.match(after)
        ):
            continue
        if (
            _is_sought(clause, before, after)
            or (_NOW_WITH.search(before) and not after.startswith(("说", "的意见", "要求", "同意")))
            or (not person.is_title and _THE_POST_IS.fullmatch(before) and not after)
            or (not person.is_title and _AN_HEIR.fullmatch(before) and not after)
            or (person.is_department and before in {"在", "而在", "应该在"} and not after)
            or (not person.is_title and _NOW_IS.search(before) and _HAS_IT.fullmatch(after))
            or (not person.is_informal and _NOW.search(before) and after in {"抓", "主抓", "分管", "带", "带着"})
            or (after.startswith(_HOLDS) and _SINCE.search(before))
            or (_OUGHT_TO.fullmatch(before) and (len(person.name) > _A_WORD or before != "该") and _SOUGHT.match(after))
            or (_ONCE.search(before) and _DID_IT.fullmatch(after))
            or (_GO_THERE.fullmatch(before) and _ASK_THERE.fullmatch(after))
            or _has_taken_over(clause, person, before, after)
        ):
            return person
        if after in {"的", "的呢"} and not (_THIS_IS.fullmatch(before) or _THIS_PART.search(before)):
            continue
        if IN_CHARGE.match(after) and (_GIVEN_BY.search(before) or person.end - person.start > 1):
            return person
    return None


_I_WENT = expression(
    r"^(?:我|本人)(?:人|也|都|已经?|早|就|\ue0ff|去年|前年|今年|年初|上个?月|\d+月份?|刚)*(?:转|调|交流|借调|抽调|去|换|轮岗|竞聘)(?:到|去|往|至|在)?$"
)
"""我去年转到校友办了: where the writer is now."""
_A_STEP_OF_OTHERS = expression(r"(?:验收|检测|审批|复核|监督|评审|鉴定)(?:的事)?(?:也|都)?归$")
"""后面验收归质监: who takes the next step."""
_OF_ITS_AFFAIRS = expression(
    r"(?:那边)?的(?:事|活|业务|问题|情况)(?:就|得|要|请|你|您|去|可以|直接|应该?)*(?:问|找|联系|咨询|归(?!档)|属于|由(?!于)|是(?=[一-龥]{2,6}(?:管|负责)))"
)
"""实验室的事问装备处: of what, and not whom to ask."""
_GO_THERE = expression(r"(?:您|你|可以|直接|得|该|请|麻烦|那|就)*(?:去|打|打给)")
_ASK_THERE = expression(r"(?:那边|那儿|的)?(?:去)?(?:问|要|找|查|咨询|打听|电话)(?:一下|问|联系|去|吧|就行|好了)*")
"""去教育局问, 您打教育局电话吧."""
_A_KEY = ("钥匙", "密码", "口令")
"""钥匙找小符: who opens, and not whose work it is."""
_ONCE = expression(r"(?:以前|之前|原来|过去|前期|早先|从前|一直|早前)(?:都|一直|全)*(?:是|由|归)$")
_DID_IT = expression(r"(?:弄|管|办|负责|跟|抓|做|经手|搞|干|操办|牵头|分管|主抓)的?(?:了)?")
"""以前是卜所长弄的."""
_THE_POST_IS = expression(
    r"(?:我们|咱们|现在的?|目前的?|真正的?|正牌)?[一-龥]{0,3}?(?:[局科股所站场镇乡县区处部院校园社馆厂矿行]长|主任|书记|支书|经理|主席|会计|专干|联络员|网格员)(?:现在|目前|如今)?(?:是|叫|姓名是)"
)
"""我不是院长，院长是毕玉兰: who holds the post."""
_AN_HEIR = expression(r"(?:我的?|这边的?)?(?:继任[者人]?|接任[者人]|接替[者人]|接班人|接手的?人?|后任|新任|现任)")
"""继任者蒋总."""
_NOW_IS = expression(r"(?:现在|目前|如今)是$")
_NOW = expression(r"(?:现在|目前|如今)$")
_HAS_IT = expression(r"(?:来|在)?(?:抓|管|跟|盯|弄|办|牵头|主抓|主管|分管)(?:着|的|呢)?")
"""现在是郑书记抓."""
_HOLDS = ("负责", "牵头", "接手", "接任", "接替", "代管", "代理", "在弄", "在管", "在抓", "在跟", "在办", "在盯")


def _is_sent_to_them(clause: Clause, person: PersonMention, before: str) -> bool:
    """请书记找卫健局要编制, 已叫信息科派人: somebody is sent there, or told."""
    sent = any(
        other.end <= person.start
        and clause.text[: other.start - clause.start].endswith(("请", "让", "叫", "麻烦", "由", "盼", "望"))
        for other in clause.people
    )
    return before.endswith("已叫") or (sent and before.endswith(("找", "问", "跟", "向", "和", "去")))


def has_left(clause: Clause) -> bool:
    """我去年转到校友办了: the office named is where the writer is now."""
    return any(_I_WENT.search(clause.covered[: person.start - clause.start]) for person in clause.people)


_ORDERS_HIM = expression(r"(?:让|请|麻烦|劳烦|安排|叫|派|责成)[^,。;!?]{0,6}$")


def _is_told_to_take_over(clause: Clause, begins: int, person: PersonMention) -> bool:
    """安排二车间老焦接手: told to, and not the one in charge; his office begins at `begins`."""
    before, after = clause.text[: begins - clause.start], clause.text[person.end - clause.start :]
    return (after.startswith("接") and _ORDERS_HIM.search(before) is not None) or (
        before.endswith(("安排", "派", "叫", "让")) and after.startswith(("在跟", "在办", "在弄", "在盯", "在管"))
    )


def _is_asked_or_told(person: PersonMention, before: str, after: str) -> bool:
    """我还得问下设备科, 不归县里管, 让老李接手: asked by us, not the one, or told to do it."""
    if _ASKED_BY_US.search(before) or NOT_THEIRS.search(before):
        return True
    return person.is_title and before.endswith(("要问", "得问", "要找", "得找", "问一下", "问下"))


def _is_sought(clause: Clause, before: str, after: str) -> bool:
    """找资源股, 你跟申主任对接吧; 跟王主任说了 seeks nobody."""
    if not (_SEEK.search(before) and _SOUGHT.match(after)):
        return False
    return not before.endswith(("和", "跟", "与")) or _GETS_IN_TOUCH.search(clause.text) is not None


def _has_taken_over(clause: Clause, person: PersonMention, before: str, after: str) -> bool:
    """孙副院长接的, 邢局接的我的班, 村主任是老常了."""
    if _FOR_ME.match(after) or (_TAKES_OVER.fullmatch(after) and not clause.amounts):
        return True
    return after == "了" and before.endswith("是") and any(other.end == person.start - 1 for other in clause.people)
