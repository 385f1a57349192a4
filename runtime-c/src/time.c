/* time: clocks and the C library's calendar functions. */
#include "tau/sys.h"

#include "tau/exc.h"
#include "tau/list.h"
#include "tau/main.h"
#include "tau/mem.h"

#include <errno.h>
#include <math.h>
#include <time.h>

static int64_t nanoseconds(clockid_t clock) {
    struct timespec t;
    clock_gettime(clock, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

double tau_time_time(void) { return (double)nanoseconds(CLOCK_REALTIME) / 1e9; }
tau_int tau_time_time_ns(void) { return tau_int_from_i64(nanoseconds(CLOCK_REALTIME)); }
double tau_time_perf_counter(void) { return (double)nanoseconds(CLOCK_MONOTONIC) / 1e9; }
tau_int tau_time_perf_counter_ns(void) { return tau_int_from_i64(nanoseconds(CLOCK_MONOTONIC)); }
double tau_time_process_time(void) { return (double)nanoseconds(CLOCK_PROCESS_CPUTIME_ID) / 1e9; }
tau_int tau_time_process_time_ns(void) { return tau_int_from_i64(nanoseconds(CLOCK_PROCESS_CPUTIME_ID)); }
double tau_time_thread_time(void) { return (double)nanoseconds(CLOCK_THREAD_CPUTIME_ID) / 1e9; }

void tau_time_sleep(double seconds) {
    if (!(seconds < 9e9)) {
        tau_raise_text(seconds != seconds ? TAU_ID_ValueError : TAU_ID_OverflowError,
                       seconds != seconds ? "Invalid value NaN (not a number)" : "timestamp too large to convert to C _PyTime_t");
        return;
    }
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    double whole = floor(seconds);
    t.tv_sec += (time_t)whole;
    t.tv_nsec += (long)((seconds - whole) * 1e9);
    if (t.tv_nsec >= 1000000000) {
        t.tv_nsec -= 1000000000;
        t.tv_sec++;
    }
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL) == EINTR)
        if (!tau_poll()) return;
}

/* ---- calendar -------------------------------------------------------------------------------------------------- */

static bool broken_down(double seconds, bool local, struct tm *tm) {
    if (seconds != seconds) {
        tau_raise_text(TAU_ID_ValueError, "Invalid value NaN (not a number)");
        return false;
    }
    if (!(seconds > -9.2e18 && seconds < 9.2e18)) {
        tau_raise_text(TAU_ID_OverflowError, "timestamp out of range for platform time_t");
        return false;
    }
    time_t t = (time_t)floor(seconds);
    errno = 0;
    if (local ? localtime_r(&t, tm) : gmtime_r(&t, tm)) return true;
    tau_raise_oserror(errno ? errno : EOVERFLOW, NULL);
    return false;
}

tau_list_i *tau_time_fields(double seconds, bool local) {
    struct tm tm;
    if (!broken_down(seconds, local, &tm)) return NULL;
    tau_int v[10] = {tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday,     tm.tm_hour,  tm.tm_min,
                     tm.tm_sec,         (tm.tm_wday + 6) % 7, tm.tm_yday + 1, tm.tm_isdst, tm.tm_gmtoff};
    tau_list_i *list = tau_list_i_new(10);
    for (int i = 0; list && i < 10; i++) tau_list_i_push(list, v[i]);
    return list;
}

tau_str *tau_time_zone(double seconds, bool local) {
    struct tm tm;
    if (!broken_down(seconds, local, &tm)) return NULL;
    return tau_str_from_c(local ? tm.tm_zone : "UTC");
}

/* January and July of this year show both halves of the zone. */
static void halves(struct tm *winter, struct tm *summer) {
    time_t now = time(NULL), half = 365 * 24 * 3600 / 2;
    struct tm first;
    localtime_r(&now, &first);
    time_t january = now - (time_t)first.tm_yday * 24 * 3600, july = january + half;
    localtime_r(&january, winter);
    localtime_r(&july, summer);
    if (winter->tm_isdst > summer->tm_isdst) {
        struct tm t = *winter;
        *winter = *summer;
        *summer = t;
    }
}

tau_str *tau_time_zone_name(bool dst) {
    struct tm winter, summer;
    halves(&winter, &summer);
    return tau_str_from_c(dst ? summer.tm_zone : winter.tm_zone);
}

tau_int tau_time_zone_offset(bool dst) {
    struct tm winter, summer;
    halves(&winter, &summer);
    return -(tau_int)(dst ? summer.tm_gmtoff : winter.tm_gmtoff);
}

bool tau_time_has_dst(void) {
    struct tm winter, summer;
    halves(&winter, &summer);
    return winter.tm_gmtoff != summer.tm_gmtoff;
}

static struct tm to_tm(const tau_list_i *f) {
    struct tm tm = {0};
    tm.tm_year = (int)(f->items[0] - 1900);
    tm.tm_mon = (int)f->items[1] - 1;
    tm.tm_mday = (int)f->items[2];
    tm.tm_hour = (int)f->items[3];
    tm.tm_min = (int)f->items[4];
    tm.tm_sec = (int)f->items[5];
    tm.tm_wday = (int)((f->items[6] + 1) % 7);
    tm.tm_yday = (int)f->items[7] - 1;
    tm.tm_isdst = (int)f->items[8];
    return tm;
}

double tau_time_mktime(tau_list_i *fields) {
    struct tm tm = to_tm(fields);
    tm.tm_wday = -1; /* stays so when mktime fails; -1 itself may be a valid time */
    time_t t = mktime(&tm);
    if (t == -1 && tm.tm_wday == -1) tau_raise_text(TAU_ID_OverflowError, "mktime argument out of range");
    return (double)t;
}

/* The range checks of CPython's gettmarg/checktm; zero counts as one for the fields that begin at one. */
static bool check_fields(struct tm *tm) {
    const char *what = NULL;
    if (tm->tm_mon == -1) tm->tm_mon = 0;
    if (tm->tm_mday == 0) tm->tm_mday = 1;
    if (tm->tm_yday == -1) tm->tm_yday = 0;
    if (tm->tm_mon < 0 || tm->tm_mon > 11) what = "month out of range";
    else if (tm->tm_mday < 0 || tm->tm_mday > 31) what = "day of month out of range";
    else if (tm->tm_hour < 0 || tm->tm_hour > 23) what = "hour out of range";
    else if (tm->tm_min < 0 || tm->tm_min > 59) what = "minute out of range";
    else if (tm->tm_sec < 0 || tm->tm_sec > 61) what = "seconds out of range";
    else if (tm->tm_wday < 0) what = "day of week out of range";
    else if (tm->tm_yday < 0 || tm->tm_yday > 365) what = "day of year out of range";
    if (what) tau_raise_text(TAU_ID_ValueError, what);
    return !what;
}

tau_str *tau_time_strftime(tau_str *format, tau_list_i *fields) {
    struct tm tm = to_tm(fields);
    if (!check_fields(&tm)) return NULL;
    struct tm zone = tm; /* %Z and %z need what mktime knows of the zone */
    zone.tm_wday = -1;
    time_t t = mktime(&zone);
    if (t != -1 || zone.tm_wday != -1) {
        tm.tm_gmtoff = zone.tm_gmtoff;
        tm.tm_zone = zone.tm_zone;
    }
    int64_t n;
    char *text = tau_str_utf8(format, &n);
    if (!text) return NULL;
    tau_str *result = NULL;
    for (size_t size = (size_t)n * 16 + 256; !result && !tau_err; size *= 4) {
        char *buf = tau_buf_alloc_atomic(size);
        if (!buf) break;
        size_t len = strftime(buf, size, text, &tm);
        if (len || n == 0 || size > ((size_t)n + 16) * 4096) result = tau_str_from_utf8(buf, (int64_t)len);
        tau_buf_free(buf, size);
    }
    tau_str_utf8_free(format, text, n);
    return result;
}
