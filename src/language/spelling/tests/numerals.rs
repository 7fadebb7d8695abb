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
