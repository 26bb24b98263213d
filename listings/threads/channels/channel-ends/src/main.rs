use std::sync::mpsc;
use std::thread;

const MENUS: [(&str, [&str; 2]); 2] = [("Guido", ["salad", "soup"]), ("Kushal", ["pasta", "cake"])];

fn main() {
    let (sender, receiver) = mpsc::channel();
    for (cook, plates) in MENUS {
        let sender = sender.clone();
        thread::spawn(move || {
            for plate in plates {
                sender.send(format!("{plate} from {cook}")).unwrap();
            }
        });
    }
    drop(sender);

    let mut served: Vec<String> = receiver.iter().collect();
    served.sort();
    println!("{}", served.join("\n"));
}
