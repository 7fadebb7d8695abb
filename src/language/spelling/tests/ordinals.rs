//! Claims about ordinals whose ending is typed behind a space.

use super::all_are_said;
use supple::language::Language;

#[test]
fn an_ending_behind_a_space_belongs_to_its_number() {
    all_are_said(
        Language::English,
        &[
            ("1 st set", "first set"),
            ("On the 2 nd day rest.", "On the second day rest."),
            ("the 3 rd time", "the third time"),
            ("the 4 th rib", "the fourth rib"),
            ("1 st and 2 nd fingers", "first and second fingers"),
            ("the 21 st day", "the twenty-first day"),
            // Weights in stone, and letters at an end.
            ("I weigh 12 st now.", "I weigh twelve st now."),
            ("Lose 1 st.", "Lose one st."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("1 . Satz", "erster Satz"),
            ("in der 2 . Woche", "in der zweiten Woche"),
            ("am 3 . Tag", "am dritten Tag"),
            ("die 4 . Rippe", "die vierte Rippe"),
            ("der 5 . Finger", "der fünfte Finger"),
            ("Zähle bis 3 . Dann ruhe.", "Zähle bis drei . Dann ruhe."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("1 er jour", "premier jour"),
            ("la 1 re fois", "la première fois"),
            ("1 ère série", "première série"),
            ("2 ème série", "deuxième série"),
            ("le 3 e jour", "le troisième jour"),
            ("la 21 e séance", "la vingt et unième séance"),
            ("2 ème et 3 ème doigts", "deuxième et troisième doigts"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("1 er paso", "primer paso"),
            ("1 ª serie", "primera serie"),
            ("la 2 ª vez", "la segunda vez"),
            ("3 ra fase", "tercera fase"),
            ("el 3 er día", "el tercer día"),
            ("la 12 ª vértebra", "la duodécima vértebra"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("1 ª serie", "prima serie"),
            ("la 2 ª volta", "la seconda volta"),
            ("nella 3 ª settimana", "nella terza settimana"),
            ("4 ª costola", "quarta costola"),
            ("la 12 ª vertebra", "la dodicesima vertebra"),
        ],
    );
}
