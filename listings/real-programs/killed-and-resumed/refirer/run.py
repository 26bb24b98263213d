"""Logs in, requests out, answers into the journal."""

import asyncio
import logging
import os
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from zlib import error as ZlibError

from client import Answer, Client, Policy
from entry import BadLine, Entry
from journal import Counts, Journal, key_of
from limiter import Limiter, Stop
from lines import Line, read_lines
from splitmix import SplitMix64
from tqdm import tqdm

from target import Refusal, marked_request

logger = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Settings:
    logs: list[Path]
    server: str
    answers: Path
    unparsed: Path
    concurrency: int
    interval: float
    burst: int
    policy: Policy
    methods: set[str]
    seed: int
    sync: bool


@dataclass(frozen=True, slots=True)
class Job:
    """A request that is to be sent again."""

    key: bytes
    method: str
    target: str
    entry: Entry

    def answered(self, answer: Answer) -> bytes:
        """What the journal says of an answer, with the key of the old line."""
        entry = replace(
            self.entry,
            request=f"{self.method} {self.target} HTTP/1.1".encode(),
            status=answer.status,
            size=answer.size,
        )
        return entry.to_line() + b" " + self.key.hex().encode()


@dataclass
class Summary:
    """What was done, to be printed."""

    lines: int = 0
    unparsed: int = 0
    failed: int = 0
    answered_before: int = 0
    not_sent: Counter[str] = field(default_factory=Counter)
    unreadable: int = 0
    answers: Counter[int] = field(default_factory=Counter)
    unanswered: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        rows = [
            ("lines:", self.lines, Counter[str]()),
            ("not parsed:", self.unparsed, Counter[str]()),
            ("ended in 5xx:", self.failed, Counter[str]()),
            ("answered before:", self.answered_before, Counter[str]()),
            ("not sent:", self.not_sent.total(), self.not_sent),
            ("answered:", self.answers.total(), self.answers),
            ("no answer:", self.unanswered.total(), self.unanswered),
        ]
        return "\n".join(
            f"{label:16} {count:5}{by_kind(kinds)}" for label, count, kinds in rows
        )


def by_kind(kinds: Counter[str] | Counter[int]) -> str:
    counts = ", ".join(f"{kind}: {count}" for kind, count in sorted(kinds.items()))
    return f"  ({counts})" if counts else ""


# ANCHOR: broken
class Broken:
    """Keeps the first error, and stops the run in order."""

    def __init__(self, stop: Stop) -> None:
        self.stop = stop
        self.error: Exception | None = None

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> bool:
        if not isinstance(error, Exception):
            return False
        self.error = self.error or error
        self.stop.set()
        return True


# ANCHOR_END: broken


# ANCHOR: run
async def run(settings: Settings, bar: tqdm, stop: Stop) -> Summary:
    """Sends what the logs have and the journal has not."""
    refuse_own_files(settings)
    summary = Summary()
    limiter = Limiter(settings.interval, settings.burst, stop)
    # The reader waits while this queue is full: the logs may be larger than
    # the memory.
    jobs: asyncio.Queue[Job | None] = asyncio.Queue(settings.concurrency)
    with (
        open_journal(settings.answers, settings.sync, True, answer_key) as answers,
        open_journal(settings.unparsed, settings.sync, False, key_of) as unparsed,
    ):
        broken = Broken(stop)
        reader = Reader(settings, answers.counts, unparsed, jobs, stop, summary)
        async with (
            Client(settings.server, settings.policy, limiter, stop) as client,
            asyncio.TaskGroup() as group,
        ):
            numbers = iter(range(settings.seed, settings.seed + 2**64))

            async def work() -> None:
                # After a stop, what is left in the queue is taken out unsent.
                while job := await jobs.get():
                    if not stop.is_set():
                        with broken:
                            await send(job, SplitMix64(next(numbers)))

            async def send(job: Job, jitter: SplitMix64) -> None:
                sent = await client.send(job.method, job.target, jitter)
                if isinstance(sent.result, Answer):
                    # Once it is written it is not sent again.
                    answers.append(job.answered(sent.result))
                    summary.answers[sent.result.status] += 1
                else:
                    logger.warning("%s %s: %s", job.method, job.target, sent.result)
                    summary.unanswered[sent.result] += 1
                bar.update()

            workers = [group.create_task(work()) for _ in range(settings.concurrency)]
            with broken:
                await asyncio.to_thread(reader.read)
            for _ in workers:
                await jobs.put(None)
    if broken.error:
        raise broken.error
    return summary


# ANCHOR_END: run


def refuse_own_files(settings: Settings) -> None:
    """`*.log` may be more than was meant: to read what is written has no end."""
    # Only what exists has an inode; the name is not enough, there are links.
    for path in (settings.answers, settings.unparsed):
        path.open("ab").close()
    own = [os.stat(settings.answers), os.stat(settings.unparsed)]
    # A message about a line of the messages would be the next line.
    own.append(os.fstat(sys.stderr.fileno()))
    for log in settings.logs:
        # What cannot be read is reported when it is its turn.
        if os.path.exists(log) and any(
            os.path.samestat(os.stat(log), written) for written in own
        ):
            raise OSError(f"{log}: written, so not read")


def open_journal(path: Path, sync: bool, cut: bool, key) -> Journal:
    try:
        return Journal(path, sync, cut, key)
    except OSError as error:
        raise OSError(f"{path}: {error}") from error


def answer_key(line: bytes) -> bytes | None:
    """The key that ends a line of the journal of answers."""
    entry, _, key = line.rpartition(b" ")
    try:
        Entry.parse(entry)
        return bytes.fromhex(key.decode()) if len(key) == 32 else None
    except ValueError:
        return None


class Reader:
    """The thread that reads the logs."""

    def __init__(
        self,
        settings: Settings,
        done: Counts,
        unparsed: Journal,
        jobs: asyncio.Queue[Job | None],
        stop: Stop,
        summary: Summary,
    ) -> None:
        self.settings = settings
        self.done = done
        self.unparsed = unparsed
        self.jobs = jobs
        self.stop = stop
        self.summary = summary
        self.loop = asyncio.get_running_loop()

    # ANCHOR: reader
    def read(self) -> None:
        for path in self.settings.logs:
            for line in self.lines_of(path):
                if self.stop.is_set():
                    return
                self.line(path, line)

    def lines_of(self, path: Path) -> Iterator[Line]:
        """What can be read of a file. No error of its reader is caught here."""
        try:
            yield from read_lines(path)
        except (OSError, EOFError, ZlibError) as error:
            logger.error("%s: %s", path, error)
            self.summary.unreadable += 1

    # ANCHOR_END: reader

    def line(self, path: Path, line: Line) -> None:
        self.summary.lines += 1
        try:
            if not line.whole:
                raise BadLine("a line that is too long")
            entry = Entry.parse(line.text)
        except BadLine as reason:
            self.summary.unparsed += 1
            logger.warning("%s:%d: not parsed: %s", path, line.number, reason)
            if line.whole and not self.unparsed.counts.take(key_of(line.text)):
                self.unparsed.append(line.text)
            return
        if entry.status // 100 == 5:
            self.summary.failed += 1
            if reason := self.job(line.text, entry):
                logger.info("%s:%d: not sent: %s", path, line.number, reason)
                self.summary.not_sent[reason] += 1

    def job(self, line: bytes, entry: Entry) -> str | None:
        """Hands on a request that has no answer yet; returns why it is not sent."""
        try:
            method, target = marked_request(entry.request)
        except Refusal as refusal:
            return str(refusal)
        if method not in self.settings.methods:
            return method
        key = key_of(line)
        if self.done.take(key):
            self.summary.answered_before += 1
            return None
        put = self.jobs.put(Job(key, method, target, entry))
        asyncio.run_coroutine_threadsafe(put, self.loop).result()
        return None
