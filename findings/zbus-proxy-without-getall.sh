#!/bin/sh
# zbus 6.2.1 (crate): Proxy::get_property reads no property of a service that has org.freedesktop.DBus.Properties.Get and not
# GetAll, unless caching is switched off, which is not the default.
#
# RealtimeKit 0.13, the service that gives sound programs their real-time priority on most Linux desktops, is such a service: Get
# answers for RTTimeUSecMax and MaxRealtimePriority, GetAll with UnknownMethod. A program that asks it through a Proxy as the
# examples do gets the error of a method that it never called, and plays without the priority, mostly without a word.
# The cache is filled when the first property is read, by GetAll; where that fails, Get is not tried.
# Seen, with a service that answers as RealtimeKit does, on a bus of dbus-daemon's: with the proxy of the default UnknownMethod,
# with CacheProperties::No the value 200000.
#
# Exits 0 as long as that is so, and 1 where it changes. Needs dbus-daemon (Debian: dbus). Builds zbus, which takes some minutes.
set -eu
folder=$(mktemp -d)
bus=
trap '[ -z "$bus" ] || kill "$bus"; rm -rf "$folder"' EXIT
mkdir -p "$folder/asker/src"
cat >"$folder/asker/Cargo.toml" <<'TOML'
[package]
name = "asker"
version = "0.0.0"
edition = "2021"

[dependencies]
zbus = "=6.2.1"
futures = { version = "=0.3.34", default-features = false, features = ["std"] }
TOML
cat >"$folder/asker/src/main.rs" <<'RUST'
use futures::StreamExt;
use zbus::message::Type;
use zbus::proxy::CacheProperties;
use zbus::{block_on, connection, proxy, Connection, MessageStream, Proxy, Variant};

const NAME: &str = "org.example.Properties";
const PATH: &str = "/org/example/Properties";

/// Get, and nothing else.
async fn serve(bus: Connection, mut calls: MessageStream) -> zbus::Result<()> {
    while let Some(Ok(call)) = calls.next().await {
        let header = call.header();
        if header.message_type() != Type::MethodCall {
            continue;
        }
        if header.member().is_some_and(|member| member.as_str() == "Get") {
            bus.reply(&header, &Variant::from(200_000_i64)).await?;
        } else {
            bus.reply_error(&header, "org.freedesktop.DBus.Error.UnknownMethod", &"no such method").await?;
        }
    }
    Ok(())
}

async fn ask(bus: &Connection, cache: Option<CacheProperties>) -> zbus::Result<i64> {
    let mut builder = proxy::Builder::<Proxy>::new(bus).destination(NAME).path(PATH).interface(NAME);
    if let Some(cache) = cache {
        builder = builder.cache_properties(cache);
    }
    builder.build().await?.get_property("RTTimeUSecMax").await
}

fn main() -> zbus::Result<()> {
    let address = std::env::args().nth(1).expect("the address of a bus");
    let service = block_on(connection::Builder::address(address.as_str()).build())?;
    let calls = MessageStream::from(&service);
    block_on(service.request_name(NAME))?;
    std::thread::spawn(move || block_on(serve(service, calls)));
    let bus = block_on(connection::Builder::address(address.as_str()).build())?;
    for (name, cache) in [("default", None), ("no cache", Some(CacheProperties::No))] {
        match block_on(ask(&bus, cache)) {
            Ok(value) => println!("{name}: {value}"),
            Err(error) => println!("{name}: {error}"),
        }
    }
    Ok(())
}
RUST
address="unix:path=$folder/bus.sock"
dbus-daemon --session --nofork --nopidfile --address "$address" 2>/dev/null &
bus=$!
cargo run --quiet --manifest-path "$folder/asker/Cargo.toml" -- "$address" >"$folder/seen.txt"
printf 'zbus 6.2.1:\n%s\n' "$(cat "$folder/seen.txt")"
grep -q '^default: .*UnknownMethod' "$folder/seen.txt" && grep -qx 'no cache: 200000' "$folder/seen.txt"
