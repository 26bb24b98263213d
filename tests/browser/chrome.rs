//! Chromium, driven through chromedriver: tabs that trials borrow, and what
//! happened in them.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, LoggingPrefsLogLevel};
use tokio::runtime::Runtime;

/// How long something may take that normally takes a moment.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a script may take: axe needs a minute for the whole book on one page,
/// and several where others are at work.
const SCRIPT: Duration = Duration::from_secs(900);

/// Nothing that Chromium does of its own accord leaves this machine, and no
/// name is looked up.
const FLAGS: [&str; 12] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// What chromedriver, which has its Chromium's version, calls itself.
///
/// # Errors
/// The reason why there is none, and how to install it.
pub fn version() -> Result<String, String> {
    match Command::new("chromedriver").arg("--version").output() {
        Ok(said) if said.status.success() => Ok(String::from_utf8_lossy(&said.stdout).into()),
        _ => Err("no Chromium; `apt install chromium chromium-driver`".to_owned()),
    }
}

/// A chromedriver, and the browsers it has open.
pub struct Chrome {
    origin: String,
    /// A page that each browser opens first: it then has what all pages share.
    first_page: &'static str,
    runtime: Runtime,
    idle: Mutex<Vec<WebDriver>>,
    driver: Driver,
}

impl Chrome {
    /// Starts chromedriver, for the book that is served at `origin`.
    pub fn start(origin: String, first_page: &'static str) -> Result<Chrome> {
        Ok(Chrome {
            origin,
            first_page,
            runtime: tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build()?,
            idle: Mutex::default(),
            driver: Driver::start()?,
        })
    }

    /// Lends a browser that has been on the first page, 1280 pixels wide, with
    /// no settings. As many are open as there are trials at a time.
    pub fn tab<T>(&self, work: impl FnOnce(&Tab<'_>) -> Result<T>) -> Result<T> {
        let idle = self.idle.lock().expect("no panic").pop();
        let idle = idle.map(|driver| Tab {
            chrome: self,
            driver,
        });
        // One that does not listen any more has crashed, in the trial before.
        let tab = match idle.filter(|tab| tab.reset().is_ok()) {
            Some(tab) => tab,
            None => {
                let tab = self.open()?;
                tab.open(self.first_page)?;
                tab
            }
        };
        let done = work(&tab);
        self.idle.lock().expect("no panic").push(tab.driver);
        done
    }

    /// Lends a browser that has never seen the book.
    pub fn fresh_tab<T>(&self, work: impl FnOnce(&Tab<'_>) -> Result<T>) -> Result<T> {
        let tab = self.open()?;
        let done = work(&tab);
        self.runtime.block_on(tab.driver.quit())?;
        done
    }

    fn open(&self) -> Result<Tab<'_>> {
        let mut capabilities = ChromeCapabilities::new();
        for flag in FLAGS {
            capabilities.add_arg(flag)?;
        }
        capabilities.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
        capabilities.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
        capabilities.add_experimental_option("perfLoggingPrefs", json!({ "enablePage": false }))?;
        let driver = WebDriver::new(&self.driver.url, capabilities);
        let driver = self.runtime.block_on(driver);
        let driver = driver.context("chromedriver cannot start Chromium; is it installed?")?;
        let tab = Tab {
            chrome: self,
            driver,
        };
        tab.run(tab.driver.set_script_timeout(SCRIPT))?;
        tab.reset()?;
        Ok(tab)
    }
}

impl Drop for Chrome {
    fn drop(&mut self) {
        for driver in self.idle.get_mut().expect("no panic").drain(..) {
            // If it does not go, it went before.
            let _ = self.runtime.block_on(driver.quit());
        }
    }
}

/// chromedriver, which ends with this value.
struct Driver {
    process: Child,
    url: String,
    /// Open, so that it may say more.
    _said: BufReader<ChildStdout>,
    /// Where its browsers keep their profiles.
    _profiles: TempDir,
}

impl Driver {
    fn start() -> Result<Driver> {
        let profiles = tempfile::tempdir()?;
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .env("TMPDIR", profiles.path())
            .stdout(Stdio::piped())
            // Debian's start script complains about itself.
            .stderr(Stdio::null())
            .spawn()
            .context("chromedriver")?;
        let mut said = BufReader::new(process.stdout.take().expect("piped"));
        let url = port(&mut said).map(|port| format!("http://127.0.0.1:{port}"));
        let mut driver = Driver {
            process,
            url: String::new(),
            _said: said,
            _profiles: profiles,
        };
        driver.url = url?;
        Ok(driver)
    }
}

/// `ChromeDriver was started successfully on port 41235.`
fn port(said: &mut impl BufRead) -> Result<u16> {
    for line in said.lines() {
        let line = line?;
        if let Some((_, port)) = line.split_once("successfully on port ") {
            return Ok(port.trim_end_matches('.').parse()?);
        }
    }
    bail!("chromedriver did not start: run `chromedriver` and see what it says")
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A browser with one tab, lent to a trial.
pub struct Tab<'c> {
    chrome: &'c Chrome,
    driver: WebDriver,
}

impl Tab<'_> {
    /// Where the book is.
    pub fn origin(&self) -> &str {
        &self.chrome.origin
    }

    /// Opens a page of the book, and is back when it is complete.
    pub fn open(&self, page: &str) -> Result<Visit> {
        self.open_url(&format!("{}/{page}", self.origin()))
    }

    /// Opens a page from anywhere, and is back when every request it made has ended.
    pub fn open_url(&self, url: &str) -> Result<Visit> {
        for log in ["browser", "performance"] {
            self.run(self.driver.get_log(log))?;
        }
        self.run(self.driver.goto(url))?;
        let mut visit = Visit::default();
        self.wait(&format!("all of {url}"), || {
            for entry in self.run(self.driver.get_log("performance"))? {
                visit.note(&serde_json::from_str(&entry.message)?);
            }
            let mut requests = visit.requests.values();
            let begun = requests.len() > 0;
            Ok((begun && requests.all(|request| request.ended)).then_some(()))
        })?;
        let console = self.run(self.driver.get_log("browser"))?;
        let severe = console.into_iter().filter(|entry| entry.level == "SEVERE");
        visit.console = severe.map(|entry| entry.message).collect();
        Ok(visit)
    }

    /// Runs the body of a function in the page; waits for the promise, if it
    /// returns one.
    pub fn js(&self, body: &str) -> Result<Value> {
        let done = self.run(self.driver.execute(body, Vec::new()))?;
        Ok(done.json().clone())
    }

    /// As [`Tab::js`], for a body that returns strings.
    pub fn strings(&self, body: &str) -> Result<Vec<String>> {
        let strings = self.js(body)?;
        serde_json::from_value(strings).with_context(|| format!("no strings come from {body}"))
    }

    /// Waits until an expression is true in the page.
    pub fn wait_for(&self, expression: &str) -> Result<()> {
        let body = format!("return Boolean({expression})");
        self.wait(expression, || {
            Ok(self.js(&body)?.as_bool().filter(|yes| *yes))
        })?;
        Ok(())
    }

    /// Waits until an expression is a text with something in it.
    pub fn wait_for_text(&self, expression: &str) -> Result<String> {
        let body = format!("return {expression}");
        self.wait(expression, || {
            let text = self.js(&body)?.as_str().map(str::to_owned);
            Ok(text.filter(|text| !text.is_empty()))
        })
    }

    /// Asks until there is an answer. An error may be that a page was just left.
    fn wait<T>(&self, what: &str, mut probe: impl FnMut() -> Result<Option<T>>) -> Result<T> {
        let began = Instant::now();
        loop {
            let found = probe();
            if let Ok(Some(found)) = found {
                return Ok(found);
            }
            if began.elapsed() > PATIENCE {
                found.with_context(|| format!("waiting for {what}"))?;
                bail!("waited in vain for {what}");
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// A command of the Chrome DevTools protocol.
    pub fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        self.run(self.driver.cdp().send_raw(method, parameters))
            .with_context(|| method.to_owned())
    }

    /// Types on the keyboard, wherever the focus is; a [`Key`] or a text.
    pub fn keys(&self, keys: impl Into<TypingData>) -> Result<()> {
        let chain = self.driver.action_chain().send_keys(keys);
        self.run(chain.perform())
    }

    /// Moves the pointer to the first element that a selector finds, and clicks
    /// once nothing covers it: some buttons show only under the pointer.
    pub fn click(&self, selector: &str) -> Result<()> {
        let element = self.run(self.driver.find(By::Css(selector)));
        let element = element.with_context(|| format!("there is no {selector}"))?;
        let quoted = json!(selector);
        self.js(&format!(
            "document.querySelector({quoted}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        ))?;
        let still = Some(Duration::ZERO);
        let pointer = || self.driver.action_chain_with_delay(still, still);
        self.run(pointer().move_to_element_center(&element).perform())?;
        self.wait_for(&format!(
            "(element => {{
                 const {{ x, y, width, height }} = element.getBoundingClientRect();
                 return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
             }})(document.querySelector({quoted}))"
        ))
        .with_context(|| format!("{selector} cannot be clicked"))?;
        self.run(pointer().click().perform())
    }

    /// Makes the page this wide, in pixels. What the book's scripts decide once,
    /// as whether the sidebar is open, stays as it was until a page is opened.
    pub fn width(&self, width: u32) -> Result<()> {
        let size =
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size)?;
        self.wait_for(&format!("innerWidth === {width}"))
    }

    /// Chooses a theme as a reader does, but from anywhere on the page.
    pub fn theme(&self, theme: &str) -> Result<()> {
        let button = format!("mdbook-theme-{theme}");
        self.js(&format!("document.getElementById('{button}').click()"))?;
        self.settled(theme)
    }

    /// Waits until all colors are this theme's.
    pub fn settled(&self, theme: &str) -> Result<()> {
        self.wait_for(&format!(
            "document.documentElement.classList.contains('{theme}')"
        ))?;
        // Colors that fade into each other would be measured half-way.
        self.js("document.getAnimations().filter(a => a instanceof CSSTransition).forEach(a => a.finish())")?;
        Ok(())
    }

    /// Whether the pages' own scripts run from the next page on.
    pub fn scripts(&self, run: bool) -> Result<()> {
        self.cdp(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": !run }),
        )?;
        Ok(())
    }

    fn reset(&self) -> Result<()> {
        self.scripts(true)?;
        let settings = json!({ "origin": self.origin(), "storageTypes": "local_storage" });
        self.cdp("Storage.clearDataForOrigin", settings)?;
        self.width(1280)
    }

    fn run<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> Result<T> {
        Ok(self.chrome.runtime.block_on(command)?)
    }
}

/// What happened when a page was opened.
#[derive(Debug, Default)]
pub struct Visit {
    /// Errors on the console, among them exceptions that nobody caught.
    pub console: Vec<String>,
    requests: BTreeMap<String, Request>,
}

/// A request that a page made, its own included.
#[derive(Debug)]
pub struct Request {
    pub url: String,
    /// What came over the wire, headers included: nothing, if it was in the cache.
    pub bytes: u64,
    /// The reason, if it got nothing, or not what it asked for.
    pub failure: Option<String>,
    ended: bool,
}

impl Visit {
    /// What was requested; what a page carries inside itself is not.
    pub fn requests(&self) -> impl Iterator<Item = &Request> {
        self.requests.values()
    }

    /// What came over the wire, in bytes.
    pub fn bytes(&self) -> u64 {
        self.requests().map(|request| request.bytes).sum()
    }

    /// Takes down an event of the protocol's Network domain.
    fn note(&mut self, event: &Value) {
        let parameters = &event["message"]["params"];
        let id = parameters["requestId"].as_str().unwrap_or_default();
        let method = event["message"]["method"].as_str().unwrap_or_default();
        if method == "Network.requestWillBeSent" {
            let url = parameters["request"]["url"].as_str().unwrap_or_default();
            if !url.starts_with("data:") {
                let request = Request {
                    url: url.to_owned(),
                    bytes: 0,
                    failure: None,
                    ended: false,
                };
                self.requests.insert(id.to_owned(), request);
            }
            return;
        }
        // Or the end of something that the page before had asked for.
        let Some(request) = self.requests.get_mut(id) else {
            return;
        };
        match method {
            "Network.responseReceived" => {
                let status = parameters["response"]["status"].as_u64();
                request.failure = status.filter(|s| *s >= 400).map(|s| format!("status {s}"));
            }
            "Network.loadingFinished" => {
                let bytes = parameters["encodedDataLength"].as_f64().unwrap_or_default();
                request.bytes = bytes as u64;
                request.ended = true;
            }
            "Network.loadingFailed" => {
                let reason = parameters["errorText"].as_str().unwrap_or_default();
                request.failure = Some(reason.to_owned());
                request.ended = true;
            }
            _ => {}
        }
    }
}

/// The requests, the heaviest first.
impl fmt::Display for Visit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut requests: Vec<&Request> = self.requests().filter(|r| r.bytes > 0).collect();
        requests.sort_by_key(|request| std::cmp::Reverse(request.bytes));
        for Request { url, bytes, .. } in requests.iter().take(5) {
            writeln!(f, "    {bytes:>9} {url}")?;
        }
        match requests.len().checked_sub(5) {
            Some(more @ 1..) => writeln!(f, "              and {more} more"),
            _ => Ok(()),
        }
    }
}
