//! What German notes write short in capitals: "RL".

/// Postures, movements and limbs that therapists write in capitals.
pub(super) const CODES: [(&str, &str); 8] = [
    ("RL", "Rückenlage"),
    ("BL", "Bauchlage"),
    ("SL", "Seitenlage"),
    ("VFS", "Vierfüßlerstand"),
    ("AR", "Außenrotation"),
    ("IR", "Innenrotation"),
    ("ARO", "Außenrotation"),
    ("IRO", "Innenrotation"),
];
