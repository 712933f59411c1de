page='<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Resources<<>>/Contents 4 0 R>>'
{
  printf '%%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n%s\nendobj\n' "$page"
  printf '4 0 obj\n<</Length 840000>>stream\n'
  seq -f '%% %011.0f' 60000
  printf 'endstream\nendobj\nxref\n0 5\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n0000000105 00000 n \n0000000205 00000 n \ntrailer\n<</Size 5/Root 1 0 R>>\nstartxref\n840255\n%%%%EOF\n'
} > cgv.pdf
printf '{"case": %s, "documents": ["relance-1"], "enclosures": ["cgv.pdf"]}\n' "$(tr -d '\n' < case.json)" > cases.jsonl
run="exigible batch cases.jsonl -o out --print-run RUN.pdf --assets . --quiet"
# Stopped while the pages are printed, as by a full disk: those that wait are smaller than the enclosure.
(ulimit -f 64; $run 2>/dev/null)
sed -i 's/ 00000000001$/ 00000000002/' cgv.pdf
$run --resume
