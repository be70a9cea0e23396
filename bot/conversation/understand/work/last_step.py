"""Tells the step that is left of the work: 就差验收, 只剩盖章, 待验收."""

import re
from datetime import date

from bot.conversation.understand.asked_back import ESTIMATED_NEAR_THE_END, SOMETHING_REMAINS
from bot.conversation.understand.work.negation import denials
from bot.conversation.understand.work.verdicts import NO_VERDICT, Judgement, Verdict
from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def last_step(clause: Clause, today: date) -> Judgement:
    """就差验收, 只剩盖章, 待验收."""
    del today
    failed = clause.first(Tag.ACCEPT)
    if failed and re.search(r"未通过|没通过|没有通过|没过|未过|不合格|不通过|未予通过|过不了", clause.text):
        return Judgement(Verdict.NOT_DONE, failed)
    if any(denial.target and denial.target.does(Tag.ACCEPT) for denial in denials(clause)):
        return Judgement(Verdict.LAST_STEP, clause.first(Tag.ACCEPT), "尚未验收，按接近完成估算", left="验收")
    if found := _A_LITTLE_SHORT.fullmatch(clause.text):
        little = Word(clause.start + found.start("little"), clause.start + found.end("little"), found["little"])
        return Judgement(Verdict.NEARLY, little, ESTIMATED_NEAR_THE_END)
    if found := _THE_TAIL_IS.fullmatch(clause.text):
        rest = Word(clause.start + found.start("left"), clause.start + found.end("left"), found["left"])
        return Judgement(Verdict.LEFT_OVER, rest, SOMETHING_REMAINS, left=rest.text)
    if found := _A_STEP_SHORT.fullmatch(clause.text) or _SOON_BUT_FOR.fullmatch(clause.text):
        step = Word(clause.start + found.start("left"), clause.start + found.end("left"), found["left"])
        return Judgement(Verdict.LAST_STEP, step, ESTIMATED_NEAR_THE_END, left=step.text)
    if found := _THEN_IT_IS_OVER.fullmatch(clause.text):
        name = "left" if found["left"] else "act"
        step = Word(clause.start + found.start(name), clause.start + found.end(name), found[name])
        return Judgement(Verdict.LAST_STEP, step, ESTIMATED_NEAR_THE_END, left=step.text)
    word = clause.first(Tag.ONLY_LEFT)
    if word is None and clause.has(Tag.ACCEPT):
        word = clause.first(Tag.WAIT)
        if word and re.search(r"[再才]", clause.text[word.end - clause.start :]):
            return Judgement(Verdict.DOING, word)
    if word and (_AN_ACT_LEFT.match(_what_follows(clause, word)) or not (clause.amounts or clause.percents)):
        left = _what_follows(clause, word)
        verdict = Verdict.NEARLY if _ONLY_THE_REST.fullmatch(left) else Verdict.LAST_STEP  # 只剩收尾 names no step
        return Judgement(verdict, word, ESTIMATED_NEAR_THE_END, left=left) if left else NO_VERDICT
    word = clause.first(Tag.REMAINING)
    if (
        word
        and not clause.has(Tag.COMPLETE)
        and all(amount.is_vague for amount in clause.amounts)
        and not clause.percents
        and (left := _what_follows(clause, word))
    ):
        if going_on := clause.after(word.end, Tag.DOING):
            return Judgement(Verdict.DOING, going_on[0])
        return Judgement(Verdict.LEFT_OVER, word, SOMETHING_REMAINS, left=left)
    return NO_VERDICT


def only_a_step_undone(clause: Clause, today: date) -> Judgement:
    """就验收没做, 只有公示还没走: one of the last steps is denied, and with it nothing else."""
    del today
    found = _ONLY_A_STEP_UNDONE.fullmatch(clause.text)
    if found is None:
        return NO_VERDICT
    name = "left" if found["left"] else "single"
    step = Word(clause.start + found.start(name), clause.start + found.end(name), found[name])
    return Judgement(Verdict.LAST_STEP, step, ESTIMATED_NEAR_THE_END, left=step.text)


_ONLY_A_STEP_UNDONE = expression(
    r"(?:还有?|就|只)?(?P<single>[一-龥]{0,4}?(?:验收|复验|公示|审计|备案|盖章|签章|签字|评审|移交|决算|结算|交付))(?:这|就)?一(?:个|道)(?:环节|手续|程序|流程|关口?)(?:还|尚)?(?:没|未)(?:有)?(?:走|做|办|弄|搞|跑|办完|走完)|"
    r"(?:就|只有?|仅|光|单)(?:剩下?|差|有)?(?P<left>(?:最后的?)?(?:竣工|完工|环保|消防|规划|初步|财务|主管部门|上级|联合)*(?:试运行|试车|联调|验收|复验|公示|审计|备案|盖章|签章|签字|评审|移交|决算|结算|竣工图?|交付))(?:这一?[步关道])?(?:还|尚|都)?(?:没|未)(?:有)?(?:走|做|办|弄|搞|跑|搞定|走完|办完|做完|开始|进行|组织)"
)
"""The last steps of whatever work; 就培训没搞 leaves a part of it undone."""
_A_LITTLE_SHORT = expression(
    r"(?:我们?|这边|现在|目前|眼下|也|都|,)*(?:(?:还|尚|仍)差|(?:就|只)差(?=最后)|也?(?:就|只|仅)[差欠缺](?=[那这]么)|(?=最后))(?P<little>(?:那么|这么)?一?(?:丁点|点点|点|丢丢)儿?|最后[一这那]点儿?(?:活儿?|活计|尾巴)|(?<=差)最后(?:[一这那]?(?:丁点|点点|丢丢)|[一这那]点)儿?)(?:了|吧|呢|的|在[干做弄收]着?)?"
)
"""还差一丁点, 最后一点活儿了: of the whole, and no step is named; 资金还差一点 is short of something."""
_THE_TAIL_IS = expression(
    r"(?:就|还|只|现在|目前|留|剩|这|那|个|条|的|,)*(?:尾巴|尾项|尾活|尾工|余项)(?:就|只|还)?(?:是|剩|剩下|还有)(?P<left>(?![有还没不要在月年下这那什啥哪谁]|点|一点|几|多|少|问题|钱|款|扫|清|收|小|大)[一-龥]{2,8}(?<![了的吧呢着过]))"
)
"""尾巴是抵押登记: what is left of the work, by its name."""
_A_STEP_SHORT = expression(
    r"(?:我们?|现在|目前|都|也|,|[离距](?:完成|完工|办结|收官|竣工|销号|收工|结束))*(?:就|只|还|仅|也就)*[差剩欠]了?(?P<left>(?:最后的?)?(?:一[步关环哆]|临门一脚|一?[道个项][一-龥]{0,6}?(?:手续|公示|程序|审批|环节|工序|签字|盖章|批复|流程|验收|复验|复核|审计|检测|备案|评审|鉴定|决算|结算|验|章))(?:嗦)?)(?:了|呢)?"
)
"""离完工只差一步, 差最后一道公示手续."""
_SOON_BUT_FOR = expression(
    r"(?:(?:很快|马上|快|就快|就要|快要)[了啦]?,?)+(?:就|只|还|仅|也就)[差缺欠](?!一?点|钱|人|资金|经费|设备)(?P<left>[^,。;!?\d没未不]{2,8}?)(?:了|呢)?"
)
"""很快很快，还差装订."""
_THEN_IT_IS_OVER = expression(
    r"(?:我们?|现在|就|只|还|也就|都|,)*(?:[差欠缺]了?(?!一?[点丢丁])(?P<left>(?:最后)?(?:一|那)?[个道枚份项]?[一-龥]{2,8}?)|(?:再|只要|等)(?P<act>[盖签验审批过走补](?:[一-龥]{0,4}?(?:章|字|名|会|程序|流程|手续|遍|道|下|次|关))?))(?:就|便)(?:算|能|都|全)?(?:齐活(?:了)?|(?:齐|完|好|妥|成|行|得|完事|结束|完成|办结|收工|大功告成)了)"
)
"""差一个领导签字就齐了, 再盖个章就完了: what it takes to be over."""
_ONLY_THE_REST = expression(
    r"(?:最后的?)?(?:[收扫清](?:[收扫清个]|一[收扫清])?尾|收口|收边收角|收边|扫扫边角|尾工|尾活)(?:工作|阶段|部分|活儿?|巴)?|最后(?:一|那|这)?点?(?:活儿?|尾巴|收尾)"
)
_AN_ACT_LEFT = expression(r"把|将")
"""就差把封存的两台车交上去: so many are only what the last step is about."""


def _what_follows(clause: Clause, word: Word) -> str:
    rest = re.sub(r"[了吧呢嘛的啊]+$", "", clause.text[word.end - clause.start :]).strip()
    if rest.startswith("着"):  # 还差着除锈; 漆还欠着
        return rest[1:] or clause.text[: word.start - clause.start] or rest
    return rest
