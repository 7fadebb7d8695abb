#!/bin/sh
# ical.js 2.2.1 (npm, the reader in Thunderbird) gets both examples wrong that RFC 5545 gives for the days on which the clock is
# changed: it moves each of them by an hour, in spring to the earlier and in autumn to the later side.
#
# By section 3.3.5 a local time that does not occur is taken with the offset before the gap, so that 2:30 on 11 March 2007 in
# America/New_York is 3:30 EDT, and one that occurs twice is the first of the two, so that 1:30 on 4 November 2007 is EDT. ical.js
# takes the offset behind the change for both. A daily reminder at half past two comes an hour early on that Sunday in spring, at
# half past one, and one at half past one an hour late in autumn. Times around them are right, nothing is thrown, and the rules of the
# zone are those of the file.
# Seen: 1:30, 2:30 and 3:30 on 11 March are 06:30Z, 06:30Z and 07:30Z, two of them the same, where 06:30Z, 07:30Z and 07:30Z are right;
# 0:30, 1:30 and 2:30 on 4 November are 04:30Z, 06:30Z and 07:30Z, where 04:30Z, 05:30Z and 07:30Z are right.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" ical.js@2.2.1
cat >"$folder/reminders.ics" <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//reminders//EN
BEGIN:VTIMEZONE
TZID:America/New_York
BEGIN:DAYLIGHT
DTSTART:20070311T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
TZNAME:EDT
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20061029T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
END:STANDARD
BEGIN:STANDARD
DTSTART:20071104T020000
RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
TZNAME:EST
END:STANDARD
END:VTIMEZONE
ICS
for start in 20070311T013000 20070311T023000 20070311T033000 20071104T003000 20071104T013000 20071104T023000; do
    printf 'BEGIN:VEVENT\nUID:%s@example.org\nDTSTAMP:20070101T000000Z\nDTSTART;TZID=America/New_York:%s\n' "$start" "$start"
    printf 'DURATION:PT10M\nSUMMARY:Stretch\nEND:VEVENT\n'
done >>"$folder/reminders.ics"
echo END:VCALENDAR >>"$folder/reminders.ics"
sed -i 's/$/\r/' "$folder/reminders.ics"
cat >"$folder/read.mjs" <<'JS'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(new URL("reminders.ics", import.meta.url), "utf8")));
ICAL.TimezoneService.register(calendar.getFirstSubcomponent("vtimezone"));
for (const event of calendar.getAllSubcomponents("vevent")) {
  const start = new ICAL.Event(event).startDate;
  console.log(`${start} ${start.toJSDate().toISOString().slice(0, 16)}Z`);
}
JS
node "$folder/read.mjs" >"$folder/seen.txt"
cat >"$folder/expected.txt" <<'TXT'
2007-03-11T01:30:00 2007-03-11T06:30Z
2007-03-11T02:30:00 2007-03-11T06:30Z
2007-03-11T03:30:00 2007-03-11T07:30Z
2007-11-04T00:30:00 2007-11-04T04:30Z
2007-11-04T01:30:00 2007-11-04T06:30Z
2007-11-04T02:30:00 2007-11-04T07:30Z
TXT
printf 'ical.js 2.2.1:\n%s\n' "$(cat "$folder/seen.txt")"
diff "$folder/expected.txt" "$folder/seen.txt"
