/* What sys, os and time need from C; each module is declared in stdlib/. Results are owned; errors are OSError with
 * CPython's text, or as noted. Lists of strings are list[str]. */
#ifndef TAU_SYS_H
#define TAU_SYS_H

#include "tau/bytes.h"
#include "tau/core.h"
#include "tau/rep.h"
#include "tau/str.h"

typedef struct tau_list_f tau_list_f;

/* ---- sys (sys.c) */
tau_list_p *tau_sys_argv(void);
tau_str *tau_sys_executable(void);
tau_int tau_sys_getsizeof(tau_value v);
tau_int tau_sys_getrefcount(tau_value v);
tau_value tau_sys_exc_value(void); /* the exception being handled, None */

/* ---- os (os.c): paths are str; the C side passes undecodable bytes through */
tau_str *tau_os_getcwd(void);
void tau_os_chdir(tau_str *path);
tau_list_p *tau_os_listdir(tau_str *path);
void tau_os_mkdir(tau_str *path, tau_int mode);
void tau_os_remove(tau_str *path);
void tau_os_rmdir(tau_str *path);
void tau_os_rename(tau_str *from, tau_str *to);
void tau_os_link(tau_str *from, tau_str *to, bool symbolic);
tau_str *tau_os_readlink(tau_str *path);
void tau_os_chmod(tau_str *path, tau_int mode);
void tau_os_utime(tau_str *path, double access, double modified);
bool tau_os_access(tau_str *path, tau_int mode);
tau_list_p *tau_os_environ(void); /* key, value, key, value ... */
void tau_os_putenv(tau_str *key, tau_str *value);
void tau_os_unsetenv(tau_str *key);
/* 0 nothing there, else: 1 file, 2 folder, 3 something else, and + 4 when path itself is a symbolic link (follow=false). */
tau_int tau_os_kind(tau_str *path, bool follow);
bool tau_os_hasenv(tau_str *key);
tau_str *tau_os_getenv(tau_str *key); /* "" when unset */
/* mode, ino, dev, nlink, uid, gid, size, atime_ns, mtime_ns, ctime_ns, blocks, blksize */
tau_list_i *tau_os_stat(tau_str *path, bool follow);
tau_list_i *tau_os_fstat(tau_int fd);
tau_str *tau_os_realpath(tau_str *path);
tau_str *tau_os_home(tau_str *user); /* "" for the present user; "" when unknown */
tau_int tau_os_getpid(void);
tau_int tau_os_getppid(void);
tau_int tau_os_getuid(void);
tau_int tau_os_cpu_count(void);
tau_bytes *tau_os_urandom(tau_int n);
bool tau_os_isatty(tau_int fd);
void tau_os_close(tau_int fd);
tau_int tau_os_open(tau_str *path, tau_int flags, tau_int mode);
tau_int tau_os_write(tau_int fd, tau_value data);
tau_bytes *tau_os_read(tau_int fd, tau_int n);
tau_list_i *tau_os_pipe(void);
void tau_os_exit(tau_int code); /* _exit */
tau_str *tau_os_strerror(tau_int code);
tau_int tau_os_umask(tau_int mask);
tau_list_i *tau_os_terminal_size(tau_int fd); /* columns, lines */
void tau_os_kill(tau_int pid, tau_int signal);
tau_int tau_os_geteuid(void);
tau_int tau_os_getgid(void);
tau_int tau_os_getegid(void);
void tau_os_fsync(tau_int fd);
void tau_os_ftruncate(tau_int fd, tau_int length);
tau_int tau_os_lseek(tau_int fd, tau_int position, tau_int whence);
tau_int tau_os_dup(tau_int fd);
tau_int tau_os_dup2(tau_int fd, tau_int fd2);
tau_int tau_os_system(tau_str *command); /* what wait() says */
tau_list_p *tau_os_uname(void);
tau_list_f *tau_os_times(void);

/* ---- time (time.c) */
double tau_time_time(void);
tau_int tau_time_time_ns(void);
double tau_time_perf_counter(void);
tau_int tau_time_perf_counter_ns(void);
double tau_time_process_time(void);
tau_int tau_time_process_time_ns(void);
double tau_time_thread_time(void);
void tau_time_sleep(double seconds);
/* year, month, day, hour, minute, second, weekday (Monday 0), day of the year, dst flag, gmtoff */
tau_list_i *tau_time_fields(double seconds, bool local);
tau_str *tau_time_zone(double seconds, bool local);
tau_str *tau_time_zone_name(bool dst);
tau_int tau_time_zone_offset(bool dst); /* time.timezone / altzone: seconds west of UTC */
bool tau_time_has_dst(void);
double tau_time_mktime(tau_list_i *fields); /* OverflowError: mktime argument out of range */
tau_str *tau_time_strftime(tau_str *format, tau_list_i *fields);
#endif
