// What `tauraro bench` computes: statistics, the reading of JSON, text on a terminal, and the verdict over a baseline,
// on made-up measurements whose truth is known.
#include "driver/bench.h"
#include "driver/json.h"

#include <cmath>
#include <doctest/doctest.h>

using namespace tau;
using namespace tau::driver;

TEST_CASE("quantiles") {
    CHECK(quantile({}, 0.5) == 0);
    CHECK(quantile({3}, 0.9) == 3);
    CHECK(quantile({4, 1, 3, 2}, 0) == 1);
    CHECK(quantile({4, 1, 3, 2}, 1) == 4);
    CHECK(quantile({4, 1, 3, 2}, 0.5) == doctest::Approx(2.5));
    CHECK(median({9, 1, 5}) == 5);
    CHECK(spread({10, 10, 10}) == 0);
    CHECK(spread({8, 9, 10, 11, 12}) == doctest::Approx(0.1));
}

TEST_CASE("bootstrap: equal seeds give equal intervals, around the value") {
    Samples samples;
    Random random(7);
    for (int i = 0; i < 40; i++) samples.push_back(100 + double(random.below(20)));
    auto middle = [&](const std::vector<Draw> &draws) { return median(drawn(samples, draws[0])); };
    Interval a = bootstrap({samples.size()}, 1, 0.95, middle), b = bootstrap({samples.size()}, 1, 0.95, middle);
    CHECK(a.low == b.low);
    CHECK(a.high == b.high);
    CHECK(a.low <= a.value);
    CHECK(a.value <= a.high);
    CHECK(a.value == median(samples));
    CHECK(bootstrap({0}, 1, 0.95, middle).high == 0);
}

TEST_CASE("json") {
    Json value;
    REQUIRE(parse_json(R"( {"a": [1, -2.5e1, "x"], "b": {"c": true, "d": null}, "e": "\u00e9\n\"" } )", value));
    CHECK(value["a"].numbers() == std::vector<double>{1, -25});
    CHECK(value["a"].strings() == std::vector<std::string>{"x"});
    CHECK(value["b"]["c"].number == 1);
    CHECK(value["b"]["none"]["none"].kind == Json::Kind::Null);
    CHECK(value["e"].string == "é\n\"");
    for (const char *wrong : {"", "{", "[1,]", "{\"a\" 1}", "\"a", "[1] 2", "{\"a\": nul}", "\"\\x\"", "\"\\u12\""}) {
        Json other;
        CHECK_MESSAGE(!parse_json(wrong, other), wrong);
    }
    Json deep;
    CHECK(!parse_json(std::string(100000, '['), deep));
}

TEST_CASE("percentages") {
    double part = 0;
    CHECK((read_percent("5%", part) && part == doctest::Approx(0.05)));
    CHECK((read_percent("12.5", part) && part == doctest::Approx(0.125)));
    for (const char *wrong : {"", "%", "five", "5%x", "-3%"}) CHECK_MESSAGE(!read_percent(wrong, part), wrong);
}

namespace {

// A measurement of a program that takes `time` where nothing disturbs, feels `share` of what the walk through memory
// feels, on a machine with a core so fast and a memory so busy.
Evidence measured(uint64_t seed, size_t rounds, double time, double share, double core, double busy) {
    Random random(seed);
    auto noise = [&] { return 1 + double(random.below(1000)) / 1e5; };
    Evidence e;
    for (size_t i = 0; i < rounds; i++) {
        double mood = 1 + (busy - 1) * (0.6 + double(random.below(800)) / 1000);
        e.cpu_ms.push_back(time * core * (1 + share * (mood - 1)) * noise());
        e.calibration[kBranches].push_back(7 * core * noise());
        e.calibration[kArithmetic].push_back(4 * core * noise());
        e.calibration[kMemory].push_back(6 * core * mood * noise());
    }
    return e;
}

Comparison judge(const Evidence &now, const Evidence &then) {
    Bench bench;
    bench.options.runs = 10;
    bench.calibration = now.calibration;
    Variant variant;
    variant.id = variant.name = "O2/gcc/rc";
    variant.evidence = now;
    bench.variants = {variant};
    Baseline baseline;
    variant.evidence = then;
    baseline.variants = {variant};
    return compare(bench, baseline, 0.05);
}

} // namespace

TEST_CASE("a baseline: slower programs are told from slower machines") {
    struct {
        const char *about;
        double time, share, core, busy; // now; the baseline is 50 ms on a quiet machine
        bool slower;
    } rows[] = {
        {"nothing changed", 50, 0.05, 1, 1, false},
        {"a fifth slower", 60, 0.05, 1, 1, true},
        {"a fifth slower on a slower core", 60, 0.05, 1.5, 1, true},
        {"a fifth slower on a faster core", 60, 0.05, 0.7, 1, true},
        {"a fifth slower beside other programs", 60, 0.01, 1, 2.5, true},
        {"a slower core", 50, 0.05, 2, 1, false},
        {"busy memory", 50, 0.05, 1, 4, false},
        {"busy memory, and a program that feels it", 50, 0.15, 1, 3, false},
        {"faster", 40, 0.05, 1, 1, false},
        {"within what is allowed", 52, 0.05, 1, 1, false},
    };
    for (auto &row : rows) {
        CAPTURE(row.about);
        Evidence then = measured(1, 10, 50, row.share, 1, 1.05);
        Comparison c = judge(measured(2, 30, row.time, row.share, row.core, row.busy), then);
        REQUIRE(c.changes.size() == 1);
        CHECK(c.failed == row.slower);
        CHECK(c.changes[0].decided);
    }
    // One turn is not enough to condemn, and a fraction of a millisecond never is.
    CHECK(!judge(measured(3, 10, 60, 0, 1, 1), measured(4, 10, 50, 0, 1, 1)).changes[0].decided);
    CHECK(!judge(measured(3, 30, 0.6, 0, 1, 1), measured(4, 10, 0.5, 0, 1, 1)).failed);
}
