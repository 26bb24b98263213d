use std::cell::Cell;
use std::iter;

use running_average::running_average;

#[test]
fn each_item_is_the_average_so_far() {
    let averages = running_average([20.0, 22.0, 24.0, 22.0]);
    assert_eq!(Vec::from_iter(averages), [20.0, 21.0, 22.0, 22.0]);
}

#[test]
fn one_reading_is_its_own_average() {
    assert_eq!(Vec::from_iter(running_average([19.5])), [19.5]);
}

#[test]
fn no_reading_has_no_average() {
    assert_eq!(running_average([]).next(), None);
}

#[test]
fn borrowed_readings_stay_usable() {
    let readings = [18.0, 20.0];
    let last = running_average(readings.iter().copied()).last();
    assert_eq!((last, readings.len()), (Some(19.0), 2));
}

#[test]
fn nothing_is_read_before_it_is_asked_for() {
    let read = Cell::new(0);
    let sensor = [20.0, 22.0, 24.0]
        .into_iter()
        .inspect(|_| read.set(read.get() + 1));

    let mut averages = running_average(sensor);
    assert_eq!(read.get(), 0, "at the call");
    averages.next();
    assert_eq!(read.get(), 1, "after the first average");
    averages.next();
    assert_eq!(read.get(), 2, "after the second average");
}

#[test]
fn an_endless_sensor_will_do() {
    // Not endless in fact, so that an eager answer fails instead of hanging.
    let sensor = iter::repeat_n(21.0, 100_000).chain(iter::once_with(|| panic!("read to the end")));
    let averages = running_average(sensor).take(3);
    assert_eq!(Vec::from_iter(averages), [21.0; 3]);
}

#[test]
fn three_hundred_readings_all_count() {
    let averages = Vec::from_iter(running_average((0..300).map(f64::from)));
    assert_eq!(averages.len(), 300);
    for (last, average) in averages.into_iter().enumerate() {
        let expected = last as f64 / 2.0;
        assert!(
            (average - expected).abs() < 1e-9,
            "{average} after 0 to {last}"
        );
    }
}

#[test]
fn an_average_is_not_rounded() {
    let third = running_average([1.0, 0.0, 0.0]).last().unwrap();
    assert!((third - 1.0 / 3.0).abs() < 1e-12, "{third}");
}
