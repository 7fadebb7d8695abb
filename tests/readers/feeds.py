"""What a feed reader finds in a podcast: `feeds.py READER FILE`, as JSON."""

import datetime
import json
import sys


def by_feedparser(path):
    import feedparser

    found = feedparser.parse(path)
    if found.bozo:
        raise SystemExit(f"not well-formed: {found.bozo_exception}")
    items = []
    for entry in found.entries:
        sound = entry.enclosures[0]
        items.append({
            "title": entry.title, "page": entry.link, "sound": sound.href,
            "bytes": int(sound.length), "kind": sound.type,
            "day": datetime.date(*entry.published_parsed[:3]).isoformat(),
        })
    feed = {"title": found.feed.title, "link": found.feed.link, "items": items}
    transcripts = [entry.podcast_transcript["url"] for entry in found.entries]
    chapters = [entry.podcast_chapters["url"] for entry in found.entries]
    return {"feed": feed, "chapters": chapters, "transcripts": transcripts}


def by_podcastparser(path):
    import podcastparser

    # 0.6.11 knows this namespace under its other name alone, that of its page on GitHub.
    podcastparser.Namespace.NAMESPACES["https://podcastindex.org/namespace/1.0"] = "podcast"
    with open(path, "rb") as file:
        found = podcastparser.parse("https://example.org/stretch/feed.xml", file)
    items, chapters, transcripts = [], [], []
    for episode in found["episodes"]:
        sound = episode["enclosures"][0]
        day = datetime.datetime.fromtimestamp(episode["published"], datetime.timezone.utc)
        items.append({
            "title": episode["title"], "page": episode["link"], "sound": sound["url"],
            "bytes": sound["file_size"], "kind": sound["mime_type"], "day": day.date().isoformat(),
        })
        chapters.append(episode.get("chapters_json_url"))
        transcripts.append(episode.get("transcript_url"))
    items_in_order = sorted(range(len(items)), key=lambda n: found["episodes"][n]["published"])
    pick = lambda values: [values[n] for n in items_in_order]
    feed = {"title": found["title"], "link": found["link"], "items": pick(items)}
    return {"feed": feed, "chapters": pick(chapters), "transcripts": [t for t in pick(transcripts) if t]}


readers = {"feedparser": by_feedparser, "podcastparser": by_podcastparser}
print(json.dumps(readers[sys.argv[1]](sys.argv[2])))
