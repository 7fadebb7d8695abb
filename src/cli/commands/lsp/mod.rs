//! `supple lsp`: a language server on standard input and output.

mod answers;
mod buffers;
mod json;

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use serde_json::{Value, json};

use crate::cli::failure::Failure;
use crate::library::Library;
use buffers::Buffers;

/// What the server can do, as the protocol names it.
fn capabilities() -> Value {
    json!({
        // Whole texts: a routine is small.
        "textDocumentSync": { "openClose": true, "change": 1 },
        "documentFormattingProvider": true,
        "completionProvider": { "triggerCharacters": [" ", ":", "#", ",", "-"] },
        "hoverProvider": true,
        "documentSymbolProvider": true,
        "foldingRangeProvider": true,
        "renameProvider": { "prepareProvider": true },
        "codeActionProvider": { "codeActionKinds": ["quickfix"] },
    })
}

/// Serves an editor until that shuts down, with the routines of a new `library` for every answer: files
/// change while an editor is open.
pub(crate) fn run(library: &dyn Fn() -> Library) -> Result<(), Failure> {
    let (connection, threads) = Connection::stdio();
    let served = serve(&connection, library);
    drop(connection);
    threads.join().map_err(Failure::output)?;
    served
}

fn serve(connection: &Connection, library: &dyn Fn() -> Library) -> Result<(), Failure> {
    connection.initialize(capabilities()).map_err(Failure::work)?;
    let mut buffers = Buffers::new(library);
    let mut is_changed = false;
    for message in &connection.receiver {
        match message {
            Message::Request(request) => {
                if connection.handle_shutdown(&request).map_err(Failure::work)? {
                    return Ok(());
                }
                send(connection, answer(&mut buffers, request).into())?;
            }
            Message::Notification(note) => is_changed |= buffers.note(&note.method, &note.params),
            Message::Response(_) => {}
        }
        // While more waits, what would be told is old already.
        if is_changed && connection.receiver.is_empty() {
            is_changed = false;
            for told in buffers.diagnostics() {
                let note = Notification::new("textDocument/publishDiagnostics".to_owned(), told);
                send(connection, note.into())?;
            }
        }
    }
    Ok(())
}

fn send(connection: &Connection, message: Message) -> Result<(), Failure> {
    connection.sender.send(message).map_err(|_| Failure::ReaderGone)
}

fn answer(buffers: &mut Buffers<'_>, request: Request) -> Response {
    let Request { id, method, params } = request;
    let answer = match method.as_str() {
        "textDocument/formatting" => Ok(buffers.formatting(&params)),
        "textDocument/completion" => Ok(buffers.completion(&params)),
        "textDocument/hover" => Ok(buffers.hover(&params)),
        "textDocument/documentSymbol" => Ok(buffers.symbols(&params)),
        "textDocument/foldingRange" => Ok(buffers.folds(&params)),
        "textDocument/prepareRename" => buffers.prepare_rename(&params),
        "textDocument/rename" => buffers.rename(&params),
        "textDocument/codeAction" => Ok(buffers.actions(&params)),
        _ => {
            let message = format!("there is no {method} here");
            return Response::new_err(id, ErrorCode::MethodNotFound as i32, message);
        }
    };
    match answer {
        Ok(answer) => Response::new_ok(id, answer),
        Err(why) => Response::new_err(id, ErrorCode::InvalidParams as i32, why),
    }
}
