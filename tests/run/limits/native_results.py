# Lists of several element kinds meet what natives give.
xs = [1.0, 2.0]
ys = [1, 2]
def f(l):
    return len(l), l[0] if l else None
print(f(xs), f(ys), f([]))
words = "a b c".split()
words.append(3)
print(words, f(words))
d = dict.fromkeys("ab", 1)
d[3] = 'x'
print(d)
