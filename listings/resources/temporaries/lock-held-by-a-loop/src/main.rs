use std::sync::Mutex;

type Jobs = Mutex<Vec<&'static str>>;

fn next_job(jobs: &Jobs) -> Option<&'static str> {
    let mut jobs = jobs.lock().unwrap();
    jobs.pop()
}

fn report(job: &str, jobs: &Jobs) {
    let locked = jobs.try_lock().is_err();
    println!("{job}: locked {locked}");
}

fn main() {
    let jobs = Mutex::new(vec!["sweep", "air"]);
    while let Some(job) = jobs.lock().unwrap().pop() {
        report(job, &jobs);
    }

    let jobs = Mutex::new(vec!["sweep", "air"]);
    while let Some(job) = next_job(&jobs) {
        report(job, &jobs);
    }
}
