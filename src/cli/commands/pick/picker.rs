//! The choice among routines: what is typed, what is left of them, which one is meant.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::cli::listing::Entry;
use crate::folding::in_known_letters;
use crate::name::Name;

/// What the person asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// To play this routine.
    Play(String),
    /// The [handout](Picker::set_handout) of the routine that is meant.
    Handout,
    /// To leave.
    Leave,
    /// Ctrl-C.
    Interrupt,
}

/// What the screen is used for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pane {
    /// The routines.
    List,
    /// The keys.
    Keys,
    /// The lines of a handout, and how many of them are above the screen.
    Handout(Vec<String>, usize),
}

/// The choice among routines.
#[derive(Debug)]
pub(super) struct Picker {
    /// All of them, each with the words that it is found by.
    entries: Vec<(Entry, Name)>,
    /// The files that have mistakes.
    broken: Vec<String>,
    /// The names of those that a programme has for today.
    due: Vec<String>,
    /// What is typed; nothing where letters are still keys.
    typed: Option<String>,
    /// The number of the routine that is meant among those that are left.
    chosen: usize,
    pane: Pane,
}

impl Picker {
    /// The choice among these, in their order.
    pub(super) fn new(entries: Vec<Entry>, broken: &[String], due: &[String]) -> Self {
        let with_words = |entry: Entry| (found_by(&entry), entry);
        let entries = entries.into_iter().map(with_words).map(|(words, entry)| (entry, words));
        Self {
            entries: entries.collect(),
            broken: broken.to_vec(),
            due: due.to_vec(),
            typed: None,
            chosen: 0,
            pane: Pane::List,
        }
    }

    /// The routines that have all that is typed.
    pub(super) fn left(&self) -> Vec<&Entry> {
        let typed = plain(self.typed.as_deref().unwrap_or_default());
        let has = |(entry, words): &(Entry, Name)| {
            typed.words().all(|word| words.contains(&Name::new(word)) || entry.is_for(word))
        };
        self.entries.iter().filter(|one| has(one)).map(|(entry, _)| entry).collect()
    }

    /// The number of all routines.
    pub(super) fn count(&self) -> usize {
        self.entries.len()
    }

    /// The files that have mistakes.
    pub(super) fn broken(&self) -> &[String] {
        &self.broken
    }

    /// The names of those that a programme has for today.
    pub(super) fn due(&self) -> &[String] {
        &self.due
    }

    /// What is typed, where letters are not keys.
    pub(super) fn typed(&self) -> Option<&str> {
        self.typed.as_deref()
    }

    /// The number of the routine that is meant among those that are left.
    pub(super) fn chosen(&self) -> usize {
        self.chosen
    }

    /// What the screen is used for.
    pub(super) fn pane(&self) -> &Pane {
        &self.pane
    }

    /// Writes the handout anew that is shown, where one is.
    pub(super) fn set_handout(&mut self, write: impl FnOnce(&str) -> Vec<String>) {
        let name = self.meant();
        if let (Pane::Handout(lines, _), Some(name)) = (&mut self.pane, name) {
            *lines = write(&name);
        }
    }

    /// Takes a key; `page` is the number of lines that are seen at once.
    pub(super) fn press(&mut self, key: KeyEvent, page: usize) -> Option<Wish> {
        let is_held = |which| key.modifiers.contains(which);
        match key.code {
            KeyCode::Char('c') if is_held(KeyModifiers::CONTROL) => return Some(Wish::Interrupt),
            KeyCode::Char('u') if is_held(KeyModifiers::CONTROL) => self.type_text(None),
            KeyCode::Char(_) if is_held(KeyModifiers::CONTROL | KeyModifiers::ALT) => {}
            KeyCode::Enter => return self.meant().map(Wish::Play),
            KeyCode::Up => self.go(-1, page),
            KeyCode::Down => self.go(1, page),
            KeyCode::PageUp => self.go(-steps(page), page),
            KeyCode::PageDown => self.go(steps(page), page),
            KeyCode::Home => self.go(isize::MIN, page),
            KeyCode::End => self.go(isize::MAX, page),
            KeyCode::Char('?') | KeyCode::F(1) => {
                self.pane = if self.pane == Pane::Keys { Pane::List } else { Pane::Keys };
            }
            code if self.pane == Pane::List => return self.press_in_list(code),
            KeyCode::Char(' ') => self.go(steps(page), page),
            KeyCode::Esc | KeyCode::Tab | KeyCode::Backspace | KeyCode::Char('i' | 'q') => {
                self.pane = Pane::List;
            }
            _ => {}
        }
        None
    }

    /// Takes a key that is for the list alone.
    fn press_in_list(&mut self, code: KeyCode) -> Option<Wish> {
        match (code, self.typed.take()) {
            (KeyCode::Esc, _) => return Some(Wish::Leave),
            (KeyCode::Char('i'), None) => return self.open_handout(),
            (KeyCode::Tab, typed) => {
                self.typed = typed;
                return self.open_handout();
            }
            (KeyCode::Char('/' | ' '), None) => self.type_text(Some(String::new())),
            (KeyCode::Char(letter), typed) => {
                let mut text = typed.unwrap_or_default();
                text.push(letter);
                self.type_text(Some(text));
            }
            (KeyCode::Backspace, Some(mut text)) => {
                let is_left = text.pop().is_some() && !text.is_empty();
                self.type_text(is_left.then_some(text));
            }
            (_, typed) => self.typed = typed,
        }
        None
    }

    fn type_text(&mut self, text: Option<String>) {
        self.typed = text;
        self.chosen = 0;
        self.pane = Pane::List;
    }

    fn open_handout(&mut self) -> Option<Wish> {
        self.meant()?;
        self.pane = Pane::Handout(Vec::new(), 0);
        Some(Wish::Handout)
    }

    /// The name of the routine that is meant; none where none is left.
    fn meant(&self) -> Option<String> {
        self.left().get(self.chosen).map(|entry| entry.name.clone())
    }

    /// Goes so many lines down, in the list or in the handout, and no further than their ends.
    fn go(&mut self, lines: isize, page: usize) {
        let last = self.left().len().saturating_sub(1);
        let (at, last) = match &mut self.pane {
            Pane::List => (&mut self.chosen, last),
            Pane::Handout(lines, from) => (from, lines.len().saturating_sub(page)),
            Pane::Keys => return,
        };
        *at = at.saturating_add_signed(lines).min(last);
    }
}

fn steps(page: usize) -> isize {
    isize::try_from(page.saturating_sub(1).max(1)).unwrap_or(1)
}

/// The words that a routine is found by.
fn found_by(entry: &Entry) -> Name {
    let Entry { name, title, language, areas, needs, .. } = entry;
    let (code, language) = (language.code(), language.name());
    plain(&format!("{name} {title} {code} {language} {} {}", areas.join(" "), needs.join(" ")))
}

/// A text as it is typed on any keyboard.
fn plain(text: &str) -> Name {
    Name::new(&in_known_letters(text, |letter| letter.is_ascii()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    /// A language that is not the usual one.
    fn other() -> Language {
        let mut all = Language::ALL.into_iter();
        all.find(|language| *language != Language::default()).unwrap()
    }

    fn picker() -> Picker {
        let entry = |name: &str, language, areas: &str, needs: &str| Entry {
            name: name.to_owned(),
            title: name.to_owned(),
            language,
            exercises: 3,
            areas: vec![areas.to_owned()],
            needs: vec![needs.to_owned()],
            min_ms: 420_000,
            max_ms: 600_000,
            is_open: false,
        };
        let entries = vec![
            entry("desk-break", Language::default(), "upper back", "chair"),
            entry("nuque-détendue", other(), "nuque", "chaise"),
            entry("hips", Language::default(), "thighs", "mat"),
        ];
        Picker::new(entries, &[], &[])
    }

    fn press(picker: &mut Picker, keys: &[KeyCode]) -> Option<Wish> {
        let pressed = |code: &KeyCode| picker.press(KeyEvent::new(*code, KeyModifiers::NONE), 5);
        keys.iter().map(pressed).last().flatten()
    }

    fn typed(picker: &mut Picker, text: &str) -> Vec<String> {
        let keys: Vec<KeyCode> = text.chars().map(KeyCode::Char).collect();
        press(picker, &keys);
        picker.left().iter().map(|entry| entry.name.clone()).collect()
    }

    #[test]
    fn letters_leave_what_has_them_in_any_order() {
        for (text, left) in [
            ("desk", &["desk-break"][..]),
            ("chair back", &["desk-break"]),
            (other().name(), &["nuque-détendue"]),
            ("DETENDUE", &["nuque-détendue"]),
            // A word of a layman's.
            ("legs", &["hips"]),
            ("zebra", &[]),
        ] {
            assert_eq!(typed(&mut picker(), text), left, "{text}");
        }
    }

    #[test]
    fn the_routine_that_is_meant_is_played() {
        let play = |name: &str| Some(Wish::Play(name.to_owned()));
        let mut picker = picker();
        assert_eq!(press(&mut picker, &[KeyCode::Enter]), play("desk-break"));
        assert_eq!(press(&mut picker, &[KeyCode::Down, KeyCode::Enter]), play("nuque-détendue"));
        assert_eq!(
            press(&mut picker, &[KeyCode::End, KeyCode::Down, KeyCode::Enter]),
            play("hips")
        );
        typed(&mut picker, "nu");
        assert_eq!(press(&mut picker, &[KeyCode::Enter]), play("nuque-détendue"));
        typed(&mut picker, "zzz");
        assert_eq!(press(&mut picker, &[KeyCode::Enter]), None);
        assert_eq!(press(&mut picker, &[KeyCode::Tab]), None);
    }

    #[test]
    fn the_letter_i_is_a_key_until_something_is_typed() {
        let mut picker = picker();
        assert_eq!(press(&mut picker, &[KeyCode::Char('i')]), Some(Wish::Handout));
        picker.set_handout(|name| vec![name.to_owned()]);
        assert_eq!(*picker.pane(), Pane::Handout(vec!["desk-break".to_owned()], 0));
        assert_eq!(press(&mut picker, &[KeyCode::Esc]), None);
        typed(&mut picker, "/i");
        assert_eq!(picker.typed(), Some("i"));
        assert_eq!(press(&mut picker, &[KeyCode::Tab]), Some(Wish::Handout));
        press(&mut picker, &[KeyCode::Char('q'), KeyCode::Backspace]);
        assert_eq!(press(&mut picker, &[KeyCode::Char('i')]), Some(Wish::Handout));
    }

    #[test]
    fn escape_leaves_what_is_in_front() {
        let mut picker = picker();
        assert_eq!(press(&mut picker, &[KeyCode::Char('?')]), None);
        assert_eq!(*picker.pane(), Pane::Keys);
        assert_eq!(press(&mut picker, &[KeyCode::Esc]), None);
        assert_eq!(press(&mut picker, &[KeyCode::Esc]), Some(Wish::Leave));
        let interrupt = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        for pane in ["", "?", "i"] {
            typed(&mut picker, pane);
            assert_eq!(picker.press(interrupt, 5), Some(Wish::Interrupt));
        }
    }

    #[test]
    fn a_handout_ends_with_its_last_line_on_the_screen() {
        let mut picker = picker();
        press(&mut picker, &[KeyCode::Char('i')]);
        picker.set_handout(|_| vec![String::new(); 12]);
        press(&mut picker, &[KeyCode::End]);
        assert_eq!(*picker.pane(), Pane::Handout(vec![String::new(); 12], 7));
        press(&mut picker, &[KeyCode::PageUp, KeyCode::Up]);
        assert_eq!(*picker.pane(), Pane::Handout(vec![String::new(); 12], 2));
    }
}
