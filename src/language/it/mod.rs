//! Italian.

mod abbreviations;
mod cardinals;
mod dose;
mod leaflet;
mod numbers;
mod ordinals;
mod phonemes;
mod report;
mod schedule;
mod script_words;
mod shorthand;
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
    code: "it",
    name: "Italian",
    names: &["italian", "italiano"],
    sides: &[
        ("sinistra", "destra"),
        ("sinistro", "destro"),
        ("sinistre", "destre"),
        ("sinistri", "destri"),
    ],
    side_forms: &sides::SIDE_FORMS,
    lay_areas: &[
        (&["gambe", "gamba"], &["cosce", "polpacci", "anche"]),
        (&["ginocchia", "ginocchio"], &["cosce", "polpacci", "anche"]),
        (
            &["piedi", "piede", "talloni", "tallone", "dita dei piedi", "dita del piede"],
            &["caviglie", "polpacci"],
        ),
        (
            &["testa", "viso", "fronte", "mandibola", "mascella", "mento", "tempie"],
            &["collo", "occhi"],
        ),
        (&["sedere", "glutei", "natiche", "natica", "chiappe", "bacino"], &["anche"]),
        (
            &["colonna", "vertebrale", "spina", "dorsale"],
            &["parte alta della schiena", "parte bassa della schiena"],
        ),
        (&["braccia", "braccio"], &["spalle", "avambracci", "polsi"]),
        (&["gomiti", "gomito"], &["avambracci"]),
        (&["dita", "dito", "pollici", "pollice"], &["mani", "polsi", "avambracci"]),
        (&["pancia", "ventre", "vita", "fianchi", "fianco", "costole"], &["busto"]),
        (&["spalla"], &["spalle"]),
        (&["anca", "inguine"], &["anche"]),
        (&["nuca", "cervicale", "cervicali"], &["collo"]),
        (&["reni", "lombi", "lombari", "lombare"], &["parte bassa della schiena"]),
        (&["coccige"], &["parte bassa della schiena", "anche"]),
        (&["scapole", "scapola"], &["parte alta della schiena", "spalle"]),
        (&["clavicole", "clavicola", "sterno"], &["petto"]),
        (&["polpaccio", "stinchi", "stinco"], &["polpacci"]),
        (&["coscia"], &["cosce"]),
        (&["caviglia"], &["caviglie"]),
        (&["polso"], &["polsi"]),
        (&["mano"], &["mani", "polsi"]),
        (&["occhio"], &["occhi"]),
    ],
    common: &[
        "il",
        "lo",
        "gli",
        "i",
        "e",
        "di",
        "che",
        "è",
        "non",
        "con",
        "del",
        "della",
        "dei",
        "delle",
        "dal",
        "dalla",
        "nel",
        "nella",
        "sul",
        "sulla",
        "al",
        "alla",
        "per",
        "una",
        "un",
        "tuo",
        "tua",
        "tuoi",
        "le",
        "si",
        "più",
        "senza",
        "su",
        "come",
        "fino",
        "poi",
        "piano",
        "lentamente",
        "dolcemente",
        "respira",
        "testa",
        "mani",
        "braccia",
        "piedi",
        "schiena",
        "spalle",
        "ginocchia",
        "lascia",
        "senti",
        "tieni",
        "verso",
        "tra",
        "ogni",
        "altro",
        "altra",
        "lato",
        "due",
        "o",
        "ma",
        "anche",
        "questo",
        "questa",
        "sono",
    ],
    address: &AddressWords {
        familiar: &["tu", "tuo", "tua", "tuoi", "tue"],
        formal: &["Lei", "Suo", "Sua", "Suoi", "Sue"],
        familiar_orders: "siediti sdraiati alzati fermati mettiti rilassati girati metti appoggia piega stendi \
            solleva alza abbassa gira ruota inspira espira respira tieni mantieni rilascia \
            lascia stringi spingi premi tira afferra ripeti torna resta rimani guarda \
            chiudi apri inizia comincia fai cammina unisci allunga contrai incrocia prendi \
            continua scendi sali inclina avvicina allontana muovi immagina senti conta evita \
            smetti",
        formal_orders: "sieda sdrai metta ponga appoggi pieghi stenda sollevi alzi abbassi ruoti \
            inspiri espiri tenga mantenga rilassi rilasci lasci stringa spinga prema \
            afferri ripeta torni resti rimanga guardi chiuda apra inizi cominci \
            faccia cammini unisca allunghi contragga incroci prenda trattenga continui vada \
            scenda salga inclini avvicini allontani muova immagini senta eviti smetta \
            interrompa",
        before_orders: "si non e ora adesso poi quindi lentamente piano",
        is_formal: false,
        is_told_by_capitals: true,
    },
    other_way: Some(&OTHER_WAY),
    dose: &dose::DOSE,
    schedule: &schedule::SCHEDULE,
    report: &report::REPORT,
    handout: &leaflet::HANDOUT,
    shorthand: &leaflet::SHORTHAND,
    script_words: &script_words::SCRIPT_WORDS,
    is_masculine: numbers::is_masculine,
    with_article: str::to_owned,
    stops: &["sig", "dott", "pag"],
    sample: "Siediti dritto. Gira piano la testa a sinistra. Tieni 30 secondi, e respira.",
    numbers: &numbers::NUMBERS,
    phonemes: Some(phonemes::pronounced),
    phrases: PHRASES,
    labels: LABELS,
    controls: Controls {
        play: "Riproduci",
        pause: "Pausa",
        back: "Indietro di 10 secondi",
        forward: "Avanti di 10 secondi",
        previous: "Esercizio precedente",
        next: "Esercizio successivo",
        place: "Punto della sessione",
        exercises: "Esercizi",
        download: "Scarica, per ascoltare senza questo computer",
        handout: "Da leggere",
        gone: "Il suono non è raggiungibile. supple lo condivide ancora, e il telefono è nella stessa rete?",
        unreachable: "Il suono non è raggiungibile. Questo telefono è connesso a internet?",
        save: "Scarica il suono",
        ready: "Preparati",
        then: "Poi: {what}",
        first_side: "primo lato",
        second_side: "altro lato",
        all: "Tutte le sessioni",
        site: "Allungamento",
        kept: "Salvato qui: si ascolta anche senza connessione.",
        keep: "Salva tutto qui, per ascoltare senza connessione ({size})",
        podcast: "Abbonati al podcast",
    },
};

const PHRASES: Phrases = Phrases {
    introduction: "Introduzione",
    about_a_minute: "Circa un minuto.",
    about_minutes: "Circa {minutes} minuti.",
    you_need: "Prepara: {props}.",
    if_you_like: "Se vuoi, anche: {props}.",
    and: "e",
    or: "o",
    first: "Per cominciare.",
    next: "E adesso.",
    last: "Per finire.",
    exercise_of: "Esercizio {number} di {count}.",
    other_side: "L’altro lato.",
    round_of: "{number} su {count}.",
    again: "Ancora una volta, {number} su {count}.",
    set_of: "Serie {number} di {count}.",
    ten_seconds: "Dieci secondi.",
    halfway: "Sei a metà.",
    one_minute_left: "Ancora un minuto.",
    minutes_left: "Ancora {minutes} minuti.",
    in_and_out: "Inspira, espira.",
    out_and_in: "Espira, inspira.",
    done_in_a_minute: "Hai finito. È durato un minuto.",
    done_in_minutes: "Hai finito. È durato {minutes} minuti.",
    safety: "Muoviti con dolcezza. Senti un allungamento, mai un dolore. Se qualcosa fa male, formicola o si intorpidisce, fermati e lascia la posizione lentamente. Continua a respirare liberamente.",
    safety_long: &[
        "Oggi non allungarti, e chiama il numero di emergenza, se hai un dolore al petto, un dolore che si estende al braccio o alla mandibola, o se all’improvviso fai fatica a respirare.",
        "Fai lo stesso per un intorpidimento o una debolezza che prima non avevi, e per un dolore dopo un incidente.",
        "Se un dolore resta o peggiora, vai dal medico prima di continuare.",
    ],
    breathe_while_pressing: "Continua a respirare mentre fai forza.",
    held_breath: "Non trattenere mai il respiro con la forza. Se ti gira la testa o ti manca l’aria, respira come vuoi.",
};

const LABELS: Labels = Labels {
    exercises: ("1 esercizio", "{count} esercizi"),
    needs: "Ti serve",
    optional: "Facoltativo",
    before: "Prima di iniziare",
    breath: "Respiro",
    phases: PhaseLabels { inhale: "inspira", held: "trattieni", exhale: "espira" },
    name: "Nome",
    date: "Data",
    days: "Segna ogni giorno in cui li hai fatti",
    picture: "Immagine",
    each_side: "Ogni lato",
    times: "{count} volte",
    in_turn: "Un lato e l’altro a turno, {count} volte ciascuno",
    begin: "prima: {side}",
    other_side: "Poi lo stesso dall’altro lato",
    mirrored: "Sinistra e destra si scambiano.",
    first_time: "La prima volta",
    last_time: "L’ultima volta",
    another_way: "In un altro modo: {name}",
    steps: StepLabels {
        hold: "Mantieni",
        press: "Contrai",
        moving: "Continua a muoverti",
        rest: "Riposo",
        breathe: "Respira soltanto",
        inhale: "Inspira",
        exhale: "Espira",
        count: "Conta",
    },
    count: "{count} volte, una ogni {time}",
    between: "{rest} tra una serie e l’altra",
    after: "Dopo {time}",
    each_time: "Ogni volta",
    each_time_after: "Ogni volta, dopo {time}",
    range: "da {min} a {max}",
    open: "{min} o più",
    postures: PostureLabels {
        seated: "seduti",
        standing: "in piedi",
        kneeling: "in ginocchio",
        all_fours: "a quattro zampe",
        lying: "sdraiati",
        prone: "a pancia in giù",
        side_lying: "sul fianco",
    },
    targets: "per {targets}",
    breathe_freely: "respira liberamente",
    lanes: LaneLabels { speech: "voce", steps: "tenuta", breath: "fiato", tones: "toni" },
    marks: MarkLabels { start: "inizio", end: "fine", bell: "campana", finish: "chiusura" },
    legend: "voce ▒, tenuta █, sforzo ■, movimento ▓, riposo e altro ░; fiato: inspira ╱, espira ╲, trattenuto ─; toni: · verso la fine, ▲ inizio, ▼ fine, ○ campana, ◆ chiusura della seduta",
    column: "un segno vale {time}",
};

/// For whoever is spoken to with “Lei”.
static OTHER_WAY: OtherWay = OtherWay {
    phrases: Phrases {
        you_need: "Prepari: {props}.",
        if_you_like: "Se vuole, anche: {props}.",
        halfway: "È a metà.",
        in_and_out: "Inspiri, espiri.",
        out_and_in: "Espiri, inspiri.",
        done_in_a_minute: "Ha finito. È durato un minuto.",
        done_in_minutes: "Ha finito. È durato {minutes} minuti.",
        safety: "Si muova con dolcezza. Senta un allungamento, mai un dolore. Se qualcosa fa male, formicola o si intorpidisce, si fermi e lasci la posizione lentamente. Continui a respirare liberamente.",
        safety_long: &[
            "Oggi non si allunghi, e chiami il numero di emergenza, se ha un dolore al petto, un dolore che si estende al braccio o alla mandibola, o se all’improvviso fa fatica a respirare.",
            "Faccia lo stesso per un intorpidimento o una debolezza che prima non aveva, e per un dolore dopo un incidente.",
            "Se un dolore resta o peggiora, vada dal medico prima di continuare.",
        ],
        breathe_while_pressing: "Continui a respirare mentre fa forza.",
        held_breath: "Non trattenga mai il respiro con la forza. Se Le gira la testa o Le manca l’aria, respiri come vuole.",
        ..PHRASES
    },
    labels: Labels {
        needs: "Le serve",
        days: "Segni ogni giorno in cui li ha fatti",
        breathe_freely: "respiri liberamente",
        ..LABELS
    },
};
