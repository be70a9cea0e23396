"""The command line; one thin function per command."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot import present
from bot.commands import (
    care,
    documents,
    exporting,
    feeds,
    importing,
    letters,
    notice,
    people,
    planning,
    service,
    texts,
    understanding,
)
from bot.commands import proof as proofs
from bot.core.config import Settings, load
from bot.core.errors import BadInput, Refusal
from bot.documents import say

app = typer.Typer(
    name="zhenggai",
    help="整改：管台账、盯时限、收反馈的聊天机器人。",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

# typer brings its own copy of click and names only the leaves of its errors in public; this is their common base.
_UsageError: type[Exception] = next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "UsageError")

Config = Annotated[
    Path | None, typer.Option("--config", help="配置文件；默认用当前目录的 config.toml，没有则全用默认值")
]
AsJson = Annotated[bool, typer.Option("--json", help="标准输出只给一份 JSON")]
UnitName = Annotated[str | None, typer.Option("--unit", help="单位名称；只有一个单位时可以不写")]


def main() -> None:
    """Runs the program; status 0 done, 1 forbidden by input or state, 2 wrong usage."""
    try:
        status = app(standalone_mode=False)
    except Refusal as refusal:
        _leave(say.refusal(refusal), 1)
    except _UsageError as error:
        _leave(f"命令用法不对（{error}）。请运行 zhenggai --help 查看用法。", 2)
    except (typer.Abort, KeyboardInterrupt):
        _leave("已中断，没有做完。", 130)
    raise SystemExit(status or 0)


def _leave(sentence: str, status: int) -> NoReturn:
    present.complain(sentence)
    raise SystemExit(status)


def _settings(config: Path | None) -> Settings:
    if config is None and Path("config.toml").exists():
        config = Path("config.toml")
    return load(config)


def _run(work: Callable[[Settings], Awaitable[int]], config: Path | None) -> int:
    """Does the work with the settings in a loop of its own; its result is the exit status."""

    async def whole() -> int:
        return await work(_settings(config))

    return asyncio.run(whole())


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadInput(f"“{text}”不是日期。请写成 2023-10-11 这样。") from None


def _moment(text: str, settings: Settings) -> datetime:
    """An ISO moment; without an offset it is the installation's wall clock."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(f"“{text}”不是时间。请写成 2023-10-11T09:30 这样。") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=settings.unit.zone)


@app.command()
def demo(
    host: Annotated[str, typer.Option(help="网页监听地址")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="网页端口，0 为任选")] = 8000,
    headless: Annotated[bool, typer.Option("--headless", help="不开网页，让样例单位自己走完一段时间")] = False,
    until: Annotated[str | None, typer.Option("--until", help="走到哪一天（与 --headless 合用）")] = None,
    as_json: AsJson = False,
) -> int:
    """样例单位：不用配置、不用令牌，在浏览器里看机器人如何催办。"""
    if not headless:
        return asyncio.run(service.demo(host, port))
    return asyncio.run(service.headless(_day(until) if until else None, as_json=as_json))


@app.command()
def run(
    config: Config = None,
    rehearse: Annotated[str | None, typer.Option("--rehearse", help="演练：从这个时间开始，消息都标【演练】")] = None,
    speed: Annotated[float, typer.Option("--speed", min=0.01, help="演练时钟的倍数")] = 1.0,
) -> int:
    """启动服务：聊天渠道、定时检查、投递、网页。"""
    return _run(
        lambda settings: service.run(settings, _moment(rehearse, settings) if rehearse else None, speed), config
    )


@app.command()
def init(config: Config = None) -> int:
    """建立或升级数据库，可以重复运行。"""
    return _run(care.init, config)


@app.command(name="import")
def import_(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="文件…", help="台账（.xlsx、.csv），或方案、通报（.docx、.doc、.wps、.txt、.md）"),
    ],
    unit: UnitName = None,
    columns: Annotated[
        list[str] | None,
        typer.Option("--map", metavar="表头=项目", help="指明某列是什么，如“责任人=直接责任人”，可多次使用"),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只看结果，不存")] = False,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """导入台账或通报；有错就一行不存，逐处说明。"""
    wish = importing.Wish(files, unit, columns or ())
    return _run(lambda s: importing.import_files(s, wish, dry_run=dry_run, as_json=as_json), config)


@app.command()
def export(
    what: Annotated[str, typer.Argument(metavar="notice|ledger|digest", help="导出什么")],
    out: Annotated[Path, typer.Argument(metavar="文件", help="写到哪里；格式由扩展名决定")],
    unit: UnitName = None,
    as_of: Annotated[str | None, typer.Option("--as-of", help="按过去哪一天结束时的台账，默认现在")] = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """导出公开通报（.docx）、台账（.xlsx、.csv）或周报（.docx、.txt）。"""
    day = _day(as_of) if as_of else None
    if what == "notice":
        return _run(lambda s: notice.export_notice(s, out, unit, day, as_json=as_json), config)
    return _run(lambda s: exporting.export(s, what, out, unit, day, as_json=as_json), config)


@app.command(name="notice-part")
def notice_part(
    part: Annotated[str, typer.Argument(metavar="部分", help="如 文号、标题、开头、组织情况、下一步工作、联系方式")],
    text: Annotated[str | None, typer.Argument(metavar="文字", help="写什么；不写则清空")] = None,
    file: Annotated[Path | None, typer.Option("--file", help="内容较长时用文本文件，一段一行")] = None,
    unit: UnitName = None,
    config: Config = None,
) -> int:
    """编写公开通报中问题以外的部分。"""
    return _run(lambda s: notice.set_part(s, part, text, file, unit), config)


@app.command(name="notice-result")
def notice_result(
    number: Annotated[str, typer.Argument(metavar="措施序号", help="如 4-2")],
    text: Annotated[str | None, typer.Argument(metavar="文字", help="整改结果；不写则按措施原文刊出")] = None,
    unit: UnitName = None,
    config: Config = None,
) -> int:
    """编写一条措施在公开通报中的整改结果；须已核验。"""
    return _run(lambda s: notice.set_result(s, number, text, unit), config)


@app.command(name="notice-exempt")
def notice_exempt(
    number: Annotated[str, typer.Argument(metavar="问题序号", help="如 4")],
    reason: Annotated[
        str | None,
        typer.Option("--reason", help="secrets、unpublished_cases、hype、unrest、sensitive 之一；不写则恢复公开"),
    ] = None,
    unit: UnitName = None,
    config: Config = None,
) -> int:
    """依规不公开一个问题，或恢复公开。"""
    return _run(lambda s: notice.exempt(s, number, reason, unit), config)


@app.command()
def understand(
    text: Annotated[list[str] | None, typer.Argument(metavar="文字…", help="一句或几句回复")] = None,
    file: Annotated[Path | None, typer.Option("--file", help="一行一句的文本文件")] = None,
    today: Annotated[str | None, typer.Option("--today", help="按哪一天理解“下周五”这类说法")] = None,
    unit: UnitName = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """看机器人怎样理解一句回复。"""
    day = _day(today) if today else None
    return _run(lambda s: understanding.read_replies(s, text or [], file, day, unit, as_json=as_json), config)


vocabulary = typer.Typer(help="本单位用语：让机器人认得本地的说法。", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(vocabulary, name="vocabulary")


@vocabulary.command("list")
def vocabulary_list(unit: UnitName = None, as_json: AsJson = False, config: Config = None) -> int:
    """列出本单位用语。"""
    return _run(lambda s: understanding.list_words(s, unit, as_json=as_json), config)


@vocabulary.command("add")
def vocabulary_add(
    word: Annotated[str, typer.Argument(metavar="用语", help="2 到 12 个汉字，如“整利索了”")],
    meaning: Annotated[str, typer.Option("--as", metavar="含义", help="done、not_done、difficulty 等")],
    unit: UnitName = None,
    config: Config = None,
) -> int:
    """增加或改一个用语。"""
    return _run(lambda s: understanding.add(s, word, meaning, unit), config)


@vocabulary.command("remove")
def vocabulary_remove(
    word: Annotated[str, typer.Argument(metavar="用语")], unit: UnitName = None, config: Config = None
) -> int:
    """删去一个用语。"""
    return _run(lambda s: understanding.remove(s, word, unit), config)


text = typer.Typer(
    help="消息文字：查看、试填、修改、恢复原文；以及消息里显示多少内容。", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(text, name="text")
TextName = Annotated[str, typer.Argument(metavar="名称", help="如 reminder；全部名称见 zhenggai text list")]
TextFile = Annotated[Path, typer.Argument(metavar="文件", help="UTF-8 文本文件，写新的文字")]


@text.command("list")
def text_list(
    beginning: Annotated[str, typer.Argument(metavar="开头", help="只列这样开头的，如 button")] = "",
    unit: UnitName = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """列出全部文字，或某个开头的，以及哪些改过。"""
    return _run(lambda s: texts.list_texts(s, unit, beginning, as_json=as_json), config)


@text.command("show")
def text_show(name: TextName, unit: UnitName = None, as_json: AsJson = False, config: Config = None) -> int:
    """看一段文字的现用内容、可用字段和各渠道上限。"""
    return _run(lambda s: texts.show_text(s, name, unit, as_json=as_json), config)


@text.command("preview")
def text_preview(
    name: TextName,
    file: Annotated[Path | None, typer.Argument(metavar="文件", help="新的文字；不写则用现用的")] = None,
    channel: Annotated[str, typer.Option("--channel", help="按哪个渠道的上限：telegram 或 wecom")] = "telegram",
    unit: UnitName = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """用样例试填，看发出去是什么样、在各渠道多长；不保存。"""
    return _run(lambda s: texts.preview_text(s, name, file, unit, channel, as_json=as_json), config)


@text.command("check")
def text_check(name: TextName, file: TextFile, as_json: AsJson = False) -> int:
    """检查一段新的文字能不能用；不保存，不需要台账。"""
    return asyncio.run(texts.check_text(name, file, as_json=as_json))


@text.command("set")
def text_set(name: TextName, file: TextFile, unit: UnitName = None, config: Config = None) -> int:
    """检查通过后，用文件里的文字代替原文。"""
    return _run(lambda s: texts.set_own(s, name, file, unit), config)


@text.command("reset")
def text_reset(name: TextName, unit: UnitName = None, config: Config = None) -> int:
    """恢复原文。"""
    return _run(lambda s: texts.reset_own(s, name, unit), config)


@text.command("disclose")
def text_disclose(
    person: Annotated[str | None, typer.Option("--person", help="单聊：number 序号、title 短标题、full 全文")] = None,
    group: Annotated[str | None, typer.Option("--group", help="群：number 或 title")] = None,
    unit: UnitName = None,
    config: Config = None,
) -> int:
    """看或改消息里显示多少内容；不写选项只看。"""
    return _run(lambda s: texts.disclose(s, person, group, unit), config)


@app.command()
def plan(
    from_: Annotated[str, typer.Option("--from", help="从哪一天")],
    to: Annotated[str, typer.Option("--to", help="到哪一天（含）")],
    unit: UnitName = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """预演：这段时间会提醒谁、何时、凭哪条规则，以及为什么不提醒；不发也不存。"""
    return _run(lambda s: planning.plan(s, _day(from_), _day(to), unit, as_json=as_json), config)


@app.command()
def sweep(
    at: Annotated[str | None, typer.Option("--at", help="按哪个时间检查，默认现在")] = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """手工做一次时限检查，可以重复运行。"""
    return _run(lambda s: planning.sweep(s, _moment(at, s) if at else None, as_json=as_json), config)


@app.command()
def digest(
    at: Annotated[str | None, typer.Option("--at", help="按哪个时间统计，默认现在")] = None,
    send: Annotated[bool, typer.Option("--send", help="现在就发到领导小组群")] = False,
    unit: UnitName = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """看本周周报，或现在发出。"""
    return _run(lambda s: planning.digest(s, _moment(at, s) if at else None, unit, send=send, as_json=as_json), config)


@app.command()
def invite(
    person: Annotated[str | None, typer.Argument(metavar="姓名", help="给谁绑定码")] = None,
    group: Annotated[str | None, typer.Option("--group", help="给群聊绑定码，写群的名称")] = None,
    unit: UnitName = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """生成一次性绑定码，24 小时内有效。"""
    return _run(lambda s: people.invite(s, person, group, unit, as_json=as_json), config)


@app.command()
def letter(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="种类",
            help="reminder（提醒函）、supervision（督办函）、extension（延期申请表）、closing（销号申请表）",
        ),
    ],
    number: Annotated[str, typer.Argument(metavar="措施序号", help="如 4-2")],
    out: Annotated[Path, typer.Argument(metavar="文件", help="写到哪里（.docx）")],
    unit: UnitName = None,
    answer_by: Annotated[str | None, typer.Option("--answer-by", help="请在哪天前答复，默认5个工作日内")] = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """为一条措施写提醒函、督办函、延期申请表或销号申请表。"""
    day = _day(answer_by) if answer_by else None
    return _run(lambda s: letters.letter(s, kind, number, out, unit, day, as_json=as_json), config)


@app.command(name="letter-template")
def letter_template(
    action: Annotated[
        str,
        typer.Argument(metavar="动作", help="check 检查、set 启用、reset 恢复自带、save 取出来改、fields 列出占位符"),
    ],
    kind: Annotated[str | None, typer.Argument(metavar="种类", help="如 提醒函")] = None,
    file: Annotated[Path | None, typer.Argument(metavar="文件", help="模板（.docx）")] = None,
    unit: UnitName = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """检查、更换或恢复函件模板。"""
    return _run(lambda s: letters.template(s, action, kind, file, unit, as_json=as_json), config)


@app.command()
def proof(
    about: Annotated[str, typer.Argument(metavar="措施序号|姓名", help="证明哪条措施或哪个人")],
    out: Annotated[Path | None, typer.Argument(metavar="文件", help="写到哪里（.docx）")] = None,
    from_: Annotated[str | None, typer.Option("--from", help="从哪一天")] = None,
    to: Annotated[str | None, typer.Option("--to", help="到哪一天（含）")] = None,
    unit: UnitName = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """告知证明：何时用什么渠道告知了谁、平台是否接收、本人回复了什么。"""
    days = (_day(from_) if from_ else None, _day(to) if to else None)
    return _run(lambda s: proofs.proof(s, about, out, unit, days, as_json=as_json), config)


@app.command()
def feed(
    person: Annotated[str, typer.Argument(metavar="姓名", help="给谁；重名时写成“姓名（部门）”")],
    revoke: Annotated[bool, typer.Option("--revoke", help="作废，不给新地址")] = False,
    unit: UnitName = None,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """给一个人新的日历订阅地址（手机、Outlook 可用），旧地址同时作废。"""
    return _run(lambda s: feeds.feed(s, person, unit, revoke=revoke, as_json=as_json), config)


@app.command()
def doctor(as_json: AsJson = False, config: Config = None) -> int:
    """体检：配置、数据库、各渠道、时钟、工作日数据，逐项说明怎样修好。"""
    return _run(lambda s: care.doctor(s, as_json=as_json), config)


@app.command()
def audit(
    verify: Annotated[bool, typer.Option("--verify", help="核对整条记录链")] = False,
    last: Annotated[int, typer.Option("--last", min=1, help="显示最近多少条")] = 30,
    as_json: AsJson = False,
    config: Config = None,
) -> int:
    """查看操作记录；--verify 证明没有一条被改动、删除或调换。"""
    return _run(lambda s: documents.audit(s, last, verify=verify, as_json=as_json), config)


@app.command()
def backup(
    folder: Annotated[Path, typer.Argument(metavar="目录", help="备份写到这个新目录")], config: Config = None
) -> int:
    """备份数据库和佐证材料，并当场验证。"""
    return _run(lambda s: care.back_up(s, folder), config)


@app.command()
def restore(
    folder: Annotated[Path, typer.Argument(metavar="目录", help="zhenggai backup 生成的目录")], config: Config = None
) -> int:
    """用备份恢复；原数据库保留在旁边。"""
    return _run(lambda s: care.restore(s, folder), config)
