# datetime with fixed values.
from datetime import date, datetime, time, timedelta, timezone

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.weekday(), d.isoweekday(), d.isoformat(), d + timedelta(days=1), d - date(2023, 2, 28), d.replace(year=2020), d.toordinal(), d < date(2024, 3, 1), d.strftime("%d/%m/%y %A %B %j"), date.fromisoformat("2001-09-09"), d.isocalendar()[1], date.fromordinal(1))
t = datetime(2024, 12, 31, 23, 59, 58, 123456)
print(t, repr(t), t.date(), t.time(), t + timedelta(seconds=2), t.isoformat(), t.strftime("%Y-%m-%d %H:%M:%S.%f %p %I"), datetime.strptime("2020-01-02 03:04:05", "%Y-%m-%d %H:%M:%S"), t.replace(microsecond=0), (t - datetime(2024, 1, 1)).days, datetime.fromisoformat("2024-05-06T07:08:09"), t.timestamp() > 0)
u = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(u, u.timestamp(), u.astimezone(timezone(timedelta(hours=5, minutes=30))), datetime.fromtimestamp(0, timezone.utc), u.utcoffset(), timezone(timedelta(hours=-3)))
x = timedelta(days=1, hours=2, minutes=3, seconds=4.5)
print(x, repr(x), x.total_seconds(), x * 2, x / 2, -x, x // timedelta(hours=1), x % timedelta(hours=1), x > timedelta(hours=26), timedelta(weeks=1), timedelta(milliseconds=1500), abs(timedelta(days=-1)), sum([x, x], timedelta()), time(1, 2, 3), time(4, 5) < time(4, 6))
for f in (lambda: date(2023, 2, 29), lambda: datetime(2024, 13, 1), lambda: d + 1, lambda: datetime.strptime("x", "%Y"), lambda: d < t, lambda: u < t, lambda: date.fromisoformat("nope")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
