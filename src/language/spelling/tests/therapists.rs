//! Claims about what therapists write short on their handouts: postures in capitals, plus signs, stops and days beside
//! strokes.

use super::all_are_said;
use supple::language::Language;

#[test]
fn what_german_therapists_write_short_is_said_in_full() {
    all_are_said(
        Language::German,
        &[
            (
                "3x10 Wdh., 2 Sek. halten, li + re im Wechsel.",
                "dreimal zehn Wiederholungen, zwei Sekunden halten, links und rechts im Wechsel.",
            ),
            (
                "RL, Beine angest., 5 Sek. halten.",
                "Rückenlage, Beine angestellt, fünf Sekunden halten.",
            ),
            ("BL, Stirn auf Handrücken.", "Bauchlage, Stirn auf Handrücken."),
            ("SL re, unteres Bein angew.", "Seitenlage rechts, unteres Bein angewinkelt."),
            ("Vierfüßlerstd., Rücken gerade.", "Vierfüßlerstand, Rücken gerade."),
            ("Ausgangsstellung (ASTE): Sitz.", "Ausgangsstellung (Ausgangsstellung): Sitz."),
            ("ASTE: Stand, hüftbreit.", "Ausgangsstellung: Stand, hüftbreit."),
            ("Exz. langsam senken (4 s).", "Exzentrisch langsam senken (vier Sekunden)."),
            ("2-3x/Wo., je 3 Sätze.", "zwei bis dreimal pro Woche, je drei Sätze."),
            ("Flex/Ext im Kniegelenk.", "Flexion Extension im Kniegelenk."),
            ("Ellbg. gestreckt.", "Ellbogen gestreckt."),
            ("Vollbelastung n. 6 Wo.", "Vollbelastung nach sechs Wochen."),
            ("5 Atemz. lang halten.", "fünf Atemzüge lang halten."),
            ("Kopf n. li. neigen.", "Kopf nach links neigen."),
            ("Arme seitl. heben bis 90°.", "Arme seitlich heben bis neunzig Grad."),
            ("Rumpf nach hi. lehnen.", "Rumpf nach hinten lehnen."),
            ("Knie zu 1/2 gebeugt.", "Knie zur Hälfte gebeugt."),
            ("Arm zu ½ strecken.", "Arm zur Hälfte strecken."),
            ("4FS, Arm heben.", "Vierfüßlerstand, Arm heben."),
            ("4-Füßler-Stand, Rücken lang.", "Vierfüßler-Stand, Rücken lang."),
            ("Mit dem re. Fuß 1 Schritt vor.", "Mit dem rechten Fuß einen Schritt vor."),
            ("1 Schritt nach vorn.", "einen Schritt nach vorn."),
            ("1 Schritt zurück, dann halten.", "einen Schritt zurück, dann halten."),
            ("1 Schritt ist genug.", "ein Schritt ist genug."),
            ("Vitamin C + D.", "Vitamin C und D."),
            ("10 Wdh. + 5 Sek.", "zehn Wiederholungen plus fünf Sekunden."),
            ("Die Re-Evaluation.", "Die Re-Evaluation."),
            ("LINKS BL RECHTS.", "LINKS BL RECHTS."),
        ],
    );
}

#[test]
fn what_french_therapists_write_short_is_said_in_full() {
    all_are_said(
        Language::French,
        &[
            ("DD, genoux fléchis.", "décubitus dorsal, genoux fléchis."),
            ("DV, front sur les mains.", "décubitus ventral, front sur les mains."),
            ("Pos. de départ : assis.", "Position de départ : assis."),
            ("2-3x/sem., 3 séries.", "deux à trois fois par semaine, trois séries."),
            ("10x de chq côté.", "dix fois de chaque côté."),
            ("Flex./ext. du genou, 15x.", "Flexion extension du genou, quinze fois."),
            ("6 sem. après l'op.", "six semaines après l'opération."),
            ("5 resp. profondes.", "cinq respirations profondes."),
            ("Incliner la tête à g.", "Incliner la tête à gauche."),
            ("Bascule du bassin av./arr., 1 min.", "Bascule du bassin avant arrière, une minute."),
            ("Ex. n°3 : pont fessier.", "Exercice numéro trois : pont fessier."),
            ("RE/RI, coude au corps.", "rotation externe/rotation interne, coude au corps."),
            ("Lu/Me/Ve : 15 min.", "Lundi, Mercredi, Vendredi : quinze minutes."),
            ("J’ai lu et je me lève.", "J’ai lu et je me lève."),
            ("Le Ve nerf.", "Le cinquième nerf."),
            ("Ma main et sa jambe.", "Ma main et sa jambe."),
        ],
    );
}

#[test]
fn what_spanish_therapists_write_short_is_said_in_full() {
    all_are_said(
        Language::Spanish,
        &[
            ("DS, rodillas flexionadas.", "decúbito supino, rodillas flexionadas."),
            ("DP, frente sobre las manos.", "decúbito prono, frente sobre las manos."),
            (
                "DL izq., pierna de abajo doblada.",
                "decúbito lateral izquierdo, pierna de abajo doblada.",
            ),
            ("Cuadrupedia: brazo + pierna contraria.", "Cuadrupedia: brazo y pierna contraria."),
            ("Pos. inicial: sentado.", "Posición inicial: sentado."),
            ("Levantar la pna. 10 cm.", "Levantar la pierna diez centímetros."),
            ("Flex./ext. de rodilla, 15x.", "Flexión extensión de rodilla, quince veces."),
            ("MMII estirados.", "miembros inferiores estirados."),
            ("5 resp. profundas.", "cinco respiraciones profundas."),
            ("Ej. nº 3: puente.", "Ejercicio número tres: puente."),
            ("Col. cervical larga.", "Columna cervical larga."),
            ("MMSS relajados.", "miembros superiores relajados."),
            ("RE/RI, codo pegado.", "rotación externa/rotación interna, codo pegado."),
        ],
    );
}

#[test]
fn what_italian_therapists_write_short_is_said_in_full() {
    all_are_said(
        Language::Italian,
        &[
            ("DS, ginocchia flesse.", "decubito supino, ginocchia flesse."),
            ("DP, fronte sulle mani.", "decubito prono, fronte sulle mani."),
            (
                "Dec. lat. sx, gamba sotto piegata.",
                "Decubito laterale sinistro, gamba sotto piegata.",
            ),
            ("Pos. di partenza: seduto.", "Posizione di partenza: seduto."),
            (
                "Fless./est. del ginocchio, 15x.",
                "Flessione estensione del ginocchio, quindici volte.",
            ),
            ("AAII distesi.", "arti inferiori distesi."),
            ("5 resp. profondi.", "cinque respiri profondi."),
            ("Es. n. 3: ponte.", "Esercizio numero tre: ponte."),
            ("Col. cervicale lunga.", "Colonna cervicale lunga."),
            ("AASS rilassati.", "arti superiori rilassati."),
            ("RE/RI, gomito al corpo.", "rotazione esterna/rotazione interna, gomito al corpo."),
        ],
    );
}
