"""Reads a turn of speech that is the whole reply: 没二话, 妥妥的."""

from collections.abc import Sequence

from bot.conversation.understand.meaning import Intent
from bot.conversation.understand.reading import Reading
from bot.conversation.understand.writing.expressions import expression

_GLADLY = expression(
    r"(?:妥妥|稳稳|稳妥)(?:当当)?(?:的|滴)|没(?:有)?(?:二|半句)话|(?:没|莫|冇)(?:有)?(?:得|的)?说(?:的|得)?|没啥(?:说的|可说的)"
)
"""Beside other words these only stress what is said: 整完了，妥妥的."""

_NO_TROUBLE_AT_ALL = expression(r"(?:一点儿?|半点|丝毫|任何|啥|嘛|什么)?问题(?:都|也)?没有(?:的)?")
"""一点问题都没有, of nothing that goes on."""
_NO_FEAR = expression(r"(?:这|那|放心|保准|绝对|肯定)?(?:错|差|误|跑|黄|少)不了(?:的|您的|你的)?")
"""好嘞，错不了: behind a nod it gives the word for it."""
_THE_MATTER_IS_OPEN = expression(
    r"(?:这|那|该)?[一-龥]{0,2}案子?(?:目前|现在)?(?:还|也|一直|仍|都)*没(?:有)?(?:了?结|审完|判|结案)"
    r"|(?:[这那][个件]?[事活]儿?)?(?:目前|现在|还|一直|到现在|至今|都|也)*没(?:有|能)?办成"
)
"""案子没结, 这事儿目前没办成: with nothing beside it, how the matter itself stands, and no trouble."""


def nod_to_a_turn_of_speech(readings: Sequence[Reading]) -> None:
    """没说的: alone it answers the reminder as 没问题 does, with a nod and a promise."""
    if len(readings) == 1:
        said = readings[0]
        if (said.intents <= {Intent.COMMIT} and _GLADLY.fullmatch(said.clause.text)) or (
            said.intents <= {Intent.NO_DIFFICULTY} and _NO_TROUBLE_AT_ALL.fullmatch(said.clause.text)
        ):
            said.intents = {Intent.ACK, Intent.COMMIT}
        elif said.intents == {Intent.DIFFICULTY} and _THE_MATTER_IS_OPEN.fullmatch(said.clause.text):
            said.intents, said.blocker = {Intent.NOT_DONE}, None
    elif (
        len(readings) == 2
        and readings[0].intents == readings[1].intents == {Intent.ACK}
        and _NO_FEAR.fullmatch(readings[1].clause.text)
    ):
        readings[1].intents = {Intent.COMMIT}
