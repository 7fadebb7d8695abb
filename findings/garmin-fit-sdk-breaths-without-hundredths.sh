#!/bin/sh
# Garmin's own FIT SDK (garmin-fit-sdk 21.218.0, PyPI, and @garmin/fitsdk 21.217.0, npm) reads a breathing rate of 5.5 a minute, as
# written, as 5: where a message has the rate in both of its fields, the whole number takes the place of the one with hundredths.
#
# The profile has avg_respiration_rate in whole breaths for old readers and enhanced_avg_respiration_rate in hundredths, and says of the
# first that it has the second as a component, so that readers of new fields find something in old files. The decoder expands
# the component without a look at whether its field is there already, and what it computes replaces what was in the file. Each field
# by itself is read right. The same happens to the rates of laps and records, to the greatest and the least; with speed and
# altitude, whose two fields have one resolution, it cannot be seen. Slow breathing is paced at 4.5 to 6.5 breaths, so that half a breath
# is what people compare. No error; expand_components=False has the rate that was written, and leaves out the components of all else.
# Seen, for a session of 5.5 breaths a minute, written by the SDK's encoder: with both fields 5 in Python and in JavaScript, with the
# enhanced one alone 5.5; with both and without the components 5.5. fit-file-parser 6.1.2 (npm) has 5.5 of both files.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'garmin-fit-sdk==21.218.0'
npm install --silent --no-fund --no-audit --prefix "$folder" '@garmin/fitsdk@21.217.0' 'fit-file-parser@6.1.2' >"$folder/npm.txt"
cat >"$folder/python.py" <<'PY'
"""Writes a session of slow breathing, with both fields and with one, and prints how the SDK reads each."""

import sys
from datetime import datetime, timezone

from garmin_fit_sdk import Decoder, Encoder, Profile, Stream

folder = sys.argv[1]
start = datetime(2026, 6, 1, 6, tzinfo=timezone.utc)
session = {
    "mesg_num": Profile["mesg_num"]["SESSION"],
    "timestamp": start,
    "start_time": start,
    "total_elapsed_time": 600.0,
    "total_timer_time": 600.0,
    "sport": "training",
    "sub_sport": "breathing",
}
enhanced = {"enhanced_avg_respiration_rate": 5.5}
for name, rates in {"both": {"avg_respiration_rate": 5, **enhanced}, "enhanced": enhanced}.items():
    encoder = Encoder()
    encoder.write_mesg({
        "mesg_num": Profile["mesg_num"]["FILE_ID"],
        "type": "activity",
        "manufacturer": "development",
        "product": 1,
        "time_created": start,
        "serial_number": 1,
    })
    encoder.write_mesg({**session, **rates})
    path = f"{folder}/{name}.fit"
    with open(path, "wb") as file:
        file.write(encoder.close())
    for expand in (True, False):
        if not Decoder(Stream.from_file(path)).check_integrity():
            sys.exit(f"{name}.fit is not whole")
        messages, errors = Decoder(Stream.from_file(path)).read(expand_components=expand, merge_heart_rates=False)
        [read] = messages["session_mesgs"]
        print(f"Python, {name}, {'' if expand else 'no '}components: {read['enhanced_avg_respiration_rate']}", *errors)
PY
cat >"$folder/javascript.mjs" <<'JS'
import fs from "node:fs";
import { Decoder, Stream } from "@garmin/fitsdk";
import FitParser from "fit-file-parser";

for (const name of ["both", "enhanced"]) {
  const bytes = fs.readFileSync(`${process.argv[2]}/${name}.fit`);
  const { messages, errors } = new Decoder(Stream.fromBuffer(bytes)).read();
  console.log(`JavaScript, ${name}: ${messages.sessionMesgs[0].enhancedAvgRespirationRate}`, ...errors);
  const parsed = await new FitParser({ mode: "list" }).parseAsync(bytes);
  console.log(`fit-file-parser, ${name}: ${parsed.sessions[0].enhanced_avg_respiration_rate}`);
}
JS
{
    "$folder/venv/bin/python" "$folder/python.py" "$folder"
    node "$folder/javascript.mjs" "$folder"
} | tee "$folder/seen.txt"
cmp "$folder/seen.txt" - <<'EOF'
Python, both, components: 5
Python, both, no components: 5.5
Python, enhanced, components: 5.5
Python, enhanced, no components: 5.5
JavaScript, both: 5
fit-file-parser, both: 5.5
JavaScript, enhanced: 5.5
fit-file-parser, enhanced: 5.5
EOF
