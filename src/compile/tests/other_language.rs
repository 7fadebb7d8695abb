//! Words that are plainly of another language than the routine's.

use std::path::Path;

use crate::support::mistakes;
use supple::Language;

/// The warnings of words in another language.
fn warnings(text: &str) -> Vec<String> {
    let found = mistakes(text).into_iter().filter(|one| one.message.contains("the words look"));
    found.map(|one| format!("{}: {}", one.message, one.help)).collect()
}

/// A script in a language by its code.
fn in_language(text: &str, code: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with("language:"));
    let mut lines: Vec<String> = lines.map(str::to_owned).collect();
    lines.insert(1, format!("language: {code}"));
    lines.join("\n") + "\n"
}

#[test]
fn shipped_routines_warn_under_each_other_language_and_never_under_their_own() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts");
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let text = std::fs::read_to_string(&file).unwrap();
        let own = text.lines().find_map(|line| line.strip_prefix("language: ")).unwrap_or("en");
        for language in Language::ALL {
            let found = warnings(&in_language(&text, language.code()));
            let is_own = language.code() == own;
            assert_eq!(found.is_empty(), is_own, "{} in {language:?}: {found:?}", file.display());
            let help = format!("write `language: {own}`");
            assert!(is_own || found[0].contains(&help), "{found:?}");
        }
    }
}

#[test]
fn a_few_sentences_are_enough_where_no_language_is_named() {
    for (text, name) in [
        ("- Setz dich auf den Stuhl.\n- Lass die Schultern sinken und atme ruhig.\n", "German"),
        (
            "- Asseyez-vous sur la chaise, le dos droit.\n- Posez les mains sur vos cuisses.\n",
            "French",
        ),
        (
            "- Siéntate en la silla con la espalda recta.\n- Apoya las manos en los muslos.\n",
            "Spanish",
        ),
        (
            "- Siediti con la schiena dritta.\n- Lascia scendere le spalle e respira piano.\n",
            "Italian",
        ),
    ] {
        let found = warnings(&format!("# A\n## B\n{text}hold: 30s\n"));
        assert!(found.len() == 1 && found[0].contains(name), "{name}: {found:?}");
    }
}

#[test]
fn names_of_poses_and_a_word_or_two_are_no_other_language() {
    for text in [
        "- Come into Supta Padangusthasana.\n- Then, a long Savasana.\n",
        "- Dolce far niente: rest.\n",
        "- Plié, relevé, and down.\n- Keep your heels on the floor.\n",
        "- Sit tall. Breathe.\n",
        "- Do the Brücke, then the Kerze, with your hands on the mat.\n",
    ] {
        assert_eq!(warnings(&format!("# A\n## B\n{text}hold: 30s\n")), [""; 0], "{text}");
    }
}
