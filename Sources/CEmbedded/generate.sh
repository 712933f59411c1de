#!/usr/bin/env bash
# Writes files.inc, which embeds the default fonts, templates, parameters, hyphenation patterns and colour profile.
# `make` runs it; `generate.sh --check` tells whether files.inc agrees with the folders.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../.."

write() {
  local files rows='' path name number=0
  files=$(find fonts hyphenation colour templates Sources/Law/Parameters -type f -size +0 | sort)
  echo '/* Written by generate.sh. */'
  while read -r path; do
    name=${path/#Sources\/Law\/Parameters/parameters}
    printf 'static const unsigned char file_%d[] = {\n#embed "../../%s"\n};\n' "$number" "$path"
    rows+="  {\"$name\", file_$number, sizeof file_$number},"$'\n'
    number=$((number + 1))
  done <<<"$files"
  printf 'const struct embedded_file embedded_files[] = {\n%s};\n' "$rows"
}

if [ "${1:-}" = --check ]; then
  diff <(write) Sources/CEmbedded/files.inc
else
  write >Sources/CEmbedded/files.inc
fi
