//! A real browser, driven as the W3C standard `WebDriver` says.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::command;
use super::folder::Folder;

/// How long anything in the browser may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(90);

/// One window of Chromium, with a profile of its own.
pub(crate) struct Browser {
    driver: Child,
    session: String,
    agent: ureq::Agent,
    folder: Folder,
}

impl Browser {
    /// A phone's window of 390 by 844, or a computer's of 1280 by 900.
    pub(crate) fn open(is_phone: bool) -> Self {
        let folder = Folder::new();
        let downloads = folder.join("downloads");
        fs::create_dir(&downloads).unwrap();
        let mut driver = command("chromedriver", &downloads, &["--port=0"]);
        let mut driver = driver.stderr(Stdio::null()).spawn().expect("chromedriver starts");
        let lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let said = lines.map_while(Result::ok).find(|line| line.contains("successfully on port"));
        let said = said.expect("chromedriver says its port");
        let port = said.rsplit(' ').next().unwrap().trim_end_matches('.');
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .proxy(None);
        let mut browser = Self {
            driver,
            session: format!("http://127.0.0.1:{port}/session"),
            agent: config.build().into(),
            folder,
        };
        let profile = format!("--user-data-dir={}", browser.folder.join("profile").display());
        let mut options = json!({
            "args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--mute-audio",
                "--window-size=1280,900", profile],
            "prefs": { "download.default_directory": downloads },
        });
        if is_phone {
            let metrics = json!({ "width": 390, "height": 844, "pixelRatio": 2, "touch": true });
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        let wanted =
            json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
        let made = browser.call("", &json!({ "capabilities": { "alwaysMatch": wanted } }));
        let id = made["sessionId"].as_str().unwrap_or_else(|| panic!("{made}"));
        browser.session = format!("{}/{id}", browser.session);
        browser
    }

    /// One command with what it needs.
    fn call(&self, path: &str, what: &Value) -> Value {
        let url = format!("{}{path}", self.session);
        let sent = self.agent.post(&url).header("content-type", "application/json");
        let mut answer = sent.send(what.to_string()).unwrap();
        let text = answer.body_mut().with_config().limit(50_000_000).read_to_string().unwrap();
        let answer: Value = serde_json::from_str(&text).unwrap();
        assert!(answer["value"]["error"].is_null(), "{path}: {answer}");
        answer["value"].clone()
    }

    pub(crate) fn go_to(&self, url: &str) {
        self.call("/url", &json!({ "url": url }));
    }

    /// Runs a script in every page from now on, before those of the page.
    pub(crate) fn before_each_page(&self, script: &str) {
        let params = json!({ "source": script });
        let cmd = "Page.addScriptToEvaluateOnNewDocument";
        self.call("/goog/cdp/execute", &json!({ "cmd": cmd, "params": params }));
    }

    /// What a function's body returns.
    pub(crate) fn run(&self, script: &str) -> Value {
        self.call("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Waits until an expression is true.
    pub(crate) fn wait_for(&self, condition: &str) {
        let begin = Instant::now();
        while self.run(&format!("return Boolean({condition})")) != json!(true) {
            assert!(begin.elapsed() < PATIENCE, "it never is that {condition}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Clicks as a hand does: where the element is, if nothing is over it.
    pub(crate) fn click(&self, selector: &str) {
        let found = self.call("/element", &json!({ "using": "css selector", "value": selector }));
        let element = found.as_object().unwrap().values().next().unwrap().as_str().unwrap();
        self.call(&format!("/element/{element}/click"), &json!({}));
    }

    /// Shows pages by day or by night.
    pub(crate) fn at_night(&self, is_night: bool) {
        let value = if is_night { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": value }]);
        let what =
            json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": features } });
        self.call("/goog/cdp/execute", &what);
    }

    /// The size of the smallest letters of a page as it is printed, in points.
    pub(crate) fn smallest_print(&self) -> f64 {
        let media = |media: &str| {
            let params = json!({ "media": media });
            self.call(
                "/goog/cdp/execute",
                &json!({ "cmd": "Emulation.setEmulatedMedia", "params": params }),
            );
        };
        media("print");
        let script = "
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            let smallest = 1000;
            while (walker.nextNode()) {
                const seen = walker.currentNode.data.trim() && walker.currentNode.parentElement;
                if (seen && seen.tagName != 'STYLE' && seen.checkVisibility()) {
                    smallest = Math.min(smallest, parseFloat(getComputedStyle(seen).fontSize));
                }
            }
            return smallest;";
        let pixels = self.run(script).as_f64().unwrap();
        media("");
        // A point is 1/72 of an inch, a pixel of a style sheet 1/96.
        pixels * 72.0 / 96.0
    }

    /// How many sheets of A4 it takes to print what is seen.
    pub(crate) fn sheets(&self) -> usize {
        let pdf = self.printed();
        pdf.lines().filter(|line| line.trim_end().ends_with("/Type /Page")).count()
    }

    /// The sheet that the last element of each selector begins on: the number of its object in a
    /// PDF, in which whatever the page links to has a name.
    pub(crate) fn sheets_of<const N: usize>(&self, elements: [&str; N]) -> [usize; N] {
        let wanted = json!(elements.as_slice());
        self.run(&format!(
            "{wanted}.forEach((element, at) => {{
               const link = document.body.appendChild(document.createElement('a'));
               link.textContent = '.';
               link.style.cssText = 'position: absolute; top: 0; left: 0';
               [...document.querySelectorAll(element)].pop().id = `wanted${{at}}`;
               link.href = `#wanted${{at}}`;
             }});"
        ));
        let pdf = self.printed();
        std::array::from_fn(|at| {
            let name = format!("/wanted{at} [");
            let place = pdf.split_once(&name).unwrap_or_else(|| panic!("{name}: not printed")).1;
            place.split(' ').next().unwrap().parse().unwrap()
        })
    }

    /// What is seen as a PDF in A4.
    fn printed(&self) -> String {
        let page = json!({ "width": 21.0, "height": 29.7 });
        let printed = self.call("/print", &json!({ "page": page, "shrinkToFit": false }));
        let bytes = base64::Engine::decode(
            &base64::engine::general_purpose::STANDARD,
            printed.as_str().unwrap(),
        );
        String::from_utf8_lossy(&bytes.unwrap()).into_owned()
    }

    /// Every complaint since the last time.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let log = self.call("/se/log", &json!({ "type": "browser" }));
        log.as_array().unwrap().iter().map(ToString::to_string).collect()
    }

    /// The whole of a file once it has been downloaded.
    pub(crate) fn downloaded(&self, name: &str) -> Vec<u8> {
        let path = self.folder.join("downloads").join(name);
        let begin = Instant::now();
        while !path.exists() {
            assert!(begin.elapsed() < PATIENCE, "{name} was not downloaded");
            std::thread::sleep(Duration::from_millis(50));
        }
        fs::read(path).unwrap()
    }

    /// Keeps a picture of what is seen, to be looked at.
    pub(crate) fn keep_picture(&self, name: &str) {
        let what = json!({ "cmd": "Page.captureScreenshot", "params": {} });
        let shot = self.call("/goog/cdp/execute", &what);
        let bytes = base64::Engine::decode(
            &base64::engine::general_purpose::STANDARD,
            shot["data"].as_str().unwrap(),
        );
        let path = super::scratch().join(name);
        fs::write(path, bytes.unwrap()).unwrap();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // With the session Chromium goes.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
