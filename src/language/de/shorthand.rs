//! What German notes write short in capitals: "RL".

/// Postures, movements and limbs that therapists write in capitals.
pub(super) const CODES: [(&str, &str); 6] = [
    ("RL", "Rückenlage"),
    ("BL", "Bauchlage"),
    ("SL", "Seitenlage"),
    ("VFS", "Vierfüßlerstand"),
    ("ARO", "Außenrotation"),
    ("IRO", "Innenrotation"),
];
