#!/bin/sh
# phonemize 2.0.1 (npm) writes the stress of an English word in ARPABET behind a consonant: "left" is EL1 EH F T, where CMU's dictionary has
# L EH1 F T. What it is taught as L EH1 F T it gives back as L1 EH F T.
#
# In ARPABET the digit belongs to the vowel, and each vowel has one, 0 where it has no stress. The README promises the "CMU ARPABET phoneme
# set with stress numbers", and gives OW1 for "hello" in one place. The package keeps words in IPA, where the mark stands before the whole
# syllable, and turns one sign after the other: the mark becomes a digit behind the sign that follows it, which is a vowel only where the
# syllable begins with one. Its L is the dark one of IPA everywhere, which becomes EL, the syllable of "bottle", so that no word of its own
# has an L; t and s that meet at a plural become TS, which CMU does not have. Nothing is thrown, and a reader of CMU's symbols finds
# consonants that it does not know and vowels without stress.
# Seen, of 90 words of one to three syllables: the digit behind a consonant in 80, behind a vowel in 10; L in none, EL in 41, a 0 in none.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --silent --no-fund --no-audit --prefix "$folder" phonemize@2.0.1 >"$folder/npm.txt"
cat >"$folder/say.js" <<'JS'
const { addPronunciation, toARPABET } = require("phonemize");

const words = `again along ankle apple arm back balance ball band bed below bend blood body bottle box breath breathe bridge bring calf calm
  chair cheek chest child chin circle clench climb close count curl deep elbow exhale eye face fall feel finger five flat float floor
  foot forward four gentle glide half hand head heel help high hinge hip hold inhale inner jaw kneel knee left leg level lift little
  lower open outer palm pelvis point pull rest right rotate seven shoulder slowly stretch thirty toe turn under upper wall yoga`.split(/\s+/);
const vowels = /^(AA|AE|AH|AO|AW|AX|AY|EH|ER|EY|IH|IY|OW|OY|UH|UW)\d?$/;
const said = words.map((word) => toARPABET(word).split(" "));
const count = (has) => said.filter((sounds) => sounds.some(has)).length;

console.log(`words: ${words.length}`);
console.log(`digit behind a consonant: ${count((sound) => /\d$/.test(sound) && !vowels.test(sound))}`);
console.log(`digit behind a vowel: ${count((sound) => /\d$/.test(sound) && vowels.test(sound))}`);
console.log(`L: ${count((sound) => /^L\d?$/.test(sound))}, EL: ${count((sound) => /^EL\d?$/.test(sound))}, 0: ${count((sound) => /0$/.test(sound))}`);
for (const word of ["left", "open", "thirty", "rotate", "sets"]) console.log(`${word}: ${toARPABET(word)}`);
addPronunciation("lefty", "L EH1 F T IY0");
console.log(`taught L EH1 F T IY0: ${toARPABET("lefty")}`);
JS
node "$folder/say.js" | tee "$folder/seen.txt"
cmp "$folder/seen.txt" - <<'SEEN'
words: 90
digit behind a consonant: 80
digit behind a vowel: 10
L: 0, EL: 41, 0: 0
left: EL1 EH F T
open: OW1 P EN
thirty: TH1 ER D2 IY
rotate: R1 OW T EY T
sets: S1 EH TS
taught L EH1 F T IY0: L1 EH F T IY
SEEN
