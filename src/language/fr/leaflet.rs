//! The shorthand of French leaflets.

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
    fillers: "à de du des les deux par sur le la pendant tenir et en",
};
