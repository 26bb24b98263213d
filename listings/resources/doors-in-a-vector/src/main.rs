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

fn main() {
    let names = ["hall", "kitchen", "cellar"];
    {
        let _doors = Vec::from(names.map(Door::open));
        println!("inside");
    }
    println!("-- as a stack");
    {
        let _doors = Stack(names.map(Door::open).into());
        println!("inside");
    }
}
