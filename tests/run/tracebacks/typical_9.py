def deep(n):
    return deep(n + 1)
try:
    deep(0)
except RecursionError as e:
    print(type(e).__name__, str(e)[:32])
x = {"a": [1, 2, {"b": None}]}
print(x["a"][2]["b"])
y = x["a"][2]["b"]["c"]
