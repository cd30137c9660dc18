#pragma once
#include <cairo-pdf.h>
#include <cairo.h>
#include <librsvg/rsvg.h>
#include <stdlib.h>
#include <string.h>

// Bytes that grow; freed with free(bytes).
typedef struct {
  unsigned char *bytes;
  size_t count;
  size_t room;
} rawabit_bytes;

static cairo_status_t rawabit_append(void *closure, const unsigned char *data, unsigned int length) {
  rawabit_bytes *out = (rawabit_bytes *)closure;
  if (out->count + length > out->room) {
    size_t room = 2 * (out->count + length);
    unsigned char *bytes = (unsigned char *)realloc(out->bytes, room);
    if (!bytes) return CAIRO_STATUS_NO_MEMORY;
    out->bytes = bytes;
    out->room = room;
  }
  memcpy(out->bytes + out->count, data, length);
  out->count += length;
  return CAIRO_STATUS_SUCCESS;
}

// Pixels of a picture: its view box, since `height: auto` in a style sheet hides its own size.
static int rawabit_size(RsvgHandle *handle, double *width, double *height) {
  gboolean has_width, has_height, has_box;
  RsvgLength ignored;
  RsvgRectangle box;
  rsvg_handle_get_intrinsic_dimensions(
      handle, &has_width, &ignored, &has_height, &ignored, &has_box, &box);
  if (!has_box) return rsvg_handle_get_intrinsic_size_in_pixels(handle, width, height);
  *width = box.width;
  *height = box.height;
  return 1;
}

// Draws an SVG as PNG, or as PDF, into `out`; 0 if all went well, else with librsvg's or cairo's words
// in `message`.
static inline int rawabit_draw_svg(
    const unsigned char *svg, size_t length, int as_pdf, double scale, rawabit_bytes *out,
    char *message, size_t room) {
  GError *error = NULL;
  RsvgHandle *handle = rsvg_handle_new_from_data(svg, length, &error);
  const char *words = error ? error->message : "no picture";
  cairo_surface_t *surface = NULL;
  cairo_t *context = NULL;
  int status = 1;
  double width = 0, height = 0;
  if (!handle) goto done;
  if (!rawabit_size(handle, &width, &height)) {
    words = "picture without a size";
    goto done;
  }
  if (as_pdf) {
    // 96 pixels and 72 points are an inch.
    surface = cairo_pdf_surface_create_for_stream(
        rawabit_append, out, width * 0.75, height * 0.75);
    // The same picture gives the same bytes whenever it is drawn.
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
    scale = 0.75;
  } else {
    surface = cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, (int)(width * scale + 0.5), (int)(height * scale + 0.5));
  }
  context = cairo_create(surface);
  RsvgRectangle page = {0, 0, width * scale, height * scale};
  if (!rsvg_handle_render_document(handle, context, &page, &error)) {
    words = error ? error->message : "not drawn";
    goto done;
  }
  cairo_status_t result = cairo_status(context);
  if (result == CAIRO_STATUS_SUCCESS && !as_pdf) {
    result = cairo_surface_write_to_png_stream(surface, rawabit_append, out);
  }
  cairo_surface_finish(surface);
  if (result == CAIRO_STATUS_SUCCESS) result = cairo_surface_status(surface);
  words = cairo_status_to_string(result);
  status = result == CAIRO_STATUS_SUCCESS ? 0 : 1;
done:
  if (status && room > 0) {
    strncpy(message, words, room - 1);
    message[room - 1] = 0;
  }
  if (context) cairo_destroy(context);
  if (surface) cairo_surface_destroy(surface);
  if (handle) g_object_unref(handle);
  if (error) g_error_free(error);
  return status;
}
