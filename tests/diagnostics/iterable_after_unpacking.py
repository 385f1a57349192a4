# expect: E0172 2:3 iterable argument unpacking follows keyword argument unpacking
f(**a, *b)
