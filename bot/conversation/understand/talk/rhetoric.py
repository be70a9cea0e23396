"""Turns a clause that is asked in return into what it says: 谁说没完成 says that it is done, and asks to be read back."""

from bot.conversation.understand.asked_back import ASKED_IN_RETURN
from bot.conversation.understand.talk.questions import TURNING_WORDS
from bot.conversation.understand.work.verdicts import Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.words import Word


def turned(clause: Clause, judgement: Judgement, word: Word) -> Judgement:
    """A rhetorical question says what it seems to deny, and is worth asking back."""
    turns = {Verdict.NOT_DONE: Verdict.DONE, Verdict.NOT_STARTED: Verdict.STARTED}
    if word.text in TURNING_WORDS:
        turns[Verdict.DONE] = Verdict.NOT_DONE
    verdict = turns.get(judgement.verdict, judgement.verdict)
    if verdict is Verdict.DONE and (_WAS_ONLY_MEANT.search(clause.text) or _FROM_OTHERS.match(clause.text)):
        verdict = Verdict.UNSURE
    return Judgement(verdict, judgement.word, ASKED_IN_RETURN, judgement.stage, judgement.left)


_WAS_ONLY_MEANT = expression(
    r"不(?:是|都|就|也)*[^,已]{0,4}?(?:答应|应承|应下|说好|讲好|说定|约好|许诺|承诺|保证|打包票|拍胸脯|表态|差一?点|险些|几乎|只差|就差|快要?(?!一|两|半|递|速))"
)
"""当时不是答应修好了嘛, 不是差点拆完了嘛: promised or nearly so, which the question does not make a fact."""
_FROM_OTHERS = expression(
    r"(?:[他她]们?|对方|人家|村里|施工[方队]|厂家|物业|那边|下面|听|据)[^,。;!?]{0,3}(?<![我咱])(?:说|讲|称|反映)(?![好定清明])"
)
"""他们说水不早通上了嘛: what others ask in return is hearsay all the same."""
