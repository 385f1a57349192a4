# Exceptions in loops, retries, cleanup lists, re-raise in nested functions.
log = []


def flaky(n):
    log.append(n)
    if n < 3:
        raise ConnectionError(f"try {n}")
    return f"worked at {n}"


def retry(f, times):
    last = None
    for i in range(times):
        try:
            return f(i)
        except ConnectionError as e:
            last = e
    raise RuntimeError("gave up") from last


print(retry(flaky, 5), log)
try:
    retry(flaky, 2)
except RuntimeError as e:
    print(e, "|", e.__cause__)


def level1():
    try:
        level2()
    except ValueError:
        log.append("level1")
        raise


def level2():
    try:
        level3()
    finally:
        log.append("level2")


def level3():
    raise ValueError("deep")


try:
    level1()
except ValueError as e:
    print(e, log[-2:])
results = []
for text in ("1", "x", "3", "", "5.5"):
    try:
        results.append(int(text))
    except ValueError:
        try:
            results.append(float(text))
        except ValueError:
            results.append(None)
print(results)
count = 0
while True:
    try:
        count += 1
        if count > 5:
            raise StopIteration
    except StopIteration:
        break
print(count)
found = next((x for x in [1, 2] if x > 5), None)
print(found)
