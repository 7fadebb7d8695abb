//! Spanish as it sounds.

use supple::language::Language::Spanish;

use super::{all_sound, doubtful_are};

#[test]
fn letters_sound_as_in_castile() {
    all_sound(
        Spanish,
        &[
            ("cabeza", "kaβˈeθa"),
            ("pecho", "pˈeʧo"),
            ("lleva", "ʎˈeβa"),
            ("guitarra", "ɡitˈara"),
            ("pingüino", "piŋɡwˈino"),
            ("quédate", "kˈeðate"),
            ("muñeca", "muɲˈeka"),
            ("gira", "xˈiɾa"),
            ("oreja", "oɾˈexa"),
            ("ahora", "aˈoɾa"),
            ("exhala", "eksˈala"),
            ("xilófono", "silˈofono"),
            ("psoas", "sˈoas"),
            ("acción", "akθjˈon"),
            ("fascia", "fˈasθja"),
            ("apoya", "apˈoʝa"),
            ("alrededor", "ˌalreðeðˈoɾ"),
            ("honra", "ˈonra"),
            ("innato", "innˈato"),
        ],
    );
}

#[test]
fn the_stress_is_where_spelling_says() {
    all_sound(
        Spanish,
        &[
            ("respira", "respˈiɾa"),
            ("notas", "nˈotas"),
            ("pesen", "pˈesen"),
            ("caer", "kaˈeɾ"),
            ("libertad", "lˌiβeɾtˈad"),
            ("estoy", "estˈoɪ"),
            ("relax", "relˈaks"),
            ("tórax", "tˈoɾaks"),
            ("detrás", "detɾˈas"),
            ("siéntate", "sjˈentate"),
            ("respiración", "rˌespiɾaθjˈon"),
            ("estabilidad", "ˌestaβˌiliðˈad"),
            ("lentamente", "lˈɛntamˈente"),
            ("rápidamente", "rˈapiðamˈente"),
            ("aumente", "Wmˈɛnte"),
            ("lamente", "lamˈɛnte"),
        ],
    );
}

#[test]
fn vowels_beside_each_other_glide_but_where_an_accent_parts_them() {
    all_sound(
        Spanish,
        &[
            ("aire", "ˈIɾe"),
            ("pausa", "pˈWsa"),
            ("seis", "sˈAs"),
            ("deuda", "dˈeʊða"),
            ("hoy", "ˈoɪ"),
            ("muy", "mˈuj"),
            ("pie", "pjˈe"),
            ("cuello", "kwˈeʎo"),
            ("huevo", "wˈeβo"),
            ("buey", "bwˈA"),
            ("día", "dˈia"),
            ("continúa", "kˌontinˈua"),
            ("país", "paˈis"),
            ("leer", "leˈeɾ"),
            ("viuda", "bjˈuða"),
            ("cuidado", "kwiðˈaðo"),
        ],
    );
}

#[test]
fn b_d_and_g_are_soft_but_after_a_pause_or_a_nasal() {
    all_sound(
        Spanish,
        &[
            ("Dobla el codo", "dˈoβla el kˈoðo"),
            ("un dedo", "ˈun dˈeðo"),
            ("los dedos", "los ðˈeðos"),
            ("no, deja", "nˈo, dˈexa"),
            ("hombro", "ˈombɾo"),
            ("agua", "ˈaɣwa"),
            ("lengua", "lˈɛŋɡwa"),
            ("a veces", "a βˈeθes"),
            ("en vez", "em bˈeθ"),
            ("signo", "sˈiɡno"),
            ("padre", "pˈaðɾe"),
            ("la estabilidad entera", "la ˌestaβˌiliðˈað entˈeɾa"),
        ],
    );
}

#[test]
fn small_words_lean_on_those_beside_them() {
    all_sound(
        Spanish,
        &[
            ("las manos en el suelo", "las mˈanos en el swˈelo"),
            ("hacia la cara", "ˌaθja la kˈaɾa"),
            ("de la", "de lˈa"),
            ("como tú", "kˌomo tˈu"),
            ("¿cómo?", "kˈomo?"),
        ],
    );
}

#[test]
fn words_of_other_languages_sound_as_people_say_them() {
    all_sound(
        Spanish,
        &[
            ("stretching", "estɾˈeʧin"),
            ("pilates", "pilˈates"),
            ("el core", "el kˈoɾ"),
            ("foam roller", "fˈOm rˈoleɾ"),
            ("kilómetro", "kilˈometɾo"),
            ("L cinco", "ˈele θˈinko"),
        ],
    );
    doubtful_are(Spanish, "Stretching, pilates y yoga con el core, el álbum y los bíceps.", &[]);
}

#[test]
fn what_is_not_spelled_as_spanish_is_doubtful() {
    doubtful_are(Spanish, "Physio con Smith", &["Physio", "Smith"]);
    doubtful_are(Spanish, "el TRX, el hockey y las mattress", &["TRX", "hockey", "mattress"]);
    doubtful_are(Spanish, "Siéntate con la espalda erguida, y respira.", &[]);
}
