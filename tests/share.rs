//! What `supple share` hands out, and at which address.

use std::fs;

use serde_json::Value;

use crate::support::folder::Folder;
use crate::support::sharing::Sharing;
use crate::support::{binary, command, ran};

const NECK: &str = "# Neck\n\n## Neck\n- Sit tall.\nhold: 8s\n";
const HIPS: &str = "# Hüfte\n\n## Hip\n- Lie down.\nhold: 8s\n";

fn folder() -> Folder {
    let folder = Folder::new();
    fs::write(folder.join("neck.routine"), NECK).unwrap();
    fs::write(folder.join("hips.routine"), HIPS).unwrap();
    folder
}

/// The text of a file beside a page.
fn got(address: &str, name: &str) -> (String, String) {
    let mut answer = ureq::get(format!("{address}{name}")).call().unwrap();
    let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
    (kind, answer.body_mut().read_to_string().unwrap())
}

#[test]
fn all_that_a_page_needs_is_beside_it() {
    let sharing = Sharing::begin_of(folder(), &["-r", "neck.routine", "-r", "hips.routine"]);
    let (_, list) = got(&sharing.address, "");
    assert_eq!(got(&sharing.address, "index.html").1, list);
    for name in ["neck", "hufte"] {
        let (_, page) = got(&sharing.address, &format!("{name}.html"));
        for linked in page.split("href=\"").chain(page.split("src=\"")).skip(1) {
            let linked = linked.split('"').next().unwrap();
            if !linked.contains(['<', '\n']) {
                ureq::get(format!("{}{linked}", sharing.address)).call().expect(linked);
            }
        }
        let (kind, words) = got(&sharing.address, &format!("{name}.vtt"));
        assert_eq!(kind, "text/vtt; charset=utf-8");
        assert!(words.starts_with("WEBVTT\n") && words.contains(" --> "), "{words}");
    }
    let (kind, manifest) = got(&sharing.address, "manifest.webmanifest");
    assert_eq!(kind, "application/manifest+json");
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    assert_eq!(manifest["start_url"], "./");
    assert_eq!(manifest["display"], "standalone");
    for icon in manifest["icons"].as_array().unwrap() {
        let name = icon["src"].as_str().unwrap();
        let icon_sent = ureq::get(format!("{}{name}", sharing.address)).call().unwrap();
        assert_eq!(icon_sent.headers()["content-type"].to_str().unwrap(), icon["type"]);
    }
    assert_eq!(sharing.interrupt(), Some(130));
}

#[test]
fn an_address_is_kept_where_that_is_asked_for_and_another_by_its_own_option() {
    let kept = ["-r", "neck.routine", "--keep-address"];
    let first = Sharing::begin_of(folder(), &kept);
    let address = first.address.clone();
    let (code, folder) = first.interrupt_in();
    assert_eq!(code, Some(130));
    // Without the option nothing of it is shown, and it stays.
    let other = Sharing::begin_of(folder, &["-r", "neck.routine"]);
    assert_ne!(other.address, address);
    let (_, folder) = other.interrupt_in();
    let again = Sharing::begin_of(folder, &["-r", "hips.routine", "--keep-address"]);
    assert_eq!(again.address, address);
    assert!(got(&address, "").1.contains("<h1>Hüfte</h1>"));
    // Two at once cannot have it.
    let bind = ["share", "--voice", "mute", "--bind", "127.0.0.1"];
    let mut second = command(binary(), &again.folder.join(""), &[&bind[..], &kept].concat());
    second.env("XDG_DATA_HOME", again.folder.join("home/data"));
    let second = ran(second, b"");
    assert_eq!(second.code, Some(1), "{}", second.err);
    assert!(second.err.contains("the address that is kept"), "{}", second.err);
    assert!(second.err.contains("--new-address"), "{}", second.err);
    let (_, folder) = again.interrupt_in();
    let new = Sharing::begin_of(folder, &["-r", "neck.routine", "--new-address"]);
    assert_ne!(new.address, address);
    let address = new.address.clone();
    let (_, folder) = new.interrupt_in();
    let new = Sharing::begin_of(folder, &kept);
    assert_eq!(new.address, address);
}

#[test]
fn an_address_that_cannot_be_understood_is_set_aside_and_only_its_owner_reads_it() {
    let kept = ["-r", "neck.routine", "--keep-address"];
    for damaged in ["{\"port\":80", "{\"port\":0,\"token\":\"00\"}", "\0"] {
        let folder = folder();
        let file = folder.join("home/data/supple/share.json");
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, damaged).unwrap();
        let sharing = Sharing::begin_of(folder, &kept);
        assert_eq!(fs::read_to_string(file.with_extension("json.damaged")).unwrap(), damaged);
        let text = fs::read_to_string(&file).unwrap();
        let token = sharing.address.trim_end_matches('/').rsplit('/').next().unwrap();
        assert!(text.contains(token), "{text}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o077, 0);
        }
    }
}

#[test]
fn every_routine_is_shared_or_those_for_a_part_of_the_body() {
    let folder = folder();
    let own = ["share", "--voice", "mute", "--bind", "127.0.0.1", "--time", "1s"];
    for (asked, code, said) in [
        (&["--all", "--minutes", "5"][..], 2, "--minutes has one routine composed"),
        (&["--all", "-r", "neck.routine"], 2, "cannot be used with"),
        (&["--all", "--language", "de", "--for", "nose"], 2, "no routine is left"),
        (&["-r", "neck.routine", "-r", "nothing"], 2, "nothing"),
    ] {
        let ran = ran(command(binary(), &folder.join(""), &[&own[..], asked].concat()), b"");
        assert_eq!(ran.code, Some(code), "{asked:?}: {}", ran.err);
        assert!(ran.err.contains(said), "{asked:?}: {}", ran.err);
    }
    let two = ["render", "-r", "neck.routine", "-r", "hips.routine", "-o", "a.wav"];
    let ran = ran(command(binary(), &folder.join(""), &two), b"");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("one routine at a time"), "{}", ran.err);
}
