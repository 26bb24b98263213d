"""Between text and instructions."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from machine import (
    OPERATORS,
    Binary,
    Call,
    Dup,
    Halt,
    Instruction,
    Jump,
    JumpIfZero,
    Over,
    Pop,
    Print,
    Push,
    Return,
    Swap,
)


@dataclass(frozen=True)
class Program:
    """A program, with the line of the text that each instruction came from, and
    labels."""

    instructions: list[Instruction]
    lines: list[int]
    labels: dict[str, int]


# ANCHOR: error
@dataclass
class AssemblyError(Exception):
    """What is wrong with a text, and where. Lines and columns count from 1."""

    line: int
    column: int
    problem: str

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.problem}"


# ANCHOR_END: error

JUMPS = {"jump": Jump, "jz": JumpIfZero, "call": Call}
PLAIN: dict[str, Instruction] = {
    "pop": Pop(),
    "dup": Dup(),
    "swap": Swap(),
    "over": Over(),
    "ret": Return(),
    "print": Print(),
    "halt": Halt(),
    **{name: Binary(name) for name in OPERATORS},
}
NAMES = {instruction: name for name, instruction in PLAIN.items()}
LABEL = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
NUMBER = re.compile(r"(-?)0*([0-9]+)")

Word = tuple[int, str]


def words(line: str) -> list[Word]:
    """The words of a line, without its comment, each with the column where it
    begins."""
    code = line.partition(";")[0]
    return [(match.start() + 1, match[0]) for match in re.finditer(r"[^ \t\r]+", code)]


def number_in(word: str, allowed: range) -> int | None:
    """The number, if it is one of those. `int` takes `1_000` and `٣` as well, and
    raises for more than 4,300 digits."""
    found = NUMBER.fullmatch(word)
    if not found or len(found[2]) > 20:
        return None
    number = int(found[1] + found[2])
    return number if number in allowed else None


def pushed(word: str) -> int:
    number = number_in(word, range(-(2**63), 2**63))
    if number is None:
        raise ValueError(f"`{word}` is not a number of 64 bits")
    return number


# ANCHOR: assemble
def assemble(text: str) -> Program:
    """Reads a program. An operand of a jump is a label, which may be defined further
    down, so the text is read twice: first for labels, then for instructions."""
    labels: dict[str, tuple[int, int]] = {}
    code: list[tuple[int, list[Word]]] = []
    for line, content in enumerate(text.split("\n"), 1):
        found = words(content)
        while found and found[0][1].endswith(":"):
            column, word = found.pop(0)
            label = word.removesuffix(":")
            if not LABEL.fullmatch(label):
                raise AssemblyError(line, column, f"`{label}` is not a label")
            if label in labels:
                before = labels[label][1]
                problem = f"label `{label}` is on line {before} already"
                raise AssemblyError(line, column, problem)
            labels[label] = (len(code), line)
        if found:
            code.append((line, found))

    def target(word: str) -> int:
        if word in labels:
            return labels[word][0]
        if not NUMBER.fullmatch(word):
            raise ValueError(f"unknown label `{word}`")
        # An address may be outside of the program. It has no sign, not even in `-0`.
        address = number_in(word, range(2**32))
        if address is None or word.startswith("-"):
            raise ValueError(f"`{word}` is not an address of 32 bits")
        return address

    return Program(
        [instruction(line, found, target) for line, found in code],
        [line for line, _ in code],
        {label: address for label, (address, _) in labels.items()},
    )


# ANCHOR_END: assemble


def instruction(
    line: int, found: list[Word], target: Callable[[str], int]
) -> Instruction:
    """What the words of a line tell the machine."""
    (column, name), *rest = found

    def operand(read: Callable[[str], int]) -> int:
        if not rest:
            raise AssemblyError(line, column, f"`{name}` needs an operand")
        place, word = rest.pop(0)
        try:
            return read(word)
        except ValueError as error:
            raise AssemblyError(line, place, str(error)) from error

    if name in JUMPS:
        result: Instruction = JUMPS[name](operand(target))
    elif name == "push":
        result = Push(operand(pushed))
    elif name in PLAIN:
        result = PLAIN[name]
    else:
        raise AssemblyError(line, column, f"unknown instruction `{name}`")
    if rest:
        place, word = rest[0]
        raise AssemblyError(line, place, f"unexpected `{word}`")
    return result


def disassemble(program: list[Instruction]) -> str:
    """Writes a program, one instruction a line, with a label `L3:` before the
    instruction at 3 if one goes there."""
    targets = {it.address for it in program if isinstance(it, Jump | JumpIfZero | Call)}

    def lines() -> Iterator[str]:
        for place, it in enumerate(program):
            if place in targets:
                yield f"L{place}:"
            text = disassemble_one(it)
            if isinstance(it, Jump | JumpIfZero | Call) and it.address <= len(program):
                text = text.replace(" ", " L")
            yield f"    {text}"
        if len(program) in targets:
            yield f"L{len(program)}:"

    return "".join(f"{line}\n" for line in lines())


def disassemble_one(instruction: Instruction) -> str:
    """An instruction as text, with addresses as numbers."""
    match instruction:
        case Push(number):
            return f"push {number}"
        case Jump(address):
            return f"jump {address}"
        case JumpIfZero(address):
            return f"jz {address}"
        case Call(address):
            return f"call {address}"
        case _:
            return NAMES[instruction]
