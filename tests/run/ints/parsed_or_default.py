# A number that is parsed on one way and a constant on the other: it may be a big int all the same.


def read(text, default):
    n = int(text) if text else default
    return n + 1, n * 2, n


def with_base(text):
    n = int(text, 16) if text else 7
    return n - 1


print(read("123456789012345678901234567890", 10), read("", 10), read("5", 10))
print(with_base("ffffffffffffffffffffffff"), with_base(""))
for text in ["4", "99999999999999999999", ""]:
    n = int(text) if text else 3
    total = 0
    for i in range(5):
        total += n - i
    print(total, n)
