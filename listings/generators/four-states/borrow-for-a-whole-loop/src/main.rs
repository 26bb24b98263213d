use std::cell::RefCell;

fn main() {
    let names = ["Guido", "Luciano"];

    let guests = RefCell::new(names.iter());
    while let Some(name) = guests.borrow_mut().next() {
        let busy = guests.try_borrow_mut().is_err();
        println!("{name}: busy {busy}");
    }

    let guests = RefCell::new(names.iter());
    loop {
        let guest = guests.borrow_mut().next();
        let Some(name) = guest else { break };
        let busy = guests.try_borrow_mut().is_err();
        println!("{name}: busy {busy}");
    }
}
