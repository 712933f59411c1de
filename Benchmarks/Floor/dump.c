#include "dump.h"

#include <cairo-ft.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum { MODULE_PIXELS = 8, MOST_FONTS = 256 };

static void fail(const char *reason) {
  fprintf(stderr, "%s\n", reason);
  exit(1);
}

static void *larger(void *array, int count, size_t size) {
  if (count & (count - 1)) return array; /* room grows at powers of two */
  array = realloc(array, (count ? 2 * count : 1) * size);
  if (!array) fail("out of memory");
  return array;
}

static void want(int found, int wanted) {
  if (found != wanted) fail("not a dump");
}

static path read_path(FILE *file) {
  path p = {0};
  want(fscanf(file, "%d", &p.depth), 1);
  if (p.depth > DEEPEST) fail("structure too deep");
  for (int i = 0; i < p.depth; i++) want(fscanf(file, "%d %11s", &p.ranks[i], p.roles[i]), 2);
  return p;
}

static void read_code(FILE *file, thing *t) {
  int rows, columns;
  want(fscanf(file, "%lf %lf %lf %lf %d %d", &t->x, &t->y, &t->w, &t->h, &rows, &columns), 6);
  t->path = read_path(file);
  char line[512];
  if (columns >= (int)sizeof line) fail("code too wide");
  int height = rows > 1 ? MODULE_PIXELS : 1;
  t->mask = cairo_image_surface_create(CAIRO_FORMAT_A1, columns * MODULE_PIXELS, rows * height);
  cairo_t *context = cairo_create(t->mask);
  for (int row = 0; row < rows; row++) {
    want(fscanf(file, "%511s", line), 1);
    for (int column = 0; column < columns; column++)
      if (line[column] == '1') cairo_rectangle(context, column * MODULE_PIXELS, row * height, MODULE_PIXELS, height);
  }
  cairo_fill(context);
  cairo_destroy(context);
  t->w /= MODULE_PIXELS;
  t->h /= height;
}

static void read_run(FILE *file, thing *t) {
  want(
      fscanf(file, "%31s %lf %lf %d %d %d", t->face, &t->size, &t->grey, &t->glyph_count, &t->cluster_count, &t->byte_count),
      6);
  t->path = read_path(file);
  t->glyphs = calloc(t->glyph_count + 1, sizeof *t->glyphs);
  t->clusters = calloc(t->cluster_count + 1, sizeof *t->clusters);
  t->text = calloc(t->byte_count + 1, 1);
  for (int i = 0; i < t->glyph_count; i++)
    want(fscanf(file, "%lu %lf %lf", &t->glyphs[i].index, &t->glyphs[i].x, &t->glyphs[i].y), 3);
  for (int i = 0; i < t->cluster_count; i++)
    want(fscanf(file, "%d %d", &t->clusters[i].num_bytes, &t->clusters[i].num_glyphs), 2);
  fgetc(file);
  want(fread(t->text, 1, t->byte_count, file), t->byte_count);
}

static int font_rank(const thing *run) {
  static struct {
    char face[FACE];
    double size;
  } known[MOST_FONTS];
  static int count;
  for (int i = 0; i < count; i++)
    if (known[i].size == run->size && !strcmp(known[i].face, run->face)) return i;
  if (count == MOST_FONTS) fail("too many fonts");
  strcpy(known[count].face, run->face);
  known[count].size = run->size;
  return count++;
}

dump read_dump(const char *name) {
  FILE *file = fopen(name, "r");
  if (!file) fail(name);
  dump d = {0};
  document now = {0};
  char word[16];
  while (fscanf(file, "%15s", word) == 1) {
    if (!strcmp(word, "end")) {
      d.documents = larger(d.documents, d.count, sizeof now);
      d.documents[d.count++] = now;
      memset(&now, 0, sizeof now);
      continue;
    }
    if (!strcmp(word, "page")) {
      now.pages = larger(now.pages, now.count, sizeof *now.pages);
      page *p = &now.pages[now.count++];
      memset(p, 0, sizeof *p);
      want(fscanf(file, "%lf %lf", &p->width, &p->height), 2);
      continue;
    }
    if (!now.count) fail("not a dump");
    page *p = &now.pages[now.count - 1];
    p->things = larger(p->things, p->count, sizeof *p->things);
    thing *t = &p->things[p->count++];
    memset(t, 0, sizeof *t);
    if (!strcmp(word, "rule")) {
      t->kind = RULE;
      want(fscanf(file, "%lf %lf %lf %lf %lf %lf", &t->x, &t->y, &t->w, &t->h, &t->thickness, &t->grey), 6);
    } else if (!strcmp(word, "fill")) {
      t->kind = FILL;
      want(fscanf(file, "%lf %lf %lf %lf %lf", &t->x, &t->y, &t->w, &t->h, &t->grey), 5);
    } else if (!strcmp(word, "code")) {
      t->kind = CODE;
      read_code(file, t);
    } else if (!strcmp(word, "run")) {
      t->kind = RUN;
      read_run(file, t);
      t->font = font_rank(t);
    } else {
      fail("not a dump");
    }
  }
  fclose(file);
  if (!d.count) fail("no document");
  return d;
}

static cairo_font_face_t *face_of(const char *name, const char *folder) {
  static struct {
    char name[FACE];
    cairo_font_face_t *face;
  } known[16];
  static int count;
  static FT_Library library;
  for (int i = 0; i < count; i++)
    if (!strcmp(known[i].name, name)) return known[i].face;
  char file[1024];
  FT_Face face;
  snprintf(file, sizeof file, "%s/%s.ttf", folder, name);
  if (!library && FT_Init_FreeType(&library)) fail("FreeType");
  if (count == 16 || FT_New_Face(library, file, 0, &face)) fail(file);
  strcpy(known[count].name, name);
  return known[count++].face = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
}

cairo_scaled_font_t *font_of(const thing *run, const char *folder) {
  static cairo_scaled_font_t *fonts[MOST_FONTS];
  if (!fonts[run->font]) {
    cairo_matrix_t size, identity;
    cairo_matrix_init_scale(&size, run->size, run->size);
    cairo_matrix_init_identity(&identity);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    fonts[run->font] = cairo_scaled_font_create(face_of(run->face, folder), &size, &identity, options);
    cairo_font_options_destroy(options);
  }
  return fonts[run->font];
}

double processor_time(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 1e-6 * (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

double wall_time(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

/* The system's own count would begin with the memory of the process that started this one. */
double peak_memory(void) {
  FILE *status = fopen("/proc/self/status", "r");
  double kibibytes = 0;
  char line[256];
  while (status && fgets(line, sizeof line, status))
    if (sscanf(line, "VmHWM: %lf", &kibibytes) == 1) break;
  if (status) fclose(status);
  if (kibibytes == 0) fail("/proc/self/status does not tell how much memory is used");
  return kibibytes / 1024;
}
