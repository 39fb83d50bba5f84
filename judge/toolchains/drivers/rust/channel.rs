//! Descriptors and processes, by the C library that std is linked with anyway.
use std::os::raw::{c_int, c_long, c_short, c_ulong, c_void};

pub const FRAMES: c_int = 3;
pub const RESULTS: c_int = 4;

#[repr(C)]
struct PollFd {
    descriptor: c_int,
    events: c_short,
    revents: c_short,
}

extern "C" {
    fn read(descriptor: c_int, into: *mut c_void, size: usize) -> isize;
    fn write(descriptor: c_int, from: *const c_void, size: usize) -> isize;
    fn close(descriptor: c_int) -> c_int;
    fn pipe(ends: *mut c_int) -> c_int;
    fn fork() -> c_int;
    fn _exit(code: c_int) -> !;
    fn wait4(process: c_int, status: *mut c_int, options: c_int, usage: *mut c_long) -> c_int;
    fn poll(watched: *mut PollFd, count: c_ulong, timeout: c_int) -> c_int;
    fn syscall(number: c_long, ...) -> c_long;
}

const SYS_PIDFD_OPEN: c_long = 434; // the same on every architecture
const POLLIN: c_short = 1;
const POLLHUP: c_short = 16;

pub fn exit(code: c_int) -> ! {
    // SAFETY: ends the process.
    unsafe { _exit(code) }
}

pub fn shut(descriptor: c_int) {
    // SAFETY: of one of the driver's own descriptors.
    unsafe { close(descriptor) };
}

/// Up to `size` bytes; nothing at the end.
fn read_some(descriptor: c_int, size: usize) -> Vec<u8> {
    let mut bytes = vec![0; size];
    loop {
        // SAFETY: the buffer has that size.
        let got = unsafe { read(descriptor, bytes.as_mut_ptr().cast(), size) };
        if got >= 0 || std::io::Error::last_os_error().kind() != std::io::ErrorKind::Interrupted {
            bytes.truncate(got.max(0) as usize);
            return bytes;
        }
    }
}

/// Exactly so many bytes; None when there are no more.
pub fn read_exactly(descriptor: c_int, size: usize) -> Option<Vec<u8>> {
    let mut all = Vec::with_capacity(size);
    while all.len() < size {
        let part = read_some(descriptor, (size - all.len()).min(1 << 20));
        if part.is_empty() {
            return None;
        }
        all.extend(part);
    }
    Some(all)
}

pub fn write_all(descriptor: c_int, mut data: &[u8]) {
    while !data.is_empty() {
        // SAFETY: from a slice of that size.
        let written = unsafe { write(descriptor, data.as_ptr().cast(), data.len()) };
        if written >= 0 {
            data = &data[written as usize..];
        } else if std::io::Error::last_os_error().kind() != std::io::ErrorKind::Interrupted {
            exit(1);
        }
    }
}

/// A child process with a channel from it.
pub struct Child {
    process: c_int,
    channel: c_int,
}

/// How a child ended, and what it used.
pub struct Ended {
    pub status: c_int,
    pub cpu_nanoseconds: u64,
    pub peak_bytes: u64,
}

impl Child {
    /// `in_child` gets the channel to write to. None when there can be no more processes.
    pub fn start(in_child: impl FnOnce(c_int)) -> Option<Child> {
        let mut ends = [0; 2];
        // SAFETY: room for two descriptors.
        if unsafe { pipe(ends.as_mut_ptr()) } != 0 {
            return None;
        }
        // SAFETY: the driver has one thread only.
        let process = unsafe { fork() };
        if process == 0 {
            for descriptor in [FRAMES, RESULTS, ends[0]] {
                shut(descriptor);
            }
            in_child(ends[1]);
            exit(0);
        }
        shut(ends[1]);
        (process > 0).then(|| Child { process, channel: ends[0] })
    }

    /// Its answer (status, then u32 length, then the text), or None when it ended without one. Its own children may
    /// hold the channel open.
    pub fn answer(&self) -> Option<Vec<u8>> {
        // SAFETY: plain system calls on the driver's own descriptors.
        let watched = unsafe { syscall(SYS_PIDFD_OPEN, self.process, 0) } as c_int;
        let mut data = Vec::new();
        let answer = loop {
            let mut ready = [self.channel, watched].map(|descriptor| PollFd { descriptor, events: POLLIN, revents: 0 });
            if unsafe { poll(ready.as_mut_ptr(), 2, -1) } < 0 {
                continue;
            }
            let part = if ready[0].revents & (POLLIN | POLLHUP) != 0 { read_some(self.channel, 1 << 16) } else { Vec::new() };
            if part.is_empty() {
                break None;
            }
            data.extend(part);
            if data.len() >= 5 && data.len() - 5 >= u32::from_le_bytes([data[1], data[2], data[3], data[4]]) as usize {
                break Some(data);
            }
        };
        shut(watched);
        answer
    }

    pub fn wait(self) -> Ended {
        let mut status = 0;
        let mut usage: [c_long; 18] = [0; 18]; // user and system time as (s, us), then the peak in KiB, then more
        // SAFETY: room for both, as the C library has them.
        while unsafe { wait4(self.process, &mut status, 0, usage.as_mut_ptr()) } < 0
            && std::io::Error::last_os_error().kind() == std::io::ErrorKind::Interrupted
        {}
        shut(self.channel);
        let microseconds = (usage[0] + usage[2]) * 1_000_000 + usage[1] + usage[3];
        Ended { status, cpu_nanoseconds: microseconds as u64 * 1000, peak_bytes: usage[4] as u64 * 1024 }
    }
}
