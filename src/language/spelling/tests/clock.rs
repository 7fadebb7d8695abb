//! Claims about times of day, and about lengths that are written like them.

use super::all_are_said;
use supple::language::Language;

#[test]
fn english_times_of_day_are_told_from_lengths() {
    all_are_said(
        Language::English,
        &[
            ("Lunch is at 12:30.", "Lunch is at twelve thirty."),
            ("From 9:00 to 10:30.", "From nine o'clock to ten thirty."),
            ("Rest from 9 to 10:30.", "Rest from nine to ten thirty."),
            ("Fast until 18:00.", "Fast until eighteen hundred."),
            ("Be there by 7:30.", "Be there by seven thirty."),
            ("At 8:00, 12:30 and 17:05", "At eight o'clock, twelve thirty and seventeen oh five"),
            ("Between 9:00 and 10:30", "Between nine o'clock and ten thirty"),
            ("Class: Tue 18:15-19:00", "Class: Tuesday eighteen fifteen to nineteen hundred"),
            ("Stretch at 7:15 in the morning.", "Stretch at seven fifteen in the morning."),
            ("7:15 in the evening", "seven fifteen in the evening"),
            ("At 10.30, stand up.", "At ten thirty, stand up."),
            ("At 14:00 hrs.", "At fourteen hundred."),
            ("Until 24:00.", "Until midnight."),
            ("9:00 o'clock", "nine o'clock"),
            // Lengths.
            ("Hold for 1:30.", "Hold for one minute thirty."),
            ("Rest 1:30 between sets.", "Rest one minute thirty between sets."),
            ("Build from 1:00 to 1:30.", "Build from one minute to one minute thirty."),
            ("Hold until 1:30.", "Hold until one minute thirty."),
            ("After 1:30 switch sides.", "After one minute thirty switch sides."),
            ("Run at 5:30/km.", "Run at five minutes thirty per kilometre."),
            ("Rest between 1:30 and 2:00.", "Rest between one minute thirty and two minutes."),
            ("Set it at 12.30 kg.", "Set it at twelve point three zero kilograms."),
            ("1:30", "one minute thirty"),
        ],
    );
}

#[test]
fn german_times_of_day_are_told_from_lengths() {
    all_are_said(
        Language::German,
        &[
            ("Von 9:00 bis 10:30.", "Von neun Uhr bis zehn Uhr dreißig."),
            ("Von 9 bis 10:30 Uhr.", "Von neun bis zehn Uhr dreißig."),
            ("Ab 18.30 Uhr.", "Ab achtzehn Uhr dreißig."),
            ("Ab 18:30 geöffnet.", "Ab achtzehn Uhr dreißig geöffnet."),
            ("Bis 18:00.", "Bis achtzehn Uhr."),
            ("Vor 7:30 nichts essen.", "Vor sieben Uhr dreißig nichts essen."),
            ("Zwischen 9:00 und 10:15.", "Zwischen neun Uhr und zehn Uhr fünfzehn."),
            ("Montags 18:30-19:30", "Montags achtzehn Uhr dreißig bis neunzehn Uhr dreißig"),
            ("Um 9 h.", "Um neun Uhr."),
            ("Termin: 14:45 h", "Termin: vierzehn Uhr fünfundvierzig"),
            // Lengths.
            ("Halte 1:30.", "Halte eine Minute dreißig."),
            ("Pause bis 1:30.", "Pause bis eine Minute dreißig."),
            ("Von 1:00 auf 1:30 steigern.", "Von einer Minute auf eine Minute dreißig steigern."),
            ("Nach 1:30 wechseln.", "Nach einer Minute dreißig wechseln."),
            ("Ruhe 1:30 dazwischen.", "Ruhe eine Minute dreißig dazwischen."),
        ],
    );
}

#[test]
fn french_times_of_day_are_told_from_lengths() {
    all_are_said(
        Language::French,
        &[
            ("18h30", "dix-huit heures trente"),
            ("18H30", "dix-huit heures trente"),
            ("À 12:30.", "À douze heures trente."),
            ("De 9:00 à 10:30.", "De neuf heures à dix heures trente."),
            ("De 9 h à 10 h 30.", "De neuf heures à dix heures trente."),
            ("Jusqu'à 18:00.", "Jusqu'à dix-huit heures."),
            ("Avant 7:30.", "Avant sept heures trente."),
            ("Entre 9:00 et 10:30.", "Entre neuf heures et dix heures trente."),
            ("Lundi : 9:00-10:30", "Lundi : neuf heures à dix heures trente"),
            ("À 21:05 h.", "À vingt et une heures cinq."),
            // Lengths.
            ("Tenez 1:30.", "Tenez une minute trente."),
            ("Une pause de 1:30.", "Une pause d'une minute trente."),
            ("Passez de 1:00 à 1:30.", "Passez d'une minute à une minute trente."),
            ("Repos 1:30 entre.", "Repos une minute trente entre."),
            ("Changez à 1:30.", "Changez à une minute trente."),
        ],
    );
}

#[test]
fn spanish_times_of_day_are_told_from_lengths() {
    all_are_said(
        Language::Spanish,
        &[
            ("De 9:00 a 10:30.", "De nueve a diez y media."),
            ("A las 19.30 h.", "A las diecinueve y treinta."),
            ("19.30 h", "diecinueve horas treinta"),
            ("A las 7 am.", "A las siete de la mañana."),
            ("A las 7 p. m.", "A las siete de la tarde."),
            ("9:15 pm", "nueve y quince de la noche"),
            ("1 p.m. y 12 p.m.", "una de la tarde y doce del mediodía."),
            ("Hasta 18:00.", "Hasta dieciocho."),
            ("Entre las 9:00 y las 10:30.", "Entre las nueve y las diez y media."),
            ("A las 21.", "A las veintiuna."),
            ("A la 1.", "A la una."),
            ("Lunes: 9:00-10:15", "Lunes: nueve a diez y quince"),
            // Lengths.
            ("Mantén 1:30.", "Mantén un minuto treinta."),
            ("Una pausa de 1:30.", "Una pausa de un minuto treinta."),
            ("Pasa de 1:00 a 1:30.", "Pasa de un minuto a un minuto treinta."),
            ("Descansa 1:30 entre series.", "Descansa un minuto treinta entre series."),
            ("A las 6 semanas.", "A las seis semanas."),
        ],
    );
}

#[test]
fn italian_times_of_day_are_told_from_lengths() {
    all_are_said(
        Language::Italian,
        &[
            ("Alle 19.30.", "Alle diciannove e trenta."),
            ("Dalle 9 alle 10:30.", "Dalle nove alle dieci e mezza."),
            ("Da 9:00 a 10:30.", "Da nove a dieci e mezza."),
            ("Entro le 7:30.", "Entro le sette e mezza."),
            ("Fino alle 18:00.", "Fino alle diciotto."),
            ("All'1:30.", "All'una e mezza."),
            ("Dall'1 alle 3.", "Dall'una alle tre."),
            ("Ore 18.15", "Ore diciotto e quindici"),
            ("Lunedì: 9:00-10:15", "Lunedì: nove a dieci e quindici"),
            ("19.30 h", "diciannove ore trenta"),
            // Lengths.
            ("Tieni 1:30.", "Tieni un minuto trenta."),
            ("Una pausa di 1:30.", "Una pausa di un minuto trenta."),
            ("Passa da 1:00 a 1:30.", "Passa da un minuto a un minuto trenta."),
            ("Riposa 1:30 tra le serie.", "Riposa un minuto trenta tra le serie."),
            ("Cambia lato: 1:30.", "Cambia lato: un minuto trenta."),
        ],
    );
}
