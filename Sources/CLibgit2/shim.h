#ifndef TERRIER_CLIBGIT2_SHIM_H
#define TERRIER_CLIBGIT2_SHIM_H

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <git2.h>
#include <git2/sys/alloc.h>
#if __has_include(<git2/sys/errors.h>)
#include <git2/sys/errors.h>
#endif
#include <git2/sys/mempack.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
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

// A few bytes of a pack may stand for an object of any size, of which libgit2 takes the memory before anybody can
// refuse it: what would need more than this at once is not read.
#define TERRIER_LARGEST_OBJECT ((size_t)256 << 20)

static inline int terrier_has_room(size_t count, size_t size) {
  if (size == 0 || count <= TERRIER_LARGEST_OBJECT / size) return 1;
  git_error_set_str(GIT_ERROR_NOMEMORY, "it is larger than what Terrier reads");
  return 0;
}

static inline void *terrier_malloc(size_t size, const char *file, int line) {
  (void)file, (void)line;
  return terrier_has_room(1, size) ? malloc(size) : NULL;
}

static inline void *terrier_realloc(void *old, size_t size, const char *file, int line) {
  (void)file, (void)line;
  return terrier_has_room(1, size) ? realloc(old, size) : NULL;
}

static inline void terrier_free(void *memory) { free(memory); }

#if LIBGIT2_VER_MAJOR == 1 && LIBGIT2_VER_MINOR < 7
static inline void *terrier_calloc(size_t count, size_t size, const char *file, int line) {
  (void)file, (void)line;
  return terrier_has_room(count, size) ? calloc(count, size) : NULL;
}

static inline void *terrier_reallocarray(
    void *old, size_t count, size_t size, const char *file, int line) {
  return terrier_has_room(count, size) ? terrier_realloc(old, count * size, file, line) : NULL;
}

static inline void *terrier_mallocarray(size_t count, size_t size, const char *file, int line) {
  return terrier_reallocarray(NULL, count, size, file, line);
}

static inline char *terrier_substrdup(const char *text, size_t length, const char *file, int line) {
  char *copy = length < SIZE_MAX ? terrier_malloc(length + 1, file, line) : NULL;
  if (copy == NULL) return NULL;
  memcpy(copy, text, length);
  copy[length] = 0;
  return copy;
}

static inline char *terrier_strndup(const char *text, size_t length, const char *file, int line) {
  return terrier_substrdup(text, strnlen(text, length), file, line);
}

static inline char *terrier_strdup(const char *text, const char *file, int line) {
  return terrier_substrdup(text, strlen(text), file, line);
}
#endif

static inline int terrier_limit_memory(void) {
  git_allocator allocator = {
    .gmalloc = terrier_malloc, .grealloc = terrier_realloc, .gfree = terrier_free,
#if LIBGIT2_VER_MAJOR == 1 && LIBGIT2_VER_MINOR < 7
    .gcalloc = terrier_calloc, .greallocarray = terrier_reallocarray,
    .gmallocarray = terrier_mallocarray, .gsubstrdup = terrier_substrdup,
    .gstrndup = terrier_strndup, .gstrdup = terrier_strdup,
#endif
  };
  return git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);
}

// What was read is not kept for those who read it again.
static inline int terrier_keep_no_objects(void) {
  return git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
}

// Memory that was freed goes back to the system, where the C library would keep it for the thread that had it.
static inline void terrier_give_back_memory(void) {
#ifdef __GLIBC__
  malloc_trim(0);
#endif
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
