/* os and time natives: folders, the environment, calendar arithmetic in a zone with summer time. */
#include "support.h"

#include "tau/sys.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int failures;

static void check(bool ok, int line, const char *text) {
    if (ok) return;
    failures++;
    printf("system_test.c:%d: %s\n", line, text);
}
#define CHECK(x) check(x, __LINE__, #x)

static void expect(tau_str *s, const char *want, int line) {
    check(s && tau_str_is(s, want), line, want);
    if (s && !tau_str_is(s, want)) printf("  got %s\n", (char *)tau_str_data(s));
    tau_xdecref(s);
}
#define STR(s, want) expect(s, want, __LINE__)
#define ERROR(want) check(!strcmp(tau_test_error(), want), __LINE__, want)

static tau_list_i *fields(double t, bool local) { return tau_time_fields(t, local); }

static void expect_fields(tau_list_i *f, const tau_int *want, int line) {
    bool ok = f != NULL && f->len == 10;
    for (int i = 0; ok && i < 10; i++) ok = f->items[i] == want[i];
    check(ok, line, "fields");
    tau_xdecref(f);
}

static void test_time(void) {
    setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    tzset();
    const tau_int utc[] = {2001, 9, 9, 1, 46, 40, 6, 252, 0, 0}, local[] = {2001, 9, 9, 3, 46, 40, 6, 252, 1, 7200};
    const tau_int before[] = {1969, 12, 31, 23, 59, 58, 2, 365, 0, 0};
    expect_fields(fields(1e9, false), utc, __LINE__);
    expect_fields(fields(1e9, true), local, __LINE__);
    expect_fields(fields(-1.5, false), before, __LINE__);
    STR(tau_time_zone(1e9, true), "CEST");
    CHECK(tau_time_zone_offset(false) == -3600 && tau_time_zone_offset(true) == -7200 && tau_time_has_dst());
    tau_list_i *f = fields(1e9, true);
    CHECK(tau_time_mktime(f) == 1e9);
    tau_str *format = tau_str_from_c("%Y-%m-%d %H:%M:%S %j %a %A %b %p %z %% \342\202\254");
    tau_str *s = tau_time_strftime(format, f);
    tau_str *shown = tau_str_ascii(s);
    STR(shown, "'2001-09-09 03:46:40 252 Sun Sunday Sep AM +0200 % \\u20ac'");
    tau_decref(s);
    f->items[1] = 13;
    CHECK(!tau_time_strftime(format, f));
    ERROR("ValueError: month out of range");
    tau_decref(format);
    tau_decref(f);
    CHECK(!fields(1e300, true));
    ERROR("OverflowError: timestamp out of range for platform time_t");
    tau_int ns = tau_time_perf_counter_ns();
    tau_time_sleep(0.01);
    CHECK(tau_time_perf_counter_ns() - ns >= 10000000);
}

static void test_os(void) {
    char text[64];
    snprintf(text, sizeof text, "/tmp/tau_system_test_%d", (int)getpid());
    tau_str *dir = tau_str_from_c(text), *key = tau_str_from_c("TAU_TEST"), *value = tau_str_from_c("v\303\251");
    tau_os_mkdir(dir, 0777);
    CHECK(!tau_err && tau_os_kind(dir, true) == 2);
    tau_os_mkdir(dir, 0777);
    char want[128];
    snprintf(want, sizeof want, "FileExistsError: [Errno 17] File exists: '%s'", text);
    ERROR(want);
    tau_str *slash = tau_str_from_c("/a\351"), *name = tau_str_concat(dir, slash);
    tau_decref(slash);
    FILE *file = NULL;
    tau_str *file_name = tau_str_from_c("/f"), *path = tau_str_concat(dir, file_name);
    int64_t n;
    char *c = tau_str_utf8(name, &n); /* the byte that is no UTF-8 comes back */
    CHECK(c && strchr(c, '\351'));
    tau_str_utf8_free(name, c, n);
    file = fopen((char *)tau_str_data(path), "w");
    fputs("12345", file);
    fclose(file);
    tau_os_link(path, name, true);
    CHECK(tau_os_kind(name, false) == 7 && tau_os_kind(name, true) == 1);
    tau_list_i *st = tau_os_stat(path, true);
    CHECK(st && st->items[6] == 5);
    tau_xdecref(st);
    tau_list_p *list = tau_os_listdir(dir);
    CHECK(list && list->len == 2);
    tau_xdecref(list);
    tau_os_remove(name);
    tau_os_remove(path);
    tau_os_rmdir(dir);
    CHECK(!tau_err && tau_os_kind(dir, true) == 0);
    tau_os_remove(dir);
    snprintf(want, sizeof want, "FileNotFoundError: [Errno 2] No such file or directory: '%s'", text);
    ERROR(want);
    tau_os_putenv(key, value);
    CHECK(tau_os_hasenv(key));
    tau_str *back = tau_os_getenv(key);
    CHECK(back && tau_str_eq(back, value));
    tau_xdecref(back);
    tau_os_unsetenv(key);
    CHECK(!tau_os_hasenv(key));
    tau_bytes *noise = tau_os_urandom(16);
    CHECK(noise && noise->len == 16);
    tau_xdecref(noise);
    tau_decref(file_name);
    tau_decref(name);
    tau_decref(path);
    tau_decref(dir);
    tau_decref(key);
    tau_decref(value);
}

int main(void) {
    tau_test_start();
    test_time();
    test_os();
    return tau_test_end(failures);
}
