//! The program while it shares.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};

use super::folder::Folder;
use super::{binary, command};

/// The program while it shares the script.
pub(crate) struct Sharing {
    child: Child,
    /// What it printed before the address.
    pub(crate) qr_code: Vec<String>,
    pub(crate) address: String,
    /// Where it keeps its temporary files.
    pub(crate) folder: Folder,
}

impl Sharing {
    /// Shares a script, in the voice `mute` and at this machine alone.
    pub(crate) fn begin(script: &str, arguments: &[&str]) -> Self {
        let folder = Folder::new();
        fs::write(folder.join("a.routine"), script).unwrap();
        Self::begin_in(folder, arguments)
    }

    /// Shares the script of a folder.
    pub(crate) fn begin_in(folder: Folder, arguments: &[&str]) -> Self {
        Self::begin_of(folder, &[&["-r", "a.routine"], arguments].concat())
    }

    /// Shares what the arguments name, in a folder that is also the home.
    pub(crate) fn begin_of(folder: Folder, arguments: &[&str]) -> Self {
        let home = folder.join("home");
        let temporary = folder.join("tmp");
        for made in [&home, &temporary] {
            fs::create_dir_all(made).unwrap();
        }
        let all = [&["share", "--voice", "mute", "--bind", "127.0.0.1"], arguments].concat();
        let mut program = command(binary(), &folder.join(""), &all);
        program.env("HOME", &home).env("XDG_DATA_HOME", home.join("data"));
        program.env("TMPDIR", temporary).stderr(Stdio::null());
        let mut child = program.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut qr_code = Vec::new();
        let mut address = None;
        for line in lines.map_while(Result::ok) {
            if line.starts_with("http://") {
                address = Some(line);
                break;
            }
            qr_code.push(line);
        }
        Self { child, qr_code, address: address.expect("an address"), folder }
    }

    /// Ends it, as Ctrl-C does; its exit code.
    pub(crate) fn interrupt(self) -> Option<i32> {
        self.interrupt_in().0
    }

    /// Ends it, as Ctrl-C does; its exit code, and its folder to go on in.
    pub(crate) fn interrupt_in(mut self) -> (Option<i32>, Folder) {
        let number = self.child.id().to_string();
        assert!(
            command("kill", &self.folder.join(""), &["-INT", &number]).status().unwrap().success()
        );
        let code = self.ended();
        (code, std::mem::replace(&mut self.folder, Folder::new()))
    }

    /// Its exit code, with nothing of it left.
    pub(crate) fn ended(&mut self) -> Option<i32> {
        let code = self.child.wait().unwrap().code();
        assert_eq!(fs::read_dir(self.folder.join("tmp")).unwrap().count(), 0);
        code
    }
}

impl Drop for Sharing {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
