#ifndef TERRIER_CLIBGIT2_SHIM_H
#define TERRIER_CLIBGIT2_SHIM_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <git2.h>
#include <git2/sys/mempack.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// Swift cannot call a C function with variable arguments, nor read a macro such as errno: each
// function below makes one such call. Those that open files return a descriptor, or the error
// number negated.

static inline int terrier_verify_hashes(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

// A partial clone is opened, to be reported as one, instead of being refused as unknown.
static inline int terrier_know_partial_clones(void) {
  const char *extensions[] = {"partialclone"};
  return git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, 1);
}

static inline int terrier_errno(void) { return errno; }

static inline int terrier_open_directory(int parent, const char *name) {
  int file = openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  return file < 0 ? -errno : file;
}

// Without O_NONBLOCK, opening a named pipe would wait for a writer that may never come.
static inline int terrier_open_file(int parent, const char *name) {
  int file = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  return file < 0 ? -errno : file;
}

static inline int terrier_create_file(int parent, const char *name, unsigned int mode) {
  int file = openat(parent, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
  return file < 0 ? -errno : file;
}

// A folder that others can write in is nobody's own: they can put any file there.
static inline int terrier_is_own_directory(int file) {
  struct stat status;
  if (fstat(file, &status) != 0) return -errno;
  return status.st_uid == geteuid() && (status.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

// The error is zero at the end of the directory.
static inline struct dirent *terrier_next(DIR *directory, int *error) {
  errno = 0;
  struct dirent *entry = readdir(directory);
  *error = entry ? 0 : errno;
  return entry;
}

static inline const char *terrier_name(const struct dirent *entry) { return entry->d_name; }

#endif
