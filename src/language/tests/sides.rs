//! Sides that nobody sees: every way to name one, and the words that only look like one.

use std::collections::BTreeSet;
use std::path::Path;

use super::super::Language;
use crate::support::{golden, tests};

/// What a sentence names, each as `what is there > what to write`.
fn named(language: Language, text: &str) -> Vec<String> {
    let named = language.named_sides(text).into_iter();
    named.map(|side| format!("{} > {}", &text[side.range], side.marked)).collect()
}

fn assert_named(language: Language, cases: &[(&str, &[&str])]) {
    for (text, wanted) in cases {
        assert_eq!(named(language, text), *wanted, "{text}");
    }
}

#[test]
fn folding_shows_sides_in_every_language() {
    assert_named(
        Language::English,
        &[
            ("Turn ri\u{ad}ght.", &["ri\u{ad}ght > {right}"]),
            ("Turn le\u{200b}ft.", &["le\u{200b}ft > {left}"]),
            ("\u{feff}L\u{200d}eft arm.", &["\u{feff}L\u{200d}eft > {Left}"]),
            ("Turn ｒｉｇｈｔ.", &["ｒｉｇｈｔ > {right}"]),
            ("Your 𝗹𝗲𝗳𝘁 arm.", &["𝗹𝗲𝗳𝘁 > {left}"]),
            ("Your ⓛⓔⓕⓣ arm.", &["ⓛⓔⓕⓣ > {left}"]),
            (
                "Your r\u{336}i\u{336}g\u{336}h\u{336}t arm.",
                &["r\u{336}i\u{336}g\u{336}h\u{336}t > {right}"],
            ),
            ("RigHt, then **left**.", &["RigHt > {RigHt}", "left > {left}"]),
        ],
    );
    assert_named(Language::German, &[("Das lin\u{2060}ke Bein.", &["lin\u{2060}ke > {linke}"])]);
    assert_named(Language::French, &[("Le bras dro\u{200c}it.", &["dro\u{200c}it > {droit}"])]);
    assert_named(Language::Spanish, &[("La d\u{ad}erecha.", &["d\u{ad}erecha > {derecha}"])]);
    assert_named(Language::Italian, &[("La de\u{feff}stra.", &["de\u{feff}stra > {destra}"])]);
}

#[test]
fn abbreviations_are_sides_where_they_are_words_of_their_own() {
    assert_named(
        Language::English,
        &[
            ("Bring your L ear to your R. shoulder.", &["L > {left}", "R. > {right}"]),
            ("The Rt. hand on the Lt. knee.", &["Rt. > {right}", "Lt. > {left}"]),
            ("Turn (R).", &["R > {right}"]),
            ("L arm first.", &["L > {Left}"]),
            ("On the LHS, then RHS.", &["LHS > {left} side", "RHS > {right} side"]),
            ("Lift L/R.", &["L > {left}", "R > {right}"]),
            ("Your R/H on the floor.", &["R/H > {right} hand"]),
            ("The lft knee.", &["lft > {left}"]),
            ("Use the l hand.", &["l > {left}"]),
        ],
    );
    assert_named(
        Language::German,
        &[
            ("Die re. Hand auf das li. Knie.", &["re. > {rechte}", "li. > {linke}"]),
            ("Dreh dich nach re.", &["re > {rechts}"]),
            ("Die r. Hand, das li Knie.", &["r. > {rechte}", "li > {linke}"]),
        ],
    );
    assert_named(
        Language::French,
        &[
            ("Le bras G, puis le bras D.", &["G > {gauche}", "D > {droit}"]),
            ("La jambe gche ou la jambe dte.", &["gche > {gauche}", "dte > {droite}"]),
            ("Pliez le bras dr. doucement.", &["dr. > {droit}"]),
        ],
    );
    assert_named(
        Language::Spanish,
        &[
            ("La mano izq. y la der. abajo.", &["izq. > {izquierda}", "der. > {derecha}"]),
            ("El brazo izq. y el pie der. arriba.", &["izq. > {izquierdo}", "der. > {derecho}"]),
            ("Apoya el talón der. en el suelo.", &["der. > {derecho}"]),
            ("Gira der. despacio.", &["der. > {derecha}"]),
            ("La izda. y la dcha.", &["izda. > {izquierda}", "dcha > {derecha}"]),
        ],
    );
    assert_named(
        Language::Italian,
        &[
            ("Il braccio sx, poi dx.", &["sx > {sinistro}", "dx > {destra}"]),
            ("Il tallone dx a terra.", &["dx > {destro}"]),
            ("La mano sx sul piede dx.", &["sx > {sinistra}", "dx > {destro}"]),
            ("La mano sin. sul piede des. resta.", &["sin. > {sinistra}", "des. > {destro}"]),
            ("Il braccio dest.", &["dest > {destro}"]),
        ],
    );
}

#[test]
fn a_letter_that_is_something_else_is_no_side() {
    for (language, text) in [
        (Language::English, "Feel it around L4 and L5-S1, and in the L-spine."),
        (Language::English, "Vitamin D and size L, type R, phase R."),
        (Language::English, "Drink 2 l, or 2l, or ½ L of water."),
        (Language::English, "Make an L with your arm; the L-sit; R.I.C.E. first; R&R after."),
        (Language::English, "They’re, y'r, l'orange."),
        (Language::German, "Vitamin D, Größe L, Typ R, 2 l Wasser."),
        (Language::German, "Resümee, liegen, C-Dur, H-Milch, ein L."),
        (Language::French, "Levez l’épaule d’abord, d'un geste ; vitamine D, taille G."),
        (Language::French, "500 g, le Dr. Martin."),
        (Language::Spanish, "Poder, dormir, ceder, 12 der."),
        (Language::Italian, "L’altro lato, d’un tratto, 3 dx."),
    ] {
        assert_eq!(named(language, text), [""; 0], "{text}");
    }
}

#[test]
fn spanish_letters_are_sides_behind_the_body_or_beside_each_other() {
    assert_named(
        Language::Spanish,
        &[
            ("Levanta el brazo D.", &["D > {derecho}"]),
            ("Levanta la pierna I.", &["I > {izquierda}"]),
            ("Gira el brazo D/I.", &["D > {derecho}", "I > {izquierdo}"]),
            ("Túmbate sobre el lado D. Luego respira.", &["D > {derecho}"]),
            ("El hombro (I) arriba.", &["I > {izquierdo}"]),
            ("La rodilla D o I.", &["D > {derecha}", "I > {izquierda}"]),
            ("Los pies: I/D.", &["I > {Izquierda}", "D > {derecha}"]),
            ("Guerrero I, fase I, vitamina D, vértebra D, columna D, D. Juan, D12.", &[]),
            ("Ponte de pie y baja la mano i o d.", &[]),
        ],
    );
}

#[test]
fn the_letters_of_the_spine_are_no_sides() {
    for (language, text) in [
        (Language::English, "L/S rotation to both sides."),
        (Language::English, "C/S, T/S and L/S extension."),
        (Language::English, "Feel it in the L spine, or at an L disc."),
        (Language::English, "The T/L junction and the L/S junction."),
        (Language::English, "Your L/S stays flat; heat on the L/S."),
        (Language::French, "Le rachis D, la vertèbre D et la charnière D/L."),
        (Language::Spanish, "La columna D y la charnela D/L."),
    ] {
        assert_eq!(named(language, text), [""; 0], "{text}");
    }
    assert_named(
        Language::English,
        &[
            ("Lie on your L/S.", &["L/S > {left} side"]),
            ("Roll onto your R/S.", &["R/S > {right} side"]),
            ("L hip, R spine side.", &["L > {Left}"]),
        ],
    );
}

#[test]
fn a_letter_beside_the_other_side_is_one() {
    assert_named(
        Language::Italian,
        &[
            ("Gira la testa d/s.", &["d > {destra}", "s > {sinistra}"]),
            ("Il braccio S/D.", &["S > {sinistro}", "D > {destro}"]),
            ("Taglia S/M, disco D/L, a/d.", &[]),
        ],
    );
    assert_named(
        Language::Spanish,
        &[
            ("Gira la cabeza i/d.", &["i > {izquierda}", "d > {derecha}"]),
            ("Rodilla I doblada, D estirada.", &["I > {izquierda}", "D > {derecha}"]),
            ("Brazo D arriba y I abajo.", &["D > {derecho}", "I > {izquierdo}"]),
            (
                "Pierna izquierda doblada, D estirada.",
                &["izquierda > {izquierda}", "D > {derecha}"],
            ),
            ("Brazo D, I serie. Vitamina D, I.", &["D > {derecho}"]),
        ],
    );
    assert_named(
        Language::French,
        &[("Genou G fléchi ; D tendu.", &["G > {gauche}", "D > {droit}"])],
    );
}

#[test]
fn a_letter_that_labels_is_a_side_beside_the_other_one() {
    assert_named(Language::English, &[("Reps: R 12, L 10", &["R > {Right}", "L > {left}"])]);
    assert_named(Language::French, &[("D : 10, G : 12", &["D > {Droite}", "G > {gauche}"])]);
    assert_named(
        Language::Italian,
        &[("Fai S: 10, D: 12", &["S > {sinistra}", "D > {destra}"]), ("L: 10, S: 12, D: 8", &[])],
    );
}

#[test]
fn a_side_is_meant_in_words_made_with_it() {
    assert_named(
        Language::English,
        &[
            ("The right-hand rail.", &["right > {right}"]),
            ("Lefthanded people.", &["Lefthanded > {Left}handed"]),
            ("The leftmost toe.", &["leftmost > {left}most"]),
            ("A righty waits.", &["righty > {righty|lefty}"]),
            ("Your rightfoot.", &["rightfoot > {right}foot"]),
            ("Leftovers, rightful, outright, upright, forthright, copyright.", &[]),
        ],
    );
    assert_named(
        Language::German,
        &[
            ("Das linksseitige Bein.", &["linksseitige > {links}seitige"]),
            ("Eine Linksdrehung.", &["Linksdrehung > {Links}drehung"]),
            ("Leg rechterseits ab.", &["rechterseits > {rechter}seits"]),
            ("Für Rechtshänder.", &["Rechtshänder > {Rechts}händer"]),
            ("Linksum.", &["Linksum > {Linksum|Rechtsum}"]),
            ("Rechtsanwalt, Rechtecke, aufrecht, senkrecht, rechtzeitig.", &[]),
        ],
    );
    assert_named(Language::French, &[("Un gaucher.", &["gaucher > {gaucher|droitier}"])]);
    assert_named(Language::Spanish, &[("La mano zurda.", &["zurda > {zurda|diestra}"])]);
    assert_named(Language::Italian, &[("Un mancino.", &["mancino > {mancino|destrimano}"])]);
}

#[test]
fn a_slip_of_a_side_word_is_one() {
    assert_named(
        Language::English,
        &[
            ("Turn to the rigth.", &["rigth > {right}"]),
            ("Turn to the rght.", &["rght > {right}"]),
            ("Your lefft arm.", &["lefft > {left}"]),
            ("Rihgt knee.", &["Rihgt > {Right}"]),
            ("The LETF one.", &["LETF > {LEFT}"]),
        ],
    );
    assert_named(Language::German, &[("Die recthe Hand.", &["recthe > {rechte}"])]);
    assert_named(Language::German, &[("Das lnike Bein.", &["lnike > {linke}"])]);
    assert_named(Language::German, &[("Den rechtne Arm.", &["rechtne > {rechten}"])]);
    assert_named(Language::French, &[("La jambe driote.", &["driote > {droite}"])]);
    assert_named(Language::Spanish, &[("La mano izqierda.", &["izqierda > {izquierda}"])]);
    assert_named(Language::Italian, &[("La mano sinsitra.", &["sinsitra > {sinistra}"])]);
}

#[test]
fn words_of_the_language_are_no_slips() {
    for (language, text) in [
        (
            Language::English,
            "Lift, felt, tight, light, eight, let, upright, bright, might, loft, lent",
        ),
        (
            Language::German,
            "sinken richten senkrecht aufrecht lenken winken echte reichte Linie recht",
        ),
        (Language::French, "doit endroit étroite adroit croit boit froid gauchi trois"),
        (Language::Spanish, "desecho estrecha deshecha"),
        (Language::Italian, "dentro desto resto dietro maestra ministro"),
    ] {
        assert_eq!(named(language, text), [""; 0], "{text}");
    }
}

#[test]
fn turns_are_named_with_the_other_way_round() {
    for (language, text, marked) in [
        (Language::English, "Circle clockwise.", "{clockwise|anticlockwise}"),
        (Language::English, "Circle Counter-clockwise.", "{Counter-clockwise|clockwise}"),
        (
            Language::German,
            "Kreise gegen den Uhrzeigersinn.",
            "{gegen den Uhrzeigersinn|im Uhrzeigersinn}",
        ),
        (
            Language::French,
            "Tournez dans le sens horaire.",
            "{dans le sens horaire|dans le sens antihoraire}",
        ),
        (
            Language::Spanish,
            "Gira en sentido horario.",
            "{en sentido horario|en sentido antihorario}",
        ),
        (Language::Italian, "Ruota in senso orario.", "{in senso orario|in senso antiorario}"),
    ] {
        let found = language.named_turns(text);
        assert_eq!(found.iter().map(|turn| turn.marked.as_str()).collect::<Vec<_>>(), [marked]);
    }
    assert!(Language::English.named_turns("Otherwise, turn.").is_empty());
}

/// The words of some text, without its marks.
fn words(text: &str) -> BTreeSet<&str> {
    text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).collect()
}

#[test]
fn no_word_of_a_shipped_routine_is_taken_for_a_side_that_it_is_not() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scripts");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let code = text.lines().find_map(|line| line.strip_prefix("language: ")).unwrap_or("en");
        let language = Language::from_tag(code).unwrap();
        let said = text.lines().filter(|line| !line.starts_with("//"));
        for line in said.map(|line| line.replace(['{', '}', '|'], " ")) {
            for side in language.named_sides(&line) {
                let is_side = language.side_words().any(|word| word == side.plain.to_lowercase());
                assert!(is_side, "{code}: {side:?} in {line}");
            }
            count += words(&line).len();
        }
    }
    assert!(count > 10_000, "{count}");
}

/// The largest list of words of a language that Debian has, each a word a line.
fn largest_list(language: Language) -> &'static str {
    match language {
        Language::English => "american-english-huge",
        Language::German => "ngerman",
        Language::French => "french",
        Language::Spanish => "spanish",
        Language::Italian => "italian",
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs the lists of words: make test")]
fn of_the_largest_lists_of_words_only_sides_are_refused() {
    for language in Language::ALL {
        let list = Path::new("/usr/share/dict").join(largest_list(language));
        let list = std::fs::read_to_string(&list).unwrap_or_else(|e| panic!("{list:?}: {e}"));
        let mut refused = BTreeSet::new();
        for word in words(&list) {
            let lower = word.to_lowercase();
            if language.side_words().any(|side| side == lower) {
                continue;
            }
            refused.extend(named(language, &lower));
        }
        let refused: String = refused.into_iter().map(|line| line + "\n").collect();
        golden(&tests("sides").join(format!("{}.txt", language.code())), &refused);
    }
}
