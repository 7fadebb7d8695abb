//! The part of `make bench` that supple runs beside others; benches/compare.py starts it.
#![allow(missing_docs, clippy::disallowed_methods, reason = "a program of its own")]

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    supple::benchmarks::compare(&words);
}
