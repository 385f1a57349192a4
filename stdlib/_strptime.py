"""What time.strptime and datetime.strptime read: a text by a format, in the C locale."""

import time

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_FULL_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FULL_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
                "December")
_MONTH_START = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SHORT_FORMS = {"x": "%m/%d/%y", "X": "%H:%M:%S", "c": "%a %b %d %H:%M:%S %Y"}


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _day_number(year, month, day):
    """Days since 1 January of the year 1, which was a Monday."""
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400 + _MONTH_START[month - 1] + (month > 2 and _leap(year)) + day - 1


def _expand(format):
    parts = []
    i = 0
    while i < len(format):
        if format[i] == "%" and i + 1 < len(format):
            parts.append(_SHORT_FORMS.get(format[i + 1], format[i:i + 2]))
            i += 2
        else:
            parts.append(format[i])
            i += 1
    return "".join(parts)


class _Scan:
    def __init__(self, text, format):
        self.text = text
        self.format = format
        self.at = 0
        self.year = -1
        self.month = 1
        self.day = 1
        self.hour = 0
        self.minute = 0
        self.second = 0
        self.micro = 0
        self.weekday = -1
        self.yday = -1
        self.half = -1  # 0 am, 1 pm, 2 a 12-hour clock that does not say
        self.offset = None
        self.zone = None
        self.dst = -1

    def fields(self):
        return (self.year, self.month, self.day, self.hour, self.minute, self.second, self.weekday, self.yday, self.dst)

    # ---- pieces of text

    def fail(self):
        raise ValueError("time data " + repr(self.text) + " does not match format " + repr(self.format))

    def next(self):
        return self.text[self.at:self.at + 1]

    def number(self, most, low, high):
        """Up to `most` digits; as many as give a number within low..high."""
        best = -1
        result = 0
        value = 0
        stop = self.at
        while stop < self.at + most and stop < len(self.text) and "0" <= self.text[stop] <= "9":
            value = value * 10 + ord(self.text[stop]) - 48
            stop += 1
            if low <= value <= high:
                best = stop
                result = value
        if best < 0:
            self.fail()
        self.at = best
        return result

    def digits(self, n):
        part = self.text[self.at:self.at + n]
        if len(part) != n or not part.isdecimal():
            self.fail()
        self.at += n
        return int(part)

    def word(self, words):
        """Index of the longest of the words that comes next, whatever the case."""
        rest = self.text[self.at:].lower()
        best = -1
        size = 0
        for i in range(len(words)):
            if len(words[i]) > size and rest.startswith(words[i].lower()):
                best = i
                size = len(words[i])
        if best < 0:
            self.fail()
        self.at += size
        return best

    def char(self, c):
        if self.next().lower() != c.lower():
            self.fail()
        self.at += 1

    def spaces(self):
        start = self.at
        while self.next().isspace():
            self.at += 1
        if self.at == start:
            self.fail()

    # ---- directives: False when c is none of theirs

    def date(self, c):
        if c == "Y":
            self.year = self.digits(4)
        elif c == "y":
            year = self.digits(2)
            self.year = year + (2000 if year <= 68 else 1900)
        elif c == "m":
            self.month = self.number(2, 1, 12)
        elif c == "d":
            if self.next() == " ":
                self.at += 1
            self.day = self.number(2, 1, 31)
        elif c == "b" or c == "h":
            self.month = self.word(_MONTHS) + 1
        elif c == "B":
            self.month = self.word(_FULL_MONTHS) + 1
        elif c == "j":
            self.yday = self.number(3, 1, 366)
        elif c == "w":
            self.weekday = (self.number(1, 0, 6) + 6) % 7
        elif c == "u":
            self.weekday = self.number(1, 1, 7) - 1
        elif c == "a":
            self.weekday = self.word(_DAYS)
        elif c == "A":
            self.weekday = self.word(_FULL_DAYS)
        else:
            return False
        return True

    def clock(self, c):
        if c == "H":
            self.hour = self.number(2, 0, 23)
        elif c == "I":
            self.hour = self.number(2, 1, 12)
            if self.half < 0:
                self.half = 2
        elif c == "M":
            self.minute = self.number(2, 0, 59)
        elif c == "S":
            self.second = self.number(2, 0, 61)
        elif c == "p":
            self.half = self.word(("am", "pm"))
        elif c == "f":
            start = self.at
            while self.at - start < 6 and self.next().isdecimal():
                self.at += 1
            if self.at == start:
                self.fail()
            self.micro = int(self.text[start:self.at].ljust(6, "0"))
        else:
            return False
        return True

    def place(self, c):
        if c == "Z":
            names = ("UTC", "GMT", time.tzname[0], time.tzname[1])
            k = self.word(names)
            self.zone = names[k]
            self.dst = 1 if k == 3 and names[3] != names[2] else 0
        elif c == "z" and self.next() == "Z":
            self.at += 1
            self.offset = 0
        elif c == "z":
            sign = self.next()
            if sign != "+" and sign != "-":
                self.fail()
            self.at += 1
            seconds = self.digits(2) * 3600
            if self.next() == ":":
                self.at += 1
            seconds += self.digits(2) * 60
            self.offset = -seconds if sign == "-" else seconds
        else:
            return False
        return True

    # ---- what follows from the rest

    def complete(self):
        if self.half == 1 and self.hour < 12:
            self.hour += 12
        elif (self.half == 0 or self.half == 2) and self.hour == 12:
            self.hour = 0
        leap_day = self.year < 0 and self.month == 2 and self.day == 29
        if self.year < 0:
            self.year = 1904 if leap_day else 1900
        if self.yday > 0 and self.month == 1 and self.day == 1:
            self.month = 12
            while self.month > 1 and self.yday <= _MONTH_START[self.month - 1] + (self.month > 2 and _leap(self.year)):
                self.month -= 1
            self.day = self.yday - _MONTH_START[self.month - 1] - (self.month > 2 and _leap(self.year))
        if self.day > _MONTH_DAYS[self.month - 1] + (self.month == 2 and _leap(self.year)):
            raise ValueError("day is out of range for month")
        this = _day_number(self.year, self.month, self.day)
        if self.yday < 0:
            self.yday = this - _day_number(self.year, 1, 1) + 1
        if self.weekday < 0:
            self.weekday = this % 7
        if leap_day:
            self.year = 1900


def parse(text, format):
    """The fields that the text gives, as attributes; ValueError with CPython's texts."""
    if not isinstance(text, str):
        raise TypeError("strptime() argument 0 must be str, not " + repr(type(text)))
    scan = _Scan(text, format)
    form = _expand(format)
    if (len(form) - len(form.rstrip("%"))) % 2:
        raise ValueError("stray % in format '" + format + "'")
    i = 0
    while i < len(form):
        c = form[i]
        i += 1
        if c.isspace():
            while i < len(form) and form[i].isspace():
                i += 1
            scan.spaces()
        elif c != "%":
            scan.char(c)
        else:
            c = form[i]
            i += 1
            if c == "%":
                scan.char(c)
            elif not scan.date(c) and not scan.clock(c) and not scan.place(c):
                raise ValueError("'" + c + "' is a bad directive in format '" + format + "'")
    if scan.at != len(text):
        raise ValueError("unconverted data remains: " + text[scan.at:])
    scan.complete()
    return scan
