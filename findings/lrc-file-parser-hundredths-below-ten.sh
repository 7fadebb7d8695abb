#!/bin/sh
# lrc-file-parser 2.4.2 (npm, by the author of LX Music) takes the hundredths of an LRC time for tenths where they are below ten: 0:10.05 is
# 10.50 s, and 0:10.09 is 10.90 s. A line that was before another comes after it, or at the same time.
#
# An LRC time is [mm:ss.xx], with xx in hundredths of a second. The parser first makes one form of all ways to write a time, and so takes
# zeros off the front of each part of it: hours, minutes, seconds, and what is behind the point, where they are no padding but the value.
# Then it fills up at the end what has less than three digits: ".05" is ".5" by then, and becomes 500 ms. In a file with thousandths in any
# line it fills nothing up, and reads 050 as 50; such a file is right, as long as each line has three digits.
# Seen, in ms: 10.05 is 10500, as 10.50 is; 10.08 is 10800 and so behind 10.50; 10.00, 10.10 and 10.99 are right. Nine of a hundred lines are
# late, by 90 to 810 ms. With three digits all are right.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" lrc-file-parser@2.4.2 >"$folder/npm.txt"
cat >"$folder/read.mjs" <<'JS'
import Lyric from "lrc-file-parser";

const written = ["10.00 Sit", "10.05 down", "10.08 and", "10.10 lean", "10.50 back", "10.99 now"];
for (const zero of ["", "0"]) {
  const lyric = written.map((line) => `[00:${line.replace(" ", `${zero}]`)}`).join("\n");
  new Lyric({ lyric, onSetLyric: (lines) => console.log(lines.map(({ time, text }) => `${time} ${text}`).join(", ")) });
}
// Every hundredth of a second in a file of its own.
const late = [];
for (let hundredths = 0; hundredths < 100; hundredths++) {
  const lyric = `[01:00.${String(hundredths).padStart(2, "0")}]Rest`;
  new Lyric({ lyric, onSetLyric: ([{ time }]) => late.push(time - 60_000 - hundredths * 10) });
}
console.log("late by", late.filter((by) => by !== 0).join(" "), "ms");
JS
node "$folder/read.mjs" | tee "$folder/seen.txt"
cmp "$folder/seen.txt" - <<'SEEN'
10000 Sit, 10100 lean, 10500 down, 10500 back, 10800 and, 10990 now
10000 Sit, 10050 down, 10080 and, 10100 lean, 10500 back, 10990 now
late by 90 180 270 360 450 540 630 720 810 ms
SEEN
