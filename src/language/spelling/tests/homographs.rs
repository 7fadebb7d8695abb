//! Claims about English words of one spelling and two readings.

use supple::language::told_apart;

#[test]
fn the_words_beside_a_homograph_tell_which_it_is() {
    for (written, said) in [
        ("Bow your head.", "Bough your head."),
        ("Bow forward.", "Bough forward."),
        ("Slowly bow down.", "Slowly bough down."),
        ("Take a bow.", "Take a bough."),
        ("Into a deep bow.", "Into a deep bough."),
        ("Bow and arrow.", "Beau and arrow."),
        ("Draw the bow.", "Draw the bow."),
        ("Come into Bow.", "Come into Beau."),
        ("Bow pose.", "Beau pose."),
        ("Live in the moment.", "Liv in the moment."),
        ("You live longer.", "You liv longer."),
        ("This is a live class.", "This is a lyve class."),
        ("Live stretching at six.", "Lyve stretching at six."),
        ("We go live.", "We go live."),
        ("Wind the towel.", "Wined the towel."),
        ("Now wind it around both hands.", "Now wined it around both hands."),
        ("Wind down.", "Wined down."),
        ("Now wind up, then wind down.", "Now wined up, then wined down."),
        ("The wind blows.", "The wind blows."),
        ("Lean into the wind.", "Lean into the wind."),
        ("A strong wind up here.", "A strong wind up here."),
        ("Improve your ROM.", "Improve your R O M."),
        ("Keep your C-spine long.", "Keep your C spine long."),
        ("The T-spine turns.", "The T spine turns."),
        ("Close your eyes, and stand close.", "Close your eyes, and stand close."),
        ("Close eyes.", "Klohz eyes."),
        ("Alternate legs.", "Alter-nate legs."),
        ("Now alternate sides.", "Now alter-nate sides."),
        ("Slowly alternate left and right.", "Slowly alter-nate left and right."),
        ("On alternate days.", "On alternate days."),
        ("Use an alternate leg.", "Use an alternate leg."),
        ("Lead with your chest.", "Lead with your chest."),
        ("A lead weight.", "A led weight."),
        ("With separate hands.", "With sepprit hands."),
        ("Separate hands.", "Sepprit hands."),
        ("Keep them separate.", "Keep them separate."),
        ("Separate your hands.", "Separate your hands."),
        ("A tear of the meniscus.", "A tare of the meniscus."),
        ("Muscle tears heal slowly.", "Muscle tares heal slowly."),
        ("Tears in your eyes.", "Tears in your eyes."),
        ("With minute movements.", "With my newt movements."),
        ("Wait one minute.", "Wait one minute."),
        ("AROM and PROM.", "A R O M and P R O M."),
        ("Rest your elbows.", "Rest your elbows."),
    ] {
        assert_eq!(told_apart(written), said);
    }
}
