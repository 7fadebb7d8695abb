//! Spanish.

mod abbreviations;
mod cardinals;
mod dose;
mod genders;
mod leaflet;
mod numbers;
mod ordinals;
mod phonemes;
mod report;
mod schedule;
mod script_words;
mod shorthand;
mod side_letters;
mod sides;
mod times;
mod units;
mod weekdays;

use super::address_words::{AddressWords, OtherWay};
use super::data::Data;
use super::labels::{
    Controls, Labels, LaneLabels, MarkLabels, PhaseLabels, PostureLabels, StepLabels,
};
use super::phrases::Phrases;

pub(super) static DATA: Data = Data {
    code: "es",
    name: "Spanish",
    names: &["spanish", "español", "espanol"],
    sides: &[
        ("izquierda", "derecha"),
        ("izquierdo", "derecho"),
        ("izquierdas", "derechas"),
        ("izquierdos", "derechos"),
    ],
    side_forms: &sides::SIDE_FORMS,
    lay_areas: &[
        (&["piernas", "pierna"], &["muslos", "pantorrillas", "caderas"]),
        (&["rodillas", "rodilla"], &["muslos", "pantorrillas", "caderas"]),
        (
            &["pies", "pie", "talones", "talón", "dedos de los pies", "dedos del pie"],
            &["tobillos", "pantorrillas"],
        ),
        (
            &["cabeza", "cara", "frente", "mandíbula", "quijada", "mentón", "sienes"],
            &["cuello", "ojos"],
        ),
        (&["glúteos", "nalgas", "trasero", "culo", "pelvis"], &["caderas"]),
        (&["columna", "vertebral"], &["parte alta de la espalda", "parte baja de la espalda"]),
        (&["brazos", "brazo"], &["hombros", "antebrazos", "muñecas"]),
        (&["codos", "codo"], &["antebrazos"]),
        (&["dedos", "dedo", "pulgares", "pulgar"], &["manos", "muñecas", "antebrazos"]),
        (&["vientre", "barriga", "abdomen", "cintura", "costillas"], &["tronco"]),
        (&["hombro"], &["hombros"]),
        (&["cadera", "ingle"], &["caderas"]),
        (&["nuca", "cervicales"], &["cuello"]),
        (&["riñones", "lumbares", "lomo"], &["parte baja de la espalda"]),
        (&["coxis"], &["parte baja de la espalda", "caderas"]),
        (&["omóplatos", "omóplato"], &["parte alta de la espalda", "hombros"]),
        (&["clavículas", "clavícula", "esternón"], &["pecho"]),
        (
            &["pantorrilla", "gemelos", "espinillas", "espinilla", "canillas", "canilla"],
            &["pantorrillas"],
        ),
        (&["muslo"], &["muslos"]),
        (&["tobillo"], &["tobillos"]),
        (&["muñeca"], &["muñecas"]),
        (&["mano"], &["manos", "muñecas"]),
        (&["ojo"], &["ojos"]),
    ],
    common: &[
        "el",
        "los",
        "las",
        "y",
        "en",
        "con",
        "del",
        "al",
        "una",
        "su",
        "sus",
        "tu",
        "tus",
        "que",
        "no",
        "por",
        "para",
        "más",
        "sin",
        "sobre",
        "hacia",
        "se",
        "lo",
        "como",
        "hasta",
        "despacio",
        "suavemente",
        "respira",
        "cabeza",
        "manos",
        "brazos",
        "pies",
        "espalda",
        "hombros",
        "rodillas",
        "deja",
        "siente",
        "mantén",
        "luego",
        "está",
        "este",
        "esta",
        "entre",
        "cada",
        "otra",
        "otro",
        "lado",
        "vez",
        "muy",
        "si",
        "ni",
        "pero",
        "desde",
        "también",
        "dos",
        "e",
        "o",
    ],
    address: &AddressWords {
        familiar: &["tú", "tu", "tus", "contigo"],
        formal: &["usted", "ustedes"],
        familiar_orders: "siéntate túmbate acuéstate levántate ponte colócate quédate relájate pon coloca \
            apoya dobla flexiona estira extiende levanta sube baja gira inspira espira respira \
            inhala exhala mantén relaja suelta deja aprieta empuja presiona lleva agarra \
            repite vuelve mira cierra abre empieza comienza haz camina contrae cruza coge \
            continúa sigue inclina acerca aleja mueve evita siente descansa sujeta separa",
        formal_orders: "siéntese túmbese acuéstese levántese póngase colóquese quédese relájese ponga \
            coloque apoye flexione estire extienda levante suba baje gire inspire espire \
            respire inhale exhale mantenga relaje suelte deje apriete empuje presione tire lleve \
            agarre repita vuelva mire cierre abra empiece comience haga camine junte contraiga \
            cruce coja tome continúe siga incline acerque aleje mueva pare evite sienta descanse \
            sujete separe",
        before_orders: "no se y ahora luego después despacio",
        is_formal: false,
        is_told_by_capitals: false,
    },
    other_way: Some(&OTHER_WAY),
    dose: &dose::DOSE,
    schedule: &schedule::SCHEDULE,
    report: &report::REPORT,
    handout: &leaflet::HANDOUT,
    shorthand: &leaflet::SHORTHAND,
    script_words: &script_words::SCRIPT_WORDS,
    is_masculine: genders::is_masculine,
    with_article: str::to_owned,
    stops: &["sr", "sra", "dra", "pág"],
    sample: "Siéntate derecho. Gira despacio la cabeza a la izquierda. Mantén 30 segundos, y respira.",
    numbers: &numbers::NUMBERS,
    phonemes: Some(phonemes::pronounced),
    phrases: PHRASES,
    labels: LABELS,
    controls: Controls {
        play: "Reproducir",
        pause: "Pausa",
        back: "10 segundos atrás",
        forward: "10 segundos adelante",
        previous: "Ejercicio anterior",
        next: "Ejercicio siguiente",
        place: "Lugar en la sesión",
        exercises: "Ejercicios",
        download: "Descargar, para escuchar sin este ordenador",
        handout: "Para leer",
        gone: "No se llega al sonido. ¿Sigue supple compartiéndolo, y el teléfono en la misma red?",
        unreachable: "No se llega al sonido. ¿Está este teléfono conectado a internet?",
        save: "Descargar el sonido",
        ready: "Prepárate",
        then: "Después: {what}",
        first_side: "primer lado",
        second_side: "otro lado",
        all: "Todas las sesiones",
        site: "Estiramientos",
        kept: "Guardado aquí: se oye también sin conexión.",
        keep: "Guardar todo aquí, para escuchar sin conexión ({size})",
        podcast: "Suscribirse al pódcast",
    },
};

const PHRASES: Phrases = Phrases {
    introduction: "Introducción",
    about_a_minute: "Más o menos un minuto.",
    about_minutes: "Más o menos {minutes} minutos.",
    you_need: "Necesitas: {props}.",
    if_you_like: "Si quieres, también: {props}.",
    and: "y",
    or: "o",
    first: "Para empezar.",
    next: "A continuación.",
    last: "Para terminar.",
    exercise_of: "Ejercicio {number} de {count}.",
    other_side: "El otro lado.",
    round_of: "{number} de {count}.",
    again: "Otra vez, {number} de {count}.",
    set_of: "Serie {number} de {count}.",
    ten_seconds: "Diez segundos.",
    halfway: "Vas por la mitad.",
    one_minute_left: "Queda un minuto.",
    minutes_left: "Quedan {minutes} minutos.",
    in_and_out: "Inhala, exhala.",
    out_and_in: "Exhala, inhala.",
    done_in_a_minute: "Has terminado. Ha durado un minuto.",
    done_in_minutes: "Has terminado. Ha durado {minutes} minutos.",
    safety: "Muévete con suavidad. Siente un estiramiento, nunca dolor. Si algo te duele, te hormiguea o se te duerme, para y sal despacio de la postura. Sigue respirando con libertad.",
    safety_long: &[
        "No estires hoy, y llama a emergencias, si te duele el pecho, si un dolor se extiende al brazo o a la mandíbula, o si de pronto te cuesta respirar.",
        "Haz lo mismo si notas un entumecimiento o una debilidad que antes no tenías, y si te duele algo después de un accidente.",
        "Si un dolor no se va o empeora, ve al médico antes de seguir.",
    ],
    breathe_while_pressing: "Sigue respirando mientras haces fuerza.",
    held_breath: "No retengas nunca el aire a la fuerza. Si te mareas o te falta el aire, respira como quieras.",
};

const LABELS: Labels = Labels {
    exercises: ("1 ejercicio", "{count} ejercicios"),
    needs: "Necesitas",
    optional: "Opcional",
    before: "Antes de empezar",
    breath: "Respiración",
    phases: PhaseLabels { inhale: "inhalar", held: "retener", exhale: "exhalar" },
    name: "Nombre",
    date: "Fecha",
    days: "Marca cada día que lo hayas hecho",
    picture: "Imagen",
    each_side: "Cada lado",
    times: "{count} veces",
    in_turn: "Un lado y el otro por turnos, {count} veces cada uno",
    begin: "primero: {side}",
    other_side: "Luego lo mismo del otro lado",
    mirrored: "Izquierda y derecha se intercambian.",
    first_time: "La primera vez",
    last_time: "La última vez",
    another_way: "Otra manera: {name}",
    steps: StepLabels {
        hold: "Mantener",
        press: "Contraer",
        moving: "Seguir moviéndose",
        rest: "Descanso",
        breathe: "Solo respirar",
        inhale: "Inhalar",
        exhale: "Exhalar",
        count: "Contar",
    },
    count: "{count} veces, una cada {time}",
    between: "{rest} entre series",
    after: "A los {time}",
    each_time: "Cada vez",
    each_time_after: "Cada vez, a los {time}",
    range: "de {min} a {max}",
    open: "{min} o más",
    postures: PostureLabels {
        seated: "sentado",
        standing: "de pie",
        kneeling: "de rodillas",
        all_fours: "a cuatro patas",
        lying: "tumbado",
        prone: "boca abajo",
        side_lying: "de lado",
    },
    targets: "para {targets}",
    breathe_freely: "respirar libremente",
    lanes: LaneLabels { speech: "voz", steps: "tenida", breath: "aire", tones: "tonos" },
    marks: MarkLabels { start: "inicio", end: "fin", bell: "campana", finish: "final" },
    legend: "voz ▒, mantener █, contraer ■, movimiento ▓, descanso y otros ░; aire: inhalar ╱, exhalar ╲, retenido ─; tonos: · hacia el fin, ▲ inicio, ▼ fin, ○ campana, ◆ final de la sesión",
    column: "un signo es {time}",
};

/// For whoever is spoken to with “usted”.
static OTHER_WAY: OtherWay = OtherWay {
    phrases: Phrases {
        you_need: "Necesita: {props}.",
        if_you_like: "Si quiere, también: {props}.",
        halfway: "Va por la mitad.",
        in_and_out: "Inhale, exhale.",
        out_and_in: "Exhale, inhale.",
        done_in_a_minute: "Ha terminado. Ha durado un minuto.",
        done_in_minutes: "Ha terminado. Ha durado {minutes} minutos.",
        safety: "Muévase con suavidad. Sienta un estiramiento, nunca dolor. Si algo le duele, le hormiguea o se le duerme, pare y salga despacio de la postura. Siga respirando con libertad.",
        safety_long: &[
            "No estire hoy, y llame a emergencias, si le duele el pecho, si un dolor se extiende al brazo o a la mandíbula, o si de pronto le cuesta respirar.",
            "Haga lo mismo si nota un entumecimiento o una debilidad que antes no tenía, y si le duele algo después de un accidente.",
            "Si un dolor no se va o empeora, vaya al médico antes de seguir.",
        ],
        breathe_while_pressing: "Siga respirando mientras hace fuerza.",
        held_breath: "No retenga nunca el aire a la fuerza. Si se marea o le falta el aire, respire como quiera.",
        ..PHRASES
    },
    labels: Labels { needs: "Necesita", days: "Marque cada día que lo haya hecho", ..LABELS },
};
