//! Events to frames, block by block.
