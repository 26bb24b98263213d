struct Thermometer;

impl Thermometer {
    fn get(&self, hour: usize) -> Option<f64> {
        println!("hour {hour}?");
        [19.5, 21.0, 22.5].get(hour).copied()
    }
}

fn main() {
    let room = Thermometer;
    let found = (0..).map_while(|h| room.get(h));

    for degrees in found {
        println!("{degrees:.1}");
    }
}
