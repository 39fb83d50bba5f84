#!/bin/sh
# Compiles main.c, which includes the solution, with the driver: compile.sh DRIVER COMPILER FLAG...
# DRIVER is the driver compiled already; where it is not there it is compiled once more.
# First the compiler itself is asked which functions the solution has (-aux-info): a line such as
#   /* solution.c:3:NF */ extern int *pair_sum (int *nums, int size); /* (nums, size) int *nums; int size; */
# becomes three macros (spar/bind.h says what for).
driver=$1
compiler=$2
shift 2
drivers=$(dirname "$0")
[ -f "$driver" ] || driver=$drivers/spar/driver.c
"$compiler" "$@" -w -fsyntax-only -I"$drivers" -aux-info functions.txt main.c || exit 1
name='[A-Za-z_][A-Za-z_0-9]*'
sed -n "
/^\/\* solution\.c:[0-9]*:.F \*\//!d
s/^[^*]*\*[^*]*\*\/ //
s/; \/\*.*//
s/^extern //
s/^static //
s/^inline //
s/(void)\$/()/
s/ *$name\([,)]\)/\1/g
t void
:void
s/^void \($name\) (\(.*\))\$/#define SPAR_RESULT_\1 void*\n#define SPAR_STORE_\1(to, call) (call)\n#define SPAR_PARAMETERS_\1 \2/p
t
s/^\(.*[ *]\)\($name\) (\(.*\))\$/#define SPAR_RESULT_\2 \1\n#define SPAR_STORE_\2(to, call) (*(\1*)(to) = (call))\n#define SPAR_PARAMETERS_\2 \3/p
" functions.txt >signatures.h
exec "$compiler" "$@" -I"$drivers" -o program main.c "$driver" -lm
