values = [1, "two", 3.5, None, True, [4]]
for v in values:
    print(v, type(v).__name__)
x = 5
x = "five"
print(x)
