"""The routes, and what is around them."""

import asyncio
import contextvars
import hashlib
import json
import logging
import re
import secrets
import time
from collections import deque
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from itertools import count
from pathlib import Path
from typing import Annotated, Any

import fastapi
from fastapi import FastAPI, HTTPException, Query, Request, Response, WebSocket
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    StreamingResponse,
)
from fastapi.routing import APIRoute
from fastapi.sse import EventSourceResponse, ServerSentEvent
from models import (
    MAX_ID,
    Command,
    Dish,
    FieldError,
    NewOrder,
    NewStatus,
    Order,
    Problem,
    Status,
    problem,
)
from pydantic import BaseModel, ValidationError
from starlette.exceptions import HTTPException as AnyHTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect
from storage import NoSuchOrder, NotOnTheMenu, Now, Store

log = logging.getLogger("orders")
request_id: contextvars.ContextVar[str] = contextvars.ContextVar(
    "request_id", default=""
)

NDJSON = "application/x-ndjson"
MAX_BODY = 64 << 10
MAX_UPLOAD = 1 << 20
MAX_LINE = 1000
MAX_SESSIONS = 100
LIFETIME = 8 * 60 * 60
Id = Annotated[int, fastapi.Path(ge=1, le=MAX_ID)]


class Settings(BaseModel):
    database: str
    token: str | None
    origins: list[str]
    seconds: float
    connections: int = 1000


# ANCHOR: hub
class Listener:
    """What one listener has not taken yet: the newest 64, and how many were lost."""

    def __init__(self) -> None:
        self.orders: deque[Order] = deque()
        self.missed = 0
        self.stopped = False
        self.news = asyncio.Event()

    def tell(self, order: Order | None) -> None:
        if order is None:
            self.stopped = True
        else:
            if len(self.orders) == 64:
                self.orders.popleft()
                self.missed += 1
            self.orders.append(order)
        self.news.set()

    async def next(self) -> Order | int | None:
        """An order, or how many were missed; None when the service stops."""
        while True:
            if self.missed:
                missed, self.missed = self.missed, 0
                return missed
            if self.orders:
                return self.orders.popleft()
            if self.stopped:
                return None
            self.news.clear()
            await self.news.wait()


class Hub:
    """Tells each change to all who listen."""

    def __init__(self) -> None:
        self.listeners: set[Listener] = set()

    def tell(self, order: Order | None) -> None:
        for listener in self.listeners:
            listener.tell(order)

    @contextmanager
    def listening(self) -> Iterator[Listener]:
        listener = Listener()
        self.listeners.add(listener)
        try:
            yield listener
        finally:
            self.listeners.discard(listener)


# ANCHOR_END: hub


class Sessions:
    """The sessions that are open and when they began, oldest first."""

    def __init__(self) -> None:
        self.begun: dict[str, float] = {}

    def begin(self) -> str:
        id = secrets.token_hex(16)
        self.begun[id] = time.monotonic()
        while len(self.begun) > MAX_SESSIONS:
            del self.begun[next(iter(self.begun))]
        return id

    def holds(self, id: str | None) -> bool:
        begun = self.begun.get(id or "")
        return begun is not None and time.monotonic() - begun < LIFETIME


# ANCHOR: strict
def without_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise HTTPException(422, [{"field": twice, "message": "is given twice"}])
    return fields


def strictly_parsed(text: bytes) -> Any:
    # Decoded first: given bytes, `json.loads` guesses the encoding.
    return json.loads(text.decode(), object_pairs_hook=without_duplicates)


class StrictRequest(Request):
    async def json(self) -> Any:
        return strictly_parsed(await self.body())


class StrictRoute(APIRoute):
    """A body has to be JSON, and say so, and give each field once."""

    def get_route_handler(self) -> Any:
        handler = super().get_route_handler()

        async def strictly(request: Request) -> Response:
            if self.body_field is not None:
                kind = request.headers.get("content-type", "").partition(";")[0]
                plain = "content-encoding" not in request.headers
                if kind.strip().lower() != "application/json" or not plain:
                    raise HTTPException(415)
            return await handler(StrictRequest(request.scope, request.receive))

        return strictly


# ANCHOR_END: strict


def path(loc: tuple[str | int, ...]) -> str:
    """("lines", 0, "dish") as "lines[0].dish"."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc]
    return "".join(parts).removeprefix(".")


def answer(wrong: Problem, headers: dict[str, str] | None = None) -> JSONResponse:
    kind = "application/problem+json"
    return JSONResponse(wrong.model_dump(), wrong.status, headers, kind)


async def not_valid(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    errors = error.errors()
    if any(e["type"] == "json_invalid" for e in errors):
        return answer(problem(400, FieldError(field="", message=errors[0]["msg"])))
    fields = [FieldError(field=path(e["loc"][1:]), message=e["msg"]) for e in errors]
    return answer(problem(422, *fields))


async def refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, AnyHTTPException)
    details = error.detail if isinstance(error.detail, list) else []
    fields = [FieldError(**detail) for detail in details]
    headers = dict(error.headers or {})
    return answer(problem(error.status_code, *fields), headers)


async def failed(_: Request, error: Exception) -> Response:
    log.error("internal error", exc_info=error)
    return answer(problem(500))


async def from_store(_: Request, error: Exception) -> Response:
    match error:
        case NotOnTheMenu():
            return answer(problem(422, *error.errors))
        case Now():
            return answer(
                problem(409, FieldError(field="status", message=f"is {error}"))
            )
        case _:
            return answer(problem(404))


# ANCHOR: around
class Around:
    """An id, a line in the log and a limit of time for each request."""

    def __init__(self, app: ASGIApp, seconds: float) -> None:
        self.app = app
        self.seconds = seconds
        self.ids = count(1)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        given = dict(scope["headers"]).get(b"x-request-id", b"").decode("latin-1")
        short = re.fullmatch(r"[A-Za-z0-9-]{1,64}", given)
        id = given if short else str(next(self.ids))
        request_id.set(id)
        begun, status = time.monotonic(), 0

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                # The body has no such limit: events go on for hours.
                limit.reschedule(None)
                message["headers"] = [
                    *message["headers"],
                    (b"x-request-id", id.encode()),
                ]
            await send(message)

        try:
            async with asyncio.timeout(self.seconds) as limit:
                await self.app(scope, receive, sending)
        except TimeoutError:
            if status == 0:
                late = answer(problem(408), {"connection": "close", "x-request-id": id})
                status = 408
                await late(scope, receive, send)
        finally:
            ms = int((time.monotonic() - begun) * 1000)
            route = getattr(scope.get("route"), "path", "none")
            fields = {
                "method": scope["method"],
                "route": route,
                "status": status,
                "ms": ms,
            }
            log.info("answered", extra={"fields": fields})


# ANCHOR_END: around


def make_app(settings: Settings) -> FastAPI:
    hub = Hub()
    sessions = Sessions()
    tasks: set[asyncio.Task[Order]] = set()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.store = await Store.open(settings.database)
        yield
        if tasks:
            await asyncio.wait(tasks, timeout=settings.seconds)
        await app.state.store.close()

    app = FastAPI(
        title="Orders",
        version="1.0.0",
        lifespan=lifespan,
        redirect_slashes=False,
        max_body_size=MAX_BODY,
    )
    app.router.route_class = StrictRoute
    app.state.hub = hub
    app.state.leaving = False

    for kind in [NotOnTheMenu, NoSuchOrder, Now]:
        app.add_exception_handler(kind, from_store)
    app.add_exception_handler(RequestValidationError, not_valid)
    app.add_exception_handler(AnyHTTPException, refused)
    app.add_exception_handler(Exception, failed)
    app.add_middleware(GZipMiddleware, minimum_size=32)
    app.add_middleware(
        CORSMiddleware,
        allow_origins=settings.origins,
        allow_methods=["GET", "POST", "PUT"],
        allow_headers=["content-type", "authorization"],
    )
    app.add_middleware(Around, seconds=settings.seconds)

    def store() -> Store:
        return app.state.store

    async def change(coroutine: Coroutine[Any, Any, Order]) -> Order:
        """Changes an order and tells those who listen, request canceled or not."""

        async def both() -> Order:
            order = await coroutine
            hub.tell(order)
            return order

        task = asyncio.create_task(both())
        tasks.add(task)
        task.add_done_callback(tasks.discard)
        return await asyncio.shield(task)

    @app.post("/orders", status_code=201, responses={422: {"model": Problem}})
    async def place(new: NewOrder, response: Response) -> Order:
        order = await change(store().place(new))
        response.headers["location"] = f"/orders/{order.id}"
        return order

    @app.put(
        "/orders/{id}/status",
        responses={404: {"model": Problem}, 409: {"model": Problem}},
    )
    async def advance(id: Id, new: NewStatus) -> Order:
        return await change(store().advance(id, new.status))

    @app.get("/orders/{id}", responses={404: {"model": Problem}})
    async def order(id: Id) -> Order:
        found = await store().order(id)
        if found is None:
            raise HTTPException(404)
        return found

    @app.get("/orders")
    async def orders(
        status: Status | None = None,
        after: Annotated[int, Query(ge=0, le=MAX_ID)] = 0,
        limit: Annotated[int, Query(ge=1, le=100)] = 100,
    ) -> list[Order]:
        return await store().orders(status, after, limit)

    @app.get("/menu")
    async def menu() -> list[Dish]:
        return await store().menu()

    @app.get("/health", include_in_schema=False)
    async def health() -> Response:
        return PlainTextResponse("alive\n")

    @app.get("/ready", include_in_schema=False)
    async def ready() -> Response:
        if app.state.leaving:
            raise HTTPException(503)
        try:
            await store().ping()
        except Exception as error:
            raise HTTPException(503) from error
        return PlainTextResponse("ready\n")

    @app.get("/", include_in_schema=False)
    async def live() -> Response:
        page = Path(__file__).parent / "input" / "live.html"
        return HTMLResponse(page.read_text())

    # ANCHOR: events
    @app.get("/events", response_class=EventSourceResponse, include_in_schema=False)
    async def events() -> AsyncIterator[ServerSentEvent]:
        with hub.listening() as listener:
            while (item := await listener.next()) is not None:
                name = "order" if isinstance(item, Order) else "missed"
                yield ServerSentEvent(event=name, data=item)

    # ANCHOR_END: events

    @app.get("/orders.ndjson", include_in_schema=False)
    async def export() -> Response:
        async def pages() -> AsyncIterator[str]:
            after = 0
            while page := await store().orders(None, after, 100):
                yield "".join(order.model_dump_json() + "\n" for order in page)
                after = page[-1].id

        return StreamingResponse(pages(), media_type=NDJSON)

    def bearer(request: Request) -> bool:
        scheme, _, guess = request.headers.get("authorization", "").partition(" ")
        # An empty token was not set, as `ORDERS_TOKEN=` in an environment.
        if scheme != "Bearer" or not settings.token:
            return False
        return secrets.compare_digest(guess.encode(), settings.token.encode())

    @app.post("/session", include_in_schema=False)
    async def begin(request: Request) -> Response:
        if not bearer(request):
            raise HTTPException(401)
        response = Response(status_code=204)
        response.set_cookie(
            "__Host-session",
            sessions.begin(),
            LIFETIME,
            httponly=True,
            secure=True,
            samesite="strict",
        )
        return response

    # ANCHOR: receive
    @app.put("/menu", include_in_schema=False, max_body_size=MAX_UPLOAD)
    async def receive(request: Request) -> dict[str, int | str]:
        """A dish a line, counted and hashed while they arrive."""
        cookie = request.cookies.get("__Host-session")
        if not bearer(request) and not sessions.holds(cookie):
            raise HTTPException(401)
        if (
            request.headers.get("content-type") != NDJSON
            or "content-encoding" in request.headers
        ):
            raise HTTPException(415)
        dishes: list[Dish] = []
        size, digest, rest = 0, hashlib.sha256(), b""
        async for chunk in request.stream():
            size += len(chunk)
            digest.update(chunk)
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                dishes.append(parse(line, len(dishes)))
            if len(rest) > MAX_LINE:
                raise too_long(len(dishes))
        if rest:
            dishes.append(parse(rest, len(dishes)))
        await store().price(dishes)
        return {"dishes": len(dishes), "bytes": size, "sha256": digest.hexdigest()}

    # ANCHOR_END: receive

    def from_here(websocket: WebSocket) -> bool:
        origin = websocket.headers.get("origin")
        if origin is None:
            return True
        host = origin.partition("://")[2]
        return host == websocket.headers.get("host") or origin in settings.origins

    async def send_open(websocket: WebSocket) -> None:
        """Says that what the kitchen has is void, and then all open orders."""
        await websocket.send_text('{"restart": true}')
        for status in ("placed", "cooking"):
            after = 0
            while page := await store().orders(status, after, 100):
                for order in page:
                    await websocket.send_text(order.model_dump_json())
                after = page[-1].id

    async def obey(websocket: WebSocket) -> None:
        async for text in websocket.iter_text():
            try:
                command = Command.model_validate(strictly_parsed(text.encode()))
                await change(store().advance(command.order, command.status))
            except ValidationError as error:
                fields = [
                    FieldError(field=path(e["loc"]), message=e["msg"])
                    for e in error.errors()
                ]
                await websocket.send_text(problem(422, *fields).model_dump_json())
            except (HTTPException, ValueError, RecursionError):
                field = FieldError(field="", message="is not a command")
                await websocket.send_text(problem(422, field).model_dump_json())
            except NoSuchOrder:
                await websocket.send_text(problem(404).model_dump_json())
            except Now as now:
                field = FieldError(field="status", message=f"is {now}")
                await websocket.send_text(problem(409, field).model_dump_json())

    @app.websocket("/kitchen")
    async def kitchen(websocket: WebSocket) -> None:
        if not from_here(websocket):
            return await websocket.close()
        # uvicorn's limit counts open WebSockets, and lets each new one in.
        if len(hub.listeners) >= settings.connections:
            return await websocket.send_denial_response(answer(problem(503)))
        await websocket.accept()
        with hub.listening() as listener:
            commands = asyncio.create_task(obey(websocket))
            change = asyncio.create_task(listener.next())
            try:
                await send_open(websocket)
                while True:
                    await asyncio.wait(
                        {change, commands}, return_when=asyncio.FIRST_COMPLETED
                    )
                    if commands.done():
                        return commands.result()
                    item = change.result()
                    if item is None:
                        return await websocket.close(1001, "stopping")
                    if isinstance(item, Order):
                        await websocket.send_text(item.model_dump_json())
                    else:
                        await send_open(websocket)
                    change = asyncio.create_task(listener.next())
            except WebSocketDisconnect:
                pass
            finally:
                commands.cancel()
                change.cancel()

    return app


def wrong_line(index: int, message: str) -> HTTPException:
    return HTTPException(422, [{"field": f"lines[{index}]", "message": message}])


def too_long(index: int) -> HTTPException:
    return wrong_line(index, f"must have at most {MAX_LINE} bytes")


def parse(line: bytes, index: int) -> Dish:
    if len(line) > MAX_LINE:
        raise too_long(index)
    try:
        return Dish.model_validate(strictly_parsed(line))
    except ValidationError as error:
        raise wrong_line(index, error.errors()[0]["msg"]) from error
    except (ValueError, RecursionError) as error:
        raise wrong_line(index, str(error)) from error
