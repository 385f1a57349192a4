// Quantiles and the bootstrap. In: numbers. Out: numbers; nothing here knows what they measure.
#include "driver/statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tau::driver {

namespace {

constexpr size_t kResamples = 1000;

} // namespace

double quantile(Samples samples, double q) {
    if (samples.empty()) return 0;
    double at = q * double(samples.size() - 1);
    auto below = samples.begin() + long(at);
    std::nth_element(samples.begin(), below, samples.end());
    if (below + 1 == samples.end()) return *below;
    double above = *std::min_element(below + 1, samples.end());
    return *below + (above - *below) * (at - std::floor(at));
}

double spread(const Samples &samples) {
    double middle = median(samples);
    return middle > 0 ? (quantile(samples, 0.75) - quantile(samples, 0.25)) / 2 / middle : 0;
}

uint64_t Random::next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545f4914f6cdd1d;
}

Interval bootstrap(const std::vector<size_t> &rounds, uint64_t seed, double confidence,
                   const std::function<double(const std::vector<Draw> &)> &statistic) {
    std::vector<Draw> draws;
    for (size_t count : rounds) {
        if (count == 0) return {};
        Draw &draw = draws.emplace_back(count);
        std::iota(draw.begin(), draw.end(), size_t(0));
    }
    Interval interval;
    interval.value = statistic(draws);
    Random random(seed);
    Samples results;
    for (size_t i = 0; i < kResamples; i++) {
        for (Draw &draw : draws)
            for (size_t &round : draw) round = random.below(draw.size());
        results.push_back(statistic(draws));
    }
    interval.low = quantile(results, (1 - confidence) / 2);
    interval.high = quantile(results, (1 + confidence) / 2);
    return interval;
}

Samples drawn(const Samples &samples, const Draw &rounds) {
    Samples out;
    out.reserve(rounds.size());
    for (size_t round : rounds) out.push_back(samples[round]);
    return out;
}

} // namespace tau::driver
