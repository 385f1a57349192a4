// What repeated measurements say: quantiles, and bootstrap intervals that come out equal for equal seeds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace tau::driver {

using Samples = std::vector<double>;

// With linear interpolation; 0 for no samples.
double quantile(Samples samples, double q);
inline double median(const Samples &samples) { return quantile(samples, 0.5); }
// Half of the distance between the quartiles, as a part of the median.
double spread(const Samples &samples);

struct Interval {
    double value = 0, low = 0, high = 0;
};

// xorshift64*: the same numbers on every machine, which the distributions of <random> don't promise.
class Random {
public:
    explicit Random(uint64_t seed) : state_(seed * 2 + 1) {}
    uint64_t next();
    size_t below(size_t limit) { return size_t((next() >> 11) % limit); }

private:
    uint64_t state_;
};

// Samples of one round belong together: rounds are drawn anew, with all that was measured in them, in each group (a
// measurement; or two that are compared). `statistic` gets the numbers of each group's rounds. `confidence` is 0.95 for
// an interval between the 2.5 % and the 97.5 % quantile.
using Draw = std::vector<size_t>;
Interval bootstrap(const std::vector<size_t> &rounds, uint64_t seed, double confidence,
                   const std::function<double(const std::vector<Draw> &)> &statistic);

// The samples of the rounds drawn.
Samples drawn(const Samples &samples, const Draw &rounds);

} // namespace tau::driver
