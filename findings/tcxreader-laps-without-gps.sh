#!/bin/sh
# tcxreader 0.4.11 (PyPI) says that an activity without a GPS track, and each of its laps, took no time at all.
#
# A TCX lap states its length itself: TotalTimeSeconds is a required element, and the schema asks for no place, and for no
# track. The reader never looks at it. It takes the time between the first and the last Trackpoint, and only where there are
# three or more; of a lap with one point at its start and one at its end it says 0 s and no start_time. Before that, unless
# only_gps=False is passed, it takes out every point without a longitude, so that an hour on a mat or on an indoor trainer
# has 0 s however many points it has. A lap without any point is not in `laps`. Nothing is raised or warned of.
# Seen: for two laps of 240 and 301 s, [0, 0] with two points a lap, [0, 0] with three by default, [240.0, 301.0] with three
# and only_gps=False, and [] without points. python-tcxparser 2.4.0 reads 541 s from each of these files.
#
# Exits 0 as long as that is so, and 1 where another time is told.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'tcxreader==0.4.11' 'python-tcxparser==2.4.0'
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys
from datetime import datetime, timedelta, timezone

from tcxparser import TCXParser
from tcxreader.tcxreader import TCXReader

folder = sys.argv[1]
SPACE = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
BEGAN = datetime(2026, 3, 1, 18, 0, tzinfo=timezone.utc)


def stamp(seconds):
    return (BEGAN + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def lap(start, length, points):
    times = [start + length * at / (points - 1) for at in range(points)] if points else []
    track = "".join(f"<Trackpoint><Time>{stamp(time)}</Time></Trackpoint>" for time in times)
    track = f"<Track>{track}</Track>" if track else ""
    return (
        f'<Lap StartTime="{stamp(start)}"><TotalTimeSeconds>{length}</TotalTimeSeconds><DistanceMeters>0</DistanceMeters>'
        f"<Calories>0</Calories><Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod>{track}</Lap>"
    )


def file(points):
    path = f"{folder}/{points}.tcx"
    with open(path, "w", encoding="utf-8") as out:
        out.write(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase xmlns="{SPACE}"><Activities>'
            f'<Activity Sport="Other"><Id>{stamp(0)}</Id>{lap(0, 240, points)}{lap(240, 301, points)}</Activity>'
            "</Activities></TrainingCenterDatabase>\n"
        )
    return path


seen = {}
for points in (0, 2, 3):
    path = file(points)
    for only_gps in (True, False):
        read = TCXReader().read(path, only_gps=only_gps)
        seen[points, only_gps] = [lap.duration for lap in read.laps]
    if TCXParser(path).duration != 541:
        sys.exit("python-tcxparser no longer reads 541 s")
for (points, only_gps), durations in seen.items():
    print(f"{points} points a lap, only_gps={only_gps}: {durations}")
expected = {
    (0, True): [],
    (0, False): [],
    (2, True): [0, 0],
    (2, False): [0, 0],
    (3, True): [0, 0],
    (3, False): [240.0, 301.0],
}
if seen != expected:
    sys.exit(f"it was {expected} when this was written")
PY
