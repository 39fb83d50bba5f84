//! Frames: each is a fork, so that no state goes from one case to the next. The nonce of a frame is read only after
//! the fork: the child never has it.
use std::io::Write;

use crate::arguments::Arguments;
use crate::channel::{exit, read_exactly, write_all, Child, Ended, FRAMES, RESULTS};
use crate::json::{Misuse, Reader};
use crate::panics::{caught, remember, End};

const VALUE: u8 = 0;
const COMPLAINT: u8 = 1;
const DIED: u8 = 2;
const MISUSE: u8 = 3;

fn write_result(nonce: u64, status: u8, text: &[u8], ended: &Ended) {
    let mut message = nonce.to_le_bytes().to_vec();
    message.push(status);
    message.extend(ended.cpu_nanoseconds.to_le_bytes());
    message.extend(ended.peak_bytes.to_le_bytes());
    message.extend((text.len() as u32).to_le_bytes());
    message.extend(text);
    write_all(RESULTS, &message);
}

/// One case, in its own process.
fn serve_case(frame: &[u8], channel: i32, serve: &dyn Fn(&mut Reader) -> String) {
    let (status, text) = match caught(|| serve(&mut Reader::new(&String::from_utf8_lossy(frame)))) {
        End::Answered(text) => (VALUE, text),
        End::Misused(why) => (MISUSE, why),
        End::Panicked(told) => (COMPLAINT, told),
    };
    let _ = std::io::stdout().flush(); // the solution may have closed it
    let mut message = vec![status];
    message.extend((text.len() as u32).to_le_bytes());
    message.extend(text.as_bytes());
    write_all(channel, &message);
}

fn how_it_died(status: i32) -> String {
    match status & 0x7F {
        0 => format!("exit {}", status >> 8 & 0xFF),
        signal => format!("signal {}", signal),
    }
}

/// Serves frames until there are no more.
fn serve_frames(serve: &dyn Fn(&mut Reader) -> String) {
    let folder = std::env::args().nth(1).unwrap_or_default();
    remember(folder + "/solution.rs");
    write_result(0, VALUE, b"", &Ended { status: 0, cpu_nanoseconds: 0, peak_bytes: 0 });
    while let Some(frame) = next_frame() {
        let child = Child::start(|channel| serve_case(&frame, channel, serve)).unwrap_or_else(|| exit(1));
        let nonce = read_exactly(FRAMES, 8).unwrap_or_else(|| exit(0));
        let answer = child.answer();
        let ended = child.wait();
        let nonce = nonce.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte));
        match answer {
            Some(answer) => write_result(nonce, answer[0], &answer[5..], &ended),
            None => write_result(nonce, DIED, how_it_died(ended.status).as_bytes(), &ended),
        }
    }
}

fn next_frame() -> Option<Vec<u8>> {
    let length = read_exactly(FRAMES, 4)?;
    read_exactly(FRAMES, u32::from_le_bytes([length[0], length[1], length[2], length[3]]) as usize)
}

/// `mutated` is the index of the argument that is the answer, or -1 for the returned value.
pub fn serve_function(mutated: i32, names: &[&str], call: fn(&mut Arguments) -> String) {
    serve_frames(&|from| call(&mut Arguments::new(from, names, usize::try_from(mutated).ok())));
}

/// A method by its declared name.
pub type Method<T> = (&'static str, fn(&mut T, &mut Arguments) -> String);

pub fn serve_class<T>(name: &str, construct: fn(&mut Arguments) -> T, methods: &[Method<T>]) {
    serve_frames(&|from| {
        let mut instance: Option<T> = None;
        let mut answers = Vec::new();
        let read = from.items(|from| {
            from.expect(b'[')?;
            let called = from.string()?;
            from.expect(b',')?;
            if called == name {
                instance = Some(construct(&mut Arguments::new(from, &[], None)));
                answers.push("null".to_string());
            } else {
                let known = methods.iter().find(|(method, _)| *method == called);
                let (_, method) = known.ok_or_else(|| Misuse(format!("there is no method '{}'", called)))?;
                let owner = instance.as_mut().ok_or_else(|| Misuse("nothing has been constructed".into()))?;
                answers.push(method(owner, &mut Arguments::new(from, &[], None)));
            }
            // A call without arguments leaves their brackets where they are.
            from.take(b'[');
            from.expect(b']')?;
            from.expect(b']')
        });
        if let Err(misuse) = read {
            std::panic::resume_unwind(Box::new(misuse));
        }
        format!("[{}]", answers.join(","))
    });
}
