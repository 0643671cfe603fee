#!/usr/bin/env bash
# Puts library, headers and pkg-config file where a host looks for them.  install.sh DESTDIR PREFIX VERSION
set -euo pipefail
destination=$1
prefix=$2
version=$3
library="$destination$prefix/lib"
headers="$destination$prefix/include"

install -d "$library/pkgconfig" "$headers"
install -m 755 .build/lib/libcoachingkit.so "$library/libcoachingkit.so.$version"
ln -sf "libcoachingkit.so.$version" "$library/libcoachingkit.so.1"
ln -sf libcoachingkit.so.1 "$library/libcoachingkit.so"
install -m 644 include/coachingkit.h include/coachingkit_catalog.h "$headers/"
cat > "$library/pkgconfig/coachingkit.pc" <<PC
prefix=$prefix
libdir=\${prefix}/lib
includedir=\${prefix}/include

Name: CoachingKit
Description: Records health and occupational-performance coaching
Version: $version
Libs: -L\${libdir} -lcoachingkit
Cflags: -I\${includedir}
PC
echo "Installed CoachingKit $version in $destination$prefix"
