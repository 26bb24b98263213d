struct Door(&'static str);

impl Door {
    fn open(name: &'static str) -> Self {
        println!("open {name}");
        Self(name)
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        println!("close {}", self.0);
    }
}

struct Stack<T>(Vec<T>);

impl<T> Drop for Stack<T> {
    fn drop(&mut self) {
        while self.0.pop().is_some() {}
    }
}

fn open_doors() -> Vec<Door> {
    let names = ["hall", "kitchen", "cellar"];
    names.map(Door::open).into()
}

fn main() {
    {
        let _doors = open_doors();
        println!("inside");
    }
    println!("-- as a stack");
    {
        let _doors = Stack(open_doors());
        println!("inside");
    }
}
