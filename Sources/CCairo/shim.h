/* cairo's faces are made of FreeType's, and zlib compresses what it writes: one module owns the types of all. */
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <zlib.h>
