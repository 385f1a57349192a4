// posix_spawn and waitpid around the C compiler. In: argument vectors. Out: exit codes, and the output in log files.
// Measured programs are forked and waited for alone.
// A note of a caught signal is kept in one flag; waitpid is not restarted, so it is seen at once.
#include "driver/process.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <string_view>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace tau::driver {

namespace {

volatile sig_atomic_t noted = 0;

void note_signal(int signal) { noted = signal; }

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

int noting = 0; // how many Interrupts live

constexpr const char *kUsualPath = "/usr/local/bin:/usr/bin:/bin";

// The environment of tools: without a PATH, C compilers don't find their linker; and what they say is read here.
std::vector<char *> tool_environment() {
    static std::string path = fmt::format("PATH={}", kUsualPath), language = "LC_ALL=C";
    std::vector<char *> entries = {language.data()};
    for (char **entry = environ; *entry; entry++)
        if (!std::string_view(*entry).starts_with("LC_ALL=")) entries.push_back(*entry);
    if (!getenv("PATH")) entries.push_back(path.data());
    entries.push_back(nullptr);
    return entries;
}

pid_t start(Job &job) {
    std::vector<char *> argv;
    for (const std::string &arg : job.argv) argv.push_back(const_cast<char *>(arg.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 1, job.log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    posix_spawn_file_actions_adddup2(&actions, 1, 2);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    pid_t pid = -1;
    job.start_error = posix_spawnp(&pid, argv[0], &actions, &attributes, argv.data(), tool_environment().data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return job.start_error ? -1 : pid;
}

} // namespace

// A signal the caller ignores (nohup) stays ignored.
Interrupts::Interrupts() {
    if (noting++ == 0) noted = 0;
    struct sigaction action {};
    action.sa_handler = note_signal;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < 3; i++) {
        sigaction(kSignals[i], nullptr, &old_[i]);
        if (old_[i].sa_handler != SIG_IGN) sigaction(kSignals[i], &action, nullptr);
    }
}

Interrupts::~Interrupts() {
    noting--;
    for (int i = 0; i < 3; i++) sigaction(kSignals[i], &old_[i], nullptr);
}

int Interrupts::caught() { return noted; }

int run_jobs(std::vector<Job> &jobs, int width) {
    Interrupts notes;
    std::vector<pid_t> pids(jobs.size(), -1);
    size_t next = 0;
    int running = 0;
    bool failed = false;
    while (true) {
        while (!failed && !noted && next < jobs.size() && running < width) {
            pids[next] = start(jobs[next]);
            if (pids[next] > 0)
                running++;
            else
                failed = true;
            next++;
        }
        if (running == 0) return noted;
        int status = 0;
        pid_t pid = waitpid(-1, &status, 0);
        if (pid < 0) {
            if (errno != EINTR) return noted;
            for (pid_t child : pids)
                if (child > 0) kill(child, SIGTERM);
            continue;
        }
        for (size_t i = 0; i < jobs.size(); i++) {
            if (pids[i] != pid) continue;
            pids[i] = -1;
            running--;
            if (WIFEXITED(status)) jobs[i].exit_code = WEXITSTATUS(status);
            if (WIFSIGNALED(status)) jobs[i].signal = WTERMSIG(status);
            failed |= !jobs[i].ok();
        }
    }
}

namespace {

double now_ms() {
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

// In the child: from here to exec or _exit.
bool redirect(int to, const std::string &path, int flags) {
    if (path.empty()) return true;
    int fd = open(path.c_str(), flags, 0600);
    return fd == to || (fd >= 0 && dup2(fd, to) == to && close(fd) == 0);
}

constexpr int kWrite = O_WRONLY | O_CREAT | O_TRUNC;

[[noreturn]] void become_watched(const Watch &job, char **argv, int pipe) {
    ::signal(SIGPIPE, SIG_DFL);
    rlimit memory{rlim_t(job.memory_limit), rlim_t(job.memory_limit)}, file{rlim_t(job.file_limit), rlim_t(job.file_limit)};
    if (job.memory_limit) setrlimit(RLIMIT_AS, &memory);
    if (job.file_limit) setrlimit(RLIMIT_FSIZE, &file);
    if (redirect(0, job.in, O_RDONLY) && redirect(1, job.out, kWrite) && redirect(2, job.err, kWrite)) {
        for (const std::string &entry : job.environment) putenv(const_cast<char *>(entry.c_str()));
        execv(job.program.c_str(), argv);
    }
    int error = errno;
    if (write(pipe, &error, sizeof error) < 0) _exit(126);
    _exit(127);
}

// Passes an interrupt on to the child, and waits on.
int wait_for(pid_t pid, struct rusage &usage) {
    int status = 0;
    while (wait4(pid, &status, 0, &usage) < 0 && errno == EINTR)
        if (noted) kill(pid, SIGTERM);
    return status;
}

// The same with an end: it looks every now and then, seldom where the child takes long.
int wait_until(pid_t pid, struct rusage &usage, double end_ms, bool &timed_out) {
    int status = 0;
    for (long pause_us = 500;; pause_us = std::min(pause_us * 5 / 4, 20'000L)) {
        if (wait4(pid, &status, WNOHANG, &usage) == pid) return status;
        timed_out = now_ms() > end_ms;
        if (timed_out || noted) {
            kill(pid, timed_out ? SIGKILL : SIGTERM);
            return wait_for(pid, usage);
        }
        usleep(useconds_t(pause_us));
    }
}

double milliseconds(const timeval &time) { return double(time.tv_sec) * 1e3 + double(time.tv_usec) / 1e3; }

} // namespace

// By fork and not posix_spawn: what a child shares with its parent before exec counts as the child's peak memory, and
// a forked one shares less.
int watch(Watch &job) {
    Interrupts notes;
    std::vector<char *> argv;
    for (const std::string &arg : job.argv) argv.push_back(const_cast<char *>(arg.c_str()));
    argv.push_back(nullptr);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return job.start_error = errno, 0;
    fflush(nullptr);
    double start = now_ms();
    pid_t pid = fork();
    if (pid == 0) become_watched(job, argv.data(), ends[1]);
    job.start_error = pid < 0 ? errno : 0;
    close(ends[1]);
    if (pid > 0) {
        struct rusage usage {};
        int status = job.limit_ms > 0 ? wait_until(pid, usage, start + job.limit_ms, job.timed_out) : wait_for(pid, usage);
        job.wall_ms = now_ms() - start;
        job.cpu_ms = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
        job.peak_kib = usage.ru_maxrss;
        job.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        job.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
        if (read(ends[0], &job.start_error, sizeof job.start_error) < 0) job.start_error = errno;
    }
    close(ends[0]);
    return noted;
}

int run_apart(const std::function<int()> &work, const std::string &log, int &interrupt) {
    Interrupts notes;
    fflush(nullptr);
    pid_t pid = fork();
    if (pid == 0) {
        for (int signal : kSignals)
            if (struct sigaction old; sigaction(signal, nullptr, &old) == 0 && old.sa_handler == note_signal)
                ::signal(signal, SIG_DFL);
        int code = 127;
        if (redirect(0, "/dev/null", O_RDONLY) && redirect(1, log, kWrite) && dup2(1, 2) == 2) code = work();
        fflush(nullptr);
        _exit(code);
    }
    int status = -1;
    struct rusage usage {};
    if (pid > 0) status = wait_for(pid, usage);
    interrupt = noted;
    return WIFSIGNALED(status) ? -WTERMSIG(status) : pid > 0 ? WEXITSTATUS(status) : 127;
}

void die_by_signal(int signal) {
    ::signal(signal, SIG_DFL);
    raise(signal);
    _exit(128 + signal);
}

std::string find_program(const std::string &name) {
    auto can_run = [](const std::string &path) {
        struct stat st;
        return stat(path.c_str(), &st) == 0 && S_ISREG(st.st_mode) && access(path.c_str(), X_OK) == 0;
    };
    if (name.find('/') != std::string::npos) return can_run(name) ? name : "";
    const char *env = getenv("PATH");
    std::string path = env ? env : kUsualPath;
    for (size_t at = 0; at <= path.size();) {
        size_t end = std::min(path.find(':', at), path.size());
        std::string folder = path.substr(at, end - at);
        std::string candidate = (folder.empty() ? "." : folder) + "/" + name;
        if (can_run(candidate)) return candidate;
        at = end + 1;
    }
    return "";
}

} // namespace tau::driver
