"""time: clocks, sleeping, calendar times of the system's time zone."""


@native("tau_time_time", raises=False)
def time() -> float: ...
@native("tau_time_time_ns", raises=False)
def time_ns() -> int: ...
@native("tau_time_perf_counter", raises=False)
def perf_counter() -> float: ...
@native("tau_time_perf_counter_ns", raises=False)
def perf_counter_ns() -> int: ...
@native("tau_time_perf_counter", raises=False)
def monotonic() -> float: ...
@native("tau_time_perf_counter_ns", raises=False)
def monotonic_ns() -> int: ...
@native("tau_time_process_time", raises=False)
def process_time() -> float: ...
@native("tau_time_process_time_ns", raises=False)
def process_time_ns() -> int: ...
@native("tau_time_thread_time", raises=False)
def thread_time() -> float: ...
@native("tau_time_sleep")
def _sleep(seconds: float) -> None: ...
@native("tau_time_fields")
def _fields(seconds: float, local: bool) -> list[int]: ...
@native("tau_time_zone")
def _zone(seconds: float, local: bool) -> str: ...
@native("tau_time_zone_name")
def _zone_name(dst: bool) -> str: ...
@native("tau_time_zone_offset", raises=False)
def _zone_offset(dst: bool) -> int: ...
@native("tau_time_has_dst", raises=False)
def _has_dst() -> bool: ...
@native("tau_time_mktime")
def _mktime(fields: list[int]) -> float: ...
@native("tau_time_strftime")
def _strftime(format: str, fields: list[int]) -> str: ...


timezone = _zone_offset(False)
altzone = _zone_offset(True)
daylight = 1 if _has_dst() else 0
tzname = (_zone_name(False), _zone_name(True))
CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2


class struct_time:
    def __init__(self, fields, zone=None):
        v = list(fields)
        if len(v) < 9:
            raise TypeError("time.struct_time() takes an at least 9-sequence (" + str(len(v)) + "-sequence given)")
        self.tm_year = v[0]
        self.tm_mon = v[1]
        self.tm_mday = v[2]
        self.tm_hour = v[3]
        self.tm_min = v[4]
        self.tm_sec = v[5]
        self.tm_wday = v[6]
        self.tm_yday = v[7]
        self.tm_isdst = v[8]
        self.tm_zone = zone
        self.tm_gmtoff = v[9] if len(v) > 9 else None

    def _tuple(self):
        return (self.tm_year, self.tm_mon, self.tm_mday, self.tm_hour, self.tm_min, self.tm_sec, self.tm_wday,
                self.tm_yday, self.tm_isdst)

    def __len__(self):
        return 9

    def __getitem__(self, index):
        return self._tuple()[index]

    def __iter__(self):
        return iter(self._tuple())

    def __eq__(self, other):
        if isinstance(other, struct_time):
            return self._tuple() == other._tuple()
        return self._tuple() == other

    def __lt__(self, other):
        return self._tuple() < tuple(other)

    def __le__(self, other):
        return self._tuple() <= tuple(other)

    def __gt__(self, other):
        return self._tuple() > tuple(other)

    def __ge__(self, other):
        return self._tuple() >= tuple(other)

    def __hash__(self):
        return hash(self._tuple())

    def __repr__(self):
        return ("time.struct_time(tm_year=" + str(self.tm_year) + ", tm_mon=" + str(self.tm_mon) + ", tm_mday="
                + str(self.tm_mday) + ", tm_hour=" + str(self.tm_hour) + ", tm_min=" + str(self.tm_min) + ", tm_sec="
                + str(self.tm_sec) + ", tm_wday=" + str(self.tm_wday) + ", tm_yday=" + str(self.tm_yday)
                + ", tm_isdst=" + str(self.tm_isdst) + ")")


def _seconds(x):
    """A float stays one; anything else must be an int."""
    return x if isinstance(x, float) else float(_index(x))


@builtin
def sleep(secs):
    span = _seconds(secs)
    if span < 0:
        raise ValueError("sleep length must be non-negative")
    _sleep(span)


@builtin
def localtime(seconds=None):
    at = time() if seconds is None else _seconds(seconds)
    return struct_time(_fields(at, True), _zone(at, True))


@builtin
def gmtime(seconds=None):
    at = time() if seconds is None else _seconds(seconds)
    return struct_time(_fields(at, False), "UTC")


def _whole(x):
    if isinstance(x, int):
        return int(x)
    raise TypeError("'" + type(x).__name__ + "' object cannot be interpreted as an integer")


def _list(t):
    """The nine fields of a struct_time or tuple; tm_gmtoff is of no use to mktime and strftime."""
    fields = [0]
    fields.clear()
    count = 0       # not len(fields): what other lists meet there would not be a list of ints to the natives
    for x in t:
        fields.append(_whole(x))
        count += 1
    if count != 9:
        raise TypeError("Tuple or struct_time argument required")
    return fields


@builtin
def mktime(t):
    return _mktime(_list(t))


@builtin
def strftime(format, t=None):
    return _strftime(format, _list(localtime() if t is None else t))


_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def _two(n):
    return ("0" if n < 10 else "") + str(n)


@builtin
def asctime(t=None):
    v = _list(localtime() if t is None else t)
    day = str(v[2])
    return (_DAYS[v[6]] + " " + _MONTHS[v[1] - 1] + " " + day.rjust(2) + " " + _two(v[3]) + ":" + _two(v[4]) + ":"
            + _two(v[5]) + " " + str(v[0]))


@builtin
def ctime(seconds=None):
    return asctime(localtime(seconds))


@builtin
def strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    import _strptime
    v = _strptime.parse(data_string, format)
    return struct_time(v.fields(), v.zone)


@builtin
def clock_gettime(clk_id):
    if clk_id == CLOCK_REALTIME:
        return time()
    if clk_id == CLOCK_MONOTONIC:
        return monotonic()
    return process_time()
