// The driver's parts that stand alone: hashes, files, search for the nearest word, the cache's bookkeeping.
// What needs a C compiler is in tests/cli.
#include "driver/cache.h"
#include "driver/files.h"
#include "driver/process.h"
#include "driver/report.h"
#include "driver/sha256.h"

#include <cstdlib>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

using namespace tau;
using namespace tau::driver;

TEST_CASE("sha256: the standard's examples") {
    struct {
        std::string text, digest;
    } rows[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
        {std::string(1000000, 'a'), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"},
    };
    for (auto &row : rows) CHECK(sha256_hex(row.text) == row.digest);
}

TEST_CASE("sha256: pieces and fields") {
    for (size_t cut = 0; cut <= 130; cut++) {
        std::string text(130, 'x');
        Sha256 hash;
        hash.add(std::string_view(text).substr(0, cut));
        hash.add(std::string_view(text).substr(cut));
        CHECK(hash.hex() == sha256_hex(text));
    }
    Sha256 a, b;
    a.add_field("ab"), a.add_field("c");
    b.add_field("a"), b.add_field("bc");
    CHECK(a.hex() != b.hex());
}

TEST_CASE("nearest") {
    std::vector<std::string> words = {"build", "run", "check"};
    CHECK(nearest("biuld", words) == "build");
    CHECK(nearest("chekc", words) == "check");
    CHECK(nearest("rn", words) == "run");
    CHECK(nearest("deploy", words) == "");
    CHECK(nearest("", words) == "");
}

TEST_CASE("paths") {
    CHECK(folder_of("a/b.py") == "a");
    CHECK(folder_of("b.py") == ".");
    CHECK(folder_of("/b.py") == "/");
    CHECK(name_of("a/b.py") == "b.py");
    CHECK(stem_of("a/b.c.py") == "b.c");
    CHECK(stem_of("a.d/b") == "b");
    CHECK(stem_of(".hidden") == ".hidden");
}

TEST_CASE("files are replaced whole") {
    WorkFolder folder;
    REQUIRE(folder.error() == 0);
    std::string path = folder.file("f"), text;
    CHECK(replace_file(path, "one") == 0);
    CHECK(replace_file(path, "two") == 0);
    CHECK(read_file(path, text) == 0);
    CHECK(text == "two");
    CHECK(replace_file(folder.file("none/f"), "x") == ENOENT);
    CHECK(read_file(folder.file("none"), text) == ENOENT);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
    CHECK(replace_file("/dev/null", "x") == 0);
    CHECK(file_id("/dev/null").size == -1);
    CHECK(file_id(path).size == 3);
}

TEST_CASE("a work folder goes with its object") {
    std::string path;
    {
        WorkFolder folder;
        path = folder.path();
        CHECK(write_file(folder.file("x"), "x") == 0);
    }
    CHECK(!std::filesystem::exists(path));
}

TEST_CASE("jobs: exit codes, signals, logs, and no start after a failure") {
    WorkFolder folder;
    std::vector<Job> jobs(4);
    jobs[0].argv = {"sh", "-c", "echo out; echo err >&2"};
    jobs[1].argv = {"sh", "-c", "exit 3"};
    jobs[2].argv = {"sh", "-c", "exit 0"};
    jobs[3].argv = {"/no/such/program"};
    for (size_t i = 0; i < jobs.size(); i++) jobs[i].log = folder.file(std::to_string(i));
    CHECK(run_jobs(jobs, 1) == 0);
    std::string log;
    read_file(jobs[0].log, log);
    CHECK(log == "out\nerr\n");
    CHECK(jobs[0].ok());
    CHECK(jobs[1].exit_code == 3);
    CHECK(jobs[2].exit_code == -1);
    std::vector<Job> killed = {{{"sh", "-c", "kill -9 $$"}, folder.file("k")}};
    run_jobs(killed, 2);
    CHECK(killed[0].signal == 9);
    std::vector<Job> none = {{{"/no/such/program"}, folder.file("n")}};
    run_jobs(none, 2);
    CHECK(none[0].start_error == ENOENT);
}

TEST_CASE("cache: a program is found until one of its files changes") {
    WorkFolder folder;
    setenv("XDG_CACHE_HOME", folder.file("cache").c_str(), 1);
    Cache cache;
    REQUIRE(cache.usable());
    CHECK(cache.folder() == folder.file("cache/tauraro"));
    std::string source = folder.file("a.py"), absent = folder.file("b.py");
    write_file(source, "print(1)");
    std::string key(64, 'a'), manifest(64, 'b');
    Compiled compiled;
    compiled.source_files = {source};
    compiled.absent_files = {absent};
    write_file(cache.program_path(key), "exe");
    chmod(cache.program_path(key).c_str(), 0755);

    cache.note(manifest, key, compiled, clock_ns());
    CHECK_MESSAGE(cache.find(manifest) == "", "a file as young as the compilation is not trusted");
    int64_t later = clock_ns() + 1'000'000'000;
    cache.note(manifest, key, compiled, later);
    CHECK(cache.find(manifest) == cache.program_path(key));
    CHECK(cache.find("other") == "");

    SUBCASE("touched, same content") {
        utimensat(AT_FDCWD, source.c_str(), nullptr, 0);
        CHECK(cache.find(manifest) != "");
    }
    SUBCASE("other content of the same size") {
        write_file(source, "print(2)");
        CHECK(cache.find(manifest) == "");
    }
    SUBCASE("removed") {
        unlink(source.c_str());
        CHECK(cache.find(manifest) == "");
    }
    SUBCASE("a module appears") {
        write_file(absent, "");
        CHECK(cache.find(manifest) == "");
    }
    SUBCASE("a broken manifest") {
        write_file(folder.file("cache/tauraro/manifests/" + manifest), "tauraro-cache 1\nprogram key\n");
        CHECK(cache.find(manifest) == "");
    }
    SUBCASE("the program was trimmed") {
        cache.trim(0);
        CHECK(cache.find(manifest) == "");
    }
    unsetenv("XDG_CACHE_HOME");
}

namespace {
std::string key_of(int i) { return std::string(63, '0') + std::to_string(i); }
} // namespace

TEST_CASE("cache: what was used longest ago goes first") {
    WorkFolder folder;
    setenv("XDG_CACHE_HOME", folder.file("cache").c_str(), 1);
    Cache cache;
    for (int i = 0; i < 8; i++) {
        std::string path = cache.program_path(key_of(i));
        write_file(path, std::string(4096, 'x'));
        chmod(path.c_str(), 0755);
        timespec times[2] = {{1000 + i, 0}, {1000 + i, 0}};
        utimensat(AT_FDCWD, path.c_str(), times, 0);
    }
    cache.trim(8 * 4096);
    CHECK(cache.find_program(key_of(0)) != "");
    timespec old[2] = {{1000, 0}, {1000, 0}};
    utimensat(AT_FDCWD, cache.program_path(key_of(0)).c_str(), old, 0);
    cache.trim(8 * 4096 - 1);
    CHECK(cache.find_program(key_of(0)) == "");
    CHECK(cache.find_program(key_of(7)) != "");
    cache.trim(0, key_of(3));
    CHECK_MESSAGE(cache.stats().programs == 1, "the program that is about to run stays");
    CHECK(cache.find_program(key_of(3)) != "");
    unsetenv("XDG_CACHE_HOME");
}

TEST_CASE("cache: only its own files are ever removed") {
    WorkFolder folder;
    setenv("TAURARO_CACHE_DIR", folder.file("own").c_str(), 1);
    Cache cache;
    REQUIRE(cache.folder() == folder.file("own"));
    std::string programs = cache.folder() + "/programs/";
    write_file(programs + key_of(1), "exe");
    write_file(programs + "photo.jpg", "precious");
    write_file(programs + "." + key_of(2) + ".77.tmp", "being written");
    write_file(programs + "." + key_of(3) + ".78.tmp", "left behind");
    timespec old[2] = {{1000, 0}, {1000, 0}};
    utimensat(AT_FDCWD, (programs + "." + key_of(3) + ".78.tmp").c_str(), old, 0);
    CHECK(cache.stats().programs == 1);
    CHECK(cache.clean().programs == 1);
    CHECK(file_id(programs + key_of(1)).size < 0);
    CHECK(file_id(programs + "photo.jpg").size > 0);
    CHECK(file_id(programs + "." + key_of(2) + ".77.tmp").size > 0);
    CHECK(file_id(programs + "." + key_of(3) + ".78.tmp").size < 0);
    setenv("TAURARO_CACHE_DIR", "/proc/none", 1);
    CHECK_MESSAGE(!Cache().usable(), "a folder that was named is used or none is");
    unsetenv("TAURARO_CACHE_DIR");
    struct {
        const char *text;
        uint64_t mebibytes;
    } sizes[] = {{"64", 64}, {"0", 0}, {"", 512}, {"lots", 512}, {"12x", 512}};
    for (auto &row : sizes) {
        setenv("TAURARO_CACHE_SIZE", row.text, 1);
        CHECK(Cache::limit() == row.mebibytes << 20);
    }
    unsetenv("TAURARO_CACHE_SIZE");
}
