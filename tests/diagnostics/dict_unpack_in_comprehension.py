# expect: E0164 2:6 dict unpacking cannot be used in dict comprehension
x = {**a for a in b}
