//! The words of German leaflets.

use super::super::handout_words::{HandoutDoseWords, HandoutWords};
use super::super::shorthand_words::ShorthandWords;

pub(super) static SHORTHAND: ShorthandWords = ShorthandWords {
    sets: "satz sätze sätzen durchgang durchgänge durchgängen runde runden serie serien",
    repetitions: "wdh wh wdhlg wdhl wiederholung wiederholungen repetitionen",
    times: "mal",
    multiples: &[("zweimal", 2), ("dreimal", 3), ("viermal", 4)],
    rests: "pause pausen erholung",
    between: "zwischen nach zw",
    sides: "seite seiten beidseits beidseitig bds jede jedes",
    often: "tag tage täglich woche wochen wöchentlich morgens abends stündlich",
    fillers: "der die das den dem je jedem jeder pro auf beiden beide mit und am im für lang \
        halten halte wiederholen bein beine hände de ca circa",
};

pub(super) static HANDOUT: HandoutWords = HandoutWords {
    each: "jede jeder jedes jedem jeden je pro",
    both: "beide beiden",
    other: "andere anderen anderes anderer",
    changes: "wechs gewechs altern",
    again: "wiederhol gleiche selbe dasselbe jetzt nun dann danach nochmal ebenso genauso idem",
    beside_sides: "alles auch auf bewegung bitte dann das dehnung dem den der des die ebenso ein \
        einmal gegen gleich im mit nach noch sie und vom von zu zum zur übung",
    sides: "seite seiten",
    of: "des der vom von",
    limbs: "arm arme armen bein beine beinen fuß füße füßen hand hände händen hüfte hüften \
        knie knien schulter schultern knöchel handgelenk handgelenke ellbogen ferse \
        fersen oberschenkel wade waden",
    exercises: "übung dehnung",
    number: "nr",
    how_often: &[
        "am tag",
        "pro tag",
        "/tag",
        "jeden tag",
        "täglich",
        "die woche",
        "pro woche",
        "in der woche",
        "/woche",
        "wöchentlich",
    ],
    beside_how_often: "mal einmal zweimal dreimal ein zwei drei vier fünf und bis oder die das diese \
        übung übungen wiederholen für wochen",
    begins_how_often: "täglich einmal zweimal dreimal",
    joins: "und",
    range: "bis oder",
    nothing: "nichts keine keines",
    dose: HandoutDoseWords {
        hedges: &[
            " bis zu ",
            " steiger",
            " mindestens ",
            " höchstens ",
            " wenn ",
            " falls ",
            " nicht ",
            " nie ",
            " ohne ",
            " etwa ",
            " ca. ",
            " woche",
            " oder ",
            " mehr ",
        ],
        verbs: &["mache", "machen sie"],
        time_labels: &["halten", "haltezeit", "dauer"],
        repetition_labels: &["wiederholungen", "wdh"],
        set_labels: &["sätze", "serien"],
        measures: &["grad"],
        counted: &["sekund", "mal "],
    },
};
