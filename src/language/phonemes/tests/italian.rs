//! Italian as it sounds.

use supple::language::Language::Italian;

use super::{all_sound, doubtful_are};

#[test]
fn letters_sound_as_they_are_spelled() {
    all_sound(
        Italian,
        &[
            ("ginocchia", "ʤinˈɔkːja"),
            ("braccia", "brˈaʧːa"),
            ("schiena", "skjˈɛna"),
            ("lascia", "lˈaʃa"),
            ("caviglia", "kavˈiʎa"),
            ("bagno", "bˈaɲɲo"),
            ("segnale", "seɲˈale"),
            ("lungo", "lˈuŋɡo"),
            ("quando", "kwˈando"),
            ("respira", "respˈira"),
            ("viso", "vˈizo"),
            ("sbarra", "zbˈarɾa"),
            ("altezza", "altˈeʦːa"),
            ("mezzo", "mˈɛʣːo"),
            ("basso", "bˈaSo"),
            ("mani", "mˈanɪ"),
            ("è più giù", "ˈɛ pjˈu ʤˈu"),
        ],
    );
}

#[test]
fn endings_and_lists_say_where_the_stress_is() {
    all_sound(
        Italian,
        &[
            ("gomito", "ɡˈomito"),
            ("gomiti", "ɡˈomitɪ"),
            ("muscolo", "mˈuskolo"),
            ("mandibola", "mandˈibola"),
            ("tallone", "tallˈone"),
            ("vertebre", "vˈɛrtebre"),
            ("natiche", "nˈatike"),
            ("stabile", "stˈabile"),
            ("massimo", "mˈaSimo"),
            ("prendere", "prˈɛndere"),
            ("vedere", "vedˈere"),
            ("posizione", "poziʦjˈone"),
            ("movimento", "movimˈento"),
            ("scrivania", "skrivanˈia"),
            ("fisioterapia", "fizjoterapˈia"),
            ("due", "dˈue"),
            ("metà", "metˈa"),
        ],
    );
}

#[test]
fn a_verb_keeps_its_stress_whatever_is_written_behind_it() {
    all_sound(
        Italian,
        &[
            ("girala", "ʤˈirala"),
            ("mettiti", "mˈetːitɪ"),
            ("metterti", "mˈetːertɪ"),
            ("tenerla", "tenˈerla"),
            ("appoggiandoti", "apːoʤːˈandotɪ"),
            ("portano", "pˈɔrtano"),
            ("scendono", "ʃˈendono"),
            ("lontano", "lontˈano"),
            ("le mani", "le mˈanɪ"),
        ],
    );
}

#[test]
fn commands_are_told_from_participles_by_what_stands_ahead() {
    all_sound(
        Italian,
        &[
            ("Sdraiati, e alzati", "zdrˈajatɪ, e ˈalʦatɪ"),
            ("con i gomiti piegati", "kon i ɡˈomitɪ pjeɡˈatɪ"),
        ],
    );
}

#[test]
fn elided_words_are_said_with_the_next() {
    all_sound(
        Italian,
        &[
            ("l’anca", "lˈanka"),
            ("all'indietro", "allindjˈɛtro"),
            ("c’è un po’ d’aria", "ʧˈɛ ʊn pˈo dˈarja"),
            ("dell'altro lato", "dellˈaltro lˈato"),
        ],
    );
}

#[test]
fn small_words_lean_on_those_beside_them() {
    all_sound(
        Italian,
        &[
            ("con la schiena dritta", "kon la skjˈɛna drˈitːa"),
            ("sulla testa", "sˌulla tˈɛsta"),
            ("su", "sˈu"),
            ("la testa su", "la tˈɛsta sˈu"),
            ("su un fianco", "sʊ ʊn fjˈanko"),
        ],
    );
}

#[test]
fn what_no_rule_and_no_list_says_is_doubtful() {
    doubtful_are(Italian, "lo stretching, il core e lo yoga", &[]);
    doubtful_are(Italian, "hockey con Smith e i sabadi", &["hockey", "Smith", "sabadi"]);
    doubtful_are(Italian, "Siediti con la schiena dritta, e lascia pendere le braccia.", &[]);
}
