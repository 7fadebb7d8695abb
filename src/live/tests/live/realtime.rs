//! Real-time priority, as a desktop's session grants it.

use std::fs;

use futures::StreamExt;
use mpris_server::zbus::Variant;
use mpris_server::zbus::message::Type;
use mpris_server::zbus::{self, Connection, MessageStream, block_on, connection};

use super::media::Bus;
use super::routine;
use crate::support::pulse::Pulse;

/// The longest time that the service lets a thread compute without a pause, in microseconds.
const LONGEST: i64 = 200_000;

/// A service on a bus.
async fn service(address: &str) -> zbus::Result<(Connection, MessageStream)> {
    let bus = connection::Builder::address(address).build().await?;
    let calls = MessageStream::from(&bus);
    bus.request_name("org.freedesktop.RealtimeKit1").await?;
    Ok((bus, calls))
}

/// Answers as `RealtimeKit` does, until it is asked for a priority: the thread and the priority.
async fn granted(
    (bus, mut calls): (Connection, MessageStream),
    highest: i32,
) -> zbus::Result<(u64, u32)> {
    while let Some(call) = calls.next().await {
        let call = call?;
        let header = call.header();
        let member = header.member().map(|name| name.as_str().to_owned()).unwrap_or_default();
        if header.message_type() != Type::MethodCall {
            continue;
        }
        match member.as_str() {
            "Get" => {
                let (_, property): (String, String) = call.body().deserialize()?;
                let is_time = property == "RTTimeUSecMax";
                let value = if is_time { Variant::from(LONGEST) } else { Variant::from(highest) };
                bus.reply(&header, &value).await?;
            }
            "GetAll" => {
                // Neither does the real one, of rtkit 0.13.
                let unknown = "org.freedesktop.DBus.Error.UnknownMethod";
                bus.reply_error(&header, unknown, &"it has no GetAll").await?;
            }
            "MakeThreadRealtime" => {
                bus.reply(&header, &()).await?;
                return call.body().deserialize();
            }
            other => panic!("{other} is no part of the service"),
        }
    }
    panic!("the bus is gone")
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn the_thread_that_writes_the_sound_gets_real_time_priority_where_it_is_granted() {
    for (highest, due) in [(20, 5), (3, 3)] {
        let pulse = Pulse::new();
        let bus = Bus::new(&pulse);
        let service = block_on(service(bus.address())).unwrap();
        let mut command = pulse.play(&routine(&pulse.folder));
        let mut child = command.env("DBUS_SYSTEM_BUS_ADDRESS", bus.address()).spawn().unwrap();
        let (thread, priority) = block_on(granted(service, highest)).unwrap();
        assert_eq!(priority, due);
        let process = format!("/proc/{}", child.id());
        let name = fs::read_to_string(format!("{process}/task/{thread}/comm")).unwrap();
        assert_eq!(name.trim(), "sound");
        let limits = fs::read_to_string(format!("{process}/limits")).unwrap();
        let limit = limits.lines().find(|line| line.starts_with("Max realtime timeout")).unwrap();
        let numbers: Vec<&str> = limit.split_whitespace().skip(3).take(2).collect();
        assert_eq!(numbers, [LONGEST.to_string(), LONGEST.to_string()]);
        pulse.sounds("0.raw");
        child.kill().unwrap();
        child.wait().unwrap();
    }
}
