"""What clients send and what they get."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

Status = Literal["placed", "cooking", "served", "paid", "canceled"]

MAX_ID = 2**63 - 1

BEFORE: dict[Status, Status | None] = {
    "placed": None,
    "cooking": "placed",
    "canceled": "placed",
    "served": "cooking",
    "paid": "served",
}


def without_controls(text: str) -> str:
    text.encode()  # refuses half of a surrogate pair, which JSON can spell
    if any(c < " " or "\x7f" <= c < "\xa0" for c in text):
        raise ValueError("must not have control characters")
    return text


Text = Annotated[str, AfterValidator(without_controls)]


class Strict(BaseModel):
    """No coercion of "2" to 2, and no field that is not known."""

    model_config = ConfigDict(strict=True, extra="forbid")


class NewLine(Strict):
    dish: Annotated[Text, Field(max_length=60)]
    quantity: Annotated[int, Field(ge=1, le=99)]


class NewOrder(Strict):
    table: Annotated[int, Field(ge=1, le=40)]
    lines: Annotated[list[NewLine], Field(min_length=1, max_length=50)]
    note: Annotated[Text, Field(max_length=200)] | None = None


class NewStatus(Strict):
    status: Status


class Dish(Strict):
    dish: Annotated[Text, Field(min_length=1, max_length=60)]
    cents: Annotated[int, Field(ge=1, le=1_000_000)]


class Command(Strict):
    order: Annotated[int, Field(ge=1, le=MAX_ID)]
    status: Status


class Line(BaseModel):
    dish: str
    quantity: int
    cents: int


class Order(BaseModel):
    id: int
    table: int
    status: Status
    version: int  # grows with each change
    note: str | None
    lines: list[Line]
    total_cents: int


class FieldError(BaseModel):
    field: str
    message: str


class Problem(BaseModel):
    status: int
    title: str
    errors: list[FieldError] = []


TITLES = {
    400: "malformed request",
    401: "token missing or wrong",
    403: "not allowed",
    404: "not found",
    405: "method not allowed",
    408: "request took too long",
    409: "not possible now",
    413: "body too large",
    415: "content type not supported",
    422: "fields not valid",
    503: "not ready",
}


def problem(status: int, *errors: FieldError) -> Problem:
    title = TITLES.get(status, "internal error")
    return Problem(status=status, title=title, errors=list(errors))
