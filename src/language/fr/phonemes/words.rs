//! French words and endings: what spelling does not tell.

use crate::language::phonemes::listed as in_pairs;

/// Words without a stress of their own.
pub(super) const WEAK: &str = "le la les l de du des un une d à a au aux en et ou où je tu il elle on nous vous ils elles ce \
    cet cette ces mon ton son ma ta sa mes tes ses nos vos notre votre leur leurs ne n se s me m te t y que qu qui dans sur \
    sous sans pour par avec vers entre chaque est plus très trop quand chez mais contre pas dès quel quelle c j";
/// Words with little stress.
pub(super) const HALF_WEAK: &str = "jamais cela encore plusieurs jusque quelque quelques comme";

/// Words that no rule gives, and those of other languages that are used in this field.
const WORDS: &str = "
    respect=ʁɛspɛ respects=ʁɛspɛ aspect=aspɛ aspects=aspɛ suspect=syspɛ instinct=ɛ\u{303}stɛ\u{303} distinct=distɛ\u{303}
    et=e est=ɛ cet=sɛt ce=sə es=ɛ que=kə femme=fam femmes=fam monsieur=məsjø messieurs=mesjø second=səɡɔ\u{303} seconde=səɡɔ\u{303}d
    secondes=səɡɔ\u{303}d seconds=səɡɔ\u{303} dessus=dəsy dessous=dəsu yeux=jø œil=œj œufs=ø bœufs=bø six=sis dix=dis sixième=sizjɛm
    dixième=dizjɛm deuxième=døzjɛm huit=yit vingt=vɛ\u{303} sept=sɛt cinq=sɛ\u{303}k neuf=nœf neuvième=nœvjɛm rien=ʁjɛ\u{303}
    examen=ɛɡzamɛ\u{303} examens=ɛɡzamɛ\u{303} abdomen=abdɔmɛn coccyx=kɔksis parfum=paʁfœ\u{303} automne=otɔn oignon=ɔɲɔ\u{303}
    faisant=fəzɑ\u{303} faisons=fəzɔ\u{303} alcool=alkɔl pouls=pu sourcil=suʁsi sourcils=suʁsi outil=uti outils=uti gentil=ʒɑ\u{303}ti
    fusil=fyzi nombril=nɔ\u{303}bʁi ischio=iskjo ischios=iskjo biceps=bisɛps triceps=tʁisɛps quadriceps=kwadʁisɛps
    nerf=nɛʁ nerfs=nɛʁ asthme=asm tabac=taba estomac=ɛstoma porc=pɔʁ caoutchouc=kautʃu clef=kle clé=kle clerc=klɛʁ
    aquatique=akwatik aiguille=eɡyij aiguilles=eɡyij orchestre=ɔʁkɛstʁ écho=eko chœur=kœʁ technique=tɛknik techniques=tɛknik
    psychologie=psikoloʒi psychique=psiʃik trachée=tʁaʃe brachial=bʁakjal brachiale=bʁakjal achille=aʃil chronomètre=kʁonomɛtʁ
    ennemi=ɛnmi solennel=solanɛl août=ut eu=y eut=y eue=y monsieur=məsjø peut-être=pøtɛtʁ aujourd'hui=oʒuʁdyi quelqu'un=kɛlkœ\u{303}
    avant-bras=avɑ\u{303}bʁa week-end=wikɛnd c'est-à-dire=sɛtadiʁ lorsque=lɔʁskə puisque=pyiskə jusque=ʒyskə quelque=kɛlkə presque=pʁɛskə
    chacun=ʃakœ\u{303} sens=sɑ\u{303}s fils=fis gars=ɡa plusieurs=plyzjœʁ mme=madam
    pilates=pilatɛs stretching=stʁɛʧiŋ core=kɔʁ foam=fom roller=ʁɔlœʁ rollers=ʁɔlœʁ fitness=fitnɛs crunch=kʁœnʃ crunchs=kʁœnʃ
    squat=skwat squats=skwat step=stɛp stop=stɔp zen=zɛn savasana=savasana shavasana=ʃavasana asana=asana asanas=asana
    vinyasa=vinjasa jogging=ʒɔɡiŋ running=ʁœniŋ burpee=bœʁpi burpees=bœʁpi planning=planiŋ parking=paʁkiŋ camping=kɑ\u{303}piŋ
    mindfulness=majndfulnɛs crossfit=kʁɔsfit body=bɔdi swing=swiŋ kettlebell=kɛtəlbɛl band=bɑ\u{303}d tape=tɛp hatha=ata
    tai=taj chi=ʃi qi=ʧi gong=ɡɔ\u{303}ɡ reiki=ʁɛjki bosu=bosy spray=spʁɛ club=klœb clubs=klœb web=wɛb wifi=wifi
    email=imɛl mail=mɛl smartphone=smaʁtfɔn clic=klik clip=klip bip=bip bips=bip slip=slip hip=ip cap=kap
    sud=syd raid=ʁɛd stand=stɑ\u{303}d net=nɛt brut=bʁyt ouest=wɛst direct=diʁɛkt dot=dɔt fit=fit short=ʃɔʁt set=sɛt tact=takt
    déficit=defisit transit=tʁɑ\u{303}zit rut=ʁyt granit=ɡʁanit supple=sypl
    cuiller=kyijɛʁ oasis=oazis maïs=mais ours=uʁs mars=maʁs os=ɔs ail=aj fier=fjɛʁ hier=jɛʁ
    pays=pei paysage=peizaʒ abbaye=abei ville=vil huile=yil femelle=fəmɛl gangrène=ɡɑ\u{303}ɡʁɛn cœlio=seljo
    transition=tʁɑ\u{303}zisjɔ\u{303} transitoire=tʁɑ\u{303}zitwaʁ transversal=tʁɑ\u{303}svɛʁsal inaccessible=inaksɛsibl
    encoignure=ɑ\u{303}kɔɲyʁ moelle=mwal poêle=pwal moelleux=mwalø foyer=fwaje
    voilier=vwalje œdème=edɛm œsophage=ezofaʒ fœtus=fetys
    celui=səlyi dessert=desɛʁ desserts=desɛʁ desserrez=desɛʁe desserrer=desɛʁe ressusciter=ʁesysite
    entrer=ɑ\u{303}tʁe gymnastique=ʒimnastik hymne=imn calme=kalm indemne=ɛ\u{303}dɛmn
";

/// The name of a letter.
pub(super) fn letter_name(letter: char) -> Option<&'static str> {
    const NAMES: &str = "b=be c=se d=de f=ɛf g=ʒe h=aʃ j=ʒi k=ka l=ɛl m=ɛm n=ɛn p=pe q=ky r=ɛʁ s=ɛs t=te v=ve w=dubləve x=iks z=zɛd ç=se";
    let mut buffer = [0; 4];
    in_pairs(letter.encode_utf8(&mut buffer), NAMES)
}

/// Tells if a word has no stress of its own.
pub(super) fn is_weak(word: &str) -> bool {
    is_in(word, WEAK)
}

/// The sounds of a word that no rule gives.
pub(super) fn listed(word: &str) -> Option<&'static str> {
    in_pairs(word, WORDS)
}

fn is_in(word: &str, list: &str) -> bool {
    list.split_ascii_whitespace().any(|listed| listed == word)
}

fn ends_in_any(word: &str, endings: &str) -> bool {
    endings.split_ascii_whitespace().any(|ending| word.ends_with(ending))
}

/// Tells if the letters of a word contain a part.
fn contains(letters: &[char], parts: &str) -> bool {
    let word: String = letters.iter().collect();
    parts.split_ascii_whitespace().any(|part| word.contains(part))
}

/// Tells if the h of a word keeps others apart from it: “les hanches”.
pub(super) fn is_apart(word: &str) -> bool {
    const STARTS: &str = "haut hauss hanch hors heurt herni hach halt hamac hamp hasard hât hâl hér hont hublot hock hand hangar haie hain \
        harnais harcel hariss hurl hutte hiss hock hibou hiérarch hoch homard hop hot houl hous huit huée hérisson halèt";
    const SAID_APART: &str = "onze onzième oui ouistiti yoga yogi yaourt yeuse";
    let is_muted = ["haltèr", "héroïn", "hérit", "hôt"].iter().any(|start| word.starts_with(start));
    !is_muted && STARTS.split_ascii_whitespace().any(|start| word.starts_with(start))
        || is_in(word, SAID_APART)
        || word.starts_with('y') && word.chars().nth(1).is_some_and(|next| "ao".contains(next))
}

/// Tells if “-ent” is the ending of a verb, and is not said.
pub(super) fn has_mute_ent(word: &str) -> bool {
    /// Verbs that end like nouns and adverbs.
    const VERBS: &str = "ferment dorment forment animent calment aiment affirment confirment expriment entament rythment aident décident \
        résident réduisent tiennent viennent plient étudient varient relient oublient crient fient appuient remercient \
        skient trient négligent obligent partagent changent allongent bougent prolongent dirigent plongent rangent songent mangent \
        nagent logent dégagent engagent échangent déchargent chargent élargissent penchent rament friment priment impriment \
        compriment suppriment dépriment filment arment charment chôment fument allument résument présument consument assument \
        estiment arriment trament pâment blâment proclament réclament nomment consomment gomment";
    is_ent(word) && (is_in(word, VERBS) || !ends_like_noun(word) && !is_in(word, NOUNS_IN_ENT))
}

fn is_ent(word: &str) -> bool {
    word.ends_with("ent") && word.chars().count() > 4
}

/// Nouns, adjectives and adverbs in “-ent”.
const NOUNS_IN_ENT: &str = "souvent avent couvent argent urgent agent régent intelligent accident évident précédent prudent \
    imprudent incident occident décent récent adolescent innocent absent présent client patient impatient orient \
    ingrédient quotient récipient coefficient efficient escient talent équivalent excellent violent lent indolent \
    turbulent opulent permanent imminent éminent continent pertinent différent indifférent adhérent cohérent apparent parent \
    transparent concurrent content mécontent fréquent délinquent conséquent éloquent subséquent serpent relent \
    auvent torrent évent onguent convergent divergent astringent émergent détergent contingent indigent diligent \
    dépendent président résident dissident trident strident adjacent inconvénient inconscient conscient arpent arc-en-ciel réticent \
    vient tient maintient soutient convient revient retient contient obtient détient appartient devient intervient provient \
    parvient prévient survient souvient entretient redevient";

/// Tells if a word ends with “-ment” or with what only nouns end with.
fn ends_like_noun(word: &str) -> bool {
    ends_in_any(word, "ment scent")
}

/// Tells if what “-ent” at the end of a word stands for is a guess.
pub(super) fn has_doubtful_ent(word: &str) -> bool {
    // Verbs end with a consonant ahead of it that adjectives in “-ent” rarely have.
    let is_verb = ends_in_any(
        word,
        "ssent isent chent rdent ndent ttent rtent stent ntent btent ctent llent nnent rrent ppent ffent ouent yent \
        èvent èsent ètent èlent èrent ènent oivent euvent ivent rvent lvent avent ouvent illent guent quent tent sent posent osent usent \
        irent urent orent arent pirent tirent airent ipent upent lissent plent blent flent clent glent trent brent drent vrent frent grent oignent \
        gnent eignent nchent rchent rcent ncent acent cent ngent rgent gent tendent ulent olent alent ilent âchent êtent ôtent mpent inent onent",
    );
    is_ent(word) && !ends_like_noun(word) && !is_in(word, NOUNS_IN_ENT) && !is_verb
}

/// Tells if the x at the end is said.
pub(super) fn ends_with_said_x(word: &str) -> bool {
    is_in(
        word,
        "index silex thorax larynx pharynx relax lynx phénix cortex latex hallux box duplex réflex flex climax vortex sphinx",
    )
}

/// Tells if the s at the end is said.
pub(super) fn ends_with_said_s(word: &str) -> bool {
    const WORDS: &str = "rachis psoas pelvis pubis tennis iris hélas as jadis vis bis atlas axis gratis lis métis myosotis pénis \
        clitoris cassis fils ibis tournevis bus stress fitness wellness vasistas albinos rhinocéros tétanos";
    is_in(word, WORDS)
        || word.ends_with("us")
            && is_in(
                word,
                "virus humérus radius cubitus plexus sinus focus campus bonus processus \
        consensus utérus hiatus thymus nucléus calcanéus talus cactus eucalyptus tonus papyrus crocus lapsus rictus terminus abacus prospectus \
        bus minibus autobus omnibus fœtus glutéus lotus",
            )
        || word.ends_with("ss")
}

/// Tells if a word is a form of “tenir”, “venir” or one that is made from them.
pub(super) fn is_of_tenir(letters: &[char]) -> bool {
    contains(letters, "tiend viend tient vient") && !contains(letters, "patient quotient")
}

/// Tells if “-er” at the end is said with its r.
pub(super) fn has_said_er(letters: &[char]) -> bool {
    let word: String = letters.iter().collect();
    is_in(
        word.strip_suffix('s').unwrap_or(&word),
        "mer fer ver cher hiver hier fier amer enfer cancer éther super gaster revolver trochanter sphincter bunker poker starter \
        laser hamster leader master poster amer inver ster ulcer kérosener cuiller",
    ) || word.ends_with("vers")
}

/// Tells if “ill” is said with an l.
pub(super) fn has_plain_ill(letters: &[char]) -> bool {
    !contains(letters, "chevill")
        && contains(
            letters,
            "ville mille tranquille million milliard distill villag bacill oscill pupill capill axill illumin illus \
        illim illic fibrill maxill papill scill",
        )
}

/// Tells if “tio” or “tia” is said with a t.
pub(super) fn has_hard_ti(letters: &[char]) -> bool {
    contains(letters, "bestia chrétia galimatia")
}

/// Tells if “tie” is said with an s: “patient”, “essentiel”.
pub(super) fn has_soft_tie(letters: &[char]) -> bool {
    contains(
        letters,
        "patien entiel tieux tieus quotien potentiel martien ction partiel initi vénitien égyptien",
    )
}

/// Tells if x is said as z inside a word.
pub(super) fn has_z_for_x(letters: &[char]) -> bool {
    contains(letters, "deuxi sixi dixi")
}

/// Tells if x is said as s inside a word.
pub(super) fn has_s_for_x(letters: &[char]) -> bool {
    contains(letters, "soixant bruxell auxerr")
}

/// Tells if a word in small letters is spelled as French words are.
pub(super) fn looks_french(word: &str) -> bool {
    let is_known =
        |letter: char| letter.is_ascii_lowercase() || "àâäéèêëîïôöùûüœç".contains(letter);
    let ends_oddly = word.ends_with(['b', 'h', 'j', 'k', 'q', 'v', 'w'])
        || ends_in_any(word, "ing sh ck oo ee th");
    let has_odd_part =
        contains(&word.chars().collect::<Vec<_>>(), "w ck kk sh oo ee ght aa uu ii yy");
    word.chars().all(is_known) && !ends_oddly && !has_odd_part && !has_doubtful_ent(word)
}
