/*
 * A disk that loses its power, played from what recorder.so has recorded: at any moment some of
 * what was written is on it for certain, because it was synced, and the rest is there whole, in
 * part or not at all, in sectors of 512 bytes. Names of files are as fleeting until their folder is
 * synced.
 */
#ifndef DISK_H
#define DISK_H

#include "recorder.h"
#include "telling.h"

/* Which syncs reach the disk: all that the library asks for, those that SQLite would ask for with
   synchronous=NORMAL, or with OFF none from the first record on. */
enum syncing { SYNCING_FULL, SYNCING_NORMAL, SYNCING_OFF };

struct recording {
  char *bytes;                    /* the whole file that recorder.so wrote */
  const struct recorded **events; /* in their order */
  bool *reaches[3];               /* of each event that is a sync, for each kind of syncing */
  int count;
  int checkpoints;                 /* syncs of the database file, after it was made */
  int beginnings;                  /* headers written to the log */
  const struct message **messages; /* what was told */
  int *told_at;                    /* the event of each message */
  int message_count;
};

struct recording load_recording(const char *path);
void free_recording(struct recording *recording);

/* A disk on which the recording is played. Time goes forwards only. */
struct disk;
struct disk *new_disk(const struct recording *recording, enum syncing syncing);
void play_until(struct disk *disk, int event);
void free_disk(struct disk *disk);

/* Writes the files into a folder as they might be found after a power cut at this moment. */
void cut_power(const struct disk *disk, const char *folder, uint32_t *random);

/* Removes from the folder what was written there. */
void clear_folder(const char *folder);

#endif
