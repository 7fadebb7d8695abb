//! Claims about grammar, with inputs that were written before they were run.

use super::all_are_said;
use supple::language::Language;

#[test]
fn vertebrae_and_muscles_are_said_in_english_and_german() {
    all_are_said(
        Language::English,
        &[
            ("L3-L5", "L three to L five"),
            ("C7/T1", "C seven T one"),
            ("T4 to T8", "T four to T eight"),
            ("S1", "S one"),
            ("VMO, TFL and QL", "VMO, TFL and QL"),
            ("C1-2", "C one to two"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Th4-Th8", "Th vier bis Th acht"),
            ("L5/S1", "L fünf S eins"),
            ("BWS", "BWS"),
            ("M. piriformis", "Musculus piriformis"),
        ],
    );
}

#[test]
fn vertebrae_and_muscles_are_said_in_every_language() {
    all_are_said(
        Language::French,
        &[
            ("L4-L5", "L quatre à L cinq"),
            ("D12", "D douze"),
            ("C7/T1", "C sept T un"),
            ("vertèbres T4 à T8", "vertèbres T quatre à T huit"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("L4-L5", "L cuatro a L cinco"),
            ("D12", "D doce"),
            ("C7/T1", "C siete T uno"),
            ("M. piriforme", "músculo piriforme"),
            ("vértebras D4 a D8", "vértebras D cuatro a D ocho"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("L4-L5", "L quattro a L cinque"),
            ("D12", "D dodici"),
            ("C7/T1", "C sette T uno"),
            ("M. piriforme", "muscolo piriforme"),
            ("vertebre D4-D8", "vertebre D quattro a D otto"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("T12-L1 junction", "T twelve to L one junction"),
            ("C5/6", "C five six"),
            ("L4, L5 and S1", "L four, L five and S one"),
            ("from C2 to C7", "from C two to C seven"),
            ("FHL and FDL", "FHL and FDL"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("C5/6", "C fünf sechs"),
            ("BWK 12", "BWK zwölf"),
            ("Th12/L1", "Th zwölf L eins"),
            ("von C2 bis C7", "von C zwei bis C sieben"),
            ("M. gluteus medius", "Musculus gluteus medius"),
            ("Mm. rhomboidei", "Musculi rhomboidei"),
            ("Lig. cruciatum", "Ligamentum cruciatum"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("C5/6", "C cinq six"),
            ("T12-L1", "T douze à L un"),
            ("de C2 à C7", "de C deux à C sept"),
            ("M. deltoïde", "muscle deltoïde"),
            ("L5/S1", "L cinq S un"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("C5/6", "C cinco seis"),
            ("T12-L1", "T doce a L uno"),
            ("de C2 a C7", "de C dos a C siete"),
            ("M. glúteo medio", "músculo glúteo medio"),
            ("L5/S1", "L cinco S uno"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("C5/6", "C cinque sei"),
            ("T12-L1", "T dodici a L uno"),
            ("da C2 a C7", "da C due a C sette"),
            ("M. gluteo medio", "muscolo gluteo medio"),
            ("L5/S1", "L cinque S uno"),
        ],
    );
}

#[test]
fn numbers_agree_in_french() {
    all_are_said(
        Language::French,
        &[
            ("21 mouvements", "vingt et un mouvements"),
            ("21 cercles", "vingt et un cercles"),
            ("31 étirements", "trente et un étirements"),
            ("21 respirations", "vingt et une respirations"),
            ("41 squats", "quarante et un squats"),
            ("61 pas", "soixante et un pas"),
            ("21 rotations", "vingt et une rotations"),
            ("31 flexions", "trente et une flexions"),
            ("21 minutes", "vingt et une minutes"),
            ("1 main", "une main"),
            ("1 genou, 1 cheville", "un genou, une cheville"),
            ("21 muscles", "vingt et un muscles"),
            ("21 vertèbres", "vingt et une vertèbres"),
            ("51 kilomètres", "cinquante et un kilomètres"),
        ],
    );
}

#[test]
fn numbers_agree_in_romance_languages() {
    all_are_said(
        Language::Spanish,
        &[
            ("21 vueltas", "veintiuna vueltas"),
            ("1 mano", "una mano"),
            ("21 ejercicios", "veintiún ejercicios"),
            ("31 respiraciones", "treinta y una respiraciones"),
            ("1 pie", "un pie"),
            ("21 manos", "veintiuna manos"),
            ("1 sentadilla", "una sentadilla"),
            ("41 días", "cuarenta y un días"),
            ("101 flexiones", "ciento una flexiones"),
            ("200 repeticiones", "doscientas repeticiones"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("1 mano", "una mano"),
            ("1 spalla", "una spalla"),
            ("1 zaino", "uno zaino"),
            ("1 sgabello", "uno sgabello"),
            ("1 asciugamano", "un asciugamano"),
            ("1 anca", "un'anca"),
            ("21 respiri", "ventuno respiri"),
            ("1 ginocchio", "un ginocchio"),
            ("1 piede", "un piede"),
            ("1 psoas", "uno psoas"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("21 séries", "vingt et une séries"),
            ("1 coude", "un coude"),
            ("21 orteils", "vingt et un orteils"),
            ("1 épaule", "une épaule"),
            ("31 pompes", "trente et une pompes"),
            ("21 sauts", "vingt et un sauts"),
            ("1 haltère", "un haltère"),
            ("1 balle", "une balle"),
            ("61 secondes", "soixante et une secondes"),
            ("21 cycles de respiration", "vingt et un cycles de respiration"),
            ("1 élastique", "un élastique"),
            ("21 gestes", "vingt et un gestes"),
            ("21 grands cercles", "vingt et un grands cercles"),
            ("21 lentes respirations", "vingt et une lentes respirations"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("1 codo", "un codo"),
            ("21 pasos", "veintiún pasos"),
            ("1 rodilla", "una rodilla"),
            ("31 saltos", "treinta y un saltos"),
            ("1 toalla", "una toalla"),
            ("21 series", "veintiuna series"),
            ("1 muslo", "un muslo"),
            ("201 pasos", "doscientos un pasos"),
            ("300 flexiones", "trescientas flexiones"),
            ("1 pelota", "una pelota"),
            ("21 suaves respiraciones", "veintiuna suaves respiraciones"),
            ("1 pared", "una pared"),
            ("1 tendón", "un tendón"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("1 gomito", "un gomito"),
            ("1 caviglia", "una caviglia"),
            ("1 schiena", "una schiena"),
            ("1 spinta", "una spinta"),
            ("1 esercizio", "un esercizio"),
            ("1 elastico", "un elastico"),
            ("1 ora", "un'ora"),
            ("1 stretching", "uno stretching"),
            ("1 gamba", "una gamba"),
            ("1 dito", "un dito"),
            ("1 palla", "una palla"),
            ("21 volte", "ventuno volte"),
            ("1 step", "uno step"),
            ("1 unghia", "un'unghia"),
        ],
    );
}

#[test]
fn german_numbers_are_in_their_case() {
    all_are_said(
        Language::German,
        &[
            ("auf 1 Bein", "auf einem Bein"),
            ("mit 1 Arm", "mit einem Arm"),
            ("nach 1 Minute", "nach einer Minute"),
            ("in der 3. Woche", "in der dritten Woche"),
            ("am 2. Tag", "am zweiten Tag"),
            ("die 2. Runde", "die zweite Runde"),
            ("bei der 5. Wiederholung", "bei der fünften Wiederholung"),
            ("für 1 Minute", "für eine Minute"),
            ("zwischen dem 2. und 3. Finger", "zwischen dem zweiten und dritten Finger"),
            ("Hebe 1 Arm.", "Hebe einen Arm."),
            ("zur 4. Seite", "zur vierten Seite"),
            ("vor der 1. Übung", "vor der ersten Übung"),
            ("ab dem 10. Tag", "ab dem zehnten Tag"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("mit 1 Hand", "mit einer Hand"),
            ("unter 1 Knie", "unter einem Knie"),
            ("von 1 Seite", "von einer Seite"),
            ("in der 4. Position", "in der vierten Position"),
            ("nach der 3. Serie", "nach der dritten Serie"),
            ("vom 1. Tag an", "vom ersten Tag an"),
            ("beim 2. Mal", "beim zweiten Mal"),
            ("im 3. Satz", "im dritten Satz"),
            ("die 3. Übung", "die dritte Übung"),
            ("das 2. Bein", "das zweite Bein"),
            ("der 1. Finger", "der erste Finger"),
            ("den 2. Arm heben", "den zweiten Arm heben"),
            ("durch 1 Nasenloch", "durch ein Nasenloch"),
            ("ohne 1 Pause", "ohne eine Pause"),
            ("seit 1 Woche", "seit einer Woche"),
            ("aus 1 Position", "aus einer Position"),
            ("bis zum 5. Wirbel", "bis zum fünften Wirbel"),
            ("mit 21 Wiederholungen", "mit einundzwanzig Wiederholungen"),
        ],
    );
}

#[test]
fn ordinals_are_read_in_every_language() {
    all_are_said(
        Language::English,
        &[
            ("the 21st day", "the twenty-first day"),
            ("2nd set", "second set"),
            ("3rd-5th rib", "third to fifth rib"),
            ("the 11th, 12th and 13th", "the eleventh, twelfth and thirteenth"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("la 2de série", "la seconde série"),
            ("les 1res semaines", "les premières semaines"),
            ("le 3e jour", "le troisième jour"),
            ("2ème fois", "deuxième fois"),
            ("la 1ère fois", "la première fois"),
            ("le 21e jour", "le vingt et unième jour"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("la 1ra serie", "la primera serie"),
            ("la 2da vuelta", "la segunda vuelta"),
            ("el 3er día", "el tercer día"),
            ("el 4to dedo", "el cuarto dedo"),
            ("la 5ta semana", "la quinta semana"),
            ("el 7mo día", "el séptimo día"),
            ("el 1er ejercicio", "el primer ejercicio"),
            ("el 10mo día", "el décimo día"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("il 1° dito", "il primo dito"),
            ("il 21º giorno", "il ventunesimo giorno"),
            ("la 2ª serie", "la seconda serie"),
            ("la 3a volta", "la terza volta"),
            ("il 4o dito", "il quarto dito"),
            ("il 10° giorno", "il decimo giorno"),
            ("la 1a settimana", "la prima settimana"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("1st, 2nd and 3rd set", "first, second and third set"),
            ("the 4th-6th week", "the fourth to sixth week"),
            ("22nd", "twenty-second"),
            ("103rd", "one hundred and third"),
            ("2nd-degree strain", "second-degree strain"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("3ème série", "troisième série"),
            ("les 2es phalanges", "les deuxièmes phalanges"),
            ("le 2nd exercice", "le second exercice"),
            ("le 1er et le 2e jour", "le premier et le deuxième jour"),
            ("la 9e vertèbre", "la neuvième vertèbre"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("la 3ª serie", "la tercera serie"),
            ("el 2º dedo", "el segundo dedo"),
            ("la 8va semana", "la octava semana"),
            ("el 9no día", "el noveno día"),
            ("el 6to ejercicio", "el sexto ejercicio"),
            ("los 1ros días", "los primeros días"),
            ("la 1.ª semana", "la primera semana"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("la 5ª settimana", "la quinta settimana"),
            ("il 2° set", "il secondo set"),
            ("il 3º e 4º dito", "il terzo e quarto dito"),
            ("la 12ª costola", "la dodicesima costola"),
            ("il 6° giorno", "il sesto giorno"),
        ],
    );
}
