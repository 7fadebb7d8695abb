"""What the parts of `make bench` share: processes that are timed, pairs of them, and the rows of the table."""
import os, re, statistics, subprocess, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
BUILT = subprocess.run(["sh", f"{ROOT}/tools/build-folder.sh"], capture_output=True, text=True, check=True).stdout.strip()
SUPPLE = f"{BUILT}/release/supple"
MEGABYTE = 1024  # ru_maxrss counts in KiB

missed = []


class Ran:
    """A process that has ended: its processor time in seconds, its most memory in MiB, its wall time."""

    def __init__(self, words, env=None, quiet=True):
        sink = subprocess.DEVNULL if quiet else None
        start = time.monotonic()
        process = subprocess.Popen(words, stdout=sink, stderr=sink, stdin=subprocess.DEVNULL, env={**os.environ, **(env or {})})
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.monotonic() - start
        if process.returncode:
            sys.exit(f"{' '.join(words)[:200]} ended with {process.returncode}")
        self.cpu, self.memory = used.ru_utime + used.ru_stime, used.ru_maxrss / MEGABYTE
        self.system = used.ru_stime


def row(what, figure, ratio="", target=""):
    print(f"{what:<58} {figure:>22} {ratio:>16}  {target}", flush=True)


def head(title):
    print(f"\n{title}", flush=True)


def judge(is_met, words, why):
    if not is_met:
        missed.append(f"{words}; {why}")
    return f"target {words}: {'met' if is_met else 'MISSED'}"


def spread(values, digits=3):
    """From which to which the runs of a figure lay: a wide one says that the machine was busy."""
    return f"the runs lay between {min(values):.{digits}f} and {max(values):.{digits}f}"


def paired(ours, theirs, pairs):
    """Runs both in turn: the median of each one's time, and of the ratio of ours to theirs."""
    runs = [(ours().cpu, theirs().cpu) for _ in range(pairs)]
    return [statistics.median(values) for values in (*zip(*runs), [one / max(two, 1e-4) for one, two in runs])]


def new(path):
    """The path, with nothing there."""
    if os.path.exists(path):
        os.remove(path)
    return path


def text(words):
    return subprocess.run(words, capture_output=True, text=True).stdout


def version(words):
    found = subprocess.run(words, capture_output=True, text=True)
    return re.search(r"\d+\.\d+[\w.]*", found.stdout + found.stderr).group()


def processor():
    return re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read()).group(1)
