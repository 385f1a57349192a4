# expect: E0171 2:9 positional argument follows keyword argument unpacking
f(**a, b)
