"""The part `before` of `make bench`: supple beside the supple of an earlier commit, which is built once."""
import json, os, statistics, subprocess, sys, tempfile
from measure import ROOT, SUPPLE, Ran, head, judge, paired, row, text

COMMIT = "61f09fc"
PAIRS = 9
PROGRAM_BYTES = 26_000_000
MEMORY_MIB = 80
LINES = 40


def kept():
    """Where the earlier program lies, outside the tree: what it costs to build is paid once."""
    caches = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return f"{caches}/supple-bench/{COMMIT}"


def build(tree, target):
    """A clean release build of the program; the processor time it took in seconds."""
    subprocess.run(["cargo", "fetch", "--quiet", "--locked"], cwd=tree, check=True)
    words = ["cargo", "build", "--release", "--locked", "--quiet", "--manifest-path", f"{tree}/Cargo.toml"]
    return Ran([*words, "--target-dir", target], quiet=False).cpu


def earlier():
    """The earlier program, and the processor time of its clean build; built where it is not there yet."""
    folder = kept()
    program, cost = f"{folder}/target/release/supple", f"{folder}/seconds"
    if not os.path.exists(cost):
        archive = subprocess.run(["git", "archive", "--prefix=tree/", COMMIT], cwd=ROOT, capture_output=True)
        if archive.returncode:
            sys.exit(f"make bench compares with commit {COMMIT}, which is not in this clone's history: "
                     f"fetch the whole history (git fetch --unshallow), or name the other parts")
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["tar", "-x", "-C", folder], input=archive.stdout, check=True)
        seconds = build(f"{folder}/tree", f"{folder}/target")
        with open(cost, "w") as file:
            file.write(f"{seconds}\n")
    home = {"XDG_DATA_HOME": f"{folder}/data"}
    subprocess.run([program, "voices", "install", "heart"], env={**os.environ, **home}, check=True, stdout=subprocess.DEVNULL)
    return program, float(open(cost).read()), home


def spoken():
    """The first lines of upper-back that are not the same."""
    timeline = json.loads(text([SUPPLE, "timeline", "-r", "upper-back", "--voice", "mute", "--json"]))
    return list(dict.fromkeys(event["text"] for event in timeline["events"] if event["kind"] == "speech"))[:LINES]


def before(_bench, place):
    head(f"Beside the program of commit {COMMIT}, with heart, nothing kept: processor time, medians of {PAIRS} pairs")
    program, cost, home = earlier()
    lines = f"{place}/forty.routine"
    with open(lines, "w") as file:
        file.write("# Forty lines\nlanguage: en\n\n## One\n" + "".join(f"- {line}\n" for line in spoken()))

    def fresh(words, env=None):
        def run():
            with tempfile.TemporaryDirectory(dir=place) as cache:
                return Ran(words, {"XDG_CACHE_HOME": cache, **(env or {})})
        return run

    render = ["render", "-r", lines, "--voice", "heart", "--quiet", "--force", "-o", f"{place}/forty.wav"]
    word = ["voices", "try", "heart", "Left.", "-o", f"{place}/word.wav", "--force"]
    for name, words, goal in (("forty lines", render, 1 / 2), ("one word", word, 1 / 4)):
        ours, theirs, ratio = paired(fresh([SUPPLE, *words]), fresh([program, *words], home), PAIRS)
        row(name, f"{ours:.3f} s, {theirs:.3f} s", f"{ratio:.2f}", judge(ratio <= goal, f"{name} at most {goal:g} of before", f"{ratio:.2f}"))
    warm = ["render", "-r", "upper-back", "--length", "15m", "--voice", "pico", "--quiet", "--force", "-o", f"{place}/warm.wav"]
    caches = [{"XDG_CACHE_HOME": f"{place}/{name}"} for name in ("now", "then")]
    ours, theirs = (lambda: Ran([SUPPLE, *warm], caches[0])), (lambda: Ran([program, *warm], {**caches[1], **home}))
    ours(), theirs()
    ours, theirs, ratio = paired(ours, theirs, PAIRS)
    row("15 minutes of upper-back in pico, all lines kept", f"{ours:.3f} s, {theirs:.3f} s", f"{ratio:.2f}", judge(ratio <= 1, "a warm render no more than before", f"{ratio:.2f}"))
    whole = ["render", "-r", "upper-back", "--voice", "heart", "--quiet", "--force", "-o", f"{place}/whole.wav"]
    now, then = (statistics.median(run().memory for _ in range(3)) for run in (fresh([SUPPLE, *whole]), fresh([program, *whole], home)))
    row("memory at its most, upper-back", f"{now:.1f} MiB, {then:.1f} MiB", f"{now / then:.2f}", judge(now <= MEMORY_MIB, f"memory at most {MEMORY_MIB} MB", f"{now:.1f} MiB"))
    now, then = os.path.getsize(SUPPLE), os.path.getsize(program)
    row("the program, bytes", f"{now}, {then}", f"{now / then:.2f}", judge(now <= PROGRAM_BYTES, "the program at most 26 MB", f"{now} bytes"))
    with tempfile.TemporaryDirectory() as target:
        now = build(ROOT, target)
    row("clean release build", f"{now:.0f} s, {cost:.0f} s", f"{now / cost:.2f}", judge(now <= 0.6 * cost, "a release build at most 0.6 of before", f"{now:.0f} s"))
