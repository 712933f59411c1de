/* Reads what `exigible-bench glyphs` writes: documents of pages of things at fixed places, in points from the top left.
 *
 *   page W H
 *   rule X1 Y1 X2 Y2 THICKNESS GREY
 *   fill X Y W H GREY
 *   code X Y W H ROWS COLUMNS PATH, then a line of 0 and 1 for each row; W and H are those of one module
 *   run FACE SIZE GREY GLYPHS CLUSTERS BYTES PATH, then a line for each glyph (number, x, y), a line for each cluster
 *       (bytes, glyphs), and the text
 *   end
 *
 * A PATH is the number of structure elements above the thing, then the rank and the role of each; 0 for an artifact. */
#ifndef DUMP_H
#define DUMP_H

#include <cairo.h>

enum { DEEPEST = 12, ROLE = 12, FACE = 32 };

typedef struct {
  int depth;
  int ranks[DEEPEST];
  char roles[DEEPEST][ROLE];
} path;

typedef enum { RULE, FILL, CODE, RUN } kind;

typedef struct {
  kind kind;
  double x, y, w, h; /* a rule goes from (x, y) to (w, h) */
  double thickness, grey, size;
  char face[FACE];
  int font; /* rank among the fonts of all documents */
  int glyph_count, cluster_count, byte_count;
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  char *text;
  cairo_surface_t *mask; /* the modules of a code, several pixels wide */
  path path;
} thing;

typedef struct {
  double width, height;
  int count;
  thing *things;
} page;

typedef struct {
  int count;
  page *pages;
} document;

typedef struct {
  int count;
  document *documents;
} dump;

/* Exits with a message when the file is not a dump. */
dump read_dump(const char *name);

/* A font of `fonts_folder`, kept for ever; unhinted outlines, unhinted metrics. */
cairo_scaled_font_t *font_of(const thing *run, const char *fonts_folder);

/* Seconds of processor time, seconds on the wall, megabytes at the peak. */
double processor_time(void);
double wall_time(void);
double peak_memory(void);

#endif
