//! Frames to the world.
