/* What the preloaded library recorder.so writes down about the files of one folder, in their order.
 */
#ifndef RECORDER_H
#define RECORDER_H

#include <stdint.h>

enum {
  RECORDED_WRITE = 1, /* `length` bytes that follow, at `place` of `file` */
  RECORDED_TRUNCATE,  /* `file` ends at `place` from now on */
  RECORDED_SYNC,      /* `file` is on the disk as it is; file 0 is the folder with its names */
  RECORDED_NAME,      /* a new name for `file`: the bytes that follow */
  RECORDED_UNLINK,    /* the name that follows is gone */
  RECORDED_TOLD       /* what recorder_tell was given: the bytes that follow */
};

struct recorded {
  int32_t what, file;
  int64_t place;
  uint32_t length, padding;
};

/* RECORDER_FOLDER: the real path of the folder.  RECORDER_OUTPUT: the file to write to. */
void recorder_tell(const void *bytes, uint32_t length);

#endif
