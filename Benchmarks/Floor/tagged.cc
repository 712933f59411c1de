/* The other way to a tagged archive file, for comparison with the finishing pass of the product: structure by cairo's own
 * tags, then one pass of libqpdf for what PDF/A-3a and PDF/UA-1 still want. It is spared the rewriting of artifacts, scopes
 * and alternates, so that its figures are a lower bound.
 *
 *   tagged DUMP FONTS COUNT           prints one line of JSON
 *   tagged DUMP FONTS 0 FILE          writes the first document */
#define POINTERHOLDER_TRANSITION 4
#include <cairo-pdf.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <string>
#include <vector>

extern "C" {
#include "dump.h"
}

namespace {

std::string colour_profile;

cairo_status_t append(void *closure, unsigned char const *data, unsigned length) {
  static_cast<std::string *>(closure)->append(reinterpret_cast<char const *>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

/* Opens and closes tags so that exactly those of `wanted` are open. */
class TagStack {
 public:
  explicit TagStack(cairo_t *context) : context_(context) {}

  void go_to(path const &wanted) {
    int common = 0;
    while (common < wanted.depth && common < static_cast<int>(ranks_.size()) && ranks_[common] == wanted.ranks[common]) common++;
    close_to(common);
    for (int i = common; i < wanted.depth; i++) {
      cairo_tag_begin(context_, wanted.roles[i], nullptr);
      ranks_.push_back(wanted.ranks[i]);
      roles_.emplace_back(wanted.roles[i]);
    }
  }

  void close_to(int depth) {
    while (static_cast<int>(ranks_.size()) > depth) {
      cairo_tag_end(context_, roles_.back().c_str());
      roles_.pop_back();
      ranks_.pop_back();
    }
  }

 private:
  cairo_t *context_;
  std::vector<int> ranks_;
  std::vector<std::string> roles_;
};

void set_ink(cairo_t *context, double grey) { cairo_set_source_rgb(context, grey, grey, grey); }

void paint(cairo_t *context, page const &p, char const *fonts, TagStack &tags) {
  thing const *pen = nullptr;
  for (int i = 0; i < p.count; i++) {
    thing const &t = p.things[i];
    if (t.kind != RULE) continue;
    if (pen && (pen->thickness != t.thickness || pen->grey != t.grey)) cairo_stroke(context);
    pen = &t;
    cairo_set_line_width(context, t.thickness);
    set_ink(context, t.grey);
    cairo_move_to(context, t.x, t.y);
    cairo_line_to(context, t.w, t.h);
  }
  if (pen) cairo_stroke(context);
  for (int i = 0; i < p.count; i++) {
    thing const &t = p.things[i];
    if (t.kind == RULE) continue;
    set_ink(context, t.grey);
    if (t.kind == FILL) {
      cairo_rectangle(context, t.x, t.y, t.w, t.h);
      cairo_fill(context);
      continue;
    }
    if (t.path.depth) {
      tags.go_to(t.path);
    } else {
      tags.close_to(1);
    }
    if (t.kind == CODE) {
      cairo_save(context);
      cairo_translate(context, t.x, t.y);
      cairo_scale(context, t.w, t.h);
      cairo_mask_surface(context, t.mask, 0, 0);
      cairo_restore(context);
      continue;
    }
    cairo_set_scaled_font(context, font_of(&t, fonts));
    cairo_show_text_glyphs(
        context, t.text, t.byte_count, t.glyphs, t.glyph_count, t.clusters, t.cluster_count, cairo_text_cluster_flags_t(0));
  }
}

std::string paint_file(document const &d, char const *fonts) {
  std::string file;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append, &file, 1, 1);
  cairo_t *context = cairo_create(surface);
  TagStack tags(context);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, "Document");
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2026-11-23T00:00:00Z");
  for (int i = 0; i < d.count; i++) {
    cairo_pdf_surface_set_size(surface, d.pages[i].width, d.pages[i].height);
    paint(context, d.pages[i], fonts, tags);
    if (i == d.count - 1) tags.close_to(0);
    cairo_show_page(context);
  }
  cairo_destroy(context);
  cairo_surface_finish(surface);
  if (cairo_surface_status(surface)) {
    std::fprintf(stderr, "%s\n", cairo_status_to_string(cairo_surface_status(surface)));
    std::exit(1);
  }
  cairo_surface_destroy(surface);
  return file;
}

char const *const metadata =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
    "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
    "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
    "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";

std::string finish(std::string const &painted) {
  QPDF file;
  file.setSuppressWarnings(true);
  file.processMemoryFile("painted", painted.data(), painted.size());
  QPDFObjectHandle root = file.getRoot();
  QPDFObjectHandle xmp = QPDFObjectHandle::newStream(&file, metadata);
  xmp.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
  xmp.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
  root.replaceKey("/Metadata", xmp);
  QPDFObjectHandle colours = QPDFObjectHandle::newStream(&file, colour_profile);
  colours.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
  QPDFObjectHandle intent = QPDFObjectHandle::parse(
      "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)>>");
  intent.replaceKey("/DestOutputProfile", colours);
  root.replaceKey("/OutputIntents", QPDFObjectHandle::newArray({intent}));
  root.replaceKey("/Lang", QPDFObjectHandle::newString("fr-FR"));
  root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<</DisplayDocTitle true>>"));
  for (auto &page : QPDFPageDocumentHelper(file).getAllPages())
    page.getObjectHandle().replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setDeterministicID(true);
  writer.setNewlineBeforeEndstream(true);
  writer.setCompressStreams(true);
  writer.setDecodeLevel(qpdf_dl_none);
  writer.write();
  std::shared_ptr<Buffer> result = writer.getBufferSharedPointer();
  return std::string(reinterpret_cast<char const *>(result->getBuffer()), result->getSize());
}

}  // namespace

int main(int argc, char **argv) {
  if (argc < 4 || !std::getenv("BENCH_PROFILE")) return 64;
  FILE *profile = std::fopen(std::getenv("BENCH_PROFILE"), "rb");
  if (!profile) return 66;
  for (int c; (c = std::fgetc(profile)) != EOF;) colour_profile.push_back(static_cast<char>(c));
  std::fclose(profile);

  dump d = read_dump(argv[1]);
  int count = std::atoi(argv[3]);
  if (!count) {
    std::string file = finish(paint_file(d.documents[0], argv[2]));
    FILE *output = std::fopen(argc > 4 ? argv[4] : "/dev/null", "wb");
    std::fwrite(file.data(), 1, file.size(), output);
    return std::fclose(output) ? 74 : 0;
  }
  for (int i = 0; i < 10; i++) finish(paint_file(d.documents[i % d.count], argv[2]));
  double painting = 0, finishing = 0, wall = wall_time();
  size_t bytes = 0;
  for (int i = 0; i < count; i++) {
    double start = processor_time();
    std::string painted = paint_file(d.documents[i % d.count], argv[2]);
    double middle = processor_time();
    bytes += finish(painted).size();
    painting += middle - start;
    finishing += processor_time() - middle;
  }
  wall = wall_time() - wall;
  std::printf(
      "{\"n\": %d, \"cpu_ms\": %.4f, \"paint_ms\": %.4f, \"finish_ms\": %.4f, \"wall_ms\": %.4f, \"peak_mb\": %.1f, \"bytes\": "
      "%zu}\n",
      count, 1000 * (painting + finishing) / count, 1000 * painting / count, 1000 * finishing / count, 1000 * wall / count,
      peak_memory(), bytes / count);
  return 0;
}
