"""What goes into the public notice: verified facts as done, everything else with its state, every gap on the list."""

from bot.documents.notice_content import NoticeContent, notice_content
from bot.documents.notice_todo import Todo, Urgency, merged, todo_text
from bot.ledger.measure import MeasureStatus
from bot.ledger.publishing import Publishing
from tests.documents.published import FULL_FRAME, NOW, VERIFIED, problem, publishing_of

CLOSED, RUNNING, CLAIMED = MeasureStatus.CLOSED, MeasureStatus.IN_PROGRESS, MeasureStatus.CLAIMED
LONG, IDLE, BASICALLY = MeasureStatus.LONG_TERM, MeasureStatus.NOT_STARTED, MeasureStatus.BASICALLY_DONE
PROVEN = {**VERIFIED, "evidence_text": "办法原件"}


def lines(content: NoticeContent) -> list[str]:
    return [line.text for line in content.lines]


def of_problem(publishing: Publishing) -> list[str]:
    """What the notice says of its only problem."""
    text = lines(notice_content(publishing))
    start = next(place for place, line in enumerate(text) if line.startswith("（1）"))
    return text[start : next(p for p, line in enumerate(text) if line.startswith("完成情况：")) + 1]


def todo(publishing: Publishing) -> list[tuple[str, str]]:
    return [(point.where, point.missing) for point in notice_content(publishing).todo]


def test_the_notice_has_the_levels_of_official_papers() -> None:
    done = ("修订办法。", CLOSED, PROVEN)
    content = notice_content(
        publishing_of(
            [
                problem("1", "学习不深入。会议少。", done, aspect="履职不够有力", topic="学习情况"),
                problem("2", "落实不到位。", done, aspect="履职不够有力", topic="落实情况"),
                problem("3", "管理不细。", done, aspect="管理不够严格", topic="总体情况"),
                problem("4", "台账不全。", done),
                problem("5", "学用脱节。", done, aspect="履职不够有力", topic="学习情况"),
            ],
            FULL_FRAME,
        )
    )
    headings = [(line.level, line.text) for line in content.lines if line.level]
    assert headings == [
        (1, "一、整改工作开展情况"),
        (1, "二、具体问题整改落实情况"),
        (4, "（4）台账不全。"),
        (2, "（一）履职不够有力"),
        (3, "1.学习情况"),
        (4, "（1）学习不深入。会议少。"),
        (4, "（5）学用脱节。"),
        (3, "2.落实情况"),
        (4, "（2）落实不到位。"),
        (2, "（二）管理不够严格"),
        (3, "总体情况"),
        (4, "（3）管理不细。"),
        (1, "三、下一步工作计划"),
    ]


def test_a_whole_frame_is_printed_as_it_is_and_leaves_nothing_to_do() -> None:
    content = notice_content(
        publishing_of(
            [problem("1", "学习不深入。", ("修订办法。", CLOSED, {**PROVEN, "result": "已印发办法。"}))], FULL_FRAME
        )
    )
    assert content.number == "云农党字〔2023〕41号"
    assert content.signer == "高建国"
    assert content.issuer == "中共云岭县农业农村局党组"
    assert content.day == "2023年10月16日"
    assert lines(content)[0] == "现将巡察整改进展情况予以公布。"
    assert lines(content)[-1] == "联系电话：0000-0000000；电子邮箱：xc@example.cn。"
    assert content.todo == ()


def test_measures_are_told_one_after_the_other_and_get_their_full_stop() -> None:
    done = problem("1", "学习不深入。", ("修订办法", CLOSED, VERIFIED), ("组织学习14次。", CLOSED, VERIFIED))
    assert of_problem(publishing_of([done])) == [
        "（1）学习不深入。",
        "整改情况：一是修订办法。二是组织学习14次。",
        "完成情况：已完成整改。",
    ]


def test_a_single_measure_has_no_number() -> None:
    assert of_problem(publishing_of([problem("1", "学习不深入。", ("修订办法", CLOSED))]))[1] == "整改情况：修订办法。"


def test_what_came_from_a_notice_is_printed_letter_by_letter() -> None:
    source = {"source": "第12段"}
    texts = ("修订办法；", "组织学习\n并考试", "建立台账")
    done = problem("1", "学习不深入", *((text, CLOSED, source) for text in texts))
    assert of_problem(publishing_of([done])) == [
        "（1）学习不深入",
        "整改情况：一是修订办法；二是组织学习",
        "并考试",
        "三是建立台账",
        "完成情况：已完成整改。",
    ]


def test_what_is_not_verified_is_never_told_as_done() -> None:
    mixed = problem(
        "1",
        "学习不深入。",
        ("修订办法。", CLOSED, VERIFIED),
        (
            "组织学习。",
            CLAIMED,
            {"claimed_at": NOW, "percent": 100.0, "result": "全部学完。", "progress_text": "全部学完"},
        ),
        ("建立台账。", RUNNING, {"percent": 90.0}),
        ("每月检查。", LONG),
        ("定期回访。", LONG, {"staged_result": "已回访2次"}),
        ("补签合同。", IDLE),
        ("维修库房。", BASICALLY),
    )
    assert of_problem(publishing_of([mixed])) == [
        "（1）学习不深入。",
        "整改情况：一是修订办法。二是组织学习（正在核验）。三是建立台账（正在整改）。四是每月检查（长期坚持，正在整改）。"
        "五是定期回访。阶段性成果：已回访2次。六是补签合同（尚未启动）。七是维修库房（正在整改）。",
        "完成情况：正在整改，7条措施中已落实2条。",
    ]


def test_while_nothing_is_verified_measures_are_told_as_measures() -> None:
    assert of_problem(publishing_of([problem("1", "学习不深入。", ("修订办法", RUNNING), ("组织学习", RUNNING))])) == [
        "（1）学习不深入。",
        "整改措施：一是修订办法。二是组织学习。",
        "完成情况：正在整改。",
    ]


def test_each_state_has_its_words() -> None:
    said = {
        status: of_problem(publishing_of([problem("1", "学习不深入。", ("修订办法", status))]))[-1]
        for status in MeasureStatus
    }
    assert said == {
        IDLE: "完成情况：尚未启动整改。",
        RUNNING: "完成情况：正在整改。",
        BASICALLY: "完成情况：基本完成整改。",
        CLAIMED: "完成情况：正在核验。",
        CLOSED: "完成情况：已完成整改。",
        LONG: "完成情况：长期坚持，持续整改。",
    }


def test_a_standing_task_with_a_result_is_told_apart_from_what_is_closed() -> None:
    staged = ("每月检查", LONG, {"staged_result": "已检查6次"})
    assert of_problem(publishing_of([problem("1", "管理不细。", staged)]))[1:] == [
        "整改情况：每月检查。阶段性成果：已检查6次。",
        "完成情况：已取得阶段性成果，长期坚持。",
    ]
    both = publishing_of([problem("1", "管理不细。", staged, ("修订办法", CLOSED, VERIFIED))])
    assert of_problem(both)[-1] == "完成情况：已取得阶段性成果，长期坚持；其余1条措施已落实。"


def test_the_result_for_the_public_stands_in_for_the_measures_own_words() -> None:
    done = ("修订办法", CLOSED, {**VERIFIED, "result": "9月28日印发《办法》。"})
    assert of_problem(publishing_of([problem("1", "学习不深入。", done)]))[1] == "整改情况：9月28日印发《办法》。"


def test_a_sheet_that_says_closed_gives_its_own_words_on_progress() -> None:
    said = ("修订办法", CLOSED, {"progress_text": "9月已印发办法", "source": "台账!E7"})
    assert of_problem(publishing_of([problem("1", "学习不深入。", said)]))[1] == "整改情况：9月已印发办法。"
    older = ("修订办法", CLOSED, {**VERIFIED, "progress_text": "正在起草"})
    assert of_problem(publishing_of([problem("1", "学习不深入。", older)]))[1] == "整改情况：修订办法。"


def test_a_few_letters_on_progress_stand_behind_what_was_to_be_done() -> None:
    said = ("建立台账。", CLOSED, {"progress_text": "已建立", "source": "台账!E7"})
    assert of_problem(publishing_of([problem("1", "学习不深入。", said)]))[1] == "整改情况：建立台账：已建立。"


def test_what_a_plan_or_notice_said_beside_the_measures_is_told_beside_them() -> None:
    read = {"source": "第9段", "progress_text": "已学习12次。"}
    told = problem("1", "学习不深入。", ("定计划。", CLOSED, read), ("开展研讨。", CLOSED, read), goal="学深悟透")
    assert of_problem(publishing_of([told])) == [
        "（1）学习不深入。",
        "整改目标：学深悟透",
        "整改情况：一是定计划。二是开展研讨。",
        "整改成效：已学习12次。",
        "完成情况：已完成整改。",
    ]
    apart = ("建台账。", RUNNING, {"source": "第9段", "progress_text": "正在建。"})
    assert of_problem(publishing_of([problem("1", "甲。", apart, ("检查。", RUNNING, read))]))[1:3] == [
        "整改措施：一是建台账。二是检查。",
        "整改进展：一是正在建。二是已学习12次。",
    ]


def test_what_a_document_said_is_left_out_once_something_newer_is_known() -> None:
    stale = ("建台账。", CLOSED, {**VERIFIED, "source": "第9段", "progress_text": "正在建。"})
    assert of_problem(publishing_of([problem("1", "甲。", stale)]))[1:] == [
        "整改情况：建台账。",
        "完成情况：已完成整改。",
    ]


def test_short_headings_within_a_section_are_headings_of_the_second_level() -> None:
    frame = {**FULL_FRAME, "before": [{"heading": "组织情况", "paragraphs": ["（一）提高站位", "召开会议3次。"]}]}
    told = notice_content(publishing_of([problem("1", "甲。", ("建台账。", CLOSED))], frame))
    assert [(line.level, line.text) for line in told.lines[1:4]] == [
        (1, "一、组织情况"),
        (2, "（一）提高站位"),
        (0, "召开会议3次。"),
    ]


def test_a_short_title_stands_before_the_problems_text() -> None:
    told = publishing_of([problem("1", "会议少，学习不深入。", ("学习", CLOSED), title="学习抓得不紧")])
    assert of_problem(told)[0] == "（1）学习抓得不紧。会议少，学习不深入。"


def test_what_a_sheet_keeps_apart_from_the_text_is_told_with_it() -> None:
    one = problem("1", "学习抓得不紧", ("学习", CLOSED), facets=["全年仅学4次"])
    two = problem("1", "学习抓得不紧。", ("学习", CLOSED), facets=["研讨不深", "记录不全。"])
    half = problem("1", "学习抓得不紧。一是会议少", ("学习", CLOSED), facets=["会议少", "研讨不深"])
    assert of_problem(publishing_of([one]))[0] == "（1）学习抓得不紧。全年仅学4次。"
    assert of_problem(publishing_of([two]))[0] == "（1）学习抓得不紧。一是研讨不深。二是记录不全。"
    assert of_problem(publishing_of([half]))[0] == "（1）学习抓得不紧。一是会议少。研讨不深。"


def test_without_a_frame_there_is_a_draft_of_facts_with_gaps() -> None:
    content = notice_content(publishing_of([problem("1", "学习不深入。", ("修订办法", CLOSED, VERIFIED))]))
    assert content.title == "云岭县农业农村局关于第三轮巡察整改进展情况的通报"
    assert lines(content)[0] == (
        "2023年4月28日至2023年7月18日，县委第二巡察组对云岭县农业农村局开展了为期82天的巡察，并于2023年8月14日反馈了巡察意见。"
        "按照巡察工作有关要求，现将巡察整改进展情况予以公布。"
    )
    assert (content.number, content.day) == ("〔待补：文号〕", "〔待补：成文日期〕")
    assert [(point.where, point.missing) for point in content.todo if point.urgency is Urgency.MUST] == [
        ("正文", "待补：文号"),
        ("正文", "待补：组织领导、责任落实、监督检查情况"),
        ("正文", "待补：下一步工作安排"),
        ("正文", "待补：监督电话、通信地址和电子邮箱"),
        ("正文", "待补：成文日期"),
    ]


def test_a_round_without_dates_gets_gaps_and_no_invented_days() -> None:
    bare = publishing_of([problem("1", "学习不深入。", ("修订办法", CLOSED))])
    assert bare.state.round is not None
    bare.state.round.started_on = bare.state.round.fed_back_on = bare.state.round.team = None
    assert lines(notice_content(bare))[0].startswith(
        "〔待补：巡察开始日期〕至2023年7月18日，〔待补：巡察组名称〕对云岭县农业农村局开展了巡察，并于〔待补：反馈日期〕反馈了巡察意见。"
    )


def test_each_thing_that_is_missing_names_who_can_supply_it() -> None:
    publishing = publishing_of(
        [
            problem(
                "1",
                "学习不深入。",
                ("修订办法", CLOSED, VERIFIED),
                ("组织学习", CLAIMED),
                ("建立台账", RUNNING),
                ("每月检查", LONG),
            ),
            problem("2", "没有措施的问题。"),
        ],
        FULL_FRAME,
        claims={101: "已印发，文号云农发〔2023〕12号"},
    )
    found = [(point.where, point.who, point.missing) for point in notice_content(publishing).todo]
    assert found == [
        ("措施 1-2", "整改办", "已报完成，尚未核验，通报中没有写为完成；请核验销号或退回"),
        ("措施 1-3", "罗小芸", "尚未完成，通报中写为“正在整改”；完成后请报告并附佐证"),
        ("措施 1-4", "整改办", "长期坚持，没有写明阶段性成果，通报中没有写为完成；请补写阶段性成果"),
        ("问题 2", "整改办", "没有整改措施，请补录或核对"),
        ("措施 1-1", "罗小芸", "没有佐证材料，请补传"),
        (
            "措施 1-1",
            "罗小芸",
            "没有整改结果的表述，现按措施原文刊出，责任人报告为“已印发，文号云农发〔2023〕12号”，可据此改写",
        ),
    ]


def test_an_exempt_problem_is_left_out_and_named_on_the_list_alone() -> None:
    done = ("修订办法。", CLOSED, {**PROVEN, "result": "已印发。"})
    content = notice_content(
        publishing_of(
            [
                problem("1", "学习不深入。", done, aspect="履职方面"),
                problem("2", "涉密文件管理不严。", done, aspect="保密方面"),
            ],
            FULL_FRAME,
            exempted={2: "secrets"},
        )
    )
    whole = "\n".join(lines(content)) + content.tally.sentence()
    assert "保密" not in whole
    assert "涉密" not in whole
    assert content.todo == (Todo("问题 2", "未列入通报，理由：涉及党和国家秘密", urgency=Urgency.EXEMPT),)


def test_days_that_do_not_add_up_stay_as_written_and_are_listed() -> None:
    done = ("修订办法。", CLOSED, {**PROVEN, "result": "已印发。"})
    frame = {**FULL_FRAME, "opening": ["县委巡察组开展了为期81天的巡察。"], "stated_days": 81}
    content = notice_content(publishing_of([problem("1", "学习不深入。", done)], frame))
    assert lines(content)[0] == "县委巡察组开展了为期81天的巡察。"
    assert [point.missing for point in content.todo] == [
        "文中写为期81天，2023年4月28日至2023年7月18日实为82天，文字未改，请核对"
    ]


def test_counts_that_differ_from_the_ledger_stay_as_written_and_are_listed() -> None:
    done = ("修订办法。", CLOSED, {**PROVEN, "result": "已印发。"})
    frame = {**FULL_FRAME, "opening": ["县委巡察组反馈了2个方面3个问题。", "共制定整改措施1条。"]}
    told = publishing_of([problem("1", "学习不深入。", done, aspect="履职不力")], frame)
    assert todo(told) == [
        ("开头第1段", "文中写有 2 个方面，台账有 1 个，文字未改，请核对"),
        ("开头第1段", "文中写有 3 个问题，台账有 1 个，文字未改，请核对"),
    ]


def test_a_frame_that_calls_everything_done_is_contradicted_in_yellow() -> None:
    frame = {**FULL_FRAME, "opening": ["巡察反馈的2个问题，已全部完成整改。"]}
    half = [problem("1", "学习不深入。", ("修订办法", CLOSED)), problem("2", "台账不全。", ("建立台账", RUNNING))]
    gap = "〔待补：文中写有全部完成整改，台账尚有1个问题未完成，请改写〕"
    assert gap in lines(notice_content(publishing_of(half, frame)))
    assert gap not in lines(notice_content(publishing_of(half[:1], frame)))
    honest = {**frame, "opening": ["巡察反馈的2个问题，1个已完成整改，1个正在整改。"]}
    assert gap not in lines(notice_content(publishing_of(half, honest)))


def test_contradictions_in_the_ledger_are_listed() -> None:
    done = problem("4", "防火有欠缺。", ("平台已建成，正在采购设备。", CLOSED, {**PROVEN, "result": "平台已建成。"}))
    publishing = publishing_of([done], FULL_FRAME, contradictions={1: ("问题 4 已完成整改，但仍在办理，请核实。",)})
    assert todo(publishing) == [("问题 4", "已完成整改，但仍在办理，请核实。")]


def test_what_many_measures_lack_alike_is_listed_once() -> None:
    points = [Todo(f"措施 {number}", "没有佐证材料") for number in ("1-1", "1-2", "1-3", "2-1", "2-4", "3-1", "3-2")]
    assert [point.where for point in merged([*points, Todo("正文", "没有佐证材料")])] == [
        "措施 1-1至1-3、2-1、2-4、3-1、3-2、正文"
    ]


def test_the_list_is_ordered_by_weight_and_counts_its_points() -> None:
    points = [Todo("措施 1-1", "没有佐证材料", "罗小芸", Urgency.CHECK), Todo("正文", "待补：文号")]
    assert todo_text("通报", "2023年10月16日", points) == (
        "《通报》公布前清单\n"
        "截至2023年10月16日，共2项。\n"
        "\n"
        "公布前须办（1项）\n"
        "1. 正文：待补：文号。（整改办）\n"
        "\n"
        "请核对（1项）\n"
        "1. 措施 1-1：没有佐证材料。（罗小芸）\n"
    )
    assert todo_text("通报", "2023年10月16日", []).endswith("截至2023年10月16日，没有待办事项。\n")
