#!/bin/sh
# feedparser 6.0.14 (PyPI) finds no time in two of the five starts by which Podlove Simple Chapters shows how a chapter's start is
# written, and a time in only one of the four chapters of its model feed: "37", "7:48" and "0" have a start_parsed of None.
#
# The start is in Normal Play Time since version 1.2, of 2013: seconds, or minutes and seconds, or hours before them, with any number
# of digits behind a point, and hours of any number of digits (Media Fragments URI, 4.2.1). feedparser matches the form of the year
# before: minutes of two digits, hours of two or none, three digits behind the point or none. So the first chapter of a feed, which
# begins at 0, has no time, nor has one in the first ten minutes that is written without a zero in front. start and title are there as
# strings, and the feed is not called malformed: a program that reads start_parsed loses those chapters, or fails at them.
# Seen: 01:35:52, 35:12.250, 05:12:03.500 and 12:42 have a time; 7:48, 37, 0, 3:07 and 8:26.250 have none. podcastparser 0.6.11 has the
# seconds of all nine.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'feedparser==6.0.14' 'podcastparser==0.6.11'
"$folder/venv/bin/python" - <<'PY'
import io
import sys

import feedparser
import podcastparser

STARTS = ["01:35:52", "7:48", "35:12.250", "05:12:03.500", "37", "0", "3:07", "8:26.250", "12:42"]
SECONDS = [5752, 468, 2112, 18723, 37, 0, 187, 506, 762]
chapters = "".join(f'<psc:chapter start="{start}" title="Chapter {at}"/>' for at, start in enumerate(STARTS))
feed = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:psc="http://podlove.org/simple-chapters"><channel>
<title>Stretches</title><link>https://example.org/</link><description>Stretches</description>
<item><title>Legs</title><guid isPermaLink="false">1</guid><enclosure url="https://example.org/1.mp3" length="1" type="audio/mpeg"/>
<psc:chapters version="1.2">{chapters}</psc:chapters></item></channel></rss>
"""
read = feedparser.parse(feed)
if read.bozo:
    sys.exit(f"feedparser no longer calls the feed well-formed: {read.bozo_exception}")
seen = {chapter.start: chapter.start_parsed for chapter in read.entries[0].psc_chapters.chapters}
for start, time in seen.items():
    print(f"feedparser {feedparser.__version__}: {start} is {time}")
episode = podcastparser.parse("https://example.org/feed", io.BytesIO(feed.encode()))["episodes"][0]
if [chapter["start"] for chapter in episode["chapters"]] != SECONDS:
    sys.exit("podcastparser no longer has the seconds of all")
timed = [start for start in STARTS if seen[start] is not None]
expected = ["01:35:52", "35:12.250", "05:12:03.500", "12:42"]
if timed != expected:
    sys.exit(f"{expected} had a time when this was written")
PY
