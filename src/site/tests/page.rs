//! What a page knows of its session.

use serde_json::{Value, json};
use supple::session::Choices;
use supple::show::Pictures;
use supple::site::{Group, Index, Item, Place, Sound, index, page};
use supple::timeline::{EstimatedLengths, plan};

use crate::support::routines::session;

const TEXT: &str = "# Hips & <legs>\n\n## Calf\n### each side\nside: {left} leg\n\
                    - Lean in.\nhold: 30s\nrest: 10s\n\n## Hip\n### each side\n- Lift your {left} arm.\nhold: 20s\n\n\
                    ## Still\n- Lie down.\nhold: 90s\n";

fn item(title: &str) -> Item {
    Item {
        name: "hips".to_owned(),
        title: title.to_owned(),
        choices: "length 8m".to_owned(),
        extent: "8 minutes".to_owned(),
        language: supple::Language::English,
        length: supple::Millis::minutes(8),
        sound: Sound { ending: "m4a", kind: "audio/mp4", bytes: 3_200_000 },
    }
}

fn html(place: Place, is_one_of_several: bool) -> String {
    let session = session(TEXT, &Choices::default());
    let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(session.language));
    let library = &mut supple::Library::shipped();
    let routine = library.script("hips", TEXT).unwrap();
    let handout = supple::Request::default().session(&routine).unwrap().handout().unwrap().0;
    let item = item(&timeline.title);
    page(&timeline, (&handout, &Pictures::default()), &item, place, is_one_of_several)
}

/// The data in a page.
fn data(page: &str) -> Value {
    let (_, rest) = page.split_once("<script id=\"data\" type=\"application/json\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[test]
fn each_step_has_its_side_and_what_comes_behind_it() {
    let data = data(&html(Place::Shared, false));
    let told: Vec<Value> = data["steps"]
        .as_array()
        .unwrap()
        .iter()
        .map(|step| json!([step[2], step[3], step[4]]))
        .collect();
    assert_eq!(
        told,
        [
            json!(["Hold", "left leg", "Next: Rest 10 s, left leg"]),
            json!(["Rest", "left leg", "Next: Hold 30 s, right leg"]),
            json!(["Hold", "right leg", "Next: Rest 10 s, right leg"]),
            json!(["Rest", "right leg", "Next: Hip, first side"]),
            json!(["Hold", "first side", "Next: Hold 20 s, other side"]),
            json!(["Hold", "other side", "Next: Still"]),
            json!(["Hold", "", ""]),
        ]
    );
    let length = |step: &Value| step[1].as_u64().unwrap() - step[0].as_u64().unwrap();
    assert_eq!(length(&data["steps"][0]), 30_000);
    assert_eq!(data["title"], "Hips & <legs>");
}

#[test]
fn a_page_names_files_beside_it_and_nothing_else() {
    for (place, is_one_of_several) in [(Place::Shared, false), (Place::Published, true)] {
        let entries = vec![(0, "every day".to_owned())];
        let list = Index {
            title: "Mine".to_owned(),
            language: supple::Language::German,
            groups: vec![Group { entries, ..Group::default() }],
        };
        let pages = [
            html(place, is_one_of_several),
            index(&list, &[item("Hips & <legs>")], place, is_one_of_several),
        ];
        for page in pages {
            assert!(page.contains("Hips &amp; &lt;legs&gt;") && !page.contains("<legs>"));
            for named in page.split([' ', '>']).filter_map(|word| {
                word.strip_prefix("href=\"").or_else(|| word.strip_prefix("src=\""))
            }) {
                let name = named.trim_end_matches('"');
                let is_name =
                    |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
                assert!(!name.is_empty() && name.chars().all(is_name), "{name}");
            }
            let back = page.contains("href=\"index.html\"");
            assert_eq!(back, is_one_of_several && page.contains("<audio"));
        }
    }
}
