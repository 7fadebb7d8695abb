//! What check finds nothing in, render makes a sound of.

use proptest::prelude::*;

use super::found;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::library::{Library, RoutineRef};
use crate::request::Request;
use crate::session::Talk;
use crate::speech::{Speech, find_voice, open};
use crate::support::folder::Folder;
use crate::support::typed::typed;

/// Words of a line: what people type and paste, or any characters, without those that the language
/// of scripts has for itself; mostly with a word among them.
fn words() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        30 => typed().prop_map(|text| format!("{text} a")),
        1 => typed(),
        1 => "\\PC{0,12}".prop_map(|text| format!("a {text}")),
        3 => (typed(), FOLDED).prop_map(|(text, folded)| format!("{text} {folded} a")),
    ];
    text.prop_map(|text| text.replace(['{', '}', '(', ')', '=', '\u{fffd}'], ""))
}

/// Characters that are others in their plain form: superscripts, Roman numerals, circled and styled
/// letters, ligatures and wide ones.
const FOLDED: &str = "[\u{aa}-\u{be}\u{2070}-\u{209c}\u{2100}-\u{2189}\u{2460}-\u{24ea}\
    \u{3380}-\u{33df}\u{fb00}-\u{fb06}\u{ff01}-\u{ff5e}\u{1d400}-\u{1d454}]{1,4}";

/// A script whose every place that is spoken has words of its own.
fn script(language: Language, words: &[String; 18]) -> String {
    let [title, warning, learn, prop, first, line, at, each, side, end, rest, more @ ..] = words;
    let [name, other, last, inhale, press, round, called] = more;
    let code = language.code();
    let hold = "hold: 1s\n";
    format!(
        "# {title}\nlanguage: {code}\nwarning: {warning}\n- {learn}\n\n\
         ## {first}\nneeds: {prop}\n- {line}\nlearn: {learn}\nhold: 3s\nat 1s: {at}\n\n\
         ## {side}\n### each side\n- {end}\nhold 1s: {rest}\ncount: 2 every 1s\n\n\
         ## {press}\n- {round}\ninhale: {inhale}\nexhale: 4s\npress 5s: {press}\n\
         ### 2 times\nfirst: {round}\n- {called}\n#### 2 times\n- {inhale}\nhold 1s: {called}\n\n\
         ## {name}\n- {other}\nmove: 1s..2s\n### 2 times\n- {each}\n{hold}### variation: {other}\n- {last}\n{hold}"
    )
}

/// Fails where check warns of no word, and the sound of the script cannot be made.
fn check_and_render_agree(voice: &str, language: Language, text: &str, folder: &Folder) {
    let mut library = Library::shipped();
    let file = library.add("typed", text);
    let found = found(&mut library, file, Some(voice)).unwrap();
    let is_unsaid = |one: &Diagnostic| one.is_error() || one.message.contains("cannot say");
    if found.iter().any(is_unsaid) {
        return;
    }
    let routine = library.routine(&RoutineRef::Named("typed".to_owned())).unwrap();
    let description = find_voice(Some(voice), language).unwrap();
    let engine = open(&description).unwrap();
    let mut speech = Speech::with_engine(engine, description, language);
    let short = Request::default().talk(Talk::Quiet);
    for request in [Request::default().talk(Talk::Learn).long_safety(), short] {
        let session = request.session(&routine).unwrap();
        let plan = session.plan(&mut speech);
        let plan = plan.unwrap_or_else(|error| panic!("{voice}, {language:?}: {error}\n{text}"));
        plan.render(&mut speech, folder.join("typed.wav")).unwrap();
    }
}

/// A script of one of some languages.
fn scripts(languages: &[Language]) -> impl Strategy<Value = (Language, String)> {
    let language = prop::sample::select(languages.to_vec());
    let words = prop::array::uniform18(words());
    (language, words).prop_map(|(language, words)| (language, script(language, &words)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn what_check_warns_of_no_word_in_is_rendered_by_pico((language, text) in scripts(&Language::ALL)) {
        check_and_render_agree("pico", language, &text, &Folder::new());
    }

    #[test]
    fn what_check_warns_of_no_word_in_is_rendered_without_a_voice((language, text) in scripts(&Language::ALL)) {
        check_and_render_agree("mute", language, &text, &Folder::new());
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4))]

    #[test]
    #[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
    fn what_check_warns_of_no_word_in_is_rendered_by_heart((language, text) in scripts(&[Language::English])) {
        check_and_render_agree("heart", language, &text, &Folder::new());
    }
}
