"""Before the first word: the bot's own name, its commands, its web hook; and the check that all is well."""

from urllib.parse import urlsplit

from telegram import BotCommand, BotCommandScopeAllPrivateChats, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.channels.channel import Check
from bot.channels.telegram.client import Client
from bot.channels.telegram.polling import KINDS
from bot.core.config import TelegramSection

HOOK_PATH = "/hooks/telegram"
COMMANDS = (("tasks", "我的事项"), ("help", "帮助"))


def hook_address(public_url: str) -> str:
    """Where Telegram knocks, nothing when the console has no public address."""
    return public_url.rstrip("/") + HOOK_PATH if public_url else ""


async def introduce(client: Client) -> str:
    """The bot's own name, after its commands have been set; raises TelegramError."""
    me = await client.bot.get_me()
    commands = [BotCommand(name, words) for name, words in COMMANDS]
    await client.bot.set_my_commands(commands, BotCommandScopeAllPrivateChats())
    return me.username or ""


async def take_hook(client: Client, settings: TelegramSection, address: str) -> None:
    """Registers the web hook with its secret; raises TelegramError."""
    secret = settings.webhook_secret.reveal()
    await client.bot.set_webhook(address, secret_token=secret, api_kwargs={"allowed_updates": KINDS})


async def leave_hook(client: Client) -> None:
    """Takes a web hook away, which would refuse every poll; what waits at Telegram is kept."""
    await client.bot.delete_webhook(drop_pending_updates=False)


async def check(client: Client, settings: TelegramSection, address: str) -> tuple[str, list[Check]]:
    """The bot's name (nothing if unknown) and the lines of `doctor`."""
    try:
        me = await client.bot.get_me()
        info = await client.bot.get_webhook_info()
    except InvalidToken:
        return "", [Check("telegram", False, "Telegram 不认识这个令牌。", "请向 @BotFather 核对 [telegram] token。")]
    except TelegramError as error:
        host = urlsplit(settings.base_url).netloc
        mend = "请检查网络、代理（环境变量 HTTPS_PROXY）和 [telegram] base_url。"
        return "", [Check("telegram", False, f"连不上 Telegram（{host}）：{error}", mend)]
    checks = [Check("telegram", True, f"已连接，机器人 @{me.username}。")]
    if settings.mode == "webhook":
        checks.append(_hook_check(info, settings, address))
    return me.username or "", checks


def _hook_check(info: WebhookInfo, settings: TelegramSection, address: str) -> Check:
    name = "telegram.webhook"
    if not settings.webhook_secret:
        return Check(name, False, "回调没有口令，任何人都能冒充 Telegram。", "请设置 [telegram] webhook_secret。")
    if not address:
        return Check(name, False, "不知道控制台的公网地址。", "请设置 [web] public_url，以 https:// 开头。")
    if info.url != address:
        where = f"“{info.url}”" if info.url else "空"
        return Check(name, False, f"登记的回调地址是{where}，应为“{address}”。", "启动服务即会登记。")
    if info.last_error_message:
        waiting = f"，{info.pending_update_count} 条消息在等待" if info.pending_update_count else ""
        words = f"Telegram 上次推送失败：{info.last_error_message}{waiting}。"
        return Check(name, False, words, "请检查公网地址、证书和端口（443、80、88、8443）。")
    return Check(name, True, f"回调地址 {address}。")
