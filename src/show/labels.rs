//! The words of a handout besides the routine's own.

use crate::language::Language;
use crate::routine::Posture;
use crate::session::StepKind;

/// The words of a handout in one language. `{...}` is filled in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Labels {
    /// How many there are: of one, of `{count}`.
    exercises: (&'static str, &'static str),
    pub needs: &'static str,
    pub optional: &'static str,
    pub before: &'static str,
    pub breath: &'static str,
    /// The phases of a breath: in, held, out.
    pub phases: [&'static str; 3],
    pub each_side: &'static str,
    /// `{count}` times; on each side, where there are sides.
    pub times: &'static str,
    /// One side and the other in turn, `{count}` times each.
    pub in_turn: &'static str,
    /// The side to begin with: `{side}`.
    pub begin: &'static str,
    pub other_side: &'static str,
    /// What happens to the words for the sides there.
    pub mirrored: &'static str,
    pub first_time: &'static str,
    pub last_time: &'static str,
    /// What a step asks: hold, move, rest, breathe, inhale, exhale.
    steps: [&'static str; 6],
    /// A count: `{count}` times, one in `{time}`.
    pub count: &'static str,
    /// A line inside a step, `{time}` after it began.
    pub after: &'static str,
    /// A range from `{min}` to `{max}`.
    pub range: &'static str,
    /// A range from `{min}` on.
    pub open: &'static str,
    /// Seated, standing, kneeling, on all fours, lying.
    postures: [&'static str; 5],
    /// What an exercise is for: `{targets}`.
    pub targets: &'static str,
    pub breathe_freely: &'static str,
}

impl Labels {
    pub(super) const fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
            Language::Spanish => &SPANISH,
            Language::French => &FRENCH,
            Language::Italian => &ITALIAN,
        }
    }

    pub(super) fn exercises(&self, count: usize) -> String {
        let (one, many) = self.exercises;
        if count == 1 { one.to_owned() } else { many.replace("{count}", &count.to_string()) }
    }

    pub(super) const fn step(&self, kind: StepKind) -> &'static str {
        let [hold, moving, rest, breathe, inhale, exhale] = self.steps;
        match kind {
            StepKind::Hold => hold,
            StepKind::Move => moving,
            StepKind::Rest => rest,
            StepKind::Breathe => breathe,
            StepKind::Inhale => inhale,
            StepKind::Exhale => exhale,
            StepKind::Count => self.count,
        }
    }

    pub(super) const fn posture(&self, posture: Posture) -> &'static str {
        let [seated, standing, kneeling, all_fours, lying] = self.postures;
        match posture {
            Posture::Seated => seated,
            Posture::Standing => standing,
            Posture::Kneeling => kneeling,
            Posture::AllFours => all_fours,
            Posture::Lying => lying,
        }
    }
}

const ENGLISH: Labels = Labels {
    exercises: ("1 exercise", "{count} exercises"),
    needs: "You need",
    optional: "Optional",
    before: "Before you start",
    breath: "Breath",
    phases: ["in", "hold", "out"],
    each_side: "Each side",
    times: "{count} times",
    in_turn: "One side and the other in turn, {count} times each",
    begin: "first: {side}",
    other_side: "Then the same on the other side",
    mirrored: "Left and right change places.",
    first_time: "First time",
    last_time: "Last time",
    steps: ["Hold", "Keep moving", "Rest", "Just breathe", "Breathe in", "Breathe out"],
    count: "{count} times, one every {time}",
    after: "After {time}",
    range: "{min} to {max}",
    open: "{min} or longer",
    postures: ["seated", "standing", "kneeling", "on all fours", "lying"],
    targets: "for {targets}",
    breathe_freely: "breathe freely",
};

const GERMAN: Labels = Labels {
    exercises: ("1 Übung", "{count} Übungen"),
    needs: "Du brauchst",
    optional: "Wenn du magst",
    before: "Bevor du anfängst",
    breath: "Atem",
    phases: ["ein", "halten", "aus"],
    each_side: "Jede Seite",
    times: "{count}-mal",
    in_turn: "Eine Seite und die andere im Wechsel, je {count}-mal",
    begin: "zuerst: {side}",
    other_side: "Dann das Gleiche auf der anderen Seite",
    mirrored: "Links und rechts tauschen.",
    first_time: "Beim ersten Mal",
    last_time: "Beim letzten Mal",
    steps: ["Halten", "In Bewegung bleiben", "Pause", "Nur atmen", "Einatmen", "Ausatmen"],
    count: "{count}-mal, alle {time}",
    after: "Nach {time}",
    range: "{min} bis {max}",
    open: "{min} oder länger",
    postures: ["sitzend", "stehend", "kniend", "auf allen vieren", "liegend"],
    targets: "für {targets}",
    breathe_freely: "ruhig weiteratmen",
};

const FRENCH: Labels = Labels {
    exercises: ("1 exercice", "{count} exercices"),
    needs: "Il vous faut",
    optional: "En option",
    before: "Avant de commencer",
    breath: "Respiration",
    phases: ["inspirer", "retenir", "expirer"],
    each_side: "De chaque côté",
    times: "{count} fois",
    in_turn: "Un côté puis l’autre, en alternance, {count} fois chacun",
    begin: "d’abord : {side}",
    other_side: "Puis la même chose de l’autre côté",
    mirrored: "Gauche et droite s’échangent.",
    first_time: "La première fois",
    last_time: "La dernière fois",
    steps: ["Tenir", "Continuer le mouvement", "Repos", "Respirer", "Inspirer", "Expirer"],
    count: "{count} fois, toutes les {time}",
    after: "Après {time}",
    range: "de {min} à {max}",
    open: "{min} ou plus",
    postures: ["assis", "debout", "à genoux", "à quatre pattes", "allongé"],
    targets: "pour {targets}",
    breathe_freely: "respirer librement",
};

const SPANISH: Labels = Labels {
    exercises: ("1 ejercicio", "{count} ejercicios"),
    needs: "Necesitas",
    optional: "Opcional",
    before: "Antes de empezar",
    breath: "Respiración",
    phases: ["inhalar", "retener", "exhalar"],
    each_side: "Cada lado",
    times: "{count} veces",
    in_turn: "Un lado y el otro por turnos, {count} veces cada uno",
    begin: "primero: {side}",
    other_side: "Luego lo mismo del otro lado",
    mirrored: "Izquierda y derecha se intercambian.",
    first_time: "La primera vez",
    last_time: "La última vez",
    steps: ["Mantener", "Seguir moviéndose", "Descanso", "Solo respirar", "Inhalar", "Exhalar"],
    count: "{count} veces, una cada {time}",
    after: "A los {time}",
    range: "de {min} a {max}",
    open: "{min} o más",
    postures: ["sentado", "de pie", "de rodillas", "a cuatro patas", "tumbado"],
    targets: "para {targets}",
    breathe_freely: "respirar libremente",
};

const ITALIAN: Labels = Labels {
    exercises: ("1 esercizio", "{count} esercizi"),
    needs: "Ti serve",
    optional: "Facoltativo",
    before: "Prima di iniziare",
    breath: "Respiro",
    phases: ["inspira", "trattieni", "espira"],
    each_side: "Ogni lato",
    times: "{count} volte",
    in_turn: "Un lato e l’altro a turno, {count} volte ciascuno",
    begin: "prima: {side}",
    other_side: "Poi lo stesso dall’altro lato",
    mirrored: "Sinistra e destra si scambiano.",
    first_time: "La prima volta",
    last_time: "L’ultima volta",
    steps: ["Mantieni", "Continua a muoverti", "Riposo", "Respira soltanto", "Inspira", "Espira"],
    count: "{count} volte, una ogni {time}",
    after: "Dopo {time}",
    range: "da {min} a {max}",
    open: "{min} o più",
    postures: ["seduti", "in piedi", "in ginocchio", "a quattro zampe", "sdraiati"],
    targets: "per {targets}",
    breathe_freely: "respira liberamente",
};
