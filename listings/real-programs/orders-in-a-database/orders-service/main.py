import argparse
import asyncio
import json
import logging
import os
import socket
import sys
from types import FrameType

import httpx
import uvicorn
from service import Settings, make_app, request_id

REQUESTS = [
    (
        "POST",
        "/orders",
        '{"table": 4, "lines": [{"dish": "soup", "quantity": 2}]}',
    ),
    (
        "POST",
        "/orders",
        '{"table": 99, "lines": [{"dish": "soup", "quantity": 0}, {"dish": "soup"}]}',
    ),
    ("POST", "/orders", '{"table": 4, "lines": [{"dish": "pizza", "quantity": 1}]}'),
    ("POST", "/orders", '{"table": 4, '),
    ("PUT", "/orders/1/status", '{"status": "cooking"}'),
    ("PUT", "/orders/1/status", '{"status": "canceled"}'),
    ("GET", "/orders?status=cooking&limit=10", ""),
    ("PUT", "/menu", ""),
    ("DELETE", "/orders/1", ""),
]


async def demo() -> None:
    memory = "sqlite+aiosqlite:///:memory:"
    app = make_app(Settings(database=memory, token=None, origins=[], seconds=10))
    transport = httpx.ASGITransport(app)
    json_type = {"content-type": "application/json"}
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://demo") as client,
    ):
        events = asyncio.create_task(client.get("/events"))
        while not app.state.hub.listeners:
            await asyncio.sleep(0)
        for method, path, body in REQUESTS:
            print(f"{method} {path} {body}")
            answer = await client.request(method, path, content=body, headers=json_type)
            print(f"  {answer.status_code} {answer.text}")
        app.state.hub.tell(None)
        print((await events).text, end="")


class JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "level": record.levelname,
            "message": record.getMessage(),
            "id": request_id.get(),
        }
        line |= getattr(record, "fields", {})
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line)


# ANCHOR: server
class Server(uvicorn.Server):
    """Tells those who listen that the service stops: uvicorn waits for them."""

    notice = 0.0

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        state = self.config.app.state
        notice = 0 if state.leaving else self.notice
        state.leaving = True
        loop = asyncio.get_running_loop()
        # A handler of `signal` may call nothing else of the loop.
        loop.call_soon_threadsafe(loop.call_later, notice, self.stop, sig, frame)

    def stop(self, sig: int, frame: FrameType | None) -> None:
        self.config.app.state.hub.tell(None)
        super().handle_exit(sig, frame)


# ANCHOR_END: server


def origin(text: str) -> str:
    if "://" not in text or not text.isprintable():
        raise argparse.ArgumentTypeError("not an origin, as https://example.com")
    return text


def main() -> None:
    env = os.environ.get
    parser = argparse.ArgumentParser(
        description="A web service for the orders of a restaurant"
    )
    parser.add_argument("--listen", default=env("ORDERS_LISTEN", "127.0.0.1:8000"))
    parser.add_argument(
        "--database", default=env("ORDERS_DATABASE", "sqlite+aiosqlite:///orders.db")
    )
    parser.add_argument("--token", default=env("ORDERS_TOKEN"))
    parser.add_argument("--allow-origin", action="append", type=origin)
    parser.add_argument("--seconds", type=int, default=int(env("ORDERS_SECONDS", "10")))
    parser.add_argument("--notice", type=float, default=env("ORDERS_NOTICE", "0"))
    parser.add_argument(
        "--connections", type=int, default=env("ORDERS_CONNECTIONS", "1000")
    )
    parser.add_argument("command", nargs="?", choices=["demo"])
    args = parser.parse_args()
    origins = [origin(text) for text in env("ORDERS_ORIGINS", "").split(",") if text]
    if args.command == "demo":
        return asyncio.run(demo())

    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    app = make_app(
        Settings(
            database=args.database,
            token=args.token,
            origins=args.allow_origin or origins,
            seconds=args.seconds,
            connections=args.connections,
        )
    )
    host, _, port = args.listen.rpartition(":")
    listener = socket.create_server((host, int(port)), backlog=1024)
    # asyncio does this only where the socket's `proto` says TCP; here it is 0. Without
    # it, each answer on a kept connection waits for the client's acknowledgment.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    print(f"listening on http://{host}:{listener.getsockname()[1]}", flush=True)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=args.connections,
        timeout_graceful_shutdown=args.seconds,
        ws_max_size=4096,
    )
    server = Server(config)
    server.notice = args.notice
    server.run(sockets=[listener])


main()
