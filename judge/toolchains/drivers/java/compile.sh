#!/bin/sh
# compile.sh JAVA PRECOMPILED: compiles solution.java to solution.classes, with the archive that prepare.sh made.
cp "$2/driver.jar" driver.jar
touch -d @0 driver.jar 2>/dev/null
exec "$1" -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -XX:TieredStopAtLevel=1 -XX:SharedArchiveFile="$2/compile.jsa" \
  -jar driver.jar compile solution.java solution.classes
