// posix_spawn in a process group of its own, so that a time limit ends the program and all that it started.
#include "exec.h"

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char **environ;

namespace tau::test {

namespace {

std::vector<std::string> environment_of(const Exec &exec) {
    std::vector<std::string> environment;
    auto replaced = [&](const char *entry) {
        for (const std::string &own : exec.environment)
            if (strncmp(entry, own.c_str(), own.find('=') + 1) == 0) return true;
        return false;
    };
    for (char **entry = environ; *entry; entry++)
        if (!replaced(*entry)) environment.emplace_back(*entry);
    for (const std::string &own : exec.environment)
        if (!own.ends_with('=')) environment.push_back(own);
    return environment;
}

std::vector<char *> pointers(const std::vector<std::string> &words) {
    std::vector<char *> out;
    for (const std::string &word : words) out.push_back(const_cast<char *>(word.c_str()));
    out.push_back(nullptr);
    return out;
}

// Waits for the end of the process; false if the time is up first.
bool ends_within(pid_t pid, int seconds) {
    int fd = int(syscall(SYS_pidfd_open, pid, 0));
    if (fd < 0) return true;
    pollfd entry{fd, POLLIN, 0};
    int ready;
    do ready = poll(&entry, 1, seconds * 1000);
    while (ready < 0 && errno == EINTR);
    close(fd);
    return ready != 0;
}

// The groups that run now.
constexpr int kMost = 256;
std::array<std::atomic<pid_t>, kMost> running{};
std::atomic<bool> stopping = false; // a signal came: nothing is started any more

void forget(pid_t pid) {
    for (std::atomic<pid_t> &slot : running)
        if (pid_t expected = pid; slot.compare_exchange_strong(expected, 0)) return;
}

void remember(pid_t pid) {
    for (std::atomic<pid_t> &slot : running)
        if (pid_t expected = 0; slot.compare_exchange_strong(expected, pid)) return;
}

} // namespace

void stop_with_children() {
    static sigset_t signals;
    sigemptyset(&signals);
    for (int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::thread([] {
        int signal = 0;
        sigwait(&signals, &signal);
        stopping = true;
        for (std::atomic<pid_t> &slot : running)
            if (pid_t pid = slot) kill(-pid, SIGKILL);
        std::error_code code;
        std::filesystem::remove_all(scratch(), code);
        _exit(128 + signal);
    }).detach();
}

Result execute(const Exec &exec) {
    while (stopping) pause();
    static std::atomic<int> counter = 0;
    std::string base = fmt::format("{}/exec{}", scratch(), counter++);
    std::string out = base + ".out", err = base + ".err";
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, 2, err.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_addopen(&actions, 0, exec.input.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addchdir_np(&actions, exec.folder.c_str());
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setpgroup(&attributes, 0);
    // The runner's own masks are no affair of the program's.
    sigset_t none, pipe;
    sigemptyset(&none);
    sigemptyset(&pipe);
    sigaddset(&pipe, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &pipe);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::vector<std::string> environment = environment_of(exec);
    auto start = std::chrono::steady_clock::now();
    Result result;
    pid_t pid = 0;
    int error = posix_spawn(&pid, exec.program.c_str(), &actions, &attributes, pointers(exec.argv).data(),
                            pointers(environment).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (error) {
        result.err = fmt::format("can't start {}: {}\n", exec.program, strerror(error));
        return result;
    }
    remember(pid);
    if (stopping) kill(-pid, SIGKILL);
    if (!ends_within(pid, exec.seconds)) {
        result.timed_out = true;
        kill(-pid, SIGKILL);
    }
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    forget(pid);
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (WIFSIGNALED(status)) result.signal = WTERMSIG(status);
    if (WIFEXITED(status)) result.code = WEXITSTATUS(status);
    result.out = read_all(out);
    result.err = read_all(err);
    unlink(out.c_str());
    unlink(err.c_str());
    return result;
}

const std::string &scratch() {
    static struct Folder {
        std::string path;
        Folder() {
            const char *temp = getenv("TMPDIR");
            path = std::string(temp && *temp ? temp : "/tmp") + "/tauraro-tests-XXXXXX";
            if (!mkdtemp(path.data())) {
                fmt::print(stderr, "can't make {}: {}\n", path, strerror(errno));
                _exit(2);
            }
        }
        ~Folder() {
            std::error_code code;
            std::filesystem::remove_all(path, code);
        }
    } folder;
    return folder.path;
}

std::string read_all(const std::string &path, bool *exists) {
    std::ifstream file(path, std::ios::binary);
    if (exists) *exists = file.good();
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

bool write_all(const std::string &path, const std::string &text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    return file.good();
}

} // namespace tau::test
