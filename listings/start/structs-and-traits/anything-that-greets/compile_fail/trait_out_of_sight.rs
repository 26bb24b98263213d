mod greeters {
    pub trait Greet {
        fn greeting(&self) -> String;
    }

    pub struct Robot;

    impl Greet for Robot {
        fn greeting(&self) -> String {
            "BEEP".to_string()
        }
    }
}

fn main() {
    println!("{}", greeters::Robot.greeting());
}
