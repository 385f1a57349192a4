# Differences of times, and time zones at a fixed distance from UTC. A timedelta is one int, in microseconds.

from datetime._calendar import format_offset

SECOND = 1000000
DAY = 86400 * SECOND


# a / b, both ints, to the nearest int; ties go to the even one.
def _nearest(a, b):
    if b < 0:
        a = -a
        b = -b
    q, r = divmod(a, b)
    if 2 * r > b or (2 * r == b and q % 2 == 1):
        q += 1
    return q


# Adds value * factor to a sum of whole microseconds and a sum of fractions.
def _component(name, value, factor, whole, fraction):
    if isinstance(value, int):
        return (whole + value * factor, fraction)
    if not isinstance(value, float):
        raise TypeError(f"unsupported type for timedelta {name} component: {type(value).__name__}")
    units = int(value)
    part = (value - units) * factor
    return (whole + units * factor + int(part), fraction + (part - int(part)))


@type_name("datetime.timedelta")
class timedelta:
    __slots__ = ("_us",)

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        whole, fraction = _component("microseconds", microseconds, 1, 0, 0.0)
        whole, fraction = _component("milliseconds", milliseconds, 1000, whole, fraction)
        whole, fraction = _component("seconds", seconds, SECOND, whole, fraction)
        whole, fraction = _component("minutes", minutes, 60 * SECOND, whole, fraction)
        whole, fraction = _component("hours", hours, 3600 * SECOND, whole, fraction)
        whole, fraction = _component("days", days, DAY, whole, fraction)
        whole, fraction = _component("weeks", weeks, 7 * DAY, whole, fraction)
        if fraction:
            # Half a microsecond goes to the even sum.
            odd = whole & 1
            whole += round(fraction) if abs(fraction - int(fraction)) != 0.5 else 2 * round((fraction + odd) * 0.5) - odd
        days = whole // DAY
        if not -2147483648 <= days <= 2147483647:
            raise OverflowError("Python int too large to convert to C int")
        if not -999999999 <= days <= 999999999:
            raise OverflowError(f"days={days}; must have magnitude <= 999999999")
        self._us = whole

    @property
    def days(self):
        return self._us // DAY

    @property
    def seconds(self):
        return self._us % DAY // SECOND

    @property
    def microseconds(self):
        return self._us % SECOND

    def total_seconds(self):
        return self._us / SECOND

    def __repr__(self):
        parts = []
        if self.days:
            parts.append(f"days={self.days}")
        if self.seconds:
            parts.append(f"seconds={self.seconds}")
        if self.microseconds:
            parts.append(f"microseconds={self.microseconds}")
        name = "datetime.timedelta" if type(self) is timedelta else type(self).__name__
        return f"{name}({', '.join(parts) if parts else '0'})"

    def __str__(self):
        minutes, second = divmod(self.seconds, 60)
        text = f"{minutes // 60}:{minutes % 60:02d}:{second:02d}"
        days = self.days
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, {text}"
        return f"{text}.{self.microseconds:06d}" if self.microseconds else text

    def __add__(self, other):
        if isinstance(other, timedelta):
            return timedelta(0, 0, self._us + other._us)
        return NotImplemented

    def __radd__(self, other):
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return timedelta(0, 0, self._us - other._us)
        return NotImplemented

    def __neg__(self):
        return timedelta(0, 0, -self._us)

    def __pos__(self):
        return timedelta(0, 0, self._us)

    def __abs__(self):
        return timedelta(0, 0, abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta(0, 0, self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta(0, 0, _nearest(self._us * a, b))
        return NotImplemented

    def __rmul__(self, other):
        return self.__mul__(other)

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        if isinstance(other, int):
            return timedelta(0, 0, self._us // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if other == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta(0, 0, _nearest(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if a == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            return timedelta(0, 0, _nearest(b * self._us, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return timedelta(0, 0, self._us % other._us)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._us, other._us)
            return (q, timedelta(0, 0, r))
        return NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(999999999, 86399, 999999)
timedelta.resolution = timedelta(microseconds=1)


# Whether a time zone can be asked about it: what class datetime is, which builds on this file.
def _is_datetime(x):
    return hasattr(x, "toordinal") and hasattr(x, "hour")


@type_name("datetime.tzinfo")
class tzinfo:
    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not _is_datetime(dt):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc() requires a non-None utcoffset() result")
        summer = dt.dst()
        if summer is None:
            raise ValueError("fromutc() requires a non-None dst() result")
        standard = offset - summer
        if standard:
            dt = dt + standard
            summer = dt.dst()
            if summer is None:
                raise ValueError("fromutc(): dt.dst gave inconsistent results; cannot convert")
        return dt + summer


@type_name("datetime.timezone")
class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not None and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not -DAY < offset._us < DAY:
            raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), "
                             f"not {offset!r}.")
        self._offset = offset
        self._name = name

    def _check(self, dt, method):
        if dt is not None and not _is_datetime(dt):
            raise TypeError(f"{method}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + format_offset(self._offset._us, ":") if self._offset else "UTC"

    def dst(self, dt):
        self._check(dt, "dst")
        return None

    def fromutc(self, dt):
        if not _is_datetime(dt):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"datetime.timezone({self._offset!r})"
        return f"datetime.timezone({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)


timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))
UTC = timezone.utc
