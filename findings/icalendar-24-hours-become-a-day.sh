#!/bin/sh
# icalendar 7.3.2 (PyPI) and vobject 0.9.9 (PyPI) read an alarm 24 hours before an event (TRIGGER:-PT24H) and write one a day before it
# (TRIGGER:-P1D), which on two days of the year is another time.
#
# In RFC 5545, 3.3.6, days and weeks are nominal, from a time of the clock to the same time, and hours, minutes and seconds are exact.
# Both libraries keep a length as a timedelta of Python, which knows no difference, and write a day wherever there are 24 hours in it.
# A calendar that is only read and written has other alarms behind them, and no program can tell any more what was meant. icalendar's own
# `alarms.times` go by the clock's face for both: 24 hours before noon of the day on which the clock goes forward are 11:00 of the day
# before, and it has noon. No warning.
# Seen: both write -P1D for -PT24H and for -P1D, -P1DT12H for -PT36H, and -PT1H30M for -PT90M; for noon in New York on 8 March 2026, which
# is 16:00Z, icalendar has the alarms of -PT24H and -P1D both at 17:00Z on the 7th, where 16:00Z is right for the first.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'icalendar==7.3.2' 'vobject==0.9.9' 'tzdata==2026.6'
"$folder/venv/bin/python" - <<'PY'
import sys
from datetime import timezone

import icalendar
import vobject

TRIGGERS = ["-PT24H", "-P1D", "-PT36H", "-PT90M"]
alarms = "".join(
    f"BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Stretch\r\nTRIGGER:{trigger}\r\nEND:VALARM\r\n" for trigger in TRIGGERS
)
calendar = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//example//reminders//EN\r\nBEGIN:VEVENT\r\nUID:1@example.org\r\n"
    "DTSTAMP:20260101T000000Z\r\nDTSTART;TZID=America/New_York:20260308T120000\r\nDURATION:PT10M\r\nSUMMARY:Stretch\r\n"
    f"{alarms}END:VEVENT\r\nEND:VCALENDAR\r\n"
)


def triggers(text):
    return [line.partition(":")[2] for line in text.split("\r\n") if line.startswith("TRIGGER")]


read = icalendar.Calendar.from_ical(calendar)
by_icalendar = triggers(read.to_ical().decode())
by_vobject = triggers(vobject.readOne(calendar).serialize(validate=False))
times = sorted(f"{alarm.trigger.astimezone(timezone.utc):%d %H:%MZ}" for alarm in read.events[0].alarms.times)
print("read:", TRIGGERS)
print("written by icalendar:", by_icalendar)
print("written by vobject:", by_vobject)
print("times by icalendar:", times)
expected = ["-P1D", "-P1D", "-P1DT12H", "-PT1H30M"]
if by_icalendar != expected or by_vobject != expected:
    sys.exit(f"both wrote {expected} when this was written")
if times != ["07 05:00Z", "07 17:00Z", "07 17:00Z", "08 14:30Z"]:
    sys.exit("the first two were both at 17:00Z when this was written")
PY
