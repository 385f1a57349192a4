// `tauraro cache stats` and `tauraro cache clean`.
#include "driver/commands.h"

#include "driver/cache.h"
#include "driver/text.h"

#include <fmt/format.h>

namespace tau::driver {

namespace {

// "3 minutes ago"; whole units, the largest that fits.
std::string ago(int64_t then_ns) {
    int64_t seconds = std::max<int64_t>(clock_ns() - then_ns, 0) / 1'000'000'000;
    struct {
        int64_t seconds;
        const char *name;
    } units[] = {{86400, "day"}, {3600, "hour"}, {60, "minute"}, {1, "second"}};
    for (auto &unit : units)
        if (int64_t n = seconds / unit.seconds; n > 0)
            return fmt::format("{} {}{} ago", n, unit.name, n == 1 ? "" : "s");
    return "now";
}

} // namespace

int cache_stats(bool json) {
    Cache cache;
    if (!cache.usable()) return report_no_cache();
    Cache::Stats stats = cache.stats();
    if (json) {
        fmt::print("{{\"directory\": {}, \"programs\": {}, \"manifests\": {}, \"bytes\": {}, \"limit_bytes\": {}}}\n",
                   json_quoted(cache.folder()), stats.programs, stats.manifests, stats.bytes, Cache::limit());
        return 0;
    }
    fmt::print("directory  {}\n", cache.folder());
    fmt::print("programs   {}\n", stats.programs);
    fmt::print("manifests  {}\n", stats.manifests);
    fmt::print("size       {} of {}\n", in_bytes(double(stats.bytes)), in_bytes(double(Cache::limit())));
    if (stats.programs) fmt::print("last used  {}; the oldest {}\n", ago(stats.last_used_ns), ago(stats.first_used_ns));
    return 0;
}

int cache_clean() {
    Cache cache;
    if (!cache.usable()) return report_no_cache();
    Cache::Stats removed = cache.clean();
    fmt::print("removed {} program{} and {} manifest{}, {}\n", removed.programs, removed.programs == 1 ? "" : "s",
               removed.manifests, removed.manifests == 1 ? "" : "s", in_bytes(double(removed.bytes)));
    return 0;
}

} // namespace tau::driver
