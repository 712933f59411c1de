"""WeasyPrint: one process, one font configuration, PDF/UA-1 as it writes it; the style sheet is read once."""

import base64
import os
from html import escape

# Only the shipped fonts, found by fontconfig once: a rule in the style sheet would read them again for each document.
os.environ["FONTCONFIG_FILE"] = os.environ["BENCH_FONTCONFIG"]

from weasyprint import CSS, HTML  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402

import common  # noqa: E402

STYLE = """
@page { size: A4; margin: 12mm 25mm 12mm 25mm }
@page statement { margin: 15mm 18mm 18mm 18mm }
@page :first { @top-left { content: '' } }
.statement { page: statement }
html { font: 10.2pt/1.33 'Source Serif 4' } .statement { font: 9pt/1.29 'Source Sans 3' }
body, h1, h2, p { margin: 0 } p { margin-bottom: 5pt; text-align: justify; hyphens: auto }
h1 { font: bold 15pt 'Source Serif 4' } h2 { font: bold 11pt 'Source Serif 4'; margin: 8pt 0 4pt }
.head { font: 8.6pt/1.28 'Source Sans 3' } .head b { font-size: 15pt } .at { position: absolute }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font: 9pt/1.2 'Source Sans 3'; margin-bottom: 6pt }
.statement table { font-size: 8.4pt } td, th { padding: 1pt 0; text-align: left } .statement td, .statement th { padding: 2.1pt 0 }
thead th { border-bottom: .7pt solid } .c { text-align: center } .r { text-align: right } tr { break-inside: avoid }
.sum td, .subtotal td, .total td { border-bottom: .35pt solid } .total td { font-weight: bold }
.subject { font: 8.8pt/1.3 'Source Sans 3'; margin-bottom: 10pt } .subject b { font: bold 11.2pt 'Source Serif 4' }
.payment p { margin: 0 } .columns, .payment { display: flex; justify-content: space-between; font: 9pt/1.27 'Source Sans 3' } .columns > div { width: 48% }
.method { background: #f5f5f5; padding: 3mm; font: 8.4pt/1.25 'Source Sans 3' } .notes { font: 8pt/1.25 'Source Sans 3' }
.signature { margin-top: 4pt; break-inside: avoid } .signature div { margin: 10mm 0 0 85mm } img { width: 14mm; height: 14mm }
"""


def markup(parts):
    words = []
    for part in parts:
        text = escape(part["text"]).replace("\n", "<br>")
        for letter in part["style"]:
            if letter in "bi":
                text = f"<{letter}>{text}</{letter}>"
        words.append(text)
    return "".join(words)


def table(block):
    shares = common.column_shares(block)
    kinds = [word[0] for word in block["align"]]
    out = ["<table>"] + [f"<col style='width:{100 * share / sum(shares):.2f}%'>" for share in shares]
    if block["header"]:
        out.append("<thead>")
        for row in block["header"]:
            out.append("<tr>" + "".join(f"<th class={k}>{markup(cell['text'])}</th>" for k, cell in zip(kinds, row["cells"])) + "</tr>")
        out.append("</thead>")
    out.append("<tbody>")
    for row in block["rows"]:
        out.append(f"<tr class={row['kind']}>")
        column = 0
        for cell in row["cells"]:
            span = f" colspan={cell['span']}" if cell["span"] > 1 else ""
            out.append(f"<td class={kinds[column]}{span}>{markup(cell['text'])}</td>")
            column += cell["span"]
        out.append("</tr>")
    return "".join(out) + "</tbody></table>"


def html(blocks):
    out = []
    for block in blocks:
        kind, frame = block["kind"], block.get("frame")
        if kind == "paragraph":
            out.append(f"<p>{markup(block['text'])}</p>")
        elif kind == "heading":
            out.append(f"<h{block['level']}>{markup(block['text'])}</h{block['level']}>")
        elif kind == "table":
            out.append(table(block))
        elif kind == "figure":
            picture = base64.b64encode(block["png"]).decode()
            out.append(f"<div><img alt='{escape(block['alternate'])}' src='data:image/png;base64,{picture}'><br>{markup(block['label'])}</div>")
        elif frame == "subject":
            first, *rest = (markup(part["text"]) for part in block["blocks"])
            out.append(f"<div class=subject><b>{first}</b><br>{'<br>'.join(rest)}</div>")
        elif frame == "payment":
            codes = [part for part in block["blocks"] if part["kind"] == "figure"]
            words = [part for part in block["blocks"] if part["kind"] != "figure"]
            out.append(f"<div class=payment><div>{html(words)}</div>{html(codes)}</div>")
        elif frame == "signature":
            out.append(f"<div class=signature>{html(block['blocks'][:1])}<div>{html(block['blocks'][1:])}</div></div>")
        elif frame == "column":
            out.append(f"<div>{html(block['blocks'])}</div>")
        else:
            out.append(f"<div class={frame}>{html(block['blocks'])}</div>")
    return "".join(out)


def letterhead(letter):
    references = "".join(f"<tr><td>{markup(label)}</td><td>{markup(value)}</td></tr>" for label, value in letter["references"])
    return (f"<div class=head><b>{markup(letter['name'])}</b><br>{'<br>'.join(map(markup, letter['lines']))}</div>"
            f"<div class='head at' style='top:30mm'>{'<br>'.join(map(markup, letter['delivery']))}</div>"
            f"<div class='head at' style='top:44mm;width:72mm'><table>{references}</table></div>"
            f"<div class='at' style='left:85mm;top:52mm;font:10pt \"Source Sans 3\"'>{'<br>'.join(map(escape, letter['address']))}</div>"
            f"<div style='margin:56mm 0 6mm 85mm'>{markup(letter['date'])}</div>")


def furniture(content):
    """Head and foot of the pages, which differ from document to document."""
    def quoted(parts):
        return "'" + "".join(part["text"] for part in parts).replace("\\", "\\\\").replace("'", "\\27 ") + "'"

    grey = "font: 7pt 'Source Sans 3'; color: #616161; white-space: pre"
    return (f"@page {{ @bottom-left {{ content: {quoted(content['footer'])}; {grey} }}"
            f"@bottom-right {{ content: 'page ' counter(page) '/' counter(pages); {grey} }}"
            f"@top-left {{ content: {quoted(content['continuation'])}; {grey} }} }}")


def make(contents):
    fonts = FontConfiguration()
    style = CSS(string=STYLE, font_config=fonts)
    options = {} if os.environ.get("BENCH_UNTAGGED") else {"pdf_variant": "pdf/ua-1"}

    def write(content):
        letter = content["letter"]
        page = (f"<!doctype html><html lang=fr class={'letter' if letter else 'statement'}><head><meta charset=utf-8>"
                f"<title>{escape(content['title'])}</title><style>{furniture(content)}</style></head><body>"
                f"{letterhead(letter) if letter else ''}{html(content['body'])}</body></html>")
        return HTML(string=page).write_pdf(stylesheets=[style], font_config=fonts, **options)

    return write


if __name__ == "__main__":
    common.main(make)
