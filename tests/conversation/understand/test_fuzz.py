"""Replies of the corpus, mangled: reading ends well, and no denied, wished or supposed claim becomes `done`."""

import re
from datetime import date

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.conversation.understand import Intent, understand
from bot.conversation.understand.writing.normalise import normalise
from tests.conversation.understand.replies import SEEN, Reply, replies
from tests.support.effort import rounds

TODAY = date(2023, 10, 11)
ROUNDS = rounds(200)  # five tests: with `make fuzz`, 100,000 mangled replies
_CLAIM = re.compile(
    r"(?:已经?|全部|都|早就?|刚)*(?:完成|办结|改完|弄完|办完|搞定|整改完毕|整改到位|落实到位|弄好|改好)"
)
_DIVIDER = re.compile(r"[【】，。；！？、,;.!?…\s：:“”\"‘’「」『』《》]|就是|[你您]好|喂|[啊哈](?=[一-龥])")
# A failure shows its text, so that only replies are mangled which whoever writes rules may see.
_ALL = replies(SEEN)
# One clause with one claim in it: whatever denies, wishes or supposes here does so to that claim.
_PLAIN_CLAIMS = [
    reply.text
    for reply in _ALL
    if reply.intents == ["done"]
    and len(_CLAIM.findall(reply.text)) == 1
    and not _DIVIDER.search(reply.text.rstrip("！。!.😊"))
    and not re.search("[不没未无谁难并非吗嘛]", reply.text)
]
# Nobody hopes for what lies behind him.
_UNDATED_CLAIMS = [claim for claim in _PLAIN_CLAIMS if not re.search("[月日号昨今前早刚]", claim)]
# What may stand beside a claim without being one.
_COMPANIONS = [
    reply.text
    for reply in _ALL
    if reply.family in {"ack", "commit", "defer", "difficulty", "question", "extension", "evidence"}
    and "done" not in {*reply.intents, *reply.optional}
    and not re.search("完|结|到位|好了|齐|妥", reply.text)
]
# A strategy over so many costs much to make, so it is made once and not at each draw.
_REPLIES = st.sampled_from(_ALL)
_CLAIMS = st.sampled_from(_PLAIN_CLAIMS)
_DENIALS = st.sampled_from(
    [
        "没",
        "没有",
        "还没",
        "还没有",
        "未",
        "尚未",
        "仍未",
        "并未",
        "未能",
        "没能",
        "无法",
        "难以",
        "不能",
        "没法",
        "暂未",
    ]
)
_NOISE = st.sampled_from(["", "", "", "嗯", "啊", "那个", " ", "\u3000", "…", "，", "😓", "\u200b", "～", "哈", "呃，"])
_DOUBTS = [
    "如果{}",
    "要是{}",
    "假如{}就好",
    "只要{}就报",
    "等{}再报",
    "{}的话我就报",
    "是不是{}",
    "能不能算{}",
    "{}没有",
    "听说{}",
]
_WISHES = ["争取", "力争", "希望", "预计", "打算", "计划", "准备", "尽快"]
_PARTS = st.sampled_from(
    [
        "如果",
        "要是",
        "等",
        "假如",
        "只要",
        "争取",
        "力争",
        "希望",
        "预计",
        "计划",
        "打算",
        "准备",
        "尽快",
        "没",
        "未",
        "不",
    ]
)


@st.composite
def mangled(draw: st.DrawFn) -> tuple[str, Reply]:
    """A reply after one to six small accidents: characters dropped, doubled, swapped, brought in, sentences joined."""
    reply = draw(_REPLIES)
    text = reply.text
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(text)))
        accident = draw(st.sampled_from(["drop", "double", "swap", "insert", "deny", "join", "cut"]))
        before, behind = text[:place], text[place:]
        match accident:
            case "drop":
                text = before + behind[1:]
            case "double":
                text = before + behind[:1] + behind
            case "swap":
                text = before + behind[1:2] + behind[:1] + behind[2:]
            case "insert":
                text = before + draw(_NOISE | st.characters(codec="utf-8")) + behind
            case "deny":
                text = before + draw(_PARTS) + behind
            case "join":
                text = text + draw(st.sampled_from(["，", "。", "", "；", "\n"])) + draw(_REPLIES).text
            case "cut":
                text = before
    return text, reply


@settings(max_examples=ROUNDS, deadline=None)
@given(case=mangled())
def test_fuzz_any_mangled_reply_is_read_to_its_end(case: tuple[str, Reply]) -> None:
    text, reply = case
    meaning = understand(text, reply.today, due=reply.due)
    assert meaning.text == text
    assert meaning.intents
    assert meaning.confirm is bool(meaning.doubts)
    assert meaning.percent is None or 0 <= meaning.percent <= 100
    assert (meaning.date is None) == (meaning.date_role is None)
    assert meaning == understand(text, reply.today, due=reply.due)


@settings(max_examples=ROUNDS, deadline=None)
@given(claim=_CLAIMS, denial=_DENIALS, noise=_NOISE, tail=_NOISE)
def test_fuzz_any_claim_with_a_denial_before_it_is_not_done(claim: str, denial: str, noise: str, tail: str) -> None:
    text = noise + _CLAIM.sub(lambda found: denial + found[0], claim) + tail
    assert Intent.DONE not in understand(text, TODAY).intents


@settings(max_examples=ROUNDS, deadline=None)
@given(claim=_CLAIMS, frame=st.sampled_from(_DOUBTS), noise=_NOISE)
def test_fuzz_any_claim_supposed_or_doubted_is_not_done(claim: str, frame: str, noise: str) -> None:
    assert Intent.DONE not in understand(noise + frame.format(claim.rstrip("！。!.😊")), TODAY).intents


@settings(max_examples=ROUNDS, deadline=None)
@given(claim=st.sampled_from(_UNDATED_CLAIMS), wish=st.sampled_from(_WISHES), noise=_NOISE)
def test_fuzz_any_claim_wished_for_is_not_done(claim: str, wish: str, noise: str) -> None:
    assume(
        not (wish == "计划" and "已" in normalise(claim).text)
    )  # 计划已完成: of a plan it says that it was carried out
    assert Intent.DONE not in understand(noise + wish + claim, TODAY).intents


@settings(max_examples=ROUNDS, deadline=None)
@given(
    claim=_CLAIMS,
    denial=_DENIALS,
    companions=st.lists(st.sampled_from(_COMPANIONS), min_size=1, max_size=3),
    joint=st.sampled_from(["，", "。", "；", "\n", " "]),
    place=st.integers(0, 3),
)
def test_fuzz_any_denied_claim_among_other_sentences_is_not_done(
    claim: str, denial: str, companions: list[str], joint: str, place: int
) -> None:
    denied = _CLAIM.sub(lambda found: denial + found[0], claim)
    text = joint.join([*companions[:place], denied, *companions[place:]])
    assert Intent.DONE not in understand(text, TODAY).intents
