/* cairo compresses all that it writes, by zlib's default, and has no setting for it. Its streams are compressed anew
   when a file is finished, so the first time is lost: half of painting a letter. The functions of zlib that cairo calls
   stand here under their own names, and before those of the shared library; they go on to these, but for streams that
   begin while a file is painted. Where another zlib comes first, cairo compresses, and the finished file is the same. */
#define _GNU_SOURCE
#include "stored_streams.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

/* Bytes that may still be stored in this thread. */
static _Thread_local size_t budget;

static int (*next_init)(z_streamp, int, const char *, int);
static int (*next_deflate)(z_streamp, int);
static int (*next_end)(z_streamp);

static void look_up(void) {
  *(void **)&next_init = dlsym(RTLD_NEXT, "deflateInit_");
  *(void **)&next_deflate = dlsym(RTLD_NEXT, "deflate");
  *(void **)&next_end = dlsym(RTLD_NEXT, "deflateEnd");
}

static void find_zlib(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, look_up);
}

size_t exigible_store_streams(size_t bytes) {
  const size_t former = budget;
  budget = bytes;
  return former;
}

/* The first word of a state that is ours; that of zlib's own state points back at the stream. */
static const char mark;

static bool is_stored(z_streamp stream) {
  return stream && stream->state && *(const void *const *)stream->state == &mark;
}

/* Heads and checks that wait for room, and what the open block still wants of the input. */
struct store {
  const void *mark;
  Bytef waiting[9];
  uInt count, sent;
  uInt left;
  bool has_ended;
};

enum { largest_block = 65535 };

static uInt least(uInt one, uInt other) { return one < other ? one : other; }

static void put(z_streamp stream, const Bytef *bytes, uInt count) {
  if (count == 0) return;
  memcpy(stream->next_out, bytes, count);
  stream->next_out += count;
  stream->avail_out -= count;
  stream->total_out += count;
}

static void put_input(z_streamp stream, uInt count) {
  if (count == 0) return;
  budget -= count < budget ? count : budget;
  put(stream, stream->next_in, count);
  stream->adler = adler32(stream->adler, stream->next_in, count);
  stream->next_in += count;
  stream->avail_in -= count;
  stream->total_in += count;
}

static void queue(struct store *store, Bytef byte) { store->waiting[store->count++] = byte; }

/* The head of a stored block (RFC 1951, 3.2.4). */
static void open_block(struct store *store, uInt length, bool is_last) {
  store->count = store->sent = 0;
  queue(store, is_last);
  queue(store, length & 255);
  queue(store, length >> 8);
  queue(store, ~length & 255);
  queue(store, ~length >> 8 & 255);
  store->left = length;
}

/* The last block, and the check (RFC 1950, 2.2). */
static void end(struct store *store, uLong check) {
  open_block(store, 0, true);
  for (int shift = 24; shift >= 0; shift -= 8) queue(store, check >> shift & 255);
  store->has_ended = true;
}

/* Like deflate(), comes back only when there is no room left, or nothing to do. */
static int store_all(z_streamp stream, struct store *store, int flush) {
  while (true) {
    const uInt ready = least(store->count - store->sent, stream->avail_out);
    put(stream, store->waiting + store->sent, ready);
    store->sent += ready;
    if (store->sent < store->count) return Z_OK;
    const uInt copied = least(store->left, least(stream->avail_in, stream->avail_out));
    put_input(stream, copied);
    store->left -= copied;
    if (store->left > 0) return Z_OK;
    if (store->has_ended) return Z_STREAM_END;
    if (stream->avail_in > 0) {
      open_block(store, least(stream->avail_in, largest_block), false);
    } else if (flush == Z_FINISH) {
      end(store, stream->adler);
    } else {
      return Z_OK;
    }
  }
}

/* As zlib does, tells a call that could do nothing. */
static int store(z_streamp stream, struct store *store, int flush) {
  const uLong before = stream->total_in + stream->total_out;
  const int result = store_all(stream, store, flush);
  return result == Z_OK && stream->total_in + stream->total_out == before ? Z_BUF_ERROR : result;
}

static int begin(z_streamp stream) {
  struct store *store = calloc(1, sizeof *store);
  if (!store) return Z_MEM_ERROR;
  store->mark = &mark;
  /* The head of a stream: deflate, a window of 32 kB, fastest. */
  queue(store, 0x78);
  queue(store, 0x01);
  stream->state = (struct internal_state *)store;
  stream->msg = Z_NULL;
  stream->total_in = stream->total_out = 0;
  stream->adler = adler32(0, Z_NULL, 0);
  return Z_OK;
}

/* Weak, so that a program that holds zlib itself can still be linked. */
__attribute__((weak)) int deflateInit_(z_streamp stream, int level, const char *version, int size) {
  if (budget > 0 && stream) return begin(stream);
  find_zlib();
  return next_init ? next_init(stream, level, version, size) : Z_STREAM_ERROR;
}

__attribute__((weak)) int deflate(z_streamp stream, int flush) {
  if (is_stored(stream)) return store(stream, (struct store *)stream->state, flush);
  find_zlib();
  return next_deflate ? next_deflate(stream, flush) : Z_STREAM_ERROR;
}

__attribute__((weak)) int deflateEnd(z_streamp stream) {
  if (!is_stored(stream)) {
    find_zlib();
    return next_end ? next_end(stream) : Z_STREAM_ERROR;
  }
  free(stream->state);
  stream->state = Z_NULL;
  return Z_OK;
}
