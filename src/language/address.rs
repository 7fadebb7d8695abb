//! How a text speaks to its listener: as to a friend, or with distance.

use std::cmp::Ordering;
use std::ops::Range;

use super::Language;
use super::address_words::{AddressWords, OtherWay};

/// A way to speak to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// As to a friend.
    Familiar,
    /// With distance.
    Formal,
}

impl Language {
    /// The program's words in this way, where they are others than usual.
    pub(super) fn other_way(self, way: Option<Address>) -> Option<&'static OtherWay> {
        let data = self.data();
        let usual = if data.address.is_formal { Address::Formal } else { Address::Familiar };
        data.other_way.filter(|_| way.is_some_and(|way| way != usual))
    }

    /// The way in which most of some lines speak to the listener; nothing where the program has one
    /// way only, or where none of them tells.
    #[must_use]
    pub(crate) fn way_of<T: AsRef<str>>(self, lines: impl Iterator<Item = T>) -> Option<Address> {
        self.data().other_way?;
        let (mut familiar, mut formal) = (0_usize, 0_usize);
        for line in lines {
            match self.address(line.as_ref()) {
                Some((Address::Familiar, _)) => familiar += 1,
                Some((Address::Formal, _)) => formal += 1,
                None => {}
            }
        }
        match familiar.cmp(&formal) {
            Ordering::Greater => Some(Address::Familiar),
            Ordering::Less => Some(Address::Formal),
            Ordering::Equal => None,
        }
    }

    /// The first word of a text that speaks to the listener, with its way.
    #[must_use]
    pub(crate) fn address(self, text: &str) -> Option<(Address, Range<usize>)> {
        let words = self.data().address;
        if words.is_empty() {
            return None;
        }
        let mut begins = true;
        let mut at = 0;
        for word in text.split_inclusive(|letter: char| !letter.is_alphabetic()) {
            let bare = word.trim_end_matches(|letter: char| !letter.is_alphabetic());
            let place = at..at + bare.len();
            at += word.len();
            if !bare.is_empty() {
                let lower = bare.to_lowercase();
                if words.familiar.contains(&lower.as_str()) {
                    return Some((Address::Familiar, place));
                }
                let written = if words.is_told_by_capitals { bare } else { lower.as_str() };
                let is_open = words.is_told_by_capitals && begins;
                if words.formal.contains(&written) && !is_open {
                    return Some((Address::Formal, place));
                }
                if let Some(way) = words.order(&lower).filter(|_| begins) {
                    return Some((way, place));
                }
                begins &= is_listed(&lower, words.before_orders);
            }
            begins |= word.ends_with(['.', '!', '?', '…', ':', '“', '„', '»', '«', '"']);
        }
        None
    }
}

impl AddressWords {
    /// True for a language with one way only.
    const fn is_empty(&self) -> bool {
        self.familiar.is_empty()
            && self.formal.is_empty()
            && self.familiar_orders.is_empty()
            && self.formal_orders.is_empty()
    }

    /// The way of an order at the beginning of a sentence, where its form tells.
    fn order(&self, lower: &str) -> Option<Address> {
        let formal = self.formal_orders.split_ascii_whitespace().any(|order| {
            let long = |ending: &str| lower.len() > ending.len() + 3 && lower.ends_with(ending);
            order.strip_prefix('-').map_or(order == lower, long)
        });
        let familiar = || is_listed(lower, self.familiar_orders).then_some(Address::Familiar);
        formal.then_some(Address::Formal).or_else(familiar)
    }
}

fn is_listed(word: &str, list: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}
