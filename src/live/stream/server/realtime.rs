//! Real-time priority for the thread that writes a stream, from `RealtimeKit`, which gives it to programs
//! of people who sit at the machine. Where there is none, or it refuses, play goes on without.
//!
//! The interface is that of `README` and `org.freedesktop.RealtimeKit1.xml` of rtkit 0.13.

use std::thread;

use mpris_server::zbus::proxy::CacheProperties;
use mpris_server::zbus::{self, Connection, Proxy, block_on, proxy};
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use rustix::thread::gettid;

/// The name of the service on the system bus, and that of its interface.
const NAME: &str = "org.freedesktop.RealtimeKit1";

/// The object of the service.
const PATH: &str = "/org/freedesktop/RealtimeKit1";

/// The priority that is asked for: what `PulseAudio` asks for its own threads (`realtime-priority` in
/// pulse-daemon.conf).
const PRIORITY: i32 = 5;

/// Asks for real-time priority for the thread that calls this, without waiting for the answer.
pub(super) fn ask_for_this_thread() {
    let number = u64::try_from(gettid().as_raw_nonzero().get());
    thread::spawn(move || number.ok().map(|number| block_on(ask(number))));
}

/// Asks for real-time priority for a thread of this process.
async fn ask(thread: u64) -> zbus::Result<()> {
    let bus = Connection::system().await?;
    // The service tells one property at a time, and not all at once, as a cache would ask for them.
    let service: Proxy<'_> = proxy::Builder::new(&bus)
        .destination(NAME)
        .path(PATH)
        .interface(NAME)
        .cache_properties(CacheProperties::No)
        .build()
        .await?;
    let longest: i64 = service.get_property("RTTimeUSecMax").await?;
    let highest: i32 = service.get_property("MaxRealtimePriority").await?;
    let priority = u32::try_from(PRIORITY.min(highest)).unwrap_or_default();
    if u64::try_from(longest).is_ok_and(limit_time) {
        service.call_method("MakeThreadRealtime", &(thread, priority)).await?;
    }
    Ok(())
}

/// Limits the microseconds that a thread with real-time priority may compute without a pause, which the
/// service insists on. A second of sound is mixed in well under a thousandth of that.
fn limit_time(longest: u64) -> bool {
    let now = getrlimit(Resource::Rttime);
    let least = |limit: Option<u64>| Some(limit.map_or(longest, |limit| limit.min(longest)));
    let limit = Rlimit { current: least(now.current), maximum: least(now.maximum) };
    setrlimit(Resource::Rttime, limit).is_ok()
}
