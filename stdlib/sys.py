"""sys: what the program can know about its interpreter, which here is its own executable."""


@native("tau_sys_argv")
def _argv() -> list[str]: ...
@native("tau_sys_executable")
def _executable() -> str: ...
@native("tau_sys_getsizeof", raises=False)
def _getsizeof(x: object) -> int: ...
@native("tau_sys_getrefcount", raises=False)
def getrefcount(x: object) -> int: ...
@native("tau_sys_exc_value", raises=False)
def _exc_value() -> object: ...
@native("tau_get_recursion_limit", raises=False)
def getrecursionlimit() -> int: ...
@native("tau_set_recursion_limit")
def _setrecursionlimit(limit: int) -> None: ...
@native("tau_int_max_str_digits_get", raises=False)
def get_int_max_str_digits() -> int: ...
@native("tau_int_max_str_digits_set")
def set_int_max_str_digits(maxdigits: int) -> None: ...

@native("tau_set_except_hook", raises=False, opens=True)
def _set_except_hook(hook: object) -> None: ...
@native("tau_report_exception")
def _report_exception(head: str, exception: object) -> None: ...

@native("tau_module_named", modules=True)
def _module_named(name: str) -> object: ...
@native("tau_module_names", modules=True)
def _module_names() -> list[str]: ...

stdin = _file_std(0)
stdout = _file_std(1)
stderr = _file_std(2)
__stdin__ = stdin
__stdout__ = stdout
__stderr__ = stderr

argv = _argv()
orig_argv = argv
executable = _executable()
path = [""]
maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = "little"
platform = "linux"
version = "3.11.7 (tauraro)"
hexversion = 51054576
api_version = 1013
copyright = ""
prefix = "/usr"
exec_prefix = prefix
base_prefix = prefix
base_exec_prefix = prefix
dont_write_bytecode = True
float_repr_style = "short"
builtin_module_names = ("builtins", "sys", "time")
ps1 = ">>> "
ps2 = "... "
tracebacklimit = 1000


class _Modules:
    """The modules that have been imported, by name. It can be read only: which modules there are is settled."""

    def __getitem__(self, name):
        found = _module_named(_need_str(name, "module names are str, not ", ""))
        if found is None:
            raise KeyError(name)
        return found

    def get(self, name, default=None):
        found = _module_named(_need_str(name, "module names are str, not ", ""))
        return default if found is None else found

    def __contains__(self, name):
        return isinstance(name, str) and _module_named(name) is not None

    def __len__(self):
        return len(_module_names())

    def __iter__(self):
        return iter(_module_names())

    def keys(self):
        return _module_names()

    def values(self):
        return [_module_named(name) for name in _module_names()]

    def items(self):
        return [(name, _module_named(name)) for name in _module_names()]

    def copy(self):
        return dict(self.items())


modules = _Modules()


class _version_info:
    def __init__(self):
        self.major = 3
        self.minor = 11
        self.micro = 7
        self.releaselevel = "final"
        self.serial = 0

    def _tuple(self):
        return self.major, self.minor, self.micro, self.releaselevel, self.serial

    def __len__(self):
        return 5

    def __getitem__(self, index):
        return self._tuple()[index]

    def __iter__(self):
        yield self.major
        yield self.minor
        yield self.micro
        yield self.releaselevel
        yield self.serial

    def __eq__(self, other):
        return self._tuple() == other

    def __ne__(self, other):
        return self._tuple() != other

    def __lt__(self, other):
        return self._tuple() < other

    def __le__(self, other):
        return self._tuple() <= other

    def __gt__(self, other):
        return self._tuple() > other

    def __ge__(self, other):
        return self._tuple() >= other

    def __hash__(self):
        return hash(self._tuple())

    def __repr__(self):
        return "sys.version_info(major=3, minor=11, micro=7, releaselevel='final', serial=0)"


class _float_info:
    def __init__(self):
        self.max = 1.7976931348623157e+308
        self.max_exp = 1024
        self.max_10_exp = 308
        self.min = 2.2250738585072014e-308
        self.min_exp = -1021
        self.min_10_exp = -307
        self.dig = 15
        self.mant_dig = 53
        self.epsilon = 2.220446049250313e-16
        self.radix = 2
        self.rounds = 1

    def __repr__(self):
        return ("sys.float_info(max=1.7976931348623157e+308, max_exp=1024, max_10_exp=308, min=2.2250738585072014e-308, "
                "min_exp=-1021, min_10_exp=-307, dig=15, mant_dig=53, epsilon=2.220446049250313e-16, radix=2, rounds=1)")


class _int_info:
    def __init__(self):
        self.bits_per_digit = 30
        self.sizeof_digit = 4
        self.default_max_str_digits = 4300
        self.str_digits_check_threshold = 640

    def __repr__(self):
        return ("sys.int_info(bits_per_digit=30, sizeof_digit=4, default_max_str_digits=4300, "
                "str_digits_check_threshold=640)")


class _hash_info:
    def __init__(self):
        self.width = 64
        self.modulus = 2305843009213693951
        self.inf = 314159
        self.nan = 0
        self.imag = 1000003
        self.algorithm = "siphash13"
        self.hash_bits = 64
        self.seed_bits = 128
        self.cutoff = 0

    def __repr__(self):
        return ("sys.hash_info(width=64, modulus=2305843009213693951, inf=314159, nan=0, imag=1000003, "
                "algorithm='siphash13', hash_bits=64, seed_bits=128, cutoff=0)")


class _implementation:
    def __init__(self):
        self.name = "tauraro"
        self.cache_tag = None
        self.version = version_info
        self.hexversion = hexversion


class _flags:
    def __init__(self):
        self.debug = 0
        self.inspect = 0
        self.interactive = 0
        self.optimize = 0
        self.dont_write_bytecode = 1
        self.no_user_site = 0
        self.no_site = 0
        self.ignore_environment = 0
        self.verbose = 0
        self.bytes_warning = 0
        self.quiet = 0
        self.hash_randomization = 1
        self.isolated = 0
        self.dev_mode = False
        self.utf8_mode = 0
        self.warn_default_encoding = 0
        self.safe_path = False
        self.int_max_str_digits = -1


version_info = _version_info()
float_info = _float_info()
int_info = _int_info()
hash_info = _hash_info()
implementation = _implementation()
flags = _flags()


@builtin
def excepthook(exctype, value, traceback, /):
    _report_exception("", value)


__excepthook__ = excepthook


def _uncaught(exception):
    excepthook(type(exception), exception, exception.__traceback__)


def _assigned_excepthook(hook):
    _set_except_hook(_uncaught)


@builtin
def exit(status=None, /):
    if status is None:
        raise SystemExit
    if isinstance(status, tuple):
        raise SystemExit(*status)
    raise SystemExit(status)


@builtin
def exc_info():
    value = _exc_value()
    if value is None:
        return None, None, None
    return type(value), value, value.__traceback__


@builtin
def exception():
    return _exc_value()


@builtin
def setrecursionlimit(limit, /):
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    _setrecursionlimit(_index(limit))


@builtin
def getsizeof(obj, default=None):
    return _getsizeof(obj)


@builtin
def intern(string, /):
    return _str_intern(_need_str(string, "intern() argument must be str, not ", ""))


@builtin
def getdefaultencoding():
    return "utf-8"


@builtin
def getfilesystemencoding():
    return "utf-8"


@builtin
def getfilesystemencodeerrors():
    return "surrogateescape"


@builtin
def is_finalizing():
    return False


@builtin
def getswitchinterval():
    return 0.005


@builtin
def setswitchinterval(interval, /):
    pass
