//! The feed by which podcast programs subscribe to a site.

use std::fmt::Write as _;

use super::assets::SiteFile;
use super::index::Index;
use super::item::Item;
use super::names::{FEED, FRONT};

/// Who made it, for programs that put podcasts in order by that.
const AUTHOR: &str = "supple";

/// A feed: RSS 2.0 (<https://www.rssboard.org/rss-specification>) with chapters and transcripts as
/// Podcasting 2.0 has them (<https://github.com/Podcastindex-org/podcast-namespace>).
///
/// `address` is that of the folder, with a `/` at its end: programs take no relative ones. `dates` are
/// those of the items, as RFC 2822 writes them.
#[must_use]
pub(crate) fn feed(index: &Index, items: &[Item], address: &str, dates: &[String]) -> SiteFile {
    let at = |name: &str| escaped(&format!("{address}{name}"));
    let (title, language) = (escaped(&index.title), index.language.code());
    let lines = index.groups.first().map(|group| group.lines.join(" ")).unwrap_or_default();
    let titles = || items.iter().map(Item::heading).collect::<Vec<_>>().join("; ");
    let told = escaped(&if lines.is_empty() { titles() } else { lines });
    let (front, icon, own) = (at(FRONT), at("icon.png"), at(FEED));
    let mut feed = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel>
  <title>{title}</title>
  <link>{front}</link>
  <description>{told}</description>
  <language>{language}</language>
  <generator>{AUTHOR}</generator>
  <atom:link href="{own}" rel="self" type="application/rss+xml"/>
  <image><url>{icon}</url><title>{title}</title><link>{front}</link></image>
  <itunes:image href="{icon}"/>
  <itunes:author>{AUTHOR}</itunes:author>
  <itunes:explicit>false</itunes:explicit>
  <itunes:type>serial</itunes:type>
  <itunes:category text="Health &amp; Fitness"/>
"#
    );
    for (number, (item, date)) in items.iter().zip(dates).enumerate() {
        let _ = write!(
            feed,
            r#"  <item>
    <title>{title}</title>
    <link>{page}</link>
    <guid isPermaLink="true">{page}</guid>
    <pubDate>{date}</pubDate>
    <description>{told}</description>
    <enclosure url="{sound}" length="{bytes}" type="{kind}"/>
    <itunes:duration>{seconds}</itunes:duration>
    <itunes:episode>{episode}</itunes:episode>
    <itunes:explicit>false</itunes:explicit>
    <podcast:chapters url="{chapters}" type="application/json+chapters"/>
    <podcast:transcript url="{words}" type="text/vtt" language="{language}"/>
  </item>
"#,
            title = escaped(&item.heading()),
            page = at(&item.page()),
            told = escaped(&item.extent),
            sound = at(&item.sound()),
            bytes = item.sound.bytes,
            kind = escaped(item.sound.kind),
            seconds = item.length.rounded().0 / 1000,
            episode = number + 1,
            chapters = at(&item.chapters()),
            words = at(&item.words()),
            language = item.language.code(),
        );
    }
    feed += "</channel>\n</rss>\n";
    SiteFile::text(FEED, "application/rss+xml; charset=utf-8", feed)
}

/// A text for XML, without the characters that XML 1.0 has no place for.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\t' | '\n' | '\r' => safe.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            letter => safe.push(letter),
        }
    }
    safe
}
