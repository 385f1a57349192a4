# str as a constructor and unbound methods.
print(str(), str(5), str(2.0), str(None), str([1, "a"]), str((1,)), str({"a": 1}), str(True), str("x"))
print(str.upper("abc"), str.join("-", ["a", "b"]), list(map(str.strip, [" a ", "b "])), str.__len__("abc"))
print("abc".__contains__("b"), "abc".__add__("d"), "abc".__getitem__(1), "a".__eq__("a"), "a".__lt__("b"))
print("%s" % "x", "abc".__class__.__name__, isinstance("a", str), type("a") is str, "a".__hash__() == hash("a"))
print(max(["aaa", "b"], key=len), min("b", "a"), sorted("cab", reverse=True), "a" if "" else "empty")
print("x" * 0 == "", "".join([]) == "", hash("") == hash(""))
