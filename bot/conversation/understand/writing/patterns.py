"""The tables of patterns in one: the first that matches at a place of a text is the one that counts."""

from bot.conversation.understand.writing.adjunct_patterns import ADJUNCT_PATTERNS
from bot.conversation.understand.writing.answer_patterns import ANSWER_PATTERNS
from bot.conversation.understand.writing.cause_patterns import CAUSE_PATTERNS
from bot.conversation.understand.writing.claim_patterns import CLAIM_PATTERNS
from bot.conversation.understand.writing.closing_patterns import CLOSING_PATTERNS
from bot.conversation.understand.writing.course_patterns import COURSE_PATTERNS
from bot.conversation.understand.writing.daily_plight_patterns import DAILY_PLIGHT_PATTERNS
from bot.conversation.understand.writing.denial_patterns import DENIAL_PATTERNS
from bot.conversation.understand.writing.derived_patterns import DERIVED_PATTERNS
from bot.conversation.understand.writing.described_patterns import DESCRIBED_PATTERNS
from bot.conversation.understand.writing.difficulty_patterns import DIFFICULTY_PATTERNS
from bot.conversation.understand.writing.direction_patterns import DIRECTION_PATTERNS
from bot.conversation.understand.writing.duty_patterns import DUTY_PATTERNS
from bot.conversation.understand.writing.end_patterns import END_PATTERNS
from bot.conversation.understand.writing.extent_patterns import EXTENT_PATTERNS
from bot.conversation.understand.writing.groundwork_patterns import GROUNDWORK_PATTERNS
from bot.conversation.understand.writing.harmless_patterns import HARMLESS_PATTERNS
from bot.conversation.understand.writing.hindrance_patterns import HINDRANCE_PATTERNS
from bot.conversation.understand.writing.in_few_words_patterns import IN_FEW_WORDS_PATTERNS
from bot.conversation.understand.writing.incapacity_patterns import INCAPACITY_PATTERNS
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.missent_patterns import MISSENT_PATTERNS
from bot.conversation.understand.writing.moving_patterns import MOVING_PATTERNS
from bot.conversation.understand.writing.name_patterns import NAME_PATTERNS
from bot.conversation.understand.writing.no_end_patterns import NO_END_PATTERNS
from bot.conversation.understand.writing.obstacle_patterns import OBSTACLE_PATTERNS
from bot.conversation.understand.writing.ongoing_patterns import ONGOING_PATTERNS
from bot.conversation.understand.writing.outcome_patterns import OUTCOME_PATTERNS
from bot.conversation.understand.writing.overturn_patterns import OVERTURN_PATTERNS
from bot.conversation.understand.writing.phrase_patterns import PHRASE_PATTERNS
from bot.conversation.understand.writing.plight_patterns import PLIGHT_PATTERNS
from bot.conversation.understand.writing.post_patterns import POST_PATTERNS
from bot.conversation.understand.writing.readied_patterns import READIED_PATTERNS
from bot.conversation.understand.writing.refusal_patterns import REFUSAL_PATTERNS
from bot.conversation.understand.writing.regained_patterns import REGAINED_PATTERNS
from bot.conversation.understand.writing.rejoinder_patterns import REJOINDER_PATTERNS
from bot.conversation.understand.writing.resolve_patterns import RESOLVE_PATTERNS
from bot.conversation.understand.writing.settled_patterns import SETTLED_PATTERNS
from bot.conversation.understand.writing.slip_patterns import SLIP_PATTERNS
from bot.conversation.understand.writing.standing_patterns import STANDING_PATTERNS
from bot.conversation.understand.writing.standing_task_patterns import STANDING_TASK_PATTERNS
from bot.conversation.understand.writing.state_patterns import STATE_PATTERNS
from bot.conversation.understand.writing.step_patterns import STEP_PATTERNS
from bot.conversation.understand.writing.strait_patterns import STRAIT_PATTERNS
from bot.conversation.understand.writing.time_patterns import TIME_PATTERNS
from bot.conversation.understand.writing.underway_patterns import UNDERWAY_PATTERNS
from bot.conversation.understand.writing.untroubled_patterns import UNTROUBLED_PATTERNS
from bot.conversation.understand.writing.verb_patterns import VERB_PATTERNS
from bot.conversation.understand.writing.vow_patterns import VOW_PATTERNS
from bot.conversation.understand.writing.wanting_patterns import WANTING_PATTERNS
from bot.conversation.understand.writing.winding_up_patterns import WINDING_UP_PATTERNS

PATTERNS: tuple[tuple[str, frozenset[Tag]], ...] = (
    *OVERTURN_PATTERNS,
    *CLAIM_PATTERNS,
    *END_PATTERNS,
    *NAME_PATTERNS,
    *REGAINED_PATTERNS,
    *CLOSING_PATTERNS,
    *MOVING_PATTERNS,
    *DESCRIBED_PATTERNS,
    *SETTLED_PATTERNS,
    *ADJUNCT_PATTERNS,
    *DERIVED_PATTERNS,
    *ANSWER_PATTERNS,
    *OBSTACLE_PATTERNS,
    *REJOINDER_PATTERNS,
    *STRAIT_PATTERNS,
    *STANDING_PATTERNS,
    *GROUNDWORK_PATTERNS,
    *WINDING_UP_PATTERNS,
    *COURSE_PATTERNS,
    *STEP_PATTERNS,
    *READIED_PATTERNS,
    *VOW_PATTERNS,
    *RESOLVE_PATTERNS,
    *ONGOING_PATTERNS,
    *HARMLESS_PATTERNS,
    *UNTROUBLED_PATTERNS,
    *IN_FEW_WORDS_PATTERNS,
    *DENIAL_PATTERNS,
    *STANDING_TASK_PATTERNS,
    *STATE_PATTERNS,
    *WANTING_PATTERNS,
    *REFUSAL_PATTERNS,
    *NO_END_PATTERNS,
    *VERB_PATTERNS,
    *DIRECTION_PATTERNS,
    *OUTCOME_PATTERNS,
    *UNDERWAY_PATTERNS,
    *CAUSE_PATTERNS,
    *PLIGHT_PATTERNS,
    *DAILY_PLIGHT_PATTERNS,
    *INCAPACITY_PATTERNS,
    *HINDRANCE_PATTERNS,
    *SLIP_PATTERNS,
    *MISSENT_PATTERNS,
    *DUTY_PATTERNS,
    *TIME_PATTERNS,
    *PHRASE_PATTERNS,
    *POST_PATTERNS,
    *DIFFICULTY_PATTERNS,
    *EXTENT_PATTERNS,
)
