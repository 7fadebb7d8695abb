"""Makes docs/picture.png, the picture of the README: live play in a terminal beside the handout. `make picture`

    python3 packaging/picture.py SUPPLE

The program plays to a sound server of its own, into a terminal that is read in the middle of a hold.
"""

import html
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SUPPLE = str(Path(sys.argv[1]).resolve())
ROUTINE = "neck-ease"
FROM = "Head turn"
COLUMNS, ROWS = 76, 33
# What the screen shows when it is read.
MOMENT = re.compile(r"█{31,}░+\n+in +~{20}")
PATIENCE = 120

PAGE = """<!DOCTYPE html><meta charset="utf-8"><style>
body {{ margin: 0; width: 1240px; height: 540px; background: #dfe9e6; overflow: hidden; position: relative; }}
pre, iframe {{ position: absolute; border: 0; box-shadow: 0 6px 24px #0005; }}
pre {{ left: 36px; top: 38px; margin: 0; padding: 24px 28px; border-radius: 10px; background: #11181c; color: #d5dfe2;
  font: 15.5px/18px "DejaVu Sans Mono", monospace; }}
b {{ color: #7fdcc4; font-weight: normal; }}
i {{ color: #84959c; font-style: normal; }}
iframe {{ left: 800px; top: 0; width: 620px; height: 1000px; transform: scale(.68); transform-origin: 0 0; background: #fff; }}
</style><pre>{screen}</pre><iframe src="handout.html"></iframe>
"""


def in_html(screen):
    """A captured screen: bold and dim are what supple uses."""
    text, tag = "", None
    for piece in re.split(r"(\x1b\[[0-9;]*m)", screen.rstrip()):
        if not piece.startswith("\x1b"):
            text += html.escape(piece)
            continue
        text += f"</{tag}>" if tag else ""
        tag = {"\x1b[1m": "b", "\x1b[2m": "i"}.get(piece)
        text += f"<{tag}>" if tag else ""
    return text + (f"</{tag}>" if tag else "")


def wait_for(what):
    end = time.monotonic() + PATIENCE
    while not (found := what()):
        if time.monotonic() > end:
            sys.exit("picture: waited in vain")
        time.sleep(0.05)
    return found


def live(folder):
    """The screen in the middle of a hold."""
    socket = folder / "pulse"
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes",
         "--load=module-null-sink", f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1"],
        env=os.environ | {"HOME": str(folder)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    tmux = ["tmux", "-S", str(folder / "tmux"), "-f", "/dev/null"]
    try:
        wait_for(socket.exists)
        play = [SUPPLE, "play", ROUTINE, "--from", FROM, "--voice", "pico"]
        at_home = ["env", "-u", "XDG_DATA_HOME", "-u", "NO_COLOR", f"HOME={folder}", f"PULSE_SERVER=unix:{socket}"]
        size = ["-x", str(COLUMNS), "-y", str(ROWS)]
        subprocess.run([*tmux, "new-session", "-d", *size, *at_home, *play], check=True)

        def screen():
            shown = subprocess.run([*tmux, "capture-pane", "-p", "-e"], check=True, capture_output=True, text=True).stdout
            return shown if MOMENT.search(re.sub(r"\x1b\[[0-9;]*m", "", shown)) else None

        return wait_for(screen)
    finally:
        subprocess.run([*tmux, "kill-server"])
        server.terminate()
        server.wait()


def main():
    out = Path(__file__).parents[1] / "docs/picture.png"
    # Sockets need a short place.
    with tempfile.TemporaryDirectory(prefix="picture.", dir="/tmp") as folder:
        folder = Path(folder)
        subprocess.run([SUPPLE, "show", ROUTINE, "--html", folder / "handout.html"], check=True, capture_output=True)
        (folder / "page.html").write_text(PAGE.format(screen=in_html(live(folder))))
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             f"--user-data-dir={folder}/profile", "--force-device-scale-factor=1.25", "--window-size=1240,540",
             f"--screenshot={out}", (folder / "page.html").as_uri()],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(f"{out}: {out.stat().st_size} bytes")


main()
