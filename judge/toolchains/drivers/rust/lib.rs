//! The Rust driver: serves cases to a solution, each in a process of its own. Compiled once for each compiler, so
//! that a solution compiles as fast as it would alone. The protocol is that of runner/wire/protocol.hpp ("session").
//!
//! The entry of a solution (rust.toml) is one of the macros below: what an argument becomes is deduced from the
//! solution's own parameters.

mod arguments;
mod channel;
mod json;
mod nodes;
mod panics;
mod serve;
mod values;

pub use arguments::{Argument, Arguments};
pub use json::{Misuse, Reader};
pub use nodes::{read_graph, read_tree, write_graph, write_tree, Boxed, ListNode, Node, Shared, TreeNode};
pub use serve::{serve_class, serve_function, Method};
pub use values::{encoded, Decode, Encode};

/// What solutions find without having to ask for it; whatever they declare or import themselves comes first.
pub mod prelude {
    pub use crate::{ListNode, Node, TreeNode};
    pub use std::cell::RefCell;
    pub use std::collections::*;
    pub use std::rc::Rc;
}

/// One argument; as many underscores as there are parameters stand for them.
#[macro_export]
macro_rules! take {
    ($arguments:ident, _) => {
        $arguments.take()
    };
}

/// `function!(mutated, ["names"], path, (_, _))`: serves a function.
#[macro_export]
macro_rules! function {
    ($mutated:expr, [$($name:expr),*], $function:path, ($($blank:tt),*)) => {
        $crate::serve_function($mutated, &[$($name),*], |arguments| {
            let answer = $function($($crate::take!(arguments, $blank)),*);
            arguments.answer().unwrap_or_else(|| $crate::encoded(&answer))
        })
    };
}

/// `class!(Name, (_), "method" => spelled(_, _), ...)`: serves a class, its methods by their declared names.
#[macro_export]
macro_rules! class {
    ($class:ident, ($($blank:tt),*) $(, $method:expr => $spelled:ident($($each:tt),*))*) => {{
        let methods: &[$crate::Method<$class>] = &[$(($method, |instance, arguments| {
            let answer = instance.$spelled($($crate::take!(arguments, $each)),*);
            let _ = &arguments;
            $crate::encoded(&answer)
        })),*];
        $crate::serve_class(stringify!($class), |arguments| {
            let instance = $class::new($($crate::take!(arguments, $blank)),*);
            let _ = &arguments;
            instance
        }, methods)
    }};
}
