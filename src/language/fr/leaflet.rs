//! The words of French leaflets.

use super::super::handout_words::{HandoutDoseWords, HandoutWords};
use super::super::shorthand_words::ShorthandWords;

pub(super) static SHORTHAND: ShorthandWords = ShorthandWords {
    sets: "série séries tours circuits",
    repetitions: "répétition répétitions rép",
    times: "fois",
    multiples: &[],
    rests: "repos récupération pause pauses",
    between: "entre après",
    sides: "côté côtés jambe jambes chaque",
    often: "jour jours quotidien semaine semaines matin soir",
    fillers: "à de du des les deux par sur le la pendant tenir tenez et en",
};

pub(super) static HANDOUT: HandoutWords = HandoutWords {
    each: "chaque par",
    both: "deux",
    other: "autre",
    changes: "chang altern",
    again: "répét même maintenant puis ensuite refai recommenc idem pareil",
    beside_sides: "aussi avec cette chose de des du en et exercice fais faites l la le les \
        mouvement pareil pour sur tout vous étirement",
    sides: "côté côtés",
    of: "des du de",
    limbs: "bras jambe jambes pied pieds genou genoux main mains hanche hanches épaule \
        épaules cheville chevilles poignet poignets coude coudes talon talons cuisse \
        cuisses mollet mollets",
    exercises: "exercice étirement",
    number: "n no",
    how_often: &["par jour", "/jour", "chaque jour", "tous les jours", "par semaine", "/semaine"],
    beside_how_often: "fois une deux trois quatre cinq et à ou répétez faites exercice l cet pendant \
        semaines",
    begins_how_often: "une deux trois quotidiennement",
    joins: "et",
    range: "à ou",
    nothing: "rien aucun",
    dose: HandoutDoseWords {
        hedges: &[
            " jusqu",
            " si ",
            " environ ",
            " au moins ",
            " au plus ",
            " ou ",
            " sans ",
            " ne ",
            " n'",
            " n’",
            " augment",
            " semaine",
            " autant ",
        ],
        verbs: &["faites"],
        time_labels: &["tenir", "durée"],
        repetition_labels: &["répétitions"],
        set_labels: &["séries"],
        measures: &["degré"],
        counted: &["fois"],
    },
};
