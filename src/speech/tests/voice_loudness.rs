//! Claims about how loud the voices are, measured as EBU R 128 says.

use ebur128::{EbuR128, Mode};
use supple::language::{Language, spell_out};
use supple::speech::{self, CEILING_DB, EngineName, Voice, is_installed};
use supple::time::RATE;

/// What every voice is to be at, in LUFS, for mono.
const TARGET: f64 = -19.0;

/// How far from it, in LU, the reference sentences may be; the gains have one decimal.
const TOLERANCE: f64 = 0.1;

/// Ten sentences as routines have them.
fn reference(language: Language) -> [&'static str; 10] {
    match language {
        Language::English => [
            "Sit on a chair, feet shoulder-width apart.",
            "Breathe in slowly through your nose.",
            "Reach your left arm across to your right inner ankle.",
            "Turn your upper body gently to the right.",
            "Hold for thirty seconds.",
            "If anything hurts, stop and come out slowly.",
            "Three.",
            "Other side. Right arm.",
            "Let your shoulders sink, and keep your neck long.",
            "Slowly come back up.",
        ],
        Language::German => [
            "Setz dich auf einen Stuhl, die Füße schulterbreit.",
            "Atme langsam durch die Nase ein.",
            "Streck den linken Arm hinüber zum rechten Knöchel.",
            "Dreh den Oberkörper sanft nach rechts.",
            "Halte dreißig Sekunden.",
            "Wenn etwas weh tut, hör auf und komm langsam zurück.",
            "Drei.",
            "Andere Seite. Rechter Arm.",
            "Lass die Schultern sinken und mach den Nacken lang.",
            "Komm langsam wieder hoch.",
        ],
        Language::Spanish => [
            "Siéntate en una silla, con los pies a la anchura de los hombros.",
            "Inspira despacio por la nariz.",
            "Lleva el brazo izquierdo hacia el tobillo derecho.",
            "Gira el tronco suavemente hacia la derecha.",
            "Mantén treinta segundos.",
            "Si algo te duele, para y sal despacio.",
            "Tres.",
            "El otro lado. Brazo derecho.",
            "Deja caer los hombros y alarga el cuello.",
            "Vuelve a subir despacio.",
        ],
        Language::French => [
            "Asseyez-vous sur une chaise, les pieds écartés à la largeur des épaules.",
            "Inspirez lentement par le nez.",
            "Tendez le bras gauche vers la cheville droite.",
            "Tournez doucement le buste vers la droite.",
            "Tenez trente secondes.",
            "Si vous avez mal, arrêtez et revenez lentement.",
            "Trois.",
            "Autre côté. Bras droit.",
            "Relâchez les épaules et allongez la nuque.",
            "Remontez lentement.",
        ],
        Language::Italian => [
            "Siediti su una sedia, con i piedi alla larghezza delle spalle.",
            "Inspira lentamente dal naso.",
            "Porta il braccio sinistro verso la caviglia destra.",
            "Ruota il busto dolcemente verso destra.",
            "Tieni per trenta secondi.",
            "Se qualcosa fa male, fermati ed esci lentamente.",
            "Tre.",
            "Altro lato. Braccio destro.",
            "Lascia scendere le spalle e allunga il collo.",
            "Torna su lentamente.",
        ],
    }
}

/// Loudness in LUFS of all reference sentences in a row, and their true peak in dBTP.
fn measure(voice: &Voice) -> (f64, f64) {
    let language = Language::from_tag(&voice.language).unwrap();
    let engine = speech::open(voice).unwrap();
    let mut meter = EbuR128::new(1, RATE, Mode::I | Mode::TRUE_PEAK).unwrap();
    for sentence in reference(language) {
        let clip = engine.synthesize(&spell_out(sentence, language)).unwrap();
        meter.add_frames_f32(&clip.samples).unwrap();
        meter.add_frames_f32(&vec![0.0; usize::try_from(voice.pause.frames().0).unwrap()]).unwrap();
    }
    (meter.loudness_global().unwrap(), 20.0 * meter.true_peak(0).unwrap().log10())
}

fn speaking() -> impl Iterator<Item = Voice> {
    let sounds = |voice: &Voice| voice.engine != EngineName::Mute && is_installed(voice);
    assert!(speech::shipped_voices().any(|voice| voice.name == "heart" && sounds(&voice)));
    speech::shipped_voices().filter(sounds)
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn speech_of_every_voice_is_at_its_loudness() {
    let mut wrong = Vec::new();
    for voice in speaking() {
        let (loudness, peak) = measure(&voice);
        println!("{}: {loudness:.2} LUFS, {peak:.2} dBTP, gain {}", voice.name, voice.gain);
        if (loudness - TARGET).abs() > TOLERANCE || peak > f64::from(CEILING_DB) {
            wrong.push(voice.name);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn no_peak_passes_the_ceiling_however_loud_a_voice_is_set() {
    for voice in speaking() {
        let (_, peak) = measure(&Voice { gain: voice.gain + 12.0, ..voice });
        assert!(peak <= f64::from(CEILING_DB), "{peak} dBTP");
    }
}
