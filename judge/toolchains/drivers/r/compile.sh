#!/bin/sh
# Compiles the C parts of the driver into the current folder, then reads the solution: compile.sh R SOLUTION
set -e
here=$(dirname "$0")/spar
headers="-I/usr/share/R/include -I/usr/lib/R/include -I/usr/local/lib/R/include -I/usr/lib64/R/include -I/usr/include/R"
gcc -O2 -Wall -shared -fPIC -o stacks.so "$here/stacks.c"
gcc -O2 -Wall -shared -fPIC $headers -o driver.so "$here/types.c" "$here/read.c" "$here/write.c" "$here/write_nodes.c" \
  "$here/integer64.c" "$here/recursion.c" "$here/serve.c"
exec env R_DEFAULT_PACKAGES=NULL "$1" --vanilla --no-echo --file="$(dirname "$0")/check_syntax.R" --args "$2"
