import asyncio
from typing import Annotated, Any

import httpx
from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException as AnyHTTPException

MENU = {"coffee": 320, "schnitzel": 1790, "soup": 450}


def on_the_menu(dish: str) -> str:
    if dish not in MENU:
        raise ValueError("is not on the menu")
    return dish


# ANCHOR: types
class Strict(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class NewLine(Strict):
    dish: Annotated[str, AfterValidator(on_the_menu)]
    quantity: Annotated[int, Field(ge=1, le=99)]


class NewOrder(Strict):
    table: Annotated[int, Field(ge=1, le=40)]
    lines: Annotated[list[NewLine], Field(min_length=1)]


class Line(BaseModel):
    dish: str
    quantity: int
    cents: int


class Order(BaseModel):
    id: int
    table: int
    lines: list[Line]
    total_cents: int


# ANCHOR_END: types

TITLES = {
    400: "malformed request",
    404: "not found",
    405: "method not allowed",
    413: "body too large",
    422: "fields not valid",
}


# ANCHOR: errors
def problem(status: int, errors: list[dict[str, str]]) -> Response:
    body = {"status": status, "title": TITLES[status], "errors": errors}
    return JSONResponse(body, status, media_type="application/problem+json")


def path(loc: tuple[str | int, ...]) -> str:
    """("lines", 0, "dish") as "lines[0].dish"."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc]
    return "".join(parts).removeprefix(".")


async def not_valid(_: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    errors = error.errors()
    if errors[0]["type"] == "json_invalid":
        return problem(400, [{"field": "", "message": errors[0]["msg"]}])
    fields = [{"field": path(e["loc"][1:]), "message": e["msg"]} for e in errors]
    return problem(422, fields)


async def refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, AnyHTTPException)
    return problem(error.status_code, [])


# ANCHOR_END: errors


# ANCHOR: handlers
def make_app() -> FastAPI:
    app = FastAPI(title="Orders", version="1.0.0", max_body_size=10_000)
    app.add_exception_handler(RequestValidationError, not_valid)
    app.add_exception_handler(AnyHTTPException, refused)
    orders: dict[int, Order] = {}

    @app.post("/orders", status_code=201)
    async def place(new: NewOrder) -> Order:
        id = len(orders) + 1
        lines = [Line(**line.model_dump(), cents=MENU[line.dish]) for line in new.lines]
        total = sum(line.quantity * line.cents for line in lines)
        orders[id] = Order(id=id, table=new.table, lines=lines, total_cents=total)
        return orders[id]

    @app.get("/orders/{id}")
    async def order(id: int) -> Order:
        if id not in orders:
            raise HTTPException(404)
        return orders[id]

    return app


# ANCHOR_END: handlers


async def answer(
    app: FastAPI, method: str, path: str, kind: str, body: str
) -> httpx.Response:
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://a") as client:
        headers = {"content-type": kind}
        return await client.request(method, path, content=body, headers=headers)


async def main() -> None:
    app = make_app()
    for body in [
        '{"table": 4, "lines": [{"dish": "soup", "quantity": 2}]}',
        '{"table": 99, "lines": [{"dish": "pizza"}], "lines": []}',
        '{"table": 99, "lines": [{"dish": "pizza"}]}',
        '{"table": "four", "lines": [{"dish": "soup", "quantity": "2"}]}',
        '{"table": 4, "lines": [{"dish": "soup", "quantity": 1, "size": "L"}]}',
        '{"table": 4',
        '[4, [["coffee", 1]]]',
    ]:
        response = await answer(app, "POST", "/orders", "application/json", body)
        print(f"{body}\n  {response.status_code} {response.text}")
    for method, path, kind, body in [
        ("GET", "/orders/1", "", ""),
        ("GET", "/orders/7", "", ""),
        ("GET", "/orders/one", "", ""),
        ("DELETE", "/orders", "", ""),
        ("POST", "/orders", "text/plain", "{}"),
        ("POST", "/orders", "application/json", " " * 20_000),
    ]:
        response = await answer(app, method, path, kind, body)
        print(f"{method} {path} {kind}: {response.status_code}")
    api: dict[str, Any] = (await answer(app, "GET", "/openapi.json", "", "")).json()
    line = api["components"]["schemas"]["NewLine"]
    quantity = line["properties"]["quantity"]
    print("required:", line["required"])
    print(f"quantity: {quantity['minimum']} to {quantity['maximum']}")


asyncio.run(main())
