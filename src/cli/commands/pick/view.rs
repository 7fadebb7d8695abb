//! The choice among routines as rows of a screen.

use super::picker::{Pane, Picker};
use crate::cli::listing::Entry;
use crate::cli::terminal::canvas::{Row, Style};
use crate::show::columns::{self, cut, padded, wrapped};

/// What each key does; no line is wider than the smallest screen.
const KEYS: [&str; 9] = [
    "enter      play it",
    "i          its handout",
    "tab        the same, while you type",
    "up, down   another; page up, end too",
    "letters    what has them: name, body,",
    "           language, what it needs",
    "/          type what begins with i",
    "backspace  a letter less; ctrl-u: all",
    "esc        leave; ctrl-c too",
];

/// The fewest rows of a screen that has room for more than the routines.
const ROOMY: usize = 16;

/// The fewest columns of a screen on which everything stands beside the name.
const WIDE: usize = 72;

/// The mark of the routine that is meant.
const MARK: &str = "> ";

/// The space in its place.
const NO_MARK: &str = "  ";

/// The rows for a screen of this size.
pub(super) fn rows(picker: &Picker, width: usize, height: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |style, text: &str| rows.push(Row::new(style, text, width));
    let page = page(picker, width, height);
    match picker.pane() {
        Pane::List => {
            let left = picker.left();
            add(Style::Strong, &heading(picker, &left, width));
            add(Style::Plain, &typed(picker));
            list(picker, &left, (width, height), &mut add);
            below(picker, &left, (width, height), &mut add);
        }
        Pane::Keys => {
            add(Style::Strong, "Keys");
            for line in KEYS {
                add(Style::Plain, line);
            }
        }
        Pane::Handout(lines, from) => {
            lines.iter().skip(*from).take(page).for_each(|line| add(Style::Plain, line));
        }
    }
    let keys = footer(picker, width);
    rows.truncate(height.saturating_sub(1));
    rows.push(Row::new(Style::Faint, &keys, width));
    rows
}

/// The number of routines, or of lines of a handout, that are seen at once.
pub(super) fn page(picker: &Picker, width: usize, height: usize) -> usize {
    let others = match picker.pane() {
        // The heading, what is typed, and the keys.
        Pane::List => 3 + beside(height) + usize::from(has_names(width, height)),
        Pane::Keys | Pane::Handout(..) => 1,
    };
    height.saturating_sub(others).max(1)
}

/// The rows that tell more of the routine that is meant.
fn beside(height: usize) -> usize {
    match height {
        ROOMY.. => 5,
        8.. => 2,
        _ => 0,
    }
}

/// True where the columns have names above them.
fn has_names(width: usize, height: usize) -> bool {
    width >= WIDE && height >= ROOMY
}

fn heading(picker: &Picker, left: &[&Entry], width: usize) -> String {
    let count = format!("{} of {}", left.len(), picker.count());
    let question = match picker.due() {
        [] => "Which routine?".to_owned(),
        due => format!("Which routine? Due today: {}", due.join(", ")),
    };
    let room = width.saturating_sub(columns::width(&count));
    format!("{}{count}", padded(&cut(&question, room.saturating_sub(1)), room))
}

fn typed(picker: &Picker) -> String {
    match picker.typed() {
        Some(text) => format!("{NO_MARK}{text}_"),
        None => format!("{NO_MARK}type to find: neck, de, chair"),
    }
}

/// The routines around the one that is meant, in columns.
fn list(
    picker: &Picker,
    left: &[&Entry],
    (width, height): (usize, usize),
    add: &mut impl FnMut(Style, &str),
) {
    let table = Table::new(left, width);
    if has_names(width, height) {
        add(Style::Faint, &table.row(NO_MARK, ["name", "about", "", "for", "needs"]));
    }
    let page = page(picker, width, height);
    let last = left.len().saturating_sub(page);
    let from = picker.chosen().saturating_sub(page / 2).min(last);
    for (number, entry) in left.iter().enumerate().skip(from).take(page) {
        let is_meant = number == picker.chosen();
        let (areas, needs) = (entry.areas.join(", "), entry.needs.join(", "));
        let cells = [&entry.name, &entry.length(), entry.language.code(), &areas, &needs];
        let (style, mark) = if is_meant { (Style::Strong, MARK) } else { (Style::Plain, NO_MARK) };
        add(style, &table.row(mark, cells));
    }
    if left.is_empty() {
        add(Style::Plain, "  None has that; backspace takes it back.");
    }
    (left.len().max(1)..page).for_each(|_| add(Style::Plain, ""));
}

/// What the routine is that is meant, and which files are not listed.
fn below(
    picker: &Picker,
    left: &[&Entry],
    (width, height): (usize, usize),
    add: &mut impl FnMut(Style, &str),
) {
    let room = beside(height);
    let mut lines = Vec::new();
    if height >= ROOMY {
        lines.push(String::new());
    }
    if let Some(entry) = left.get(picker.chosen()) {
        lines.extend(wrapped(&entry.what(), width));
    }
    if let Some(source) = picker.broken().first().filter(|_| height >= ROOMY) {
        lines.truncate(room - 1);
        lines.push(format!("{source} has mistakes: supple check {source}"));
    }
    lines.resize(room, String::new());
    for line in &lines {
        add(Style::Plain, line);
    }
}

/// The keys, as many as there is room for.
fn footer(picker: &Picker, width: usize) -> String {
    let is_list = *picker.pane() == Pane::List;
    let handout = if picker.typed().is_some() { "tab: handout" } else { "i: handout" };
    let keys: &[&str] = match picker.pane() {
        Pane::List => &["enter: play", handout, "?: keys", "esc: leave"],
        Pane::Keys => &["esc: back", "enter: play"],
        Pane::Handout(..) => &["esc: back", "enter: play", "space: on"],
    };
    let mut text = String::new();
    for key in keys {
        let gap = if text.is_empty() { "" } else { "   " };
        let longer = format!("{text}{gap}{key}");
        if columns::width(&longer) <= width || !is_list {
            text = longer;
        }
    }
    text
}

/// The widths of the columns.
struct Table {
    name: usize,
    length: usize,
    /// The parts of the body, and the props, where there is room for both.
    more: Option<(usize, usize)>,
}

impl Table {
    fn new(left: &[&Entry], width: usize) -> Self {
        let widest = |of: fn(&Entry) -> String| {
            left.iter().map(|entry| columns::width(&of(entry))).max().unwrap_or_default()
        };
        let length = widest(Entry::length).max("about".len());
        let others = MARK.len() + "  ".len() + length + "  xx".len();
        let name = widest(|entry| entry.name.clone()).min(width.saturating_sub(others));
        let rest = width.saturating_sub(others + name + 2 * "  ".len());
        let areas = rest * 3 / 5;
        Self { name, length, more: (width >= WIDE).then_some((areas, rest - areas)) }
    }

    fn row(&self, mark: &str, [name, length, code, areas, needs]: [&str; 5]) -> String {
        let cell = |text: &str, width| padded(&cut(text, width), width);
        let row = format!("{mark}{}  {}", cell(name, self.name), cell(length, self.length));
        match self.more {
            Some((for_areas, for_needs)) => format!(
                "{row}  {}  {}  {}",
                cell(code, 2),
                cell(areas, for_areas),
                cut(needs, for_needs)
            ),
            None => format!("{row}  {code}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

    use super::*;
    use crate::language::Language;

    fn entry(name: &str, needs: &[&str]) -> Entry {
        Entry {
            name: name.to_owned(),
            title: format!("The {name}"),
            language: Language::English,
            exercises: 8,
            areas: ["neck", "shoulders", "upper back"].map(str::to_owned).to_vec(),
            needs: needs.iter().map(|need| (*need).to_owned()).collect(),
            min_ms: 420_000,
            max_ms: 600_000,
            is_open: false,
        }
    }

    fn picker(count: usize) -> Picker {
        let more = (2..count).map(|number| entry(&format!("routine-{number}"), &[]));
        let first =
            [entry("desk-break", &["chair", "mat (optional)"]), entry("肩のストレッチ", &[])];
        Picker::new(first.into_iter().chain(more).collect(), &[], &[])
    }

    fn texts(picker: &Picker, width: usize, height: usize) -> Vec<String> {
        let rows = rows(picker, width, height);
        rows.iter().map(|row| row.text.trim_end().to_owned()).collect()
    }

    fn press(picker: &mut Picker, code: KeyCode) {
        picker.press(KeyEvent::new(code, KeyModifiers::NONE), 5);
    }

    #[test]
    fn everything_is_on_a_usual_screen() {
        let rows = texts(&picker(3), 80, 24);
        assert_eq!(rows.len(), 24);
        assert_eq!(rows[0], format!("{:74}3 of 3", "Which routine?"));
        assert_eq!(
            rows[2..6],
            [
                "  name            about         for                          needs",
                "> desk-break      7-10 min  en  neck, shoulders, upper back  chair, mat (optiona",
                "  肩のストレッチ  7-10 min  en  neck, shoulders, upper back",
                "  routine-2       7-10 min  en  neck, shoulders, upper back",
            ]
        );
        assert_eq!(
            rows[19..],
            [
                "The desk-break, 8 exercises; for neck, shoulders, upper back; needs chair, mat",
                "(optional)",
                "",
                "",
                "enter: play   i: handout   ?: keys   esc: leave",
            ]
        );
    }

    #[test]
    fn what_counts_is_on_a_small_screen() {
        let rows = texts(&picker(30), 40, 12);
        assert_eq!(
            rows,
            [
                "Which routine?                  30 of 30",
                "  type to find: neck, de, chair",
                "> desk-break      7-10 min  en",
                "  肩のストレッチ  7-10 min  en",
                "  routine-2       7-10 min  en",
                "  routine-3       7-10 min  en",
                "  routine-4       7-10 min  en",
                "  routine-5       7-10 min  en",
                "  routine-6       7-10 min  en",
                "The desk-break, 8 exercises; for neck,",
                "shoulders, upper back; needs chair, mat",
                "enter: play   i: handout   ?: keys",
            ]
        );
    }

    #[test]
    fn no_row_is_beyond_the_screen_and_the_meant_one_is_on_it() {
        let mut picker = picker(30);
        for key in ["", "?", "i"] {
            key.chars().for_each(|key| press(&mut picker, KeyCode::Char(key)));
            picker.set_handout(|_| vec!["肩".repeat(60); 40]);
            for (width, height) in [(80, 24), (40, 12), (20, 6), (9, 3), (1, 1), (200, 50)] {
                let rows = texts(&picker, width, height);
                assert_eq!(rows.len().min(height), rows.len(), "{width}x{height}: {rows:#?}");
                let fits = |row: &String| columns::width(row) <= width;
                assert!(rows.iter().all(fits), "{width}x{height}: {rows:#?}");
            }
            press(&mut picker, KeyCode::Esc);
        }
        for _ in 0..29 {
            press(&mut picker, KeyCode::Down);
            for (width, height) in [(80, 24), (40, 12), (20, 6)] {
                let rows = texts(&picker, width, height);
                let meant = rows.iter().filter(|row| row.starts_with("> ")).count();
                assert_eq!(meant, 1, "{width}x{height}: {rows:#?}");
            }
        }
    }
}
