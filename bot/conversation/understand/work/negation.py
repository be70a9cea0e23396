"""Which denials stand in a clause, what each denies, and whether two of them cancel out."""

from dataclasses import dataclass
from itertools import pairwise

from bot.conversation.understand.numbers.percents import find_percents
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.stretches import LONGEST_STRETCH
from bot.conversation.understand.writing.words import Word, cut

_TARGETS = (
    Tag.COMPLETE,
    Tag.ACT,
    Tag.START,
    Tag.CANNOT,
    Tag.UNABLE,
    Tag.LATE,
    Tag.EXTEND,
    Tag.TROUBLE,
    Tag.ARRIVE,
    Tag.COOPERATE,
    Tag.HAND_IN,
    Tag.REPORT,
    Tag.REPLY,
    Tag.ACCEPT,
    Tag.CLOSE,
    Tag.SUBMIT,
    Tag.DOING,
    Tag.APPROVE,
    Tag.ACK,
    Tag.CLOSING,
    Tag.CORRECT,
)
_SAYS_NOTHING_OF_WORK = (Tag.ACK, Tag.ANSWER, Tag.APPROVE, Tag.CORRECT, Tag.DOING)
_NOTHING_WRONG = expression(
    r"^(?:的|一|新的|其他|什么|啥|任何|大|明显|遗留|留下?|剩下?|存|再|会|有|出现|发生)*(?:(?<=再)[一-龥]{1,4}的(?:情况|现象|问题)|不(?:合格|达标|符合|规范)的了?$|再[^,。;!?没未不]{1,8}(?:情况|现象|问题|行为)$|漏看|看漏|忘|闲着|闲过|死角|尾巴|尾款|余款|后患|漏项|缺项|空白|漏网|后遗症|问题|意见|异议|变化|变动|反弹|影响|损失|投诉|疑问|隐患|异常|死角|盲区|偏差|出入|例外|水分|类似|违规|违纪|新增|反复|差错|遗漏|遗留)"
)
NOBODY_WITHOUT = expression(r"(?:无一?人|没有?一?个?人|无一[户家个]|没有?一[户家])[没未不][一-龥]{1,5}的?")
"""无人没签字: everybody has."""
_ONLY_A_NO = expression(
    r"^(?:我说|我回|结果|然后|接着|另外|还有|至于|而|实则|我们(?:这边|[一-龥]{1,3}(?:点|村|校|局|科|所|站|组|镇|乡|厂|队|院))?(?:可|倒)?|我看着?|依我看|据我看|在我看来|我认为|我觉得|其实|实际上?|事实上|但|可|不过|目前|现在|暂时|暂|还|都|也|一直|这块|这个|这项|这条|整改|报告|领导好|您好|你好|领导|局长|主任|科长|书记|处长|所长|站长|镇长|乡长|校长|院长|我们|我|呢|嘛|啊|哦|吧|哩|嘞|哪|的|了|就|好|有|嗯|唉|哎|一个|一点|\ue0ff){0,8}$"
)


@dataclass(frozen=True, slots=True)
class Denial:
    """A denying word and the word it denies; without a target it denies everything or nothing we know."""

    word: Word
    target: Word | None
    is_harmless: bool = False
    """没有异议, 未发现问题: denies that anything is wrong."""

    @property
    def is_open(self) -> bool:
        """Whether nobody can say what is denied: then nothing in the reply may count as done."""
        return not self.is_harmless and (self.target is None or self.target.does(*_SAYS_NOTHING_OF_WORK))


def denials(clause: Clause) -> tuple[Denial, ...]:
    """Every denial of the clause with its target: the next word that can be denied.

    还没还没有改完 denies once, and 不是不是，… only says no to what was asked.
    """
    words = clause.all(Tag.NEG)
    if not words:
        return ()
    said_again = [
        (word, after)
        for word, after in pairwise(words)
        if word.end == after.start and _is_same(word, after) and not _NONE_OF_SUCH.search(clause.text)
    ]
    stammered = {word for word, _ in said_again} | {after for _, after in said_again if after.text == "不是"}
    targets = _targets(clause)
    return tuple(_denial(clause, word, targets[word.start]) for word in words if word not in stammered)


_NONE_OF_SUCH = expression(r"没有没(?!有)[^,。;!?]{1,6}的$")
"""没有没完的: there is none of that kind."""


def _is_same(word: Word, after: Word) -> bool:
    """Whether the second only says the first again, as people do when they speak."""
    return word.text.removesuffix("有") == after.text.removesuffix("有")


def _targets(clause: Clause) -> dict[int, Word | None]:
    """By the start of each word, the next word that can be denied, up to a turn such as 但."""
    behind: dict[int, Word | None] = {}
    target = None
    for word in reversed(clause.words):
        behind[word.start] = target
        if word.does(Tag.CONTRAST):
            target = None
        elif word.does(*_TARGETS) and not word.does(Tag.NEG):
            target = word
    return behind


def _denial(clause: Clause, word: Word, target: Word | None) -> Denial:
    rest = clause.text[word.end - clause.start :]
    is_harmless = (_NOTHING_WRONG.match(rest) or NOBODY_WITHOUT.fullmatch(clause.text)) is not None
    return Denial(word, None if is_harmless else target, is_harmless)


def is_denied(clause: Clause, word: Word) -> bool:
    """Whether an odd number of denials fall on the word."""
    return len([denial for denial in denials(clause) if denial.target == word]) % 2 == 1


def is_twice_denied(clause: Clause, word: Word) -> bool:
    """不是没完成, 没有一项没改完: an even number of denials fall on the word."""
    count = len([denial for denial in denials(clause) if denial.target == word])
    return count > 0 and count % 2 == 0


_BREAKS = expression(r"[^一-龥\w%.-]+|(?<!\d)[.-]|[.-](?!\d)|[啊呢嗯吧哦呀哈嘛呃诶唉欸\ue000-\uf8ff]+|👌")
_WEAKENING = (
    Tag.NEG,
    Tag.CANNOT,
    Tag.NOT_YET,
    Tag.PLAN,
    Tag.ABLE,
    Tag.HEDGE,
    Tag.IF,
    Tag.UNREAL,
    Tag.NEARLY,
    Tag.BASIC,
    Tag.ASK,
    Tag.STAGE,
    Tag.ON_TIME,
    Tag.PROMISE,
    Tag.AT_ONCE,
)
_ENDLESS = expression(rf"[^,。;!?、:]{{{LONGEST_STRETCH + 1}}}")
"""So long without a pause that it was cut somewhere: what is denied may stand on the other side."""
_STRAY_PERCENT = expression(r"(?:^|[^\d%])%")


def is_broken(text: str) -> bool:
    """没…有完成, 预 计 完成, 80，%: a word that weakens a claim shows only when pauses are taken out."""
    if _STRAY_PERCENT.search(text) or _ENDLESS.search(text):
        return True
    breaks = {place for found in _BREAKS.finditer(text) for place in range(*found.span())}
    if not breaks:
        return False
    kept = [place for place in range(len(text)) if place not in breaks]
    joined = "".join(text[place] for place in kept)
    if len(find_percents(joined)) > len(find_percents(text)):
        return True
    return any(
        word.does(*_WEAKENING)
        and kept[word.end - 1] - kept[word.start] >= word.end - word.start
        and not _SO_MANY_TEN_THOUSAND.search(joined[: word.start + 1])  # 追回46.8万，一分不欠 holds no 万一
        and word.text != "清单"  # 不是没清，单子没递: two words, and no list
        for word in cut(joined)
    )


_SO_MANY_TEN_THOUSAND = expression(r"[\d一二两三四五六七八九十百千]万$")


def is_a_plain_no(clause: Clause) -> bool:
    """没呢, 还没有: a denial and hardly anything else."""
    found = clause.all(Tag.NEG)
    refutes = found and found[-1].text == "不是" and (clause.dates or clause.items or clause.people)
    if not found or clause.amounts or clause.percents or refutes:
        return False
    last = found[-1]
    if len(found) > 1 and found[0].text.endswith("不是"):
        return False
    before = clause.covered[: found[0].start - clause.start]
    after = clause.covered[last.end - clause.start :]
    is_alone = bool(_ONLY_A_NO.match(before) and _ONLY_A_NO.match(after)) and "整改" not in after
    return last.text in _NO_ALONE and is_alone


_NO_ALONE = frozenset(
    [
        "没",
        "没有",
        "还没",
        "还没有",
        "尚未",
        "未",
        "还未",
        "并没有",
        "不是",
        "否",
        "不",
        "都没",
        "都没有",
        "仍未",
        "仍没有",
        "从没",
        "一直没",
        "暂未",
        "暂没",
        "不曾",
        "未曾",
        "并未",
        "并没",
    ]
)
