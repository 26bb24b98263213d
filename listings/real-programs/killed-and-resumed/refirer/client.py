"""Requests that are sent until they are answered, within limits."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Self

import aiohttp
from limiter import Limiter, Stop, Stopped
from splitmix import SplitMix64
from yarl import URL

logger = logging.getLogger(__name__)

# Statuses that say "not now". A 500 is an answer.
TEMPORARY = {429, 502, 503, 504}


@dataclass(frozen=True, slots=True)
class Policy:
    """Times are in seconds."""

    attempts: int
    # For one attempt, to the end of the body.
    timeout: float
    # The ceiling of the first pause; it doubles with each further one.
    first: float
    longest: float
    # The longest `Retry-After` that is waited for.
    patience: float

    def pause(self, attempts: int, jitter: SplitMix64) -> float:
        """Full jitter, in whole milliseconds."""
        ceiling = min(self.first * 2 ** min(attempts - 1, 32), self.longest)
        return jitter.below(round(ceiling * 1000) + 1) / 1000


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    size: int
    retry_after: float


@dataclass(frozen=True, slots=True)
class Sent:
    """How sending a request ended: with an answer, or the reason for none."""

    attempts: int
    result: Answer | str


class BrokenOff(aiohttp.ClientError):
    """The connection broke."""


async def only_once(
    request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType
) -> aiohttp.ClientResponse:
    """Else aiohttp itself sends a request a second time if that fails."""
    try:
        return await handler(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise BrokenOff from error


class Client:
    def __init__(
        self, server: str, policy: Policy, limiter: Limiter, stop: Stop
    ) -> None:
        self.server = server.rstrip("/")
        self.policy = policy
        self.limiter = limiter
        self.stop = stop
        self.session = aiohttp.ClientSession(
            middlewares=[only_once],
            headers={"User-Agent": "refirer"},
            skip_auto_headers=["Accept-Encoding"],
            auto_decompress=False,
            # The policy's timeout is the only one.
            timeout=aiohttp.ClientTimeout(),
            # Else what comes on an idle connection is the next answer.
            connector=aiohttp.TCPConnector(limit=0, force_close=True),
            cookie_jar=aiohttp.DummyCookieJar(),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.session.close()

    async def attempt(self, method: str, target: str) -> Answer | str:
        # Not `urljoin`, which takes `//example.org/` for another server.
        url = URL(self.server + target, encoded=True)
        try:
            async with (
                asyncio.timeout(self.policy.timeout),
                self.session.request(method, url, allow_redirects=False) as response,
            ):
                size = 0
                async for chunk in response.content.iter_any():
                    size += len(chunk)
        except TimeoutError:
            return "timeout"
        except aiohttp.ClientConnectorError:
            return "no connection"
        except (aiohttp.ClientError, OSError):
            return "broken off"
        told = retry_after(response.headers.get("Retry-After", ""), datetime.now(UTC))
        return Answer(response.status, size, told)

    async def send(self, method: str, target: str, jitter: SplitMix64) -> Sent:
        attempts = 0
        try:
            while True:
                await self.limiter.turn()
                attempts += 1
                result = await self.attempt(method, target)
                told = 0.0
                if isinstance(result, Answer):
                    if result.status not in TEMPORARY:
                        return Sent(attempts, result)
                    told = result.retry_after
                # What this request was told concerns the others as well.
                self.limiter.hold(min(told, self.policy.patience))
                if attempts == self.policy.attempts or told > self.policy.patience:
                    return Sent(attempts, result)
                pause = max(self.policy.pause(attempts, jitter), told)
                logger.debug(
                    "%s %s, attempt %d: %s; again in %.3f s",
                    *(method, target, attempts, result, pause),
                )
                await self.stop.sleep_until(self.limiter.loop.time() + pause)
        except Stopped:
            return Sent(attempts, "stopped")


def retry_after(value: str, now: datetime) -> float:
    """`Retry-After` has seconds or a date. One that is over means no pause."""
    if value.isascii() and value.isdigit():
        return float(value)
    try:
        date = parsedate_to_datetime(value)
        # One of the three forms of a date has no zone, and is in UTC.
        date = date if date.tzinfo else date.replace(tzinfo=UTC)
        return max((date - now).total_seconds(), 0.0)
    except (ValueError, OverflowError):
        return 0.0
