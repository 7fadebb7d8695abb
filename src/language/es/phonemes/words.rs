//! Spanish words that no rule gives.

/// Words without a stress of their own.
pub(super) const WEAK: &str = "la el los las lo de del al a en con por sin si y e o u ni que te me se le les nos os mi \
    mis tu tus su sus";
/// Words with little stress.
pub(super) const HALF_WEAK: &str =
    "para pero sobre entre hasta hacia desde como cuando donde bajo aunque porque mientras";

/// The names of letters.
pub(super) const LETTERS: [(char, &str); 22] = [
    ('b', "be"),
    ('c', "ce"),
    ('ç', "cedilla"),
    ('d', "de"),
    ('f', "efe"),
    ('g', "ge"),
    ('h', "hache"),
    ('j', "jota"),
    ('k', "ca"),
    ('l', "ele"),
    ('m', "eme"),
    ('n', "ene"),
    ('ñ', "eñe"),
    ('p', "pe"),
    ('q', "cu"),
    ('r', "erre"),
    ('s', "ese"),
    ('t', "te"),
    ('v', "uve"),
    ('w', "uvedoble"),
    ('x', "equis"),
    ('z', "zeta"),
];

/// Words of other languages that are used in this field, and words of its own that keep a foreign
/// spelling.
pub(super) const FOREIGN: &str = "
    stretching=estɾˈeʧin stretch=estɾˈeʧ core=kˈoɾ foam=fˈOm roller=rˈoleɾ fitness=fˈitnes
    step=estˈep plank=plˈank crunch=kɾˈanʧ crunches=kɾˈanʧes squat=eskwˈat squats=eskwˈats
    mindfulness=mˈIndfulnes crossfit=kɾˈosfit body=bˈoði running=rˈanin runner=rˈaneɾ jogging=ʤˈoɡin
    kilo=kˈilo kilos=kˈilos kilómetro=kilˈometɾo kilómetros=kilˈometɾos kilogramo=kˌiloɡɾˈamo
    kilogramos=kˌiloɡɾˈamos kiwi=kˈiwi karate=kaɾˈate
    kinesiología=kinˌesjoloxˈia kinesiólogo=kˌinesjˈoloɡo kinesióloga=kˌinesjˈoloɡa
    kinesiotape=kinˌesjotˈAp tape=tˈAp band=bˈand mat=mˈat stop=estˈop spray=espɾˈI
    club=klˈub clubs=klˈubs clic=klˈik web=wˈeb wifi=wˈifi app=ˈap online=onlˈIn email=ˈimAl
    smartphone=esmˈaɾtfon tablet=tˈaβlet streaming=estɾˈimin show=ʃˈow whisky=wˈiski
    sandwich=sˈandwiʧ relax=relˈaks ballet=balˈe reset=resˈet bosu=bˈosu
    burpee=bˈuɾpi burpees=bˈuɾpis swing=swˈin kettlebell=kˈetelbel hip=xˈip hop=xˈop
    flex=flˈeks twist=twˈist warm=wˈoɾm up=ˈap down=dˈWn bird=bˈeɾd dog=dˈoɡ dead=dˈed bug=bˈaɡ
    hatha=ˈata ashtanga=astˈanɡa vinyasa=binjˈasa vinyasas=binjˈasas
    savasana=sˌaβasˈana shavasana=ʃˌaβasˈana asana=ˈasana asanas=ˈasanas chaturanga=ʧatuɾˈanɡa
    tadasana=taðˈasana balasana=balˈasana bhujangasana=buʤanɡˈasana adho=ˈaðo mukha=mˈuka svanasana=svanˈasana
    qigong=ʧikˈun tai=tˈI chi=ʧˈi reiki=rˈAki feldenkrais=fˈeldenkɾIs mckenzie=makˈensi
    muy=mˈuj méxico=mˈexiko mexicano=mˌexikˈano mexicana=mˌexikˈana supple=sˈapel spanish=espˈaniʃ
";

/// Words that end with "mente" and are no adverbs, without it.
const NO_ADVERBS: [&str; 5] = ["incre", "vehe", "incle", "funda", "cumpli"];

/// Tells if an adverb in “-mente” has such a stem, which keeps a stress of its own.
pub(super) fn is_adverb(stem: &str) -> bool {
    stem.chars().count() > 3
        && stem.ends_with(['a', 'e', 'l', 'r', 'z', 'n', 's'])
        && !NO_ADVERBS.contains(&stem)
}

/// Groups of letters that Spanish words do not have.
const FOREIGN_GROUPS: [&str; 22] = [
    "bb", "dd", "ff", "gg", "hh", "jj", "kk", "mm", "pp", "qq", "ss", "tt", "vv", "yy", "zz", "sh",
    "ph", "th", "ou", "k", "w", "ç",
];

/// Tells if a word in small letters is spelled as Spanish words are, so that the rules hold.
pub(super) fn looks_spanish(word: &str) -> bool {
    let is_known = |letter: char| letter.is_ascii_lowercase() || "áéíóúüñ".contains(letter);
    let mut letters = word.chars().rev();
    let (last, before) = (letters.next().unwrap_or(' '), letters.next().unwrap_or('a'));
    let is_vowel = |letter: char| "aeiouáéíóúüy".contains(letter);
    // “Bíceps” is the only ending with two consonants that the field has.
    let ends_well = is_vowel(last)
        || "lnrdzjx".contains(last) && is_vowel(before)
        || last == 's' && (is_vowel(before) || before == 'p')
        || word == "álbum";
    let mut start = word.chars();
    let starts_well = start.next() != Some('s') || start.next().is_none_or(is_vowel);
    word.chars().all(is_known)
        && ends_well
        && starts_well
        && !FOREIGN_GROUPS.iter().any(|group| word.contains(group))
}
