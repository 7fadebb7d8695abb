//! Claims about sides that are written short, and the nouns that they agree with.

use super::all_are_said;
use supple::language::Language;

#[test]
fn a_short_side_agrees_with_its_noun() {
    all_are_said(
        Language::German,
        &[
            ("Hebe das re. Bein.", "Hebe das rechte Bein."),
            ("Am li. Knie.", "Am linken Knie."),
            ("Hebe re. Arm.", "Hebe rechten Arm."),
            ("Mit re. Hand.", "Mit rechter Hand."),
            ("10x re./10x li.", "zehnmal rechts/zehnmal links."),
            ("10 Wdh. re. Dann links.", "zehn Wiederholungen rechts. Dann links."),
            ("re/li", "rechts/links"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("jambe dte", "jambe droite"),
            ("bras dr. tendu", "bras droit tendu"),
            ("genou gche", "genou gauche"),
            ("10 rép. gche, 10 rép. dte", "dix répétitions gauche, dix répétitions droite"),
            ("bras gche/dte", "bras gauche/droit"),
            ("jambe dr. en avant", "jambe droite en avant"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("pierna izq. y brazo izq.", "pierna izquierda y brazo izquierdo."),
            ("lado dcho./izq.", "lado derecho/izquierdo."),
            ("mano izqda.", "mano izquierda."),
            (
                "10 rep. izq., 10 rep. der.",
                "diez repeticiones izquierda, diez repeticiones derecha.",
            ),
            ("brazo der. arriba", "brazo derecho arriba"),
            ("10x izq.", "diez veces izquierda."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("gamba dx", "gamba destra"),
            ("braccio sx", "braccio sinistro"),
            ("lato dx/sx", "lato destro/sinistro"),
            ("10 rip. dx, 10 rip. sx", "dieci ripetizioni destra, dieci ripetizioni sinistra"),
            ("a dx e a sx", "a destra e a sinistra"),
            ("10x sx", "dieci volte sinistra"),
            ("sx1, dx2", "sinistra uno, destra due"),
        ],
    );
}

#[test]
fn letters_behind_the_body_are_spanish_sides() {
    all_are_said(
        Language::Spanish,
        &[
            ("brazo D/I", "brazo derecho/izquierdo"),
            ("lado D.", "lado derecho."),
            ("pierna I, 10 veces", "pierna izquierda, diez veces"),
            ("brazo (D) arriba", "brazo (derecho) arriba"),
            ("rodilla D o I", "rodilla derecha o izquierda"),
            ("vitamina D, columna D, D12", "vitamina D, columna D, D doce"),
        ],
    );
}

#[test]
fn letters_with_a_stroke_are_parts_of_the_spine() {
    all_are_said(
        Language::English,
        &[
            ("L/S rotation", "lumbar spine rotation"),
            ("C/S extension", "cervical spine extension"),
            ("T/S mobility", "thoracic spine mobility"),
            ("L/S spine", "lumbar spine"),
            ("L/S junction", "lumbosacral junction"),
            ("C/T junction", "cervicothoracic junction"),
            ("L spine, L knee, L/R", "L spine, left knee, left/right"),
        ],
    );
}

#[test]
fn italian_sides_are_written_short_with_a_full_stop_too() {
    all_are_said(
        Language::Italian,
        &[
            ("Appoggia la mano sin. sul ginocchio.", "Appoggia la mano sinistra sul ginocchio."),
            ("Appoggia la mano sin.", "Appoggia la mano sinistra."),
            ("Appoggia la mano des. sul ginocchio.", "Appoggia la mano destra sul ginocchio."),
            ("Solleva la gamba dx.", "Solleva la gamba destra."),
            ("Solleva la gamba dx. e tienila.", "Solleva la gamba destra e tienila."),
            ("Solleva la gamba sx. Tienila.", "Solleva la gamba sinistra. Tienila."),
            ("Spalla des., poi spalla sin.", "Spalla destra, poi spalla sinistra."),
            ("Braccio sin. in alto.", "Braccio sinistro in alto."),
            ("Ginocchio des. piegato.", "Ginocchio destro piegato."),
            ("Piede dest. avanti.", "Piede destro avanti."),
            ("Arto sup. sin. in fuori.", "Arto superiore sinistro in fuori."),
            ("Solleva la gamba (sin.) e resta.", "Solleva la gamba (sinistra) e resta."),
            ("Gamba sin./des. alternata.", "Gamba sinistra/destra alternata."),
        ],
    );
}

#[test]
fn two_letters_with_a_stroke_are_the_two_sides() {
    all_are_said(
        Language::French,
        &[
            ("Rotation d/g", "Rotation droite/gauche"),
            ("Tourner la tête g/d.", "Tourner la tête gauche/droite."),
            ("10x d/g", "dix fois droite/gauche"),
            ("10 rép. D/G", "dix répétitions droite/gauche"),
            ("Bras d/g en alternance", "Bras droit/gauche en alternance"),
            ("Jambe (G/D)", "Jambe (gauche/droite)"),
            ("5 g/j, 2 g", "cinq grammes par jour, deux grammes"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("Ruota la testa d/s.", "Ruota la testa destra/sinistra."),
            ("10x s/d", "dieci volte sinistra/destra"),
            ("Braccio d/s", "Braccio destro/sinistro"),
            ("Gamba S/D alternata", "Gamba sinistra/destra alternata"),
            ("Lato (D/S)", "Lato (destro/sinistro)"),
            ("s/ peso, taglia S/M", "senza peso, taglia S, M"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Gira la cabeza d/i.", "Gira la cabeza derecha/izquierda."),
            ("10x i/d", "diez veces izquierda/derecha"),
            ("Brazo d/i", "Brazo derecho/izquierdo"),
            ("Pierna i/d alternando", "Pierna izquierda/derecha alternando"),
            ("10 rep. d/i", "diez repeticiones derecha/izquierda"),
            ("3 d/sem", "tres días a la semana"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Kopf drehen l/r.", "Kopf drehen links/rechts."),
            ("10x r/l", "zehnmal rechts/links"),
            ("L/R im Wechsel", "links/rechts im Wechsel"),
            ("10 Wdh. R/L", "zehn Wiederholungen rechts/links"),
            ("Arm (l/r)", "Arm (links/rechts)"),
            ("2 l/Tag", "zwei Liter pro Tag"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("Turn your head l/r.", "Turn your head left/right."),
            ("10x r/l", "ten times right/left"),
            ("Hip (l/r)", "Hip (left/right)"),
            ("Rotate l/r, then r/l", "Rotate left/right, then right/left"),
            ("10 reps l/r", "ten reps left/right"),
            ("2 l/day", "two litres per day"),
        ],
    );
}

#[test]
fn a_letter_behind_a_clause_about_the_other_side_has_its_noun() {
    all_are_said(
        Language::French,
        &[
            ("Genou G fléchi, D tendu.", "Genou gauche fléchi, droit tendu."),
            ("Bras D levé, G baissé.", "Bras droit levé, gauche baissé."),
            ("Jambe G en avant, D en arrière.", "Jambe gauche en avant, droite en arrière."),
            ("Coude D plié et G tendu.", "Coude droit plié et gauche tendu."),
            ("Genou G fléchi (D tendu)", "Genou gauche fléchi (droit tendu)"),
            ("Jambe gauche fléchie, D tendue.", "Jambe gauche fléchie, droite tendue."),
            ("Vitamine D, G de poche", "Vitamine D, G de poche"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("Rodilla I doblada, D estirada.", "Rodilla izquierda doblada, derecha estirada."),
            ("Brazo D arriba, I abajo.", "Brazo derecho arriba, izquierdo abajo."),
            ("Pie I delante y D detrás.", "Pie izquierdo delante y derecho detrás."),
            (
                "Mano D en la cadera, I en el suelo.",
                "Mano derecha en la cadera, izquierda en el suelo.",
            ),
            (
                "Pierna izquierda doblada; D estirada.",
                "Pierna izquierda doblada; derecha estirada.",
            ),
            ("Vitamina D, I con agua", "Vitamina D, I con agua"),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("R knee bent, L straight.", "right knee bent, left straight."),
            ("Right knee bent, L straight.", "Right knee bent, left straight."),
            ("R arm up and L down.", "right arm up and left down."),
            ("L knee bent, R at 90°", "left knee bent, right at ninety degrees"),
            ("R hand on hip; L on knee", "right hand on hip; left on knee"),
            ("L1, R side, L spine", "L one, right side, L spine"),
        ],
    );
}

#[test]
fn a_letter_behind_repetitions_is_a_side() {
    all_are_said(
        Language::French,
        &[
            ("10 rép. D, 10 rép. G", "dix répétitions droite, dix répétitions gauche"),
            ("10 répétitions D", "dix répétitions droite"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("10 rep. D, 10 rep. I", "diez repeticiones derecha, diez repeticiones izquierda"),
            ("8-10 repeticiones I.", "ocho a diez repeticiones izquierda."),
        ],
    );
    all_are_said(
        Language::English,
        &[
            ("10 reps R, 10 reps L", "ten reps right, ten reps left"),
            ("10 reps L.", "ten reps left."),
            ("10 reps R arm", "ten reps right arm"),
            ("Do 10 reps. A rest follows.", "Do ten reps. A rest follows."),
            ("Do 10 reps. Rest well.", "Do ten reps. Rest well."),
            ("Do 10 reps. each side.", "Do ten reps each side."),
        ],
    );
}

#[test]
fn a_letter_that_labels_a_number_is_a_side_beside_the_other_one() {
    all_are_said(
        Language::English,
        &[
            ("L: 10, R: 12", "left: ten, right: twelve"),
            ("R: 12 reps, L: 10 reps.", "right: twelve reps, left: ten reps."),
            ("L = 10, R = 12", "left equals ten, right equals twelve"),
            ("Reps: R 12, L 10", "Reps: right twelve, left ten"),
            ("Reach L: hold; reach R: hold", "Reach left: hold; reach right: hold"),
            ("L: 10, M: 12, R: 8", "L: ten, M: twelve, R: eight"),
            ("Plan R: 10 days", "Plan R: ten days"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("re.: 10, li.: 12", "rechts: zehn, links: zwölf"),
            ("R: 12, L: 10", "rechts: zwölf, links: zehn"),
            ("L: 10 Wdh. R: 12 Wdh.", "links: zehn Wiederholungen rechts: zwölf Wiederholungen."),
            ("re 10x, li 12x", "rechts zehnmal, links zwölfmal"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("D : 10, G : 12", "droite : dix, gauche : douze"),
            ("G: 12 rép., D: 10 rép.", "gauche: douze répétitions, droite: dix répétitions."),
            ("Côté D : 12 ; côté G : 10", "Côté droit : douze ; côté gauche : dix"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("D: 10, I: 12", "derecha: diez, izquierda: doce"),
            ("Dcha.: 10, izda.: 12", "Derecha: diez, izquierda: doce"),
            ("I: 12 rep., D: 10 rep.", "izquierda: doce repeticiones, derecha: diez repeticiones."),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("dx: 10, sx: 12", "destra: dieci, sinistra: dodici"),
            ("D: 10, S: 12", "destra: dieci, sinistra: dodici"),
            ("L: 10, M: 12, S: 8, D: riposo", "L: dieci, M: dodici, S: otto, D: riposo"),
        ],
    );
}
