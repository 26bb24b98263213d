struct Line;

impl Line {
    async fn say_goodbye(&mut self) {
        println!("goodbye");
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.say_goodbye().await;
    }
}

fn main() {
    let _line = Line;
}
