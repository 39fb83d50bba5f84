//! Panics, told in the user's terms: what was said, and the line of the solution that it came from.
use std::fs;
use std::panic::{self, Location};
use std::sync::Mutex;

use crate::json::Misuse;

static LAST: Mutex<String> = Mutex::new(String::new());

fn words_of(payload: &(dyn std::any::Any + Send)) -> String {
    if let Some(text) = payload.downcast_ref::<&str>() {
        return text.to_string();
    }
    payload.downcast_ref::<String>().cloned().unwrap_or_else(|| "a panic without words".into())
}

fn tell(words: String, location: Option<&Location>, source: &str) -> String {
    let mut told = format!("panicked: {}", words);
    if let Some(place) = location.filter(|place| place.file().ends_with("solution.rs")) {
        let text = fs::read_to_string(source).unwrap_or_default();
        let line = text.lines().nth(place.line() as usize - 1).unwrap_or("").trim();
        told += &format!("\n  line {}: {}", place.line(), line);
    }
    told
}

/// From here on panics are remembered, and printed only where a thread of the solution's own dies of one.
/// `source` is the file of the solution.
pub fn remember(source: String) {
    panic::set_hook(Box::new(move |info| {
        let told = tell(words_of(info.payload()), info.location(), &source);
        if std::thread::current().name() != Some("main") {
            eprintln!("a thread {}", told);
        }
        *LAST.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = told;
    }));
}

/// How a call ended.
pub enum End {
    Answered(String),
    Misused(String),
    Panicked(String),
}

pub fn caught(call: impl FnOnce() -> String) -> End {
    let payload = match panic::catch_unwind(panic::AssertUnwindSafe(call)) {
        Ok(answer) => return End::Answered(answer),
        Err(payload) => payload,
    };
    if let Some(Misuse(why)) = payload.downcast_ref::<Misuse>() {
        return End::Misused(why.clone());
    }
    let told = LAST.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone();
    // What the driver itself has to say has not been through the hook.
    End::Panicked(if told.is_empty() { words_of(&*payload) } else { told })
}
