//! German words, stems and prefixes: what spelling does not tell.

use crate::language::phonemes::listed as in_pairs;

/// Words without a stress of their own.
pub(super) const WEAK: &str = "der die das den dem des ein eine einen einem einer eines und oder ist sind bist im am in an zu zur zum \
    mit von vom bei beim du dich dir sie sich es er ihr ihn ihm wir uns man so wie als dass wenn auf für durch nach vor aus um \
    bis";
/// Words with little stress.
pub(super) const HALF_WEAK: &str = "dein deine deinen deinem deiner deines ihre ihren ihrem ihrer ihres über unter hinter zwischen gegen ohne kann \
    kannst hat hast wird werden aber weil ob";

/// Prefixes that never have the stress, with their sounds.
pub(super) const PREFIXES: [(&str, &str); 7] = [
    ("be", "bə"),
    ("ge", "ɡə"),
    ("er", "ɛɾ"),
    ("ver", "fɛɾ"),
    ("zer", "ʦɛɾ"),
    ("ent", "ɛnt"),
    ("emp", "ɛmp"),
];

/// Beginnings of words that have the stress, with their sounds, longer ones first.
pub(super) const PARTICLES: [(&str, &str); 68] = [
    ("auseinander", "WsInˈandɜ"),
    ("aufeinander", "WfInˈandɜ"),
    ("übereinander", "yːbɜInˈandɜ"),
    ("nebeneinander", "neːbənInˈandɜ"),
    ("hintereinander", "hɪntɜInˈandɜ"),
    ("gegeneinander", "ɡeːɡənInˈandɜ"),
    ("aneinander", "anInˈandɜ"),
    ("ineinander", "ɪnInˈandɜ"),
    ("zueinander", "ʦuːInˈandɜ"),
    ("miteinander", "mɪtInˈandɜ"),
    ("voneinander", "fɔnInˈandɜ"),
    ("zurück", "ʦuːrˈyk"),
    ("zusammen", "ʦuːzˈamən"),
    ("zwischen", "ʦvˈɪʃən"),
    ("entgegen", "ɛntɡˈeːɡən"),
    ("gegenüber", "ɡeːɡənˈyːbɜ"),
    ("herunter", "hɛrˈʊntɜ"),
    ("hinunter", "hɪnˈʊntɜ"),
    ("herüber", "hɛrˈyːbɜ"),
    ("hinüber", "hɪnˈyːbɜ"),
    ("heraus", "hɛrˈWs"),
    ("hinaus", "hɪnˈWs"),
    ("herauf", "hɛrˈWf"),
    ("hinauf", "hɪnˈWf"),
    ("heran", "hɛrˈan"),
    ("herab", "hɛrˈap"),
    ("hinab", "hɪnˈap"),
    ("herein", "hɛrˈIn"),
    ("hinein", "hɪnˈIn"),
    ("herum", "hɛrˈʊm"),
    ("hervor", "hɛɾfˈoːɾ"),
    ("vorbei", "foːɾbˈI"),
    ("voran", "foːrˈan"),
    ("voraus", "foːrˈWs"),
    ("vorwärts", "fˈoːɾvɛɾts"),
    ("rückwärts", "rˈykvɛɾts"),
    ("weiter", "vˈItɜ"),
    ("wieder", "vˈiːdɜ"),
    ("hinter", "hˈɪntɜ"),
    ("unter", "ˈʊntɜ"),
    ("nieder", "nˈiːdɜ"),
    ("gegen", "ɡˈeːɡən"),
    ("neben", "nˈeːbən"),
    ("innen", "ˈɪnən"),
    ("außen", "ˈWsən"),
    ("durch", "dˈʊɐç"),
    ("über", "ˈyːbɜ"),
    ("ober", "ˈoːbɜ"),
    ("haupt", "hˈWpt"),
    ("nach", "nˈɑːx"),
    ("fest", "fˈɛst"),
    ("voll", "fˈɔl"),
    ("bei", "bˈI"),
    ("ein", "ˈIn"),
    ("auf", "ˈWf"),
    ("aus", "ˈWs"),
    ("her", "hˈeːɾ"),
    ("hin", "hˈɪn"),
    ("los", "lˈoːs"),
    ("mit", "mˈɪt"),
    ("vor", "fˈoːɾ"),
    ("weg", "vˈɛk"),
    ("ab", "ˈap"),
    ("an", "ˈan"),
    ("um", "ˈʊm"),
    ("un", "ˈʊn"),
    ("zu", "ʦˈuː"),
    ("miss", "mˈɪs"),
];

/// Beginnings of verbs whose particle has not the stress.
pub(super) const INSEPARABLE: [&str; 34] = [
    "wiederhol",
    "unterstütz",
    "unterbrech",
    "unterbrich",
    "unterlass",
    "untersuch",
    "unterlieg",
    "unterscheid",
    "unterhalt",
    "unterricht",
    "überkreuz",
    "überschlag",
    "überdehn",
    "überstreck",
    "überlast",
    "überanstreng",
    "überprüf",
    "überwind",
    "überforder",
    "übertreib",
    "überleg",
    "übernehm",
    "überhol",
    "überschreit",
    "überzeug",
    "umfass",
    "umgreif",
    "umschließ",
    "umarm",
    "umgib",
    "durchblut",
    "durchquer",
    "hinterlass",
    "vollend",
];

/// Suffixes that begin with a consonant, and how they are spelled by the rules.
pub(super) const SUFFIXES: [(&str, &str); 14] = [
    ("lich", "lich"),
    ("los", "loos"),
    ("bar", "baar"),
    ("sam", "saam"),
    ("haft", "haft"),
    ("heit", "heit"),
    ("keit", "keit"),
    ("schaft", "schaft"),
    ("nis", "niss"),
    ("niss", "niss"),
    ("ling", "ling"),
    ("lein", "lein"),
    ("chen", "chen"),
    ("wärts", "wärts"),
];

/// What joins the first stem of a compound to the next.
pub(super) const LINKS: [&str; 8] = ["", "n", "s", "en", "es", "er", "e", "ns"];

/// Ends of words that always take an s ahead of the next stem.
pub(super) const TAKE_S: [&str; 7] = ["ung", "heit", "keit", "schaft", "ling", "ion", "tät"];

/// The names of letters.
pub(super) fn letter_name(letter: char) -> Option<&'static str> {
    let mut names = LETTERS.iter();
    names.find(|(known, _)| *known == letter).map(|(_, name)| *name)
}

const LETTERS: [(char, &str); 26] = [
    ('a', "ˈɑː"),
    ('b', "bˈeː"),
    ('c', "ʦˈeː"),
    ('d', "dˈeː"),
    ('e', "ˈeː"),
    ('f', "ˈɛf"),
    ('g', "ɡˈeː"),
    ('h', "hˈɑː"),
    ('i', "ˈiː"),
    ('j', "jˈɔt"),
    ('k', "kˈɑː"),
    ('l', "ˈɛl"),
    ('m', "ˈɛm"),
    ('n', "ˈɛn"),
    ('o', "ˈoː"),
    ('p', "pˈeː"),
    ('q', "kˈuː"),
    ('r', "ˈɛɾ"),
    ('s', "ˈɛs"),
    ('t', "tˈeː"),
    ('u', "ˈuː"),
    ('v', "fˈW"),
    ('w', "vˈeː"),
    ('x', "ˈɪks"),
    ('y', "ˈypsɪlɔn"),
    ('z', "ʦˈɛt"),
];

/// Tells if a syllable may begin with these consonants.
pub(super) fn is_onset(consonants: &str) -> bool {
    consonants.is_empty() || ONSETS.split_ascii_whitespace().any(|onset| onset == consonants)
}

const ONSETS: &str = "b bl br ch d dr f fl fr g gl gn gr h j k kl kn kr l m n p pf pfl pfr ph pl pr qu r rh s sch schl schm schn schr schw \
    sk sl sp spl spr st str t th tr tsch v w wr z zw";

/// Tells if a stem may end with these consonants, with or without an ending.
pub(super) fn is_coda(consonants: &str) -> bool {
    // No h stands behind a consonant.
    let joined = [("sch", "s"), ("ch", "x"), ("ck", "k"), ("ph", "f"), ("th", "t")];
    let plain = joined.iter().fold(consonants.to_owned(), |it, (from, to)| it.replace(from, to));
    let plain = plain.strip_prefix('h').unwrap_or(&plain);
    !plain.contains(['c', 'h', 'j', 'q', 'w']) && plain.chars().count() < 5
}

/// The sounds of a listed word.
pub(super) fn sounds(word: &str) -> Option<&'static str> {
    in_pairs(word, WORDS)
}

/// Tells if a word is one that is put ahead of verbs.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.iter().any(|(particle, _)| *particle == word)
}

/// The sounds of a listed word or particle with a simple ending.
pub(super) fn listed(word: &str) -> Option<String> {
    let particle = PARTICLES.iter().find(|(particle, _)| *particle == word);
    if let Some(sounds) = particle.map(|(_, sounds)| *sounds).or_else(|| sounds(word)) {
        return Some(sounds.to_owned());
    }
    ENDINGS_OF_LISTED.iter().find_map(|(ending, said)| {
        let sounds = sounds(word.strip_suffix(ending).filter(|word| word.len() > 3)?)?;
        let is_joined = *said != "n" || sounds.ends_with(['ə', 'ɜ', 'l']);
        is_joined.then(|| format!("{sounds}{said}"))
    })
}

const ENDINGS_OF_LISTED: [(&str, &str); 9] = [
    ("en", "ən"),
    ("n", "n"),
    ("s", "s"),
    ("e", "ə"),
    ("es", "əs"),
    ("er", "ɜ"),
    ("em", "əm"),
    ("in", "ɪn"),
    ("innen", "ɪnən"),
];

/// How a listed stem is spelled by the rules.
pub(super) fn stem(stem: &str) -> Option<&str> {
    STEMS.split_ascii_whitespace().find_map(|entry| {
        let (spelled, respelled) = entry.split_once('=').unwrap_or((entry, entry));
        (spelled == stem).then_some(respelled)
    })
}

/// How the stem of a word from another language is spelled by the rules.
pub(super) fn loan_stem(stem: &str) -> String {
    let respelled = LOAN_STEMS.iter().find_map(|(spelled, respelled)| {
        stem.strip_prefix(spelled).map(|rest| format!("{respelled}{rest}"))
    });
    respelled.unwrap_or_else(|| stem.to_owned()).replace('v', "w")
}

const LOAN_STEMS: [(&str, &str); 3] =
    [("balanc", "balans"), ("train", "trän"), ("stabil", "schtabil")];

/// Tells if a word is spelled like a German one.
pub(super) fn looks_german(word: &str) -> bool {
    word.chars().all(|letter| matches!(letter, 'a'..='z' | 'ä' | 'ö' | 'ü' | 'ß'))
}

/// Words whose sounds the letters do not tell.
const WORDS: &str = "\
    position=poːziːʦjˈoːn rotation=roːtaʦjˈoːn ab=ˈap am=ˈam an=ˈan bis=bˈɪs bin=bˈɪn das=dˈas \
    des=dˈɛs der=dˈɛɾ es=ˈɛs er=ˈɛɾ hat=hˈat hin=hˈɪn im=ˈɪm in=ˈɪn man=mˈan mit=mˈɪt ob=ˈɔp um=ˈʊm \
    von=fˈɔn vom=fˈɔm was=vˈas zum=ʦˈʊm wird=vˈɪɾt vor=fˈoːɾ nach=nˈɑːx hoch=hˈoːx \
    her=hˈeːɾ dabei=dabˈI dadurch=dadˈʊɐç dafür=dafˈyːɾ dagegen=daɡˈeːɡən daheim=dahˈIm damit=damˈɪt \
    danach=danˈɑːx daneben=danˈeːbən daran=darˈan darauf=darˈWf daraus=darˈWs darin=darˈɪn \
    darum=darˈʊm darunter=darˈʊntɜ darüber=darˈyːbɜ davon=dafˈɔn davor=dafˈoːɾ dazu=daʦˈuː \
    dazwischen=daʦvˈɪʃən daher=dahˈeːɾ dahin=dahˈɪn dahinter=dahˈɪntɜ etwa=ˈɛtvɑː etwas=ˈɛtvas \
    außerdem=ˈWsɜdeːm allmählich=almˈɛːlɪç vielleicht=fiːlˈIçt sobald=zoːbˈalt sofort=zoːfˈɔɾt \
    solange=zoːlˈaŋə sodass=zoːdˈas sowie=zoːvˈiː sogar=zoːɡˈɑːɾ sowohl=zoːvˈoːl soweit=zoːvˈIt \
    zuerst=ʦuːˈeːɾst zuletzt=ʦuːlˈɛʦt zuvor=ʦuːfˈoːɾ zunächst=ʦuːnˈɛːçst zurück=ʦuːrˈyk \
    zusammen=ʦuːzˈamən bevor=bəfˈoːɾ überall=yːbɜˈal überhaupt=yːbɜhˈWpt willkommen=vɪlkˈɔmən \
    vorbei=foːɾbˈI vorher=foːɾhˈeːɾ nachher=nɑːxhˈeːɾ herum=hɛrˈʊm entgegen=ɛntɡˈeːɡən \
    entlang=ɛntlˈaŋ gegenüber=ɡeːɡənˈyːbɜ allein=alˈIn beende=bəˈɛndə beendest=bəˈɛndəst \
    beendet=bəˈɛndət beachte=bəˈaxtə beisammen=bIzˈamən indem=ɪndˈeːm nachdem=nɑːxdˈeːm \
    trotzdem=tɾˈɔʦdeːm seitdem=zItdˈeːm durcheinander=dʊɐçInˈandɜ einander=Inˈandɜ \
    lebendig=leːbˈɛndɪç bequem=bəkvˈeːm vierzehn=fˈɪɾʦeːn vierzig=fˈɪɾʦɪç viertel=fˈɪɾtəl \
    sechzehn=zˈɛçʦeːn siebzehn=zˈiːpʦeːn million=mɪljˈoːn prozent=pɾoːʦˈɛnt minute=miːnˈuːtə \
    sekunde=zeːkˈʊndə stunde=ʃtˈʊndə meter=mˈeːtɜ kilo=kˈiːloː liter=lˈiːtɜ zentimeter=ʦɛntiːmˈeːtɜ \
    millimeter=mɪliːmˈeːtɜ kilometer=kiːloːmˈeːtɜ kilogramm=kiːloːɡɾˈam minus=mˈiːnʊs plus=plˈʊs \
    komma=kˈɔmɑː grad=ɡɾˈɑːt milliliter=mɪliːlˈiːtɜ januar=jˈanuːɑːɾ februar=fˈeːbɾuːɑːɾ \
    april=apɾˈɪl juni=jˈuːniː juli=jˈuːliː august=Wɡˈʊst september=zɛptˈɛmbɜ oktober=ɔktˈoːbɜ \
    november=noːvˈɛmbɜ dezember=deːʦˈɛmbɜ montag=mˈoːntɑːk dienstag=dˈiːnstɑːk mittwoch=mˈɪtvɔx \
    donnerstag=dˈɔnɜstɑːk freitag=frˈItɑːk samstag=zˈamstɑːk sonntag=zˈɔntɑːk abend=ˈɑːbənt \
    abends=ˈɑːbənʦ niemals=nˈiːmɑːls jemals=jˈeːmɑːls mehrmals=mˈeːɾmɑːls damals=dˈɑːmɑːls \
    niemand=nˈiːmant jemand=jˈeːmant auto=ˈWtoː baby=bˈeːbiː büro=byːrˈoː computer=kɔmpjˈuːtɜ \
    couch=kˈWʧ handy=hˈɛndiː internet=ˈɪntɜnɛt musik=muːzˈiːk medizin=meːdiːʦˈiːn podcast=pˈɔtkast \
    telefon=teːleːfˈoːn sofa=zˈoːfɑː radio=rˈɑːdɪoː video=vˈiːdeːoː tempo=tˈɛmpoː skala=skˈɑːlɑː \
    natürlich=natˈyːɾlɪç natur=natˈuːɾ organ=ɔɾɡˈɑːn meniskus=menˈɪskʊs migräne=miːɡɾˈɛːnə \
    rezept=reːʦˈɛpt rheuma=rˈɔømɑː trauma=tɾˈWmɑː asthma=ˈastmɑː rhythmus=rˈytmʊs thorax=tˈoːraks \
    tinnitus=tˈɪnɪtʊs tibia=tˈiːbɪɑː fibula=fˈiːbuːlɑː ulna=ˈʊlnɑː radius=rˈɑːdɪʊs humerus=hˈuːmɛrʊs \
    femur=fˈeːmʊɐ femoris=fˈeːmoːrɪs patella=patˈɛlɑː sternum=ʃtˈɛɾnʊm sakrum=zˈɑːkɾʊm talus=tˈɑːlʊs \
    atlas=ˈatlas axis=ˈaksɪs hallux=hˈalʊks gluteus=ɡlˈuːteːʊs glutaeus=ɡluːtˈɛːʊs soleus=zˈoːleːʊs \
    psoas=psˈoːas iliopsoas=iːlɪoːpsˈoːas piriformis=piːriːfˈɔɾmɪs pectoralis=pɛktoːrˈɑːlɪs \
    tibialis=tiːbɪˈɑːlɪs latissimus=latˈɪsiːmʊs trapezius=tɾapˈeːʦɪʊs peroneus=peːroːnˈeːʊs \
    sartorius=zaɾtˈoːrɪʊs scalenus=skalˈeːnʊs gastrocnemius=ɡastɾɔknˈeːmɪʊs \
    deltoideus=dɛltoːˈiːdeːʊs biceps=bˈiːʦɛps bizeps=bˈiːʦɛps triceps=tɾˈiːʦɛps trizeps=tɾˈiːʦɛps \
    quadrizeps=kvˈɑːdɾiːʦɛps quadriceps=kvˈɑːdɾiːʦɛps vertebra=vˈɛɾteːbɾɑː spina=spˈiːnɑː \
    trochanter=tɾɔxˈantɜ os=ˈɔs ischias=ˈɪʃɪas arterie=aɾtˈeːrɪə faszie=fˈasʦɪə serie=zˈeːrɪə \
    linie=lˈiːnɪə familie=famˈiːlɪə ferien=fˈeːrɪən vene=vˈeːnə nerv=nˈɛɾf nerven=nˈɛɾfən \
    muskulös=mʊskuːlˈøːs lymphe=lˈymfə kapuze=kapˈuːʦə matratze=matɾˈaʦə massage=masˈɑːʒə \
    manschette=manʃˈɛtə basis=bˈɑːzɪs praxis=pɾˈaksɪs achilles=axˈɪlɛs karpal=kaɾpˈɑːl \
    kontakt=kɔntˈakt karton=kaɾtˈɔŋ balkon=balkˈɔŋ balance=balˈɑ̃ːs taille=tˈaljə patient=paʦjˈɛnt \
    patientin=paʦjˈɛntɪn therapeut=teːrapˈɔøt therapeutin=teːrapˈɔøtɪn \
    physiotherapeut=fyːzɪoːteːrapˈɔøt physiotherapeutin=fyːzɪoːteːrapˈɔøtɪn physio=fˈyːzɪoː \
    reha=rˈeːhɑː datum=dˈɑːtʊm zentrum=ʦˈɛntɾʊm problem=pɾoːblˈeːm system=zystˈeːm form=fˈɔɾm \
    programm=pɾoːɡɾˈam diagonal=diːaɡoːnˈɑːl neutral=nɔøtɾˈɑːl spagat=ʃpaɡˈɑːt stabil=ʃtabˈiːl \
    instabil=ˈɪnstabiːl mobil=moːbˈiːl parallel=paralˈeːl speziell=ʃpeːʦɪˈɛl \
    individuell=ɪndiːviːduːˈɛl direkt=diːrˈɛkt korrekt=kɔrˈɛkt perfekt=pɛɾfˈɛkt exakt=ɛksˈakt \
    intakt=ɪntˈakt akut=akˈuːt chronisch=kɾˈoːnɪʃ extra=ˈɛkstɾɑː dynamisch=dyːnˈɑːmɪʃ \
    statisch=ʃtˈɑːtɪʃ exzentrisch=ɛksʦˈɛntɾɪʃ konzentrisch=kɔnʦˈɛntɾɪʃ isometrisch=iːzoːmˈeːtɾɪʃ \
    elastisch=eːlˈastɪʃ anatomisch=anatˈoːmɪʃ automatisch=Wtoːmˈɑːtɪʃ rhythmisch=rˈytmɪʃ \
    medizinisch=meːdiːʦˈiːnɪʃ klassisch=klˈasɪʃ technisch=tˈɛçnɪʃ praktisch=pɾˈaktɪʃ optisch=ˈɔptɪʃ \
    akustisch=akˈʊstɪʃ manuell=manuːˈɛl zirka=ʦˈɪɾkɑː gymnastik=ɡymnˈastɪk technik=tˈɛçnɪk \
    klinik=klˈiːnɪk joga=jˈoːɡɑː yoga=jˈoːɡɑː yin=jˈɪn pilates=piːlˈɑːtɛs fitness=fˈɪtnɛs \
    training=tɾˈɛːnɪŋ stretching=ʃtɾˈɛtʃɪŋ jogging=ʤˈɔɡɪŋ walking=vˈɔkɪŋ plank=plˈɛŋk squat=skvˈɔt \
    crunch=kɾˈanʧ core=kˈɔɾ workout=vˈœɾkWt warmup=vˈɔɾmap shavasana=ʃavˈɑːzanɑː \
    savasana=savˈɑːzanɑː asana=ˈɑːzanɑː mantra=mˈantɾɑː blackroll=blˈɛkɾoːl theraband=tˈeːrabant \
    terraband=tˈɛrabant pezziball=pˈɛʦiːbal kobra=kˈoːbɾɑː lotus=lˈoːtʊs teppich=tˈɛpɪç \
    impingement=ɪmpˈɪnʤmɛnt po=pˈoː popo=poːpˈoː reklame=reːklˈɑːmə kamel=kamˈeːl kamera=kˈaməra \
    stativ=ʃtatˈiːf monitor=mˈoːniːtoːɾ motor=mˈoːtoːɾ laptop=lˈɛptɔp tablet=tˈɛblɛt \
    maximal=maksiːmˈɑːl minimal=miːniːmˈɑːl optimal=ɔptiːmˈɑːl offen=ˈɔfən offene=ˈɔfənə \
    offenen=ˈɔfənən offener=ˈɔfənɜ offenes=ˈɔfənəs offenem=ˈɔfənəm eigene=ˈIɡənə eigenen=ˈIɡənən \
    eigener=ˈIɡənɜ eigenes=ˈIɡənəs eigenem=ˈIɡənəm mindestens=mˈɪndəstəns höchstens=hˈøːçstəns \
    wenigstens=vˈeːnɪçstəns meistens=mˈIstəns möglichst=mˈøːklɪçst ebenso=ˈeːbənzoː genauso=ɡənˈWzoː \
    übrigens=ˈyːbɾɪɡəns also=ˈalzoː geradeaus=ɡərɑːdəˈWs zwischendurch=ʦvɪʃəndˈʊɐç \
    gleichzeitig=ɡlˈIçʦItɪç gern=ɡˈɛɾn gerne=ɡˈɛɾnə desselben=dɛszˈɛlbən denselben=deːnzˈɛlbən \
    derselben=dɛɾzˈɛlbən dieselbe=diːzˈɛlbə dasselbe=daszˈɛlbə derselbe=dɛɾzˈɛlbə \
    waagerecht=vˈɑːɡərɛçt senkrecht=zˈɛŋkɾɛçt aufrecht=ˈWfrɛçt arbeiten=ˈaɾbItən arbeit=ˈaɾbIt \
    antwort=ˈantvɔɾt heimat=hˈImɑːt monat=mˈoːnat heuschrecke=hˈɔøʃrɛkə zwerchfell=ʦvˈɛɾçfɛl \
    gesäß=ɡəzˈɛːs gelenk=ɡəlˈɛŋk gelenke=ɡəlˈɛŋkə gewicht=ɡəvˈɪçt gesicht=ɡəzˈɪçt gefühl=ɡəfˈyːl \
    gier=ɡˈiːɾ besuch=bəzˈuːx mittag=mˈɪtɑːk kapuzen=kapˈuːʦən trapez=tɾapˈeːʦ delta=dˈɛltɑː \
    erwachsene=ɛɾvˈaksənə abonnieren=abɔnˈiːrən rotatoren=roːtatˈoːrən vierfüßler=fˈiːɾfyːslɜ \
    normal=nɔɾmˈɑːl seriös=zeːrɪˈøːs linksherum=lˈɪŋkshɛrʊm rechtsherum=rˈɛçtshɛrʊm \
    beweglich=bəvˈeːklɪç physiotherapie=fyːzɪoːteːrapˈiː iliosakral=iːlɪoːzakɾˈɑːl sakral=zakɾˈɑːl \
    praktiker=pɾˈaktiːkɜ bewusst=bəvˈʊst routine=ruːtˈiːnə gemüse=ɡəmˈyːzə kaffee=kˈafeː \
    klavier=klavˈiːɾ papier=papˈiːɾ papiere=papˈiːrə idee=iːdˈeː ideen=iːdˈeːən ventil=vɛntˈiːl \
    vitamin=viːtamˈiːn thema=tˈeːmɑː klima=klˈiːmɑː drama=dɾˈɑːmɑː foto=fˈoːtoː hotel=hoːtˈɛl \
    adresse=adɾˈɛsə minuten=miːnˈuːtən sekunden=zeːkˈʊndən beispiel=bˈIʃpiːl \
    lebensmittel=lˈeːbənsmɪtəl silvester=zɪlvˈɛstɜ christ=kɾˈɪst chor=kˈoːɾ chef=ʃˈɛf clip=klˈɪp \
    club=klˈʊp cent=sˈɛnt center=sˈɛntɜ smartphone=smˈaɾtfoːn bosu=bˈoːzuː tai=tˈI chi=ʧˈiː \
    qigong=ʧiːɡˈɔŋ aerobic=ɛrˈoːbɪk body=bˈɔdiː foam=fˈoːm roller=rˈoːlɜ faszien=fˈasʦɪən \
    sauna=zˈWnɑː zehntel=ʦˈeːntəl achtel=ˈaxtəl ambulanz=ambuːlˈanʦ geburt=ɡəbˈuːɾt \
    mobilisation=moːbiːliːzaʦjˈoːn stabilisation=ʃtabiːliːzaʦjˈoːn abduktion=apdʊkʦjˈoːn \
    abduktoren=apdʊktˈoːrən plantar=plantˈɑːɾ seestern=zˈeːʃtɛɾn";

/// Stems that begin compounds, and those that are not spelled as they sound, with a spelling that is.
const STEMS: &str = "\
    platz pause pausen stein tag sein \
    achsel steiss=steiß hand händ fuß füß arm bein knie kopf köpf hals brust bauch rücken rück \
    nacken schulter wirbel säule säul becken hüft hüfte leiste ferse fersen sohle zeh zehe finger \
    daumen faust fäust mund nase nasen auge augen ohr ohren kinn kiefer stirn zahn zunge kehle kehl \
    haut haar herz leber lunge lungen magen niere blase blut luft atem schenkel wade waden schien \
    knöchel sitz steiß kreuz lende lenden rippe rippen bogen bögen ellen ell elle ellbogen nabel \
    taille schlüssel blatt blätt korb scheibe band bänd muskel sehne sehnen knochen nagel wange \
    wangen lippe lippen lid schläfe schläfen scheitel schädel speise röhre röhr schließ scham darm \
    damm boden böden kante stuhl stühl tisch bett matte kissen decke tür türen rahmen treppe stufe \
    ball seil gurt gummi flasche flaschen wasser wärm kühl tuch=tuuch tüch=tüh buch=buuch büch=bühch \
    kugel rolle roll stab stange schal teppich spiegel fenster uhr rund runde reihe kreis dreh beug \
    beuge streck dehn halt heb heben senk kipp kippen schaukel schwing schwung neig press spann \
    stütz stütze stell lauf läuf gang gäng schritt stand tritt griff schlag schläg druck drück zug \
    züg kraft kräft schwer punkt last seite seiten seit links rechts mitte mittel vorder rechte \
    linke gleich recht winklig winkel mäßig zeitig zeit zeige ring klein groß größ hoch=hooch höh \
    hoh tief breit lang läng kurz ganz halb viel mehr voll leer warm kalt still ruh ruhe frei fest \
    leicht weit schräg flach schmerz schwindel krampf kribbel taub schwell riss spreiz knick platt \
    hohl dorn sporn tennis maus kalk schleuder hexe hexen schuss bruch stich kranken haus arzt ärzt \
    kind kindes baum berg brücke krieger hund kuh katze katzen taube frosch kerze boot schmetter \
    sonne sonnen gruß grüß mond=moond himmel schneider liege lieg messer klapp hampel mann hocke \
    hock nacht nächt tag täg woche wochen jahr stunde stunden morgen mittag abend=aabend feier \
    schreib bild schirm rechner küche küchen garten auto fahr rad räd wecker sprech schule schul \
    zwei drei vier fünf sechs sech sieb acht neun zehn elf zwölf zwanzig dreißig fünfzig hundert \
    tausend und dank gut gute wohl weh fühl sinn will mut müt hut not ruf rufen fall fäll fehl hilf \
    hilfs hilfe teil satz sätz wort wört sprach=spraach schrift text name namen zahl zähl zeichen \
    sägez sägen säge rauten raute puls schläf schlaf schlafen wach pflege grat gras horn höcker loch \
    löch flügel spitze spitz spitzen fläche flächen falte gruppe kamm pfanne schaufel schauf wurzel \
    kater kern kirsch igel stapel schein ernst erd=eerd erst=eerst erste=eerste pferd=pfeerd \
    wert=weert werd=weerd schwert=schweert herd=heerd art=aart bart=baart such=suuch kuchen=kuuchen \
    höch=höhch höchst=höhchst nächst=nähchst näch=nähch brauch hust=huust trost=troost obst=oobst \
    kloster=klooster wüst=wüüst hol hör spür lös schnür stör klär tön mal rat tat nähr schäl ström \
    strom üb gib=gieb leg heg lies reb lieb schieb schob treib bleib blieb trag träg läg sag frag \
    wag bieg bog ziel spiel stil stiel heil weil patsche klatsch quer quet quäl quark qual fahrt \
    fährt führ für zur nur lock locker lockere wacker wechsel wachs wächs wärts schwanger herbst \
    hälfte wider lage lager wunsch wünsch würd wurd körper nasch mauer masch fach fäch bach bäch \
    dach däch reich weite weise nimm nehm nehme blick klang stimm stimme ton=toon scheib haupt \
    grätsch=grähtsch grätsche=grähtsche regel beid bar harn po ruck rumpf doppel zeiger zeig sprung \
    schling wand mark scheid scheide zärt=zährt regen wohn bad bade zimmer kuppe teller häus land \
    länd holz stein eis schnee wind wetter feuer ess trink tee milch brot kinder eltern frau frauen \
    männ werk sport schwimm wald feld straß straße park schuh socke socken hose hemd jacke mütze \
    pulver salbe pflaster tablette tropfen spritze stadt freund feind bruder schwester tochter sohn \
    vater mutter mensch menschen leute leben lebens grund grenz grenze kurven kurve ziffer zettel \
    noch manch";
