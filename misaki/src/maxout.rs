//! A layer of the tagger, of whose outputs the largest of every few is taken.

use rten_simd::ops::{BitOps, NumOps};
use rten_simd::{Isa, SimdOp};

/// The numbers that a layer makes for a token: the width of spaCy's `tok2vec`.
pub(crate) const NO: usize = 96;

/// The outputs of which the largest is one such number.
pub(crate) const NP: usize = 3;

/// Outputs whose weights lie side by side.
pub(crate) const LANES: usize = 32;

/// Tokens that are summed side by side, so that a weight is read once for all of them.
const TOKENS: usize = 4;

/// A layer.
pub(crate) struct Maxout {
    /// For each `LANES` outputs, all weights of the first input, of the second, ...
    pub(crate) w: Vec<f32>,
    /// What each output begins with.
    pub(crate) b: Vec<f32>,
    /// The number of inputs.
    pub(crate) ni: usize,
}

impl Maxout {
    /// `NO` numbers for every token, whose inputs lie one token after another.
    pub(crate) fn run(&self, inputs: &[f32]) -> Vec<f32> {
        let mut out = vec![0f32; inputs.len() / self.ni * NO];
        let mut sums = [[0f32; NO * NP]; TOKENS];
        let tokens = inputs.chunks(self.ni * TOKENS).zip(out.chunks_mut(NO * TOKENS));
        for (inputs, out) in tokens {
            // Where the tokens end, the first of the last ones stands for those that are not there.
            let (first, _) = inputs.split_at(self.ni);
            let token = |t| inputs.chunks_exact(self.ni).nth(t).unwrap_or(first);
            Sums { layer: self, inputs: std::array::from_fn(token), sums: &mut sums }.dispatch();
            for (out, sums) in out.chunks_exact_mut(NO).zip(&sums) {
                for (out, pieces) in out.iter_mut().zip(sums.chunks_exact(NP)) {
                    *out = pieces.iter().copied().fold(f32::NEG_INFINITY, f32::max);
                }
            }
        }
        out
    }
}

/// The sums of some tokens' inputs for all outputs, in the vectors of the machine. Each sum has its order
/// whatever is summed beside it, and no product is rounded together with a sum: it is the same everywhere.
struct Sums<'s> {
    layer: &'s Maxout,
    inputs: [&'s [f32]; TOKENS],
    sums: &'s mut [[f32; NO * NP]; TOKENS],
}

impl SimdOp for Sums<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let Self { layer, inputs: [a, b, c, d], sums } = self;
        let ops = isa.f32();
        let blocks = layer.w.chunks_exact(layer.ni * LANES).zip(layer.b.chunks_exact(LANES));
        for (block, (weights, biases)) in blocks.enumerate() {
            // Two vectors of every token: eight sums, which wait for one another less than one would.
            for lane in (0..LANES).step_by(2 * ops.len()) {
                let mut acc = [ops.load_many::<2>(&biases[lane..]); TOKENS];
                let values = a.iter().zip(b).zip(c.iter().zip(d));
                for (((&a, &b), (&c, &d)), weights) in values.zip(weights.chunks_exact(LANES)) {
                    let weights = ops.load_many::<2>(&weights[lane..]);
                    for (acc, value) in acc.iter_mut().zip([a, b, c, d]) {
                        let value = ops.splat(value);
                        for (acc, weight) in acc.iter_mut().zip(weights) {
                            *acc = ops.add(*acc, ops.mul(value, weight));
                        }
                    }
                }
                let at = block * LANES + lane;
                for (sums, acc) in sums.iter_mut().zip(acc) {
                    for (sums, acc) in sums[at..].chunks_exact_mut(ops.len()).zip(acc) {
                        ops.store(acc, sums);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{LANES, Maxout, NO, NP};

    /// Numbers between -1 and 1 without an order.
    fn numbers(count: usize, seed: u32) -> Vec<f32> {
        let mut state = seed;
        let next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / 8_388_608.0 - 1.0
        };
        std::iter::repeat_with(next).take(count).collect()
    }

    #[test]
    fn every_sum_is_the_one_that_is_made_alone_and_in_order() {
        let ni = 31;
        let layer = Maxout { w: numbers(NO * NP * ni, 1), b: numbers(NO * NP, 2), ni };
        for tokens in 0..=9 {
            let inputs = numbers(tokens * ni, 3);
            let sum = |token: usize, output: usize| {
                let block = output / LANES * LANES * ni;
                (0..ni).fold(layer.b[output], |sum, input| {
                    sum + inputs[token * ni + input]
                        * layer.w[block + input * LANES + output % LANES]
                })
            };
            let largest = |token: usize, number: usize| {
                (0..NP)
                    .map(|piece| sum(token, number * NP + piece))
                    .fold(f32::NEG_INFINITY, f32::max)
            };
            let alone: Vec<f32> = (0..tokens * NO).map(|at| largest(at / NO, at % NO)).collect();
            assert_eq!(layer.run(&inputs), alone, "{tokens} tokens");
        }
    }
}
