// Finds share/tauraro. In: /proc/self/exe and TAURARO_HOME. Out: a folder that holds include/tau, or nothing.
#include "driver/home.h"

#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>

namespace tau::driver {

std::string own_path() {
    std::string buffer(4096, '\0');
    ssize_t n = readlink("/proc/self/exe", buffer.data(), buffer.size());
    if (n <= 0) return "";
    buffer.resize(size_t(n));
    return buffer;
}

std::string find_home() {
    auto is_home = [](const std::string &folder) {
        struct stat st;
        return stat((folder + "/include").c_str(), &st) == 0 && S_ISDIR(st.st_mode);
    };
    if (const char *env = getenv("TAURARO_HOME"); env && *env) return is_home(env) ? env : "";
    std::string own = own_path();
    std::string folder = own.substr(0, own.rfind('/'));
    if (std::string beside = folder + "/share/tauraro"; is_home(beside)) return beside;
    std::string above = folder.substr(0, folder.rfind('/')) + "/share/tauraro";
    return is_home(above) ? above : "";
}

} // namespace tau::driver
