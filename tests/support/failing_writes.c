/* Loaded before the C library: lets the write number FAULT_AT below the directory FAULT_UNDER fail with FAULT_ERRNO.

   A write is whatever changes a disk: making a file or directory, write, fsync, truncate, rename. With FAULT_ON set all
   later ones fail too, as on a disk that is full; without it the fault passes. FAULT_COUNT names a file for how many
   there were. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long calls;

static long number(const char *name) {
    const char *value = getenv(name);
    return value ? atol(value) : 0;
}

static int below(const char *path) {
    const char *directory = getenv("FAULT_UNDER");
    return directory && path && strncmp(path, directory, strlen(directory)) == 0;
}

static int fails(void) {
    long call = atomic_fetch_add(&calls, 1) + 1, wanted = number("FAULT_AT");
    if (wanted && (call == wanted || (call > wanted && number("FAULT_ON")))) {
        errno = (int)number("FAULT_ERRNO");
        return 1;
    }
    return 0;
}

static int path_fails(const char *path) { return below(path) && fails(); }

static int file_fails(int file) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return path_fails(path);
}

__attribute__((destructor)) static void tell(void) {
    const char *name = getenv("FAULT_COUNT");
    FILE *file = name ? fopen(name, "w") : NULL;
    if (file) {
        fprintf(file, "%ld\n", (long)calls);
        fclose(file);
    }
}

#define REAL(result, name, ...) \
    static result (*real)(__VA_ARGS__); \
    if (!real) real = (result (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

#define ON_FILE(result, name, parameters, arguments, ...) \
    result name parameters { \
        REAL(result, name, __VA_ARGS__); \
        return file_fails(file) ? -1 : real arguments; \
    }

ON_FILE(ssize_t, write, (int file, const void *data, size_t size), (file, data, size), int, const void *, size_t)
ON_FILE(ssize_t, writev, (int file, const struct iovec *data, int count), (file, data, count), int, const struct iovec *, int)
ON_FILE(ssize_t, pwrite, (int file, const void *data, size_t size, off_t at), (file, data, size, at), int, const void *, size_t, off_t)
ON_FILE(ssize_t, pwrite64, (int file, const void *data, size_t size, off64_t at), (file, data, size, at), int, const void *, size_t, off64_t)
ON_FILE(int, fsync, (int file), (file), int)
ON_FILE(int, fdatasync, (int file), (file), int)
ON_FILE(int, ftruncate, (int file, off_t size), (file, size), int, off_t)
ON_FILE(int, ftruncate64, (int file, off64_t size), (file, size), int, off64_t)

int rename(const char *from, const char *to) {
    REAL(int, rename, const char *, const char *);
    return path_fails(to) ? -1 : real(from, to);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, mkdir, const char *, mode_t);
    return path_fails(path) ? -1 : real(path, mode);
}

#define OPENING(name) \
    int name(const char *path, int flags, ...) { \
        REAL(int, name, const char *, int, ...); \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
        va_end(rest); \
        return (flags & O_CREAT) && path_fails(path) ? -1 : real(path, flags, mode); \
    }

OPENING(open)
OPENING(open64)
