//! A sound server of a test's own, and what was heard on it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::folder::Folder;
use super::program::binary;
pub(crate) use super::wait::wait_for;

/// Where clients find the server.
const SOCKET: &str = "pulse.sock";

/// Where clients find the server of `PipeWire`.
const PIPEWIRE_SOCKET: &str = "run/pulse/native";

/// The frames that `PipeWire` plays at a time on a desktop.
pub(crate) const DESKTOP_BLOCK: u32 = 1_024;

/// The frames that it plays at a time where a test is not about how busy the machine is: 85 ms.
const LONG_BLOCK: u32 = 4_096;

/// Bytes of a frame in a recording: two channels of 16 bits.
const FRAME: u64 = 4;

/// Frames after which what was on its way to the recorder has come: 300 ms.
const ON_THE_WAY: u64 = 14_400;

/// A program that records into a file.
struct Recorder {
    program: Child,
    path: PathBuf,
}

impl Recorder {
    /// The frames that it has written.
    fn frames(&self) -> u64 {
        fs::metadata(&self.path).map_or(0, |file| file.len() / FRAME)
    }

    /// Waits until it has written so many more frames, or has ended because its sink is gone.
    fn goes_on_for(&mut self, frames: u64) {
        let end = self.frames() + frames;
        wait_for("more of the recording", || {
            self.frames() >= end || self.program.try_wait().unwrap().is_some()
        });
    }
}

/// A sound server with a sink that plays to nobody, and is recorded: `PulseAudio`, or `PipeWire`.
pub(crate) struct Pulse {
    pub(crate) folder: Folder,
    /// The processes of the server; the first one speaks to clients.
    servers: Vec<Child>,
    socket: &'static str,
    recorders: Vec<Recorder>,
}

impl Pulse {
    /// A `PulseAudio` that runs and records.
    pub(crate) fn new() -> Self {
        let folder = Folder::new();
        fs::create_dir(folder.join("run")).unwrap();
        let servers = vec![start(&folder, SOCKET)];
        let mut pulse = Self { folder, servers, socket: SOCKET, recorders: Vec::new() };
        pulse.record("0.raw");
        pulse
    }

    /// A `PipeWire` that runs and records, in blocks so long that a busy machine loses none of them.
    pub(crate) fn pipewire() -> Self {
        Self::pipewire_in_blocks(LONG_BLOCK)
    }

    /// A `PipeWire` that plays so many frames at a time, with all that it consists of.
    pub(crate) fn pipewire_in_blocks(frames: u32) -> Self {
        let folder = Folder::new();
        let run = folder.join("run");
        fs::create_dir(&run).unwrap();
        #[cfg(unix)]
        fs::set_permissions(&run, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
        // A recorder that asks for little makes everything run in blocks of 5 ms otherwise.
        let settings = run.join(".config/pipewire/pipewire.conf.d");
        fs::create_dir_all(&settings).unwrap();
        let names =
            ["default.clock.quantum", "default.clock.min-quantum", "default.clock.max-quantum"];
        let blocks = names.map(|name| format!("{name} = {frames}")).join(" ");
        let blocks = format!("context.properties = {{ {blocks} }}\n");
        fs::write(settings.join("blocks.conf"), blocks).unwrap();
        let bus = folder.join("pipewire-bus.sock");
        let address = format!("unix:path={}", bus.display());
        let begin = |program: &str, arguments: &[&str]| {
            let mut command = Command::new(program);
            command.args(arguments).env("XDG_RUNTIME_DIR", &run).env("HOME", &run);
            command.env("DBUS_SESSION_BUS_ADDRESS", &address).env_remove("XDG_CONFIG_HOME");
            command.env_remove("XDG_STATE_HOME").env_remove("PULSE_RUNTIME_PATH");
            command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
            command.spawn().expect("PipeWire is part of the tests: tools/setup.sh test")
        };
        let own_bus = ["--session", "--nofork", "--nopidfile", "--address", &address];
        let mut servers = vec![begin("dbus-daemon", &own_bus)];
        wait_for("the bus of PipeWire", || bus.exists());
        servers.insert(0, begin("pipewire", &[]));
        wait_for("PipeWire", || run.join("pipewire-0").exists());
        servers.insert(0, begin("wireplumber", &[]));
        servers.insert(0, begin("pipewire-pulse", &[]));
        wait_for("the server of PipeWire", || folder.join(PIPEWIRE_SOCKET).exists());
        let mut pulse = Self { folder, servers, socket: PIPEWIRE_SOCKET, recorders: Vec::new() };
        pulse.load_sink("ci");
        // Only once its manager of sessions has begun is there a default.
        let has_default = || {
            let mut client = pulse.client("pactl");
            client.args(["set-default-sink", "ci"]).stderr(Stdio::null());
            client.status().unwrap().success()
        };
        wait_for("the default sink of PipeWire", has_default);
        pulse.record("0.raw");
        pulse
    }

    /// Adds a sink that plays to nobody.
    pub(crate) fn load_sink(&self, sink: &str) {
        let name = format!("sink_name={sink}");
        self.control(&["load-module", "module-null-sink", &name, "rate=48000", "channels=2"]);
        wait_for("the sink", || self.control(&["list", "short", "sinks"]).contains(sink));
    }

    /// Ends the server at once.
    pub(crate) fn kill(&mut self) {
        for server in &mut self.servers {
            let _ = server.kill();
            let _ = server.wait();
        }
        self.stop_recording();
    }

    /// Starts it again, and records to another file.
    pub(crate) fn start_again(&mut self, file: &str) {
        let _ = fs::remove_file(self.folder.join(SOCKET));
        // Who waits for it must not find it before it is recorded.
        self.socket = "next.sock";
        self.servers = vec![start(&self.folder, self.socket)];
        self.record(file);
        fs::rename(self.folder.join(self.socket), self.folder.join(SOCKET)).unwrap();
        self.socket = SOCKET;
    }

    /// Asks the server for something.
    pub(crate) fn control(&self, words: &[&str]) -> String {
        let done = self.client("pactl").args(words).output().unwrap();
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    }

    /// A program that finds this server and no other.
    pub(crate) fn client(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command.env("PULSE_SERVER", format!("unix:{}", self.socket().display()));
        command.env("XDG_RUNTIME_DIR", self.folder.join("run"));
        command.env("ALSA_CONFIG_PATH", self.folder.join("no-alsa.conf"));
        command.env("HOME", self.folder.join("run"));
        command.env("DBUS_SESSION_BUS_ADDRESS", format!("unix:path={}", self.bus().display()));
        command.env("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/no-system-bus.sock");
        command.env_remove("XDG_DATA_HOME").env_remove("XDG_CONFIG_HOME");
        command
    }

    /// Live play of a routine on this server, with the voice that is always there.
    pub(crate) fn play(&self, routine: &Path) -> Command {
        let mut command = self.client(binary());
        command.arg("play").arg("-r").arg(routine).args(["--voice", "pico"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Where a session bus would be.
    pub(crate) fn bus(&self) -> PathBuf {
        self.folder.join("bus.sock")
    }

    /// The processes of the server.
    pub(crate) fn server_ids(&self) -> Vec<u32> {
        self.servers.iter().map(Child::id).collect()
    }

    fn socket(&self) -> PathBuf {
        self.folder.join(self.socket)
    }

    pub(crate) fn record(&mut self, file: &str) {
        self.record_sink("ci", file);
    }

    /// Records what is heard on a sink.
    pub(crate) fn record_sink(&mut self, sink: &str, file: &str) {
        let mut command = self.client("parec");
        command.args(["-d", &format!("{sink}.monitor"), "--raw", "--format=s16le", "--rate=48000"]);
        command.args(["--channels=2", "--latency-msec=10"]);
        let path = self.folder.join(file);
        command.stdout(fs::File::create(&path).unwrap()).stderr(Stdio::null());
        let recorder = Recorder { program: command.spawn().unwrap(), path };
        // What is not recorded yet would be missing at the start.
        wait_for("the recorder", || recorder.frames() > 2_400);
        self.recorders.push(recorder);
    }

    /// Waits until so many more frames have been recorded on the sink that was recorded last.
    pub(crate) fn plays_on_for(&mut self, frames: u64) {
        self.recorders.last_mut().expect("something is recorded").goes_on_for(frames);
    }

    /// Waits until a recording holds a sound.
    pub(crate) fn sounds(&self, file: &str) {
        wait_for("a sound", || self.heard(file).iter().any(|sample| *sample != 0));
    }

    /// All that a recording holds in the end, of the left speaker.
    pub(crate) fn recorded(&mut self, file: &str) -> Vec<i16> {
        let path = self.folder.join(file);
        for recorder in self.recorders.iter_mut().filter(|recorder| recorder.path == path) {
            recorder.goes_on_for(ON_THE_WAY);
        }
        self.stop_recording();
        self.heard(file)
    }

    fn heard(&self, file: &str) -> Vec<i16> {
        let bytes = fs::read(self.folder.join(file)).unwrap();
        let frames = bytes.as_chunks::<4>().0.iter();
        frames.map(|[low, high, _, _]| i16::from_le_bytes([*low, *high])).collect()
    }

    fn stop_recording(&mut self) {
        for mut recorder in self.recorders.drain(..) {
            let _ = recorder.program.kill();
            let _ = recorder.program.wait();
        }
    }
}

impl Drop for Pulse {
    fn drop(&mut self) {
        self.kill();
    }
}

fn start(folder: &Folder, socket: &str) -> Child {
    let socket = folder.join(socket);
    let script = format!(
        "load-module module-native-protocol-unix auth-anonymous=1 socket={}\n\
         load-module module-null-sink sink_name=ci rate=48000 channels=2 format=s16le norewinds=1\n\
         set-default-sink ci\n",
        socket.display()
    );
    fs::write(folder.join("ci.pa"), script).unwrap();
    fs::write(folder.join("no-alsa.conf"), "").unwrap();
    let mut command = Command::new("pulseaudio");
    command.arg("-n").arg("-F").arg(folder.join("ci.pa"));
    command.args(["--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no"]);
    command.env("XDG_RUNTIME_DIR", folder.join("run")).env("HOME", folder.join("run"));
    // The client that supple is built with looks for the server's cookie below HOME alone.
    command.env_remove("XDG_CONFIG_HOME");
    command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
    let server = command.spawn().expect("PulseAudio is part of the tests: tools/setup.sh test");
    wait_for("PulseAudio", || {
        let mut info = Command::new("pactl");
        info.env("PULSE_SERVER", format!("unix:{}", socket.display()));
        info.env("HOME", folder.join("run")).env_remove("XDG_CONFIG_HOME");
        info.args(["get-sink-volume", "ci"]).stdout(Stdio::null()).stderr(Stdio::null());
        info.status().unwrap().success()
    });
    server
}
