use thermostat_in_commands::Action::{self, Heat, Rest};
use thermostat_in_commands::Command::{self, Close, Fault, Reading};
use thermostat_in_commands::Step::{self, Complete, Yielded};
use thermostat_in_commands::{Report, Resumable, Thermostat};

fn told(commands: impl IntoIterator<Item = Command>) -> Vec<Step<Action, Report>> {
    let mut thermostat = Thermostat::new(18, 21);
    let commands = commands.into_iter();
    commands.map(|command| thermostat.resume(command)).collect()
}

fn end(readings: u32, heated: u32, failed: bool) -> Step<Action, Report> {
    Complete(Report {
        readings,
        heated,
        failed,
    })
}

#[test]
fn a_cold_room_is_heated_until_it_has_reached_high() {
    let answers = told([17, 20, 21, 20].map(Reading));
    assert_eq!(answers, [Heat, Heat, Rest, Rest].map(Yielded));
}

#[test]
fn it_begins_at_rest() {
    assert_eq!(told([Reading(19)]), [Yielded(Rest)]);
}

#[test]
fn low_itself_is_in_between() {
    assert_eq!(told([Reading(18)]), [Yielded(Rest)]);
    let answers = told([17, 18, 20].map(Reading));
    assert_eq!(answers, [Heat, Heat, Heat].map(Yielded));
}

#[test]
fn it_heats_as_often_as_it_gets_cold() {
    let answers = told([17, 21, 17, 22, 16].map(Reading));
    assert_eq!(answers, [Heat, Rest, Heat, Rest, Heat].map(Yielded));
}

#[test]
fn it_heats_below_zero() {
    assert_eq!(told([Reading(-5)]), [Yielded(Heat)]);
}

#[test]
fn closing_reports() {
    let answers = told([Reading(17), Reading(20), Reading(21), Reading(20), Close]);
    assert_eq!(answers.last(), Some(&end(4, 2, false)));
}

#[test]
fn closing_at_once_reports_nothing() {
    assert_eq!(told([Close]), [end(0, 0, false)]);
}

#[test]
fn a_fault_stops_the_heating() {
    let answers = told([Reading(17), Fault, Reading(20)]);
    assert_eq!(answers, [Heat, Rest, Rest].map(Yielded));
}

#[test]
fn a_fault_is_no_reading() {
    let answers = told([Reading(17), Fault, Reading(16), Close]);
    assert_eq!(answers.last(), Some(&end(2, 2, false)));
}

#[test]
fn the_third_fault_in_a_row_is_the_end() {
    let answers = told([Reading(17), Fault, Fault, Fault]);
    let expected = [Yielded(Heat), Yielded(Rest), Yielded(Rest), end(1, 1, true)];
    assert_eq!(answers, expected);
}

#[test]
fn a_reading_forgives_the_faults_before_it() {
    let answers = told([Fault, Fault, Reading(19), Fault, Fault, Close]);
    assert_eq!(answers[..5], [Yielded(Rest); 5]);
    assert_eq!(answers[5], end(1, 0, false));
}

#[test]
fn any_reading_forgives() {
    for degrees in [17, 18, 21, 25] {
        let answers = told([Fault, Fault, Reading(degrees), Fault, Fault]);
        assert_eq!(answers[3..], [Yielded(Rest); 2], "{degrees} degrees");
    }
}

#[test]
fn closed_it_stays_closed() {
    let answers = told([Reading(17), Close, Reading(16), Fault, Fault, Fault, Close]);
    assert_eq!(answers[1..], [end(1, 1, false); 6]);
}

#[test]
fn failed_it_stays_failed() {
    let answers = told([Fault, Fault, Fault, Reading(17), Fault, Close]);
    assert_eq!(answers[2..], [end(0, 0, true); 4]);
}

#[test]
fn two_thermostats_share_nothing() {
    let mut cold = Thermostat::new(18, 21);
    let mut warm = Thermostat::new(5, 15);
    assert_eq!(cold.resume(Reading(10)), Yielded(Heat));
    assert_eq!(warm.resume(Reading(10)), Yielded(Rest));
    assert_eq!(cold.resume(Reading(19)), Yielded(Heat));
    assert_eq!(warm.resume(Reading(4)), Yielded(Heat));
    assert_eq!(warm.resume(Reading(14)), Yielded(Heat));
}
