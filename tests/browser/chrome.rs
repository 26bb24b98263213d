//! Chromium, driven through chromedriver: tabs that trials borrow.

use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::manager::{BrowserKind, WebDriverManager};
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, TypingData};
use url::Url;

use crate::site::{RUNTIME, Site};
use crate::visit::Visit;

/// How long something may take that normally takes a moment.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long axe may take: a minute for the whole book on one page, and several where
/// other programs are at work.
const SCRIPT: Duration = Duration::from_secs(1200);

/// The version of chromedriver, which is its Chromium's.
///
/// # Errors
/// The reason why there is none, and how to install it.
pub fn version() -> Result<String, String> {
    match Command::new("chromedriver").arg("--version").output() {
        Ok(said) if said.status.success() => Ok(String::from_utf8_lossy(&said.stdout).into()),
        _ => Err("no Chromium; `apt install chromium chromium-driver`".to_owned()),
    }
}

/// A book, and the browsers that have it open.
pub struct Chrome {
    pub site: Arc<Site>,
    driver: Arc<WebDriverManager>,
    idle: Mutex<Vec<Tab>>,
}

impl Chrome {
    pub fn new(site: Site) -> Chrome {
        Chrome {
            site: Arc::new(site),
            driver: WebDriverManager::builder()
                // The one that is installed, rather than a download.
                .driver_binary(BrowserKind::Chrome, "chromedriver")
                .build(),
            idle: Mutex::default(),
        }
    }

    /// Lends a browser that has been on the first page and so has what all pages
    /// share, 1280 pixels wide, with no settings. There are as many as there are
    /// trials at a time.
    pub fn tab(&self, work: impl FnOnce(&Tab) -> Result<()>) -> Result<()> {
        let idle = self.idle.lock().expect("no panic").pop();
        let tab = idle.map_or_else(|| self.start(), Ok)?;
        // What a trial that failed leaves behind, the next one shall not find.
        work(&tab)?;
        tab.reset()?;
        self.idle.lock().expect("no panic").push(tab);
        Ok(())
    }

    fn start(&self) -> Result<Tab> {
        let capabilities: Capabilities = serde_json::from_value(json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": {
                // No name is looked up: nothing leaves this machine.
                "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
                         "--hide-scrollbars", "--no-proxy-server",
                         "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
                "perfLoggingPrefs": { "enablePage": false },
            },
        }))?;
        let driver = RUNTIME
            .block_on(async {
                let driver = self.driver.launch(capabilities).await?;
                driver.set_script_timeout(SCRIPT).await?;
                driver.set_page_load_timeout(SCRIPT).await?;
                WebDriverResult::Ok(driver)
            })
            .context("chromedriver cannot start Chromium; is it installed?")?;
        let site = self.site.clone();
        let tab = Tab { site, driver };
        tab.width(1280)?;
        tab.open("index.html")?;
        Ok(tab)
    }
}

/// A browser with one tab, lent to a trial; it ends with this value.
pub struct Tab {
    pub site: Arc<Site>,
    driver: WebDriver,
}

impl Tab {
    /// Where a page of the book is; an address from elsewhere stays as it is.
    pub fn address(&self, page: &str) -> String {
        let base = Url::parse(&format!("{}/", self.site.base)).expect("an address");
        base.join(page).expect("an address").into()
    }

    /// Opens a page, and returns when each of its requests has ended.
    pub fn open(&self, page: &str) -> Result<Visit> {
        for log in ["browser", "performance"] {
            self.run(self.driver.get_log(log))?;
        }
        self.go(page)?;
        let mut visit = Visit::default();
        self.wait(&format!("all of {page}"), || {
            for entry in self.run(self.driver.get_log("performance"))? {
                visit.note(&serde_json::from_str(&entry.message)?);
            }
            Ok(visit.is_over().then_some(()))
        })?;
        let console = self.run(self.driver.get_log("browser"))?;
        let severe = console.into_iter().filter(|entry| entry.level == "SEVERE");
        visit.console = severe.map(|entry| entry.message).collect();
        Ok(visit)
    }

    /// Opens a page and returns at once, wherever that leads.
    pub fn go(&self, page: &str) -> Result<()> {
        self.run(self.driver.goto(self.address(page)))
    }

    /// Waits until this page is there, whatever led to it.
    pub fn arrive(&self, page: &str) -> Result<()> {
        self.wait_for(&format!("location.href === '{}'", self.address(page)))?;
        self.wait_for("document.readyState === 'complete'")
    }

    /// Runs the body of a function in the page; waits for the promise, if it returns
    /// one.
    pub fn js<T: DeserializeOwned>(&self, body: &str) -> Result<T> {
        let done = self.run(self.driver.execute(body, []))?;
        serde_json::from_value(done.json().clone()).with_context(|| format!("from {body}"))
    }

    /// Waits until an expression is true in the page.
    pub fn wait_for(&self, expression: &str) -> Result<()> {
        let body = format!("return Boolean({expression})");
        self.wait(expression, || Ok(self.js::<bool>(&body)?.then_some(())))
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
                bail!("waited {} s for {what}", PATIENCE.as_secs());
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// A command of the Chrome DevTools protocol.
    pub fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        self.run(self.driver.cdp().send_raw(method, parameters)).with_context(|| method.to_owned())
    }

    /// Types on the keyboard, wherever the focus is; a `Key` or a text.
    pub fn keys(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.run(self.driver.action_chain().send_keys(keys).perform())
    }

    /// Clicks the first element that a selector finds, once nothing covers it.
    pub fn click(&self, selector: &str) -> Result<()> {
        let click = async || self.driver.find(By::Css(selector)).await?.click().await;
        self.wait(&format!("{selector}, to click it"), || self.run(click()).map(Some))
    }

    /// Makes the page this wide, in pixels. What the book's scripts decide once,
    /// such as whether the sidebar is open, stays until a page is opened.
    pub fn width(&self, width: u32) -> Result<()> {
        let size =
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", size)?;
        self.wait_for(&format!("innerWidth === {width}"))
    }

    /// Chooses a theme as a reader does, but from anywhere on the page.
    pub fn theme(&self, theme: &str) -> Result<()> {
        let button = format!("document.getElementById('mdbook-theme-{theme}')");
        self.js::<()>(&format!("{button}.click()"))?;
        self.has_class(theme)
    }

    /// Waits until the page is in a state: a theme, `fold-python`.
    pub fn has_class(&self, class: &str) -> Result<()> {
        self.wait_for(&format!("document.documentElement.matches('.{class}')"))
    }

    /// Whether the pages' own scripts run from the next page on.
    pub fn scripts(&self, run: bool) -> Result<()> {
        let parameters = json!({ "value": !run });
        self.cdp("Emulation.setScriptExecutionDisabled", parameters).map(drop)
    }

    fn reset(&self) -> Result<()> {
        self.scripts(true)?;
        let storage = json!({ "origin": self.site.origin, "storageTypes": "local_storage" });
        self.cdp("Storage.clearDataForOrigin", storage)?;
        self.width(1280)
    }

    fn run<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> Result<T> {
        Ok(RUNTIME.block_on(command)?)
    }
}
