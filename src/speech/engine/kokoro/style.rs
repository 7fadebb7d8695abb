//! The styles of a voice, as the package `kokoro-js` has them: rows of numbers, one row for each
//! number of symbols.

/// The numbers of a row.
pub(super) const WIDTH: usize = 256;

/// All rows of a voice; at least one.
pub(super) struct Styles(Vec<[f32; WIDTH]>);

impl Styles {
    /// Reads 32-bit floats, little-endian.
    ///
    /// # Errors
    /// When they are not whole rows.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        let (numbers, rest) = bytes.as_chunks::<4>();
        let numbers: Vec<f32> = numbers.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
        let (rows, half) = numbers.as_chunks::<WIDTH>();
        if rows.is_empty() || !half.is_empty() || !rest.is_empty() {
            return Err("its styles have another form".to_owned());
        }
        Ok(Self(rows.to_vec()))
    }

    /// The style for a number of symbols, the last for all beyond.
    pub(super) fn of(&self, symbols: usize) -> &[f32; WIDTH] {
        const NONE: &[f32; WIDTH] = &[0.0; WIDTH];
        self.0.get(symbols).or(self.0.last()).unwrap_or(NONE)
    }
}

#[cfg(test)]
mod tests {
    use super::{Styles, WIDTH};

    #[test]
    fn the_row_is_that_of_the_number_of_symbols() {
        let rows = (0..3_u8).flat_map(|row| [f32::from(row); WIDTH]);
        let bytes: Vec<u8> = rows.flat_map(f32::to_le_bytes).collect();
        let styles = Styles::read(&bytes).unwrap();
        for (symbols, row) in [(0, 0.0), (1, 1.0), (2, 2.0), (3, 2.0), (510, 2.0)] {
            assert!(
                styles.of(symbols).iter().all(|&number| (number - row).abs() < 0.1),
                "{symbols}"
            );
        }
    }

    #[test]
    fn what_is_not_whole_rows_is_refused() {
        for length in [0, 4, WIDTH * 4 - 1, WIDTH * 4 + 4] {
            assert!(Styles::read(&vec![0; length]).is_err(), "{length}");
        }
    }
}
