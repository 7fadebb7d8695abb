//! Levels and spectra.

use ebur128::{EbuR128, Mode};
use realfft::RealFftPlanner;

const RATE: u32 = 48_000;

/// The power of each frequency, with its frequency in Hz.
pub(crate) fn spectrum(samples: &[f32]) -> Vec<(f32, f32)> {
    let transform = RealFftPlanner::new().plan_fft_forward(samples.len());
    let mut output = transform.make_output_vec();
    transform.process(&mut samples.to_vec(), &mut output).unwrap();
    let step = RATE as f32 / samples.len() as f32;
    output.iter().enumerate().map(|(bin, value)| (bin as f32 * step, value.norm_sqr())).collect()
}

/// How much of the power lies above `hertz`, in decibels.
pub(crate) fn share_above(samples: &[f32], hertz: f32) -> f32 {
    let spectrum = spectrum(samples);
    let power = |from: f32| -> f32 {
        spectrum.iter().filter(|(at, _)| *at >= from).map(|(_, power)| power).sum()
    };
    10.0 * (power(hertz) / power(0.0)).log10()
}

/// The frequency with most power, in Hz.
pub(crate) fn strongest(samples: &[f32]) -> f32 {
    spectrum(samples).into_iter().max_by(|a, b| a.1.total_cmp(&b.1)).unwrap().0
}

/// The centre of gravity of the spectrum, in Hz.
pub(crate) fn centroid(samples: &[f32]) -> f32 {
    let spectrum = spectrum(samples);
    let weighted: f32 = spectrum.iter().map(|(at, power)| at * power).sum();
    weighted / spectrum.iter().map(|(_, power)| power).sum::<f32>()
}

/// The level in dBFS.
pub(crate) fn rms(samples: &[f32]) -> f32 {
    let mean = samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len() as f32;
    10.0 * mean.log10()
}

/// The largest sample in dBFS.
pub(crate) fn peak(samples: &[f32]) -> f32 {
    20.0 * samples.iter().fold(0.0, |peak: f32, sample| peak.max(sample.abs())).log10()
}

fn meter(samples: &[f32], mode: Mode) -> EbuR128 {
    let mut meter = EbuR128::new(1, RATE, mode).unwrap();
    meter.add_frames_f32(samples).unwrap();
    meter
}

/// The integrated loudness in LUFS.
pub(crate) fn loudness(samples: &[f32]) -> f64 {
    meter(samples, Mode::I).loudness_global().unwrap()
}

/// The loudness of the loudest 400 ms in LUFS.
pub(crate) fn loudest_moment(samples: &[f32]) -> f64 {
    let mut meter = EbuR128::new(1, RATE, Mode::M).unwrap();
    let moments = samples.chunks(960).map(|chunk| {
        meter.add_frames_f32(chunk).unwrap();
        meter.loudness_momentary().unwrap()
    });
    moments.fold(f64::NEG_INFINITY, f64::max)
}

/// The true peak in dBTP.
pub(crate) fn true_peak(samples: &[f32]) -> f64 {
    20.0 * meter(samples, Mode::TRUE_PEAK).true_peak(0).unwrap().log10()
}

/// The frames at which something is struck: where the level of 20 ms rises at once.
pub(crate) fn strokes(samples: &[f32]) -> Vec<usize> {
    let mut strokes: Vec<usize> = vec![0];
    for at in (960..samples.len() - 960).step_by(48) {
        let risen = rms(&samples[at..at + 960]) - rms(&samples[at - 960..at]);
        if risen > 3.0 && at > strokes.last().unwrap() + 2400 {
            strokes.push(at);
        }
    }
    strokes
}

/// The level in dBFS of what lies above `hertz`, in a window that hides its own edges.
pub(crate) fn level_above(samples: &[f32], hertz: f32) -> f32 {
    let turn = std::f32::consts::TAU / samples.len() as f32;
    let hann = |(at, sample): (usize, &f32)| sample * (0.5 - 0.5 * (turn * at as f32).cos());
    let windowed: Vec<f32> = samples.iter().enumerate().map(hann).collect();
    let power: f32 =
        spectrum(&windowed).iter().filter(|(at, _)| *at > hertz).map(|(_, power)| power).sum();
    10.0 * (2.0 * power / (samples.len() as f32).powi(2) / 0.375).log10()
}
