//! What Spanish notes write short in capitals: "DS".

/// Postures, movements and limbs that therapists write in capitals.
pub(super) const CODES: [(&str, &str); 9] = [
    ("DS", "decúbito supino"),
    ("DP", "decúbito prono"),
    ("DL", "decúbito lateral"),
    ("RE", "rotación externa"),
    ("RI", "rotación interna"),
    ("OA", "ojos abiertos"),
    ("OC", "ojos cerrados"),
    ("MMII", "miembros inferiores"),
    ("MMSS", "miembros superiores"),
];
