# and, or, not and the conditional expression give back operands.
log = []


def t(x):
    log.append(x)
    return x


print(t(0) or t("") or t("last"), log)
log.clear()
print(t(1) and t([]) and t(5), log)
log.clear()
print(t(None) or t(0), t(1) and t(0) or t("z"), log)
print(1 or 1 / 0, 0 and 1 / 0, not (1 and 0), not 1 or 2)
print("a" if t([]) else "b", "a" if t([0]) else "b", 1 if True else 2 if True else 3)
x = None
print(x or "default", x and x.missing, (x if x is not None else []))
if not x and not log == []:
    print("ok")
print([] or {} or () or "", type([] or {} or ()).__name__)
print(5 and "five", "" and 1, None and 1, 3 or None)
