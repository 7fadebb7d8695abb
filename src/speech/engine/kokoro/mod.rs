//! The engine `kokoro`: one network for many voices, each a table of styles, with their files in
//! the data folder.

mod network;
mod style;
#[cfg(test)]
mod tests;

use self::network::Network;
use self::style::Styles;
use super::from_phonemes::{FromPhonemes, PhonemeNetwork};

/// A voice of this engine.
pub(crate) type Kokoro = FromPhonemes<Styled>;

/// The file of the network, which all voices share.
const NETWORK: &str = "kokoro.onnx";

/// The network with the styles of one voice.
pub(crate) struct Styled {
    network: Network,
    styles: Styles,
}

impl PhonemeNetwork for Styled {
    const REVISION: &'static str = "kokoro 4";

    /// The network was trained on 512 tokens, two of which are the ends.
    const LONGEST: usize = 510;

    fn load(model: &str, read: &dyn Fn(&str) -> Result<Vec<u8>, String>) -> Result<Self, String> {
        let styles = Styles::read(&read(model)?)?;
        Ok(Self { network: Network::load(read(NETWORK)?)?, styles })
    }

    fn speak(&self, tokens: &[i32], pace: f32) -> Result<Vec<f32>, String> {
        self.network.speak(tokens, self.styles.of(tokens.len()), pace)
    }
}
