//! The machine.

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
