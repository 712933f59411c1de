#include "CQPDF.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>

int cqpdf_load(struct cqpdf *functions) {
  void *library = dlopen("libqpdf.so.29", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return 0;
  void *create_address = dlsym(library, "qpdf_init");
  if (create_address == NULL) return 0;
  functions->create = (qpdf_data (*)(void))create_address;
#define CQPDF_LOOK_UP(name) \
  void *name##_address = dlsym(library, "qpdf_" #name); \
  if (name##_address == NULL) return 0; \
  functions->name = (__typeof__(functions->name))name##_address;
  CQPDF_FUNCTIONS(CQPDF_LOOK_UP)
#undef CQPDF_LOOK_UP
  return 1;
}

void cqpdf_free(void *bytes) { free(bytes); }
