(printf '{"version": 1, "invoices": ['; yes '{},' | head -n 20001; printf '{}]}') |
  exigible check - 2>&1 | grep -A 4 -F '[C061]' >&2
