"""How every shipped routine measures as a file, with everything said: a table for the notes.

    routines.py SUPPLE VOICE...

Loudness is that of the speech alone, as ffmpeg's meter has it, the peak that of all. Silence is the
share of the file below -60 dBFS, and the longest one inside a sentence. Word errors are those of the record.
"""
import array, json, os, subprocess, sys, tempfile, wave

from lines import SCRIPTS, key, passages, recorded, shipped, spelled_out, windows
from listening import LISTENING, asked
from score import Score
from transcribe import READERS, in_words, voices

# -60 dBFS of 16 bits.
SILENT = 32


def metered(frames, rate):
    """Loudness in LUFS and true peak in dBTP."""
    run = ["ffmpeg", "-hide_banner", "-nostats", "-f", "s16le", "-ar", str(rate), "-ac", "1", "-i", "-",
           "-af", "ebur128=peak=true", "-f", "null", "-"]
    told = subprocess.run(run, input=frames.tobytes(), capture_output=True, check=True).stderr.decode()
    summary = told.split("Summary:")[1]
    return tuple(float(summary.split(name)[1].split()[0]) for name in ("I:", "Peak:"))


def longest_silence(frames):
    """The longest run of silent frames that sound follows and precedes."""
    import numpy as np
    loud = np.flatnonzero(np.abs(np.asarray(frames, dtype=np.int32)) > SILENT)
    return int(np.diff(loud).max() - 1) if len(loud) > 1 else 0


def measured(supple, voice, routine):
    import numpy as np
    session = ["-r", routine, "--scripts", SCRIPTS, "--voice", voice["name"], "--talk", "learn", "--safety"]
    timeline = json.loads(asked(supple, "timeline", "--json", *session, voice=voice))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "out.wav")
        asked(supple, "render", "-o", path, *session, voice=voice)
        with wave.open(path) as file:
            rate = file.getframerate()
            frames = array.array("h", file.readframes(file.getnframes()))[::file.getnchannels()]
    said = [frames[event["at"]:event["at"] + event["frames"]] for event in timeline["events"] if event["kind"] == "speech"]
    speech = array.array("h")
    for line in said:
        speech.extend(line)
    silent = np.mean(np.abs(np.asarray(frames, dtype=np.int32)) <= SILENT)
    longest = max(map(longest_silence, said))
    return len(frames) / rate / 60, metered(speech, rate)[0], metered(frames, rate)[1], 100 * silent, longest / rate


def misheard(supple, voice, reader, routine):
    score, heard = Score(voice["language"]), recorded(voice["name"])
    apart = voice["language"] in LISTENING["apart"]
    every = [[line for line, _ in window] for passage in passages(supple, routine) for window in windows(passage, apart)]
    lines = [line for window in every for line in window]
    read = dict(zip(lines, spelled_out(supple, reader, lines), strict=True))
    for window in every:
        said = [read[line] for line in window]
        if key(said) in heard:
            transcript = heard[key(said)]
            score.add(window, transcript, [one for one, _ in said], in_words(supple, reader, transcript))
    return score.over_all()


def main():
    supple, *names = sys.argv[1:]
    known = voices(supple)
    print("| voice | routine | minutes | LUFS | dBTP | word errors % | silence % | longest in a line, s |")
    print("|---|---|---|---|---|---|---|---|")
    for name in names:
        voice = known[name]
        for routine in shipped(supple, voice["language"]):
            minutes, loudness, peak, silent, longest = measured(supple, voice, routine)
            wrong = misheard(supple, voice, known[READERS[voice["language"]]], routine)
            print(f"| {name} | {routine} | {minutes:.1f} | {loudness:.1f} | {peak:.1f} | {wrong:.1f} | {silent:.0f} | {longest:.2f} |",
                  flush=True)


if __name__ == "__main__":
    main()
