enum Day {
    Monday = 1,
    Tuesday = 2,
    Holiday = 1,
}

fn main() {
    println!("{}", Day::Holiday as i32);
}
