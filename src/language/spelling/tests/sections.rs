//! Claims about signs that are few on handouts: thousandths and sections.

use super::all_are_said;
use supple::language::Language;

#[test]
fn thousandths_and_sections_are_said_in_every_language() {
    all_are_said(
        Language::English,
        &[
            ("5 ‰", "five per thousand"),
            ("0.5‰ salt", "zero point five per thousand salt"),
            ("See § 5.", "See section five."),
            ("§§ 3-5", "sections three to five"),
            ("§ 20 and § 24", "section twenty and section twenty-four"),
            ("1‰ slope", "one per thousand slope"),
        ],
    );
    all_are_said(
        Language::German,
        &[
            ("5 ‰", "fünf Promille"),
            ("0,5‰", "null Komma fünf Promille"),
            ("Siehe § 5.", "Siehe Paragraph fünf."),
            ("nach § 20 SGB V", "nach Paragraph zwanzig SGB V"),
            ("§§ 3-5", "Paragraphen drei bis fünf"),
            ("§ 20 Abs. 2", "Paragraph zwanzig Absatz zwei"),
            ("1 ‰", "ein Promille"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("5 ‰", "cinq pour mille"),
            ("0,5‰", "zéro virgule cinq pour mille"),
            ("Voir § 5.", "Voir paragraphe cinq."),
            ("§§ 3-5", "paragraphes trois à cinq"),
            ("§ 2.1", "paragraphe deux point un"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("5 ‰", "cinco por mil"),
            ("0,5‰", "cero coma cinco por mil"),
            ("Véase § 5.", "Véase apartado cinco."),
            ("§§ 3-5", "apartados tres a cinco"),
            ("el § 2", "el apartado dos"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[
            ("5 ‰", "cinque per mille"),
            ("0,5‰", "zero virgola cinque per mille"),
            ("Vedi § 5.", "Vedi paragrafo cinque."),
            ("§§ 3-5", "paragrafi tre a cinque"),
            ("il § 2", "il paragrafo due"),
        ],
    );
}

#[test]
fn the_parts_of_a_section_have_a_full_stop_between() {
    all_are_said(
        Language::German,
        &[
            ("Kapitel 3.2", "Kapitel drei Punkt zwei"),
            ("§ 2.1", "Paragraph zwei Punkt eins"),
            ("Stufe 2.1 heute", "Stufe zwei Punkt eins heute"),
            ("Grad 2.5 kg", "Grad zwei Komma fünf Kilogramm"),
        ],
    );
    all_are_said(
        Language::French,
        &[
            ("chapitre 3.2", "chapitre trois point deux"),
            ("niveau 2,5", "niveau deux virgule cinq"),
        ],
    );
    all_are_said(
        Language::Spanish,
        &[
            ("capítulo 3.2", "capítulo tres punto dos"),
            ("§ 4.1.2", "apartado cuatro punto uno punto dos"),
        ],
    );
    all_are_said(
        Language::Italian,
        &[("capitolo 3.2", "capitolo tre punto due"), ("§ 4.1", "paragrafo quattro punto uno")],
    );
}
