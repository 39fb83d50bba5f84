#!/bin/sh
# build.sh RUSTC DRIVER [LINKER]: compiles the solution with the entry behind it, so that lines keep their numbers.
set -eu
rustc=$1 driver=$2 linker=${3:-}
if [ ! -f "$driver/libspar.rlib" ]; then
  echo "what belongs to the judge itself could not be compiled by this version of Rust ($rustc)" >&2
  exit 1
fi
mkdir build
{
  cat solution.rs
  printf '\n\n// Behind your solution: how the judge calls it.\n#[allow(unused_imports)]\nuse ::spar::prelude::*;\n'
  # What the solution declares itself goes before what the driver offers.
  if grep -q 'impl Solution' solution.rs && ! grep -q 'struct Solution' solution.rs; then echo 'pub struct Solution;'; fi
  if grep -q '^ *\(pub \)\?next: *Option<Box<ListNode>>' solution.rs; then echo '::spar::list_node!(ListNode);'; fi
  if grep -q '^ *\(pub \)\?left: *Option<Rc<RefCell<TreeNode>>>' solution.rs; then echo '::spar::tree_node!(TreeNode);'; fi
  if grep -q '^ *\(pub \)\?neighbors: *Vec<Rc<RefCell<Node>>>' solution.rs; then echo '::spar::graph_node!(Node);'; fi
  cat entry.rs
} >build/solution.rs
cd build
"$rustc" --edition 2021 -O -C codegen-units=1 -C strip=symbols ${linker:+-C link-arg="$linker"} \
  --crate-name solution --crate-type bin --extern spar="$driver/libspar.rlib" -o ../program solution.rs
