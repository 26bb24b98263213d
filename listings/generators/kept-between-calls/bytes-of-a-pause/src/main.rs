use std::iter;

#[expect(dead_code, reason = "only its size is of interest")]
enum Range123 {
    Start,
    AfterOne,
    AfterTwo,
    Done,
}

#[expect(dead_code, reason = "only its size is of interest")]
struct Counter {
    last: u32,
}

#[expect(dead_code, reason = "only its size is of interest")]
enum Visit {
    Start { name: String },
    Greeted { name: String },
    Seated { seat: usize },
    Done,
}

fn main() {
    let mut last = 0;
    let function = iter::from_fn(move || {
        last += 1;
        (last <= 3).then_some(last)
    });
    let successors = iter::successors(Some(1), |n| (*n < 3).then(|| n + 1));

    println!("enum       {:2}", size_of::<Range123>());
    println!("struct     {:2}", size_of::<Counter>());
    println!("from_fn    {:2}", size_of_val(&function));
    println!("successors {:2}", size_of_val(&successors));
    println!("array      {:2}", size_of_val(&[1, 2, 3].into_iter()));
    println!("visit      {:2}", size_of::<Visit>());
    println!("its name   {:2}", size_of::<String>());
}
