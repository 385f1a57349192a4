# time: only what is the same on every run.
import time

a = time.time()
b = time.perf_counter()
c = time.monotonic()
time.sleep(0.01)
print(time.time() >= a, time.perf_counter() - b >= 0.009, time.monotonic() > c, isinstance(time.time_ns(), int), time.process_time() >= 0)
t = time.gmtime(0)
print(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_wday, t.tm_yday, tuple(t), time.gmtime(1700000000)[:6])
print(time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(1700000000)), time.strftime("%a %b %d %j", time.gmtime(86400 * 45)), time.asctime(time.gmtime(0)), time.mktime(time.gmtime(1000)))
try:
    time.sleep(-1)
except ValueError as e:
    print(e)
