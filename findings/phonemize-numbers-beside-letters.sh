#!/bin/sh
# phonemize 2.0.1 (npm) leaves out every English number that touches a letter, and says nothing of it: "Hold 30s" has the sounds of "Hold"
# and an s, "Add 5kg." those of "Add kg." A comma cuts a number in two: 12,345 is "twelve, three hundred forty five", and 1,005 "one, five".
#
# The package makes words of numbers, "30 seconds" is "thirty seconds", and of ordinals, times and money. It does so where the whole token
# is digits; a token with digits and letters goes on to the rules of spelling, which know no digit and skip it. So a space that people leave
# out decides whether a number is heard: the timer of "30 s" lasts "thirty s", that of "30s" just "s". A mark of thousands, with which most
# numbers above 9,999 are written in English, ends the token, so that each group is a number of its own, with a pause between; zeros in
# front are not said, and 1,005 and 1.5 are one sound and the point apart. 2000 is "twenty hundred".
# Seen: the lines below.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" phonemize@2.0.1 >"$folder/npm.txt"
cat >"$folder/say.js" <<'JS'
const { phonemize } = require("phonemize");

// What is written, and what has the same sounds.
for (const [written, words] of [
  ["Hold 30 s.", "Hold thirty s."],
  ["Hold 30s.", "Hold 45s."],
  ["Add 5kg.", "Add kg."],
  ["Rotate T12.", "Rotate T6."],
  ["Do 3x10.", "Do 2x15."],
  ["1005 steps", "one thousand five steps"],
  ["1,005 steps", "one, five steps"],
  ["12,345 steps", "twelve, three hundred forty five steps"],
  ["2000 steps", "twenty hundred steps"],
]) {
  const [one, other] = [phonemize(written), phonemize(words)];
  console.log(`${written} ${one} ${one === other ? "as" : "not as"} ${words}`);
}
JS
node "$folder/say.js" | tee "$folder/seen.txt"
cmp "$folder/seen.txt" - <<'SEEN'
Hold 30 s. hoʊɫd ˈθɝˌdi ɛs. as Hold thirty s.
Hold 30s. hoʊɫd ˈs. as Hold 45s.
Add 5kg. æd ˈkɡ. as Add kg.
Rotate T12. ˈɹoʊteɪt ˈt. as Rotate T6.
Do 3x10. də ˈks. as Do 2x15.
1005 steps wʌn ˈθaʊzən faɪv stɛps as one thousand five steps
1,005 steps wʌn, faɪv stɛps as one, five steps
12,345 steps twɛɫv, θɹi ˈhʌndɝd ˈfɔɹti faɪv stɛps as twelve, three hundred forty five steps
2000 steps ˈtwɛnti ˈhʌndɝd stɛps as twenty hundred steps
SEEN
