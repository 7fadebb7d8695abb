//! Claims about Roman numerals behind words that are numbered, in full and short.

use super::all_are_said;
use supple::language::Language;

#[test]
fn numerals_behind_numbered_words_are_numbers_in_every_language() {
    all_are_said(
        Language::English,
        &[
            ("Lvl. II", "Level two"),
            ("Level IV hold", "Level four hold"),
            ("Type II fibres", "Type two fibres"),
            ("cranial nerve VII", "cranial nerve seven"),
            ("CN XII", "CN twelve"),
            ("Grade III sprain", "Grade three sprain"),
            ("Part V", "Part five"),
            ("Class III lever", "Class three lever"),
            ("Phases I-III", "Phases one to three"),
            ("Warrior III.", "Warrior three."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Krieger III.", "Krieger drei."),
            ("Phase II", "Phase zwei"),
            ("Grad IV", "Grad vier"),
            ("Hirnnerv VII", "Hirnnerv sieben"),
            ("Stufe V", "Stufe fünf"),
            ("Typ II", "Typ zwei"),
            ("Teil III", "Teil drei"),
            ("Stadium II", "Stadium zwei"),
            ("Klasse III", "Klasse drei"),
            ("Level II", "Level zwei"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Niv. II", "Niveau deux"),
            ("niv. III à IV", "niveau trois à quatre"),
            ("Guerrier I, II et III", "Guerrier un, deux et trois"),
            ("Phase IV.", "Phase quatre."),
            ("entorse grade II", "entorse grade deux"),
            ("nerf crânien VII", "nerf crânien sept"),
            ("diabète de type II", "diabète de type deux"),
            ("Stade III", "Stade trois"),
            ("Partie V", "Partie cinq"),
            ("les zones I à III", "les zones un à trois"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Niv. II", "Nivel dos"),
            ("Guerrero II.", "Guerrero dos."),
            ("Fase IV", "Fase cuatro"),
            ("Tipo II", "Tipo dos"),
            ("Esguince grado III", "Esguince grado tres"),
            ("nervio craneal VII", "nervio craneal siete"),
            ("Guerreros I y II", "Guerreros uno y dos"),
            ("Nivel V", "Nivel cinco"),
            ("estadio II", "estadio dos"),
            ("Parte III", "Parte tres"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Liv. II", "Livello due"),
            ("Guerriero II.", "Guerriero due."),
            ("Fase IV", "Fase quattro"),
            ("Tipo II", "Tipo due"),
            ("distorsione di grado III", "distorsione di grado tre"),
            ("nervo cranico VII", "nervo cranico sette"),
            ("Guerriero I e II", "Guerriero uno e due"),
            ("Livello V", "Livello cinque"),
            ("stadio II", "stadio due"),
            ("Parte III", "Parte tre"),
        ],
    );
}

#[test]
fn numerals_that_count_on_are_numbers_behind_any_word_and_a_person_is_none() {
    all_are_said(
        Language::English,
        &[
            ("Bare numerals: I, II, III.", "Bare numerals: one, two, three."),
            ("Warrior I, II, III.", "Warrior one, two, three."),
            ("Level I, II and III.", "Level one, two and three."),
            ("When I, II and III are done, rest.", "When one, two and three are done, rest."),
            ("Do I and II.", "Do one and two."),
            ("Choose II or III.", "Choose two or three."),
            ("I/II: pick one.", "one two: pick one."),
            ("III, II, I.", "three, two, one."),
            ("Warrior I and I breathe.", "Warrior one and I breathe."),
            ("Phase I, I feel better.", "Phase one, I feel better."),
            ("I, the teacher, hold.", "I, the teacher, hold."),
            ("You and I, then rest.", "You and I, then rest."),
            ("I and you.", "I and you."),
            ("Now I stand.", "Now I stand."),
            ("Rotate I-II-III.", "Rotate one to two to three."),
            ("I or V.", "I or V."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Krieger I, II, III.", "Krieger eins, zwei, drei."),
            ("Erst I, II und III.", "Erst eins, zwei und drei."),
            ("Stufen I/II.", "Stufen eins zwei."),
            ("Nur II oder III.", "Nur zwei oder drei."),
            ("I und II im Wechsel.", "eins und zwei im Wechsel."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("D'abord I, II et III.", "D'abord un, deux et trois."),
            ("Faites I et II.", "Faites un et deux."),
            ("Choisissez II ou III.", "Choisissez deux ou trois."),
            ("Postures I, II, III, IV.", "Postures un, deux, trois, quatre."),
            ("D'abord V, puis I.", "D'abord V, puis I."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Primero I, II y III.", "Primero uno, dos y tres."),
            ("V o VI.", "cinco o seis."),
            ("Haz I y II.", "Haz uno y dos."),
            ("Posturas I, II, III.", "Posturas uno, dos, tres."),
            ("Fases III, IV y V.", "Fases tres, cuatro y cinco."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Guerriero I, II, III.", "Guerriero uno, due, tre."),
            ("I, II e III.", "uno, due e tre."),
            ("Fai I e II.", "Fai uno e due."),
            ("I muscoli e i nervi.", "I muscoli e i nervi."),
            ("I piedi, I ginocchi.", "I piedi, I ginocchi."),
        ],
    );
}
