#!/bin/sh
# podcastparser 0.6.11 (PyPI, the parser of gPodder) knows the Podcasting 2.0 namespace by two addresses of a page on GitHub,
# and not by the one that its specification gives, https://podcastindex.org/namespace/1.0.
#
# A feed that declares the specified address is read without a word of complaint, and its <podcast:chapters>,
# <podcast:transcript> and <podcast:funding> are gone; the same feed with the GitHub address has them. A podcast program that is
# built on it shows no chapters for feeds that follow the letter.
# Seen: chapters_json_url, transcript_url and funding_url are there with the one address, and none of them with the other.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'podcastparser==0.6.11'
"$folder/venv/bin/python" - <<'PY'
import io
import sys

import podcastparser

SPECIFIED = "https://podcastindex.org/namespace/1.0"
PAGE = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:podcast="{}">
  <channel>
    <title>Mornings</title><link>https://example.org/</link><description>Short ones.</description>
    <podcast:funding url="https://example.org/give">Give</podcast:funding>
    <item>
      <title>Neck</title><guid>neck</guid>
      <enclosure url="https://example.org/neck.m4a" length="1000" type="audio/mp4"/>
      <podcast:chapters url="https://example.org/neck.json" type="application/json+chapters"/>
      <podcast:transcript url="https://example.org/neck.vtt" type="text/vtt"/>
    </item>
  </channel>
</rss>"""


def found(address):
    """What the parser has of the three elements."""
    read = podcastparser.parse("https://example.org/feed.xml", io.BytesIO(FEED.format(address).encode()))
    [episode] = read["episodes"]
    kept = {"chapters_json_url": episode, "transcript_url": episode, "funding_url": read}
    return sorted(name for name, holder in kept.items() if holder.get(name))


by_page, by_specification = found(PAGE), found(SPECIFIED)
print("podcastparser 0.6.11, by the page:", by_page, "by the specification:", by_specification)
if by_page != ["chapters_json_url", "funding_url", "transcript_url"] or by_specification:
    sys.exit("that is not what was seen when this was written")
PY
