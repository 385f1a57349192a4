# timedelta, date, time and datetime: construction from floats, rounding, arithmetic, texts, errors.
from datetime import MAXYEAR, date, datetime, time, timedelta, timezone, tzinfo

print(timedelta(0.5), timedelta(hours=1.5), timedelta(microseconds=0.5), timedelta(microseconds=1.5), timedelta(milliseconds=-1.5))
print(repr(timedelta()), repr(timedelta(-1)), repr(timedelta(weeks=2, microseconds=7)), str(timedelta(-1, 5)), bool(timedelta()))
d = timedelta(days=3, seconds=7)
print(d * 1.5, 2 * d, d / 3, d / 2.5, d // 2, d / timedelta(hours=5), divmod(d, timedelta(hours=7)), d == timedelta(3, 7), hash(d) == hash(timedelta(3, 7)))
print(timedelta.max, timedelta.min, timedelta.resolution, date.min, date.max, datetime.max, time.max, MAXYEAR)
for f in (lambda: timedelta("1"), lambda: timedelta(10**10), lambda: d / 0, lambda: d + 1, lambda: 1 - d, lambda: d < 1, lambda: d * "a",
          lambda: date(0, 1, 1), lambda: date(2023, 1, 32), lambda: date("a", 1, 1), lambda: date(2020, 1.5, 1), lambda: date.max + timedelta(1),
          lambda: time(24), lambda: time(1, 60), lambda: time(1, 1, 1, 10**6), lambda: time(1, tzinfo=5), lambda: datetime(2020, 2, 30),
          lambda: datetime.fromisoformat("2020-13-01"), lambda: datetime.fromisoformat("x"), lambda: timezone(5), lambda: timezone(timedelta(days=1)),
          lambda: datetime.strptime("2020-01-01", "%d"), lambda: date.fromordinal(0), lambda: date.fromisocalendar(2020, 54, 1), lambda: time(1) < 5,
          lambda: datetime(2020, 1, 1) - date(2020, 1, 1), lambda: date(2020, 1, 1) - datetime(2020, 1, 1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
days = [date(2024, m, 28) + timedelta(days=m) for m in range(1, 13)]
print(*days)
print([x.strftime("%a %d %b") for x in days[:4]], [x.isocalendar() for x in (date(2020, 12, 31), date(2021, 1, 3), date(2018, 12, 31))])
print(date.fromisocalendar(2020, 53, 5), date.fromisoformat("20240229"), date.fromisoformat("2024-W09-4"), date(2024, 2, 29).ctime(), date(2024, 3, 1).timetuple().tm_yday)
t = time(13, 5, 9, 42)
print(t, repr(t), t.replace(hour=1), t.isoformat("minutes"), t.isoformat(timespec="milliseconds"), t.strftime("%H-%M-%S.%f"), f"{t:%I %p}", time.fromisoformat("04:05:06.789+02:00"), time() == time(0), repr(time(1, 2)))
w = datetime(2024, 5, 17, 8, 30)
print(w, repr(w), w.ctime(), f"{w:%Y/%m/%d %H:%M}", w.isoformat(" ", "hours"), w.date() == date(2024, 5, 17), w.time(), datetime.combine(date(2020, 1, 1), time(5)))
print(w - datetime(2024, 1, 1), w - timedelta(days=400, hours=9), w + timedelta(minutes=-31), w.replace(day=1), w > datetime(2024, 5, 17), w == w.replace(), w == date(2024, 5, 17), sorted([w, w.replace(year=1999)])[0])
print([datetime.strptime(s, f) for s, f in (("17/05/24 08:30", "%d/%m/%y %H:%M"), ("May 3 2021 1:02 PM", "%b %d %Y %I:%M %p"), ("2020-060", "%Y-%j"), ("2020-01-02T03:04:05.6+0130", "%Y-%m-%dT%H:%M:%S.%f%z"))])
tokyo = timezone(timedelta(hours=9), "JST")
z = datetime(2024, 1, 1, 12, tzinfo=tokyo)
print(z, repr(z), z.tzname(), z.utcoffset(), z.astimezone(timezone.utc), z == datetime(2024, 1, 1, 3, tzinfo=timezone.utc), z.strftime("%z %Z"), z.timestamp(), tokyo, repr(timezone(-timedelta(hours=3, minutes=30))))
print(datetime.fromisoformat("2024-01-01T00:00:00Z"), datetime.fromisoformat("2024-01-01 10:20:30.123-05:30"), datetime.fromtimestamp(86400.25, timezone.utc), datetime.utcfromtimestamp(1e9))


class Summer(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=1) + self.dst(dt)

    def dst(self, dt):
        return timedelta(hours=1) if 3 < dt.month < 11 else timedelta(0)

    def tzname(self, dt):
        return "S" if self.dst(dt) else "W"


s = datetime(2024, 7, 1, 12, tzinfo=Summer())
print(s, s.tzname(), s.astimezone(timezone.utc), s.replace(month=1), s.dst(), s.replace(month=1).dst())
