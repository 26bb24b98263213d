//! The web service of *Real programs* has a page that shows live state: tried with
//! two browsers, against both of its programs.

use std::env;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::ROOT;
use crate::chrome::{Chrome, Tab};

pub const FOLDER: &str = "listings/real-programs/orders-in-a-database/orders-service";

/// What is served, with an empty database; it ends with this value.
struct Service {
    child: Child,
    address: String,
}

impl Service {
    fn start(mut command: Command) -> Result<Service> {
        command.args(["--listen", "127.0.0.1:0"]).current_dir(*ROOT);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().with_context(|| format!("{command:?}"))?;
        let stdout = child.stdout.take().context("its output")?;
        let mut service = Service { child, address: String::new() };
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        let address = line.trim().strip_prefix("listening on ");
        service.address = address.with_context(|| format!("{command:?} said {line:?}"))?.to_owned();
        Ok(service)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn rust(chrome: &Chrome) -> Result<()> {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["run", "--quiet", "--package", "orders-service", "--"]);
    cargo.args(["--database", "sqlite::memory:"]);
    shows_live_state(chrome, cargo)
}

pub fn python(chrome: &Chrome) -> Result<()> {
    let mut python = Command::new(ROOT.join("target/packages/bin/python"));
    python.arg(ROOT.join(FOLDER).join("main.py"));
    python.args(["--database", "sqlite+aiosqlite:///:memory:"]);
    python.env("PYTHONDONTWRITEBYTECODE", "1");
    shows_live_state(chrome, python)
}

fn shows_live_state(chrome: &Chrome, command: Command) -> Result<()> {
    let service = Service::start(command)?;
    let page = format!("{}/", service.address);
    chrome.tab(|waiter| {
        chrome.tab(|cook| {
            for tab in [waiter, cook] {
                tab.go(&page)?;
                tab.wait_for("document.querySelector('#state')?.textContent === 'live'")?;
            }
            waiter.wait_for("document.querySelector('select').options.length > 0")?;
            waiter.click("#new button")?;
            // Both see it; neither loads the page again.
            for tab in [waiter, cook] {
                tab.wait_for(&status("placed"))?;
            }
            cook.click("#order-1 button")?;
            for tab in [waiter, cook] {
                tab.wait_for(&status("cooking"))?;
            }
            says_what_is_wrong(waiter)?;
            ensure!(cook.js::<usize>("return document.querySelectorAll('tbody tr').length")? == 1);
            Ok(())
        })
    })
}

fn status(status: &str) -> String {
    format!("document.querySelector('#order-1 td:nth-child(5)')?.textContent === '{status}'")
}

fn says_what_is_wrong(tab: &Tab) -> Result<()> {
    tab.js::<()>("document.querySelector('[name=table]').value = '99'")?;
    tab.click("#new button")?;
    tab.wait_for("document.querySelector('#errors').textContent.startsWith('table ')")?;
    ensure!(tab.js::<usize>("return document.querySelectorAll('#errors li').length")? == 1);
    Ok(())
}
