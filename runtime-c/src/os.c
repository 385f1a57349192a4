/* os: thin layers over the system calls. A path goes out as UTF-8 with undecodable bytes restored. */
#include "tau/sys.h"

#include "tau/exc.h"
#include "tau/list.h"
#include "tau/mem.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* ---- paths --------------------------------------------------------------------------------------------------- */

typedef struct cpath {
    tau_str *from;
    char *text;
    int64_t len;
} cpath;

/* False with tau_err: no memory, or a NUL inside. */
static bool path_init(cpath *p, tau_str *path) {
    p->from = path;
    p->text = tau_str_utf8(path, &p->len);
    if (!p->text) return false;
    if (strlen(p->text) == (size_t)p->len) return true;
    tau_str_utf8_free(path, p->text, p->len);
    tau_raise_text(TAU_ID_ValueError, "embedded null byte");
    return false;
}

static void path_drop(cpath *p) {
    int saved = errno;
    tau_str_utf8_free(p->from, p->text, p->len);
    errno = saved;
}

/* The end of every call on one path. */
static bool done(cpath *p, bool ok) {
    path_drop(p);
    if (!ok) tau_raise_oserror(errno, p->from);
    return ok;
}

/* OSError(errno, text, from, None, to) shows both names. */
static void raise_two(int err, tau_str *from, tau_str *to) {
    tau_str *text = tau_os_strerror(err);
    if (!text) return;
    tau_value args[5] = {tau_box_int(err), tau_box_obj(text), tau_box_obj(from), TAU_NONE, tau_box_obj(to)};
    tau_value e = tau_exc_construct((tau_obj *)(uintptr_t)&tau_type_OSError.head, 5, args, NULL);
    tau_decref(text);
    if (!e.t) return;
    tau_raise_exc(e, TAU_ABSENT, false);
    tau_decref(e.u.p);
}

tau_str *tau_os_strerror(tau_int code) { return tau_str_from_c(strerror((int)code)); }

/* ---- folders ------------------------------------------------------------------------------------------------------ */

tau_str *tau_os_getcwd(void) {
    char text[4096];
    if (getcwd(text, sizeof text)) return tau_str_from_c(text);
    tau_raise_oserror(errno, NULL);
    return NULL;
}

void tau_os_chdir(tau_str *path) {
    cpath p;
    if (path_init(&p, path)) done(&p, chdir(p.text) == 0);
}

tau_list_p *tau_os_listdir(tau_str *path) {
    cpath p;
    if (!path_init(&p, path)) return NULL;
    DIR *dir = opendir(p.text);
    if (!done(&p, dir != NULL)) return NULL;
    tau_list_p *list = tau_list_p_new(0);
    for (struct dirent *e; list && (e = readdir(dir));) {
        if (!strcmp(e->d_name, ".") || !strcmp(e->d_name, "..")) continue;
        tau_str *name = tau_str_from_c(e->d_name);
        if (!name) {
            tau_decref(list);
            list = NULL;
            break;
        }
        tau_list_p_push(list, &name->head);
    }
    closedir(dir);
    return list;
}

void tau_os_mkdir(tau_str *path, tau_int mode) {
    cpath p;
    if (path_init(&p, path)) done(&p, mkdir(p.text, (mode_t)mode) == 0);
}

void tau_os_remove(tau_str *path) {
    cpath p;
    if (path_init(&p, path)) done(&p, unlink(p.text) == 0);
}

void tau_os_rmdir(tau_str *path) {
    cpath p;
    if (path_init(&p, path)) done(&p, rmdir(p.text) == 0);
}

/* A call on two paths. */
static void with_two(tau_str *from, tau_str *to, int (*call)(const char *, const char *)) {
    cpath a, b;
    if (!path_init(&a, from)) return;
    if (!path_init(&b, to)) {
        path_drop(&a);
        return;
    }
    bool ok = call(a.text, b.text) == 0;
    path_drop(&a);
    path_drop(&b);
    if (!ok) raise_two(errno, from, to);
}

void tau_os_rename(tau_str *from, tau_str *to) { with_two(from, to, rename); }
void tau_os_link(tau_str *from, tau_str *to, bool symbolic) { with_two(from, to, symbolic ? symlink : link); }

tau_str *tau_os_readlink(tau_str *path) {
    cpath p;
    char text[4096];
    if (!path_init(&p, path)) return NULL;
    ssize_t n = readlink(p.text, text, sizeof text - 1);
    if (!done(&p, n >= 0)) return NULL;
    text[n] = 0;
    return tau_str_from_c(text);
}

tau_str *tau_os_realpath(tau_str *path) {
    cpath p;
    if (!path_init(&p, path)) return NULL;
    char *text = realpath(p.text, NULL);
    path_drop(&p);
    if (!text) return tau_str_str(path);
    tau_str *s = tau_str_from_c(text);
    free(text);
    return s;
}

void tau_os_chmod(tau_str *path, tau_int mode) {
    cpath p;
    if (path_init(&p, path)) done(&p, chmod(p.text, (mode_t)mode) == 0);
}

static struct timespec to_timespec(double t) {
    if (t < 0) return (struct timespec){0, UTIME_NOW};
    struct timespec ts = {(time_t)t, 0};
    ts.tv_nsec = (long)((t - (double)ts.tv_sec) * 1e9);
    return ts;
}

void tau_os_utime(tau_str *path, double access_time, double modified) {
    cpath p;
    struct timespec times[2] = {to_timespec(access_time), to_timespec(modified)};
    if (path_init(&p, path)) done(&p, utimensat(AT_FDCWD, p.text, times, 0) == 0);
}

bool tau_os_access(tau_str *path, tau_int mode) {
    cpath p;
    if (!path_init(&p, path)) {
        tau_err_clear();
        return false;
    }
    bool ok = access(p.text, (int)mode) == 0;
    path_drop(&p);
    return ok;
}

/* ---- stat ------------------------------------------------------------------------------------------------------------ */

tau_int tau_os_kind(tau_str *path, bool follow) {
    cpath p;
    if (!path_init(&p, path)) {
        tau_err_clear();
        return 0;
    }
    struct stat st, link;
    bool is_link = !follow && lstat(p.text, &link) == 0 && S_ISLNK(link.st_mode);
    bool ok = (is_link ? lstat(p.text, &st) : stat(p.text, &st)) == 0;
    path_drop(&p);
    if (!ok) return 0;
    return (S_ISREG(st.st_mode) ? 1 : S_ISDIR(st.st_mode) ? 2 : 3) + (is_link ? 4 : 0);
}

static tau_int nanoseconds(struct timespec t) { return (tau_int)t.tv_sec * 1000000000 + t.tv_nsec; }

static tau_list_i *int_list(const tau_int *items, int64_t n) {
    tau_list_i *list = tau_list_i_new(n);
    for (int64_t i = 0; list && i < n; i++) tau_list_i_push(list, items[i]);
    return list;
}

static tau_list_i *stat_list(const struct stat *st) {
    tau_int v[12] = {st->st_mode,
                     (tau_int)st->st_ino,
                     (tau_int)st->st_dev,
                     (tau_int)st->st_nlink,
                     st->st_uid,
                     st->st_gid,
                     st->st_size,
                     nanoseconds(st->st_atim),
                     nanoseconds(st->st_mtim),
                     nanoseconds(st->st_ctim),
                     st->st_blocks,
                     st->st_blksize};
    for (int i = 0; i < 12; i++) v[i] = tau_int_from_i64(v[i]);
    return int_list(v, 12);
}

tau_list_i *tau_os_stat(tau_str *path, bool follow) {
    cpath p;
    struct stat st;
    if (!path_init(&p, path)) return NULL;
    return done(&p, (follow ? stat(p.text, &st) : lstat(p.text, &st)) == 0) ? stat_list(&st) : NULL;
}

tau_list_i *tau_os_fstat(tau_int fd) {
    struct stat st;
    if (fstat((int)fd, &st) == 0) return stat_list(&st);
    tau_raise_oserror(errno, NULL);
    return NULL;
}

/* ---- environment ------------------------------------------------------------------------------------------------------ */

tau_list_p *tau_os_environ(void) {
    tau_list_p *list = tau_list_p_new(0);
    for (char **e = environ; list && e && *e; e++) {
        const char *eq = strchr(*e, '=');
        if (!eq) continue;
        size_t n = (size_t)(eq - *e);
        char *copy = strndup(*e, n);
        tau_str *key = copy ? tau_str_from_c(copy) : NULL, *value = tau_str_from_c(eq + 1);
        free(copy);
        if (!key || !value) {
            tau_xdecref(key);
            tau_xdecref(value);
            tau_decref(list);
            return NULL;
        }
        tau_list_p_push(list, &key->head);
        tau_list_p_push(list, &value->head);
    }
    return list;
}

void tau_os_putenv(tau_str *key, tau_str *value) {
    cpath k, v;
    if (!path_init(&k, key)) return;
    if (path_init(&v, value)) {
        bool ok = setenv(k.text, v.text, 1) == 0;
        path_drop(&v);
        if (!ok) tau_raise_oserror(errno, NULL);
    }
    path_drop(&k);
}

void tau_os_unsetenv(tau_str *key) {
    cpath k;
    if (!path_init(&k, key)) return;
    bool ok = unsetenv(k.text) == 0;
    path_drop(&k);
    if (!ok) tau_raise_oserror(errno, NULL);
}

tau_str *tau_os_getenv(tau_str *key) {
    cpath k;
    if (!path_init(&k, key)) return NULL;
    const char *value = getenv(k.text);
    path_drop(&k);
    return tau_str_from_c(value ? value : "");
}

bool tau_os_hasenv(tau_str *key) {
    cpath k;
    if (!path_init(&k, key)) {
        tau_err_clear();
        return false;
    }
    bool has = getenv(k.text) != NULL;
    path_drop(&k);
    return has;
}

tau_str *tau_os_home(tau_str *user) {
    if (user->len == 0) {
        const char *home = getenv("HOME");
        if (home) return tau_str_from_c(home);
        struct passwd *pw = getpwuid(getuid());
        return tau_str_from_c(pw ? pw->pw_dir : "");
    }
    cpath p;
    if (!path_init(&p, user)) return NULL;
    struct passwd *pw = getpwnam(p.text);
    path_drop(&p);
    return tau_str_from_c(pw ? pw->pw_dir : "");
}

/* ---- processes and descriptors --------------------------------------------------------------------------------------------- */

tau_int tau_os_getpid(void) { return getpid(); }
tau_int tau_os_getppid(void) { return getppid(); }
tau_int tau_os_getuid(void) { return getuid(); }
tau_int tau_os_cpu_count(void) { return sysconf(_SC_NPROCESSORS_ONLN); }
tau_int tau_os_umask(tau_int mask) { return umask((mode_t)mask); }
bool tau_os_isatty(tau_int fd) { return isatty((int)fd); }
void tau_os_exit(tau_int code) { _exit((int)code); }

tau_bytes *tau_os_urandom(tau_int n) {
    if (n < 0) {
        tau_raise_text(TAU_ID_ValueError, "negative argument not allowed");
        return NULL;
    }
    tau_bytes *b = tau_bytes_new(n);
    for (int64_t i = 0; b && i < n;) {
        ssize_t got = getrandom(tau_bytes_data(b) + i, (size_t)(n - i), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) {
            tau_raise_oserror(errno, NULL);
            tau_decref(b);
            return NULL;
        }
        i += got;
    }
    return b;
}

void tau_os_close(tau_int fd) {
    if (close((int)fd) < 0) tau_raise_oserror(errno, NULL);
}

tau_int tau_os_open(tau_str *path, tau_int flags, tau_int mode) {
    cpath p;
    if (!path_init(&p, path)) return TAU_INT_ERR;
    int fd = open(p.text, (int)flags | O_CLOEXEC, (mode_t)mode);
    return done(&p, fd >= 0) ? fd : TAU_INT_ERR;
}

tau_int tau_os_write(tau_int fd, tau_value data) {
    bool ok;
    tau_span s = tau_span_of(data, &ok);
    if (!ok) return TAU_INT_ERR;
    ssize_t n;
    do n = write((int)fd, s.data, (size_t)s.len);
    while (n < 0 && errno == EINTR);
    if (n < 0) tau_raise_oserror(errno, NULL);
    return n < 0 ? TAU_INT_ERR : n;
}

tau_bytes *tau_os_read(tau_int fd, tau_int n) {
    if (n < 0) {
        tau_raise_oserror(EINVAL, NULL);
        return NULL;
    }
    uint8_t *buf = tau_buf_alloc_atomic((size_t)n + 1);
    if (!buf) return NULL;
    ssize_t got;
    do got = read((int)fd, buf, (size_t)n);
    while (got < 0 && errno == EINTR);
    if (got < 0) tau_raise_oserror(errno, NULL);
    tau_bytes *b = got < 0 ? NULL : tau_bytes_from(buf, got);
    tau_buf_free(buf, (size_t)n + 1);
    return b;
}

tau_list_i *tau_os_pipe(void) {
    int ends[2];
    if (pipe(ends) < 0) {
        tau_raise_oserror(errno, NULL);
        return NULL;
    }
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    tau_int v[2] = {ends[0], ends[1]};
    return int_list(v, 2);
}

tau_list_i *tau_os_terminal_size(tau_int fd) {
    struct winsize w;
    if (ioctl((int)fd, TIOCGWINSZ, &w) < 0) {
        tau_raise_oserror(errno, NULL);
        return NULL;
    }
    tau_int v[2] = {w.ws_col, w.ws_row};
    return int_list(v, 2);
}

/* ---- descriptors and processes --------------------------------------------------------------------------------- */

tau_int tau_os_geteuid(void) { return geteuid(); }
tau_int tau_os_getgid(void) { return getgid(); }
tau_int tau_os_getegid(void) { return getegid(); }

static tau_int checked(int64_t result) {
    if (result >= 0) return result;
    tau_raise_oserror(errno, NULL);
    return TAU_INT_ERR;
}

void tau_os_fsync(tau_int fd) { checked(fsync((int)fd)); }
void tau_os_ftruncate(tau_int fd, tau_int length) { checked(ftruncate((int)fd, length)); }
tau_int tau_os_lseek(tau_int fd, tau_int position, tau_int whence) { return checked(lseek((int)fd, position, (int)whence)); }
tau_int tau_os_dup(tau_int fd) { return checked(fcntl((int)fd, F_DUPFD_CLOEXEC, 0)); }
tau_int tau_os_dup2(tau_int fd, tau_int fd2) { return checked(dup2((int)fd, (int)fd2)); }

tau_int tau_os_system(tau_str *command) {
    cpath p;
    if (!path_init(&p, command)) return TAU_INT_ERR;
    int status = system(p.text);
    tau_str_utf8_free(command, p.text, p.len);
    return checked(status);
}

tau_list_p *tau_os_uname(void) {
    struct utsname u;
    if (uname(&u) < 0) {
        tau_raise_oserror(errno, NULL);
        return NULL;
    }
    const char *parts[] = {u.sysname, u.nodename, u.release, u.version, u.machine};
    tau_list_p *l = tau_list_p_new(0);
    for (int k = 0; l && k < 5; k++) {
        tau_str *s = tau_str_from_c(parts[k]);
        if (!s) break;
        tau_list_p_append(l, (tau_obj *)(void *)s);
        tau_decref(s);
    }
    if (l && tau_err) tau_decref(l), l = NULL;
    return l;
}

tau_list_f *tau_os_times(void) {
    struct tms t;
    double tick = (double)sysconf(_SC_CLK_TCK), elapsed = (double)times(&t);
    double parts[] = {(double)t.tms_utime / tick, (double)t.tms_stime / tick, (double)t.tms_cutime / tick,
                      (double)t.tms_cstime / tick, elapsed / tick};
    tau_list_f *l = tau_list_f_new(0);
    for (int k = 0; l && !tau_err && k < 5; k++) tau_list_f_append(l, parts[k]);
    return l;
}

void tau_os_kill(tau_int pid, tau_int signal) {
    if (kill((pid_t)pid, (int)signal) < 0) tau_raise_oserror(errno, NULL);
}
