"""`make bench`: supple beside what people use instead, on this machine, in one table.

    compare.py [program] [before] [mix] [growth] [start] [voice] [speech] [counts] [--bless]

Every figure of time is processor time (user and system) of whole processes, children counted. A ratio is the
median of pairs that ran one after the other, so that a busy machine slows both. Files go to memory (/dev/shm), where
waiting for a disk costs nothing, and every program writes a new one: what it costs to free an old one is not timed.
`--bless` keeps the counts of instructions as those to compare with.
"""
import json, os, platform, re, statistics, subprocess, sys, tempfile

from before import before
from measure import HERE, ROOT, SUPPLE, Ran, head, judge, missed, new, paired, processor, row, spread, text, version

PYTHON = f"{ROOT}/.setup/bench/bin/python"
HEARD = [f"{ROOT}/.setup/recogniser/bin/python", f"{HERE}/heard.py"]
RIVALS = [PYTHON, f"{HERE}/rivals.py"]
KEPT_COUNTS = f"{HERE}/instructions.txt"


def machine():
    packages = text([PYTHON, "-m", "pip", "freeze"]).splitlines()
    named = [line.replace("==", " ") for line in packages if re.match("(numpy|scipy|soundfile|pydub|piper-tts)=", line)]
    print(f"{processor()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {platform.platform()}")
    print(f"supple {version([SUPPLE, '--version'])}, rustc {version(['rustc', '--version'])}, sox {version(['sox', '--version'])}, "
          f"ffmpeg {version(['ffmpeg', '-version'])}, espeak-ng {version(['espeak-ng', '--version'])}, "
          f"Python {platform.python_version()}, {', '.join(named)}")
    print(f"{'':<58} {'processor time':>22} {'supple / other':>16}")


def program(_bench, _place):
    head("The program, as it is released")
    os.utime(f"{ROOT}/src/main.rs")
    again = Ran(["cargo", "build", "--release", "--locked", "--quiet", "--manifest-path", f"{ROOT}/Cargo.toml"])
    row("release build, dependencies there (lto fat, 1 unit)", f"{again.cpu:.0f} s")
    row("size of the program, stripped", f"{os.path.getsize(SUPPLE) / 1e6:.1f} MB")


def benchmark(name):
    """Builds a benchmark; where it is."""
    found = text(["cargo", "bench", "--locked", "--features", "benchmarks", "--bench", name, "--no-run", "--message-format=json", "--manifest-path", f"{ROOT}/Cargo.toml"])
    built = [json.loads(line) for line in found.splitlines() if line.startswith("{")]
    return next(one["executable"] for one in built if one.get("executable") and one["target"]["name"] == name)


def mix(bench, place):
    job = f"{place}/job"
    subprocess.run([*RIVALS, "job", job, "15", "60"], check=True)
    at = lambda out: out if out == "none" else new(f"{place}/{out}")
    supple = lambda clips, minutes, out="ours.wav": lambda: Ran([bench, "mix", clips, job, str(minutes), at(out)])
    rival = lambda name, minutes: lambda: Ran([*RIVALS, name, job, str(minutes), new(f"{place}/theirs.wav")])
    copy = lambda: Ran(["dd", f"if={place}/ours.wav", f"of={new(place + '/theirs.wav')}", "bs=256k"])
    for minutes, others in ((15, [("numpy", 9), ("sox", 3), ("ffmpeg-concat", 3), ("ffmpeg-amix", 1), ("pydub", 1)]), (60, [("numpy", 7), ("sox", 1)])):
        head(f"Mixing {minutes} minutes: {minutes * 16} events on 44 clips")
        supple("files", minutes)(), supple("kept", minutes, "kept.wav")(), rival("numpy", minutes)()
        frames = minutes * 60 * 48000
        for name in ("ours.wav", "kept.wav"):
            reference, own, decibels = text([*RIVALS, "compare", f"{place}/theirs.wav", f"{place}/{name}"]).split()
            if (int(own), int(reference)) != (frames, frames) or float(decibels) < 50:
                sys.exit(f"{name} is not the same mix: {own} frames of {frames}, {decibels} dB")
        row("frames, and signal to difference from numpy", f"{frames}, {float(decibels):.1f} dB")
        writing = statistics.median(copy().cpu for _ in range(5))
        for name, pairs in others:
            ours, theirs, ratio = paired(supple("files", minutes), rival(name, minutes), pairs)
            goal = {"numpy": 12, "sox": 25}.get(name)
            why = f"writing the same bytes alone (dd) takes {writing:.3f} s of the {ours:.3f} s, 1/{theirs / writing:.0f} of {name}"
            target = judge(ratio <= 1 / goal, f"{minutes} min at most 1/{goal} of {name}", why) if goal else ""
            row(f"from clip files, {name}, {pairs} pairs", f"{ours:.3f} s, {theirs:.2f} s", f"1/{1 / ratio:.1f}", target)
        for clips, goal in (("files", None), ("kept", 5)):
            ours, theirs, ratio = paired(supple(clips, minutes), copy, 9)
            target = ""
            if goal:
                unwritten = statistics.median(supple(clips, minutes, "none")().cpu for _ in range(3))
                why = f"reading and mixing without writing takes {unwritten:.3f} s of the {ours:.3f} s"
                target = judge(ratio <= goal, f"{minutes} min at most {goal} times dd", why)
            row(f"clips {'kept at the output rate' if goal else 'from files'}, dd, 9 pairs", f"{ours:.3f} s, {theirs:.3f} s", f"{ratio:.1f}", target)


def growth(bench, place):
    head("Growth: the same job, longer, with kept clips")
    job, minutes = f"{place}/job", (15, 60, 480, 1440)
    subprocess.run([*RIVALS, "job", job, *map(str, minutes)], check=True)
    Ran([bench, "mix", "kept", job, "15", "none"])
    run = lambda length, out: Ran([bench, "mix", "kept", job, str(length), out])
    fresh = lambda: new(f"{place}/long.wav")
    # What starting and reading the clips costs is no growth: an hour's cost is that beyond the first 15 min. The short
    # ones take little time, so it needs many runs, in turn, to tell them apart.
    short = [(run(15, fresh()), run(60, fresh())) for _ in range(25)]
    counted = [(run(15, "none"), run(60, "none")) for _ in range(25)]
    runs = dict(zip((15, 60), zip(*short))) | {480: [run(480, fresh()) for _ in range(5)], 1440: [run(1440, "none") for _ in range(5)]}
    middle = lambda some: statistics.median(one.cpu for one in some)
    hour = lambda pairs: statistics.median(long.cpu - brief.cpu for brief, long in pairs) / 0.75
    slopes = {60: hour(short), 480: (middle(runs[480]) - middle(runs[15])) / 7.75,
              1440: (middle(runs[1440]) - middle(brief for brief, _ in counted)) / 23.75}
    figures, ran = {}, {}
    for length in minutes:
        figures[length] = middle(runs[length]), statistics.median(one.memory for one in runs[length])
        cpu, memory = figures[length]
        said = f"{slopes[length]:.3f} s for each further hour" if length in slopes else ""
        row(f"{length / 60:g} h to {'WAV' if length <= 480 else 'a counting sink'}", f"{cpu:.3f} s, {memory:.0f} MiB", "", said)
        ran[length] = f"{length / 60:g} h: {spread([one.cpu for one in runs[length]])} s, {statistics.median(one.system for one in runs[length]):.3f} s of the system's"
    even = abs(slopes[480] / slopes[60] - 1) <= 0.1
    writing = Ran(["dd", f"if={place}/long.wav", f"of={new(place + '/copy.wav')}", "bs=256k"]).cpu
    why = f"{ran[60]}; {ran[480]}; dd alone took {writing:.3f} s to write 8 h"
    row("time of an hour, 8 h against 1 h (WAV)", f"{slopes[480] / slopes[60]:.3f}", "", judge(even, "time per hour within 10 %", why))
    ratio = slopes[1440] / hour(counted)
    row("time of an hour, 24 h against 1 h (counting)", f"{ratio:.3f}", "", judge(abs(ratio - 1) <= 0.1, "time per hour within 10 %, 24 h", ran[1440]))
    most, least = max(memory for _, memory in figures.values()), min(memory for _, memory in figures.values())
    taken = ", ".join(f"{length / 60:g} h {memory:.1f}" for length, (_, memory) in figures.items())
    row("memory, most against least", f"{most / least:.3f}", "", judge(most <= 1.1 * least, "memory within 10 %", f"{taken} MiB"))


def start(_bench, place):
    head("Starting: whole commands, medians of 11")
    installed = [voice["name"] for voice in json.loads(text([SUPPLE, "voices", "list", "--json"]))["voices"] if voice["installed"]]
    env = {"XDG_CACHE_HOME": f"{place}/cache"}
    natural = "heart" if "heart" in installed else "pico"
    commands = {"list": ["list"], "check upper-back": ["check", f"{ROOT}/scripts/upper-back.routine"],
                "timeline, mute": ["timeline", "-r", "upper-back", "--voice", "mute"],
                f"timeline, {natural}, all clips kept": ["timeline", "-r", "upper-back", "--voice", natural]}
    Ran([SUPPLE, *commands[f"timeline, {natural}, all clips kept"]], env)
    for name, words in commands.items():
        runs = [Ran([SUPPLE, *words], env) for _ in range(11)]
        cpu, memory = (statistics.median(values) for values in zip(*((run.cpu, run.memory) for run in runs)))
        why = f"{spread([1000 * run.cpu for run in runs], 1)} ms, {1000 * statistics.median(run.system for run in runs):.1f} ms of the system's"
        row(f"supple {name}", f"{1000 * cpu:.1f} ms, {memory:.0f} MiB", "", judge(cpu < 0.03, f"{name} under 30 ms", why))


def voice(_bench, _place):
    head("The voice heart, by its own benchmark, the best of 3: synthesis by processor time, the rest by the clock")
    told = [text([benchmark("voice")]) for _ in range(3)]
    find = lambda words: [int(re.search(words, one).group(1)) for one in told]
    factors, readies = find(r"synthesis, of one core: .* (\d+) times real time"), find(r"cold play: ready after (\d+) ms")
    factor = max(factors)
    row("synthesis of one core, cold", f"x{factor}", "", judge(factor >= 40, "at least 40 times real time", spread(factors, 0)))
    ready, due = min(readies), find(r"cold play: .*due at (\d+) ms")[0]
    row("first clip of a cold play", f"{ready} ms", "", judge(ready <= min(600, due), f"ready after 600 ms, due at {due} ms", f"{spread(readies, 0)} ms"))
    row("first clip, kept", re.search(r"first clip ready, warm: (.*)", told[0]).group(1))


def speech(bench, place):
    installed = [voice for voice in json.loads(text([SUPPLE, "voices", "list", "--json"]))["voices"] if voice["installed"]]
    head("Rendering upper-back: cold, then with its clips kept")
    for voice in (one["name"] for one in installed if one["language"].startswith("en") or one["name"] == "mute"):
        env = {"XDG_CACHE_HOME": f"{place}/cache-{voice}"}
        words = [SUPPLE, "render", "-r", "upper-back", "--voice", voice, "--quiet", "--force", "-o", f"{place}/{voice}.wav"]
        cold = Ran(words, env)
        warm = statistics.median(Ran(words, env).cpu for _ in range(5))
        row(f"upper-back, {voice}", f"{cold.cpu:.2f} s, {warm:.3f} s", f"{cold.memory:.0f} MiB")
    spoken = json.loads(text([SUPPLE, "timeline", "-r", "upper-back", "--voice", "mute", "--json"]))["events"]
    lines = list(dict.fromkeys(event["text"] for event in spoken if event["kind"] == "speech"))[:40]
    head(f"Speaking {len(lines)} lines of upper-back: processor time with loading, speed, words misheard by a recogniser")
    with open(f"{place}/lines", "w") as file:
        file.write("\n".join(lines))
    speakers = {voice: [bench, "say", voice, f"{place}/lines"] for voice in ("heart", "pico") if voice in ("pico", *(one["name"] for one in installed))}
    speakers |= {"piper joe": [*RIVALS, "piper", f"{place}/lines"], "espeak-ng": [*RIVALS, "espeak", f"{place}/lines"]}
    times, wrong = {}, {}
    for turn in range(3):
        for name, words in speakers.items():
            folder = f"{place}/{name.split()[0]}"
            os.makedirs(folder, exist_ok=True)
            times.setdefault(name, []).append(Ran([*words, folder]).cpu)
    for name in speakers:
        seconds, errors, count = map(float, text([*HEARD, f"{place}/lines", f"{place}/{name.split()[0]}"]).split())
        wrong[name] = 100 * errors / count
        cpu = statistics.median(times[name])
        row(name, f"{cpu:.2f} s, x{seconds / cpu:.1f}", f"{wrong[name]:.1f} %", f"{seconds:.0f} s of speech")
    if "heart" in speakers:
        ratio = statistics.median(theirs / ours for ours, theirs in zip(times["heart"], times["piper joe"]))
        with open(f"{place}/line", "w") as file:
            file.write(lines[0])
        loading = Ran([bench, "say", "heart", f"{place}/line", f"{place}/heart"]).cpu
        why = f"{loading:.2f} s of heart's time is loading and one line"
        is_met = ratio >= 9 and wrong["heart"] <= wrong["piper joe"]
        row("piper joe / heart", "", f"{ratio:.1f}", judge(is_met, "9 times less than Piper, no more words misheard", why))


def counts(bench, place):
    head("Instructions (callgrind)")
    job = f"{place}/job"
    subprocess.run([*RIVALS, "job", job, "1"], check=True)
    commands = {"check": [SUPPLE, "check", f"{ROOT}/scripts/upper-back.routine"],
                "timeline": [SUPPLE, "timeline", "-r", "upper-back", "--voice", "mute"],
                "mix 1 min": [bench, "mix", "files", job, "1", "none"]}
    # A voice that is installed here would be asked about every line.
    alone = {f"XDG_{kind}_HOME": f"{place}/{kind}" for kind in ("DATA", "CACHE", "CONFIG", "STATE")}
    found = {}
    for name, words in commands.items():
        ran = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *words],
                             capture_output=True, text=True, env={**os.environ, **alone})
        found[name] = int(re.search(r"Collected : (\d+)", ran.stderr).group(1))
    here = f"{processor()}, rustc {version(['rustc', '--version'])}"
    kept = open(KEPT_COUNTS).read().splitlines() if os.path.exists(KEPT_COUNTS) else [""]
    before = dict(line.rsplit(": ", 1) for line in kept[1:])
    for name, count in found.items():
        target, ratio = "", ""
        if kept[0] == here and name in before:
            ratio = f"{count / int(before[name]):.3f}"
            target = judge(count <= 1.05 * int(before[name]), f"{name} at most 5 % over the kept count", f"{before[name]} were kept, {count} are counted")
        row(name, f"{count / 1e6:.2f} million", ratio, target)
    if "--bless" in sys.argv:
        with open(KEPT_COUNTS, "w") as file:
            file.write("\n".join([here, *(f"{name}: {count}" for name, count in found.items())]) + "\n")


# What needs the benchmark that supple runs beside others.
WITH_BENCHMARK = {"mix", "growth", "speech", "counts"}
PARTS = {"program": program, "before": before, "mix": mix, "growth": growth, "start": start, "voice": voice, "speech": speech, "counts": counts}


def main():
    wanted = [word for word in sys.argv[1:] if not word.startswith("--")] or PARTS
    machine_place = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(dir=machine_place, prefix="supple-bench-") as place:
        subprocess.run(["cargo", "build", "--release", "--locked", "--quiet"], cwd=ROOT, check=True)
        bench = benchmark("compare") if WITH_BENCHMARK & set(wanted) else None
        machine()
        for part in wanted:
            PARTS[part](bench, place)
    print("\n" + ("\n".join(f"missed: {words}" for words in missed) or "Every target is met."))


if __name__ == "__main__":
    main()
