"""The other Bot API methods: the bot itself, presses, files, commands, chats, web hook."""

import re
from collections.abc import Callable
from typing import Any

from tests.support.fake_telegram.arguments import Arguments
from tests.support.fake_telegram.errors import bad_request
from tests.support.fake_telegram.model import Json
from tests.support.fake_telegram.sending import MEGABYTE, SENDING
from tests.support.fake_telegram.world import Link, Webhook, World

DOWNLOAD_BYTES = 20 * MEGABYTE
MOST_COMMANDS = 100
COMMAND_NAME = re.compile(r"[a-z0-9_]{1,32}")


def get_me(world: World, _arguments: Arguments) -> Json:
    """getMe."""
    return {
        **world.bot.json(),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy_mode,
        "supports_inline_queries": False,
    }


def answer_callback_query(world: World, arguments: Arguments) -> bool:
    """answerCallbackQuery; once, within the seconds a press is kept."""
    press = world.presses.get(arguments.text("callback_query_id"))
    if press is None or press.answered or world.now() - press.pressed_at > world.query_seconds:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(arguments.text("text")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answered = True
    press.answer = arguments.text("text")
    press.alert = arguments.flag("show_alert")
    return True


def get_file(world: World, arguments: Arguments) -> Json:
    """getFile; a link that lives for an hour, for at most 20 MB."""
    file = world.files.get(arguments.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.size > DOWNLOAD_BYTES:
        raise bad_request("file is too big")
    folder = "photos" if file.width else "documents"
    ending = ".jpg" if file.width else file.name[file.name.rfind(".") :] if "." in file.name else ""
    path = f"{folder}/file_{world.number()}{ending}"
    world.links[path] = Link(file, world.now())
    body = {"file_id": file.file_id, "file_unique_id": file.unique_id, "file_size": file.size}
    return {**body, "file_path": path}


def set_my_commands(world: World, arguments: Arguments) -> bool:
    """setMyCommands, kept by scope and language."""
    commands = arguments.parsed("commands") or []
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        name = command.get("command", "").removeprefix("/")
        if not COMMAND_NAME.fullmatch(name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.get("description", "")) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_scope(arguments)] = commands
    return True


def get_my_commands(world: World, arguments: Arguments) -> list[Json]:
    """getMyCommands."""
    return world.commands.get(_scope(arguments), [])


def _scope(arguments: Arguments) -> str:
    scope = arguments.parsed("scope") or {}
    return ":".join(filter(None, [scope.get("type", "default"), arguments.text("language_code")]))


def get_chat(world: World, arguments: Arguments) -> Json:
    """getChat."""
    chat = world.known(arguments.chat())
    return {**chat.json(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}


_NO_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


def leave_chat(world: World, arguments: Arguments) -> bool:
    """leaveChat; only groups can be left."""
    chat = world.writable(arguments.chat())
    if not chat.is_group:
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_status = "left"
    return True


def set_webhook(world: World, arguments: Arguments) -> bool:
    """setWebhook; the real server insists on HTTPS, this one also takes loopback HTTP."""
    url = arguments.text("url")
    if url and not url.startswith(("https://", "http://127.0.0.1", "http://localhost")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    _remember_allowed(world, arguments)
    _drop_if_asked(world, arguments)
    world.webhook = Webhook(url, arguments.text("secret_token"))
    for wake in world.on_update:
        wake()
    return True


def delete_webhook(world: World, arguments: Arguments) -> bool:
    """deleteWebhook."""
    _drop_if_asked(world, arguments)
    world.webhook = Webhook()
    return True


def get_webhook_info(world: World, _arguments: Arguments) -> Json:
    """getWebhookInfo."""
    hook = world.webhook
    info: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.waiting_updates()),
    }
    if hook.last_error:
        info.update(last_error_date=hook.last_error_on, last_error_message=hook.last_error)
    if world.allowed_updates:
        info["allowed_updates"] = world.allowed_updates
    return info


def _drop_if_asked(world: World, arguments: Arguments) -> None:
    if arguments.flag("drop_pending_updates"):
        world.pending.clear()


def _remember_allowed(world: World, arguments: Arguments) -> None:
    """What was asked for stays asked for, until another list is given; an empty one means the default."""
    if "allowed_updates" in arguments.values:
        world.allowed_updates = arguments.parsed("allowed_updates") or []


def take_updates(world: World, arguments: Arguments) -> list[Json]:
    """getUpdates without the waiting: confirms by the offset, gives what is there."""
    _remember_allowed(world, arguments)
    offset = arguments.integer("offset")
    waiting = world.waiting_updates()
    if offset < 0 and waiting:
        offset = waiting[offset:][0]["update_id"] if -offset <= len(waiting) else waiting[0]["update_id"]
    if offset > 0:
        world.confirm_before(offset)
    return world.give(min(100, max(1, arguments.integer("limit", 100))))


METHODS: dict[str, Callable[[World, Arguments], Any]] = {
    **SENDING,
    "getMe": get_me,
    "answerCallbackQuery": answer_callback_query,
    "getFile": get_file,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "getChat": get_chat,
    "leaveChat": leave_chat,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
