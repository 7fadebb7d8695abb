//! The shorthand of German leaflets.

use super::super::shorthand_words::ShorthandWords;

pub(super) static SHORTHAND: ShorthandWords = ShorthandWords {
    sets: "satz sätze sätzen durchgang durchgänge durchgängen runde runden serie serien",
    repetitions: "wdh wiederholung wiederholungen repetitionen",
    times: "mal",
    multiples: &[("zweimal", 2), ("dreimal", 3), ("viermal", 4)],
    rests: "pause pausen erholung",
    between: "zwischen nach zw",
    sides: "seite seiten beidseits beidseitig bds jede jedes",
    often: "tag tage täglich woche wochen wöchentlich morgens abends stündlich",
    fillers: "der die das den dem je jedem jeder pro auf beiden beide mit und am im für lang \
        halten wiederholen bein beine hände de ca circa",
};
