//! The language server, driven by a client over standard input and output.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, ChildStdin, ChildStdout};

use serde_json::{Value, json};

use crate::support::folder::Folder;
use crate::support::{binary, command};

/// A client and its server.
struct Client {
    server: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    /// The number of the last request.
    asked: u64,
    /// What was told without being asked for, by the address of its text.
    told: Vec<Value>,
}

#[expect(clippy::needless_pass_by_value, reason = "what is sent is written where it is sent")]
impl Client {
    fn start(folder: &Folder) -> Self {
        let mut server = command(binary(), &folder.join(""), &["lsp"]).spawn().unwrap();
        let (to, from) = (server.stdin.take().unwrap(), server.stdout.take().unwrap());
        let from = BufReader::new(from);
        let mut client = Self { server, to, from, asked: 0, told: Vec::new() };
        let can = client.ask("initialize", json!({ "capabilities": {} }));
        assert_eq!(can["capabilities"]["documentFormattingProvider"], true);
        client.tell("initialized", json!({}));
        client
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        self.to.flush().unwrap();
    }

    fn receive(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert!(self.from.read_line(&mut line).unwrap() > 0, "the server has gone");
            match line.trim().split_once(": ") {
                Some(("Content-Length", number)) => length = number.parse().unwrap(),
                Some(_) => {}
                None => break,
            }
        }
        let mut text = vec![0; length];
        self.from.read_exact(&mut text).unwrap();
        serde_json::from_slice(&text).unwrap()
    }

    fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    fn response(&mut self, method: &str, params: Value) -> Value {
        self.asked += 1;
        self.send(
            &json!({ "jsonrpc": "2.0", "id": self.asked, "method": method, "params": params }),
        );
        loop {
            let message = self.receive();
            if message["id"] == self.asked {
                return message;
            }
            self.told.push(message);
        }
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        let response = self.response(method, params);
        assert!(response.get("error").is_none(), "{method}: {response}");
        response["result"].clone()
    }

    fn open(&mut self, uri: &str, text: &str) -> Vec<Value> {
        let document = json!({ "uri": uri, "languageId": "supple", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.diagnostics(uri)
    }

    fn change(&mut self, uri: &str, text: &str) -> Vec<Value> {
        self.told.clear();
        let document = json!({ "uri": uri, "version": 2 });
        let changes = json!([{ "text": text }]);
        let params = json!({ "textDocument": document, "contentChanges": changes });
        self.tell("textDocument/didChange", params);
        self.diagnostics(uri)
    }

    /// What is told of a text next.
    fn diagnostics(&mut self, uri: &str) -> Vec<Value> {
        loop {
            let at = self.told.iter().position(|told| told["params"]["uri"] == uri);
            if let Some(at) = at {
                let told = self.told.remove(at);
                return told["params"]["diagnostics"].as_array().unwrap().clone();
            }
            let message = self.receive();
            self.told.push(message);
        }
    }

    fn at(&mut self, method: &str, uri: &str, line: u32, character: u32) -> Value {
        let place = json!({ "line": line, "character": character });
        let text = json!({ "uri": uri });
        self.ask(method, json!({ "textDocument": text, "position": place }))
    }

    fn stop(mut self) {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        self.tell("exit", Value::Null);
        assert!(self.server.wait().unwrap().success());
    }
}

fn uri(folder: &Folder, name: &str) -> String {
    format!("file://{}", folder.join(name).display())
}

/// The text with the changes of an answer.
fn applied(text: &str, edits: &Value) -> String {
    let place = |place: &Value| {
        let line = usize::try_from(place["line"].as_u64().unwrap()).unwrap();
        let units = usize::try_from(place["character"].as_u64().unwrap()).unwrap();
        let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
        let wide: Vec<u16> = text[start..].encode_utf16().take(units).collect();
        start + String::from_utf16(&wide).unwrap().len()
    };
    let mut text = text.to_owned();
    for edit in edits.as_array().unwrap().iter().rev() {
        let (start, end) = (place(&edit["range"]["start"]), place(&edit["range"]["end"]));
        text.replace_range(start..end, edit["newText"].as_str().unwrap());
    }
    text
}

const GOOD: &str =
    "# Grüße 𝄞\nlanguage: en\nwarning: Stop if it hurts.\n\n## Turn\n- Sit tall, 𝄞.\nhold: 30s\n";

#[test]
fn an_editor_is_told_what_is_wrong_in_its_text_not_in_the_file() {
    let folder = Folder::new();
    std::fs::write(folder.join("a.routine"), GOOD).unwrap();
    let (uri, mut client) = (uri(&folder, "a.routine"), Client::start(&folder));
    assert_eq!(client.open(&uri, GOOD), Vec::<Value>::new());
    // Behind a letter of two units.
    let wrong = GOOD.replace("hold: 30s", "learn: 𝄞 {lefft} arm.\nhold: 30");
    let told = client.change(&uri, &wrong);
    let places: Vec<_> = told.iter().map(|one| one["range"]["start"].clone()).collect();
    let at = |line: u32, character: u32| json!({ "line": line, "character": character });
    assert_eq!(places, [at(6, 10), at(7, 6)], "{told:?}");
    assert!(told[1]["message"].as_str().unwrap().ends_with("write `30s`"));
    let whole = json!({ "start": at(7, 0), "end": at(7, 8) });
    let asked =
        json!({ "textDocument": { "uri": uri }, "range": whole, "context": { "diagnostics": [] } });
    let actions = client.ask("textDocument/codeAction", asked);
    assert_eq!(actions[0]["title"], "Write `30s`");
    let mended = applied(&wrong, &actions[0]["edit"]["changes"][&uri]);
    assert!(mended.ends_with("hold: 30s\n"), "{mended}");
    let unformatted =
        client.ask("textDocument/formatting", json!({ "textDocument": { "uri": uri } }));
    assert_eq!(unformatted, Value::Null, "with mistakes it stays as it is");
    client.stop();
}

#[test]
fn exercises_are_taken_from_texts_that_are_open() {
    let folder = Folder::new();
    let mut client = Client::start(&folder);
    let (first, second) =
        (uri(&folder, "a b.routine").replace(' ', "%20"), uri(&folder, "c.routine"));
    let taking = "# C\nwarning: Stop if it hurts.\n\n## Turn\nfrom: ./a b.routine\n";
    let told = client.open(&second, taking);
    assert_eq!(told.len(), 1, "{told:?}");
    client.told.clear();
    client.open(&first, GOOD);
    assert_eq!(client.diagnostics(&second), Vec::<Value>::new());
    client.stop();
}

#[test]
fn an_editor_formats_completes_outlines_folds_and_renames() {
    let folder = Folder::new();
    let (uri, mut client) = (uri(&folder, "a.routine"), Client::start(&folder));
    let untidy = GOOD.replace("## Turn", "##   Turn").replace("hold: 30s", "HOLD:30s");
    client.open(&uri, &untidy);
    let asked = json!({ "textDocument": { "uri": uri }, "options": { "tabSize": 4, "insertSpaces": true } });
    let edits = client.ask("textDocument/formatting", asked.clone());
    assert_eq!(applied(&untidy, &edits), GOOD);
    client.change(&uri, GOOD);
    assert_eq!(client.ask("textDocument/formatting", asked.clone()), json!([]));
    let symbols = client.ask("textDocument/documentSymbol", asked.clone());
    assert_eq!(symbols[0]["name"], "Grüße 𝄞");
    assert_eq!(symbols[0]["selectionRange"]["end"], json!({ "line": 0, "character": 10 }));
    assert_eq!(symbols[0]["children"][0]["name"], "Turn");
    let folds = client.ask("textDocument/foldingRange", asked);
    assert_eq!(folds[1], json!({ "startLine": 4, "endLine": 6, "kind": "region" }));
    let hover = client.at("textDocument/hover", &uri, 6, 2);
    assert!(
        hover["contents"]["value"].as_str().unwrap().starts_with("**hold** 0:30 long"),
        "{hover}"
    );
    let renamed = client.at("textDocument/prepareRename", &uri, 4, 4);
    assert_eq!(renamed["start"], json!({ "line": 4, "character": 3 }));
    let place = json!({ "line": 4, "character": 4 });
    let asked = json!({ "textDocument": { "uri": uri }, "position": place, "newName": "Drehung" });
    let edit = client.ask("textDocument/rename", asked.clone());
    assert!(applied(GOOD, &edit["changes"][&uri]).contains("## Drehung\n"));
    let mut bad = asked;
    bad["newName"] = json!("a {left}");
    let refused = client.response("textDocument/rename", bad);
    assert!(refused["error"]["message"].as_str().unwrap().contains("a title has no sides"));
    client.change(&uri, &GOOD.replace("- Sit tall, 𝄞.", "posture: s"));
    let items = client.at("textDocument/completion", &uri, 5, 10);
    let labels: Vec<_> =
        items.as_array().unwrap().iter().map(|item| item["label"].clone()).collect();
    assert_eq!(labels, ["seated", "standing", "side-lying"]);
    client.change(&uri, &GOOD.replace("- Sit tall, 𝄞.\nhold: 30s", "from: upp"));
    let items = client.at("textDocument/completion", &uri, 5, 9);
    assert_eq!(items[0]["textEdit"]["newText"], "upper-back");
    client.stop();
}

#[test]
fn a_programme_is_served_too() {
    let folder = Folder::new();
    let (uri, mut client) = (uri(&folder, "a.programme"), Client::start(&folder));
    let text = "# Back\n\n## Week 1\n- upper-bak,every day\n";
    let told = client.open(&uri, text);
    assert!(told[0]["message"].as_str().unwrap().contains("write `upper-back`"), "{told:?}");
    let items = client.at("textDocument/completion", &uri, 3, 8);
    assert_eq!(items[0]["label"], "upper-back");
    let right = text.replace("bak", "back");
    assert_eq!(client.change(&uri, &right), Vec::<Value>::new());
    let edits = client.ask("textDocument/formatting", json!({ "textDocument": { "uri": uri } }));
    assert_eq!(applied(&right, &edits), "# Back\n\n## Week 1\n- upper-back, every day\n");
    // A choice that the routine has not is told where it stands, and not renamed.
    let told = client.change(&uri, "# Back\n## Week 1\n- upper-back, skip: Cat an cow\n");
    assert_eq!((told.len(), told[0]["range"]["start"]["character"].clone()), (1, json!(14)));
    assert!(told[0]["message"].as_str().unwrap().contains("write `skip: Cat and cow`"), "{told:?}");
    let place = json!({ "textDocument": { "uri": uri }, "newName": "Week 2",
        "position": { "line": 1, "character": 4 } });
    assert_eq!(client.ask("textDocument/rename", place), Value::Null);
    client.stop();
}

#[test]
fn what_the_server_does_not_know_is_answered_and_harms_nothing() {
    let folder = Folder::new();
    let mut client = Client::start(&folder);
    let refused = client.response("textDocument/definition", json!({}));
    assert_eq!(refused["error"]["code"], -32601);
    for method in
        ["hover", "completion", "formatting", "documentSymbol", "foldingRange", "codeAction"]
    {
        let asked = json!({ "textDocument": { "uri": "untitled:1" }, "position": { "line": 9e9, "character": -1 } });
        client.ask(&format!("textDocument/{method}"), asked);
    }
    client.tell("textDocument/didChange", json!({}));
    client.stop();
}
