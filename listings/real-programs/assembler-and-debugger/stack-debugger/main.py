"""A stack machine's assembler and debugger."""

import argparse
import inspect
import sys
from pathlib import Path

from assembler import AssemblyError, assemble, disassemble
from debugger import Debugger
from machine import Machine, Trap

BEFORE = inspect.currentframe().f_lineno
FACTORIAL = """
        push 3
        call factorial
        print
        halt
factorial:                      ; n -- n!
        dup
        jz zero
        dup
        push 1
        sub                     ; n, n - 1
        call factorial          ; n, (n - 1)!
        mul
        ret
zero:   pop
        push 1
        ret
"""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Assembles and runs programs for a stack machine"
    )
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="run a program")
    run.add_argument("file", type=Path)
    write = commands.add_parser(
        "disassemble", help="write a program as the assembler understands it"
    )
    write.add_argument("file", type=Path)
    debug = commands.add_parser(
        "debug",
        help="run a program by commands: step [N], continue, break LINE-OR-LABEL, "
        "stack, quit",
    )
    debug.add_argument(
        "file", type=Path, nargs="?", help="a program; without one, the factorial of 3"
    )
    commands.add_parser(
        "batch",
        help="run the programs on standard input, which lines `---` divide, "
        "and write a line for each",
    )
    return parser.parse_args()


def main() -> None:
    options = arguments()
    match options.command:
        case "run":
            machine = Machine(assemble(read(options.file)).instructions)
            try:
                machine.run(1_000_000)
            finally:
                for number in machine.printed:
                    print(number)
        case "disassemble":
            print(disassemble(assemble(read(options.file)).instructions), end="")
        case "debug":
            text, first_line = FACTORIAL, BEFORE + 1
            if options.file:
                text, first_line = read(options.file), 1
            debugger = Debugger(assemble(text), first_line)
            sys.stdin.reconfigure(encoding="utf-8", newline="\n")
            for line in debugger.session(sys.stdin):
                print(line)
        case "batch":
            sys.stdin.reconfigure(encoding="utf-8", newline="\n")
            sys.stdout.reconfigure(encoding="utf-8")
            for text in sys.stdin.read().split("---\n"):
                print(outcome(text))


def read(file: Path) -> str:
    return file.read_bytes().decode()


def outcome(text: str) -> str:
    """All that is to be known of a program's run, in a line."""
    try:
        program = assemble(text)
    except AssemblyError as error:
        return str(error)
    source = disassemble(program.instructions).replace("\n", "/")
    machine = Machine(program.instructions)
    try:
        machine.run(1_000)
        end = "halted"
    except Trap as trap:
        end = str(trap)
        if end != "out of program":
            end += f" on line {program.lines[machine.at]}"
    state = f"{machine.stack} {machine.calls} {machine.printed} {machine.steps}"
    return f"{end} {state} {source}"


if __name__ == "__main__":
    try:
        main()
    except (AssemblyError, Trap, OSError, UnicodeDecodeError) as error:
        sys.exit(f"error: {error}")
