"""What other programs find in the files that supple writes: `make readers`.

A session of three chapters is rendered in each format, and each reader is asked for the titles of the
chapters and for the length. Prints a table; ends with 1 where a reader finds less than it is known to.

A cell is the number of chapters with the right title, and how many frames the reader's length is off,
as far as it tells them: `3 +0`. `-` is a format that the reader does not read.
"""

import base64
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path

RATE = 48_000
FORMATS = ["wav", "flac", "opus", "m4a", "mp3"]
SCRIPT = """# Für den Rücken
## Child’s pose
- Sit back.
hold: 10s
## Cat & cow
- Round your back.
hold: 12s
"""
HERE = Path(__file__).resolve().parents[2]
NODE = HERE / ".setup/readers-node"

# The chapters that each reader is known to find, of three; what is not listed it finds none of.
CHAPTERS = {
    "ffprobe": {"wav": 3, "flac": 3, "opus": 3, "m4a": 3, "mp3": 3},
    "mediainfo": {"flac": 3, "opus": 3, "m4a": 3},
    "mutagen": {"flac": 3, "opus": 3, "m4a": 3, "mp3": 3},
    "kid3-cli (TagLib)": {"flac": 3, "opus": 3},
    "libVLC": {"flac": 3, "opus": 3, "m4a": 3},
    "mpv": {"wav": 3, "flac": 3, "opus": 3, "m4a": 3, "mp3": 3},
    "music-metadata": {"m4a": 3, "mp3": 3},
    "sndfile-info": {"wav": 3, "opus": 3},
    "opusinfo": {"opus": 3},
    "metaflac": {"flac": 3},
}

# Readers whose length is that of the sound to the frame, in the formats that they decode.
EXACT = {
    "ffmpeg": ["wav", "flac", "opus", "mp3"],
    "mpg123": ["mp3"],
    "opusdec": ["opus"],
    "Chromium": FORMATS,
}


# The titles of the chapters, once they are known.
TITLES = []


def titles_in(text):
    return [title for title in TITLES if title in text]


def run(*command, **options):
    """What a program prints, on both of its outputs; none where it is not installed."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=120, **options)
    except FileNotFoundError:
        return None
    return done.stdout.decode(errors="replace") + done.stderr.decode(errors="replace")


def seconds(text):
    return None if text in (None, "", "N/A") else round(float(text) * RATE)


def ffprobe(path):
    told = run("ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_chapters", path)
    told = told and json.loads(told)
    if not told:
        return None
    names = [chapter.get("tags", {}).get("title") for chapter in told["chapters"]]
    return names, seconds(told["format"].get("duration")), []


def ffmpeg(path):
    done = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", path, "-map", "0:a", "-ac", "1", "-f", "s16le", "-"],
        capture_output=True,
    )
    return [], len(done.stdout) // 2, done.stderr.decode().splitlines()


def mediainfo(path):
    told = run("mediainfo", "--Output=JSON", path)
    if told is None:
        return None
    tracks = json.loads(told)["media"]["track"]
    menus = [track.get("extra", {}) for track in tracks if track["@type"] == "Menu"]
    # Each menu has all of them: the track of text, and Nero's list.
    names = [list(menu.values()) for menu in menus] or [[]]
    return min(names, key=len), seconds(tracks[0].get("Duration")), []


def mutagen(path):
    import mutagen as library

    file = library.File(path)
    if path.endswith("m4a"):
        names = [chapter.title for chapter in file.chapters or []]
    elif path.endswith("mp3"):
        names = [str(frame.sub_frames["TIT2"]) for frame in file.tags.getall("CHAP")]
    else:
        tags = dict(file.tags or {})
        names = [str(value[0]) for key, value in tags.items() if re.fullmatch(r"chapter\d+name", key.lower())]
    return names, round(file.info.length * RATE), []


def tinytag(path):
    from tinytag import TinyTag

    return [], round(TinyTag.get(path).duration * RATE), []


def kid3(path):
    told = run("kid3-cli", "-c", "get all", path, env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"})
    return None if told is None else (titles_in(told), None, [])


def vlc(path):
    import time

    try:
        import vlc as library

        instance = library.Instance("--quiet", "--no-video", "--aout=adummy", "--no-xlib")
        player = instance.media_player_new()
    except Exception:  # libVLC itself is not installed.
        return None
    player.set_media(instance.media_new(path))
    player.play()
    names, length = [], 0
    for _ in range(40):
        time.sleep(0.05)
        length = player.get_length()
        try:
            found = player.get_full_chapter_descriptions(-1) or []
        except ValueError:  # There is no title yet, or none at all.
            found = []
        names = [(one.name or b"").decode() for one in found]
        if length > 0 and player.get_time() > 0:
            break
    player.stop()
    return names, round(length * RATE / 1000), []


def mpv(path):
    told = run(
        "mpv", "--no-config", "--no-video", "--ao=null", "--untimed", "--length=0.1",
        "--term-playing-msg=<${chapter-list}|${=duration}>", path,
    )
    found = told and re.search(r"<(.*)\|([\d.]+)>", told, re.S)
    return found and (titles_in(found[1]), seconds(found[2]), [])


def music_metadata(path):
    program = (
        "import { parseFile } from 'music-metadata';"
        "const { format } = await parseFile(process.argv[1], { includeChapters: true, duration: true });"
        "console.log(JSON.stringify([format.chapters ?? [], format.duration]))"
    )
    told = run("node", "--input-type=module", "-e", program, path, cwd=NODE)
    if told is None or not told.startswith("[["):
        return None
    chapters, length = json.loads(told)
    return [chapter["title"] for chapter in chapters], seconds(length), []


def to_wav(path, *command):
    with tempfile.TemporaryDirectory() as folder:
        wav = f"{folder}/a.wav"
        told = run(*[wav if word == "WAV" else word for word in command], path)
        if told is None:
            return None
        sox = run("soxi", "-s", wav)
        return [], int(sox.split()[0]), []


def faad(path):
    return to_wav(path, "faad", "-q", "-o", "WAV") if path.endswith("m4a") else None


def mpg123(path):
    return to_wav(path, "mpg123", "-q", "-w", "WAV") if path.endswith("mp3") else None


def opusdec(path):
    if not path.endswith("opus"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        if run("opusdec", "--quiet", path, f"{folder}/a.wav") is None:
            return None
        return [], int(run("soxi", "-s", f"{folder}/a.wav").split()[0]), []


def sndfile(path):
    told = run("sndfile-info", path)
    if told is None or path.endswith("m4a"):
        return None
    frames = re.search(r"Frames\s*: (\d+)", told)
    return titles_in(told), int(frames[1]) if frames else None, []


def opusinfo(path):
    told = run("opusinfo", path) if path.endswith("opus") else None
    return told and (titles_in(told), None, re.findall("WARNING.*", told))


def metaflac(path):
    told = run("metaflac", "--list", "--block-type=VORBIS_COMMENT", path) if path.endswith("flac") else None
    return told and (titles_in(told), None, [])


class Browser:
    """A window of Chromium, driven as the W3C standard WebDriver says."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for line in self.driver.stdout:
            if found := re.search(rb"successfully on port (\d+)", line):
                self.url = f"http://127.0.0.1:{found[1].decode()}/session"
                break
        options = {"args": ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={self.folder.name}"]}
        made = self.call("", {"capabilities": {"alwaysMatch": {"goog:chromeOptions": options}}})
        self.url += "/" + made["sessionId"]

    def call(self, path, what):
        data = json.dumps(what).encode()
        asked = urllib.request.Request(self.url + path, data, {"content-type": "application/json"})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(asked) as answer:
            return json.load(answer)["value"]

    def close(self):
        asked = urllib.request.Request(self.url, method="DELETE")
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(asked)
        self.driver.terminate()
        self.driver.wait()


def chromium(path):
    try:
        browser = Browser()
    except FileNotFoundError:
        return None
    try:
        program = (
            "const [text, done] = arguments; const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));"
            "new OfflineAudioContext(1, 1, 48000).decodeAudioData(bytes.buffer)"
            ".then((buffer) => done(buffer.length), () => done(null))"
        )
        data = base64.b64encode(Path(path).read_bytes()).decode()
        length = browser.call("/execute/async", {"script": program, "args": [data]})
    finally:
        browser.close()
    return length and ([], length, [])


PACKAGE = ["dpkg-query", "-W", "-f", "${Version}\n"]

READERS = {
    "ffprobe": (ffprobe, ["ffprobe", "-version"]),
    "ffmpeg": (ffmpeg, ["ffmpeg", "-version"]),
    "mediainfo": (mediainfo, ["mediainfo", "--Version"]),
    "mutagen": (mutagen, [sys.executable, "-c", "import mutagen; print(mutagen.version_string)"]),
    "tinytag": (tinytag, [sys.executable, "-c", "import tinytag; print(tinytag.__version__)"]),
    "kid3-cli (TagLib)": (kid3, PACKAGE + ["kid3-cli"]),
    "libVLC": (vlc, PACKAGE + ["libvlc5"]),
    "mpv": (mpv, ["mpv", "--version"]),
    "music-metadata": (music_metadata, ["node", "-p", f"require('{NODE}/node_modules/music-metadata/package.json').version"]),
    "faad": (faad, PACKAGE + ["faad"]),
    "mpg123": (mpg123, PACKAGE + ["mpg123"]),
    "sndfile-info": (sndfile, PACKAGE + ["sndfile-programs"]),
    "opusinfo": (opusinfo, PACKAGE + ["opus-tools"]),
    "opusdec": (opusdec, PACKAGE + ["opus-tools"]),
    "metaflac": (metaflac, ["metaflac", "--version"]),
    "Chromium": (chromium, ["chromium", "--version"]),
}


def version(command):
    told = run(*command)
    found = re.search(r"\d[\w.:+~-]*", told or "")
    return found[0] if found else "not installed"


def main():
    supple = str(Path(sys.argv[1]).resolve())
    folder = tempfile.TemporaryDirectory()
    place = Path(folder.name)
    (place / "a.routine").write_text(SCRIPT)
    session = ["-r", "a.routine", "--voice", "mute"]
    told = json.loads(run(supple, "timeline", "--json", *session, cwd=place))
    titles, frames = [chapter["title"] for chapter in told["chapters"]], told["frames"]
    TITLES.extend(titles)
    made = []
    for form in FORMATS:
        said = run(supple, "render", "-o", f"a.{form}", *session, cwd=place)
        if (place / f"a.{form}").exists():
            made.append(form)
        else:
            print(said, file=sys.stderr)
    print(f"{len(titles)} chapters, {frames} frames. Cells: chapters found, frames off.\n")
    print(f"{'':30}" + "".join(f"{form:>14}" for form in made))
    less = []
    for name, (read, asked) in READERS.items():
        cells = []
        for form in made:
            found = read(str(place / f"a.{form}"))
            if not found:
                cells.append("-")
                if form in CHAPTERS.get(name, {}) or form in EXACT.get(name, []):
                    less.append(f"{name} does not read .{form}")
                continue
            names, length, warnings = found
            right = sum(title in names for title in titles)
            off = "" if length is None else f"{length - frames:+}"
            cells.append(f"{right} {off}".strip())
            if right < CHAPTERS.get(name, {}).get(form, 0):
                less.append(f"{name} finds {right} chapters in .{form}")
            if form in EXACT.get(name, []) and length != frames:
                less.append(f"{name} takes .{form} to be {length} frames")
            less += [f"{name} says of .{form}: {warning}" for warning in warnings]
        print(f"{name + ' ' + version(asked):30.30}" + "".join(f"{cell:>14}" for cell in cells), flush=True)
    if less:
        sys.exit("\n" + "\n".join(less))


main()
