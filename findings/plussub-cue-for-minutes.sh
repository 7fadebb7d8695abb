#!/bin/sh
# @plussub/srt-vtt-parser 2.0.5 (npm) lets a WebVTT cue of three seconds last almost four minutes, where the times are written without hours and
# a setting stands behind them: "00:01.000 --> 00:04.000 line:0%" ends at 4:00.
#
# The hours of a WebVTT time may be left out, and settings, such as where on the screen the cue is shown, follow the end time on the same
# line (WebVTT, 4.1). The parser takes all behind the arrow for the time and splits it at its colons. Two parts are minutes and seconds,
# three are hours, minutes and seconds; the colon of a setting makes a third part of its value, so that 0 minutes become hours, 4 seconds
# become minutes, and the setting's number is the seconds. A setting whose value is no number (align:start) makes the end NaN. With hours
# in the time the parts behind the third are ignored, so the same cue is right or wrong by the habit of whoever wrote the file. Nothing
# is thrown, and the start is right. node-webvtt 1.9.4 reads all of them right.
# Seen, end of the cue in ms: no setting 4000, line:0% 240000, "size:35% align:start" 240035, align:start NaN; with hours 4000 each time.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" \
    @plussub/srt-vtt-parser@2.0.5 node-webvtt@1.9.4 >"$folder/npm.txt"
cat >"$folder/read.mjs" <<'JS'
import { parse } from "@plussub/srt-vtt-parser";
import webvtt from "node-webvtt";

for (const settings of ["", " line:0%", " size:35% align:start", " align:start"]) {
  for (const hours of ["", "00:"]) {
    const text = `WEBVTT\n\n${hours}00:01.000 --> ${hours}00:04.000${settings}\nLift the arm.\n`;
    const [cue] = parse(text).entries;
    const [other] = webvtt.parse(text).cues;
    console.log(`${text.split("\n")[2]}: ${cue.from} to ${cue.to}, node-webvtt to ${other.end * 1000}`);
  }
}
JS
node "$folder/read.mjs" | tee "$folder/seen.txt"
cmp "$folder/seen.txt" - <<'EOF'
00:01.000 --> 00:04.000: 1000 to 4000, node-webvtt to 4000
00:00:01.000 --> 00:00:04.000: 1000 to 4000, node-webvtt to 4000
00:01.000 --> 00:04.000 line:0%: 1000 to 240000, node-webvtt to 4000
00:00:01.000 --> 00:00:04.000 line:0%: 1000 to 4000, node-webvtt to 4000
00:01.000 --> 00:04.000 size:35% align:start: 1000 to 240035, node-webvtt to 4000
00:00:01.000 --> 00:00:04.000 size:35% align:start: 1000 to 4000, node-webvtt to 4000
00:01.000 --> 00:04.000 align:start: 1000 to NaN, node-webvtt to 4000
00:00:01.000 --> 00:00:04.000 align:start: 1000 to 4000, node-webvtt to 4000
EOF
