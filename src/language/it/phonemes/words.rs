//! Italian words and endings: what spelling does not tell.

use super::accents::{is_same, is_vowel};
use crate::language::phonemes::listed as in_pairs;

/// Words without a stress of their own.
pub(super) const WEAK: &str = "il lo la i gli le l un a ad di da in con su per tra fra e ed o od che se ma si ti mi ci vi \
    ne non del al dal nel sul col dei degli ai agli dai dagli nei negli sui sugli";
/// Words with little stress.
pub(super) const HALF_WEAK: &str = "dello della delle allo alla alle dallo dalla dalle nello nella nelle sullo sulla sulle una uno ogni mio mia tuo tua suo \
    sua cui questo questa quel quella";

/// Words behind which a verb is most likely a command.
pub(super) const AHEAD_OF_COMMANDS: [&str; 10] =
    ["e", "ed", "o", "poi", "ora", "adesso", "quindi", "lentamente", "piano", "dolcemente"];

/// Small words that are written behind a command, longer ones first.
pub(super) const CLITICS: [&str; 18] = [
    "telo", "tela", "teli", "tele", "celo", "cela", "ceci", "tene", "ti", "mi", "ci", "vi", "si",
    "lo", "la", "li", "le", "ne",
];

/// Commands of the field, with an accent on the stressed vowel, grave where an e or o is open.
const VERBS: &str = "\
    appòggia pòggia àlza gìra pòrta pièga métti tièni sièdi làscia férma inclìna allontàna \
    avvicìna sollèva stèndi distèndi sdràia muòvi spìngi rilàssa affèrra abbàssa prèndi tìra \
    allùnga allàrga intréccia incrócia chiùdi àpri léga spòsta prèmi strìngi guàrda sènti pòsa \
    raddrìzza ruòta ròtola accompàgna aiùta mantièni inspìra espìra respìra trattièni ùsa ségui \
    ripèti tórna pàssa scéndi sàli càmbia còpri scàrica ròtea dóndola càlma divènta rèsta tócca \
    scàmbia gònfia sgònfia contràe contrài dìce fà dà stà và riprèndi rimétti ripòrta ritórna \
    contìnua comìncia finìsci inìzia pròva chiàma àma sistèma prepàra lèvita crésci scivòla \
    avvòlgi svòlgi aggiùngi raggiùngi tògli sciògli accògli raccògli vòlgi rivòlgi afflòscia \
    ammorbidìsci immàgina nòta ossèrva cónta ascólta pènsa tènta fàtica arròtola distrìbuisci \
    bilància oscìlla rimbàlza càmmina cammìna spalànca bàtti stàcca attàcca agìta sòffia sbàtti \
    massàggia prèga trasferìsci abbràccia accòsta accórcia unìsci sepàra divìdi tràccia disègna \
    mòlla tèndi estèndi flètti intorpidìsci formìcola peggióra miglióra mànca diméntica arrìva \
    tròva aumènta vàle sémbra sèrve vuòle pèsa condivìdi riprodùci ségna contràggi";

/// Words of the field and common ones, in the same way.
const WORDS: &str = "\
    gómito nùmero còllo pètto tèsta ginòcchio schièna bràccio mandìbola fémore òmero glùteo \
    tìbia ràchide vèrtebra còccige bicìpite tricìpite quadricìpite poplìteo peróneo mallèolo \
    àlluce pòllice ìndice mìgnolo ùnghia ìnguine còstola clavìcola crànio pàlpebra òrbita \
    rètina ìride làcrima toràce addóme spàtola stòmaco diafràmma polpàccio sèmpre sùbito dópo \
    sécolo órdine tèrmine immàgine màrgine orìgine pàgina màcchina sìllaba lèttera càmera \
    pòvero tènero tenére lìbero gènere cénere pólvere zùcchero òpera tèssera cèllula fòrmula \
    ìsola spìrito lìmite dèbito crèdito àbito mèrito cómpito àmbito sòlito fàcile diffìcile \
    ùmile ùtile sìmile débole gióvane mànico làmpada màndorla sàbato doménica stìpite ancóra \
    sédici ùndici dódici trédici quattórdici quìndici diciassètte diciòtto diciannòve sèdia \
    mèdio sèrie dòrso pólso tórso frónte sótto sópra óra vòlta vòlte còrpo posizióne bène bèn \
    mèzzo sènza tèmpo lènto lètto cèntro vèrso tèrra dèstro vèntre piède dièci sètte sèi lèi \
    òtto nòve cènto trénta vénti déntro méntre ménto sémplice vérde férmo cérchio vérme \
    crésta quésto quéllo césta entràmbe entràmbi éntra pèlle spàlla qualcòsa còsa còscia còsce \
    cavìglia ascèlla òcchio orécchio pòco tròppo móndo fóndo tóndo rotóndo sfòrzo fòrza mòdo \
    nóme cóme dóve quàndo dólce così perché finché giórno nòtte buonanòtte nuòvo sèmola novànta \
    ottànta sessànta settànta quarànta cinquànta sólo scàpola dìta dìto ùltimo pròssimo màssimo \
    mìnimo àttimo òttimo dècimo sèttimo ànima règola règge tàvolo tìtolo capìtolo àngolo \
    mùscolo pìccolo ancòra màno lontàno italiàno umàno invàno stràno romàno toscàno sovràno \
    divàno quotidiàno anziàno piàno sàno cristiàno artigiàno perdóno abbandóno mattìno vicìno \
    cuscìno bambìno bacìno cammìno destìno pièno cièlo ièri pètalo scéndere pèndere lèggere \
    leggèro intéro sincèro èssere crédere séte séra véro néro péso méno méla véla pélo séme \
    sélla stélla bèllo anèllo cervèllo martèllo cancèllo paùra scrivanìa vìa zìa malattìa \
    armonìa energìa allergìa simmetrìa economìa periferìa compagnìa farmacìa bugìa fantasìa \
    regìa mìo pòi cùi àltro pòsto róssa rósso mósso mòssa tròno tòno sógno bisógno sòglia \
    fòglia vòglia mòglie lóro nói vói lèggi pèrla pèrno stèrno invèrno estèrno intèrno modèrno \
    còrto mòrto fòrte sòrte pòrta cónto pónte mónte ónda rispòsta nascósto capézzolo òsso tòsse \
    fòsse pòssono pòsso pòssa bócca sbócco fòlla mòlle mòlto mólto pòrto strétto détto tétto \
    aspètto rispètto effètto affètto difètto progètto oggètto perfètto corrètto dirètto \
    eréttile adèsso stésso spésso mésso prèsso succèsso procèsso narìce radìce felìce infelìce \
    cornìce cicatrìce vernìce fatìca formìca vescìca ombelìco amìco antìco nemìco rubrìca \
    ortìca lombrìco pistòla paròla scuòla capriòla suòla spòla regìme subìto dùra pànico \
    elàstico plàstica ginnàstica bàlsamo rìtmo àsino òrgano òrdini pèttine pòlipo cèrvice \
    àlbero pàssero mìssile sèdile stèrile ostìle sottìle gentìle infantìle aprìle canìle barìle \
    civìle virìle edìle trèmito vòmito fòmite èsito trànsito dòmito prèstito crèpito bàttito \
    pàlpito fràgile àgile dòcile àbile ràpido mòrbido sòlido lìquido ùmido rìgido tìmido frèddo \
    càvo ìntimo esèmpio trapèzio musèo corpòreo estràneo idòneo spontàneo simultàneo \
    contemporàneo idèa assèmblea marèa diarrèa trachèa tèndine tòrcere fàscia lómbo lombàre \
    cifòsi scoliòsi lordòsi òstio anàlisi crìsi dòse fàse bàse paràlisi sìntesi èrnia sciàtica \
    àrtrosi artròsi tèmpia nèrvo càrico càrica vàlgo àlito spòrto pèrdita véndita réndita \
    ìmpeto àngelo cràmpo quàdro spìcchio uòvo uòmo uòmini dònna telèfono distànte èsile \
    crepùscolo sdràio sedére stàtico dinàmico isomètrico eccèntrico concèntrico pànca tappéto \
    tappetìno manùbrio pèlvi polmóne còstole sèno pùbe pùbico ìleo sàcro lòbo lìngua lòmbi \
    pètti òssa cocòmero pòlline àcido anulàre mèdico ìndici vèrtice àpice còdice càlice sémi \
    teorèma schèma problèma sistèma tèma crèma poèma sèrio compléto segréto discréto prònto \
    prónto cònfine confìne vérgine assètto pezzétto segnàle esercìzi paréte dève brève óltre ripòso òggi prèmere dóppio \
    indiètro improvvìso ciascùno nessùno qualcùno alcùno mànca délla délle nélla nélle quélla \
    órlo perìodo gàmba zàmpa rombòide capéllo mandolìno rómbo";

/// Endings that are stressed on the last vowel but one.
const PENULT: &str = "are ire ato ata ate ati uto uta ute uti ito ita iti ite ino ina ini one oni zione mento menti mente ezza ezze \
    ante anti ente enti ale ali ore ori ora oso osa osi ose etto etta etti ette ello ella elli elle iamo ando endo ura ure \
    ista isti iste ivo iva ivi ive enza enze anza anze eva evo avo ava iere iera ieri aio aia oio trice trici evole evoli avi evi avi ismo oide oidi ile ano ana ese \
    aro ara ari eggia eggi ina arsi arti arlo arla arli arle irsi irti erà esca isce isco isci uomo iede ieni iene uove uovi uova";

/// Endings that are stressed on the vowel ahead of that one.
const ANTEPENULT: &str = "bile bili issimo issima issimi issime esimo esima agine agini igine igini edine udine udini aggine \
    ico ica ici iche colo cola coli cole golo gola goli gole bolo bola boli bole polo pola poli pole tolo tola toli tole volo \
    vola voli vole dolo dola doli dole grafo grafi logo loghi logi fono foni metro metri dici gono goni ere ulo ula uli ule ereo erea ido ida";

/// Infinitives, and what looks like them, whose last vowel but one is stressed.
const PENULT_ERE: &str = "avere tenere sedere cadere manere valere vedere piacere tacere volere potere dovere sapere godere temere iere \
    parere giacere";

/// Words that end like “portano” or “scendono”, and are no verbs.
pub(super) const NOUNS_IN_NO: &str =
    "mano piano lontano italiano umano invano suono buono perdono abbandono sono";

/// Endings that are stressed on the last vowel.
const LAST: &str = "erai irai";

/// Endings with an accent of their own.
const ACCENTED_ENDINGS: &str = "logìa grafìa terapìa tomìa nomìa patìa metrìa fonìa scopìa plegìa";

/// Words of other languages that are used in this field, and words that keep a foreign spelling.
const FOREIGN: &str = "
    stretching=strˈɛʧinɡ pilates=pilˈates yoga=jˈɔɡa core=kˈɔr foam=fˈom roller=rˈɔller fitness=fˈitnes plank=plˈɛnk
    squat=skwˈɔt crunch=krˈanʧ step=stˈɛp mat=mˈat stop=stˈɔp sport=spˈɔrt relax=rˈɛlaks computer=kompjˈuter film=fˈilm
    club=klˈɛb wellness=wˈɛlnes mindfulness=mˈajndfulnes stress=strˈɛs jogging=ʤˈɔɡːinɡ trekking=trˈɛkːinɡ tennis=tˈɛnnis
    gel=ʤˈɛl spray=sprˈaj smartphone=zmˈartfon tablet=tˈablet online=onlˈajn email=imˈɛjl web=wˈɛb app=ˈap karate=karatˈɛ
    asana=ˈasana asanas=ˈasana savasana=savˈasana shavasana=ʃavˈasana psoas=psˈɔas bosu=bˈɔzu bar=bˈar gas=ɡˈas bus=bˈus
    kit=kˈit tapis=tapˈi roulant=rulˈan hip=ˈip hop=ˈɔp box=bˈɔks crossfit=krosfˈit body=bˈɔdɪ kilo=kˈilo tai=tˈaj chi=ʧˈi
    tape=tˈejp band=bˈɛnd twist=twˈist burpee=bˈɛrpɪ swing=swˈinɡ kettlebell=kˈɛttelbel hatha=ˈata vinyasa=vinjˈasa
    reiki=rˈejkɪ taichi=tajʧˈi supple=sˈapol ho=ˈɔ hai=ˈaj ha=ˈa hanno=ˈanno ah=ˈa oh=ˈɔ eh=ˈɛ
";

/// The name of a letter, spelled with its accent.
pub(super) fn letter_name(letter: char) -> Option<&'static str> {
    Some(match letter {
        'b' => "bì",
        'c' => "cì",
        'd' => "dì",
        'f' => "èffe",
        'g' => "gì",
        'h' => "àcca",
        'j' => "ilùnga",
        'k' => "càppa",
        'l' => "èlle",
        'm' => "èmme",
        'n' => "ènne",
        'p' => "pì",
        'q' => "cù",
        'r' => "èrre",
        's' => "èsse",
        't' => "tì",
        'v' => "vù",
        'w' => "dóppiavù",
        'x' => "ìcs",
        'y' => "ìpsilon",
        'z' => "zèta",
        _ => return None,
    })
}

/// The sounds of a word of another language.
pub(super) fn foreign(word: &str) -> Option<&'static str> {
    in_pairs(word, FOREIGN)
}

/// A word in a list as it is spelled there, whatever its last vowel; exact ones first.
fn in_list(word: &str, entries: &str) -> Option<String> {
    let exact = entries.split_ascii_whitespace().find(|listed| is_same(listed, word));
    if let Some(exact) = exact {
        return Some(exact.to_owned());
    }
    let (head, last) = word.char_indices().next_back().and_then(|(at, last)| {
        Some((word.get(..at)?, last)).filter(|(head, last)| is_vowel(*last) && head.len() > 2)
    })?;
    // “Fianchi” is a form of “fianco”, “larghe” of “largo”.
    let stems = [head.strip_suffix('h').unwrap_or(head), head];
    let mut stems_of_entries = entries.split_ascii_whitespace().filter_map(|listed| {
        let (at, end) = listed.char_indices().next_back()?;
        "aeio".contains(end).then_some(listed.get(..at)?)
    });
    let found = stems_of_entries.find(|entry| stems.iter().any(|stem| is_same(entry, stem)))?;
    let h = if found.chars().count() + 2 == word.chars().count() { "h" } else { "" };
    Some(format!("{found}{h}{last}"))
}

/// A word with its accent, where the lists have it.
pub(super) fn listed(word: &str) -> Option<String> {
    let listed = in_list(word, WORDS).or_else(|| in_list(word, VERBS));
    listed.or_else(|| {
        let mut endings = ACCENTED_ENDINGS.split_ascii_whitespace();
        endings.find_map(|ending| {
            let plain = ending.replace('ì', "i");
            let at = word.strip_suffix(&plain).map(str::len).or_else(|| {
                let plural = plain.strip_suffix('a')?;
                word.strip_suffix('e')?.strip_suffix(plural).map(str::len)
            })?;
            let last = word.chars().next_back()?;
            Some(format!("{}{}{last}", word.get(..at)?, ending.strip_suffix('a')?))
        })
    })
}

/// Tells if a word is a form of a verb of the list.
pub(super) fn is_verb(word: &str) -> bool {
    in_list(word, VERBS).is_some()
}

/// Tells if a word ends with any of these.
pub(super) fn ends_in_any(word: &str, endings: &str) -> bool {
    endings.split_ascii_whitespace().any(|ending| word.ends_with(ending))
}

/// Which vowel, counted from the end of the word, an ending says is stressed.
pub(super) fn ending(word: &str) -> Option<usize> {
    if ends_in_any(word, LAST) {
        Some(1)
    } else if ends_in_any(word, PENULT_ERE) {
        Some(2)
    } else if ends_in_any(word, ANTEPENULT) {
        Some(3)
    } else {
        ends_in_any(word, PENULT).then_some(2)
    }
}

/// Tells if “gli” is said as in “glicerina”.
pub(super) fn has_hard_gl(word: &str) -> bool {
    ["glic", "glis", "anglic", "neglig"].iter().any(|start| word.starts_with(start))
}

/// Tells if the zz of a word is voiced.
pub(super) fn has_voiced_zz(word: &str) -> bool {
    [
        "mèzz", "mezz", "orizz", "azzurr", "azzùrr", "dozz", "lizz", "lìzz", "nizz", "nìzz",
        "tizz", "tìzz",
    ]
    .iter()
    .any(|part| word.contains(part))
}

/// Tells if a single z inside a word is voiced.
pub(super) fn has_voiced_z(word: &str) -> bool {
    ["romanz", "aziend", "azot", "ozon", "gàrz", "brónz", "prànz"]
        .iter()
        .any(|part| word.contains(part))
}

/// Tells if the s between vowels is sharp, as it is behind a prefix: “risali”.
pub(super) fn has_sharp_s(word: &str) -> bool {
    ["risal", "risàl", "risol", "risént", "risent", "trasal", "stasér", "risièd"]
        .iter()
        .any(|part| word.contains(part))
}

/// Tells if a word in small letters is spelled as Italian words are.
pub(super) fn looks_italian(word: &str) -> bool {
    let is_known = |letter: char| "abcdefghilmnopqrstuvz".contains(letter) || is_vowel(letter);
    let ends_well = word.ends_with(is_vowel)
        || word.ends_with(['l', 'n', 'r'])
        || matches!(word, "ed" | "ad" | "od");
    let mut before = ' ';
    let has_bare_h = word.chars().any(|letter| {
        let is_bare = letter == 'h' && !matches!(before, 'c' | 'g');
        before = letter;
        is_bare
    });
    word.chars().all(is_known) && ends_well && !has_bare_h
}
