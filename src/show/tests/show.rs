//! Handouts, pictures and charts.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use supple::compile::{NoScripts, compile};
use supple::routine::Routine;
use supple::session::{Action, Choices, Session, Talk, VariationChoice, expand};
use supple::show::chart::chart;
use supple::show::svg::picture;
use supple::show::text::{Page, text};
use supple::show::{Handout, Pictures, Sheet, html};
use supple::span::FileId;
use supple::timeline::captions::web_vtt;
use supple::timeline::{Draft, EstimatedLengths, Planner, Timeline};

use crate::support::folder::Folder;
use crate::support::scripts::{choices, script};
use crate::support::{Ran, binary, command, golden, output, ran, routine, supple, tests};

const SCRIPT: &str = include_str!("../../../tests/show/everything.routine");

fn handout(script: &str, choices: &Choices) -> Handout {
    handout_of(&routine(script), choices).0
}

fn handout_of(routine: &Routine, choices: &Choices) -> (Handout, Session) {
    let session = expand(routine, choices).unwrap();
    (Handout::new(routine, choices, &session, Draft::of(&session).minutes(), false), session)
}

fn timeline(script: &str) -> Timeline {
    let session = expand(&parsed(script), &Choices::default()).unwrap();
    let mut lengths = EstimatedLengths::mute(session.language);
    let mut planner = Planner::new(&session, 15);
    let Ok(()) = planner.opening(&mut lengths);
    while matches!(planner.exercise(&mut lengths), Ok(true)) {}
    let Ok(timeline) = planner.close(&mut lengths);
    timeline
}

/// A script that may have warnings.
fn parsed(script: &str) -> Routine {
    compile(FileId(0), script, &mut NoScripts).routine
}

fn plain(handout: &Handout, width: usize) -> String {
    text(handout, &Sheet::default(), Page { width, has_style: false })
}

#[test]
fn a_handout_tells_each_line_once() {
    let handout = handout(SCRIPT, &Choices::default());
    golden(&tests("show/everything.txt"), &plain(&handout, 72));
}

#[test]
fn a_handout_sets_parts_inside_parts_below_them() {
    let handout = handout(include_str!("../../../tests/show/sets.routine"), &Choices::default());
    golden(&tests("show/sets.txt"), &plain(&handout, 72));
    let page = html::page(&handout, &Sheet::default(), &Pictures::default());
    let place = |text: &str| page.find(text).unwrap_or_else(|| panic!("{text}"));
    assert!(place("Stand on your right foot") < place("10 times"));
    assert!(place("10 times") < place("Rest 2 s between rounds"));
    assert!(place("Shake it.") < place("Rest 1 min between rounds"));
}

#[test]
fn a_handout_is_that_of_the_session_that_was_chosen() {
    let variation = VariationChoice { exercise: None, name: "one foot".to_owned() };
    let learn = Choices {
        talk: Talk::Learn,
        variations: vec![variation],
        skip: vec!["Seated turn".to_owned()],
        ..Choices::default()
    };
    let told = plain(&handout(SCRIPT, &learn), 72);
    assert!(told.contains("Stand on your left foot.") && !told.contains("Lift your"), "{told}");
    assert!(!told.contains("Seated turn") && !told.contains("chair"), "{told}");
    let learn = Choices { talk: Talk::Learn, ..Choices::default() };
    assert!(plain(&handout(SCRIPT, &learn), 72).contains("along your spine"));
    let quiet = Choices { talk: Talk::Quiet, ..Choices::default() };
    let told = plain(&handout(SCRIPT, &quiet), 72);
    assert!(told.contains("Do not force it.") && !told.contains("Sit tall"), "{told}");
}

#[test]
fn a_handout_of_another_language_is_in_it_throughout() {
    let script = "# Nacken\nlanguage: de\nwarning: Beweg dich sanft.\n## Drehen\nposture: seated\n\
                  needs: Stuhl\n### each side\nside: {links}\n- Dreh dich nach {links}.\nhold: 20s..30s\n";
    let told = plain(&handout(script, &Choices::default()), 72);
    for words in
        ["Du brauchst", "Bevor du anfängst", "sitzend", "Jede Seite (zuerst: links)", "Halten 20 s"]
    {
        assert!(told.contains(words), "{words}: {told}");
    }
    for words in ["You", "Hold", "seated", "side", "About"] {
        assert!(!told.contains(words), "{words}: {told}");
    }
}

#[test]
fn a_chart_shows_everything_at_its_time() {
    golden(&tests("show/everything.chart"), &chart(&timeline(SCRIPT), 72));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_line_is_wider_than_the_terminal(
        script in script(),
        choices in choices(),
        width in 40..160_usize,
    ) {
        let all = plain(&handout_of(&parsed(&script), &choices).0, width) + &chart(&timeline(&script), width);
        for line in all.lines() {
            prop_assert!(line.chars().count() <= width, "{line}");
        }
    }

    #[test]
    fn a_handout_tells_all_that_is_said_on_both_sides(
        script in script(),
        choices in choices(),
    ) {
        let (told, session) = handout_of(&parsed(&script), &choices);
        let told = plain(&told, 10_000);
        let actions = session.exercises.iter().flat_map(|exercise| &exercise.actions);
        for action in actions {
            if let Action::Say(spoken) = action
                && !["left", "right"].iter().any(|side| spoken.text.to_lowercase().contains(side))
            {
                prop_assert!(told.contains(spoken.text.as_ref()), "{} in {told}", spoken.text);
            }
        }
    }
}

#[test]
fn a_press_has_its_own_word_and_colour() {
    let script = "# A\nlanguage: @\n## B\n- Squeeze.\npress: 5s..10s\n";
    for (language, what, breathe) in [
        ("en", "Press 5 s (5 s to 10 s)", "Keep breathing while you press."),
        ("de", "Anspannen 5 s (5 s bis 10 s)", "Atme weiter, während du anspannst."),
        ("fr", "Contracter 5 s (de 5 s à 10 s)", "Continuez à respirer pendant l’effort."),
        ("es", "Contraer 5 s (de 5 s a 10 s)", "Sigue respirando mientras haces fuerza."),
        ("it", "Contrai 5 s (da 5 s a 10 s)", "Continua a respirare mentre fai forza."),
    ] {
        let script = script.replace('@', language);
        let told = plain(&handout(&script, &Choices::default()), 72);
        assert!(told.contains(&format!("> {what}\n")), "{told}");
        assert_eq!(told.matches(breathe).count(), 1, "{told}");
        let drawn = picture(&timeline(&script));
        assert_eq!(drawn.matches("class=\"step press\"").count(), 1, "{drawn}");
        assert!(chart(&timeline(&script), 72).lines().any(|line| line.trim_end().ends_with("■■")));
    }
}

#[test]
fn the_sentence_that_starts_a_step_is_read_above_it() {
    let script = "# A\n## B\n### each side\n- Lean.\nhold 10s: Sink to the {left}.\n";
    let told = plain(&handout(script, &Choices::default()), 72);
    let wanted = "- Lean.\n      - Sink to the left.\n      > Hold 10 s, breathe freely\n";
    assert!(told.contains(wanted), "{told}");
    assert!(told.contains("Left and right change places."), "{told}");
    let captions = web_vtt(&timeline(script));
    assert!(captions.contains("\nSink to the left.\n") && captions.contains("Sink to the right."));
}

#[test]
fn the_words_of_every_repetition_are_read_below_their_count() {
    let script = "# A\nlanguage: @\n## B\n- X.\ncount: 10 every 4s\neach 0s: Yes.\neach 2s: No.\n";
    for (language, first, then) in [
        ("en", "Each time: Yes.", "Each time, after 2 s: No."),
        ("de", "Jedes Mal: Yes.", "Jedes Mal nach 2 s: No."),
        ("fr", "À chaque fois: Yes.", "À chaque fois, après 2 s: No."),
        ("es", "Cada vez: Yes.", "Cada vez, a los 2 s: No."),
        ("it", "Ogni volta: Yes.", "Ogni volta, dopo 2 s: No."),
    ] {
        let told = plain(&handout(&script.replace('@', language), &Choices::default()), 72);
        assert!(told.contains(first) && told.contains(then), "{told}");
    }
}

const PRINTED: &str = include_str!("../../../tests/show/printed.routine");

#[test]
fn a_line_for_the_paper_is_printed_where_it_stands() {
    let handout = handout(PRINTED, &Choices { talk: Talk::Quiet, ..Choices::default() });
    golden(&tests("show/printed.txt"), &plain(&handout, 72));
    golden(
        &tests("show/printed.html"),
        &html::body(&handout, &Pictures::default()).into_string().replace("><", ">\n<"),
    );
}

#[test]
fn a_line_for_the_paper_is_never_heard() {
    let spoken = PRINTED.lines().filter(|line| !line.starts_with("handout:"));
    let spoken = spoken.collect::<Vec<_>>().join("\n") + "\n";
    let heard = |script: &str| {
        let events = timeline(script).events;
        events.into_iter().map(|event| (event.at, event.length, event.cue)).collect::<Vec<_>>()
    };
    assert!(PRINTED.matches("handout:").count() > 5);
    assert_eq!(heard(PRINTED), heard(&spoken));
}

#[test]
fn a_sheet_for_a_person_has_a_name_a_date_and_days_to_tick() {
    let name = "A. <Miller>";
    let sheet = Sheet { name: Some(name.to_owned()), days: 16 };
    let page = Page { width: 72, has_style: false };
    let script = "# A\nlanguage: @\n## B\nhold: 10s\n";
    for (language, person, date) in [
        ("en", "Name: A. <Miller>\n", "\nDate: ____"),
        ("de", "Name: A. <Miller>\n", "\nDatum: ____"),
        ("fr", "Nom: A. <Miller>\n", "\nDate: ____"),
        ("es", "Nombre: A. <Miller>\n", "\nFecha: ____"),
        ("it", "Nome: A. <Miller>\n", "\nData: ____"),
    ] {
        let handout = handout(&script.replace('@', language), &Choices::default());
        let told = text(&handout, &sheet, page);
        assert!(told.contains(person) && told.contains(date), "{told}");
        assert_eq!(told.matches("[ ]").count(), 16, "{told}");
        assert!(told.ends_with("\n   15 [ ]   16 [ ]\n"), "{told}");
        let made = html::page(&handout, &sheet, &Pictures::default());
        assert!(made.contains("A. &lt;Miller&gt;") && !made.contains(name), "{made}");
        assert!(made.contains("<li>1</li>") && made.contains("<li>16</li></ol>"), "{made}");
    }
}

#[test]
fn both_sides_are_written_out_where_that_is_asked_for() {
    let file = tests("show/printed.routine");
    let asked =
        ["show", "-r", file.to_str().unwrap(), "--both-sides", "--days", "3", "--name", "A"];
    let ran = supple("", &asked, "");
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    golden(&tests("show/both-sides.txt"), &ran.out);
    for wrong in [["--days", "0"], ["--days", "367"]] {
        let ran = supple("", &[&asked[..3], &wrong[..]].concat(), "");
        assert_eq!(ran.code, Some(2), "{}", ran.err);
    }
}

#[test]
fn a_picture_is_embedded_as_an_image_and_comes_along_with_its_exercise() {
    let folder = Folder::new();
    fs::create_dir(folder.join("more")).unwrap();
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path id=\"cat\"/></svg>";
    fs::write(folder.join("more/cat.svg"), svg).unwrap();
    let other = "# B\n## Cat\npicture: cat.svg\nhold: 10s\n";
    fs::write(folder.join("more/other.routine"), other).unwrap();
    let script =
        "# A\n## Cat\nfrom: more/other.routine\n## Dog\npicture: more/dog.png\nhold: 10s\n";
    fs::write(folder.join("a.routine"), script).unwrap();
    let run = |arguments: &[&str], input: &str| {
        ran(command(binary(), &folder.join(""), arguments), input.as_bytes())
    };
    let ran = run(&["show", "-r", "a.routine", "--html", "a.html"], "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.err.contains("there is no such picture"), "{}", ran.err);
    let page = read(&folder.join("a.html"));
    let image = "<img class=\"picture\" src=\"data:image/svg+xml;base64,PHN2ZyB4bWxucz0";
    assert!(page.contains(image) && page.matches("<img").count() == 1, "{page}");
    assert!(!page.contains("id=\"cat\""), "{page}");
    let checked = run(&["check", "a.routine"], "");
    assert_eq!(checked.code, Some(0), "{}", checked.err);
    assert!(checked.err.contains("a.routine:5:10"), "{}", checked.err);
    let told = run(&["show", "-r", "a.routine"], "").out;
    assert!(told.contains("Picture: cat.svg") && told.contains("Picture: more/dog.png"), "{told}");
    let formatted = run(&["fmt", "-"], "# A\n## Dog\npicture :  more/dog.png \nhold: 10s\n").out;
    assert!(formatted.contains("\npicture: more/dog.png\n"), "{formatted}");
    let piped = run(&["check", "-"], other);
    assert_eq!(piped.code, Some(0), "{}", piped.err);
    assert!(piped.err.contains("this picture is left out"), "{}", piped.err);
    fs::write(folder.join("more/dog.png"), "<svg/>").unwrap();
    for arguments in [&["check", "a.routine"][..], &["show", "-r", "a.routine", "--html", "b.html"]]
    {
        let refused = run(arguments, "");
        assert_eq!(refused.code, Some(1));
        assert!(refused.err.contains("this is no PNG, JPEG or SVG picture"), "{}", refused.err);
    }
    assert!(!folder.join("b.html").exists());
}

/// Draws an SVG with a program: the colour of its first pixel and the number of its colours.
const DRAWN: &str = "import sys, io, subprocess\n\
    from PIL import Image\n\
    name, by = sys.argv[1:]\n\
    if by == 'cairosvg':\n\
    \timport cairosvg\n\
    \tpng = cairosvg.svg2png(url=name)\n\
    else:\n\
    \tpng = subprocess.run([by, name], check=True, stdout=subprocess.PIPE).stdout\n\
    image = Image.open(io.BytesIO(png)).convert('RGBA')\n\
    print(image.size, image.getpixel((0, 0)), len(image.getcolors(1 << 24)) > 20)\n";

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs librsvg and CairoSVG: make test")]
fn a_picture_is_drawn_by_other_programs_too() {
    let folder = Folder::new();
    let svg = folder.join("a.svg");
    fs::write(&svg, picture(&timeline(SCRIPT))).unwrap();
    let python = tests("../.setup/readers/bin/python");
    let drawn = |by: &str| {
        let all = ["-c", DRAWN, svg.to_str().unwrap(), by];
        String::from_utf8(output(python.to_str().unwrap(), &all)).unwrap()
    };
    let by_librsvg = drawn("rsvg-convert");
    assert!(by_librsvg.ends_with(" (251, 250, 247, 255) True\n"), "{by_librsvg}");
    assert_eq!(drawn("cairosvg"), by_librsvg);
}

#[test]
fn no_word_of_a_routine_becomes_markup() {
    let page =
        html::page(&handout(SCRIPT, &Choices::default()), &Sheet::default(), &Pictures::default());
    let picture = picture(&timeline(SCRIPT));
    for made in [&page, &picture] {
        assert!(made.contains("&lt;signs&gt; &amp; "), "{made}");
        assert!(!made.contains("<signs>") && !made.contains("& "), "{made}");
    }
}

#[test]
fn a_page_and_a_picture_need_nothing_from_elsewhere() {
    let page =
        html::page(&handout(SCRIPT, &Choices::default()), &Sheet::default(), &Pictures::default());
    let picture = picture(&timeline(SCRIPT)).replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
    for made in [page, picture] {
        for word in ["http", "<script", "src=", "href", "url(", "@import", "<link"] {
            assert!(!made.contains(word), "{word}: {made}");
        }
    }
}

#[test]
fn a_picture_draws_every_step_and_names_every_exercise() {
    // Short enough that no step is cut in two.
    let timeline = timeline(
        "# A\n## Turn\n### each side\nside: {left}\nhold: 20s\n## Reach\nmove: 30s\nrest: 10s\n",
    );
    let drawn = picture(&timeline);
    assert_eq!(timeline.steps.len(), 4);
    assert_eq!(drawn.matches("class=\"step ").count(), timeline.steps.len());
    for title in ["Introduction", "1. Turn", "2. Reach"] {
        assert!(drawn.contains(&format!(">{title}</text>")), "{title}: {drawn}");
    }
    assert_eq!(drawn.matches("class=\"side\"").count(), 2, "{drawn}");
    assert!(drawn.contains(">left</text>") && drawn.contains(">right</text>"), "{drawn}");
}

/// The numbers of an attribute of every element of a class, in tenths, with what stands in it.
fn drawn_at(picture: &str, class: &str, attribute: &str) -> Vec<(u64, String)> {
    let elements =
        picture.split('<').filter(|element| element.contains(&format!("class=\"{class}")));
    let value = |element: &str| {
        let rest = element.split(&format!(" {attribute}=\"")).nth(1).unwrap();
        let number = rest.split('"').next().unwrap().replace('.', "");
        (number.parse().unwrap(), element.split('>').nth(1).unwrap_or_default().to_owned())
    };
    elements.map(value).collect()
}

#[test]
fn no_name_in_a_picture_leaves_its_block_or_runs_into_another() {
    let steps =
        ["hold: 4s", "hold: 20s", "rest: 10s", "hold: 24s", "move: 90s", "press: 5s", "rest: 8s"];
    let steps = steps.map(|step| format!("- Sit.\n{step}\n")).concat();
    let picture = picture(&timeline(&format!("# A\nready: 2s\n\n## One\n{steps}")));
    let [from, widths] = ["x", "width"].map(|attribute| drawn_at(&picture, "step ", attribute));
    let blocks: Vec<(u64, u64)> =
        from.iter().zip(&widths).map(|((from, _), (width, _))| (*from, from + width)).collect();
    let end = |at: u64, name: &str| at + name.chars().count() as u64 * 70;
    let inside = drawn_at(&picture, "name", "x");
    let beside = drawn_at(&picture, "beside", "x");
    assert!(!inside.is_empty() && !beside.is_empty(), "{picture}");
    for (at, name) in inside {
        let is_in = |(from, to): &(u64, u64)| *from < at && end(at, &name) < *to;
        assert!(blocks.iter().any(is_in), "{name} at {at}: {blocks:?}");
    }
    let rows = drawn_at(&picture, "step ", "y");
    let beside_rows = drawn_at(&picture, "beside", "y");
    for ((at, name), (row, _)) in beside.iter().zip(beside_rows) {
        let end = end(*at, name);
        assert!(end <= 5060, "{name} at {at} is beyond the picture");
        let same = blocks.iter().zip(&rows).filter(|(_, (block, _))| block + 14 == row);
        let runs_into = |((from, to), _): &(&(u64, u64), _)| *from < end && *at < *to;
        assert!(!same.clone().any(|block| runs_into(&block)), "{name} at {at}: {blocks:?}");
    }
}

/// Runs `supple show` on a file in a folder of its own.
fn show(folder: &Folder, arguments: &[&str]) -> Ran {
    let path = folder.join("a.routine");
    fs::write(&path, SCRIPT).unwrap();
    let all = [&["show", "-r", "a.routine", "--voice", "mute"], arguments].concat();
    ran(command(binary(), path.parent().unwrap(), &all), b"")
}

#[test]
fn a_file_is_written_whole_and_none_is_replaced_unasked() {
    let folder = Folder::new();
    let ran = show(&folder, &["--html", "a.html", "--picture", "a.svg"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), ""), "{}", ran.err);
    assert!(ran.err.contains("Wrote a.html.") && ran.err.contains("Wrote a.svg."), "{}", ran.err);
    assert!(read(&folder.join("a.html")).ends_with("</html>"));
    assert!(read(&folder.join("a.svg")).ends_with("</svg>"));
    fs::write(folder.join("a.html"), "mine").unwrap();
    let again = show(&folder, &["--html", "a.html"]);
    assert_eq!(again.code, Some(1));
    assert!(again.err.contains("already there") && again.err.contains("--force"), "{}", again.err);
    assert_eq!(read(&folder.join("a.html")), "mine");
    assert_eq!(show(&folder, &["--html", "a.html", "--force"]).code, Some(0));
    assert_ne!(read(&folder.join("a.html")), "mine");
    assert_eq!(show(&folder, &["--html", "no/where.html"]).code, Some(1));
    assert_eq!(folder.names(), ["a.html", "a.routine", "a.svg"]);
}

#[test]
fn a_handout_is_plain_where_it_is_piped() {
    let ran = supple("", &["show", "-r", "upper-back"], "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(ran.out.starts_with("Upper back stretches\n"), "{}", ran.out);
    assert!(!ran.out.contains('\u{1b}') && ran.out.lines().all(|line| line.chars().count() <= 80));
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}
