"""Typst: one compiler kept, tagged as it is by default; the content comes in as JSON."""

import json
import os
from pathlib import Path

import typst

import common


def make(contents):
    # The compiler takes text alone: contents become JSON before the clock starts.
    texts = {}
    for content in contents:
        for block in common.blocks_within(content["body"]):
            block.pop("png", None)
        texts[id(content)] = json.dumps(content, ensure_ascii=False)
    compiler = typst.Compiler(
        str(Path(__file__).with_name("document.typ")), font_paths=[str(common.FONTS)], ignore_system_fonts=True)
    options = {"pdf_tags": False} if os.environ.get("BENCH_UNTAGGED") else {}
    return lambda content: compiler.compile(sys_inputs={"content": texts[id(content)]}, format="pdf", **options)


if __name__ == "__main__":
    common.main(make)
