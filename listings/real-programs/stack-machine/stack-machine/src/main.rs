use std::fmt;

// ANCHOR: instructions
/// What the machine can be told. Its numbers are `i64`, and an address is the place
/// of an instruction in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instruction {
    Push(i64),
    Pop,
    Dup,
    Swap,
    Over,
    Binary(Operator),
    Jump(u32),
    JumpIfZero(u32),
    Call(u32),
    Return,
    Print,
    Halt,
}

/// Takes two numbers and leaves one; a comparison leaves 1 or 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Add,
    Sub,
    Mul,
    Div,
    Rem,
    Equal,
    Less,
}

/// Why the machine cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trap {
    StackUnderflow,
    StackOverflow,
    CallsTooDeep,
    ReturnWithoutCall,
    NumberOverflow,
    DivisionByZero,
    OutOfProgram,
    StepLimit,
}
// ANCHOR_END: instructions

impl fmt::Display for Trap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Trap::StackUnderflow => "stack underflow",
            Trap::StackOverflow => "stack overflow",
            Trap::CallsTooDeep => "calls too deep",
            Trap::ReturnWithoutCall => "return without call",
            Trap::NumberOverflow => "number overflow",
            Trap::DivisionByZero => "division by zero",
            Trap::OutOfProgram => "out of program",
            Trap::StepLimit => "step limit",
        })
    }
}

impl std::error::Error for Trap {}

// ANCHOR: operators
impl Operator {
    pub fn apply(self, left: i64, right: i64) -> Result<i64, Trap> {
        let result = match self {
            Operator::Add => left.checked_add(right),
            Operator::Sub => left.checked_sub(right),
            Operator::Mul => left.checked_mul(right),
            Operator::Div | Operator::Rem if right == 0 => return Err(Trap::DivisionByZero),
            Operator::Div => left.checked_div(right),
            Operator::Rem => left.checked_rem(right),
            Operator::Equal => Some((left == right).into()),
            Operator::Less => Some((left < right).into()),
        };
        result.ok_or(Trap::NumberOverflow)
    }
}
// ANCHOR_END: operators

/// How many numbers the stack holds, and how deep calls may be.
pub const DEEPEST: usize = 100;

// ANCHOR: machine
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Machine {
    program: Vec<Instruction>,
    /// The address of the instruction that is next.
    pub at: usize,
    pub stack: Vec<i64>,
    /// Where each call goes back to.
    pub calls: Vec<usize>,
    pub printed: Vec<i64>,
    pub steps: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Running,
    Halted,
}

impl Machine {
    pub fn new(program: Vec<Instruction>) -> Self {
        let (stack, calls, printed) = (Vec::new(), Vec::new(), Vec::new());
        Machine {
            program,
            at: 0,
            stack,
            calls,
            printed,
            steps: 0,
        }
    }

    /// The instruction that is next, if there is one.
    pub fn next(&self) -> Result<Instruction, Trap> {
        Ok(*self.program.get(self.at).ok_or(Trap::OutOfProgram)?)
    }

    /// Runs one instruction.
    ///
    /// # Errors
    /// If it cannot be run. Then nothing has changed.
    pub fn step(&mut self) -> Result<State, Trap> {
        let instruction = self.next()?;
        let mut to = self.at + 1;
        match instruction {
            Instruction::Push(number) => self.push(number)?,
            Instruction::Pop => drop(self.pop()?),
            Instruction::Dup => self.push(self.top()?)?,
            Instruction::Swap => {
                let [.., left, right] = &mut self.stack[..] else {
                    return Err(Trap::StackUnderflow);
                };
                std::mem::swap(left, right);
            }
            Instruction::Over => {
                let [.., left, _] = self.stack[..] else {
                    return Err(Trap::StackUnderflow);
                };
                self.push(left)?;
            }
            Instruction::Binary(operator) => {
                let [.., left, right] = self.stack[..] else {
                    return Err(Trap::StackUnderflow);
                };
                let result = operator.apply(left, right)?;
                self.stack.truncate(self.stack.len() - 2);
                self.stack.push(result);
            }
            Instruction::Jump(address) => to = address as usize,
            Instruction::JumpIfZero(address) => {
                if self.pop()? == 0 {
                    to = address as usize;
                }
            }
            Instruction::Call(_) if self.calls.len() == DEEPEST => return Err(Trap::CallsTooDeep),
            Instruction::Call(address) => {
                self.calls.push(to);
                to = address as usize;
            }
            Instruction::Return => to = self.calls.pop().ok_or(Trap::ReturnWithoutCall)?,
            Instruction::Print => {
                let number = self.pop()?;
                self.printed.push(number);
            }
            Instruction::Halt => return Ok(State::Halted),
        }
        self.at = to;
        self.steps += 1;
        Ok(State::Running)
    }

    /// Runs to the end, or for so many steps.
    pub fn run(&mut self, limit: usize) -> Result<(), Trap> {
        while self.steps < limit {
            if self.step()? == State::Halted {
                return Ok(());
            }
        }
        Err(Trap::StepLimit)
    }

    fn push(&mut self, number: i64) -> Result<(), Trap> {
        if self.stack.len() == DEEPEST {
            return Err(Trap::StackOverflow);
        }
        self.stack.push(number);
        Ok(())
    }

    fn pop(&mut self) -> Result<i64, Trap> {
        self.stack.pop().ok_or(Trap::StackUnderflow)
    }

    fn top(&self) -> Result<i64, Trap> {
        self.stack.last().copied().ok_or(Trap::StackUnderflow)
    }
}
// ANCHOR_END: machine

use Instruction::{
    Binary, Call, Dup, Halt, Jump, JumpIfZero, Over, Pop, Print, Push, Return, Swap,
};
use Operator::{Add, Div, Mul, Sub};

/// Prints `n!`.
fn factorial(n: i64) -> Vec<Instruction> {
    let (multiply, done) = (3, 12);
    vec![
        Push(1), // the product
        Push(n), // product, n
        Jump(multiply),
        Dup, // multiply: product, n, n
        JumpIfZero(done),
        Swap,        // n, product
        Over,        // n, product, n
        Binary(Mul), // n, product
        Swap,        // product, n
        Push(1),
        Binary(Sub),
        Jump(multiply),
        Pop, // done
        Print,
        Halt,
    ]
}

fn main() {
    for n in [0, 5, 20, 21] {
        report(&format!("{n}!"), factorial(n));
    }
    report("3 -", vec![Push(3), Binary(Sub)]);
    report("-7 / 2", vec![Push(-7), Push(2), Binary(Div), Print, Halt]);
    report("1 / 0", vec![Push(1), Push(0), Binary(Div)]);
    report("smallest / -1", vec![Push(i64::MIN), Push(-1), Binary(Div)]);
    report("push forever", vec![Push(1), Jump(0)]);
    report("call forever", vec![Call(0)]);
    report("jump forever", vec![Jump(0)]);
    report("return", vec![Return]);
    report("no halt", vec![Push(1), Print]);
    report("far jump", vec![Jump(1_000)]);
    report("1 + 2", vec![Push(1), Push(2), Binary(Add), Print, Halt]);
}

fn report(name: &str, program: Vec<Instruction>) {
    let mut machine = Machine::new(program);
    match machine.run(1_000) {
        Ok(()) => println!("{name}: {:?}", machine.printed),
        Err(trap) => println!("{name}: {trap} at {}, steps: {}", machine.at, machine.steps),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Operator::{Equal, Less, Rem};
    use proptest::prelude::*;

    fn printed(program: Vec<Instruction>) -> Result<Vec<i64>, Trap> {
        let mut machine = Machine::new(program);
        machine.run(1_000)?;
        Ok(machine.printed)
    }

    #[test]
    fn factorials_fit_up_to_20() {
        assert_eq!(printed(factorial(20)), Ok(vec![2_432_902_008_176_640_000]));
        assert_eq!(printed(factorial(21)), Err(Trap::NumberOverflow));
    }

    #[test]
    fn operators_take_left_before_right() {
        let of = |operator: Operator| operator.apply(-7, 2);
        let all = [Add, Sub, Mul, Div, Rem, Equal, Less].map(of);
        assert_eq!(all, [-5, -9, -14, -3, -1, 0, 1].map(Ok));
    }

    #[test]
    fn each_trap_is_reached() {
        let cases = [
            (vec![Pop], Trap::StackUnderflow),
            (vec![Push(1), Jump(0)], Trap::StackOverflow),
            (vec![Call(0)], Trap::CallsTooDeep),
            (vec![Return], Trap::ReturnWithoutCall),
            (
                vec![Push(i64::MIN), Push(-1), Binary(Rem)],
                Trap::NumberOverflow,
            ),
            (vec![Push(1), Push(0), Binary(Rem)], Trap::DivisionByZero),
            (vec![Push(1)], Trap::OutOfProgram),
            (vec![Jump(u32::MAX)], Trap::OutOfProgram),
            (vec![Jump(0)], Trap::StepLimit),
        ];
        for (program, trap) in cases {
            assert_eq!(printed(program), Err(trap));
        }
    }

    fn instruction() -> impl Strategy<Value = Instruction> {
        let operator = prop::sample::select(vec![Add, Sub, Mul, Div, Rem, Equal, Less]);
        prop_oneof![
            3 => prop_oneof![any::<i64>(), -3..4_i64].prop_map(Push),
            3 => operator.prop_map(Binary),
            1 => (0..25_u32).prop_map(Jump),
            1 => (0..25_u32).prop_map(JumpIfZero),
            1 => (0..25_u32).prop_map(Call),
            4 => prop::sample::select(vec![Pop, Dup, Swap, Over, Return, Print, Halt]),
        ]
    }

    proptest! {
        #[test]
        fn a_step_that_fails_changes_nothing(program in prop::collection::vec(instruction(), 0..25)) {
            let mut machine = Machine::new(program);
            for _ in 0..200 {
                let before = machine.clone();
                match machine.step() {
                    Ok(State::Running) => prop_assert!(machine.stack.len() <= DEEPEST),
                    Ok(State::Halted) | Err(_) => {
                        prop_assert_eq!(&machine, &before);
                        break;
                    }
                }
            }
        }
    }
}
