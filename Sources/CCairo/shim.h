/* cairo's faces are made of FreeType's, and zlib compresses what it writes: one module owns the types of all. */
#include <cairo/cairo.h>
#include <cairo/cairo-pdf.h>
#include <cairo/cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <zlib.h>
