"""Pushes updates to the web hook, one after another, each until it is taken with a 2xx."""

import asyncio

import httpx

from tests.support.fake_telegram.model import Json
from tests.support.fake_telegram.world import Webhook, World

RETRY_SECONDS = 0.05
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


async def deliver_updates(world: World, updated: asyncio.Event) -> None:
    """Runs until cancelled; sleeps while there is no web hook or nothing to push."""
    async with httpx.AsyncClient(timeout=10, trust_env=False) as client:
        while True:
            await updated.wait()
            updated.clear()
            while await _deliver_one(world, client, updated):
                pass


async def _deliver_one(world: World, client: httpx.AsyncClient, updated: asyncio.Event) -> bool:
    """Pushes the first update; False when there is nothing to push now, after a failure until a moment later."""
    with world.changed:
        hook = world.webhook
        if not hook.url or not world.waiting_updates():
            return False
        copies = world.give(1)
    problem = ""
    for copy in copies:
        problem = await _push(client, hook, copy) or problem
    with world.changed:
        if problem:
            hook.last_error, hook.last_error_on = problem, world.date()
        elif world.webhook is hook:
            world.confirm(copies[0]["update_id"])
        world.changed.notify_all()
    if problem:
        asyncio.get_running_loop().call_later(RETRY_SECONDS, updated.set)
    return not problem


async def _push(client: httpx.AsyncClient, hook: Webhook, update: Json) -> str:
    """One push; why it failed, or nothing."""
    headers = {SECRET_HEADER: hook.secret} if hook.secret else {}
    try:
        response = await client.post(hook.url, json=update, headers=headers)
    except httpx.HTTPError as error:
        return f"Connection failed: {type(error).__name__}"
    if response.is_success:
        return ""
    return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
