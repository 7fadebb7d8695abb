//! The sound of every shipped routine is what it was: the hashes are in `sound/hashes.txt`.

use std::fs;
use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::support::folder::Folder;
use crate::support::voices::at_home;
use crate::support::{Ran, binary, ran, tests};

const HASHES: &str = include_str!("sound/hashes.txt");

/// One line of the file: a way of doing a routine, and the hashes of its timeline and of its sound.
struct Kept {
    routine: &'static str,
    voice: &'static str,
    timeline: &'static str,
    sound: &'static str,
    choices: Vec<&'static str>,
}

fn kept() -> Vec<Kept> {
    let mut all = Vec::new();
    let mut routine = "";
    for line in HASHES.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[') {
            routine = name.trim_end_matches(']');
            continue;
        }
        let mut words = line.split_whitespace();
        let mut next = || words.next().expect("a voice and two hashes");
        let (voice, timeline, sound) = (next(), next(), next());
        all.push(Kept { routine, voice, timeline, sound, choices: words.collect() });
    }
    all
}

fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn of_file(path: &Path) -> String {
    let mut hash = Sha256::new();
    io::copy(&mut fs::File::open(path).unwrap(), &mut HashWriter(&mut hash)).unwrap();
    hexadecimal(&hash.finalize())
}

struct HashWriter<'h>(&'h mut Sha256);

impl io::Write for HashWriter<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Kept {
    fn name(&self) -> String {
        format!("{} {} {}", self.routine, self.voice, self.choices.join(" "))
    }

    /// The hash of its timeline now.
    fn timeline_now(&self, folder: &Folder) -> String {
        let asked = ["timeline", "--json", "-r", self.routine, "--voice", self.voice];
        let asked = [&asked[..], &self.choices].concat();
        let Ran { out, err, code } = ran(at_home(folder, binary(), &asked), b"");
        assert_eq!(code, Some(0), "{}: {err}", self.name());
        hexadecimal(&Sha256::digest(out))
    }

    /// The hash of its sound now.
    fn sound_now(&self, folder: &Folder) -> String {
        let asked = ["render", "--force", "--quiet", "-o", "a.wav", "-r", self.routine];
        let asked = [&asked[..], &["--voice", self.voice], &self.choices].concat();
        let Ran { err, code, .. } = ran(at_home(folder, binary(), &asked), b"");
        assert_eq!(code, Some(0), "{}: {err}", self.name());
        of_file(&folder.join("a.wav"))
    }
}

#[test]
fn every_shipped_routine_has_its_hashes_and_its_test() {
    let mut shipped: Vec<String> = fs::read_dir(tests("../scripts"))
        .unwrap()
        .map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    shipped.sort();
    let mut in_file: Vec<&str> = kept().iter().map(|kept| kept.routine).collect();
    in_file.dedup();
    assert_eq!(in_file, shipped);
    let tested: Vec<String> = ROUTINES.iter().map(|name| name.replace('_', "-")).collect();
    assert_eq!(tested, shipped);
    for routine in in_file {
        let lines = kept().into_iter().filter(|kept| kept.routine == routine);
        let (mute, pico): (Vec<_>, Vec<_>) = lines.partition(|kept| kept.voice == "mute");
        assert_eq!((mute.len(), pico.len()), (3, 3), "{routine}");
    }
}

#[test]
fn the_timelines_without_a_voice_are_what_they_were() {
    let folder = Folder::new();
    let mut changed = Vec::new();
    for kept in kept().iter().filter(|kept| kept.voice == "mute") {
        if kept.timeline_now(&folder) != kept.timeline {
            changed.push(kept.name());
        }
    }
    assert!(changed.is_empty(), "these have changed: {changed:#?}");
}

/// One routine, with both voices.
fn sounds_as_it_did(routine: &str) {
    let routine = routine.replace('_', "-");
    let folder = Folder::new();
    let mut changed = Vec::new();
    for kept in kept().iter().filter(|kept| kept.routine == routine) {
        if kept.voice != "mute" && kept.timeline_now(&folder) != kept.timeline {
            changed.push(format!("the timeline of {}", kept.name()));
        }
        if kept.sound_now(&folder) != kept.sound {
            changed.push(format!("the sound of {}", kept.name()));
        }
    }
    assert!(changed.is_empty(), "these have changed: {changed:#?}");
}

/// A test for each routine, so that they run beside each other.
macro_rules! routines {
    ($($name:ident),*) => {
        const ROUTINES: &[&str] = &[$(stringify!($name)),*];

        $(
            #[test]
            #[cfg_attr(not(feature = "machine-tests"), ignore = "renders for seconds: make test")]
            fn $name() {
                sounds_as_it_did(stringify!($name));
            }
        )*
    };
}

routines!(
    back_on_the_floor,
    calves_and_ankles,
    chair_back,
    collo_sciolto,
    cuello_suelto,
    desk_break,
    espalda_alta,
    eye_rest,
    feierabend,
    fin_de_journee,
    fin_del_dia,
    fine_giornata,
    hamstrings,
    hamstrings_press_and_stretch,
    haut_du_dos,
    heel_pain,
    hips_and_thighs,
    lockerer_nacken,
    lower_back,
    morning_in_bed,
    neck_ease,
    nuque_detendue,
    oberer_ruecken,
    pausa_activa,
    pausa_alla_scrivania,
    pause_au_bureau,
    pelvic_floor,
    schiena_alta,
    schreibtischpause,
    shoulder_care,
    sole_stretch,
    standing_flow,
    stiff_shoulder,
    upper_back,
    wind_down,
    wrists_and_hands,
    zur_ruhe_kommen
);
