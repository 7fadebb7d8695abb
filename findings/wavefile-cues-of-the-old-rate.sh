#!/bin/sh
# wavefile 11.0.0 (npm) changes the sample rate of a WAV and leaves its cue points, regions and loops where they were in samples: of 30 s that
# go from 16 to 8 kHz, the chapter at 10 s is at 20 s, and the one at 20 s is at 40 s, behind the end.
#
# A cue point is a number of samples from the start (dwSampleOffset), a region a number of samples from there (dwSampleLength of its ltxt
# chunk), and a loop a first and a last one (dwStart and dwEnd in smpl), all without a rate of their own (Multimedia Programming Interface
# and Data Specifications 1.0, "Cue-Points Chunk"). toSampleRate makes new samples for the same sound and a new fmt chunk, and takes all other
# chunks over as they are. The labels stay, the file is whole, and nothing is said; listCuePoints, which divides by the rate of the file
# that it is asked of, tells other times for the same marks before and after.
# Seen, in seconds: 10, 20 and the region from 25 to 28 at 16 kHz; 20, 40 and 50 to 56 at 8 kHz; 5, 10 and 12.5 to 14 at 32 kHz. The sound
# lasts 30 s each time, and a click that was on the first mark stays at 10 s.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" wavefile@11.0.0 >"$folder/npm.txt"
cat >"$folder/resample.mjs" <<'JS'
import wavefile from "wavefile";

const { WaveFile } = wavefile;
const samples = new Int16Array(30 * 16000);
samples.fill(20000, 10 * 16000, 10 * 16000 + 160);
const made = new WaveFile();
made.fromScratch(1, 16000, "16", samples);
made.setCuePoint({ position: 10_000, label: "Neck" });
made.setCuePoint({ position: 20_000, label: "Hips" });
made.setCuePoint({ position: 25_000, end: 28_000, label: "Rest" });
const bytes = made.toBuffer();

for (const rate of [16000, 8000, 32000]) {
  const wav = new WaveFile(bytes);
  if (rate !== 16000) wav.toSampleRate(rate);
  // As another program finds it: written, and read again.
  const read = new WaveFile(wav.toBuffer());
  const sound = read.getSamples(false, Int16Array);
  const seconds = (ms) => `${Number((ms / 1000).toFixed(2))}`;
  const marks = read.listCuePoints().map(({ label, position, end }) => `${label} ${seconds(position)}${end ? `-${seconds(end)}` : ""}`);
  const click = sound.findIndex((value) => value > 10000) / rate;
  console.log(`${rate} Hz: ${(sound.length / rate).toFixed(1)} s, click at ${click.toFixed(2)} s, ${marks.join(", ")}`);
}
JS
node "$folder/resample.mjs" | tee "$folder/seen.txt"
cmp "$folder/seen.txt" - <<'SEEN'
16000 Hz: 30.0 s, click at 10.00 s, Neck 10, Hips 20, Rest 25-28
8000 Hz: 30.0 s, click at 10.00 s, Neck 20, Hips 40, Rest 50-56
32000 Hz: 30.0 s, click at 10.00 s, Neck 5, Hips 10, Rest 12.5-14
SEEN
