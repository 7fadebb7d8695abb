"""Writes the copyright file of the Debian package: every crate that is in the program, with its licence.

    python3 packaging/copyright.py > copyright

The crates are those that Cargo links into the program for this system. The texts of their licences are those that lie
in their sources, each once; what Debian keeps in /usr/share/common-licenses is named, not repeated.
"""

import json
import re
import subprocess
from pathlib import Path

COMMON = {"Apache-2.0", "MPL-2.0", "LGPL-3.0", "GPL-3.0"}
"""Licences whose texts Debian keeps in /usr/share/common-licenses."""

LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|unlicense)", re.IGNORECASE)
COMMON_TEXT = re.compile(r"^\s*(Apache License|Mozilla Public License|GNU (LESSER )?GENERAL PUBLIC)", re.IGNORECASE)
APACHE = re.compile(r"[^\n]*Apache License\s+Version 2\.0, January 2004.*?END OF TERMS AND CONDITIONS", re.DOTALL)
"""The Apache License inside a file that holds others too."""
COPYRIGHT = re.compile(r"^\W*(copyright (?:\(c\)|©|\d).*)", re.IGNORECASE)


def cargo(*words):
    """The standard output of Cargo with the lock file as it is."""
    return subprocess.run(["cargo", *words, "--locked"], check=True, capture_output=True, text=True).stdout


def linked():
    """Name and version of each crate in the program, without those that only build it."""
    lines = cargo("tree", "--edges", "normal", "--prefix", "none", "--no-dedupe", "--format", "{p}").splitlines()
    return {tuple(line.split()[:2]) for line in lines if line}


def texts(folder):
    """The texts of the licences in a crate's folder, but those that Debian keeps itself."""
    for path in sorted(folder.iterdir()):
        if path.is_file() and LICENCE_FILE.search(path.name):
            text = path.read_text("utf-8", "replace").strip()
            if not COMMON_TEXT.match(text):
                yield APACHE.sub("(The Apache License 2.0: /usr/share/common-licenses/Apache-2.0.)", text)


def indented(text):
    """A text as the long value of a field: each line behind a space, an empty one as a full stop."""
    return "\n".join(f" {line.rstrip()}" if line.strip() else " ." for line in text.splitlines())


def rights(found, package):
    """The lines that name who holds the rights, or else the authors that the crate names."""
    lines = {match[1].strip() for text in found for line in text.splitlines() if (match := COPYRIGHT.match(line))}
    return sorted(lines) or package["authors"] or [f"the authors of {package['name']}"]


def main():
    """Prints the file, in Debian's machine-readable form."""
    packages = json.loads(cargo("metadata", "--format-version", "1"))["packages"]
    root = Path(__file__).parent.parent
    wanted = linked()
    print("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/")
    print("Upstream-Name: supple")
    print("Comment:")
    print(indented((root / "NOTICE").read_text("utf-8").split("Other Rust crates")[0].strip()))
    print("\nFiles: *\nCopyright: 2026 the supple authors\nLicense: MIT or Apache-2.0\n"
          " The MIT License stands below. On Debian systems the Apache License 2.0 is in\n"
          " /usr/share/common-licenses/Apache-2.0.")
    kept = {}
    for package in sorted(packages, key=lambda package: (package["name"], package["version"])):
        if (package["name"], f"v{package['version']}") not in wanted or package["name"] == "supple":
            continue
        found = list(texts(Path(package["manifest_path"]).parent))
        licence = re.sub(r"\s*/\s*| OR ", " or ", package["license"] or "see-its-text").replace(" AND ", " and ")
        print(f"\nFiles: {package['name']}-{package['version']}/*")
        print("Copyright:", "\n ".join(rights(found, package)))
        print(f"License: {licence}")
        print(indented(f"On Debian systems, {', '.join(sorted(COMMON & set(re.split('[ ()]+', licence))))} is in "
                       "/usr/share/common-licenses." if COMMON & set(re.split("[ ()]+", licence)) else
                       "Its text stands below."))
        for text in found:
            kept.setdefault(text, []).append(package["name"])
    mit = (root / "LICENSE-MIT").read_text("utf-8").strip()
    kept.setdefault(mit, []).insert(0, "supple")
    for number, (text, names) in enumerate(kept.items(), 1):
        print(f"\nLicense: text-{number}\n Of {', '.join(names)}:\n .\n{indented(text)}")


main()
