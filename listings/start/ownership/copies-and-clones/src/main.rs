fn main() {
    let teams = vec![vec!["Guido"], vec![]];
    let mut plan = teams.clone();
    plan[0].push("Kushal");
    println!("teams: {teams:?}");
    println!("plan: {plan:?}");

    let seats = 2;
    let mut needed = seats;
    needed += 1;
    println!("seats: {seats}, {needed}");
}
