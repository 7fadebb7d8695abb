//! The modules of the source, and which of them names which, read from the text of its files.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The names on the way from the crate to a module; none for the crate itself.
pub(crate) type Module = Vec<String>;

/// How many re-exports may lead from one to the next.
const LONGEST_CHAIN: usize = 20;

/// One file, without comments, text in quotes and its own tests.
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) code: String,
    uses: Vec<Use>,
}

/// A path that a file names.
pub(crate) struct Use {
    pub(crate) path: Vec<String>,
    /// The name that it has in the file.
    name: String,
    /// Whether it is passed on, and so is no use of the file's own.
    is_passed_on: bool,
}

/// All files of the crate by module.
pub(crate) struct Tree(pub(crate) BTreeMap<Module, Source>);

/// The folder of the source.
pub(crate) fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// All Rust files below a folder, but for those of tests.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        if stem == "tests" || stem.ends_with("_tests") {
            continue;
        }
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

/// The code of a file: what is left without comments, texts in quotes and the tests at its end.
fn code_of(text: &str) -> String {
    let mut code = String::new();
    for line in text.lines() {
        if line.trim_start().starts_with("mod tests {") {
            break;
        }
        if !line.trim_start().starts_with("//") {
            let mut quoted = line.split('"');
            code.push_str(quoted.next().unwrap_or_default());
            code.push_str(quoted.next_back().unwrap_or_default());
            code.push('\n');
        }
    }
    code
}

fn is_of_a_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// The paths of a tree of imports, such as `a::{b, c::{self, d as e}}`.
fn expand(tree: &str, before: &[String], is_passed_on: bool, found: &mut Vec<Use>) {
    let tree = tree.trim();
    if let Some(inner) = tree.strip_prefix('{') {
        let inner = inner.trim_end().trim_end_matches('}');
        let (mut depth, mut from) = (0, 0);
        for (at, letter) in inner.char_indices() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    expand(&inner[from..at], before, is_passed_on, found);
                    from = at + 1;
                }
                _ => {}
            }
        }
        // The brackets of what stands last were taken for those of the whole.
        let last = format!("{}{}", &inner[from..], "}".repeat(usize::try_from(depth).unwrap()));
        return expand_one(&last, before, is_passed_on, found);
    }
    expand_one(tree, before, is_passed_on, found);
}

fn expand_one(tree: &str, before: &[String], is_passed_on: bool, found: &mut Vec<Use>) {
    let tree = tree.trim();
    if tree.is_empty() {
        return;
    }
    let name_end = tree.find(|letter| !is_of_a_name(letter)).unwrap_or(tree.len());
    let (name, rest) = tree.split_at(name_end);
    let mut path = before.to_vec();
    if let Some(rest) = rest.strip_prefix("::") {
        path.push(name.to_owned());
        return expand(rest, &path, is_passed_on, found);
    }
    if name != "self" || before.is_empty() {
        path.push(if name.is_empty() { "*".to_owned() } else { name.to_owned() });
    }
    let alias = rest.trim().strip_prefix("as ").map(str::trim);
    let name = alias.map_or_else(|| path.last().cloned().unwrap_or_default(), str::to_owned);
    found.push(Use { path, name, is_passed_on });
}

/// All that a file imports or names with its whole path.
fn uses_of(code: &str) -> Vec<Use> {
    let mut found = Vec::new();
    let mut rest = String::new();
    let mut statement: Option<(String, bool)> = None;
    for line in code.lines() {
        let trimmed = line.trim_start();
        let begins = ["use ", "pub use "].iter().find_map(|head| trimmed.strip_prefix(head));
        let restricted = trimmed.strip_prefix("pub(").and_then(|line| line.split_once(") use "));
        if let Some((_, tree)) = restricted {
            statement = Some((tree.to_owned(), true));
        } else if let Some(tree) = begins {
            statement = Some((tree.to_owned(), trimmed.starts_with("pub")));
        } else if let Some((tree, _)) = &mut statement {
            tree.push_str(trimmed);
        } else {
            rest.push_str(line);
            rest.push('\n');
        }
        if let Some((tree, is_passed_on)) = statement.take_if(|(tree, _)| tree.contains(';')) {
            expand(tree.trim_end().trim_end_matches(';'), &[], is_passed_on, &mut found);
        }
    }
    let rest = rest.split("pub(in ").enumerate();
    let rest = rest.map(|(at, part)| if at == 0 { part } else { part.split_once(')').unwrap().1 });
    for part in rest {
        for head in ["crate::", "super::", "self::"] {
            for (at, _) in part.match_indices(head) {
                if !part[..at].ends_with(|letter| is_of_a_name(letter) || letter == ':') {
                    let end = |letter| !is_of_a_name(letter) && letter != ':';
                    let path = &part[at..];
                    let path = &path[..path.find(end).unwrap_or(path.len())];
                    expand_one(path.trim_end_matches(':'), &[], false, &mut found);
                }
            }
        }
    }
    found
}

/// The module of a file.
fn module_of(path: &Path) -> Module {
    let inside = path.strip_prefix(source_folder()).unwrap().with_extension("");
    let names = inside.iter().map(|name| name.to_str().unwrap().to_owned());
    let mut module: Module = names.collect();
    if module.last().is_some_and(|name| name == "mod" || name == "lib") {
        module.pop();
    }
    module
}

impl Tree {
    pub(crate) fn read() -> Self {
        let source = |path: PathBuf| {
            let code = code_of(&fs::read_to_string(&path).unwrap());
            let uses = uses_of(&code);
            (module_of(&path), Source { path, code, uses })
        };
        let tree: BTreeMap<_, _> = files(&source_folder()).into_iter().map(source).collect();
        assert!(tree.len() > 100);
        Self(tree)
    }

    /// The module in which what a path names is written; nothing for what is of another crate.
    fn written_in(&self, from: &Module, path: &[String], depth: usize) -> Option<Module> {
        let mut names = path.iter();
        let mut at: Module = match names.next()?.as_str() {
            "crate" => Vec::new(),
            "self" => from.clone(),
            "super" => from[..from.len().checked_sub(1)?].to_vec(),
            other => {
                let child = [&from[..], &[other.to_owned()]].concat();
                self.0.contains_key(&child).then_some(child)?
            }
        };
        for name in names {
            if name == "super" {
                at.pop()?;
                continue;
            }
            let child = [&at[..], std::slice::from_ref(name)].concat();
            if self.0.contains_key(&child) {
                at = child;
                continue;
            }
            return self.passed_on(&at, name, depth).or(Some(at));
        }
        Some(at)
    }

    /// Where a name comes from that a module passes on.
    fn passed_on(&self, module: &Module, name: &str, depth: usize) -> Option<Module> {
        let source = self.0.get(module).filter(|_| depth < LONGEST_CHAIN)?;
        let is_it = |one: &&Use| one.is_passed_on && (one.name == name || one.name == "*");
        let found = source.uses.iter().find(is_it)?;
        self.written_in(module, &found.path, depth + 1)
    }

    /// The modules that a module uses, but for itself.
    pub(crate) fn used_by(&self, module: &Module) -> BTreeSet<Module> {
        let own = self.0[module].uses.iter().filter(|one| !one.is_passed_on);
        let used = own.filter_map(|one| self.written_in(module, &one.path, 0));
        used.filter(|used| used != module).collect()
    }

    /// The folders of the source; the first is that of the crate.
    pub(crate) fn folders(&self) -> BTreeSet<Module> {
        let parents = self.0.keys().filter_map(|module| Some(module.split_last()?.1.to_vec()));
        parents.collect()
    }

    /// Which part of a folder uses which: a part is a file, or a folder in it with all of its files.
    pub(crate) fn parts(&self, folder: &Module) -> BTreeMap<String, BTreeSet<String>> {
        let part = |module: &Module| {
            let inside = module.strip_prefix(&folder[..])?;
            Some(inside.first().map_or("mod", String::as_str).to_owned())
        };
        let mut parts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for module in self.0.keys() {
            let Some(own) = part(module) else { continue };
            let others = self.used_by(module).iter().filter_map(part).collect::<BTreeSet<_>>();
            parts.entry(own.clone()).or_default().extend(others.into_iter().filter(|o| *o != own));
        }
        parts
    }
}

/// The parts that can be reached from each other: circles.
pub(crate) fn circles(parts: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<&str>> {
    let reach = |from: &str| {
        let mut found = BTreeSet::new();
        let mut next = vec![from];
        while let Some(part) = next.pop() {
            for other in parts.get(part).into_iter().flatten() {
                if found.insert(other.as_str()) {
                    next.push(other);
                }
            }
        }
        found
    };
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        parts.keys().map(|part| (part.as_str(), reach(part))).collect();
    let mut circles = Vec::new();
    for (part, others) in &reached {
        let back = others.iter().filter(|other| reached[*other].contains(part)).copied();
        let circle: Vec<&str> = back.collect();
        if circle.len() > 1 && circle.first() == Some(part) {
            circles.push(circle);
        }
    }
    circles
}
