struct Frame;

impl Frame {
    fn draw() -> Self {
        println!("+-------");
        Self
    }
}

impl Drop for Frame {
    fn drop(&mut self) {
        println!("+-------");
    }
}

fn main() {
    for framed in [true, false] {
        let _frame = framed.then(Frame::draw);
        println!("| Kushal");
    }
}
