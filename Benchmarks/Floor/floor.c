/* The floor: pages already set, painted by cairo alone into PDF files in memory, as well as cairo can: rules of one pen in
 * one stroke, neighbouring runs of one font in one call, fonts kept. No reading, no law, no layout, no structure.
 *
 *   floor DUMP FONTS COUNT [merge]    prints one line of JSON; with merge, all documents in one file
 *   floor DUMP FONTS 0 FILE           writes the first document */
#include <cairo-pdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dump.h"

static FILE *output;

static cairo_status_t count_bytes(void *total, const unsigned char *data, unsigned length) {
  *(size_t *)total += length;
  if (output) fwrite(data, 1, length, output);
  return CAIRO_STATUS_SUCCESS;
}

static int same_font(const thing *a, const thing *b) { return a->font == b->font && a->grey == b->grey; }

/* Runs of one font that follow each other become one. */
static void join_runs(page *p) {
  thing *last = NULL;
  int kept = 0;
  for (int i = 0; i < p->count; i++) {
    thing *t = &p->things[i];
    if (t->kind != RUN) {
      p->things[kept++] = *t;
      continue;
    }
    if (!last || !same_font(last, t)) {
      p->things[kept] = *t;
      last = &p->things[kept++];
      continue;
    }
    last->glyphs = realloc(last->glyphs, (last->glyph_count + t->glyph_count) * sizeof *t->glyphs);
    memcpy(last->glyphs + last->glyph_count, t->glyphs, t->glyph_count * sizeof *t->glyphs);
    last->clusters = realloc(last->clusters, (last->cluster_count + t->cluster_count) * sizeof *t->clusters);
    memcpy(last->clusters + last->cluster_count, t->clusters, t->cluster_count * sizeof *t->clusters);
    last->text = realloc(last->text, last->byte_count + t->byte_count);
    memcpy(last->text + last->byte_count, t->text, t->byte_count);
    last->glyph_count += t->glyph_count;
    last->cluster_count += t->cluster_count;
    last->byte_count += t->byte_count;
  }
  p->count = kept;
}

static void set_ink(cairo_t *context, double grey) { cairo_set_source_rgb(context, grey, grey, grey); }

static void paint_rules(cairo_t *context, const page *p) {
  const thing *pen = NULL;
  for (int i = 0; i < p->count; i++) {
    const thing *t = &p->things[i];
    if (t->kind != RULE) continue;
    if (pen && (pen->thickness != t->thickness || pen->grey != t->grey)) cairo_stroke(context);
    pen = t;
    cairo_set_line_width(context, t->thickness);
    set_ink(context, t->grey);
    cairo_move_to(context, t->x, t->y);
    cairo_line_to(context, t->w, t->h);
  }
  if (pen) cairo_stroke(context);
}

static void paint(cairo_t *context, const page *p, const char *fonts) {
  for (int i = 0; i < p->count; i++) {
    const thing *t = &p->things[i];
    if (t->kind == FILL) {
      set_ink(context, t->grey);
      cairo_rectangle(context, t->x, t->y, t->w, t->h);
      cairo_fill(context);
    } else if (t->kind == CODE) {
      set_ink(context, 0);
      cairo_save(context);
      cairo_translate(context, t->x, t->y);
      cairo_scale(context, t->w, t->h);
      cairo_mask_surface(context, t->mask, 0, 0);
      cairo_restore(context);
    }
  }
  paint_rules(context, p);
  for (int i = 0; i < p->count; i++) {
    const thing *t = &p->things[i];
    if (t->kind != RUN) continue;
    set_ink(context, t->grey);
    cairo_set_scaled_font(context, font_of(t, fonts));
    cairo_show_text_glyphs(
        context, t->text, t->byte_count, t->glyphs, t->glyph_count, t->clusters, t->cluster_count, 0);
  }
}

/* Paints `count` documents into one file and gives its size. */
static size_t paint_file(const dump *d, int first, int count, const char *fonts) {
  size_t total = 0;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(count_bytes, &total, 1, 1);
  cairo_t *context = cairo_create(surface);
  for (int i = 0; i < count; i++) {
    const document *now = &d->documents[(first + i) % d->count];
    for (int k = 0; k < now->count; k++) {
      cairo_pdf_surface_set_size(surface, now->pages[k].width, now->pages[k].height);
      paint(context, &now->pages[k], fonts);
      cairo_show_page(context);
    }
  }
  cairo_destroy(context);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface)) {
    fprintf(stderr, "%s\n", cairo_status_to_string(cairo_surface_status(surface)));
    exit(1);
  }
  cairo_surface_destroy(surface);
  return total;
}

int main(int argc, char **argv) {
  if (argc < 4) return 64;
  dump d = read_dump(argv[1]);
  int count = atoi(argv[3]), merges = argc > 4 && !strcmp(argv[4], "merge");
  for (int i = 0; i < d.count; i++)
    for (int k = 0; k < d.documents[i].count; k++) join_runs(&d.documents[i].pages[k]);
  if (!count) {
    output = fopen(argc > 4 ? argv[4] : "/dev/null", "wb");
    paint_file(&d, 0, 1, argv[2]);
    return fclose(output) ? 74 : 0;
  }
  for (int i = 0; i < 20; i++) paint_file(&d, i, 1, argv[2]);
  double processor = processor_time(), wall = wall_time();
  size_t total = 0;
  if (merges) {
    total = paint_file(&d, 0, count, argv[2]);
  } else {
    for (int i = 0; i < count; i++) total += paint_file(&d, i, 1, argv[2]);
  }
  processor = processor_time() - processor;
  wall = wall_time() - wall;
  printf(
      "{\"n\": %d, \"cpu_ms\": %.4f, \"wall_ms\": %.4f, \"peak_mb\": %.1f, \"bytes\": %zu}\n", count, 1000 * processor / count,
      1000 * wall / count, peak_memory(), total / count);
  return 0;
}
