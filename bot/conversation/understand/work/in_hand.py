"""Tells from 在 and 正 before a verb that an act is in hand, and not where somebody is."""

from bot.conversation.understand.work.negation import is_denied
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word

_HOW = r"(?:逐[一-龥]|分[期段片层块步头批组级]|自[行己发]|按(?!规定)[一-龥]{1,3}|倒排|主动|免费|有偿|组织|重新?|统一|陆续|集中|全面|全力|全部|加紧|抓紧|加快|加班|连夜|挨个|挨家|同步|接着|继续|慢慢|一[一-龥](?:一?[一-龥])?|[一-龥](?:公司|厂家|队|师傅))"
_BEING = expression(rf"(?<![存现实潜内所好仍尚不])在{_HOW}{{0,2}}$")
_A_PLACE = expression(
    r"[里上中内下外边]$|(?:现场|期间|公司|工地|单位|当中|阶段|点|站|厂|处|室|所|办|局|会|组|库|中心|院|校|队|科|馆|股|部|厅)$|了|的"
)
_BEING_DONE = expression(
    r"(?:(?<![真改纠公端修更反校廉方严立摆扶转矫])正(?![式常确规面当好月职科处值经因本文要是如视比负副厅局部中午门负在反宗版餐道气义轨题楷房牌北南东西级误向]|在|赶上|遇|碰)|(?:正|^|[一-龥\ue0ff])(?<![存现实潜内所好仍尚不还没未真改人])在)"
    r"(?:逐[一-龥]|分[期段片层块步头批组级]|自[行己发]|按(?!规定)[一-龥]{1,3}?|倒排|主动|免费|加班|挨[家户个村门]|抓紧|积极|加紧|多方|四处|到处|全力|一家家|挨个|重新|同步|一起|(?:给|对|把|跟|和|与|向|找|替|帮|为)[一-龥]{1,6}?){0,3}"
    r"(?:自(?=查|纠|评)|并(?=行)|化(?=验)|询(?=价|比)|梳(?=理)|遴(?=选)|汇(?=编|总|算)|鉴(?=定)|升(?=级)|出(?=图|变|方案|预|意见|报|设|清单|效果|样|公告|结)|复(?=查|核|检|测|审|验)|生(?=产)|分(?=配|发|类|拣|批|户|装|解|流)|送(?=检|达|审)|投(?=放|喂)|粘|备(?![课战考])|解(?=释|答)|说(?=服)|沟(?=通)|疏(?=导|通)|安(?=抚)|淘(?=汰|换)|加(?![班急])|保(?=养|洁|温)|开(?=发|模|挖|槽|票|标|价)|[制画施试洗抽调派招聘找联催协商谈做改修补装拆清查核对算测评审签批报送编拟印训换买购运拉搬铺砌浇挖填种栽养护喷刷涂贴发放追缴收退还付筹凑借争跑赶抢排选定议摸约配写整建架接焊绑扎钻打压降减推劝动组办弄搞走])[一-龥\ue0ff]{0,8}$"
    r"|[一-龥]{2}正(?![式常确规面当好月职科处值经因本文要是如视比负副厅局部中午门在反宗版餐道气义轨题楷房牌北南东西级误向赶遇碰下刮])(?<![真改纠公端修更反校廉方严立摆扶转矫]正)[一-龥]{2,8}$"
)
"""在抽调, 正做第二轮回访, 设计院在出图: what is being done, in verbs that no list holds."""


def is_going_on(clause: Clause, word: Word) -> bool:
    """已经在重新粉刷, 都在统一更换: 在 before the act, and no place that it could name."""
    before, behind = clause.text[: word.start - clause.start], clause.text[word.start - clause.start :]
    return "在" in before and _BEING.search(before) is not None and not _A_PLACE.search(behind.removesuffix("了"))


def act_in_hand(clause: Clause) -> Word | None:
    """在安装调试, 在粉刷墙面: the act that 在 tells to be going on; 在安装公司 tells where somebody is."""
    for word in clause.all(Tag.ACT):
        if is_going_on(clause, word):
            return None if is_denied(clause, word) else word
    return None


def is_in_hand(clause: Clause) -> bool:
    """在抽调, 正做第二轮回访: the same of verbs that no list holds."""
    found = _BEING_DONE.search(clause.covered)
    if found is None or ("正" not in found.group()[:3] and _A_PLACE.search(clause.text[found.start() + 1 :])):
        return False
    before = clause.text[: found.start() + 1]
    return before.endswith("的") or not clause.has(Tag.NEG)


_BEING_DRAFTED = expression(r"还在(?:公开)?(?:征求意见|起草|草拟|编写|编制|撰写|拟写?|写|编)(?:中|着|呢)?$")


def is_being_drafted(clause: Clause) -> bool:
    """制度还在征求意见: on paper already, and no mere thought as 尚在谋划."""
    return _BEING_DRAFTED.search(clause.text) is not None
