# find, index, count, startswith and friends.
s = "the cat sat on the mat"
print(s.find("the"), s.find("the", 1), s.find("x"), s.find(""), s.find("", 5), s.find("", 100), s.find("cat", 0, 5), s.find("t", -3))
print(s.rfind("the"), s.rfind("the", 0, 10), s.rfind("x"), s.rfind(""), s.rfind("t", 0, -1))
print(s.index("sat"), s.rindex("at"), s.count("at"), s.count("t", 5), s.count(""), "aaaa".count("aa"), "".count(""), s.count("the", 0, 3))
print(s.startswith("the"), s.startswith("cat", 4), s.startswith(("x", "t")), s.startswith(()), s.startswith("", 50), s.startswith("the", 0, 2))
print(s.endswith("mat"), s.endswith("ma", 0, -1), s.endswith(("x", "at")), s.endswith(""))
for f in (lambda: s.index("dog"), lambda: s.rindex("dog"), lambda: s.find(5), lambda: s.startswith(5), lambda: s.startswith(["a"])):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print("日本語日本".find("本"), "日本語日本".rfind("本"), "日本語".count("日"), "a→b→c".index("→", 2))
