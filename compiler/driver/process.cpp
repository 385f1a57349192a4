// posix_spawn and waitpid around the C compiler. In: argument vectors. Out: exit codes, and the output in log files.
// A note of a caught signal is kept in one flag; waitpid is not restarted, so it is seen at once.
#include "driver/process.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace tau::driver {

namespace {

volatile sig_atomic_t caught = 0;

void note_signal(int signal) { caught = signal; }

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

// Notes signals for as long as it lives; a signal the caller ignores (nohup) stays ignored.
class SignalNotes {
public:
    SignalNotes() {
        caught = 0;
        struct sigaction action {};
        action.sa_handler = note_signal;
        sigemptyset(&action.sa_mask);
        for (int i = 0; i < 3; i++) {
            sigaction(kSignals[i], nullptr, &old_[i]);
            if (old_[i].sa_handler != SIG_IGN) sigaction(kSignals[i], &action, nullptr);
        }
    }
    ~SignalNotes() {
        for (int i = 0; i < 3; i++) sigaction(kSignals[i], &old_[i], nullptr);
    }

private:
    struct sigaction old_[3];
};

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
    job.start_error = posix_spawnp(&pid, argv[0], &actions, &attributes, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return job.start_error ? -1 : pid;
}

} // namespace

int run_jobs(std::vector<Job> &jobs, int width) {
    SignalNotes notes;
    std::vector<pid_t> pids(jobs.size(), -1);
    size_t next = 0;
    int running = 0;
    bool failed = false;
    while (true) {
        while (!failed && !caught && next < jobs.size() && running < width) {
            pids[next] = start(jobs[next]);
            if (pids[next] > 0)
                running++;
            else
                failed = true;
            next++;
        }
        if (running == 0) return caught;
        int status = 0;
        pid_t pid = waitpid(-1, &status, 0);
        if (pid < 0) {
            if (errno != EINTR) return caught;
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
    std::string path = env ? env : "/usr/local/bin:/usr/bin:/bin";
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
