#pragma once
#include <serd/serd.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/// A text in memory that serd reads a byte at a time, so that `offset` is at any moment the place
/// that the parser has reached (serd tells it for its own errors only).
typedef struct {
  const uint8_t* _Nullable bytes;
  size_t count;
  size_t offset;
} RawabitSerdInput;

static inline size_t rawabit_serd_read(void* _Nonnull buffer, size_t size, size_t count,
                                       void* _Nonnull stream) {
  RawabitSerdInput* const input = (RawabitSerdInput*)stream;
  uint8_t* const out = (uint8_t*)buffer;
  const size_t wanted = size * count;
  size_t done = 0;
  while (done < wanted && input->offset < input->count) {
    out[done++] = input->bytes[input->offset++];
  }
  return done;
}

static inline int rawabit_serd_no_error(void* _Nonnull stream) {
  (void)stream;
  return 0;
}

/// The wording of an error, whose arguments are a `va_list` that Swift cannot read; truncated to
/// `size` - 1 bytes. Returns the length of the whole wording.
static inline int rawabit_serd_message(const SerdError* _Nonnull error, char* _Nonnull buffer,
                                       size_t size) {
  return vsnprintf(buffer, size, error->fmt, *error->args);
}
