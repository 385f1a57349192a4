def safe_divide(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return None


print(safe_divide(6, 3), safe_divide(1, 0))
try:
    [1, 2][5]
except IndexError as e:
    print("caught", e)
