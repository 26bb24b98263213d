"""The machine."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import assert_never


# ANCHOR: instructions
@dataclass(frozen=True)
class Push:
    number: int


@dataclass(frozen=True)
class Pop: ...


@dataclass(frozen=True)
class Dup: ...


@dataclass(frozen=True)
class Swap: ...


@dataclass(frozen=True)
class Over: ...


@dataclass(frozen=True)
class Binary:
    operator: str


@dataclass(frozen=True)
class Jump:
    address: int


@dataclass(frozen=True)
class JumpIfZero:
    address: int


@dataclass(frozen=True)
class Call:
    address: int


@dataclass(frozen=True)
class Return: ...


@dataclass(frozen=True)
class Print: ...


@dataclass(frozen=True)
class Halt: ...


Instruction = (
    Push
    | Pop
    | Dup
    | Swap
    | Over
    | Binary
    | Jump
    | JumpIfZero
    | Call
    | Return
    | Print
    | Halt
)


class Trap(Exception):
    """Why the machine cannot go on."""


# ANCHOR_END: instructions


# ANCHOR: operators
def checked(number: int) -> int:
    """The number, if it fits into 64 bits."""
    if not -(2**63) <= number < 2**63:
        raise Trap("number overflow")
    return number


def quotient(left: int, right: int) -> int:
    """Rounded toward zero, as processors do it; `//` rounds down."""
    if right == 0:
        raise Trap("division by zero")
    size = abs(left) // abs(right)
    return checked(size if (left < 0) == (right < 0) else -size)


OPERATORS: dict[str, Callable[[int, int], int]] = {
    "add": lambda left, right: checked(left + right),
    "sub": lambda left, right: checked(left - right),
    "mul": lambda left, right: checked(left * right),
    "div": quotient,
    "rem": lambda left, right: left - right * quotient(left, right),
    "eq": lambda left, right: int(left == right),
    "lt": lambda left, right: int(left < right),
}
# ANCHOR_END: operators

DEEPEST = 100


# ANCHOR: machine
@dataclass
class Machine:
    program: list[Instruction]
    at: int = 0
    stack: list[int] = field(default_factory=list)
    calls: list[int] = field(default_factory=list)
    printed: list[int] = field(default_factory=list)
    steps: int = 0

    def next(self) -> Instruction:
        if not 0 <= self.at < len(self.program):
            raise Trap("out of program")
        return self.program[self.at]

    def step(self) -> bool:
        """Runs one instruction. Returns whether there may be another. If it raises,
        nothing has changed."""
        to = self.at + 1
        match instruction := self.next():
            case Push(number):
                self.push(checked(number))
            case Pop():
                self.pop()
            case Dup():
                self.push(self.top(1)[0])
            case Swap():
                left, right = self.top(2)
                self.stack[-2:] = right, left
            case Over():
                self.push(self.top(2)[0])
            case Binary(operator):
                self.stack[-2:] = [OPERATORS[operator](*self.top(2))]
            case Jump(address):
                to = address
            case JumpIfZero(address):
                if self.pop() == 0:
                    to = address
            case Call(address):
                if len(self.calls) == DEEPEST:
                    raise Trap("calls too deep")
                self.calls.append(to)
                to = address
            case Return():
                if not self.calls:
                    raise Trap("return without call")
                to = self.calls.pop()
            case Print():
                self.printed.append(self.pop())
            case Halt():
                return False
            case _:
                assert_never(instruction)
        self.at = to
        self.steps += 1
        return True

    def run(self, limit: int) -> None:
        """Runs to the end, or for so many steps."""
        while self.steps < limit:
            if not self.step():
                return
        raise Trap("step limit")

    def push(self, number: int) -> None:
        if len(self.stack) == DEEPEST:
            raise Trap("stack overflow")
        self.stack.append(number)

    def pop(self) -> int:
        self.top(1)
        return self.stack.pop()

    def top(self, count: int) -> list[int]:
        if len(self.stack) < count:
            raise Trap("stack underflow")
        return self.stack[-count:]


# ANCHOR_END: machine
