//! Claims about English words of one spelling and two readings.

use supple::language::told_apart;

#[test]
fn the_words_beside_a_homograph_tell_which_it_is() {
    for (written, said) in [
        ("Bow your head.", "Bough your head."),
        ("Bow forward.", "Bough forward."),
        ("Slowly bow down.", "Slowly bough down."),
        ("Take a bow.", "Take a bow."),
        ("Come into Bow.", "Come into Beau."),
        ("Bow pose.", "Beau pose."),
        ("Live in the moment.", "Liv in the moment."),
        ("You live longer.", "You liv longer."),
        ("This is a live class.", "This is a live class."),
        ("Wind the towel.", "Wined the towel."),
        ("Now wind it around both hands.", "Now wined it around both hands."),
        ("Wind down.", "Wind down."),
        ("Lean into the wind.", "Lean into the wind."),
        ("A strong wind up here.", "A strong wind up here."),
        ("Improve your ROM.", "Improve your R O M."),
        ("Keep your C-spine long.", "Keep your C spine long."),
        ("The T-spine turns.", "The T spine turns."),
        ("Close your eyes, and stand close.", "Close your eyes, and stand close."),
        ("Lead with your chest.", "Lead with your chest."),
        ("Rest your elbows.", "Rest your elbows."),
    ] {
        assert_eq!(told_apart(written), said);
    }
}
