fn main() {
    for sign in [1.0, -1.0] {
        let readings = [f64::NAN.copysign(sign), 19.5, 22.5];
        let all = readings.into_iter();

        println!("{:?}", all.clone().reduce(f64::max));
        println!("{:?}", all.clone().max_by(f64::total_cmp));
        let known = all.filter(|c| !c.is_nan());
        println!("{:?}", known.max_by(f64::total_cmp));
    }
}
