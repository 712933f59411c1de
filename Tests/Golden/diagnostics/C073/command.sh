(printf '{"version": 1'; for i in $(seq 300); do printf ', "k%d": 0' "$i"; done; printf '}') |
  exigible check - 2>&1 | grep -A 3 -F '[C073]' >&2
