//! French as it sounds.

use supple::language::Language::French;

use super::{all_sound, doubtful_are};

#[test]
fn letters_sound_as_they_are_spelled() {
    all_sound(
        French,
        &[
            ("épaule", "epˈol"),
            ("genou", "ʒənˈu"),
            ("poitrine", "pwatʁˈin"),
            ("main", "mˈɛ̃"),
            ("menton", "mɑ̃tˈɔ̃"),
            ("loin", "lwˈɛ̃"),
            ("bien", "bjˈɛ̃"),
            ("bonne", "bˈɔn"),
            ("oreille", "oʁˈɛj"),
            ("cheville", "ʃəvˈij"),
            ("tranquille", "tʁɑ̃kˈil"),
            ("moyen", "mwajˈɛ̃"),
            ("largeur", "laʁʒˈœʁ"),
            ("position", "pozisjˈɔ̃"),
            ("question", "kɛstjˈɔ̃"),
            ("exercice", "ɛɡzɛʁsˈis"),
            ("montagne", "mɔ̃tˈaɲ"),
            ("sternum", "stɛʁnˈɔm"),
            ("chose", "ʃˈoz"),
            ("assise", "asˈiz"),
        ],
    );
}

#[test]
fn endings_are_mute_or_not() {
    all_sound(
        French,
        &[
            ("les bras", "le bʁˈa"),
            ("les pieds", "le pjˈe"),
            ("le corps", "lə kˈɔʁ"),
            ("le dos", "lə dˈo"),
            ("posez", "pozˈe"),
            ("respirer", "ʁɛspiʁˈe"),
            ("hiver", "ivˈɛʁ"),
            ("en travers", "ɑ̃ tʁavˈɛʁ"),
            ("poignet", "pwaɲˈɛ"),
            ("ils restent", "il ʁˈɛst"),
            ("un moment", "œ̃ momˈɑ̃"),
            ("lentement", "lɑ̃tmˈɑ̃"),
            ("il maintient", "il mɛ̃tjˈɛ̃"),
            ("psoas", "psoˈas"),
            ("rachis", "ʁaʃˈis"),
            ("coccyx", "kɔksˈis"),
            ("direct", "diʁˈɛkt"),
        ],
    );
}

#[test]
fn an_e_is_left_out_where_the_word_can_do_without() {
    all_sound(
        French,
        &[
            ("ramenez", "ʁamənˈe"),
            ("promener", "pʁomənˈe"),
            ("doucement", "dusmˈɑ̃"),
            ("librement", "libʁəmˈɑ̃"),
            ("relevez", "ʁəlvˈe"),
            ("redevenir", "ʁədəvnˈiʁ"),
            ("premier", "pʁəmjˈe"),
            ("levez", "ləvˈe"),
        ],
    );
}

#[test]
fn obligatory_liaisons_are_made_and_no_others() {
    all_sound(
        French,
        &[
            ("les épaules", "lez epˈol"),
            ("un instant", "œ̃n ɛ̃stˈɑ̃"),
            ("vous inspirez", "vuz ɛ̃spiʁˈe"),
            ("en arrière", "ɑ̃n aʁjˈɛʁ"),
            ("deux autres", "dˈøz ˈotʁ"),
            ("très utile", "tʁɛz ytˈil"),
            ("un bon exercice", "œ̃ bˈɔn ɛɡzɛʁsˈis"),
            ("quand il descend", "kɑ̃t il dɛsˈɑ̃"),
            ("tout à coup", "tˈut a kˈu"),
            ("de plus en plus", "də plyz ɑ̃ plˈys"),
            ("allez-y", "alˈezˈi"),
            // A breathed h keeps apart, and so does "et".
            ("les hanches", "le ˈɑ̃ʃ"),
            ("en haut", "ɑ̃ ˈo"),
            ("les genoux et un bras", "le ʒənˈu e œ̃ bʁˈa"),
            ("asseyez-vous au sol", "asɛjˈevˈu o sˈɔl"),
            ("un et deux", "œ̃ e dˈø"),
        ],
    );
}

#[test]
fn elided_words_are_said_with_the_next() {
    all_sound(
        French,
        &[
            ("l’épaule", "lepˈol"),
            ("jusqu'à l'avant", "ʒyska lavˈɑ̃"),
            ("qu’elle roule", "kɛl ʁˈul"),
            ("c'est d'abord", "sɛ dabˈɔʁ"),
            ("aujourd’hui", "oʒuʁdyˈi"),
        ],
    );
}

#[test]
fn numbers_sound_as_their_neighbours_want() {
    all_sound(
        French,
        &[
            ("six", "sˈis"),
            ("six fois", "sˈi fwˈa"),
            ("exercice six sur huit", "ɛɡzɛʁsˈis sˈis syʁ yˈit"),
            ("huit sur dix", "yˈit syʁ dˈis"),
            ("dix de plus", "dˈis də plˈys"),
            ("six par jour", "sˈis paʁ ʒˈuʁ"),
            ("dix pour cent", "dˈi puʁ sˈɑ̃"),
            ("dix exercices", "dˈiz ɛɡzɛʁsˈis"),
            ("huit secondes", "yˈi səɡˈɔ̃d"),
            ("vingt", "vˈɛ̃"),
            ("vingt-cinq", "vˈɛ̃tsˈɛ̃k"),
            ("quatre-vingt-dix", "kˈatʁvˈɛ̃dˈis"),
            ("dix-huit", "dˈizyˈit"),
        ],
    );
}

#[test]
fn what_is_not_spelled_as_french_is_doubtful() {
    doubtful_are(French, "le stretching, les pilates et le core", &[]);
    doubtful_are(French, "le hockey de Smith", &["hockey", "Smith"]);
    doubtful_are(French, "Laissez pendre les bras, et inspirez profondément.", &[]);
}
