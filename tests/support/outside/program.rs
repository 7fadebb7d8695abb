//! The built program, run in a home of its own.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use super::folder::Folder;
use super::golden::tests;

/// The content of a file that was there before, and must be there after whatever goes wrong.
pub(crate) const OLD: &[u8] = b"the old file";

/// The path of the built program.
///
/// Cargo gives it to tests outside of the crate. The tests inside lie in the folder below it.
pub(crate) fn binary() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| {
        option_env!("CARGO_BIN_EXE_supple").map_or_else(beside_these_tests, str::to_owned)
    })
}

fn beside_these_tests() -> String {
    let name = format!("supple{}", std::env::consts::EXE_SUFFIX);
    let path = build_folder().join(name);
    assert!(
        path.is_file(),
        "{} is missing: run `cargo build` with the same features",
        path.display()
    );
    path.into_os_string().into_string().expect("the path is UTF-8")
}

/// The folder of what this build has made, such as `target/debug`.
fn build_folder() -> PathBuf {
    let tests = std::env::current_exe().expect("a test knows its own file");
    tests.ancestors().nth(2).expect("tests lie in the folder `deps`").to_owned()
}

/// A folder for files that may outlive their test.
pub(crate) fn scratch() -> PathBuf {
    let folder = option_env!("CARGO_TARGET_TMPDIR")
        .map_or_else(|| build_folder().with_file_name("tmp"), PathBuf::from);
    std::fs::create_dir_all(&folder).expect("the folder of the build can be written");
    folder
}

/// The name of a test for the command line of its own program, from its function and the
/// `module_path!()` of its file.
pub(crate) fn test_name(module: &str, function: &str) -> String {
    let (_, inside) = module.split_once("::").expect("a test is in a module");
    format!("{inside}::{function}")
}

/// What the program printed, and how it ended.
pub(crate) struct Ran {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: Option<i32>,
}

/// A command in a folder, with a home of its own and nothing from this environment.
pub(crate) fn command(program: &str, folder: &Path, arguments: &[&str]) -> Command {
    let home = scratch().join("home");
    std::fs::create_dir_all(&home).expect("a home can be made");
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).env_clear();
    command.env("HOME", &home).env("XDG_DATA_HOME", home.join("data")).env("LC_ALL", "C");
    // Nobody's own speech server is asked or started.
    command.env("SPEECHD_ADDRESS", "unix_socket:/nowhere").env("SPEECHD_CMD", "false");
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs a command to its end.
pub(crate) fn ran(mut command: Command, input: &[u8]) -> Ran {
    let mut child = command.spawn().expect("the program starts");
    // A program that fails early does not read its input.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    let output = child.wait_with_output().expect("the program ends");
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    Ran { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
}

/// Runs the program in a folder below `tests/`.
pub(crate) fn supple(folder: &str, arguments: &[&str], input: &str) -> Ran {
    ran(command(binary(), &tests(folder), arguments), input.as_bytes())
}

/// Runs the program in a folder.
pub(crate) fn run(folder: &Folder, arguments: &[&str]) -> Ran {
    ran(command(binary(), &folder.join(""), arguments), b"")
}

/// The standard output of another program that succeeds.
pub(crate) fn output(program: &str, arguments: &[&str]) -> Vec<u8> {
    let ran = Command::new(program).args(arguments).output();
    let ran = ran.unwrap_or_else(|error| panic!("{program}: {error}"));
    let why = String::from_utf8_lossy(&ran.stderr);
    assert!(ran.status.success(), "{program} {arguments:?}: {why}");
    ran.stdout
}
