use std::sync::mpsc;

fn main() -> Result<(), mpsc::SendError<&'static str>> {
    let (sender, inbox) = mpsc::channel();

    let mut waiting = inbox.try_iter();
    sender.send("Hello Guido")?;
    println!("{:?}", Vec::from_iter(waiting.by_ref()));
    sender.send("Hello Kushal")?;
    println!("{:?}", Vec::from_iter(waiting.by_ref()));

    let mut once = inbox.try_iter().fuse();
    println!("{:?}", once.next());
    sender.send("Hello Luciano")?;
    println!("{:?}", once.next());
    println!("{:?}", waiting.next());
    Ok(())
}
