//! Claims about sizes: those that are letters, and those of length and width.

use super::all_are_said;
use supple::language::Language;

#[test]
fn sizes_by_letters_are_said_one_by_one() {
    all_are_said(
        Language::English,
        &[
            ("Bands S/M/L", "Bands small, medium, large"),
            ("band size L", "band size L"),
            ("size M/L", "size medium, large"),
            ("Ball in S, M or L", "Ball in small, medium or large"),
            ("Sizes S-XL", "Sizes small to extra large"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("Band in S/M/L", "Band in S, M, L"),
            ("Größe L", "Größe L"),
            ("Bänder M/L/XL", "Bänder M, L, X L"),
            ("Größen S bis XL", "Größen S bis X L"),
            ("Größe M oder L", "Größe M oder L"),
            ("Handschuhe L/XL", "Handschuhe L, X L"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("bande taille S/M/L", "bande taille S, M, L"),
            ("élastique S/M/L", "élastique S, M, L"),
            ("taille M/L", "taille M, L"),
            ("tailles S à XL", "tailles S à X L"),
            ("élastiques M/L/XL", "élastiques M, L, X L"),
            ("taille S-M", "taille S à M"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("banda talla S/M/L", "banda talla S, M, L"),
            ("banda S/M/L", "banda S, M, L"),
            ("talla M/L", "talla M, L"),
            ("tallas S a XL", "tallas S a X L"),
            ("guantes L/XL", "guantes L, X L"),
            ("tamaño S o M", "tamaño S o M"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("fascia taglia S/M/L", "fascia taglia S, M, L"),
            ("elastico S/M/L", "elastico S, M, L"),
            ("misura M/L", "misura M, L"),
            ("taglie S-XL", "taglie S a X L"),
            ("elastici M/L/XL", "elastici M, L, X L"),
            ("taglia S o M", "taglia S o M"),
        ],
    );
}

#[test]
fn letters_are_sizes_in_a_row_or_behind_their_word() {
    all_are_said(
        Language::English,
        &[
            ("M/L instability", "M/L instability"),
            ("Take a band (S/M/L).", "Take a band (small, medium, large)."),
            ("L/XL gloves", "large, extra large gloves"),
            ("Size S or M", "Size small or medium"),
            ("XS/S/M", "extra small, small, medium"),
        ],
    );
    all_are_said(Language::German, &[("Band S/M", "Band S, M")]);
    all_are_said(Language::French, &[("tailles S, M ou L", "tailles S, M ou L")]);
    all_are_said(
        Language::Spanish,
        &[("L/M/X", "Lunes, martes, miércoles"), ("bandas M/L/XL", "bandas M, L, X L")],
    );
    all_are_said(Language::Italian, &[("misura XL", "misura XL")]);
}

#[test]
fn length_and_width_may_have_units_of_their_own() {
    all_are_said(
        Language::English,
        &[
            ("a 24 x 68 in mat", "a twenty-four by sixty-eight inch mat"),
            ("60 cm x 180 cm", "sixty centimetres by one hundred and eighty centimetres"),
            ("10 × 15 cm pad", "ten by fifteen centimetre pad"),
            ("6' x 3' space", "six feet by three feet space"),
            ("2 m x 1 m", "two metres by one metre"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("60 x 180 cm", "sechzig mal hundertachtzig Zentimeter"),
            ("10×15 cm", "zehn mal fünfzehn Zentimeter"),
            ("2 m x 1 m", "zwei Meter mal ein Meter"),
            ("ein 5 x 10 cm großes Kissen", "ein fünf mal zehn Zentimeter großes Kissen"),
            ("1,80 m x 60 cm", "ein Meter achtzig mal sechzig Zentimeter"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("60 x 180 cm", "soixante sur cent quatre-vingts centimètres"),
            ("10×15 cm", "dix sur quinze centimètres"),
            ("2 m x 1 m", "deux mètres sur un mètre"),
            ("un coussin de 40 x 40 cm", "un coussin de quarante sur quarante centimètres"),
            ("1,80 m x 60 cm", "un mètre quatre-vingts sur soixante centimètres"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("60 x 180 cm", "sesenta por ciento ochenta centímetros"),
            ("10×15 cm", "diez por quince centímetros"),
            ("2 m x 1 m", "dos metros por un metro"),
            ("un cojín de 40 x 40 cm", "un cojín de cuarenta por cuarenta centímetros"),
            ("1,80 m x 60 cm", "un metro ochenta por sesenta centímetros"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("60 x 180 cm", "sessanta per centottanta centimetri"),
            ("10×15 cm", "dieci per quindici centimetri"),
            ("2 m x 1 m", "due metri per un metro"),
            ("un cuscino di 40 x 40 cm", "un cuscino di quaranta per quaranta centimetri"),
            ("1,80 m x 60 cm", "un metro ottanta per sessanta centimetri"),
        ],
    );
}
