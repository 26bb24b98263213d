use std::future::ready;

fn first(buffer: &[u8]) -> u8 {
    buffer[0]
}

fn main() {
    let kept = async {
        let buffer = [1_u8; 1024];
        ready(()).await;
        first(&buffer)
    };
    let lent_before = async {
        let buffer = [1_u8; 1024];
        let item = first(&buffer);
        ready(()).await;
        item
    };
    let in_a_block = async {
        let item = {
            let buffer = [1_u8; 1024];
            first(&buffer)
        };
        ready(()).await;
        item
    };
    let with_its_slice = async {
        let buffer = [1_u8; 1024];
        let rest = &buffer[1..];
        ready(()).await;
        first(rest)
    };
    let on_the_heap = async {
        let buffer = vec![1_u8; 1024];
        ready(()).await;
        first(&buffer)
    };

    println!("kept           {:4}", size_of_val(&kept));
    println!("lent before    {:4}", size_of_val(&lent_before));
    println!("in a block     {:4}", size_of_val(&in_a_block));
    println!("with its slice {:4}", size_of_val(&with_its_slice));
    println!("on the heap    {:4}", size_of_val(&on_the_heap));
}
