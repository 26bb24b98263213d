trait Label {
    fn label(&self) -> String;
}

impl Label for u32 {
    fn label(&self) -> String {
        format!("table {self}")
    }
}

fn main() {
    println!("{}", 4.5.label());
}
