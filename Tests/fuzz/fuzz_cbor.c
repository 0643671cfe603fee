// Any bytes as the encoded fields of a record: the reader that the C interface has no entry to.
#include <stddef.h>
#include <stdint.h>

int coachingkit_fuzz_cbor(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  return coachingkit_fuzz_cbor(data, size);
}
