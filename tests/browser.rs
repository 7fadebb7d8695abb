//! What the page of `supple share` does, in Chromium.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::browser::Browser;
use crate::support::folder::Folder;
use crate::support::sharing::Sharing;
use crate::support::{Ran, binary, command, ran, tests};

const SCRIPT: &str = include_str!("show/everything.routine");

/// Pixels of a module of a QR code, in both directions.
const MODULE: usize = 4;

/// Runs the program on the script, in a folder.
fn run(folder: &Folder, arguments: &[&str]) -> Ran {
    fs::write(folder.join("a.routine"), SCRIPT).unwrap();
    let place = folder.join("a.routine");
    let all = [arguments, &["-r", "a.routine", "--voice", "mute"]].concat();
    ran(command(binary(), place.parent().unwrap(), &all), b"")
}

/// Opens the handout of every routine, one after the other.
fn on_each_handout(options: &[&str], claim: impl Fn(&Browser, &str)) {
    let browser = Browser::open(false);
    let folder = Folder::new();
    for file in fs::read_dir(tests("../scripts")).unwrap() {
        let routine = file.unwrap().path();
        let name = routine.to_str().unwrap();
        let asked = [&["show", "--force", "--html", "handout.html", "-r", name], options].concat();
        let ran = ran(command(binary(), &folder.join(""), &asked), b"");
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        browser.go_to(&format!("file://{}", folder.join("handout.html").display()));
        claim(&browser, name);
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn every_programme_is_printed_on_one_sheet_in_letters_of_ten_points() {
    let folder = Folder::new();
    let browser = Browser::open(true);
    let names = ["heel-in-eight-weeks", "pelvic-floor-in-twelve-weeks", "hamstrings-in-six-weeks"];
    let path = folder.join("sheet.html");
    for name in names {
        let asked = ["show", name, "--html", path.to_str().unwrap(), "--force"];
        let ran = ran(command(binary(), &folder.join(""), &asked), b"");
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        browser.go_to(&format!("file://{}", path.display()));
        let (sheets, points) = (browser.sheets(), browser.smallest_print());
        assert!(sheets == 1 && points > 9.99, "{name}: {sheets} sheets, {points} points");
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn the_handout_of_every_routine_is_printed_on_few_sheets_in_letters_of_ten_points() {
    for talk in ["normal", "learn"] {
        on_each_handout(&["--talk", talk], |browser, name| {
            let (sheets, points) = (browser.sheets(), browser.smallest_print());
            assert!((1..=3).contains(&sheets), "{name} {talk}: {sheets} sheets");
            assert!(points > 9.99, "{name} {talk}: {points} points");
        });
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn days_to_tick_are_printed_on_the_sheet_on_which_the_last_exercise_ends() {
    on_each_handout(&["--days", "14"], |browser, name| {
        let sheets = browser.sheets_of([".exercise li", ".days h2", ".days li"]);
        assert!(sheets.iter().all(|sheet| *sheet == sheets[0]), "{name}: {sheets:?}");
    });
}

/// A page fits the window, and every word of it can be read against what is behind it: at least
/// 4.5 to 1, as the Web Content Accessibility Guidelines ask for.
fn is_readable(browser: &Browser) {
    let too_wide =
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    assert_eq!(browser.run(too_wide), 0, "wider than the window");
    let faint = browser.run(
        "const light = (css) => {
           const [r, g, b] = css.match(/[\\d.]+/g).map((v) => v / 255)
             .map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
           return 0.2126 * r + 0.7152 * g + 0.0722 * b;
         };
         const behind = (e) => {
           for (; e; e = e.parentElement) {
             const css = getComputedStyle(e).backgroundColor;
             if (!/, 0\\)$/.test(css)) return css;
           }
           return 'rgb(255, 255, 255)';
         };
         const bad = [];
         for (const e of document.body.querySelectorAll('*')) {
           const words = [...e.childNodes].filter((n) => n.nodeType === 3 && n.data.trim());
           if (!words.length || !e.checkVisibility() || /^(SCRIPT|STYLE)$/.test(e.tagName)) continue;
           const [a, b] = [light(getComputedStyle(e).color), light(behind(e))];
           const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
           if (ratio < 4.5) bad.push(ratio.toFixed(2) + ' ' + e.textContent.slice(0, 40));
         }
         return bad;",
    );
    assert_eq!(faint, serde_json::json!([]), "hard to read");
}

/// The page of a sound that is shared, open in a browser.
struct Page {
    browser: Browser,
    sharing: Sharing,
    timeline: Value,
    /// The same sound as a file.
    file: PathBuf,
    form: &'static str,
    _folder: Folder,
}

impl Page {
    fn open(is_phone: bool) -> Self {
        let folder = Folder::new();
        let browser = Browser::open(is_phone);
        let told = run(&folder, &["timeline", "--json"]).out;
        // The format that is shared unasked, and the one that nobody could lack.
        let (form, ending, asked) = if is_phone {
            ("phone", "m4a", &[][..])
        } else {
            ("computer", "wav", &["--format", "wav"][..])
        };
        let rendered = format!("a.{ending}");
        let made = run(&folder, &["render", "-o", &rendered]);
        assert_eq!(made.code, Some(0), "{}", made.err);
        let sharing = Sharing::begin(SCRIPT, asked);
        browser.go_to(&sharing.address);
        browser.wait_for("sound.readyState > 0");
        let timeline = serde_json::from_str(&told).unwrap();
        Self { browser, sharing, timeline, file: folder.join(&rendered), form, _folder: folder }
    }

    /// Closes it: nothing was complained of, and the program ends as it should.
    fn close(self) {
        assert_eq!(self.browser.complaints(), Vec::<String>::new());
        assert_eq!(self.sharing.interrupt(), Some(130));
    }
}

/// Frames of a timeline in seconds.
fn seconds(frames: &Value) -> f64 {
    frames.as_f64().unwrap() / 48_000.0
}

/// A claim about the page on a phone and on a computer.
fn on_both(claim: impl Fn(&Page)) {
    for is_phone in [true, false] {
        let page = Page::open(is_phone);
        claim(&page);
        page.close();
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn a_shared_page_is_readable_and_as_long_as_its_sound() {
    on_both(|Page { browser, timeline, form, .. }| {
        let length = browser.run("return sound.duration").as_f64().unwrap();
        assert!((length - seconds(&timeline["frames"])).abs() < 0.1, "{length}");
        for (is_night, time) in [(false, "day"), (true, "night")] {
            browser.at_night(is_night);
            is_readable(browser);
            browser.keep_picture(&format!("share-{form}-{time}.png"));
        }
        let hidden = "return getComputedStyle(document.querySelector('.exercise')).display";
        assert_eq!(browser.run(hidden), "block", "the handout is on the page");
        let small = "return [...document.querySelectorAll('button, a')].filter((e) => {
            const box = e.getBoundingClientRect();
            return box.width < 44 || box.height < 44; }).length";
        assert_eq!(browser.run(small), 0, "a thumb needs 44 pixels");
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn a_shared_sound_plays_and_pauses() {
    on_both(|Page { browser, .. }| {
        browser.click("#play");
        browser.wait_for("!sound.paused && sound.currentTime > 0.5");
        browser.click("#play");
        browser.wait_for("sound.paused");
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn an_exercise_is_played_from_its_beginning_and_named() {
    on_both(|Page { browser, timeline, .. }| {
        let chapter = &timeline["chapters"][2];
        browser.click(".chapters li:nth-child(3) button");
        let begin = seconds(&chapter["at"]);
        browser.wait_for(&format!("!sound.paused && sound.currentTime >= {}", begin - 0.01));
        browser.click("#play");
        browser.wait_for("sound.paused");
        browser.wait_for("document.querySelector('.chapters li:nth-child(3) [aria-current]')");
        assert_eq!(browser.run("return now.textContent"), chapter["title"]);
        let title = browser.run("return navigator.mediaSession.metadata.title");
        assert_eq!(title, chapter["title"], "the lock screen names the exercise");
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn the_words_of_each_moment_are_shown() {
    on_both(|Page { browser, timeline, .. }| {
        let events = timeline["events"].as_array().unwrap().iter();
        let spoken: Vec<&Value> = events.filter(|event| event["kind"] == "speech").collect();
        for pair in spoken.windows(2).step_by(5) {
            // Right after they began, and right before.
            for (after, caption) in [(0.02, &pair[1]), (-0.02, &pair[0])] {
                let moment = seconds(&pair[1]["at"]) + after;
                browser.run(&format!("sound.currentTime = {moment}"));
                browser.wait_for(&format!("caption.textContent === {}", caption["text"]));
            }
        }
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn the_words_are_a_track_too() {
    on_both(|Page { browser, timeline, .. }| {
        let events = timeline["events"].as_array().unwrap().iter();
        let spoken: Vec<&str> = events
            .filter(|event| event["kind"] == "speech")
            .map(|event| event["text"].as_str().unwrap())
            .collect();
        browser.wait_for("document.querySelector('track').readyState === 2");
        let cues = "[...sound.textTracks[0].cues].map((cue) => cue.getCueAsHTML().textContent)";
        assert_eq!(browser.run(&format!("return {cues}")), serde_json::json!(spoken));
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn a_step_is_counted_down_in_large_letters_with_its_side_and_what_comes_behind_it() {
    on_both(|Page { browser, timeline, form, .. }| {
        let steps = timeline["steps"].as_array().unwrap();
        let is_long = |step: &&Value| step["kind"] == "hold" && seconds(&step["frames"]) > 8.0;
        for step in steps.iter().filter(is_long) {
            let (at, length) = (seconds(&step["at"]), seconds(&step["frames"]));
            for gone in [0.1, length / 2.0, length - 0.1] {
                browser.run(&format!("sound.currentTime = {}", at + gone));
                let left = (length - gone - 0.001).ceil();
                let told = if left < 60.0 {
                    format!("{left}")
                } else {
                    format!("{}:{:02}", (left / 60.0).floor(), left % 60.0)
                };
                browser.wait_for(&format!("count.textContent === '{told}'"));
                browser.wait_for("!step.hidden && what.textContent === 'Hold'");
            }
        }
        let letters = "return [count, side].map((e) => parseFloat(getComputedStyle(e).fontSize))";
        let letters = browser.run(letters);
        assert!(
            letters[0].as_f64() >= Some(96.0) && letters[1].as_f64() >= Some(30.0),
            "{letters}"
        );
        let sided = steps.iter().find(|step| !step["side"].is_null() && is_long(step)).unwrap();
        let middle = seconds(&sided["at"]) + seconds(&sided["frames"]) / 2.0;
        browser.run(&format!("sound.currentTime = {middle}"));
        browser.wait_for("side.textContent && document.getElementById('next-step').textContent");
        browser.run("stage.scrollIntoView({ block: 'center' })");
        browser.keep_picture(&format!("share-{form}-hold.png"));
        let offered = browser.run("return document.body.textContent.match(/speed|playback/i)");
        assert_eq!(offered, Value::Null, "times are times");
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn the_buttons_of_the_lock_screen_go_as_far_as_they_say() {
    let browser = Browser::open(true);
    browser.before_each_page(
        "window.keys = {};
         navigator.mediaSession.setActionHandler = (name, action) => { keys[name] = action; };",
    );
    let sharing = Sharing::begin(SCRIPT, &[]);
    browser.go_to(&sharing.address);
    browser.wait_for("sound.readyState > 0");
    for (key, wish, place) in [
        ("seekforward", "{ seekOffset: 30 }", 30.0),
        ("seekbackward", "{ seekOffset: 5 }", 25.0),
        ("seekforward", "{}", 35.0),
        ("seekbackward", "{}", 25.0),
        ("seekto", "{ seekTime: 12 }", 12.0),
        ("seekbackward", "{ seekOffset: 99 }", 0.0),
    ] {
        browser.run(&format!("keys.{key}({wish})"));
        browser.wait_for(&format!("Math.abs(sound.currentTime - {place}) < 0.01"));
    }
    for key in ["play", "pause", "previoustrack", "nexttrack"] {
        assert_eq!(browser.run(&format!("return typeof keys.{key}")), "function", "{key}");
    }
    assert_eq!(sharing.interrupt(), Some(130));
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn several_routines_are_on_one_page() {
    let browser = Browser::open(true);
    let folder = Folder::new();
    fs::write(folder.join("a.routine"), SCRIPT).unwrap();
    fs::write(folder.join("b.routine"), "# Neck\n\n## Neck\n- Sit.\nhold: 12s\n").unwrap();
    let sharing = Sharing::begin_of(folder, &["-r", "a.routine", "-r", "b.routine"]);
    browser.go_to(&sharing.address);
    let names = "return [...document.querySelectorAll('.session .name')].map((e) => e.textContent)";
    assert_eq!(browser.run(names), serde_json::json!(["All that a handout tells", "Neck"]));
    is_readable(&browser);
    browser.keep_picture("share-several.png");
    browser.click(".sessions li:nth-child(2) a");
    browser.wait_for("sound.readyState > 0");
    browser.click("#play");
    browser.wait_for("!sound.paused && sound.currentTime > 0.2");
    browser.click(".all");
    browser.wait_for("document.querySelectorAll('.session').length === 2");
    assert_eq!(browser.complaints(), Vec::<String>::new());
    assert_eq!(sharing.interrupt(), Some(130));
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn a_shared_file_is_downloaded_whole() {
    on_both(|Page { browser, file, .. }| {
        browser.click("#download");
        let ending = file.extension().unwrap().to_str().unwrap();
        let name = format!("all-that-a-handout-tells.{ending}");
        assert!(browser.downloaded(&name) == fs::read(file).unwrap());
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn the_handout_and_the_picture_are_readable_day_and_night() {
    let folder = Folder::new();
    let made = run(&folder, &["show", "--html", "a.html", "--picture", "a.svg"]);
    assert_eq!(made.code, Some(0), "{}", made.err);
    for is_phone in [true, false] {
        let browser = Browser::open(is_phone);
        for is_night in [false, true] {
            browser.at_night(is_night);
            browser.go_to(&format!("file://{}", folder.join("a.html").display()));
            is_readable(&browser);
            browser.go_to(&format!("file://{}", folder.join("a.svg").display()));
            // An SVG that is not well-formed has no lanes, but a page that says why.
            let drawn = browser.run(
                "const root = document.documentElement;
                 const fill = (css) => getComputedStyle(root.querySelector(css)).fill;
                 const faces = ['.title', '.time', '.lane'].map(fill);
                 return [root.tagName, root.querySelectorAll('.speech').length > 5,
                   root.getBoundingClientRect().width <= innerWidth,
                   faces.every((face) => face !== fill('.paper')),
                   fill('.paper') === getComputedStyle(root).backgroundColor]",
            );
            assert_eq!(drawn, serde_json::json!(["svg", true, true, true, true]));
            assert_eq!(browser.complaints(), Vec::<String>::new());
        }
    }
}

/// A routine with a picture in each format, in a folder.
fn with_pictures() -> Folder {
    let folder = Folder::new();
    let mut script = "# Pictures\n".to_owned();
    for name in ["calf.svg", "calf.png", "calf.jpg"] {
        fs::copy(tests("show").join(name), folder.join(name)).unwrap();
        script += &format!("\n## Calf, {name}\npicture: {name}\n- Lean in.\nhold: 5s\n");
    }
    fs::write(folder.join("a.routine"), script).unwrap();
    folder
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs Chromium: make test")]
fn pictures_are_seen_on_the_handout_and_on_the_shared_page() {
    let drawn = "return [...document.images].map((image) =>
        [image.complete, image.naturalWidth, image.naturalHeight, image.checkVisibility()])";
    let as_drawn = serde_json::json!([true, 240, 200, true]);
    let folder = with_pictures();
    let asked = ["show", "-r", "a.routine", "--html", "a.html"];
    let made = ran(command(binary(), &folder.join(""), &asked), b"");
    assert_eq!(made.code, Some(0), "{}", made.err);
    let browser = Browser::open(false);
    let sharing = Sharing::begin_in(with_pictures(), &[]);
    let handout = format!("file://{}", folder.join("a.html").display());
    for (name, address) in [("handout", &handout), ("share", &sharing.address)] {
        browser.go_to(address);
        browser.wait_for("[...document.images].every((image) => image.complete)");
        assert_eq!(browser.run(drawn), serde_json::json!([as_drawn, as_drawn, as_drawn]));
        browser.keep_picture(&format!("pictures-{name}.png"));
        assert_eq!(browser.complaints(), Vec::<String>::new());
    }
    assert_eq!(sharing.interrupt(), Some(130));
}

#[test]
fn the_qr_code_says_the_address() {
    let sharing = Sharing::begin(SCRIPT, &["--time", "1s"]);
    let rows: Vec<Vec<char>> = sharing.qr_code.iter().map(|row| row.chars().collect()).collect();
    // Without colours the light modules are drawn: two a letter, one above the other.
    let is_light = |x: usize, y: usize| match rows[y / 2][x] {
        '█' => true,
        '▀' => y.is_multiple_of(2),
        '▄' => !y.is_multiple_of(2),
        _ => false,
    };
    let (width, height) = (rows[0].len() * MODULE, rows.len() * 2 * MODULE);
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        if is_light(x / MODULE, y / MODULE) { 255 } else { 0 }
    });
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "{}", sharing.qr_code.join("\n"));
    assert_eq!(grids[0].decode().unwrap().1, sharing.address);
    let mut sharing = sharing;
    assert_eq!(sharing.ended(), Some(0), "its time is over");
}

#[test]
fn an_address_that_cannot_be_is_told_before_any_work() {
    let folder = Folder::new();
    for (address, code, said) in [
        ("192.0.2.77", 1, "Choose an address that this computer has"),
        ("somewhere", 2, "192.168.1.20:8080"),
    ] {
        let ran = run(&folder, &["share", "--bind", address]);
        assert_eq!(ran.code, Some(code), "{}", ran.err);
        assert!(ran.err.contains(said), "{}", ran.err);
    }
}
