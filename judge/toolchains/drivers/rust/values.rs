//! Values between JSON and the types of the solution's own signature.
use std::collections::VecDeque;

use crate::json::{Misuse, Reader};

pub trait Decode: Sized {
    fn decode(from: &mut Reader) -> Result<Self, Misuse>;
    /// What `Option<Self>` is read as; nodes are written differently.
    fn decode_optional(from: &mut Reader) -> Result<Option<Self>, Misuse> {
        if from.take_word("null") {
            return Ok(None);
        }
        Self::decode(from).map(Some)
    }
}

pub trait Encode {
    fn encode(&self, into: &mut String);
    fn encode_optional(value: Option<&Self>, into: &mut String) {
        match value {
            Some(value) => value.encode(into),
            None => into.push_str("null"),
        }
    }
}

pub fn encoded<T: Encode + ?Sized>(value: &T) -> String {
    let mut text = String::new();
    value.encode(&mut text);
    text
}

macro_rules! integers {
    ($($type:ident)*) => {$(
        impl Decode for $type {
            fn decode(from: &mut Reader) -> Result<Self, Misuse> {
                let text = from.number();
                text.parse().map_err(|_| {
                    Misuse(match text.parse::<i128>() {
                        Ok(_) => format!("{} does not fit into a parameter of type {}", text, stringify!($type)),
                        Err(_) => format!("expected an integer, found {}", text),
                    })
                })
            }
        }
        impl Encode for $type {
            fn encode(&self, into: &mut String) {
                into.push_str(&self.to_string());
            }
        }
    )*};
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! floats {
    ($($type:ident)*) => {$(
        impl Decode for $type {
            fn decode(from: &mut Reader) -> Result<Self, Misuse> {
                if from.peek() == b'"' {
                    return Ok(match from.string()?.as_str() {
                        "NaN" => $type::NAN,
                        "-Infinity" => $type::NEG_INFINITY,
                        _ => $type::INFINITY,
                    });
                }
                let text = from.number();
                text.parse().map_err(|_| Misuse(format!("expected a number, found {}", text)))
            }
        }
        impl Encode for $type {
            fn encode(&self, into: &mut String) {
                if self.is_nan() {
                    into.push_str("\"NaN\"");
                } else if self.is_infinite() {
                    into.push_str(if *self > 0.0 { "\"Infinity\"" } else { "\"-Infinity\"" });
                } else {
                    into.push_str(&format!("{:?}", *self as f64)); // shortest, and always a float
                }
            }
        }
    )*};
}
floats!(f32 f64);

impl Decode for bool {
    fn decode(from: &mut Reader) -> Result<Self, Misuse> {
        if from.take_word("true") {
            return Ok(true);
        }
        if from.take_word("false") {
            return Ok(false);
        }
        Err(Misuse("expected true or false".into()))
    }
}
impl Encode for bool {
    fn encode(&self, into: &mut String) {
        into.push_str(if *self { "true" } else { "false" });
    }
}

impl Decode for String {
    fn decode(from: &mut Reader) -> Result<Self, Misuse> {
        from.string()
    }
}
impl Encode for str {
    fn encode(&self, into: &mut String) {
        into.push('"');
        for c in self.chars() {
            match c {
                '"' | '\\' => into.extend(['\\', c]),
                '\0'..='\u{1f}' => into.push_str(&format!("\\u{:04x}", c as u32)),
                _ => into.push(c),
            }
        }
        into.push('"');
    }
}
impl Encode for String {
    fn encode(&self, into: &mut String) {
        self.as_str().encode(into);
    }
}

impl Decode for char {
    fn decode(from: &mut Reader) -> Result<Self, Misuse> {
        let text = from.string()?;
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (Some(only), None) => Ok(only),
            _ => Err(Misuse(format!("{:?} does not fit into a char; take a String", text))),
        }
    }
}
impl Encode for char {
    fn encode(&self, into: &mut String) {
        self.encode_utf8(&mut [0; 4]).encode(into);
    }
}

impl Encode for () {
    fn encode(&self, into: &mut String) {
        into.push_str("null");
    }
}

impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, into: &mut String) {
        (**self).encode(into);
    }
}

impl<T: Decode> Decode for Option<T> {
    fn decode(from: &mut Reader) -> Result<Self, Misuse> {
        T::decode_optional(from)
    }
}
impl<T: Encode> Encode for Option<T> {
    fn encode(&self, into: &mut String) {
        T::encode_optional(self.as_ref(), into);
    }
}

fn encode_items<'v, T: Encode + 'v>(items: impl Iterator<Item = &'v T>, into: &mut String) {
    into.push('[');
    for (index, item) in items.enumerate() {
        if index > 0 {
            into.push(',');
        }
        item.encode(into);
    }
    into.push(']');
}

macro_rules! lists {
    ($($type:ident $push:ident)*) => {$(
        impl<T: Decode> Decode for $type<T> {
            fn decode(from: &mut Reader) -> Result<Self, Misuse> {
                let mut all = $type::new();
                from.items(|from| Ok(all.$push(T::decode(from)?)))?;
                Ok(all)
            }
        }
        impl<T: Encode> Encode for $type<T> {
            fn encode(&self, into: &mut String) {
                encode_items(self.iter(), into);
            }
        }
    )*};
}
lists!(Vec push VecDeque push_back);

impl<T: Encode> Encode for [T] {
    fn encode(&self, into: &mut String) {
        encode_items(self.iter(), into);
    }
}
impl<T: Encode, const N: usize> Encode for [T; N] {
    fn encode(&self, into: &mut String) {
        encode_items(self.iter(), into);
    }
}

macro_rules! tuples {
    ($(($first:ident $($type:ident)*))*) => {$(
        #[allow(non_snake_case)]
        impl<$first: Decode, $($type: Decode),*> Decode for ($first, $($type,)*) {
            fn decode(from: &mut Reader) -> Result<Self, Misuse> {
                from.expect(b'[')?;
                let $first = $first::decode(from)?;
                $(from.expect(b',')?; let $type = $type::decode(from)?;)*
                from.expect(b']')?;
                Ok(($first, $($type,)*))
            }
        }
        #[allow(non_snake_case)]
        impl<$first: Encode, $($type: Encode),*> Encode for ($first, $($type,)*) {
            fn encode(&self, into: &mut String) {
                let ($first, $($type,)*) = self;
                into.push('[');
                $first.encode(into);
                $(into.push(','); $type.encode(into);)*
                into.push(']');
            }
        }
    )*};
}
tuples!((A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H));
