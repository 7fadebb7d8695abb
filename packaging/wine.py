"""Runs supple for Windows under Wine beside supple for this system: `make elsewhere`.

    python3 packaging/wine.py SUPPLE SUPPLE.EXE

What both print and write must be the same bytes. Two libraries take sines from the system, and those of glibc are not always
the nearest numbers: speech, which one resamples, may differ in the last bit of few samples, and few packets of Opus. Says so a
line each, and ends with 1 at the first difference. It has to be run where it may mount: in `unshare --map-root-user --mount`.
"""

import array
import os
import pty
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NATIVE, WINDOWS = (str(Path(path).resolve()) for path in sys.argv[1:3])
WINE = "/usr/lib/wine/wine64"
SERVER = "/usr/lib/wine/wineserver64"
PATIENCE = 600
# A mistake of each kind that has a place, and one without.
MISTAKES = "# Neck\nlanguage: en\n\n## Ear to shoulder\n- Sit tall.\nhodl: 20s\nhold: 20s..10s\n"


def environment(folder):
    """Homes that are empty, and a Wine that neither asks nor tells."""
    home = folder / "home"
    home.mkdir()
    # Never in the tree: its drive Z: is a link to all of the system, which cargo follows where it looks for what has changed.
    wine = folder / "wine"
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "WINEPREFIX": str(wine), "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml="}


class Pair:
    """Both programs, each in a folder of its own."""

    def __init__(self, root):
        self.environment = environment(root)
        self.folders = {NATIVE: root / "linux", WINDOWS: root / "windows"}
        for folder in self.folders.values():
            folder.mkdir()
            (folder / "wrong.routine").write_text(MISTAKES)

    def command(self, program, words):
        return ([] if program == NATIVE else [WINE]) + [program, *words]

    def run(self, program, words, folder=None, command=None):
        return subprocess.run(command or self.command(program, words), cwd=folder or self.folders[program], timeout=PATIENCE,
                              env=self.environment, stdin=subprocess.DEVNULL, capture_output=True)

    def same(self, *words, code=0, read=lambda text: text):
        """The same exit code, the same on both outputs as far as it is read, and the same files."""
        here, there = (self.run(program, words) for program in self.folders)
        name = "supple " + " ".join(words)
        expect(here.returncode == there.returncode == code, name, (here, there))
        for one, other in [(here.stdout, there.stdout), (here.stderr, there.stderr)]:
            expect(read(one) == read(other), name, (here, there))
        files = [{str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
                 for folder in self.folders.values()]
        differing = [file for file in files[0] | files[1] if files[0].get(file) != files[1].get(file)]
        expect(not differing, name, differing)
        print(f"wine: {name}: the same, {len(here.stdout + here.stderr)} bytes printed, {len(files[0])} files", flush=True)

    def alike(self, parts, most, *words):
        """A file in as many parts each, of which at most this share differs, by a step at most where they are numbers."""
        for program in self.folders:
            ran = self.run(program, words)
            expect(ran.returncode == 0, " ".join(words), ran)
        here, there = (parts((folder / words[-1]).read_bytes()) for folder in self.folders.values())
        name = "supple " + " ".join(words)
        expect(len(here) == len(there), name, (len(here), len(there)))
        pairs = [(one, other) for one, other in zip(here, there) if one != other]
        far = [pair for pair in pairs if isinstance(pair[0], int) and abs(pair[0] - pair[1]) > 1]
        expect(len(pairs) <= most * len(here) and not far, name, (len(pairs), far[:9]))
        print(f"wine: {name}: {len(pairs)} of {len(here)} {parts.__name__} differ", flush=True)


def samples(wav):
    """The samples, and the header as if it were some."""
    return array.array("h", wav)


def packets(ogg):
    """The packets of a stream, the headers first."""
    found, packet, at = [], b"", 0
    while at < len(ogg):
        laces = ogg[at + 27:at + 27 + ogg[at + 26]]
        at += 27 + len(laces)
        for lace in laces:
            packet += ogg[at:at + lace]
            at += lace
            if lace < 255:
                found.append(packet)
                packet = b""
    return found


def expect(true, name, seen):
    if not true:
        sys.exit(f"wine: {name}: {seen}")


def full_disk(pair, root):
    """A render into a full disk says so, and leaves nothing."""
    said = []
    for program in pair.folders:
        disk = root / "disk"
        disk.mkdir(exist_ok=True)
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", disk], check=True)
        try:
            ran = pair.run(program, ["render", "upper-back", "--voice", "mute", "-o", "a.wav"], folder=disk)
            said.append((ran.returncode, ran.stdout, ran.stderr, os.listdir(disk)))
        finally:
            subprocess.run(["umount", "--lazy", disk], check=True)
    expect(said[0] == said[1] and said[0][0] == 1 and not said[0][3], "full disk", said)
    print(f"wine: full disk: the same: {said[1][2].decode().strip()}")


def interrupted(pair):
    """Ctrl-C on a terminal ends a render, and leaves nothing."""
    for program, folder in pair.folders.items():
        before = sorted(os.listdir(folder))
        words = pair.command(program, ["render", "oberer-ruecken", "--length", "3h", "-o", "long.flac"])
        process, terminal = pty.fork()
        if process == 0:
            os.chdir(folder)
            os.execvpe(words[0], words, pair.environment)
        end = time.monotonic() + PATIENCE
        while sorted(os.listdir(folder)) == before:
            expect(time.monotonic() < end, "Ctrl-C", "it never began")
            time.sleep(0.05)
        os.write(terminal, b"\x03")
        told = b""
        try:
            while piece := os.read(terminal, 4096):
                told += piece
        except OSError:
            pass  # The other end is closed.
        code = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
        left = sorted(os.listdir(folder))
        expect(code == 130 and left == before, "Ctrl-C", (program, code, left, told))
    print("wine: Ctrl-C: ends with 130 and leaves nothing, as here")


def letters_beyond_ascii(pair, root):
    """The voice speaks for a user whose name has letters that its library cannot read in a path."""
    folder = root / "J\u00f6rg"
    folder.mkdir()
    here, there = ("Z:" + str(path).replace("/", "\\") for path in (WINDOWS, folder))
    # Wine has variables of these names of its own.
    line = f"set TMP={there}&& set TEMP={there}&& {here} render neck-ease --voice pico -o named.wav"
    ran = pair.run(WINDOWS, [], command=[WINE, "cmd", "/c", line])
    left = os.listdir(folder)
    expect(ran.returncode == 0 and (pair.folders[WINDOWS] / "named.wav").exists() and not left, line, (ran, left))
    print("wine: a user's name beyond ASCII: the voice speaks", flush=True)


def main():
    # Sockets of Wine need a short place.
    with tempfile.TemporaryDirectory(prefix="wine.", dir="/tmp") as root:
        pair = Pair(Path(root))
        subprocess.run([WINE, "wineboot", "--init"], env=pair.environment, timeout=PATIENCE, capture_output=True)
        try:
            check(pair, Path(root))
        finally:
            subprocess.run([SERVER, "--kill"], env=pair.environment)


def check(pair, root):
    pair.same("--version")
    pair.same("list")
    routines = sorted(path.stem for path in Path("scripts").glob("*.routine"))
    # One of each language, since all is said to know how long it takes.
    for routine in ["desk-break", "feierabend", "pause-au-bureau", "pausa-activa", "pausa-alla-scrivania"]:
        pair.same("timeline", routine)
    pair.same("check", *routines)
    pair.same("check", "wrong.routine", code=1)
    pair.same("show", "upper-back", "--html", "upper-back.html", "--picture", "upper-back.svg")
    # What the system has for voices is told on lines of their own, and can make a column wider.
    pair.same("voices", read=lambda text: [line.split() for line in text.splitlines() if b"system" not in line])
    for ending in ["wav", "flac", "m4a"]:
        pair.same("render", "desk-break", "--voice", "mute", "-o", f"desk-break.{ending}")
    pair.alike(samples, 1e-4, "render", "desk-break", "--voice", "pico", "-o", "spoken.wav")
    pair.alike(packets, 1e-3, "render", "desk-break", "--voice", "mute", "-o", "desk-break.opus")
    letters_beyond_ascii(pair, root)
    full_disk(pair, root)
    interrupted(pair)


main()
