// How fast the machine is at this moment: three small fixed pieces of work, timed. Programs measured in the same round
// met the same machine, so their time in units of this work can be compared with another day's or another machine's.
#pragma once

#include <array>
#include <string_view>

namespace tau::driver {

// Raise it when the work changes: times of another version can't be compared.
constexpr int kCalibrationVersion = 1;

enum { kBranches, kArithmetic, kMemory };
constexpr std::array<std::string_view, 3> kCalibrations = {"branches", "arithmetic", "memory"};

// Milliseconds of the processor that each took.
std::array<double, kCalibrations.size()> calibrate();

} // namespace tau::driver
