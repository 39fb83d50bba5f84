//! Nodes: lists, trees and graphs, with their customary fields. A solution may declare such a type itself; the entry
//! then says so by the same macros as here.
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::json::{Misuse, Reader};
use crate::values::{Decode, Encode};

#[derive(PartialEq, Eq, Clone, Debug)]
pub struct ListNode {
    pub val: i32,
    pub next: Option<Box<ListNode>>,
}

impl ListNode {
    pub fn new(val: i32) -> Self {
        ListNode { val, next: None }
    }
}

#[derive(PartialEq, Eq, Clone, Debug)]
pub struct TreeNode {
    pub val: i32,
    pub left: Option<Rc<RefCell<TreeNode>>>,
    pub right: Option<Rc<RefCell<TreeNode>>>,
}

impl TreeNode {
    pub fn new(val: i32) -> Self {
        TreeNode { val, left: None, right: None }
    }
}

#[derive(Clone)]
pub struct Node {
    pub val: i32,
    pub neighbors: Vec<Rc<RefCell<Node>>>,
}

impl Node {
    pub fn new(val: i32) -> Self {
        Node { val, neighbors: Vec::new() }
    }
}

/// A type that is handled as `Option<Box<Self>>`: a list.
pub trait Boxed: Sized {
    fn link(val: i32, next: Option<Box<Self>>) -> Self;
    fn parts(&self) -> (i32, Option<&Self>);
}

/// A type that is handled as `Option<Rc<RefCell<Self>>>`: a tree or a graph.
pub trait Shared: Sized {
    fn read(from: &mut Reader) -> Result<Option<Rc<RefCell<Self>>>, Misuse>;
    fn write(value: Option<&Rc<RefCell<Self>>>, into: &mut String);
}

/// The answer cannot be judged; ends the case with these words.
fn complain(words: &str) -> ! {
    std::panic::resume_unwind(Box::new(words.to_string()))
}

fn no_node<T>() -> Result<T, Misuse> {
    Err(Misuse("there may be no node at all: take an Option of it".into()))
}

impl<T: Boxed> Decode for Box<T> {
    fn decode(from: &mut Reader) -> Result<Self, Misuse> {
        Self::decode_optional(from)?.map_or_else(no_node, Ok)
    }
    fn decode_optional(from: &mut Reader) -> Result<Option<Self>, Misuse> {
        if from.peek() == b'{' {
            return Err(Misuse("this list has a cycle, which a list of boxes cannot have".into()));
        }
        let values = Vec::<i32>::decode(from)?;
        Ok(values.into_iter().rev().fold(None, |next, val| Some(Box::new(T::link(val, next)))))
    }
}
impl<T: Boxed> Encode for Box<T> {
    fn encode(&self, into: &mut String) {
        Self::encode_optional(Some(self), into);
    }
    fn encode_optional(value: Option<&Self>, into: &mut String) {
        let mut values = Vec::new();
        let mut rest = value.map(|head| &**head);
        while let Some(node) = rest {
            let (val, next) = node.parts();
            values.push(val);
            rest = next;
        }
        values.encode(into);
    }
}

impl<T: Shared> Decode for Rc<RefCell<T>> {
    fn decode(from: &mut Reader) -> Result<Self, Misuse> {
        T::read(from)?.map_or_else(no_node, Ok)
    }
    fn decode_optional(from: &mut Reader) -> Result<Option<Self>, Misuse> {
        T::read(from)
    }
}
impl<T: Shared> Encode for Rc<RefCell<T>> {
    fn encode(&self, into: &mut String) {
        T::write(Some(self), into);
    }
    fn encode_optional(value: Option<&Self>, into: &mut String) {
        T::write(value, into);
    }
}

/// A tree from its values in level order; `link` hangs a node under a parent (left: 0, right: 1).
pub fn read_tree<T>(
    from: &mut Reader,
    make: fn(i32) -> T,
    link: fn(&mut T, usize, Rc<RefCell<T>>),
) -> Result<Option<Rc<RefCell<T>>>, Misuse> {
    let values = Vec::<Option<i32>>::decode(from)?;
    let mut nodes: Vec<Rc<RefCell<T>>> = Vec::new();
    for (index, value) in values.into_iter().enumerate() {
        if let Some(val) = value {
            let node = Rc::new(RefCell::new(make(val)));
            // Children are written for the nodes that are there, two for each.
            if index > 0 {
                let parent = nodes.get((index - 1) / 2).ok_or_else(|| Misuse("a tree has a node without a parent".into()))?;
                link(&mut parent.borrow_mut(), (index - 1) % 2, node.clone());
            }
            nodes.push(node);
        }
    }
    Ok(nodes.into_iter().next())
}

/// What a node holds: its value and its children.
pub type TreeParts<T> = (i32, [Option<Rc<RefCell<T>>>; 2]);

pub fn write_tree<T>(root: Option<&Rc<RefCell<T>>>, parts: fn(&T) -> TreeParts<T>, into: &mut String) {
    let mut values: Vec<Option<i32>> = Vec::new();
    let mut level: Vec<Option<Rc<RefCell<T>>>> = root.cloned().map_or_else(Vec::new, |root| vec![Some(root)]);
    let mut seen = HashSet::new();
    let mut at = 0;
    while at < level.len() {
        let node = level[at].take();
        at += 1;
        values.push(node.as_ref().map(|node| {
            if !seen.insert(Rc::as_ptr(node)) {
                complain("the returned tree holds a node twice");
            }
            let (val, children) = parts(&node.borrow());
            level.extend(children);
            // Held until the end: a freed node's address could come again.
            level[at - 1] = Some(node.clone());
            val
        }));
    }
    while let Some(None) = values.last() {
        values.pop();
    }
    values.encode(into);
}

pub fn read_graph<T>(
    from: &mut Reader,
    make: fn(i32) -> T,
    link: fn(&mut T, Rc<RefCell<T>>),
) -> Result<Option<Rc<RefCell<T>>>, Misuse> {
    let neighbours = Vec::<Vec<usize>>::decode(from)?;
    let nodes: Vec<_> = (1..=neighbours.len()).map(|number| Rc::new(RefCell::new(make(number as i32)))).collect();
    for (node, list) in nodes.iter().zip(neighbours) {
        for number in list {
            let other = nodes.get(number.wrapping_sub(1)).ok_or_else(|| Misuse("a graph has no such node".into()))?;
            link(&mut node.borrow_mut(), other.clone());
        }
    }
    Ok(nodes.into_iter().next())
}

/// What a node holds: its value and its neighbours.
pub type GraphParts<T> = (i32, Vec<Rc<RefCell<T>>>);

pub fn write_graph<T>(first: Option<&Rc<RefCell<T>>>, parts: fn(&T) -> GraphParts<T>, into: &mut String) {
    let mut nodes: Vec<Rc<RefCell<T>>> = first.cloned().into_iter().collect();
    let mut known: HashSet<*const RefCell<T>> = nodes.iter().map(Rc::as_ptr).collect();
    let mut lists: HashMap<i32, Vec<i32>> = HashMap::new();
    let mut at = 0;
    while at < nodes.len() {
        let (val, neighbours) = parts(&nodes[at].borrow());
        at += 1;
        let values = neighbours.iter().map(|node| parts(&node.borrow()).0).collect();
        if lists.insert(val, values).is_some() {
            complain(&format!("the returned graph has two nodes of value {}", val));
        }
        nodes.extend(neighbours.into_iter().filter(|node| known.insert(Rc::as_ptr(node))));
    }
    let ordered: Vec<Vec<i32>> = (1..=lists.len() as i32)
        .map(|number| {
            lists.remove(&number).unwrap_or_else(|| complain(&format!("the returned graph has no node of value {}", number)))
        })
        .collect();
    ordered.encode(into);
}

#[macro_export]
macro_rules! list_node {
    ($type:ident) => {
        impl $crate::Boxed for $type {
            fn link(val: i32, next: Option<Box<Self>>) -> Self {
                $type { val, next }
            }
            fn parts(&self) -> (i32, Option<&Self>) {
                (self.val, self.next.as_deref())
            }
        }
    };
}

#[macro_export]
macro_rules! tree_node {
    ($type:ident) => {
        impl $crate::Shared for $type {
            fn read(from: &mut $crate::Reader) -> Result<Option<std::rc::Rc<std::cell::RefCell<Self>>>, $crate::Misuse> {
                $crate::read_tree(
                    from,
                    |val| $type { val, left: None, right: None },
                    |parent, side, child| *(if side == 0 { &mut parent.left } else { &mut parent.right }) = Some(child),
                )
            }
            fn write(value: Option<&std::rc::Rc<std::cell::RefCell<Self>>>, into: &mut String) {
                $crate::write_tree(value, |node| (node.val, [node.left.clone(), node.right.clone()]), into);
            }
        }
    };
}

#[macro_export]
macro_rules! graph_node {
    ($type:ident) => {
        impl $crate::Shared for $type {
            fn read(from: &mut $crate::Reader) -> Result<Option<std::rc::Rc<std::cell::RefCell<Self>>>, $crate::Misuse> {
                $crate::read_graph(
                    from,
                    |val| $type { val, neighbors: Vec::new() },
                    |node, other| node.neighbors.push(other),
                )
            }
            fn write(value: Option<&std::rc::Rc<std::cell::RefCell<Self>>>, into: &mut String) {
                $crate::write_graph(value, |node| (node.val, node.neighbors.clone()), into);
            }
        }
    };
}

list_node!(ListNode);
tree_node!(TreeNode);
graph_node!(Node);
