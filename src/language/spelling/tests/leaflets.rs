//! Claims about the shorthand of leaflets from many practices.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_side_by_its_letter_is_said_beside_the_body() {
    all_are_said(
        Language::English,
        &[
            ("Strengthen R hip.", "Strengthen right hip."),
            ("R. shoulder, L knee", "right shoulder, left knee"),
            ("(R) hip", "(right) hip"),
            ("Hip (L)", "Hip (left)"),
            ("10x L/R", "ten times left/right"),
            ("size L knee brace", "size L knee brace"),
            ("10 R, 10 L.", "ten R, ten L."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Re Hüfte und li Knie kühlen.", "Rechte Hüfte und linkes Knie kühlen."),
            ("R Hüfte, L Knie", "Rechte Hüfte, linkes Knie"),
            ("10x l. Bein", "zehnmal linkes Bein"),
            ("Größe L", "Größe L"),
            ("1,5 L Wasser", "eins Komma fünf Liter Wasser"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("Hanche D, genou G.", "Hanche droite, genou gauche."),
            ("Genou D", "Genou droit"),
            ("Jambe D/G", "Jambe droite/gauche"),
            ("10x D", "dix fois droite"),
            ("la hanche g.", "la hanche gauche."),
            ("Plan D", "Plan D"),
        ],
    );
}

#[test]
fn a_tempo_is_said_digit_by_digit() {
    all_are_said(
        Language::English,
        &[
            ("3010 tempo", "three zero one zero tempo"),
            ("Squat at tempo 31X1.", "Squat at tempo three one X one."),
            ("Tempo 4-0-X-1", "Tempo four zero X one"),
            ("Tempo 4/0/4", "Tempo four zero four"),
            ("Tempo 3010, 3 x 8", "Tempo three zero one zero, three times eight"),
        ],
    );
    all_are_said(Language::German, &[("Tempo 31X1", "Tempo drei eins X eins")]);
    all_are_said(Language::French, &[("tempo 3-0-X-0", "tempo trois zéro X zéro")]);
    all_are_said(Language::Spanish, &[("tempo 20X0", "tempo dos cero X cero")]);
    all_are_said(Language::Italian, &[("tempo 4-1-X-1", "tempo quattro uno X uno")]);
}

#[test]
fn sets_by_their_letter_are_no_seconds() {
    all_are_said(Language::German, &[("3 S. x 12 Wdh.", "drei Sätze zwölf Wiederholungen.")]);
    all_are_said(Language::French, &[("3 s. x 12 rép.", "trois séries douze répétitions.")]);
    all_are_said(Language::Spanish, &[("3 s. x 12 rep.", "tres series doce repeticiones.")]);
    all_are_said(
        Language::Italian,
        &[
            ("3 s. x 12 rip.", "tre serie dodici ripetizioni."),
            ("Tieni 3 s x 12 rip.", "Tieni tre secondi dodici ripetizioni."),
        ],
    );
}

#[test]
fn numbers_in_english_notes_are_said_as_meant() {
    all_are_said(
        Language::English,
        &[
            ("Kneel on all 4s.", "Kneel on all fours."),
            ("on all 4's", "on all fours"),
            ("your 20s-30s", "your twenties to thirties"),
            ("30\" on, 15\" off", "thirty seconds on, fifteen seconds off"),
            ("12\" off the floor", "twelve inches off the floor"),
            ("5' easy, 1' fast", "five minutes easy, one minute fast"),
            (":30 hold", "thirty second hold"),
            ("Rest :45 then go.", "Rest forty-five seconds then go."),
            ("hold 30s/10 reps", "hold thirty seconds ten reps"),
            ("3x10x2", "three times ten times two"),
            ("30 on/30 off", "thirty on/thirty off"),
            ("TKR 6/12 ago", "TKR six months ago"),
            ("Ice for 5/7.", "Ice for five days."),
            ("for 5/7 of the way", "for five sevenths of the way"),
            ("a 55-65cm Swiss ball", "a fifty-five to sixty-five centimetre Swiss ball"),
        ],
    );
}

#[test]
fn short_forms_of_leaflets_are_said_in_words() {
    all_are_said(
        Language::English,
        &[
            ("As tol.", "As tolerated."),
            ("pp. 3-4", "pages three to four"),
            ("Exs 3 & 4", "Exercises three and four"),
            ("abd. 90°", "abduction ninety degrees"),
            ("§§ 3 and 4", "sections three and four"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("3 Sätze à 12 Wdh.", "drei Sätze zu zwölf Wiederholungen."),
            ("mit 1 KH à 1 kg", "mit einer Kurzhantel zu einem Kilogramm"),
            ("3 DG à 10", "drei Durchgänge zu zehn"),
            ("§§ 20 und 21", "Paragraphen zwanzig und einundzwanzig"),
            ("bzgl. der Hüfte", "bezüglich der Hüfte"),
            ("Band u. Ball", "Band und Ball"),
            ("30 an/30 aus", "dreißig an/dreißig aus"),
            ("Bälle u. ä.", "Bälle und Ähnliches."),
            ("ab 60 J.", "ab sechzig Jahren"),
            ("Auf allen 4en.", "Auf allen vieren."),
            ("Ü50", "über fünfzig"),
            ("5-minütige Pause", "fünfminütige Pause"),
            ("2. Etage", "zweite Etage"),
            ("M. gluteus max.", "Musculus gluteus maximus."),
            ("Hr. Dr. Weber", "Herr Doktor Weber"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("ttes les 2 h", "toutes les deux heures"),
            ("les 2 premières sem.", "les deux premières semaines."),
            ("par ex. une chaise", "par exemple une chaise"),
            ("1 fois/2 j", "une fois par deux jours"),
            ("rotation int./ext.", "rotation interne/externe."),
            ("flex. 90°", "flexion quatre-vingt-dix degrés"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("por ej. una silla", "por ejemplo una silla"),
            ("Nº1", "Número uno"),
            ("págs. 3-4", "páginas tres a cuatro"),
            ("rotación int./ext.", "rotación interna/externa."),
            ("paso 3/5", "paso tres de cinco"),
            ("3.º y 4.º dedos", "tercer y cuarto dedos"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("2 c. da tavola di olio", "due cucchiai di olio"),
            ("1 cucch. di sale", "un cucchiaio di sale"),
            ("1 cucch.no", "un cucchiaino"),
            ("1 c. da tè", "un cucchiaino"),
            ("2 cucch.ni di miele", "due cucchiaini di miele"),
            ("pagg. 3-4", "pagine tre a quattro"),
            ("rot. est.", "rotazione esterna."),
            ("Leg. crociato", "legamento crociato"),
            ("FC < 120/min", "FC meno di centoventi al minuto"),
        ],
    );
}

#[test]
fn minutes_and_seconds_are_typed_with_an_acute_accent() {
    let written = [("10´", 10, false), ("30´´", 30, true), ("5´ warm", 5, false)];
    for (language, minutes, seconds) in [
        (Language::German, "Minuten", "Sekunden"),
        (Language::French, "minutes", "secondes"),
        (Language::Spanish, "minutos", "segundos"),
        (Language::Italian, "minuti", "secondi"),
    ] {
        for (text, number, is_second) in written {
            let said = supple::language::spell_out(text, language);
            let number = supple::language::spell_out(&number.to_string(), language);
            let unit = if is_second { seconds } else { minutes };
            assert!(said.starts_with(&format!("{number} {unit}")), "{text}: {said}");
        }
    }
}

#[test]
fn a_german_compound_has_the_gender_of_its_last_part() {
    all_are_said(
        Language::German,
        &[
            ("1 Airex-Matte", "eine Airex-Matte"),
            ("mit 1 Balance-Pad", "mit einem Balance-Pad"),
            ("Mit 1 Kettlebell.", "Mit einer Kettlebell."),
            ("auf 1 Blackroll", "auf einer Blackroll"),
            ("Lege 1 Keil unter.", "Lege einen Keil unter."),
            ("Nimm 1 Step.", "Nimm einen Step."),
        ],
    );
}
