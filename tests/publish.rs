//! What `supple publish` writes, and how it is used: by feed readers, and in a browser without a network.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::SystemTime;

use serde_json::{Value, json};

use crate::support::browser::Browser;
use crate::support::folder::Folder;
use crate::support::{Ran, binary, command, ran};

const NECK: &str = "# Neck & shoulders\n\nhandout: Every <day>.\n\n## Ear to shoulder\n### each side\n\
                    side: {left} ear\n- Sit tall.\n- Lower your {left} ear.\nhold: 15s\n\n## Rest\n- Let go.\nhold: 12s\n";
const HIPS: &str = "# Hüfte\nlanguage: de\n\n## Knie heben\n- Leg dich hin.\nhold: 12s\n";
const PROGRAMME: &str = "# Six weeks\n\nhandout: Stop where it hurts.\n\n## Week 1 to 2\n\
                         - neck.routine, every day\n\n## Week 3 to 6\n\
                         - neck.routine, monday and thursday, talk: quiet\n- hips.routine, friday\n";

fn folder() -> Folder {
    let folder = Folder::new();
    fs::write(folder.join("neck.routine"), NECK).unwrap();
    fs::write(folder.join("hips.routine"), HIPS).unwrap();
    fs::write(folder.join("six.programme"), PROGRAMME).unwrap();
    folder
}

fn publish(folder: &Folder, arguments: &[&str]) -> Ran {
    let all = [&["publish", "site", "--voice", "mute"], arguments].concat();
    ran(command(binary(), &folder.join(""), &all), b"")
}

fn published(folder: &Folder, arguments: &[&str]) -> Ran {
    let ran = publish(folder, arguments);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    ran
}

const BOTH: [&str; 4] = ["-r", "neck.routine", "-r", "hips.routine"];
const ADDRESS: &str = "https://example.org/stretch/";

/// The files of a site with their contents and the times at which they were written.
fn files(folder: &Folder) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let entries = fs::read_dir(folder.join("site")).unwrap().map(Result::unwrap);
    entries
        .map(|entry| {
            let time = entry.metadata().unwrap().modified().unwrap();
            let name = entry.file_name().into_string().unwrap();
            (name, (fs::read(entry.path()).unwrap(), time))
        })
        .collect()
}

#[test]
fn a_site_has_all_that_its_pages_name_and_no_address_of_elsewhere() {
    let folder = folder();
    published(&folder, &BOTH);
    let files = files(&folder);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            ".supple-site.json",
            "hufte.chapters.json",
            "hufte.html",
            "hufte.m4a",
            "hufte.vtt",
            "icon.png",
            "icon.svg",
            "index.html",
            "manifest.webmanifest",
            "neck-shoulders.chapters.json",
            "neck-shoulders.html",
            "neck-shoulders.m4a",
            "neck-shoulders.vtt",
            "offline.js",
            "player.css",
            "player.js",
            "worker.js",
        ]
    );
    for name in ["index.html", "hufte.html", "neck-shoulders.html"] {
        let page = String::from_utf8(files[name].0.clone()).unwrap();
        let links = page.split("href=\"").skip(1).chain(page.split("src=\"").skip(1));
        for link in links.map(|rest| rest.split('"').next().unwrap()) {
            assert!(files.contains_key(link), "{name} names {link}");
        }
        let scripts: Vec<&str> = page.split("<script").skip(1).collect();
        assert!(!scripts.is_empty());
        for script in scripts {
            let is_own = script.starts_with(" src=\"") || script.starts_with(" id=\"data\"");
            assert!(is_own, "{name}: {script:.40}");
        }
    }
    for name in ["player.js", "offline.js", "worker.js", "player.css", "manifest.webmanifest"] {
        let text = String::from_utf8(files[name].0.clone()).unwrap();
        assert!(!text.contains("http://") && !text.contains("https://"), "{name}");
    }
    let page = String::from_utf8(files["neck-shoulders.html"].0.clone()).unwrap();
    assert!(page.contains("Every &lt;day&gt;.") && page.contains("Ear to shoulder"), "handout");
}

#[test]
fn published_again_only_what_has_changed_is_written() {
    let folder = folder();
    published(&folder, &[&BOTH[..], &["--address", ADDRESS]].concat());
    let first = files(&folder);
    let again = published(&folder, &[&BOTH[..], &["--address", ADDRESS]].concat());
    assert_eq!(again.out, "", "{}", again.err);
    assert!(again.err.contains("0 files written"), "{}", again.err);
    assert!(files(&folder) == first, "nothing is touched");
    // One word of the handout: its page, and the list of what to keep.
    fs::write(folder.join("neck.routine"), NECK.replace("<day>", "evening")).unwrap();
    let changed = published(&folder, &[&BOTH[..], &["--address", ADDRESS]].concat());
    let written: Vec<&str> = changed.out.lines().collect();
    assert_eq!(written, ["site/neck-shoulders.html", "site/worker.js"]);
    let second = files(&folder);
    for (name, (bytes, time)) in &first {
        if !["neck-shoulders.html", "worker.js", ".supple-site.json"].contains(&name.as_str()) {
            assert!(second[name] == (bytes.clone(), *time), "{name}");
        }
    }
    // In another folder the same comes out.
    let other = self::folder();
    fs::write(other.join("neck.routine"), NECK.replace("<day>", "evening")).unwrap();
    published(&other, &[&BOTH[..], &["--address", ADDRESS]].concat());
    let contents = |folder| files(folder).into_iter().map(|(name, (bytes, _))| (name, bytes));
    assert!(contents(&folder).eq(contents(&other)));
}

#[test]
fn what_is_part_no_more_is_removed_only_where_publish_has_written_it() {
    let folder = folder();
    published(&folder, &[&BOTH[..], &["--address", ADDRESS]].concat());
    fs::write(folder.join("site/README.md"), "mine").unwrap();
    fs::write(folder.join("site/hufte.vtt"), "changed by hand").unwrap();
    let less = published(&folder, &["-r", "neck.routine"]);
    let names: Vec<String> = files(&folder).into_keys().collect();
    assert!(names.contains(&"README.md".to_owned()) && names.contains(&"hufte.vtt".to_owned()));
    assert!(less.err.contains("hufte.vtt") && less.err.contains("left"), "{}", less.err);
    for gone in ["hufte.html", "hufte.m4a", "hufte.chapters.json", "feed.xml"] {
        assert!(!names.contains(&gone.to_owned()), "{gone}");
        assert!(less.err.contains(&format!("Removed site/{gone}.")), "{}", less.err);
    }
}

#[test]
fn a_file_of_somebody_else_is_replaced_only_by_force() {
    let folder = folder();
    fs::create_dir(folder.join("site")).unwrap();
    fs::write(folder.join("site/index.html"), "mine").unwrap();
    let refused = publish(&folder, &BOTH);
    assert_eq!(refused.code, Some(1));
    assert!(refused.err.contains("site/index.html") && refused.err.contains("--force"));
    assert_eq!(files(&folder).len(), 1, "nothing was written");
    published(&folder, &[&BOTH[..], &["--force"]].concat());
    // Its own, changed by hand, neither.
    fs::write(folder.join("site/index.html"), "mine again").unwrap();
    let refused = publish(&folder, &BOTH);
    assert!(refused.err.contains("was changed since it was published"), "{}", refused.err);
    assert_eq!(fs::read(folder.join("site/index.html")).unwrap(), b"mine again");
}

#[test]
fn mistakes_are_told_with_the_path_and_what_to_do_and_nothing_is_written() {
    let folder = folder();
    fs::write(folder.join("file"), "").unwrap();
    fs::write(folder.join("wrong.routine"), "# Wrong\n\n## Neck\nhold: soon\n").unwrap();
    fs::create_dir_all(folder.join("damaged")).unwrap();
    fs::write(folder.join("damaged/.supple-site.json"), "{").unwrap();
    fs::create_dir_all(folder.join("odd/index.html")).unwrap();
    for (asked, code, said) in [
        (
            &["publish", "file", "-r", "neck.routine"][..],
            1,
            "cannot write into file: it is no folder",
        ),
        (
            &["publish", "damaged", "-r", "neck.routine"],
            1,
            ".supple-site.json cannot be understood",
        ),
        (
            &["publish", "odd", "-r", "neck.routine", "--voice", "mute"],
            1,
            "odd/index.html: it is a folder",
        ),
        (&["publish", "new"], 2, "name a routine"),
        (&["publish", "new", "-r", "neck.routine", "-r", "wrong.routine"], 1, "hold: soon"),
        (&["publish", "new", "-r", "nothing", "-r", "nowhere"], 2, "nowhere"),
        (&["publish", "new", "-r", "neck.routine", "--address", "example.org"], 2, "https://"),
        (&["publish", "new", "-r", "neck.routine", "--title", " "], 2, "title"),
        (&["publish", "new", "wrong.programme"], 1, "wrong.programme"),
    ] {
        let ran = ran(command(binary(), &folder.join(""), asked), b"");
        assert_eq!(ran.code, Some(code), "{asked:?}: {}", ran.err);
        assert!(ran.err.contains(said), "{asked:?}: {}", ran.err);
        assert!(!folder.join("new").exists(), "{asked:?}");
    }
}

#[test]
fn a_programme_is_published_with_its_weeks_and_each_session_once() {
    let folder = folder();
    published(&folder, &["six.programme"]);
    let page = fs::read_to_string(folder.join("site/index.html")).unwrap();
    for told in ["<h1>Six weeks</h1>", "Stop where it hurts.", "Week 1 to 2", "Week 3 to 6"] {
        assert!(page.contains(told), "{told}");
    }
    let links: Vec<&str> = page
        .split("class=\"session\" href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(links, ["neck-shoulders.html", "neck-shoulders-talk-quiet.html", "hufte.html"]);
    assert!(page.contains("every day") && page.contains("talk quiet"), "{page}");
    // A routine that is named beside it is the same.
    let again = published(&folder, &["-r", "six.programme", "-r", "neck.routine"]);
    assert!(again.err.contains("3 sessions"), "{}", again.err);
    let length = |name: &str| fs::metadata(folder.join("site").join(name)).unwrap().len();
    assert!(length("neck-shoulders-talk-quiet.m4a") < length("neck-shoulders.m4a"));
}

#[test]
fn a_programme_is_published_in_the_language_of_its_routines() {
    let folder = folder();
    let text = "# Hüften\n\n## Week 1 to 2\n- hips.routine, every day, twice a day\n\n## Week 3\n\
                - hips.routine, monday and friday, talk: quiet\n- neck.routine, monday\n";
    fs::write(folder.join("hips.programme"), text).unwrap();
    published(&folder, &["hips.programme"]);
    let page = fs::read_to_string(folder.join("site/index.html")).unwrap();
    for told in [
        "<html lang=\"de\"",
        "Woche 1 bis 2",
        "jeden Tag, zweimal am Tag",
        "Woche 3",
        "montags und freitags",
        "Ansagen knapp",
        // Each word is in the language that it is said to be in.
        "<span lang=\"en\">About 2 minutes · 2 exercises</span> · montags</span>",
    ] {
        assert!(page.contains(told), "{told}: {page}");
    }
    assert!(!page.contains("Week") && !page.contains("monday"), "{page}");
}

/// What a feed reader that others wrote finds in the feed.
fn read_by(folder: &Folder, reader: &str) -> Value {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join(".setup/feeds/bin/python");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers/feeds.py");
    let feed = folder.join("site/feed.xml");
    let arguments = [script.to_str().unwrap(), reader, feed.to_str().unwrap()];
    let ran = ran(command(python.to_str().unwrap(), &folder.join(""), &arguments), b"");
    assert_eq!(ran.code, Some(0), "{reader}: {}", ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs the feed readers: make test")]
fn two_feed_readers_find_every_session_of_the_podcast() {
    let folder = folder();
    published(
        &folder,
        &[&BOTH[..], &["--title", "My \"podcast\" & more", "--address", ADDRESS]].concat(),
    );
    let size = |name: &str| fs::metadata(folder.join("site").join(name)).unwrap().len();
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date().to_string();
    let item = |title: &str, name: &str| {
        json!({
            "title": title,
            "page": format!("{ADDRESS}{name}.html"),
            "sound": format!("{ADDRESS}{name}.m4a"),
            "bytes": size(&format!("{name}.m4a")),
            "kind": "audio/mp4",
            "day": today,
        })
    };
    let expected = json!({
        "title": "My \"podcast\" & more",
        "link": format!("{ADDRESS}index.html"),
        "items": [item("Neck & shoulders", "neck-shoulders"), item("Hüfte", "hufte")],
    });
    for reader in ["feedparser", "podcastparser"] {
        let found = read_by(&folder, reader);
        assert_eq!(found["feed"], expected, "{reader}");
        let of_both = |ending: &str| {
            json!(["neck-shoulders", "hufte"].map(|name| format!("{ADDRESS}{name}.{ending}")))
        };
        assert_eq!(found["chapters"], of_both("chapters.json"), "{reader}");
        assert_eq!(found["transcripts"], of_both("vtt"), "{reader}");
    }
}

/// A plain web server of a folder, as hosts are: it knows nothing of supple, and no ranges.
struct Host {
    server: Child,
    address: String,
}

impl Host {
    fn of(folder: &Path) -> Self {
        let arguments = ["-u", "-m", "http.server", "0", "--bind", "127.0.0.1"];
        let mut server = command("python3", folder, &arguments);
        let mut server = server.stderr(Stdio::null()).spawn().unwrap();
        let mut said = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut said).unwrap();
        let port = said.split("port ").nth(1).unwrap().split(' ').next().unwrap();
        Self { address: format!("http://127.0.0.1:{port}/"), server }
    }

    fn stop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Plays a session from its middle, which asks for a part of its sound.
fn plays(browser: &Browser) {
    browser.wait_for("sound.readyState > 0 && Number.isFinite(sound.duration)");
    browser.run("sound.currentTime = sound.duration / 2");
    browser.wait_for("!sound.seeking");
    browser.click("#play");
    browser.wait_for("!sound.paused && sound.currentTime > sound.duration / 2 + 0.3");
    browser.click("#play");
    browser.wait_for("sound.paused && now.textContent && caption.textContent");
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn a_site_that_was_visited_plays_with_the_network_cut() {
    let folder = folder();
    published(&folder, &BOTH);
    let browser = Browser::open(true);
    let mut host = Host::of(&folder.join("site"));
    browser.go_to(&host.address);
    browser.wait_for("document.querySelectorAll('.session').length === 2");
    browser.wait_for("!keep.hidden");
    browser.keep_picture("publish-index.png");
    // One session is kept as it is opened, all by a tap.
    browser.click(".sessions li:nth-child(1) a");
    browser.wait_for("!kept.hidden");
    plays(&browser);
    browser.keep_picture("publish-session.png");
    host.stop();
    browser.go_to(&format!("{}neck-shoulders.html", host.address));
    plays(&browser);
    let asked = "return fetch('neck-shoulders.m4a', { headers: { range: 'bytes=2-5' } })
        .then(async (r) => [r.status, r.headers.get('content-range').split('/')[0],
            (await r.arrayBuffer()).byteLength])";
    assert_eq!(browser.run(asked), json!([206, "bytes 2-5", 4]));
    browser.click(".all");
    browser.wait_for("document.querySelectorAll('.session').length === 2");
    assert_eq!(browser.run("return kept.hidden"), true, "one of them is not kept");
    browser.click(".sessions li:nth-child(2) a");
    browser.wait_for("!trouble.hidden");
    assert_eq!(browser.run("return document.querySelector('h1').textContent"), "Hüfte");
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn all_is_kept_by_a_tap_and_what_is_published_anew_takes_its_place() {
    let folder = folder();
    published(&folder, &BOTH);
    let browser = Browser::open(true);
    let mut host = Host::of(&folder.join("site"));
    browser.go_to(&host.address);
    browser.wait_for("!keep.hidden");
    browser.click("#keep");
    browser.wait_for("!kept.hidden && keep.hidden");
    fs::write(folder.join("hips.routine"), HIPS.replace("12s", "14s")).unwrap();
    published(&folder, &BOTH);
    browser.go_to(&host.address);
    let keys = "return caches.keys().then((all) => caches.open(all[0])).then((c) => c.keys())
        .then((all) => all.map((r) => r.url.split('/').pop()).filter((u) => u.includes('m4a')).sort())";
    let worker = fs::read_to_string(folder.join("site/worker.js")).unwrap();
    let version = |name: &str| {
        let (_, rest) = worker.split_once(&format!("\"{name}\": \"")).unwrap();
        format!("{name}?{}", rest.split('"').next().unwrap())
    };
    let both = json!([version("hufte.m4a"), version("neck-shoulders.m4a")]);
    let begin = std::time::Instant::now();
    while browser.run(keys) != both {
        assert!(begin.elapsed().as_secs() < 60, "{} is not {both}", browser.run(keys));
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    host.stop();
    browser.go_to(&format!("{}hufte.html", host.address));
    plays(&browser);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn a_site_is_used_from_a_folder_without_a_server() {
    let folder = folder();
    published(&folder, &BOTH);
    let browser = Browser::open(true);
    let page: PathBuf = folder.join("site/index.html");
    browser.go_to(&format!("file://{}", page.display()));
    browser.click(".sessions li:nth-child(1) a");
    plays(&browser);
    assert_eq!(browser.run("return [kept.hidden, panel.hidden]"), json!([true, false]));
    browser.click(".all");
    browser.wait_for("document.querySelectorAll('.session').length === 2");
    assert_eq!(browser.run("return keep.hidden"), true, "nothing can be kept there");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
