//! Sentences of the standard input in phonemes, with the tags of their words; `gb` for British ones.

use std::collections::HashMap;
use std::io::{BufRead, Write};

use misaki::{Dialect, Fallback, G2P};

struct Marked;

impl Fallback for Marked {
    fn phonemize(&self, word: &str) -> String {
        format!("<{word}>")
    }
}

fn main() -> std::io::Result<()> {
    let is_british = std::env::args().nth(1).is_some_and(|argument| argument == "gb");
    let dialect = if is_british { Dialect::British } else { Dialect::American };
    let rules = G2P::new(dialect, Box::new(Marked), HashMap::new());
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| rules.g2p(&line)));
        let Ok((phonemes, tokens)) = read else {
            writeln!(out, "{line}\tPANIC")?;
            continue;
        };
        let tags: Vec<String> =
            tokens.iter().map(|token| format!("{}/{}", token.text, token.tag)).collect();
        writeln!(out, "{line}\t{phonemes}\t{}", tags.join(" "))?;
    }
    Ok(())
}
