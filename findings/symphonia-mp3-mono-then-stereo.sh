#!/bin/sh
# symphonia 0.6.1 (crate) decodes an MP3 up to the frame in which it turns from mono to stereo, or to another rate, and nothing
# behind it, though each frame of an MP3 says its own channels and rate, and players go on.
#
# The reader of the file hands on every packet. The decoder, which was made for the first one, refuses each packet behind the
# change as a DecodeError ("invalid audio buffer signal spec for packet"); of that the trait says to leave the packet out and go
# on with the next. So a program that does as it is told hears the first part, and then the end of the file, without an error.
# The same trait has ResetRequired for a sound whose shape changes, and for Ogg streams that follow each other the reader gives
# it. Recordings are put together so by `cat`, by radio recorders, and by editors that cut without encoding again.
# Seen, for one second of mono and one of stereo at 44,100 Hz: 46,080 frames in the mono part (some silence of the encoder with
# it), all 40 packets of the stereo part refused, end of file; ffmpeg 7.0.2 decodes both parts.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds symphonia, which takes a minute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'imageio-ffmpeg==0.6.0'
ffmpeg=$("$folder/venv/bin/python" -c 'import imageio_ffmpeg; print(imageio_ffmpeg.get_ffmpeg_exe())')
for channels in 1 2; do
    "$ffmpeg" -v error -f lavfi -i sine=frequency=440:duration=1:sample_rate=44100 -ac "$channels" -b:a 64k \
        -write_xing 0 -id3v2_version 0 "$folder/$channels.mp3"
done
cat "$folder/1.mp3" "$folder/2.mp3" >"$folder/both.mp3"
mkdir -p "$folder/reader/src"
cat >"$folder/reader/Cargo.toml" <<'TOML'
[package]
name = "reader"
version = "0.0.0"
edition = "2021"

[dependencies]
symphonia = { version = "=0.6.1", default-features = false, features = ["mp3"] }
TOML
cat >"$folder/reader/src/main.rs" <<'RUST'
use symphonia::core::codecs::audio::AudioDecoderOptions;
use symphonia::core::errors::Error;
use symphonia::core::formats::{probe::Hint, TrackType};
use symphonia::core::io::MediaSourceStream;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("no folder")?;
    for name in ["1", "2", "both"] {
        let file = Box::new(std::fs::File::open(format!("{folder}/{name}.mp3"))?);
        let stream = MediaSourceStream::new(file, Default::default());
        let probe = symphonia::default::get_probe();
        let mut format = probe.probe(&Hint::new(), stream, Default::default(), Default::default())?;
        let track = format.default_track(TrackType::Audio).ok_or("no track")?;
        let codec = track.codec_params.as_ref().and_then(|codec| codec.audio()).ok_or("no sound")?;
        let options = AudioDecoderOptions::default();
        let mut decoder = symphonia::default::get_codecs().make_audio_decoder(codec, &options)?;
        let (mut frames, mut refused, mut reason) = (0, 0, String::new());
        // What the documentation of next_packet and decode says to do.
        while let Some(packet) = format.next_packet()? {
            match decoder.decode(&packet) {
                Ok(sound) => frames += sound.frames(),
                Err(Error::DecodeError(said)) => (refused, reason) = (refused + 1, said.to_string()),
                Err(error) => return Err(error.into()),
            }
        }
        println!("{name} {frames} frames, {refused} packets refused {reason}");
    }
    Ok(())
}
RUST
cargo run --quiet --manifest-path "$folder/reader/Cargo.toml" -- "$folder" >"$folder/symphonia.txt"
frames=$("$ffmpeg" -v error -i "$folder/both.mp3" -ac 1 -f s16le - | wc -c)
printf 'symphonia 0.6.1:\n%s\nffmpeg 7.0.2, both: %s frames\n' "$(cat "$folder/symphonia.txt")" "$((frames / 2))"
sed -n 's/^both \([0-9]*\) frames, \([0-9]*\) .*/\1 \2/p' "$folder/symphonia.txt" | {
    read -r heard refused
    read -r _ mono _ <"$folder/symphonia.txt"
    [ "$heard" -eq "$mono" ] && [ "$refused" -ge 35 ] && [ "$((frames / 2))" -ge 85000 ]
}
