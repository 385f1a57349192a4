# The proleptic Gregorian calendar and the texts of ISO 8601: plain functions of ints and strings, for the classes beside.

import time as _time

MAX_ORDINAL = 3652059
DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTH_NAMES = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH_START = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month]


def days_before_month(year, month):
    return _MONTH_START[month] + (1 if month > 2 and is_leap(year) else 0)


# 1 January of the year 1 is day 1.
def to_ordinal(year, month, day):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + days_before_month(year, month) + day


def from_ordinal(n):
    n -= 1
    cycles, n = divmod(n, 146097)
    centuries, n = divmod(n, 36524)
    fours, n = divmod(n, 1461)
    years, n = divmod(n, 365)
    year = cycles * 400 + centuries * 100 + fours * 4 + years + 1
    if years == 4 or centuries == 4:
        return (year - 1, 12, 31)
    month = 12
    while days_before_month(year, month) > n:
        month -= 1
    return (year, month, n - days_before_month(year, month) + 1)


# The Monday that begins the ISO year.
def iso_year_start(year):
    first = to_ordinal(year, 1, 1)
    weekday = (first + 6) % 7
    return first - weekday + (7 if weekday > 3 else 0)


def from_iso_week(year, week, day):
    if not 1 <= year <= 9999:
        raise ValueError(f"Year is out of range: {year}")
    weeks = (iso_year_start(year + 1) - iso_year_start(year)) // 7 if year < 9999 else 52
    if not 1 <= week <= weeks:
        raise ValueError(f"Invalid week: {week}")
    if not 1 <= day <= 7:
        raise ValueError(f"Invalid weekday: {day} (range is [1, 7])")
    return from_ordinal(iso_year_start(year) + (week - 1) * 7 + day - 1)


def check_date(year, month, day):
    if not 1 <= year <= 9999:
        raise ValueError(f"year {year} is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")


def check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold != 0 and fold != 1:
        raise ValueError("fold must be either 0 or 1")


# An offset from UTC in microseconds as "+05:30", with seconds and their fractions where there are any.
def format_offset(offset, sep):
    sign = "-" if offset < 0 else "+"
    seconds, micro = divmod(abs(offset), 1000000)
    minutes, seconds = divmod(seconds, 60)
    text = f"{sign}{minutes // 60:02d}{sep}{minutes % 60:02d}"
    if seconds or micro:
        text += f"{sep}{seconds:02d}"
    if micro:
        text += f".{micro:06d}"
    return text


def format_clock(hour, minute, second, micro, timespec):
    if timespec == "auto":
        timespec = "microseconds" if micro else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    if timespec == "seconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "milliseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{micro // 1000:03d}"
    if timespec == "microseconds":
        return f"{hour:02d}:{minute:02d}:{second:02d}.{micro:06d}"
    raise ValueError("Unknown timespec value")


# time.strftime after the directives that it does not know. `offset` is None or microseconds, `zone` None or a name.
def format_fields(format, fields, micro, offset, zone):
    parts = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c != "%" or i == len(format):
            parts.append(c)
            continue
        c = format[i]
        i += 1
        if c == "f":
            parts.append(f"{micro:06d}")
        elif c == "z":
            if offset is not None:
                parts.append(format_offset(offset, ""))
        elif c == "Z":
            if zone is not None:
                parts.append(zone.replace("%", "%%"))
        else:
            parts.append("%" + c)
    return _time.strftime("".join(parts), fields)


# ---- ISO texts; each returns None for a text that is none


def _digits(text, start, count):
    part = text[start:start + count]
    return int(part) if len(part) == count and part.isascii() and part.isdigit() else -1


# (year, month, day) of "2024-02-29", "20240229", "2024-W09-4" and "2024W094".
def parse_date(text):
    year = _digits(text, 0, 4)
    if year < 0 or len(text) < 7:
        return None
    dash = 1 if text[4] == "-" else 0
    at = 4 + dash
    if text[at:at + 1] == "W":
        week = _digits(text, at + 1, 2)
        rest = text[at + 3:]
        if week < 0:
            return None
        if not rest:
            return from_iso_week(year, week, 1)
        if len(rest) != 1 + dash or (dash and rest[0] != "-"):
            return None
        day = _digits(rest, dash, 1)
        return None if day < 0 else from_iso_week(year, week, day)
    month = _digits(text, at, 2)
    if month < 0 or len(text) != 8 + 2 * dash or (dash and text[7] != "-"):
        return None
    day = _digits(text, at + 2 + dash, 2)
    return None if day < 0 else (year, month, day)


# [hour, minute, second, microsecond] of "12", "12:30", "123059", "12:30:59.123456".
def _parse_clock(text):
    values = [0, 0, 0, 0]
    at = 0
    colon = text[2:3] == ":"
    for k in range(3):
        value = _digits(text, at, 2)
        if value < 0:
            return None
        values[k] = value
        at += 2
        if at == len(text):
            return values
        if k == 2:
            break
        if colon:
            if text[at] != ":":
                return None
            at += 1
    if text[at] != "." and text[at] != ",":
        return None
    fraction = text[at + 1:]
    if not fraction or not (fraction.isascii() and fraction.isdigit()):
        return None
    values[3] = int(fraction[:6].ljust(6, "0"))
    return values


# (hour, minute, second, microsecond, offset): the offset None or in microseconds.
def parse_time(text):
    cut = -1
    for i in range(len(text)):
        if text[i] in "+-Z":
            cut = i
            break
    if cut < 0:
        clock = _parse_clock(text)
        return None if clock is None else (clock[0], clock[1], clock[2], clock[3], None)
    clock = _parse_clock(text[:cut])
    if clock is None:
        return None
    if text[cut] == "Z":
        return (clock[0], clock[1], clock[2], clock[3], 0) if cut + 1 == len(text) else None
    shift = _parse_clock(text[cut + 1:])
    if shift is None:
        return None
    offset = (shift[0] * 3600 + shift[1] * 60 + shift[2]) * 1000000 + shift[3]
    return (clock[0], clock[1], clock[2], clock[3], -offset if text[cut] == "-" else offset)


# Where the date ends in a text that has a time behind it.
def date_length(text):
    if text[4:5] == "-":
        if text[5:6] == "W":
            return 10 if text[8:9] == "-" and text[9:10].isdigit() else 8
        return 10
    if text[4:5] == "W":
        return 8 if text[7:8].isdigit() else 7
    return 8
