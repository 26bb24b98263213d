"""Runs a program by command, and shows where it is."""

import re
from collections.abc import Iterable, Iterator

from assembler import Program, disassemble_one
from machine import Machine, Trap

LIMIT = 10_000
BLANKS = " \t\n\f\r"


class Debugger:
    """A program that runs by command. `first_line` is the line of the first of the
    text, where that is part of another file."""

    def __init__(self, program: Program, first_line: int) -> None:
        self.machine = Machine(program.instructions)
        self.lines = [line + first_line - 1 for line in program.lines]
        self.labels = program.labels
        self.breaks: set[int] = set()
        self.end: str | None = None

    # ANCHOR: session
    def session(self, commands: Iterable[str]) -> Iterator[str]:
        """Carries out commands, to the end or to `quit`."""
        for line in commands:
            match re.findall(rf"[^{BLANKS}]+", line):
                case []:
                    pass
                case ["quit"]:
                    return
                case ["stack"]:
                    yield f"stack: {listed(self.machine.stack)}"
                case ["break", place]:
                    if (at := self.line_of(place)) is None:
                        yield f"no instruction at `{place}`"
                    else:
                        self.breaks.add(at)
                        yield f"break at line {at}"
                case ["step"]:
                    yield from self.steps(1)
                case ["step", word] if (count := count_in(word)) is not None:
                    yield from self.steps(count)
                case ["continue"]:
                    yield from self.go_on()
                case _:
                    yield f"unknown command `{line.strip(BLANKS)}`"

    def steps(self, count: int) -> Iterator[str]:
        while count > 0 and not self.end:
            yield from self.show(self.step())
            count -= 1

    def go_on(self) -> Iterator[str]:
        what = "the program has ended"
        for _ in range(LIMIT):
            if self.end:
                break
            what = self.step()
            if self.line() in self.breaks:
                what = "stopped at a break"
                break
        yield from self.show(what)

    # ANCHOR_END: session

    def line_of(self, place: str) -> int | None:
        """The line of an instruction, by its number or by a label."""
        if place in self.labels:
            address = self.labels[place]
            return self.lines[address] if address < len(self.lines) else None
        line = count_in(place)
        return line if line in self.lines else None

    def line(self) -> int | None:
        """The line of the instruction that is next."""
        at = self.machine.at
        return self.lines[at] if at < len(self.lines) else None

    def step(self) -> str:
        """Runs one instruction, and says which."""
        printed = len(self.machine.printed)
        try:
            name = disassemble_one(self.machine.next())
            if not self.machine.step():
                self.end = "halted"
        except Trap as trap:
            self.end = "failed"
            return str(trap)
        return ": ".join([name, *map(str, self.machine.printed[printed:])])

    def show(self, what: str) -> Iterator[str]:
        """In the form that the book draws."""
        line = self.line()
        if self.end == "halted":
            place = "halted"
        elif line is None:
            place = "out of the program"
        else:
            place = f"failed at line {line}" if self.end else f"line {line}"
        lines = [
            self.lines[at] if at < len(self.lines) else "?" for at in self.machine.calls
        ]
        yield f"step {self.machine.steps}: {what}"
        yield f"  next: {place}"
        yield f"  stack: {listed(self.machine.stack)}"
        yield f"  back to lines: {listed(lines)}"


def count_in(word: str) -> int | None:
    """A number of 64 bits, without a sign."""
    digits = word.lstrip("0") or "0"
    if not (word.isascii() and word.isdigit() and len(digits) <= 20):
        return None
    count = int(digits)
    return count if count < 2**64 else None


def listed(numbers: Iterable[object]) -> str:
    return " ".join(map(str, numbers)) or "-"
