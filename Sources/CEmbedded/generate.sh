#!/usr/bin/env bash
# Writes files.inc, which embeds the default fonts, templates, parameters, schemas, providers, hyphenation patterns and colour profile.
# `make embed` runs it; `generate.sh --check` tells whether files.inc agrees with the folders.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/../.."

# One line a file, ordered by name: name, then path.
list() {
  find fonts hyphenation colour providers schema templates Sources/Law/Parameters Tests/Golden/diagnostics/*/message.*.txt \
    -type f -size +0 2>/dev/null |
    sed -E 's#.*#&\t&#; s#^Sources/Law/Parameters#parameters#; s#^Tests/Golden/##' | sort
}

write() {
  local rows='' path name number=0
  echo '/* Written by generate.sh. */'
  while IFS=$'\t' read -r name path; do
    printf 'static const unsigned char file_%d[] = {\n#embed "../../%s"\n};\n' "$number" "$path"
    rows+="  {\"$name\", file_$number, sizeof file_$number},"$'\n'
    number=$((number + 1))
  done < <(list)
  printf 'static const struct embedded_file embedded_files[] = {\n%s};\n' "$rows"
}

if [ "${1:-}" = --check ]; then
  diff <(write) Sources/CEmbedded/files.inc
else
  write >Sources/CEmbedded/files.inc
fi
