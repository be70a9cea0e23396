"""Finds the step that a claim is about, a plan, a tender, a contract, where that step is not the work itself."""

from bot.conversation.understand.writing.clauses import Clause
from bot.conversation.understand.writing.expressions import expression
from bot.conversation.understand.writing.lexicon import Tag
from bot.conversation.understand.writing.words import Word


def step_acted_on(clause: Clause, word: Word) -> Word | None:
    """The step of the work that the claim of `word` is about, if it is about one: 方案|完成."""
    if _IN_USE.match(clause.text[word.end - clause.start :]):
        return None
    acted_on = (
        word.does(Tag.ACT)
        and (word.does(Tag.STRONG_ACT) or not word.does(Tag.COMPLETE))
        and word.text not in _PROVIDING
    ) or any(verb.end == word.start and not verb.does(Tag.SUPPLY, Tag.STAGE) for verb in clause.all(Tag.ACT))
    acted_on = acted_on or _MENDED.fullmatch(word.text) is not None
    act = next((mark for mark in clause.all(Tag.ACT) if mark.end == word.start), word)
    acted_on = acted_on or word.text.startswith(_PUT_OUT)
    steps = clause.all(Tag.STAGE) if acted_on else clause.all(Tag.STAGE, Tag.SUPPLY)
    steps = _without_those_that_are_the_work(clause, word, act, steps, acted_on=acted_on)
    return next((mark for mark in reversed(steps) if _is_the_step(clause, mark, act, word)), None)


_A_MATTER = expression(r"公[示开](?:这一?块|这项|这方面|工作|方面)")
"""收费公示这块全部落实到位了: what has to be shown to the public, named as what was carried out."""


_WHERE_THEY_STAND = expression(r"(?:[里上中内]|里[面头边]|上面|当中|之中)的?(?:那)?")
"""清单里七、八两条落实了: the paper in which the items stand."""


def _without_those_that_are_the_work(
    clause: Clause, word: Word, act: Word, steps: list[Word], *, acted_on: bool
) -> list[Word]:
    """The steps without what was made good, done anew, put in order or carried out."""
    if acted_on and (word.text.startswith(_ANEW) or act.text.startswith(_ANEW)):
        steps = [mark for mark in steps if not mark.does(Tag.SUPPLY) and mark.text not in _PROCURED]
    if clause.text[: word.start - clause.start].endswith(_DONE_ANEW) and not word.does(Tag.COMPLETE):
        steps = [mark for mark in steps if not mark.does(Tag.SUPPLY) and mark.text not in _PROCURED]
    if word.text.lstrip("都全").startswith(_FROM_NOW_ON):
        steps = [mark for mark in steps if mark.text not in _PROCURED]
    if word.text.startswith(("清零", "销号", "办结")):
        steps = [mark for mark in steps if mark.text not in {"清单", "台账"}]
    named = clause.items[0].start if clause.items else -1
    steps = [
        mark
        for mark in steps
        if not (
            mark.end <= named
            and _WHERE_THEY_STAND.fullmatch(clause.text[mark.end - clause.start : named - clause.start])
        )
        and not (mark.does(Tag.SUPPLY) and _OF_ITS_OWN.match(clause.text[mark.end - clause.start :]))
        and not (word.text.startswith("落实") and _A_MATTER.match(clause.text, mark.start - clause.start))
    ]
    if word.text.startswith(_TAKEN_BACK):
        steps = [mark for mark in steps if mark.text not in _PROCURED]
    if word.text.startswith("上墙"):
        return []
    if word.text.startswith(_FILED):
        steps = [mark for mark in steps if mark.text not in _DRAWINGS]
    if word.text.endswith(_NOW_IN_USE):
        steps = [mark for mark in steps if not _A_BUILDING.match(clause.text[mark.end - clause.start :])]
    if act.text == "整改":  # 临电整改完了, 招标整改完成: what was wrong with it
        steps = [mark for mark in steps if mark.end > act.start]
    if act.text in _PUT_IN_ORDER:
        steps = [mark for mark in steps if mark.text not in _STANDING_PAPERS]
    if clause.has(Tag.ALL) and "落实" in clause.text:
        steps = [mark for mark in steps if mark.text not in {"措施", "整改措施"}]
    return steps


_OF_ITS_OWN = expression(r"(?:清理|清退|分流|安置|整顿|精简|轮岗|处置|清收|清算)(?:工作|任务|问题|事宜)")
"""编外人员清理工作: what is done about the people is the work."""
_IN_USE = expression(r"(?:并|且|也|都|已经?|现)*(?:已经?|都)?(?:投用|投入使用|启用|投入运行|运行|用上|交付)")
"""设备装好已投用: what is in use is no step."""
_TAKEN_BACK = ("注销", "撤销", "核销", "终止", "吊销")
"""备案注销了: an end to what was granted."""
_FILED = ("归档", "存档", "入档", "移交", "上墙", "入库")
_DRAWINGS = frozenset({"图纸", "档案", "资料", "预案", "清单"})
"""图纸归档完毕: filed, and not drawn."""
_NOW_IN_USE = ("投用", "投运", "启用", "投入使用", "投产")
_A_BUILDING = expression(r"[一-龥]{0,2}?(?:室|站|中心|房|楼|基地|车间|厂|棚|所|点|馆|场|线|平台|系统)")
"""检测室建成投用: the building has its name from what is done there."""
_MENDED = expression(r"[修换拆检校搬卖清封停补重焊洗调][好完掉净]")
"""设备修好了: the equipment was what was wrong."""


_PROVIDING = frozenset({"落实", "拨付", "拨", "到岗", "发放", "签", "采购", "订", "招"})
"""资金已落实, 人员已到岗: what is provided for the work is not the work."""


def _is_the_step(clause: Clause, mark: Word, act: Word, word: Word) -> bool:
    """方案|完成; but not 手续齐了也|整改完, with an end of its own, nor 改完|备案了, which is one more act behind."""
    if mark.text in _FITTED and _A_NAMED_KIND.search(clause.text[: mark.start - clause.start]):
        return not (_PUT_IN.match(act.text) and clause.text.endswith("了"))
    if mark.text == "手续" and _AN_END_BY_PAPERS.search(clause.text[: mark.start - clause.start]):
        return False
    if _ITS_ACCOUNTS.match(clause.text, mark.end - clause.start):
        return False
    if mark.does(Tag.ACTIVITY) and _THE_MATTER_OF.match(clause.text[mark.end - clause.start :]):
        return False
    if mark.end <= act.start:
        between = clause.text[mark.end - clause.start : act.start - clause.start]
        if word.text.startswith("问题") and between.endswith("的") and not _WANTING.search(between):
            return False  # 人员超编的问题解决了: what was wrong with it, and no step
        return "了" not in between or not _A_SECOND_CLAIM.search(between)
    if clause.text[word.end - clause.start : mark.start - clause.start] in {"并", "且", "并已"}:
        return False  # 完成并自查: one more act
    if word.does(Tag.COMPLETE) and _OF_A_COMPOUND.search(clause.text[mark.end - clause.start :]):
        return False
    is_told = clause.text[mark.end - clause.start :] in {"了", "完了", "过了", "完毕"}
    return mark.start - word.end <= _NEAR and not (is_told and mark.start == word.end and mark.does(Tag.ACT))


_FITTED = frozenset({"设备", "装置", "设施", "器材"})
_A_NAMED_KIND = expression(
    r"(?<!新)(?<!全部)(?<!所有)(?<!我们)(?<!采购)(?<!施工)(?<!购置)(?<!进口)(?<!主要)(?<!这批)(?<!那批)[一-龥]{2}$"
)
_PUT_IN = expression(r"装[好上妥齐]|安[好上]|安装[好上到完]|配[好齐上]")
"""双录设备装好了: named by its kind, to fit it was the work."""
_AN_END_BY_PAPERS = expression(
    r"(?:封存|过户|解除|注销|报废|核销|移交|交接|退出|退休|调动|离职|解聘|结案|变更|转移|迁移|划转|归还|停用|清退|退租|报停|落户|安置|解封|销户|退库|划拨|更名|返聘|聘任|续聘|任职|免职|任免|调任|入职|入编|病退|内退|入学|转学|复学|退学)(?:人员|职工|教师|干部|学生)?$"
)
"""车辆封存手续办了: the papers are how it is done."""
_OF_A_COMPOUND = expression(
    r"^[一-龥]{0,6}(?:整改|安置|分流|清理|清退|处置|整治|改造|修订|化解|腾退|退还|追缴|整合|重组|核销|销毁|移交|归集|清算|兑付|发放)(?:工作|任务)?了?$"
)
"""完成审计整改, 完成人员分流安置: the last of the words is what was completed."""
_ITS_ACCOUNTS = expression(
    r"(?:班|费|款|经费|专项|项目)?的?(?:账目?|旧账|往来账)(?:都|也|全部?|已经?|刚)*(?:[对查核理算清]|核对|清理|厘)(?:完|清|平|好|齐)了$"
)
"""培训班的账对完了: its accounts were what was to be settled, and it was held long ago."""
_THE_MATTER_OF = expression(r"(?:这件|那件)?的?(?:事情?|问题|活儿?|差事)(?!前)")
"""护工培训的事已完成: the matter of it is the measure."""
_WANTING = expression(r"不足|不够|短缺|紧[缺张]|缺口|缺|没|未|不到位|到位")
_NEAR = 3
_A_SECOND_CLAIM = expression(r"了(?:也|都|全|,|就|已经?|现在|目前|整个|整体)*(?:已经?|也|都)?$")
_ANEW = ("改过来", "改正", "更正", "纠正", "补", "重新", "重签", "改签")
_PUT_IN_ORDER = frozenset({"修订", "修编", "更新", "废止", "完善", "调整", "修订完善", "健全"})
_STANDING_PAPERS = frozenset({"预案", "清单", "规划", "计划", "措施", "应急预案"})
"""预案修订了: the paper was there, and putting it in order was the work."""
_FROM_NOW_ON = ("改走", "走", "统一走", "改由", "改为", "改成")
"""采购全走平台了: another way is gone from now on."""
_DONE_ANEW = ("重新", "统一", "重新都", "都重新", "全重新", "全部重新", "重新全部")
_PUT_OUT = ("清退", "辞退", "解聘", "遣散", "分流", "腾退", "退还", "追缴", "追回", "收缴", "拆除", "清理", "退缴")
"""超编人员清退到位: what is put out or recovered is no means of the work."""
_PROCURED = frozenset(
    {
        "采购",
        "招标",
        "审批",
        "评审",
        "手续",
        "备案",
        "环评",
        "立项",
        "验收",
        "用地",
        "许可",
        "施工合同",
        "监理合同",
        "设计合同",
        "征地协议",
        "拆迁协议",
        "搬迁协议",
        "施工许可",
        "规划许可",
        "前期手续",
        "询价",
        "比选",
    }
)
"""采购合同补签了: what was left out before is the work itself."""
