use std::cell::Cell;

fn main() {
    for n in [1_000, 2_000, 4_000] {
        let looks = Cell::new(0);
        let numbers = || {
            looks.set(0);
            (1..=n).inspect(|_| looks.set(looks.get() + 1))
        };

        let plain: u32 = numbers().filter(|x| x % 2 == 0).sum();
        println!("{n} % 2  {plain} {}", looks.get());
        let bits: u32 = numbers().filter(|x| x & 1 == 0).sum();
        println!("{n} & 1  {bits} {}", looks.get());

        looks.set(0);
        let half = n / 2;
        println!("{n} none {} {}", half * (half + 1), looks.get());
    }
}
