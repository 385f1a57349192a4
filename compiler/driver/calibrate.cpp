// The fixed pieces of work. How fast the core is shows in two of them, which hardly feel other programs. What those do
// to the caches shows in the third, which feels it more than any real program: five times its time is nothing unusual.
// Each takes some milliseconds, and leaves no memory behind in this process.
#include "driver/calibrate.h"

#include "driver/statistics.h"

#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <sys/mman.h>

namespace tau::driver {

namespace {

// Keeps a result, and with it the work, from being optimised away.
volatile uint64_t sink;

double cpu_ms() {
    timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

class Pages {
public:
    explicit Pages(size_t bytes) : bytes_(bytes) {
        void *p = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        words_ = p == MAP_FAILED ? nullptr : static_cast<uint32_t *>(p);
    }
    ~Pages() {
        if (words_) munmap(words_, bytes_);
    }
    Pages(const Pages &) = delete;
    Pages &operator=(const Pages &) = delete;
    uint32_t *words() const { return words_; }

private:
    size_t bytes_;
    uint32_t *words_;
};

// An interpreter of eight instructions on a random program: jumps that can't be foreseen, data in the first cache.
void branches() {
    Random random(1);
    uint8_t code[2048];
    for (uint8_t &c : code) c = uint8_t(random.below(8));
    uint64_t a = 1, b = 2, memory[16] = {};
    for (int turn = 0; turn < 450; turn++) {
        for (uint8_t c : code) {
            switch ((c ^ uint8_t(a)) & 7) {
            case 0: a += b; break;
            case 1: b ^= a >> 3; break;
            case 2: memory[b & 15] = a; break;
            case 3: a ^= memory[a & 15]; break;
            case 4: b = b * 5 + 1; break;
            case 5: a = a > b ? a - b : a + 7; break;
            case 6: memory[(a >> 4) & 15] += b; break;
            default: b += memory[(b >> 2) & 15]; break;
            }
        }
    }
    sink = a ^ b;
}

// Sums, products and quotients of floats and ints that wait for each other.
void arithmetic() {
    double x = 0.5, y = 1.25;
    uint64_t n = 88172645463325252;
    for (int i = 0; i < 600'000; i++) {
        x = x * 0.999 + y * 0.001;
        y = y + (x - y) / 3.0;
        n ^= n << 13;
        n ^= n >> 7;
        n ^= n << 17;
        n += n % 1000;
    }
    sink = n ^ uint64_t(x * 1e6);
}

// A walk through 4 MiB in random order, each step waiting for the one before.
double memory() {
    constexpr size_t kWords = size_t(1) << 20;
    Pages pages(kWords * sizeof(uint32_t));
    uint32_t *next = pages.words();
    if (!next) return 0;
    // x -> 5x + c modulo a power of two meets every word once.
    for (size_t i = 0; i < kWords; i++) next[i] = uint32_t((i * 1'664'525 + 1'013'904'223) & (kWords - 1));
    double start = cpu_ms();
    uint32_t at = 0;
    for (int i = 0; i < 400'000; i++) at = next[at];
    sink = at;
    return cpu_ms() - start;
}

} // namespace

std::array<double, kCalibrations.size()> calibrate() {
    double t0 = cpu_ms();
    branches();
    double t1 = cpu_ms();
    arithmetic();
    double t2 = cpu_ms();
    double walk = memory();
    return {t1 - t0, t2 - t1, walk};
}

} // namespace tau::driver
