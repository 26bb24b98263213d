"""Reads the logs of a web server, and sends the requests that ended in 5xx again."""

import argparse
import asyncio
import gzip
import logging
import os
import re
import signal
import sys
from pathlib import Path
from typing import BinaryIO

import generate
from aiohttp import web
from client import Policy
from limiter import Stop
from practice import Practice
from run import Settings, run
from tqdm import tqdm
from tqdm.contrib.logging import logging_redirect_tqdm
from yarl import URL

logger = logging.getLogger(__name__)

EXIT_CODES = """Exit codes: 0 all is answered; 1 a file could not be read or
written; 2 wrong arguments; 3 some requests have no answer, run it again; 130
interrupted."""

SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}


# ANCHOR: arguments
def parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    levels = ["off", "error", "warn", "info", "debug"]
    common.add_argument("--log", choices=levels, default="warn", help="what to log")

    main = argparse.ArgumentParser(
        prog="refirer", description=__doc__, epilog=EXIT_CODES, allow_abbrev=False
    )
    main.add_argument("--version", action="version", version="%(prog)s 0.0.0")
    commands = main.add_subparsers(dest="command", required=True)

    def command(name: str, help: str) -> argparse.ArgumentParser:
        return commands.add_parser(
            name,
            help=help,
            description=help,
            parents=[common],
            allow_abbrev=False,
            formatter_class=argparse.ArgumentDefaultsHelpFormatter,
        )

    run = command("run", "send requests again")
    option = run.add_argument
    option("logs", nargs="+", type=Path, help="in the combined format, or gzipped")
    option("--server", type=server, required=True, help="http://HOST:PORT")
    option("--answers", type=Path, default="answers.log", help="the second log")
    option("--unparsed", type=Path, default="unparsed.log", help="the third")
    option("--concurrency", type=positive, default=8, help="requests at once")
    option("--rate", type=interval, default="50", help="requests per second")
    option("--burst", type=positive, default=1, help="how many of them at once")
    option("--attempts", type=positive, default=4, help="until it is answered")
    option("--timeout", type=seconds, default="10", help="seconds, for one attempt")
    option("--pause", type=seconds, default="0.5", help="ceiling of the first pause")
    option("--patience", type=seconds, default="60", help="longest Retry-After")
    option("--also", action="append", default=[], help="another method, without body")
    option("--seed", type=int, default=7, help="for the pauses")
    option("--sync", action="store_true", help="wait for the disk each time")

    make = command("generate", "make a log, the same for the same seed")
    make.add_argument("--seed", type=int, default=7)
    make.add_argument("--lines", type=int, default=1000)
    make.add_argument("--output", type=Path, help="standard output if left out")

    serve = command("serve", "start a server that misbehaves, to practice on")
    serve.add_argument("--port", type=int, default=8080)

    command("demo", "generate two logs in this folder, serve, and run twice")
    return main


# ANCHOR_END: arguments

A_DAY = 24 * 3600


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("expected at least 1")
    return number


def seconds(text: str) -> float:
    time = float(text)
    if not 0 <= time <= A_DAY:
        raise argparse.ArgumentTypeError("expected 0 to 86400")
    return time


def interval(text: str) -> float:
    rate = float(text)
    if not rate * A_DAY >= 1:
        raise argparse.ArgumentTypeError("expected at least one request a day")
    return 1 / rate


def server(text: str) -> str:
    """A server and nothing else: what follows comes from the logs."""
    host = text.rstrip("/").removeprefix("http://")
    if not text.startswith("http://") or not host or re.search(r"[/\\?#@\s]", host):
        raise argparse.ArgumentTypeError("expected http://HOST:PORT")
    return str(URL(text).origin())


def settings(args: argparse.Namespace) -> Settings:
    return Settings(
        logs=args.logs,
        server=args.server,
        answers=args.answers,
        unparsed=args.unparsed,
        concurrency=args.concurrency,
        interval=args.rate,
        burst=args.burst,
        policy=Policy(
            attempts=args.attempts,
            timeout=args.timeout,
            first=args.pause,
            longest=60 * args.pause,
            patience=args.patience,
        ),
        methods=SAFE | set(args.also),
        seed=args.seed,
        sync=args.sync,
    )


def stop_on_signal(stop: Stop) -> None:
    """The first signal ends it in order, the second at once."""

    def stop_or_exit() -> None:
        if stop.is_set():
            os._exit(130)
        logger.info("requests under way are finished; once more stops at once")
        stop.set()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop_or_exit)


async def run_command(args: argparse.Namespace, bar: tqdm) -> int:
    stop = Stop()
    stop_on_signal(stop)
    summary = await run(settings(args), bar, stop)
    bar.close()
    print(summary)
    if stop.is_set():
        return 130
    if summary.unreadable:
        return 1
    return 3 if summary.unanswered else 0


async def demo(bar: tqdm) -> int:
    """Sends what two logs have, to a server that is repaired between two runs."""
    with open("access.log", "wb") as file:
        file.writelines(generate.log(7, 400))
    with gzip.open("access.log.1", "wb") as file:
        file.writelines(generate.log(6, 600))

    practice = Practice()
    runner = web.AppRunner(practice.app())
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server = "http://{}:{}".format(*runner.addresses[0])
    options = ["--rate", "1000", "--pause", "0.01", "--server", server]
    for what, logs in [
        ("the first run", ["access.log.1", "access.log"]),
        ("repaired, in another order", ["access.log", "access.log.1"]),
    ]:
        args = parser().parse_args(["run", *options, *logs])
        print(what)
        print(await run(settings(args), bar, Stop()))
        practice.repaired = True
    bar.close()
    with open("answers.log") as file:
        print(f"answers.log: {len(file.readlines())} lines")
    await runner.cleanup()
    return 0


def write_log(output: BinaryIO, seed: int, lines: int) -> None:
    output.writelines(generate.log(seed, lines))
    output.flush()


def main() -> int:
    args = parser().parse_args()
    level = logging.CRITICAL if args.log == "off" else args.log.upper()
    logging.basicConfig(
        level=level, format="%(asctime)s %(levelname)s %(message)s", stream=sys.stderr
    )
    # `disable=None`: not drawn where standard error is not a terminal.
    with tqdm(unit=" requests", disable=None) as bar, logging_redirect_tqdm():
        try:
            match args.command:
                case "run":
                    return asyncio.run(run_command(args, bar))
                case "generate" if args.output:
                    with args.output.open("wb") as file:
                        write_log(file, args.seed, args.lines)
                case "generate":
                    write_log(sys.stdout.buffer, args.seed, args.lines)
                case "serve":
                    app = Practice().app()
                    web.run_app(app, host="127.0.0.1", port=args.port)
                case "demo":
                    return asyncio.run(demo(bar))
        except OSError as error:
            logger.error("%s", error)
            return 1
    return 0


sys.exit(main())
