//! The program's own words in each language.

use supple::language::{Address, Controls, Labels, Language, Phrases, sentences, spell_out};
use supple::speech::{find_voice, open};

use crate::support::supple;

/// Every phrase with its name and the marks that are filled in.
fn all(phrases: &Phrases) -> Vec<(&'static str, String, &'static [&'static str])> {
    const MINUTES: &[&str] = &["{minutes}"];
    const PROPS: &[&str] = &["{props}"];
    const OF: &[&str] = &["{number}", "{count}"];
    const NONE: &[&str] = &[];
    let one = |name, text: &str, marks| (name, text.to_owned(), marks);
    let mut all = vec![
        one("introduction", phrases.introduction, NONE),
        one("about_a_minute", phrases.about_a_minute, NONE),
        one("about_minutes", phrases.about_minutes, MINUTES),
        one("you_need", phrases.you_need, PROPS),
        one("if_you_like", phrases.if_you_like, PROPS),
        one("and", phrases.and, NONE),
        one("first", phrases.first, NONE),
        one("next", phrases.next, NONE),
        one("last", phrases.last, NONE),
        one("exercise_of", phrases.exercise_of, OF),
        one("other_side", phrases.other_side, NONE),
        one("round_of", phrases.round_of, OF),
        one("again", phrases.again, OF),
        one("ten_seconds", phrases.ten_seconds, NONE),
        one("halfway", phrases.halfway, NONE),
        one("one_minute_left", phrases.one_minute_left, NONE),
        one("minutes_left", phrases.minutes_left, MINUTES),
        one("in_and_out", phrases.in_and_out, NONE),
        one("out_and_in", phrases.out_and_in, NONE),
        one("done_in_a_minute", phrases.done_in_a_minute, NONE),
        one("done_in_minutes", phrases.done_in_minutes, MINUTES),
        one("safety", phrases.safety, NONE),
        one("breathe_while_pressing", phrases.breathe_while_pressing, NONE),
        one("held_breath", phrases.held_breath, NONE),
    ];
    all.extend(phrases.safety_long.iter().map(|line| one("safety_long", line, NONE)));
    all
}

fn lanes(labels: &Labels) -> [&'static str; 4] {
    let lanes = &labels.lanes;
    [lanes.speech, lanes.steps, lanes.breath, lanes.tones]
}

/// Every word of what is read with its name.
fn written(labels: &Labels, controls: &Controls) -> Vec<(&'static str, &'static str)> {
    let mut all = vec![
        ("exercise", labels.exercises.0),
        ("exercises", labels.exercises.1),
        ("needs", labels.needs),
        ("optional", labels.optional),
        ("before", labels.before),
        ("breath", labels.breath),
        ("each_side", labels.each_side),
        ("times", labels.times),
        ("in_turn", labels.in_turn),
        ("begin", labels.begin),
        ("other_side", labels.other_side),
        ("mirrored", labels.mirrored),
        ("first_time", labels.first_time),
        ("last_time", labels.last_time),
        ("another_way", labels.another_way),
        ("count", labels.count),
        ("after", labels.after),
        ("each_time", labels.each_time),
        ("each_time_after", labels.each_time_after),
        ("range", labels.range),
        ("open", labels.open),
        ("targets", labels.targets),
        ("breathe_freely", labels.breathe_freely),
        ("legend", labels.legend),
        ("column", labels.column),
        ("play", controls.play),
        ("pause", controls.pause),
        ("back", controls.back),
        ("forward", controls.forward),
        ("previous", controls.previous),
        ("next", controls.next),
        ("place", controls.place),
        ("titles", controls.exercises),
        ("download", controls.download),
        ("handout", controls.handout),
        ("gone", controls.gone),
        ("unreachable", controls.unreachable),
        ("save", controls.save),
        ("ready", controls.ready),
        ("then", controls.then),
        ("first_side", controls.first_side),
        ("second_side", controls.second_side),
        ("all", controls.all),
        ("site", controls.site),
        ("kept", controls.kept),
        ("keep", controls.keep),
        ("podcast", controls.podcast),
    ];
    let Labels { phases, steps, postures, marks, .. } = labels;
    let lists: [(&str, &[&'static str]); 5] = [
        ("phases", &[phases.inhale, phases.held, phases.exhale]),
        (
            "steps",
            &[
                steps.hold,
                steps.press,
                steps.moving,
                steps.rest,
                steps.breathe,
                steps.inhale,
                steps.exhale,
                steps.count,
            ],
        ),
        (
            "postures",
            &[
                postures.seated,
                postures.standing,
                postures.kneeling,
                postures.all_fours,
                postures.lying,
            ],
        ),
        ("lanes", &lanes(labels)),
        ("marks", &[marks.start, marks.end, marks.bell, marks.finish]),
    ];
    all.extend(lists.iter().flat_map(|(name, list)| list.iter().map(|word| (*name, *word))));
    all
}

#[test]
fn every_language_has_every_word_of_the_handout_the_picture_and_the_player() {
    let marks = |text: &str| {
        let mut marks: Vec<String> =
            text.split('{').skip(1).map(|rest| rest.split('}').next().unwrap().into()).collect();
        marks.sort();
        marks
    };
    let of = |language: Language| written(language.labels(), language.controls());
    for language in Language::ALL {
        let mut own = 0;
        for ((name, text), (_, english)) in of(language).into_iter().zip(of(Language::English)) {
            assert!(!text.trim().is_empty() && text.trim() == text, "{language:?} {name}");
            assert_eq!(marks(text), marks(english), "{language:?} {name}");
            own += usize::from(text != english);
        }
        // “Pause”, “{count} times” and the like may be spelled alike.
        assert!(own >= 59 || language == Language::English, "{language:?}: {own}");
        let lanes = lanes(language.labels());
        assert!(lanes.iter().all(|lane| lane.chars().count() <= 6), "{lanes:?}");
    }
}

/// What holds the place of a number or of props.
fn filled(text: &str) -> String {
    let text = text.replace("{minutes}", "21").replace("{number}", "2").replace("{count}", "3");
    text.replace("{props}", "X")
}

#[test]
fn every_language_has_every_phrase_with_its_marks() {
    let english = all(Language::English.phrases());
    for language in Language::ALL {
        let ways = [Address::Familiar, Address::Formal].map(Some);
        let ways = ways.map(|way| all(language.phrases_in(way)));
        for phrases in ways {
            assert_eq!(phrases.len(), english.len(), "{language:?}");
            for ((name, text, marks), (_, in_english, _)) in phrases.iter().zip(&english) {
                assert!(!text.trim().is_empty() && text.trim() == text, "{language:?} {name}");
                assert_eq!(text.matches('{').count(), marks.len(), "{language:?} {name}");
                assert!(marks.iter().all(|mark| text.contains(mark)), "{language:?} {name}");
                let is_sentence = |text: &str| text.ends_with('.');
                assert_eq!(is_sentence(text), is_sentence(in_english), "{language:?} {name}");
                let may_be_alike = ["introduction", "and", "round_of"].contains(name);
                let is_own = text != in_english || language == Language::English;
                assert!(may_be_alike || is_own, "{language:?} {name}");
            }
        }
    }
}

#[test]
fn no_phrase_speaks_to_the_listener_in_the_other_way() {
    for language in Language::ALL {
        for way in [Address::Familiar, Address::Formal] {
            let phrases = language.phrases_in(Some(way));
            let is_usual = std::ptr::eq(phrases, language.phrases());
            let told = all(phrases).into_iter().filter_map(|(name, text, _)| {
                language.address(&text).map(|(found, _)| (name, found))
            });
            for (name, found) in told {
                // Where the program has one way only, it is kept.
                assert!(found == way || is_usual, "{language:?} {way:?} {name}");
            }
        }
    }
}

#[test]
fn every_side_word_leads_to_the_other_side_and_back() {
    for language in Language::ALL {
        for &(left, right) in language.sides() {
            let there = language.other_side(left, "").unwrap();
            assert_eq!(language.other_side(&there, "").as_deref(), Some(left));
            assert_eq!(language.other_side(right, "").as_deref(), Some(left), "{language:?}");
        }
    }
    for (language, word, other) in [
        (Language::German, "linken", "rechten"),
        (Language::German, "Rechtes", "Linkes"),
        (Language::French, "gauche", "droite"),
        (Language::Spanish, "derecho", "izquierdo"),
        (Language::Spanish, "IZQUIERDAS", "DERECHAS"),
        (Language::Italian, "sinistri", "destri"),
        (Language::Italian, "Destra", "Sinistra"),
    ] {
        assert_eq!(language.other_side(word, "").as_deref(), Some(other));
    }
}

#[test]
fn a_french_side_agrees_with_the_word_before_it() {
    for (before, word, other) in [
        ("Pliez le bras ", "gauche", "droit"),
        ("Contractez le biceps ", "gauche", "droit"),
        ("Étirez votre carré des lombes ", "gauche", "droit"),
        ("Massez votre métatarse ", "gauche", "droit"),
        ("Pliez le bras tendu ", "gauche", "droit"),
        ("Regardez le pouce levé ", "gauche", "droit"),
        ("Du mollet ", "gauche", "droit"),
        ("Au quadriceps ", "gauche", "droit"),
        ("Un coude fléchi ", "gauche", "droit"),
        ("Ce sourcil ", "gauche", "droit"),
        ("Votre fessier contracté ", "gauche", "droit"),
        ("Vos deux muscles ", "gauches", "droits"),
        ("Bras tendu ", "gauche", "droit"),
        ("Le petit orteil ", "gauche", "droit"),
        ("Le dos de la main ", "gauche", "droite"),
        ("La main sur le genou ", "gauche", "droit"),
        ("Ta hanche ", "gauche", "droite"),
        ("L’épaule relâchée ", "gauche", "droite"),
        ("Votre cheville fléchie ", "gauche", "droite"),
        ("Une jambe levée ", "gauche", "droite"),
        ("Le passage de ", "gauche", "droite"),
        ("Regardez vers la ", "gauche", "droite"),
        ("Pliez l’avant-bras ", "gauche", "droit"),
        ("Fermez l’œil ", "gauche", "droit"),
        ("Les pieds ", "gauches", "droits"),
        ("Pliez la jambe ", "gauche", "droite"),
        ("Tournez à ", "gauche", "droite"),
        ("La jambe d’appui ", "gauche", "droite"),
        ("Le tendon d’Achille ", "gauche", "droit"),
        ("La voûte plantaire ", "gauche", "droite"),
        ("Le pli de l’aine ", "gauche", "droite"),
        ("L’arrière de la cuisse ", "gauche", "droite"),
        ("Le dessus du pied ", "gauche", "droit"),
        ("Votre virage à ", "gauche", "droite"),
        ("L’adducteur ", "gauche", "droit"),
        ("Pliez le bras ", "droit", "gauche"),
    ] {
        let found = Language::French.other_side(word, before);
        assert_eq!(found.as_deref(), Some(other), "{before}{word}");
    }
}

#[test]
fn numbers_agree_with_what_they_count() {
    for (language, minutes, round) in [
        (Language::English, "About twenty-one minutes.", "2 of 3."),
        (Language::German, "Ungefähr einundzwanzig Minuten.", "2 von 3."),
        (Language::French, "Environ vingt et une minutes.", "2 sur 3."),
        (Language::Spanish, "Más o menos veintiún minutos.", "2 de 3."),
        (Language::Italian, "Circa ventuno minuti.", "2 su 3."),
    ] {
        let phrases = language.phrases();
        assert_eq!(spell_out(&filled(phrases.about_minutes), language), minutes);
        assert_eq!(filled(phrases.round_of), round);
    }
}

#[test]
fn the_built_in_voice_of_a_language_can_say_all_of_it() {
    for (language, voice) in [
        (Language::English, "pico-en-us"),
        (Language::German, "pico-de"),
        (Language::French, "pico-fr"),
        (Language::Spanish, "pico-es"),
        (Language::Italian, "pico-it"),
    ] {
        let voice = find_voice(Some(voice), language).unwrap();
        assert!(voice.speaks(language));
        let engine = open(&voice).unwrap();
        for (name, text, _) in all(language.phrases()) {
            for sentence in sentences(&spell_out(&filled(&text), language)) {
                let clip = engine.synthesize(&sentence);
                assert!(clip.is_ok_and(|clip| clip.frames.0 > 4_800), "{language:?} {name}");
            }
        }
    }
}

#[test]
fn a_script_may_be_in_any_of_the_languages() {
    for (code, turn, other) in [
        ("en", "Turn {left}", "right"),
        ("de", "Zieh den {linken} Arm", "rechten"),
        ("fr", "Tendez le bras {gauche}", "droit"),
        ("es", "Estira el brazo {izquierdo}", "derecho"),
        ("it", "Stendi il braccio {sinistro}", "destro"),
    ] {
        let script = format!(
            "# X\nlanguage: {code}\nwarning: X.\n\n## Y\n\n### each side\n- {turn}.\nhold: 20s\n"
        );
        let checked = supple("", &["check", "-"], &script);
        assert_eq!(checked.err, "standard input: no mistakes\n", "{code}");
        let planned = supple("", &["timeline", "-r", "-", "--voice", "mute"], &script);
        assert!(planned.out.contains(other), "{}", planned.out);
    }
}

#[test]
fn orders_tell_how_a_routine_speaks_to_its_listener() {
    for (language, formal, familiar) in [
        (
            Language::Italian,
            &[
                "Si sdrai sulla schiena.",
                "Tenga.",
                "Non trattenga il respiro.",
                "Ora pieghi le ginocchia.",
                "Espiri.",
            ][..],
            &[
                "Sdraiati sulla schiena.",
                "Tieni.",
                "Piega le ginocchia.",
                "Non spingere. Lascia andare.",
                "Ora espira.",
            ][..],
        ),
        (
            Language::Spanish,
            &[
                "Túmbese boca arriba.",
                "Ponga la toalla.",
                "Suelte.",
                "No apriete.",
                "Ahora respire.",
            ],
            &["Túmbate boca arriba.", "Pon la toalla.", "Suelta.", "Siéntate.", "Ahora respira."],
        ),
        (
            Language::French,
            &[
                "Écrasez la serviette.",
                "Relâchez.",
                "Maintenant respirez.",
                "Ne poussez pas.",
                "Serrez.",
            ],
            &["Lève la jambe.", "Relâche.", "Plie le genou.", "Maintenant respire.", "Serre."],
        ),
    ] {
        for (lines, way) in [(formal, Address::Formal), (familiar, Address::Familiar)] {
            for line in lines {
                assert_eq!(language.way_of([line].into_iter()), Some(way), "{line}");
            }
        }
    }
    for (language, line) in [
        (Language::Italian, "Giri con le braccia."),
        (Language::Italian, "Cinque respiri calmi."),
        (Language::Spanish, "Doble barbilla."),
        (Language::French, "Assez pour aujourd’hui."),
        (Language::French, "Pose de l’enfant."),
        (Language::German, "Langsam."),
    ] {
        assert_eq!(language.way_of([line].into_iter()), None, "{line}");
    }
}
