//! A Speech Dispatcher of a test's own, which speaks on a test's own sound server.

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use super::pulse::{Pulse, wait_for};

/// A voice of the second module.
pub(crate) const SECOND_VOICE: &str = "Dora";

/// The modules of a dispatcher: with these lines none of the machine's own are looked for.
const ESPEAK: &str = "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\n\
    DefaultModule espeak-ng\n";

const FLITE: &str = "AddModule \"flite\" \"sd_flite\" \"flite.conf\"\nDefaultModule flite\n";

/// A module with one voice, which says nothing and is done at once.
const SECOND: &str = "AddModule \"second\" \"sd_generic\" \"second.conf\"\n";

/// Speech Dispatcher with a configuration of its own.
pub(crate) struct Dispatcher {
    server: Child,
    socket: PathBuf,
    log: PathBuf,
}

impl Dispatcher {
    /// A dispatcher with eSpeak NG alone, which writes down what it is asked.
    pub(crate) fn new(pulse: &Pulse) -> Self {
        Self::start(pulse, "5", ESPEAK)
    }

    /// The same, which writes down next to nothing: of its 13,000 voices that takes seconds.
    pub(crate) fn without_notes(pulse: &Pulse) -> Self {
        Self::start(pulse, "1", ESPEAK)
    }

    /// A dispatcher with a second module, whose only voice is [`SECOND_VOICE`].
    pub(crate) fn of_two_modules(pulse: &Pulse) -> Self {
        Self::start(pulse, "5", &[ESPEAK, SECOND].concat())
    }

    /// A dispatcher with Flite alone.
    pub(crate) fn of_flite(pulse: &Pulse) -> Self {
        Self::start(pulse, "5", FLITE)
    }

    fn start(pulse: &Pulse, level: &str, modules: &str) -> Self {
        let folder = pulse.folder.join("speech");
        let configuration = folder.join("configuration");
        fs::create_dir_all(configuration.join("modules")).unwrap();
        fs::write(configuration.join("speechd.conf"), modules).unwrap();
        for module in ["espeak-ng", "flite"] {
            fs::write(configuration.join(format!("modules/{module}.conf")), "").unwrap();
        }
        let second = format!(
            "GenericExecuteSynth \"true\"\nGenericLanguage \"en\" \"en\" \"utf-8\"\n\
             AddVoice \"en\" \"MALE1\" \"{SECOND_VOICE}\"\n"
        );
        fs::write(configuration.join("modules/second.conf"), second).unwrap();
        let (socket, log) = (folder.join("speechd.sock"), folder.join("speech-dispatcher.log"));
        let mut command = pulse.client("speech-dispatcher");
        command.args(["--run-single", "--communication-method", "unix_socket", "--timeout", "0"]);
        command.arg("--socket-path").arg(&socket).arg("--log-dir").arg(&folder);
        command.arg("--pid-file").arg(folder.join("pid")).args(["--log-level", level]);
        command.arg("--config-dir").arg(&configuration);
        command.env_remove("DBUS_SESSION_BUS_ADDRESS").env("LC_ALL", "C");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let server = command.spawn().expect("Speech Dispatcher is part of the tests");
        wait_for("Speech Dispatcher", || socket.exists());
        Self { server, socket, log }
    }

    /// Makes a program speak here and nowhere else.
    pub(crate) fn serve(&self, command: &mut Command) {
        command.env("SPEECHD_ADDRESS", format!("unix_socket:{}", self.socket.display()));
        command.env_remove("DBUS_SESSION_BUS_ADDRESS").env("LC_ALL", "C");
    }

    /// Whether it has written this down.
    pub(crate) fn has_noted(&self, text: &str) -> bool {
        self.log().contains(text)
    }

    /// Everything that it was asked to say, in order.
    pub(crate) fn asked(&self) -> String {
        let log = self.log();
        let asked = log.split("Queueing message |").skip(1);
        asked
            .filter_map(|rest| rest.split_once('|'))
            .map(|(text, _)| text.to_owned() + "\n")
            .collect()
    }

    fn log(&self) -> String {
        String::from_utf8_lossy(&fs::read(&self.log).unwrap_or_default()).into_owned()
    }

    /// Sends a signal such as `-KILL`.
    pub(crate) fn signal(&self, name: &str) {
        let id = self.server.id().to_string();
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
    }
}

impl Drop for Dispatcher {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
