//! Claims about what people type in notes, chats and leaflets.

use super::all_are_said;
use supple::language::Language;

#[test]
fn english_notes_are_said_as_meant() {
    all_are_said(
        Language::English,
        &[
            // Units before what they measure.
            ("2\" heel lift in your shoe.", "two inch heel lift in your shoe."),
            ("5-10 m walk.", "five to ten metre walk."),
            ("6 min. walk test.", "six minute walk test."),
            ("3 x 10, 60-90 s rest.", "three times ten, sixty to ninety second rest."),
            ("Sit on a 20 in high chair.", "Sit on a twenty inch high chair."),
            ("8 oz cup.", "eight ounce cup."),
            ("30 s left, 30 s right.", "thirty seconds left, thirty seconds right."),
            // Litres, but not the left.
            ("1L of water.", "one litre of water."),
            ("Drink 1.5 L.", "Drink one point five litres."),
            ("10 R, 10 L.", "ten R, ten L."),
            // Lengths and widths.
            ("20 x 20 cm pad.", "twenty by twenty centimetre pad."),
            ("A 30x40 cm towel.", "A thirty by forty centimetre towel."),
            ("2 x 20 m.", "two times twenty metres."),
            // Repetitions behind a sign.
            ("Hold 20 sec x 3-5.", "Hold twenty seconds three to five times."),
            ("X10.", "ten times."),
            ("3 x week.", "three times per week."),
            ("2x15 e/s.", "two times fifteen each side."),
            ("10 ea. side.", "ten each side."),
            // Numbers in a row.
            ("0-30-60°.", "zero thirty sixty degrees."),
            ("Tempo 2:1:2.", "Tempo two one two."),
            ("Hold 1:05:30.", "Hold one hour five minutes thirty seconds."),
            (".5 mile walk.", "zero point five mile walk."),
            ("3·5 kg.", "three point five kilograms."),
            ("Figure of 8s.", "Figure of eights."),
            ("10k steps.", "ten thousand steps."),
            ("6/52 post op.", "six weeks post op."),
            ("for 6-8/52", "for six to eight weeks"),
            ("after 2–3/12", "after two to three months"),
            ("90deg knee bend", "ninety degree knee bend"),
            ("Squeeze x 5s, 10x.", "Squeeze five seconds, ten times."),
            ("5 lb ankle weight.", "five pound ankle weight."),
            ("10am-12pm.", "ten a m to twelve p m."),
            ("MRC 4/5.", "MRC four out of five."),
            // Articles and parts.
            ("Walk a 1/4 mile.", "Walk one quarter of a mile."),
            ("Turn a 1/2 turn.", "Turn a half a turn."),
            // Times of day.
            ("Between 8-10am.", "Between eight to ten a m."),
            ("At 10.30am.", "At ten thirty a m."),
            ("From 8:00-9:30 pm.", "From eight p m to nine thirty p m."),
            // Telephones and money.
            ("Call 999 or 112.", "Call nine nine nine or one one two."),
            (
                "Ring 020 7946 0958.",
                "Ring zero two zero, seven nine four six, zero nine five eight.",
            ),
            ("Call 3 times.", "Call three times."),
            ("A £20 band.", "A twenty pound band."),
            ("It costs £3.50.", "It costs three pounds fifty."),
            // Signs that nobody says, and characters that are numerals.
            ("A TheraBand® or Theraband™.", "A TheraBand or Theraband."),
            ("The Ⅳ nerve.", "The four nerve."),
            ("1️⃣ Sit. 2️⃣ Stand.", "one Sit. two Stand."),
        ],
    );
}

#[test]
fn german_notes_are_said_as_meant() {
    all_are_said(
        Language::German,
        &[
            ("3 x tägl. 15 Wh.", "dreimal täglich fünfzehn Wiederholungen."),
            ("1 Wdh. je Seite.", "eine Wiederholung je Seite."),
            ("3 mal pro Wo.", "drei mal pro Woche."),
            ("3-6 Mon.", "drei bis sechs Monate."),
            ("1,5l Wasser.", "eins Komma fünf Liter Wasser."),
            ("½ l Wasser.", "ein halber Liter Wasser."),
            ("10 x 20 cm Kissen.", "zehn mal zwanzig Zentimeter Kissen."),
            ("6-Min.-Gehtest.", "sechs Minuten-Gehtest."),
            ("i.d.R. 10x.", "in der Regel zehnmal."),
            ("Eine 1/4 Drehung.", "ein Viertel Drehung."),
            // Ordinals without an article, dates, times.
            ("Zwischen 4. und 5. Rippe.", "Zwischen vierter und fünfter Rippe."),
            ("Mit 2. und 3. Finger.", "Mit zweitem und drittem Finger."),
            ("1. + 2. Finger.", "erste und zweite Finger."),
            ("Am 3.5. beginnen.", "Am dritten fünften beginnen."),
            ("Am 24.12.", "Am vierundzwanzigsten zwölften."),
            (
                "Bis 31.12.2025 üben.",
                "Bis einunddreißigsten zwölften zweitausendfünfundzwanzig üben.",
            ),
            ("Um 18.30 Uhr.", "Um achtzehn Uhr dreißig."),
            ("18:00-19:00 Uhr.", "achtzehn Uhr bis neunzehn Uhr."),
            ("8:30–10 Uhr.", "acht Uhr dreißig bis zehn Uhr."),
            ("ab 1. Wo.", "ab erster Woche."),
            ("bis 6. Wo. postop.", "bis sechste Woche postop."),
            ("Nach 6 Mon. prüfen.", "Nach sechs Monaten prüfen."),
            ("Mit ca. 1 kg.", "Mit circa einem Kilogramm."),
            ("LWK 4/5 und HWK1-7.", "LWK vier fünf und HWK eins bis sieben."),
            // Latin names, but no letters that end a sentence.
            ("M. biceps und N. ischiadicus.", "Musculus biceps und Nervus ischiadicus."),
            ("Mm. rhomboidei.", "Musculi rhomboidei."),
            ("Von A. Müller.", "Von A. Müller."),
            // Telephones, money, groups of digits.
            ("Notruf 112.", "Notruf eins eins zwei."),
            ("Ruf 116 117 an.", "Ruf eins eins sechs, eins eins sieben an."),
            ("20 €.", "zwanzig Euro."),
            ("10 000 Schritte.", "zehntausend Schritte."),
        ],
    );
}

#[test]
fn french_notes_are_said_as_meant() {
    all_are_said(
        Language::French,
        &[
            ("1 rép.", "une répétition."),
            ("21 rép. par série.", "vingt et une répétitions par série."),
            ("3 sér. de 10.", "trois séries de dix."),
            ("3 fois par sem.", "trois fois par semaine."),
            ("1½ h.", "une heure et demie."),
            ("1h½ ou 1h 1/2.", "une heure et demie ou une heure et demie."),
            ("toutes les 1 à 2 h.", "toutes les une à deux heures."),
            ("30 s./jambe.", "trente secondes par jambe."),
            ("2½ tours.", "deux tours et demi."),
            ("un 1/4 de tour.", "un quart de tour."),
            ("1,5 L d'eau.", "un virgule cinq litre d'eau."),
            ("33 cl.", "trente-trois centilitres."),
            ("20 x 30 cm.", "vingt sur trente centimètres."),
            ("N°3.", "Numéro trois."),
            ("Fig 2.", "Figure deux."),
            ("au max. 3.", "au maximum trois."),
            ("- de 10 minutes.", "moins de dix minutes."),
            ("7j/7.", "sept jours sur sept."),
            ("24h/24.", "vingt-quatre heures sur vingt-quatre."),
            ("1 jour/2.", "un jour sur deux."),
            ("1/ Asseyez-vous.", "un/ Asseyez-vous."),
            ("Le 1 mai.", "Le premier mai."),
            (
                "Tél : 01.23.45.67.89.",
                "Tél : zéro un vingt-trois quarante-cinq soixante-sept quatre-vingt-neuf.",
            ),
            ("1 manche à balai.", "un manche à balai."),
            ("1 à 2x/sem", "une à deux fois par semaine"),
            ("toutes les 1/2 h", "toutes les demi heures"),
            ("2x à G, 2x à D", "deux fois à gauche, deux fois à droite"),
            ("de A à D", "de A à D"),
            ("20 €.", "vingt euros."),
        ],
    );
}

#[test]
fn spanish_notes_are_said_as_meant() {
    all_are_said(
        Language::Spanish,
        &[
            ("1 rep.", "una repetición."),
            ("10 rep x 3 series.", "diez repeticiones tres series."),
            ("3 x día.", "tres veces al día."),
            ("c/8h.", "cada ocho horas."),
            ("2 veces x semana.", "dos veces a la semana."),
            ("1 hora y 1/2.", "una hora y media."),
            ("21 ó 22 veces.", "veintiuna o veintidós veces."),
            ("1 kgr y 2 lts.", "un kilo y dos litros."),
            ("1 o 2 minutos.", "uno o dos minutos."),
            ("1-2 minutos.", "uno a dos minutos."),
            ("21 o 22 minutos.", "veintiuno o veintidós minutos."),
            ("1 o 2 manos.", "una o dos manos."),
            ("1½ horas.", "una hora y media."),
            ("2½ vueltas.", "dos vueltas y media."),
            ("un 1/4 de vuelta.", "un cuarto de vuelta."),
            ("1,5 L.", "uno coma cinco litros."),
            ("2 mts.", "dos metros."),
            ("20 x 30 cm.", "veinte por treinta centímetros."),
            ("10 000 pasos.", "diez mil pasos."),
            (
                "Tel: 600 123 456.",
                "Tel: seiscientos ciento veintitrés cuatrocientos cincuenta y seis.",
            ),
            ("como máx. 3.", "como máximo tres."),
            // Ordinals and angles.
            ("1a semana.", "primera semana."),
            ("2a-3a serie.", "segunda a tercera serie."),
            ("3ra y 4ta sesión.", "tercera y cuarta sesión."),
            ("El 2° y 3° dedo.", "El segundo y tercer dedo."),
            ("21º día.", "vigésimo primer día."),
            ("-5°.", "menos cinco grados."),
            ("± 5°.", "más o menos cinco grados."),
            ("5° de flexión.", "cinco grados de flexión."),
            ("De 0º a 10º.", "De cero grados a diez grados."),
            ("1° de mayo.", "primero de mayo."),
        ],
    );
}

#[test]
fn italian_notes_are_said_as_meant() {
    all_are_said(
        Language::Italian,
        &[
            ("1 rip.", "una ripetizione."),
            ("10 rip x 3 serie.", "dieci ripetizioni tre serie."),
            ("3 x giorno.", "tre volte al giorno."),
            ("1 o 2 minuti.", "uno o due minuti."),
            ("1-2 minuti.", "uno a due minuti."),
            ("1 o 2 mani.", "una o due mani."),
            ("1½ ore.", "un'ora e mezza."),
            ("2½ giri.", "due giri e mezzo."),
            ("1/2 ora.", "mezz'ora."),
            ("un 1/4 di giro.", "un quarto di giro."),
            ("1,5 L.", "uno virgola cinque litri."),
            ("20 x 30 cm.", "venti per trenta centimetri."),
            ("2 v x sett.", "due volte alla settimana."),
            ("x 10 rip.", "dieci ripetizioni."),
            ("5gg/7.", "cinque giorni su sette."),
            ("es. 3.", "esercizio tre."),
            ("ad es. 3.", "ad esempio tre."),
            ("N.3.", "Numero tre."),
            ("al max. 3.", "al massimo tre."),
            ("alle 18.30.", "alle diciotto e trenta."),
            ("Il 1 maggio.", "Il primo maggio."),
            // Ordinals and angles.
            ("1a settimana.", "prima settimana."),
            ("1^ e 2^ serie.", "prima e seconda serie."),
            ("2a-3a costola.", "seconda a terza costola."),
            ("4°-5° dito.", "quarto a quinto dito."),
            ("21° giorno.", "ventunesimo giorno."),
            ("-5°.", "meno cinque gradi."),
            ("5° di flessione.", "cinque gradi di flessione."),
            ("a 30° e 45°.", "a trenta gradi e quarantacinque gradi."),
        ],
    );
}
