//! A reader of EBNF, texts that a grammar makes, and whether it makes a text.

use std::collections::{BTreeSet, HashMap};

/// A grammar: its rules by number, the first one the whole.
pub(super) struct Grammar {
    names: Vec<String>,
    rules: Vec<Expr>,
}

enum Expr {
    Rule(usize),
    Text(Vec<char>),
    Special(String),
    Choice(Vec<Expr>),
    Sequence(Vec<Expr>),
    Repeat(Box<Expr>),
    Except(Box<Expr>, Box<Expr>),
}

/// What stands between question marks.
pub(super) struct Special {
    /// Its words.
    pub(super) words: &'static str,
    /// The texts that it is, of one character or of several in a line.
    pub(super) is: Is,
    /// Some of them.
    pub(super) some: &'static [&'static str],
}

pub(super) enum Is {
    Character(fn(char) -> bool),
    Line(fn(&str) -> bool),
}

/// A sequence of dice.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).unwrap()
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Token {
    Name(String),
    Text(String),
    Special(String),
    Sign(char),
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let after = &rest[first.len_utf8()..];
        let until = |end: &str| after.split_once(end).unwrap_or_else(|| panic!("{rest}"));
        rest = match first {
            '"' => {
                let (text, after) = until("\"");
                tokens.push(Token::Text(text.to_owned()));
                after
            }
            '?' => {
                let (words, after) = until("?");
                tokens.push(Token::Special(words.trim().to_owned()));
                after
            }
            '(' if after.starts_with('*') => until("*)").1,
            _ if first.is_alphabetic() => {
                let is_of_name = |letter: char| letter.is_alphabetic() || letter == ' ';
                let end = rest.find(|letter| !is_of_name(letter)).unwrap_or(rest.len());
                tokens.push(Token::Name(rest[..end].trim().to_owned()));
                &rest[end..]
            }
            sign => {
                tokens.push(Token::Sign(sign));
                after
            }
        }
        .trim_start();
    }
    tokens
}

/// Reads the right side of rules.
struct Reader<'t> {
    names: &'t [String],
    tokens: &'t [Token],
    at: usize,
}

impl Reader<'_> {
    fn is(&self, sign: char) -> bool {
        self.tokens.get(self.at) == Some(&Token::Sign(sign))
    }

    fn take(&mut self, sign: char) -> bool {
        let is = self.is(sign);
        self.at += usize::from(is);
        is
    }

    fn choice(&mut self) -> Expr {
        let mut all = vec![self.sequence()];
        while self.take('|') {
            all.push(self.sequence());
        }
        if all.len() == 1 { all.remove(0) } else { Expr::Choice(all) }
    }

    fn sequence(&mut self) -> Expr {
        let mut all = vec![self.term()];
        while self.take(',') {
            all.push(self.term());
        }
        if all.len() == 1 { all.remove(0) } else { Expr::Sequence(all) }
    }

    fn term(&mut self) -> Expr {
        let factor = self.factor();
        if self.take('-') { Expr::Except(factor.into(), self.factor().into()) } else { factor }
    }

    fn factor(&mut self) -> Expr {
        let token = self.tokens[self.at].clone();
        self.at += 1;
        let closed = |reader: &mut Self, end: char| {
            let inner = reader.choice();
            assert!(reader.take(end), "{:?}", &reader.tokens[reader.at..]);
            inner
        };
        match token {
            Token::Name(name) => {
                let known = self.names.iter().position(|known| *known == name);
                Expr::Rule(known.unwrap_or_else(|| panic!("there is no rule {name}")))
            }
            Token::Text(text) => Expr::Text(text.chars().collect()),
            Token::Special(words) => Expr::Special(words),
            Token::Sign('(') => closed(self, ')'),
            Token::Sign('[') => Expr::Choice(vec![closed(self, ']'), Expr::Sequence(Vec::new())]),
            Token::Sign('{') => Expr::Repeat(closed(self, '}').into()),
            Token::Sign(sign) => panic!("{sign} in {:?}", &self.tokens[self.at..]),
        }
    }
}

impl Grammar {
    /// Reads a grammar; every rule must be used.
    pub(super) fn read(text: &str) -> Self {
        let tokens = tokens(text);
        let rules: Vec<&[Token]> = tokens.split(|token| *token == Token::Sign(';')).collect();
        let rules = &rules[..rules.len() - 1];
        let name = |rule: &&[Token]| match rule {
            [Token::Name(name), Token::Sign('='), ..] => name.clone(),
            _ => panic!("{rule:?}"),
        };
        let names: Vec<String> = rules.iter().map(name).collect();
        let distinct: BTreeSet<&String> = names.iter().collect();
        assert_eq!(distinct.len(), names.len(), "a rule stands there twice");
        for name in &names[1..] {
            let is_name = |token: &&Token| **token == Token::Name(name.clone());
            assert!(tokens.iter().filter(is_name).count() > 1, "{name} is not used");
        }
        let rules = rules.iter().map(|rule| {
            let mut reader = Reader { names: &names, tokens: rule, at: 2 };
            let expr = reader.choice();
            assert_eq!(reader.at, rule.len(), "{rule:?}");
            expr
        });
        let rules = rules.collect();
        Self { names, rules }
    }

    /// The texts in quotes.
    pub(super) fn words(&self) -> BTreeSet<String> {
        fn add(expr: &Expr, found: &mut BTreeSet<String>) {
            match expr {
                Expr::Text(text) => {
                    found.insert(text.iter().collect());
                }
                Expr::Choice(all) | Expr::Sequence(all) => {
                    for one in all {
                        add(one, found);
                    }
                }
                Expr::Repeat(one) => add(one, found),
                Expr::Except(one, other) => [one, other].iter().for_each(|one| add(one, found)),
                Expr::Rule(_) | Expr::Special(_) => {}
            }
        }
        let mut found = BTreeSet::new();
        self.rules.iter().for_each(|rule| add(rule, &mut found));
        found
    }

    /// A text that the grammar makes.
    pub(super) fn text(&self, dice: &mut Dice, specials: &[Special]) -> String {
        let mut text = String::new();
        self.make(&self.rules[0], dice, specials, &mut text);
        text
    }

    fn make(&self, expr: &Expr, dice: &mut Dice, specials: &[Special], text: &mut String) {
        match expr {
            Expr::Rule(rule) if self.names[*rule] == "rising" => {
                let low = 1 + dice.below(12);
                *text += &format!("{low}..{}", low + 1 + dice.below(12));
            }
            Expr::Rule(rule) => self.make(&self.rules[*rule], dice, specials, text),
            Expr::Text(word) => match dice.below(8) {
                0 => text.extend(word.iter().map(char::to_ascii_uppercase)),
                _ => text.extend(word),
            },
            Expr::Special(words) => {
                let some = special(words, specials).some;
                *text += some[dice.below(some.len())];
            }
            Expr::Choice(all) => self.make(&all[dice.below(all.len())], dice, specials, text),
            Expr::Sequence(all) => all.iter().for_each(|one| self.make(one, dice, specials, text)),
            Expr::Repeat(one) => {
                for _ in 0..[0, 0, 1, 1, 2, 4][dice.below(6)] {
                    self.make(one, dice, specials, text);
                }
            }
            Expr::Except(one, other) => loop {
                let mut made = String::new();
                self.make(one, dice, specials, &mut made);
                if !self.makes_as(other, &made, specials) {
                    return *text += &made;
                }
            },
        }
    }

    /// True if the grammar makes a text.
    pub(super) fn makes(&self, text: &str, specials: &[Special]) -> bool {
        let text = if text.ends_with('\n') { text.to_owned() } else { format!("{text}\n") };
        self.makes_as(&self.rules[0], &text, specials)
    }

    fn makes_as(&self, expr: &Expr, text: &str, specials: &[Special]) -> bool {
        let text: Vec<char> = text.chars().collect();
        let length = text.len();
        let mut search = Search { grammar: self, specials, text, known: HashMap::new() };
        search.ends(expr, 0).contains(&length)
    }
}

fn special<'s>(words: &str, specials: &'s [Special]) -> &'s Special {
    let found = specials.iter().find(|special| special.words == words);
    found.unwrap_or_else(|| panic!("what is {words}?"))
}

/// The places up to which parts of a text are what rules make.
struct Search<'g> {
    grammar: &'g Grammar,
    specials: &'g [Special],
    text: Vec<char>,
    known: HashMap<(usize, usize), Vec<usize>>,
}

impl Search<'_> {
    fn ends(&mut self, expr: &Expr, from: usize) -> Vec<usize> {
        match expr {
            Expr::Rule(rule) => {
                if let Some(known) = self.known.get(&(*rule, from)) {
                    return known.clone();
                }
                let grammar = self.grammar;
                let mut ends = self.ends(&grammar.rules[*rule], from);
                if grammar.names[*rule] == "rising" {
                    ends.retain(|end| is_rising(&self.text[from..*end]));
                }
                self.known.insert((*rule, from), ends.clone());
                ends
            }
            Expr::Text(word) => {
                let here = self.text.get(from..from + word.len());
                let is = here.is_some_and(|here| {
                    here.iter().zip(word).all(|(one, other)| one.eq_ignore_ascii_case(other))
                });
                if is { vec![from + word.len()] } else { Vec::new() }
            }
            Expr::Special(words) => match special(words, self.specials).is {
                Is::Character(is) => {
                    let is = self.text.get(from).is_some_and(|letter| is(*letter));
                    if is { vec![from + 1] } else { Vec::new() }
                }
                Is::Line(is) => {
                    let line = self.text[from..].iter().take_while(|letter| **letter != '\n');
                    let end = from + line.count();
                    let is = |end: &usize| is(&self.text[from..*end].iter().collect::<String>());
                    (from..=end).filter(is).collect()
                }
            },
            Expr::Choice(all) => {
                let ends: BTreeSet<usize> =
                    all.iter().flat_map(|one| self.ends(one, from)).collect();
                ends.into_iter().collect()
            }
            Expr::Sequence(all) => {
                let mut ends = vec![from];
                for one in all {
                    let next: BTreeSet<usize> =
                        ends.iter().flat_map(|end| self.ends(one, *end)).collect();
                    ends = next.into_iter().collect();
                }
                ends
            }
            Expr::Repeat(one) => {
                let mut ends = BTreeSet::from([from]);
                let mut open = vec![from];
                while let Some(at) = open.pop() {
                    let new = self.ends(one, at);
                    open.extend(new.into_iter().filter(|end| ends.insert(*end)));
                }
                ends.into_iter().collect()
            }
            Expr::Except(one, other) => {
                let not = self.ends(other, from);
                self.ends(one, from).into_iter().filter(|end| !not.contains(end)).collect()
            }
        }
    }
}

/// True for `2..5`, and not for `5..2`.
fn is_rising(text: &[char]) -> bool {
    let text: String = text.iter().collect();
    let number = |digits: &str| digits.parse::<u64>().unwrap();
    text.split_once("..").is_some_and(|(low, high)| number(low) < number(high))
}
