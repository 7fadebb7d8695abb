//! Pictures that are taken, and those that are refused.

use std::fs;

use supple::diagnostic::Severity;
use supple::library::{Library, RoutineRef};

use super::{LARGEST, LARGEST_TOGETHER, read};
use crate::support::folder::Folder;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What is said of the pictures of a routine that has these: each message, warnings with a `?`.
fn told(folder: &Folder, names: &[&str]) -> Vec<String> {
    let exercise = |name: &&str| format!("## {name}\npicture: {name}\nhold: 10s\n");
    let exercises: String = names.iter().map(exercise).collect();
    let path = folder.join("a.routine");
    fs::write(&path, format!("# A\n{exercises}")).unwrap();
    let mut library = Library::shipped();
    let routine = library.routine(&RoutineRef::File(path)).unwrap();
    let (pictures, found) =
        read(routine.exercises.iter().filter_map(|exercise| exercise.picture.as_ref()), &library);
    let taken = routine.exercises.iter().filter_map(|exercise| exercise.picture.as_ref());
    let taken = taken.filter(|name| pictures.get(name).is_some()).count();
    assert_eq!(taken + found.len(), names.len());
    let mark = |severity| if severity == Severity::Warning { "?" } else { "" };
    found.into_iter().map(|one| format!("{}{}", one.message, mark(one.severity))).collect()
}

/// What is said of this as an SVG.
fn told_of_all(drawing: &str) -> Vec<String> {
    let folder = Folder::new();
    fs::write(folder.join("a.svg"), drawing).unwrap();
    told(&folder, &["a.svg"])
}

/// What is said of an SVG with this in it.
fn told_of(inner: &str) -> Vec<String> {
    let head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";
    told_of_all(&format!("{head}{inner}</svg>"))
}

#[test]
fn a_drawing_that_draws_alone_is_taken() {
    for inner in [
        "<path d=\"M0 0\"/>",
        "<defs><path id=\"a\" d=\"M0 0\"/></defs><use href=\"#a\"/><use xlink:href=\" #a\"/>",
        "<rect fill=\"url(#a)\" style=\"stroke: url('#b'); filter: url( &quot;#c&quot; )\"/>",
        "<style>/* of the drawing */ @namespace url(http://www.w3.org/2000/svg);
           @namespace x 'http://www.w3.org/1999/xlink'; a { fill: url(\"#a\") }</style>",
        "<style><![CDATA[.a > .b { fill: red }]]></style>",
        "<text>See https://example.org, on page one</text><title>url</title>",
        "<image href=\"data:image/png;base64,AAAA\"/>",
        "<image xlink:href=\"DATA:image/JPEG;base64,\nAAAA\"/>",
        "<style>@font-face { src: url(data:font/woff2;base64,AAAA) }</style>",
        "<metadata xmlns:cc=\"https://example.org/cc\"><cc:Work about=\"https://example.org\"/></metadata>",
        "<!-- <g onclick=''> --><?xpacket begin='' id='a'?>",
        "<g id=\"url(a)\" class=\"onload\"/>",
    ] {
        assert_eq!(told_of(inner), Vec::<String>::new(), "{inner}");
    }
}

#[test]
fn a_drawing_that_does_more_is_refused() {
    for (inner, why) in [
        ("<script/>", "script"),
        ("<SCRIPT/>", "script"),
        ("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>", "script"),
        ("<rect onclick=\"\"/>", "`onclick`"),
        ("<rect ONLOAD=\"\"/>", "`onload`"),
        ("<foreignObject/>", "foreignObject"),
        ("<p xmlns=\"http://www.w3.org/1999/xhtml\"/>", "web page"),
        ("<use href=\"https://example.org/x\"/>", "https://example.org/x"),
        ("<use href=\"&#104;ttps://example.org/x\"/>", "https://example.org/x"),
        ("<use href=\"\u{a0}#a\"/>", "outside"),
        ("<a href=\"other.html\"/>", "other.html"),
        ("<use xlink:href=\"other.svg#a\"/>", "other.svg#a"),
        ("<use xmlns:x=\"http://www.w3.org/1999/xlink\" x:HREF=\"other.svg\"/>", "other.svg"),
        ("<image href=\"//example.org/x\"/>", "//example.org/x"),
        ("<image href=\"data:image/svg+xml;base64,AAAA\"/>", "outside"),
        ("<image href=\"data:text/html,a\"/>", "outside"),
        ("<set attributeName=\"xlink:href\" to=\"#a\"/>", "later"),
        ("<animate attributeName=\"onload\" to=\"\"/>", "later"),
        ("<animate attributeName=\"fill\" values=\"red;url(x.svg#a)\"/>", "x.svg#a"),
        ("<g xml:base=\"https://example.org/\"/>", "outside"),
        ("<rect fill=\"url(https://example.org/x#a)\"/>", "https://example.org/x#a"),
        ("<rect style=\"fill: URL( 'https://example.org/x' )\"/>", "https://example.org/x"),
        ("<rect style=\"fill: u\\72l(https://example.org/x)\"/>", "https://example.org/x"),
        ("<rect style=\"fill: &#117;rl(x.svg)\"/>", "x.svg"),
        ("<rect style=\"fill: url('#a/*'); stroke: url(x.svg) /* */\"/>", "x.svg"),
        ("<style>@import 'x.css';</style>", "style sheet"),
        ("<style>@IMP\\6f rt 'x.css';</style>", "style sheet"),
        ("<style>@im<!-- -->port 'x.css';</style>", "style sheet"),
        ("<style>@im<g>a</g>port 'x.css';</style>", "style sheet"),
        ("<style><![CDATA[a { fill: url(x.svg) }]]></style>", "x.svg"),
        ("<style>@namespace {} a { fill: url(x.svg) } b { c: d; }</style>", "x.svg"),
        ("<style>@namespace \"a;b { fill: url(x.svg) }\";</style>", "x.svg"),
        ("<style>a { b: '@namespace '; fill: url(x.svg); c: '; }</style>", "x.svg"),
        ("<style>a { content: image-set('x.png' 1x) }</style>", "outside"),
        ("<style>@font-face { src: src('x.woff') }</style>", "outside"),
        ("<?xml-stylesheet href=\"x.css\"?>", "style sheet"),
    ] {
        let told = told_of(inner);
        assert!(told.len() == 1 && told[0].contains(why), "{inner}: {told:?}");
    }
}

#[test]
fn a_drawing_is_read_as_its_reader_will_read_it() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    for encoding in ["UTF-8", "utf8", "ISO-8859-1"] {
        let head = format!("<?xml version=\"1.0\" encoding=\"{encoding}\" standalone='no'?>");
        assert_eq!(told_of_all(&format!("{head}\n{drawing}")), Vec::<String>::new());
    }
    for encoding in ["UTF-7", "UTF-16", "ISO-2022-JP", ""] {
        let head = format!("<?xml version='1.0' encoding = '{encoding}'?>");
        assert_eq!(told_of_all(&format!("{head}{drawing}")), ["this SVG is not in UTF-8"]);
    }
    assert_eq!(told_of_all(&format!("\u{feff}{drawing}")), Vec::<String>::new());
}

#[test]
fn a_drawing_that_would_take_long_to_read_is_not_read() {
    let nested = |depth: usize| "<g a='>'>".repeat(depth) + &"</g>".repeat(depth);
    let wide = |count: usize| {
        let attribute = |number| format!(" a{number} = \"=>\"");
        let attributes = (0..count).map(attribute).collect::<Vec<_>>().concat();
        format!("<g{attributes}/>")
    };
    let named = |count: usize| -> String {
        let named = |number| format!("<g xmlns:a{number}='b'/>");
        (0..count).map(named).collect::<Vec<_>>().concat()
    };
    for taken in [nested(255), wide(256), named(63), "<!-- <g> -->".repeat(300)] {
        assert_eq!(told_of(&taken), Vec::<String>::new(), "{taken}");
    }
    for refused in [nested(256), wide(257), named(64), "<g/>".repeat(200_000)] {
        assert_eq!(told_of(&refused), ["this SVG has too many parts"]);
    }
}

#[test]
fn what_is_no_picture_or_is_not_there_is_told() {
    let folder = Folder::new();
    let dtd = "<!DOCTYPE svg><svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    fs::write(folder.join("dtd.svg"), dtd).unwrap();
    fs::write(folder.join("html.svg"), "<html/>").unwrap();
    fs::write(folder.join("text.png"), "PNG").unwrap();
    fs::write(folder.join("cat.jpg"), [0xff, 0xd8, 0xff, 0xe0]).unwrap();
    fs::create_dir(folder.join("folder.png")).unwrap();
    fs::copy(folder.join("cat.jpg"), folder.join("any name")).unwrap();
    let names = [
        "dtd.svg",
        "html.svg",
        "text.png",
        "cat.jpg",
        "any name",
        "folder.png",
        "none.png",
        "cat.jpg/none.png",
    ];
    let no_picture = "this is no PNG, JPEG or SVG picture";
    let missing = "there is no such picture beside the script: the handout is made without it?";
    let wanted =
        ["this SVG has a DOCTYPE", no_picture, no_picture, "this is no file", missing, missing];
    assert_eq!(told(&folder, &names), wanted);
}

#[test]
fn a_picture_has_4_mib_and_a_routine_16() {
    let folder = Folder::new();
    let write = |name: &str, length: usize| {
        let mut bytes = PNG.to_vec();
        bytes.resize(length, 0);
        fs::write(folder.join(name), bytes).unwrap();
    };
    write("full.png", LARGEST);
    write("large.png", LARGEST + 1);
    write("small.png", PNG.len());
    assert_eq!(told(&folder, &["large.png"]), ["this picture is larger than 4 MiB"]);
    let full = vec!["full.png"; LARGEST_TOGETHER / LARGEST];
    assert_eq!(told(&folder, &full), Vec::<String>::new());
    let over = [&full[..], &["small.png"]].concat();
    assert_eq!(
        told(&folder, &over),
        ["the pictures of this routine are larger than 16 MiB together"]
    );
}
