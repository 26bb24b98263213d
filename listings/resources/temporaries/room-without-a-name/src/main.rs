#[must_use]
struct Room(&'static str);

impl Drop for Room {
    fn drop(&mut self) {
        println!("{}: closed", self.0);
    }
}

fn open(name: &'static str) -> Room {
    println!("{name}: opened");
    Room(name)
}

fn main() {
    let _ = open("hall");
    println!("after the hall");

    let _stage = open("stage");
    println!("after the stage");

    let cellar = open("cellar");
    let _ = cellar;
    println!("after the cellar");
}
