//! The arguments of one call, each of the type that the solution's parameter has.
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use crate::json::{Misuse, Reader};
use crate::nodes::{Boxed, Shared};
use crate::values::{encoded, Decode, Encode};

pub struct Arguments<'c, 't> {
    from: &'c mut Reader<'t>,
    names: &'c [&'c str],
    mutated: Option<usize>,
    index: usize,
    /// Tells the mutated argument, once the call is over.
    answer: Option<Box<dyn FnOnce() -> String>>,
}

impl<'c, 't> Arguments<'c, 't> {
    pub fn new(from: &'c mut Reader<'t>, names: &'c [&'c str], mutated: Option<usize>) -> Self {
        Arguments { from, names, mutated, index: 0, answer: None }
    }

    pub fn take<T: Argument>(&mut self) -> T {
        let first = self.index == 0;
        let read = self.from.expect(if first { b'[' } else { b',' }).and_then(|()| T::read(self));
        let value = read.unwrap_or_else(|Misuse(why)| {
            let name = self.names.get(self.index).map_or(String::new(), |name| format!("argument '{}': ", name));
            std::panic::resume_unwind(Box::new(Misuse(name + &why)))
        });
        self.index += 1;
        value
    }

    /// The mutated argument, where that is the answer.
    pub fn answer(&mut self) -> Option<String> {
        self.answer.take().map(|tell| tell())
    }

    fn is_answer(&self) -> bool {
        self.mutated == Some(self.index)
    }

    fn owned<T: Decode>(&mut self) -> Result<T, Misuse> {
        if self.is_answer() {
            return Err(Misuse("it is the answer after the call: take it by &mut".into()));
        }
        T::decode(self.from)
    }

    /// A value that lives as long as its process, which is this case's own.
    fn kept<'a, T: Decode + Encode + 'a>(&mut self) -> Result<&'a mut T, Misuse> {
        let place: *mut T = Box::into_raw(Box::new(T::decode(self.from)?));
        if self.is_answer() {
            let place = place as usize;
            // SAFETY: never freed, and looked at when the call it was lent to is over.
            self.answer = Some(Box::new(move || encoded(unsafe { &*(place as *const T) })));
        }
        // SAFETY: just made, never freed, lent once.
        Ok(unsafe { &mut *place })
    }
}

/// What a parameter of a solution can be.
pub trait Argument: Sized {
    fn read(from: &mut Arguments) -> Result<Self, Misuse>;
}

macro_rules! owned {
    ($($type:ident)*) => {$(
        impl Argument for $type {
            fn read(from: &mut Arguments) -> Result<Self, Misuse> {
                from.owned()
            }
        }
    )*};
    ($([$($parameter:ident: $bound:ident),*] $type:ty;)*) => {$(
        impl<$($parameter: $bound),*> Argument for $type {
            fn read(from: &mut Arguments) -> Result<Self, Misuse> {
                from.owned()
            }
        }
    )*};
}
owned!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char String);
owned! {
    [T: Decode] Vec<T>;
    [T: Decode] VecDeque<T>;
    [T: Decode] Option<T>;
    [T: Boxed] Box<T>;
    [T: Shared] Rc<RefCell<T>>;
    [A: Decode] (A,);
    [A: Decode, B: Decode] (A, B);
    [A: Decode, B: Decode, C: Decode] (A, B, C);
    [A: Decode, B: Decode, C: Decode, D: Decode] (A, B, C, D);
    [A: Decode, B: Decode, C: Decode, D: Decode, E: Decode] (A, B, C, D, E);
    [A: Decode, B: Decode, C: Decode, D: Decode, E: Decode, F: Decode] (A, B, C, D, E, F);
}

impl<'a, T: Decode + Encode + 'a> Argument for &'a T {
    fn read(from: &mut Arguments) -> Result<Self, Misuse> {
        from.kept::<T>().map(|value| &*value)
    }
}
impl<'a, T: Decode + Encode + 'a> Argument for &'a mut T {
    fn read(from: &mut Arguments) -> Result<Self, Misuse> {
        from.kept::<T>()
    }
}
impl<'a, T: Decode + Encode + 'a> Argument for &'a [T] {
    fn read(from: &mut Arguments) -> Result<Self, Misuse> {
        from.kept::<Vec<T>>().map(|all| all.as_slice())
    }
}
impl<'a, T: Decode + Encode + 'a> Argument for &'a mut [T] {
    fn read(from: &mut Arguments) -> Result<Self, Misuse> {
        from.kept::<Vec<T>>().map(|all| all.as_mut_slice())
    }
}
impl<'a> Argument for &'a str {
    fn read(from: &mut Arguments) -> Result<Self, Misuse> {
        from.kept::<String>().map(|text| text.as_str())
    }
}
