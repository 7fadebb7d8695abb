//! Claims about heights, gear, days of a week, numbered things and Roman ordinals.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_height_is_no_time() {
    all_are_said(
        Language::French,
        &[
            ("1m80", "un mètre quatre-vingts"),
            ("Il mesure 1m75.", "Il mesure un mètre soixante-quinze."),
            ("1m30 de haut", "un mètre trente de haut"),
            ("à 1m50 du mur", "à un mètre cinquante du mur"),
            ("1m30 de repos", "une minute trente de repos"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("1m80", "one metre eighty"),
            ("1m50 tall", "one metre fifty tall"),
            ("2m10 high", "two metres ten high"),
            ("Hold 1m30.", "Hold one minute thirty."),
            ("1m30s", "one minute thirty seconds"),
        ],
    );
    all_are_said(
        Language::German,
        &[("1m80", "ein Meter achtzig"), ("1m50 hoch", "ein Meter fünfzig hoch")],
    );
    all_are_said(
        Language::Spanish,
        &[("1m70", "un metro setenta"), ("1m50 de alto", "un metro cincuenta de alto")],
    );
    all_are_said(
        Language::Italian,
        &[("1m80", "un metro ottanta"), ("1m20 dal muro", "un metro venti dal muro")],
    );
}

#[test]
fn gear_in_capitals_is_said_in_words() {
    all_are_said(
        Language::English,
        &[
            ("2kg DB", "two kilogram dumbbell"),
            ("Use a 5 kg KB.", "Use a five kilogram kettlebell."),
            ("Hold 2 DBs.", "Hold two dumbbells."),
            ("3x10 KB swings", "three times ten kettlebell swings"),
            ("BB row, 20 kg", "barbell row, twenty kilograms"),
            ("65 dB", "sixty-five dB"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("2 kg KH", "zwei Kilogramm Kurzhantel"),
            ("Mit 2 KH.", "Mit zwei Kurzhanteln."),
            ("8 kg KB", "acht Kilogramm Kettlebell"),
            ("LH-Rudern", "Langhantel-Rudern"),
            ("1 KH je Hand", "eine Kurzhantel je Hand"),
        ],
    );
    all_are_said(
        Language::French,
        &[("2 kg DB", "deux kilos haltère"), ("2 KB", "deux kettlebells")],
    );
    all_are_said(
        Language::Spanish,
        &[("2 DB", "dos mancuernas"), ("KB de 8 kg", "pesa rusa de ocho kilos")],
    );
    all_are_said(
        Language::Italian,
        &[("2 DB", "due manubri"), ("KB da 8 kg", "kettlebell da otto chili")],
    );
}

#[test]
fn days_of_a_week_are_counted() {
    all_are_said(
        Language::English,
        &[
            ("5 d/wk", "five days per week"),
            ("3-4 d/wk.", "three to four days per week."),
            ("1 d/wk", "one day per week"),
            ("3d/week", "three days per week"),
            ("2 x/d", "two times per day"),
        ],
    );
    all_are_said(
        Language::German,
        &[("5 d/Wo", "fünf Tage pro Woche"), ("3 d/Woche", "drei Tage pro Woche")],
    );
    all_are_said(
        Language::French,
        &[("5 d/sem", "cinq jours par semaine"), ("3 j/sem", "trois jours par semaine")],
    );
    all_are_said(
        Language::Spanish,
        &[("3 d/sem", "tres días a la semana"), ("5 d/semana", "cinco días a la semana")],
    );
    all_are_said(
        Language::Italian,
        &[("3 gg/sett", "tre giorni alla settimana"), ("5 g/sett", "cinque giorni alla settimana")],
    );
}

#[test]
fn numbered_things_with_a_slash_are_no_fractions() {
    all_are_said(
        Language::English,
        &[
            ("days 3/4", "days three and four"),
            ("Weeks 1/2: rest.", "Weeks one and two: rest."),
            ("Set 2/3", "Set two of three"),
            ("Exercises 5/6", "Exercises five and six"),
            ("Day 1/7", "Day one of seven"),
            ("Pain 3/10", "Pain three out of ten"),
            ("3/4 of a turn", "three quarters of a turn"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Tage 3/4", "Tage drei und vier"),
            ("Wochen 1/2", "Wochen eins und zwei"),
            ("Satz 2/3", "Satz zwei von drei"),
            ("Übung 4/10", "Übung vier von zehn"),
            ("Seiten 2/3", "Seiten zwei und drei"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("jours 3/4", "jours trois et quatre"),
            ("Semaines 1/2", "Semaines un et deux"),
            ("Série 2/3", "Série deux sur trois"),
            ("Exercice 4/10", "Exercice quatre sur dix"),
            ("pages 2/3", "pages deux et trois"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("días 3/4", "días tres y cuatro"),
            ("Semanas 1/2", "Semanas uno y dos"),
            ("Serie 2/3", "Serie dos de tres"),
            ("Ejercicio 4/10", "Ejercicio cuatro de diez"),
            ("páginas 2/3", "páginas dos y tres"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("giorni 3/4", "giorni tre e quattro"),
            ("Settimane 1/2", "Settimane uno e due"),
            ("Esercizio 4/10", "Esercizio quattro di dieci"),
            ("Giorno 2/7", "Giorno due di sette"),
            ("pagine 2/3", "pagine due e tre"),
        ],
    );
}

#[test]
fn roman_ordinals_stand_before_their_noun() {
    all_are_said(
        Language::French,
        &[
            ("le XXe siècle", "le vingtième siècle"),
            ("IIe phase", "deuxième phase"),
            ("Le XIXᵉ siècle", "Le dix-neuvième siècle"),
            ("Ier jour, Ire phase", "premier jour, première phase"),
            ("Le Ve nerf", "Le cinquième nerf"),
            ("IIIème séance", "troisième séance"),
            ("Vers le haut. Exercez. Ils.", "Vers le haut. Exercez. Ils."),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("el siglo XX", "el siglo veinte"),
            ("siglo XIX", "siglo diecinueve"),
            ("del siglo V", "del siglo cinco"),
            ("siglos XV y XVI", "siglos quince y dieciséis"),
            ("fase IV", "fase cuatro"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("il XX secolo", "il ventesimo secolo"),
            ("nel XIX secolo", "nel diciannovesimo secolo"),
            ("la IV fase", "la quarta fase"),
            ("il V dito", "il quinto dito"),
            ("I muscoli", "I muscoli"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("im XX. Jahrhundert", "im zwanzigsten Jahrhundert"),
            ("die II. Zehe", "die zweite Zehe"),
            ("Der IV. Finger", "Der vierte Finger"),
            ("in der III. Phase", "in der dritten Phase"),
            ("I. Müller kommt.", "I. Müller kommt."),
        ],
    );
}

#[test]
fn shorthand_of_notes_is_said_in_words() {
    all_are_said(
        Language::English,
        &[
            ("SLR 3x10 B/L", "SLR three times ten both sides"),
            ("It settles w/in 24h.", "It settles within twenty-four hours."),
            ("Ice q2h, later q4-6h.", "Ice every two hours, later every four to six hours."),
            ("65 y/o man", "sixty-five year old man"),
            ("5' warm-up, 2' rest", "five minute warm-up, two minute rest"),
            ("1,5 kg, days 1,3 and 5", "one point five kilograms, days one, three and five"),
            ("Breakfast 7:30-8:00", "Breakfast seven thirty to eight o'clock"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("1/4 Std. Ruhe", "eine Viertelstunde Ruhe"),
            ("3/4 Std.", "eine Dreiviertelstunde."),
            ("Beids. 10x", "Beidseits zehnmal"),
            ("Gr. 42", "Größe zweiundvierzig"),
            ("o.g. Übung", "oben genannte Übung"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("10.000 pas", "dix mille pas"),
            ("1.500 pas, 2.5 kg", "mille cinq cents pas, deux virgule cinq kilos"),
            ("2x/j pdt 3 sem", "deux fois par jour pendant trois semaines"),
            ("2 c. à s. d'huile", "deux cuillères à soupe d'huile"),
            ("les années '60", "les années soixante"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("1 h y 1/2", "una hora y media"),
            ("los 1os días", "los primeros días"),
            ("1er. día", "primer día"),
            ("3 ser. x 10 rep.", "tres series diez repeticiones."),
            ("10 x s/peso", "diez veces sin peso"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Tel. 06 1234567", "Telefono zero sei, uno due tre quattro cinque sei sette"),
            ("Chiama 3 volte.", "Chiama tre volte."),
            ("gli anni '60", "gli anni sessanta"),
            ("l'1 maggio", "l'uno maggio"),
            ("Chiami il 112.", "Chiami il uno uno due."),
        ],
    );
}

#[test]
fn times_may_have_the_s_of_a_plural() {
    all_are_said(
        Language::English,
        &[
            ("Do 10xs.", "Do ten times."),
            ("Repeat 10xs each side.", "Repeat ten times each side."),
            ("10 xs per leg.", "ten times per leg."),
            ("10x's.", "ten times."),
            ("10 x's.", "ten times."),
            ("10Xs slowly.", "ten times slowly."),
            ("3xs a day.", "three times a day."),
            ("Repeat 5-10xs.", "Repeat five to ten times."),
            ("2xs daily.", "two times daily."),
            ("10×s", "ten times"),
            ("10 xs/day.", "ten times per day."),
            ("3xs/week", "three times per week"),
            ("Take an XS band.", "Take an XS band."),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("10xs wiederholen.", "zehnmal wiederholen."),
            ("10 x's pro Seite.", "zehnmal pro Seite."),
            ("10Xs.", "zehnmal."),
            ("3xs am Tag.", "dreimal am Tag."),
            ("2-3xs täglich.", "zwei bis dreimal täglich."),
            ("Größe XS nehmen.", "Größe XS nehmen."),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("10xs par côté.", "dix fois par côté."),
            ("10 x's.", "dix fois."),
            ("10Xs.", "dix fois."),
            ("3xs par jour.", "trois fois par jour."),
            ("5-10xs", "cinq à dix fois"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("10xs por lado.", "diez veces por lado."),
            ("10 x's.", "diez veces."),
            ("10Xs.", "diez veces."),
            ("3xs al día.", "tres veces al día."),
            ("5-10xs", "cinco a diez veces"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[("10xs per lato.", "dieci volte per lato."), ("10 x's.", "dieci volte.")],
    );
}
