#!/bin/sh
# prepare.sh JAVA DRIVERS: what is made once for each JDK, in the working folder: driver.jar, and compile.jsa, an archive of the
# classes that a compile loads (java -XX:SharedArchiveFile), which halves its time. One for serving cases would not pay.
#
# An archive is valid for a jar of the same path and time: compile.sh puts it where it was here.
set -e
java=$1
drivers=$2
mkdir classes
"${java%/*}/javac" -J-XX:TieredStopAtLevel=1 -XDstringConcat=inline -proc:none -d classes "$drivers"/*.java "$drivers"/spar/*.java
printf 'Main-Class: spar.Main\nAdd-Opens: java.base/java.io\n' > manifest
"${java%/*}/jar" --create --file driver.jar --manifest manifest --no-compress -C classes .
touch -d @0 driver.jar 2>/dev/null || true   # not allowed on every isolation level: compiles take longer there

cat > solution.java <<'END'
class Solution {
    private final Map<Integer, List<Integer>> seen = new HashMap<>();

    public long[] total(int[] values, List<List<String>> words, double x) {
        long sum = 0;
        for (int value : values) sum += value;
        for (int i = 0; i < words.size(); i++) seen.computeIfAbsent(i, key -> new ArrayList<>()).add(i);
        System.out.println("x" + x);
        return new long[] {sum, IntStream.range(0, 3).sum()};
    }
}
END
"$java" -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -XX:TieredStopAtLevel=1 -XX:ArchiveClassesAtExit=compile.jsa \
  -jar driver.jar compile solution.java solution.classes
