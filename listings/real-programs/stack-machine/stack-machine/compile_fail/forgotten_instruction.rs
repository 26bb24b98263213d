enum Instruction {
    Push(i64),
    Add,
    Negate,
}

fn run(instruction: &Instruction, stack: &mut Vec<i64>) {
    match instruction {
        Instruction::Push(number) => stack.push(*number),
        Instruction::Add => {
            if let (Some(right), Some(left)) = (stack.pop(), stack.pop()) {
                stack.push(left + right);
            }
        }
    }
}

fn main() {
    let mut stack = Vec::new();
    for instruction in [Instruction::Push(1), Instruction::Negate, Instruction::Add] {
        run(&instruction, &mut stack);
    }
}
