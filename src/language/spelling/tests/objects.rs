//! Claims about German numbers before what a verb does something with.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_german_number_is_the_object_of_the_verb_behind_it() {
    all_are_said(
        Language::German,
        &[
            ("1 Arm heben", "einen Arm heben"),
            ("1 Fuß anheben und halten", "einen Fuß anheben und halten"),
            ("1 Arm seitlich ausstrecken", "einen Arm seitlich ausstrecken"),
            ("1 Ball zwischen die Knie klemmen", "einen Ball zwischen die Knie klemmen"),
            ("1 Schritt zurück gehen", "einen Schritt zurück gehen"),
            ("abwechselnd 1 Arm und 1 Bein heben", "abwechselnd einen Arm und ein Bein heben"),
            ("1 Ellbogen auf den Tisch stützen", "einen Ellbogen auf den Tisch stützen"),
            ("1 Hand auf den Bauch legen", "eine Hand auf den Bauch legen"),
            ("auf 1 Seite drehen", "auf eine Seite drehen"),
            ("Zuerst 1 Fuß, dann 1 Arm heben", "Zuerst einen Fuß, dann einen Arm heben"),
        ],
    );
}

#[test]
fn a_german_number_is_no_object_without_such_a_verb() {
    all_are_said(
        Language::German,
        &[
            ("1 Arm hängt locker.", "ein Arm hängt locker."),
            ("1 Arm nach oben", "ein Arm nach oben"),
            ("1 Fuß bleibt am Boden, 1 Fuß anheben", "ein Fuß bleibt am Boden, einen Fuß anheben"),
            ("1 Arm kann dabei hängen.", "ein Arm kann dabei hängen."),
            ("Es reicht 1 Satz.", "Es reicht ein Satz."),
            ("auf 1 Bein stehen", "auf einem Bein stehen"),
            (
                "1 Arm zur Seite führen, 1 Arm bleibt liegen",
                "einen Arm zur Seite führen, ein Arm bleibt liegen",
            ),
        ],
    );
}

#[test]
fn the_first_number_of_a_german_range_has_the_gender_of_the_plural() {
    all_are_said(
        Language::German,
        &[
            ("1-2 Tage", "ein bis zwei Tage"),
            ("1-2 Wochen", "eine bis zwei Wochen"),
            ("nach 1-2 Wochen", "nach einer bis zwei Wochen"),
            ("nach 1-2 Tagen", "nach einem bis zwei Tagen"),
            ("mit 1-2 Händen", "mit einer bis zwei Händen"),
            ("mit 1 oder 2 Füßen", "mit einem oder zwei Füßen"),
            ("1 mal am Tag", "ein mal am Tag"),
            ("in 1-2 Jahren", "in einem bis zwei Jahren"),
        ],
    );
}

#[test]
fn a_part_of_an_hour_is_one_word() {
    all_are_said(
        Language::German,
        &[
            ("1/4 Stunde", "eine Viertelstunde"),
            ("¼ Stunde gehen", "eine Viertelstunde gehen"),
            ("3/4 Stunde Pause", "eine Dreiviertelstunde Pause"),
            ("nach 1/4 Std.", "nach einer Viertelstunde."),
            ("1/2 Stunde", "eine halbe Stunde"),
            ("1/4 Tasse", "ein Viertel Tasse"),
        ],
    );
}
