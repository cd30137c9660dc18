#pragma once
#include <errno.h>
#if defined(__linux__)
#include <sys/syscall.h>
#include <unistd.h>
#endif

/// Swaps two files or folders of one file system in one step (renameat2(2) with RENAME_EXCHANGE).
/// Returns 0, or the errno of the failure; ENOSYS where the system cannot.
static inline int rawabit_exchange(const char *first, const char *second) {
#if defined(__linux__) && defined(SYS_renameat2)
  const int here = -100; // AT_FDCWD
  const unsigned exchange = 1u << 1; // RENAME_EXCHANGE
  return syscall(SYS_renameat2, here, first, here, second, exchange) == 0 ? 0 : errno;
#else
  (void)first;
  (void)second;
  return ENOSYS;
#endif
}
