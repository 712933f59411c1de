(printf '{"version": 1, "invoices": ['; yes '{},' | head -n 10001; printf '{}]}') | exigible check - 2>&1 | grep -A 9 -F '[C061]' >&2
