#!/bin/sh
# build.sh GO DRIVER [ENTRY]: compiles the solution, with the entry of a typed problem, and links it. The compiler and
# the linker are called as `go build` would call them, which takes half a second to find out that nothing has changed.
set -eu
tools=$(echo "$(dirname "$1")"/../pkg/tool/*/compile) driver=$2 entry=${3:-}
tools=$(dirname "$tools")
if [ ! -f "$driver/importcfg" ]; then
  echo "what belongs to the judge itself could not be compiled by this version of Go ($1)" >&2
  exit 1
fi
mkdir std build
tar -xf "$driver/std.tar" -C std
sed "s|@std@|$PWD/std|" "$driver/importcfg" >importcfg
cp solution.go build/
if [ -n "$entry" ]; then
  echo "packagefile spar=$driver/spar.a" >>importcfg
  cp "$entry" build/entry.go
  cd build
  if grep -q '^ *package ' solution.go; then
    sed -i 's/^ *package  *[A-Za-z_0-9]*/package main/' solution.go
  else
    # Pasted without its head, and perhaps without its imports; on the first line, so that all lines keep their numbers.
    head='package main;'
    if ! grep -q '^ *import' solution.go; then
      for path in bytes container/heap container/list errors fmt math math/bits math/rand os sort strconv strings sync time unicode; do
        if grep -q "\\b${path##*/}\\.[A-Z]" solution.go; then head="$head import \"$path\";"; fi
      done
    fi
    sed -i "1s|^|$head |" solution.go
  fi
  # What the solution declares itself goes before what the driver offers.
  for node in ListNode TreeNode Node; do
    if ! grep -q "^\\(type\\)\\?[[:space:]]*$node\\b.* struct" solution.go; then echo "type $node = sparDriver.$node"; fi
  done >>entry.go
  if ! grep -q '^func  *main *()' solution.go; then echo 'func main() {}'; fi >>entry.go
  if grep -q '^func  *Constructor *(' solution.go; then constructor=Constructor; else constructor='New\1'; fi
  sed -i "s|constructor_of_\([A-Za-z0-9_]*\)|$constructor|" entry.go
else
  cd build
fi
# The solution first: so what it prepares in its own init() is there when the entry's begins to serve.
"$tools/compile" -p main -complete -pack -trimpath "$PWD" -importcfg ../importcfg -o main.a solution.go ${entry:+entry.go}
"$tools/link" -s -w -importcfg ../importcfg -o ../program main.a
