"""ReportLab's platypus: fonts registered once, styles made once. It writes no structure and no archive files."""

import io
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor, black
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, Image, PageTemplate, Paragraph, Spacer, Table, TableStyle

import common

for family, file in (("Sans", "SourceSans3"), ("Serif", "SourceSerif4")):
    for suffix, style in (("", "Regular"), ("B", "Bold"), ("I", "It"), ("BI", "BoldIt")):
        pdfmetrics.registerFont(TTFont(family + suffix, str(common.FONTS / f"{file}-{style}.ttf")))
    pdfmetrics.registerFontFamily(family, family, family + "B", family + "I", family + "BI")

GREY, GROUND = HexColor(0x616161), HexColor(0xF5F5F5)
ALIGN = {"left": "LEFT", "centre": "CENTER", "right": "RIGHT"}
WIDTH, HEIGHT = A4


def style(name, font, size, leading, **more):
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, **more)


BODY = {True: style("letter", "Serif", 10.2, 13.6, spaceAfter=5, alignment=TA_JUSTIFY),
        False: style("statement", "Sans", 9, 11.6, spaceAfter=5, alignment=TA_JUSTIFY)}
NOTE = style("note", "Sans", 8, 10, spaceAfter=4)
SUBJECT = style("subject", "SerifB", 11.2, 14)
DETAIL = style("detail", "Sans", 8.8, 11.4, spaceAfter=6)
COLUMN = style("column", "Sans", 9, 11.4)
SIGNATURE = {True: style("signature", "Serif", 10.2, 14, leftIndent=85 * mm), False: style("sign", "Sans", 9, 11.6, leftIndent=85 * mm)}
HEADING = {1: style("h1", "SerifB", 15, 19, spaceAfter=4), 2: style("h2", "SerifB", 11, 14, spaceBefore=8, spaceAfter=4)}
NAME = style("name", "SansB", 15, 17.5)
LINE = style("line", "Sans", 8.6, 11)


def markup(parts):
    words = []
    for part in parts:
        text = escape(part["text"]).replace("\n", "<br/>")
        for letter in part["style"]:
            if letter in "bi":
                text = f"<{letter}>{text}</{letter}>"
        words.append(text)
    return "".join(words)


def plain(parts):
    return "".join(part["text"] for part in parts)


def make_table(block, width, is_letter):
    size, height = (9, 12) if is_letter else (8.4, 14.6)
    rows, commands = [], [
        ("FONT", (0, 0), (-1, -1), "Sans", size), ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5)]
    commands += [("ALIGN", (k, 0), (k, -1), ALIGN[align]) for k, align in enumerate(block["align"])]
    for row in block["header"]:
        commands.append(("FONT", (0, len(rows)), (-1, len(rows)), "SansB", size))
        rows.append([plain(cell["text"]) for cell in row["cells"]])
    if rows:
        commands.append(("LINEBELOW", (0, len(rows) - 1), (-1, len(rows) - 1), 0.7, black))
    for row in block["rows"]:
        cells, rank = [], len(rows)
        for cell in row["cells"]:
            is_rich = any(part["style"] != "r" for part in cell["text"])
            if cell["span"] > 1:
                commands.append(("SPAN", (len(cells), rank), (len(cells) + cell["span"] - 1, rank)))
            cells.append(Paragraph(markup(cell["text"]), COLUMN) if is_rich else plain(cell["text"]))
            cells += [""] * (cell["span"] - 1)
        if row["kind"] != "plain":
            commands.append(("LINEBELOW", (0, rank), (-1, rank), 0.35, black))
        if row["kind"] == "total":
            commands.append(("FONT", (0, rank), (-1, rank), "SansB", size))
        rows.append(cells)
    shares = common.column_shares(block)
    heads = len(block["header"])
    return Table(rows, colWidths=[width * share / sum(shares) for share in shares], rowHeights=height, repeatRows=heads,
                 style=TableStyle(commands))


def flowables(blocks, width, is_letter, body):
    for block in blocks:
        kind, frame = block["kind"], block.get("frame")
        if kind == "paragraph":
            yield Paragraph(markup(block["text"]), body)
        elif kind == "heading":
            yield Paragraph(markup(block["text"]), HEADING[min(block["level"], 2)])
        elif kind == "table":
            yield make_table(block, width, is_letter)
            yield Spacer(1, 6)
        elif kind == "figure":
            yield Image(io.BytesIO(block["png"]), 14 * mm, 14 * mm)
            yield Paragraph(markup(block["label"]), NOTE)
        elif frame == "subject":
            yield Paragraph(markup(block["blocks"][0]["text"]), SUBJECT)
            for line in block["blocks"][1:]:
                yield Paragraph(markup(line["text"]), DETAIL)
        elif frame in ("columns", "payment"):
            inner = COLUMN
            if frame == "columns":
                parts = [column["blocks"] for column in block["blocks"]]
                widths = [width / len(parts)] * len(parts)
            else:
                parts = [[part for part in block["blocks"] if (part["kind"] == "figure") == is_code] for is_code in (False, True)]
                widths = [width - 25 * mm, 25 * mm]
            cells = [list(flowables(part, width, is_letter, inner)) for part in parts]
            yield Table([cells], colWidths=widths, style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]))
        elif frame == "method":
            inside = list(flowables(block["blocks"], width, is_letter, NOTE))
            yield Table([[inside]], colWidths=[width], style=TableStyle([("BACKGROUND", (0, 0), (-1, -1), GROUND)]))
        elif frame == "notes":
            yield from flowables(block["blocks"], width, is_letter, NOTE)
        elif frame == "signature":
            yield from flowables(block["blocks"][:1], width, is_letter, body)
            yield Spacer(1, 13 * mm)
            yield from flowables(block["blocks"][1:], width, is_letter, SIGNATURE[is_letter])
        else:
            yield from flowables(block.get("blocks", []), width, is_letter, body)


def draw_letterhead(canvas, letter):
    y = HEIGHT - 48
    canvas.setFont("SansB", 15)
    canvas.drawString(25 * mm, y, plain(letter["name"]))
    canvas.setFont("Sans", 8.6)
    for rank, line in enumerate(letter["lines"]):
        canvas.drawString(25 * mm, y - 12 - 11 * rank, plain(line))
    canvas.setFont("SansB", 9)
    for rank, line in enumerate(letter["delivery"]):
        canvas.drawString(25 * mm, y - 91 - 11.4 * rank, plain(line))
    canvas.setFont("Sans", 8.6)
    for rank, (label, value) in enumerate(letter["references"]):
        canvas.setFillColor(GREY)
        canvas.drawString(25 * mm, y - 125 - 11.2 * rank, plain(label))
        canvas.setFillColor(black)
        canvas.drawString(43.7 * mm, y - 125 - 11.2 * rank, plain(value))
    canvas.setFont("Sans", 10)
    for rank, line in enumerate(letter["address"]):
        canvas.drawString(110 * mm, y - 152 - 11.3 * rank, line)
    canvas.setFont("Serif", 10.2)
    canvas.drawString(110 * mm, y - 233, plain(letter["date"]))


class NumberedCanvas(Canvas):
    """Draws the foot of each page when their number is known."""

    content = None

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.states = []

    def showPage(self):
        self.states.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for rank, state in enumerate(self.states):
            self.__dict__.update(state)
            left = 25 * mm if self.content["letter"] else 18 * mm
            self.setFillColor(GREY)
            self.setFont("Sans", 7)
            self.drawString(left, 12 * mm, plain(self.content["footer"]))
            self.drawRightString(WIDTH - left, 12 * mm, f"page {rank + 1}/{len(self.states)}")
            if rank:
                self.setFont("Sans", 8)
                self.drawString(left, HEIGHT - 10 * mm, plain(self.content["continuation"]))
            super().showPage()
        super().save()


def write(content):
    letter = content["letter"]
    is_letter = letter is not None
    left, top = (25 * mm, 99 * mm) if is_letter else (18 * mm, 15 * mm)
    width = WIDTH - 2 * left
    output = io.BytesIO()
    document = BaseDocTemplate(output, pagesize=A4, title=content["title"], author=content["author"])
    frame = Frame(left, 15 * mm, width, HEIGHT - top - 15 * mm, 0, 0, 0, 0)
    begin = (lambda canvas, page: page.page == 1 and draw_letterhead(canvas, letter)) if is_letter else (lambda canvas, page: None)
    document.addPageTemplates(PageTemplate("page", [frame], onPage=begin))
    canvas = type("DocumentCanvas", (NumberedCanvas,), {"content": content})
    document.build(list(flowables(content["body"], width, is_letter, BODY[is_letter])), canvasmaker=canvas)
    return output.getvalue()


if __name__ == "__main__":
    common.main(lambda contents: write)
