/* cairo's faces are made of FreeType's: one module owns the types of both. */
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H
