# Dates and times. Time zones other than fixed offsets are classes of the program derived from tzinfo.

import time as _time
from datetime._calendar import (DAY_NAMES, MAX_ORDINAL, MONTH_NAMES, check_date, check_time, date_length, days_before_month,
                                format_clock, format_fields, format_offset, from_iso_week, from_ordinal, iso_year_start,
                                parse_date, parse_time, to_ordinal)
from datetime._delta import DAY as _DAY
from datetime._delta import SECOND as _SECOND
from datetime._delta import timedelta, timezone, tzinfo
from operator import index as _int

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC")

MINYEAR = 1
MAXYEAR = 9999
UTC = timezone.utc


def _check_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(zone).__name__}'")
    return zone


# What a zone's utcoffset() or dst() gives: None, or a timedelta of less than a day.
def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -_DAY < offset._us < _DAY:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def _zone_of(offset):
    if offset is None:
        return None
    return UTC if offset == 0 else timezone(timedelta(0, 0, offset))


# What replace() and combine() take where no zone is given.
class _Keep:
    pass


_KEEP = _Keep()


@type_name("datetime.IsoCalendarDate")
class IsoCalendarDate(tuple):
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


@type_name("datetime.date")
class date:
    def __init__(self, year, month, day):
        self._year = _int(year)
        self._month = _int(month)
        self._day = _int(day)
        check_date(self._year, self._month, self._day)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.localtime(timestamp)
        return cls(t.tm_year, t.tm_mon, t.tm_mday)

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > MAX_ORDINAL:
            raise ValueError(f"year {from_ordinal(ordinal)[0]} is out of range")
        year, month, day = from_ordinal(ordinal)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        found = parse_date(date_string)
        if found is None:
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(found[0], found[1], found[2])

    @classmethod
    def fromisocalendar(cls, year, week, day):
        y, m, d = from_iso_week(year, week, day)
        return cls(y, m, d)

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day)

    def toordinal(self):
        return to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        today = self.toordinal()
        year = self._year
        if year < 9999 and today >= iso_year_start(year + 1):
            year += 1
        elif today < iso_year_start(year):
            year -= 1
        days = today - iso_year_start(year)
        return IsoCalendarDate(year, days // 7 + 1, days % 7 + 1)

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        name = "datetime.date" if type(self) is date else type(self).__name__
        return f"{name}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        return (f"{DAY_NAMES[self.weekday()]} {MONTH_NAMES[self._month]} {self._day:2d} 00:00:00 {self._year:04d}")

    def _fields(self, hour, minute, second, summer):
        return (self._year, self._month, self._day, hour, minute, second, self.weekday(),
                days_before_month(self._year, self._month) + self._day, summer)

    def timetuple(self):
        return _time.struct_time(self._fields(0, 0, 0, -1))

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        return format_fields(format, self._fields(0, 0, 0, -1), 0, None, None)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def _key(self):
        return self.toordinal()

    def _shifted(self, days):
        ordinal = self.toordinal() + days
        if not 1 <= ordinal <= MAX_ORDINAL:
            raise OverflowError("date value out of range")
        year, month, day = from_ordinal(ordinal)
        return type(self)(year, month, day)

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(other.days)
        return NotImplemented

    def __radd__(self, other):
        return self.__add__(other)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._shifted(-other.days)
        if isinstance(other, date) and not isinstance(other, _Clock):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _comparable(self, other):
        if isinstance(other, _Clock):
            raise TypeError(f"can't compare datetime.datetime to datetime.date")
        return isinstance(other, date)

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, _Clock):
            return self._key() == other._key()
        return NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash((self._year, self._month, self._day))


# What time and datetime have in common: a clock and a zone.
class _Clock:
    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._zone

    @property
    def fold(self):
        return self._fold

    def _set_clock(self, hour, minute, second, microsecond, zone, fold):
        self._hour = _int(hour)
        self._minute = _int(minute)
        self._second = _int(second)
        self._microsecond = _int(microsecond)
        self._fold = _int(fold)
        check_time(self._hour, self._minute, self._second, self._microsecond, self._fold)
        self._zone = _check_zone(zone)

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * _SECOND + self._microsecond

    # The clock as arguments of repr.
    def _clock_text(self):
        text = f"{self._hour}, {self._minute}"
        if self._second or self._microsecond:
            text += f", {self._second}"
        if self._microsecond:
            text += f", {self._microsecond}"
        if self._zone is not None:
            text += f", tzinfo={self._zone!r}"
        if self._fold:
            text += ", fold=1"
        return text

    def utcoffset(self):
        return None if self._zone is None else _check_offset("utcoffset", self._zone.utcoffset(self._zone_argument()))

    def dst(self):
        return None if self._zone is None else _check_offset("dst", self._zone.dst(self._zone_argument()))

    def tzname(self):
        return None if self._zone is None else self._zone.tzname(self._zone_argument())

    def _offset(self):
        offset = self.utcoffset()
        return None if offset is None else offset._us


@type_name("datetime.time")
class time(_Clock):
    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        self._set_clock(hour, minute, second, microsecond, tzinfo, fold)

    def _zone_argument(self):
        return None

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        found = parse_time(time_string.removeprefix("T"))
        if found is None:
            raise ValueError(f"Invalid isoformat string: {time_string!r}")
        return cls(found[0], found[1], found[2], found[3], _zone_of(found[4]))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=_KEEP, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._zone if tzinfo is _KEEP else tzinfo, fold=self._fold if fold is None else fold)

    def isoformat(self, timespec="auto"):
        text = format_clock(self._hour, self._minute, self._second, self._microsecond, timespec)
        offset = self._offset()
        return text if offset is None else text + format_offset(offset, ":")

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        name = "datetime.time" if type(self) is time else type(self).__name__
        return f"{name}({self._clock_text()})"

    def strftime(self, format):
        fields = (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1)
        return format_fields(format, fields, self._microsecond, self._offset(), self.tzname())

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def _key(self):
        offset = self._offset()
        return self._micros() - (0 if offset is None else offset)

    def _comparable(self, other):
        if not isinstance(other, time):
            return False
        if (self._offset() is None) != (other._offset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return True

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self._offset() is None) == (other._offset() is None) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())


@type_name("datetime.datetime")
class datetime(_Clock, date):
    def __init__(self, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        date.__init__(self, year, month, day)
        self._set_clock(hour, minute, second, microsecond, tzinfo, fold)

    def _zone_argument(self):
        return self

    # ---- other ways to make one

    # Microseconds of the calendar and clock, from the beginning of the year 1 on.
    @classmethod
    def _from_micros(cls, micros, zone, fold=0):
        days, rest = divmod(micros, _DAY)
        if not 0 <= days < MAX_ORDINAL:
            raise OverflowError("date value out of range")
        year, month, day = from_ordinal(days + 1)
        seconds, micro = divmod(rest, _SECOND)
        minutes, second = divmod(seconds, 60)
        return cls(year, month, day, minutes // 60, minutes % 60, second, micro, zone, fold=fold)

    @classmethod
    def _from_clock(cls, timestamp, local, zone):
        micros = round(timestamp * 1e6) if isinstance(timestamp, float) else timestamp * _SECOND
        seconds, micro = divmod(micros, _SECOND)
        t = _time.localtime(seconds) if local else _time.gmtime(seconds)
        return cls(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, min(t.tm_sec, 59), micro, zone)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        if tz is None:
            return cls._from_clock(timestamp, True, None)
        return _check_zone(tz).fromutc(cls._from_clock(timestamp, False, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._from_clock(timestamp, False, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls._from_clock(_time.time(), False, None)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        day = date.fromordinal(ordinal)
        return cls(day._year, day._month, day._day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        y, m, d = from_iso_week(year, week, day)
        return cls(y, m, d)

    @classmethod
    def combine(cls, date, time, tzinfo=_KEEP):
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._zone if tzinfo is _KEEP else tzinfo, fold=time._fold)

    @classmethod
    def strptime(cls, date_string, format, /):
        import _strptime
        found = _strptime.parse(date_string, format)
        zone = None
        if found.offset is not None:
            offset = timedelta(0, found.offset)
            zone = timezone(offset) if found.zone is None else timezone(offset, found.zone)
            if not offset and found.zone is None:
                zone = UTC
        return cls(found.year, found.month, found.day, found.hour, found.minute, found.second, found.micro, zone)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        size = date_length(date_string)
        day = parse_date(date_string[:size])
        clock = (0, 0, 0, 0, None) if len(date_string) <= size else parse_time(date_string[size + 1:])
        if day is None or clock is None:
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(day[0], day[1], day[2], clock[0], clock[1], clock[2], clock[3], _zone_of(clock[4]))

    # ---- parts

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return time(self._hour, self._minute, self._second, self._microsecond, self._zone, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=_KEEP, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month,
                          self._day if day is None else day, self._hour if hour is None else hour,
                          self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._zone if tzinfo is _KEEP else tzinfo, fold=self._fold if fold is None else fold)

    def timetuple(self):
        summer = self.dst()
        flag = -1 if summer is None else 1 if summer else 0
        return _time.struct_time(self._fields(self._hour, self._minute, self._second, flag))

    def utctimetuple(self):
        offset = self._offset()
        moment = self if offset is None else datetime._from_micros(self._key(), None)
        return _time.struct_time(moment._fields(moment._hour, moment._minute, moment._second, 0))

    def timestamp(self):
        offset = self._offset()
        if offset is not None:
            return (self._key() - (719162 * _DAY)) / _SECOND
        return _time.mktime(self._fields(self._hour, self._minute, self._second, -1)) + self._microsecond / 1e6

    def astimezone(self, tz=None):
        offset = self._offset()
        if offset is None:
            seconds = int(_time.mktime(self._fields(self._hour, self._minute, self._second, -1)))
            utc = datetime._from_micros((seconds + 719162 * 86400) * _SECOND + self._microsecond, None)
        elif tz is self._zone:
            return self
        else:
            utc = datetime._from_micros(self._key(), None)
        if tz is None:
            local = _time.localtime((utc._key() - 719162 * _DAY) // _SECOND)
            tz = timezone(timedelta(0, local.tm_gmtoff), local.tm_zone)
        _check_zone(tz)
        return tz.fromutc(type(self)(utc._year, utc._month, utc._day, utc._hour, utc._minute, utc._second,
                                     utc._microsecond, tz))

    # ---- text

    def isoformat(self, sep="T", timespec="auto"):
        text = (f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}"
                + format_clock(self._hour, self._minute, self._second, self._microsecond, timespec))
        offset = self._offset()
        return text if offset is None else text + format_offset(offset, ":")

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        name = "datetime.datetime" if type(self) is datetime else type(self).__name__
        return f"{name}({self._year}, {self._month}, {self._day}, {self._clock_text()})"

    def ctime(self):
        return (f"{DAY_NAMES[self.weekday()]} {MONTH_NAMES[self._month]} {self._day:2d} "
                f"{self._hour:02d}:{self._minute:02d}:{self._second:02d} {self._year:04d}")

    def strftime(self, format):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
        fields = self._fields(self._hour, self._minute, self._second, -1)
        return format_fields(format, fields, self._microsecond, self._offset(), self.tzname())

    # ---- order and arithmetic

    # The microseconds of the calendar and clock, in UTC where the offset is known.
    def _key(self):
        offset = self._offset()
        return (self.toordinal() - 1) * _DAY + self._micros() - (0 if offset is None else offset)

    def _local(self):
        return (self.toordinal() - 1) * _DAY + self._micros()

    def _comparable(self, other):
        if not isinstance(other, datetime):
            if isinstance(other, date):
                raise TypeError("can't compare datetime.datetime to datetime.date")
            return False
        if (self._offset() is None) != (other._offset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return True

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return False if isinstance(other, date) else NotImplemented
        return (self._offset() is None) == (other._offset() is None) and self._key() == other._key()

    def __lt__(self, other):
        return self._key() < other._key() if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._comparable(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_micros(self._local() + other._us, self._zone)
        return NotImplemented

    def __radd__(self, other):
        return self.__add__(other)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._from_micros(self._local() - other._us, self._zone)
        if not isinstance(other, datetime):
            return NotImplemented
        if self._zone is other._zone:
            return timedelta(0, 0, self._local() - other._local())
        if (self._offset() is None) != (other._offset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta(0, 0, self._key() - other._key())


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
