#!/bin/sh
# prepare.sh GO: compiles the driver, once for each version of Go, and says where the standard library's archives are:
# with Go itself up to 1.19; packed beside the driver for those that come without them.
set -eu
go=$1 folder=$(dirname "$1")
export HOME="$PWD" GOCACHE="$PWD/cache" GOFLAGS= GO111MODULE=off GOTOOLCHAIN=local
root=$("$go" env GOROOT)
archives=$root/pkg/$("$go" env GOOS)_$("$go" env GOARCH)
# What solutions use, where all of it would have to be compiled.
packages="bufio bytes cmp container/heap container/list container/ring context encoding/binary encoding/json errors fmt
  hash/fnv hash/maphash io iter maps math math/big math/bits math/cmplx math/rand math/rand/v2 os reflect regexp runtime
  runtime/debug slices sort strconv strings sync sync/atomic syscall text/tabwriter time unicode unicode/utf16
  unicode/utf8 unsafe"
mkdir std
: >importcfg
if [ -f "$archives/fmt.a" ]; then
  find "$archives" -path "$archives/cmd" -prune -o -name '*.a' -print |
    sed "s|^$archives/\(.*\)\.a\$|packagefile \1=&|" >importcfg
else
  "$go" list -e -export -deps -f '{{if .Export}}{{.ImportPath}} {{.Export}}{{end}}' $packages | while read -r path file; do
    name=$(echo "$path" | tr / +).a
    cp "$file" "std/$name"
    echo "packagefile $path=@std@/$name" >>importcfg
  done
fi
tar -cf std.tar -C std .
sed "s|@std@|$PWD/std|" importcfg >here.cfg
"$folder"/../pkg/tool/*/compile -p spar -complete -trimpath "$(dirname "$0")" -importcfg here.cfg -o spar.a "$(dirname "$0")"/spar/*.go
