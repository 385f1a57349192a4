# expect: E0102 3:9 invalid syntax. Perhaps you forgot a comma?
# expect: E0102 4:7 invalid syntax. Perhaps you forgot a comma?
x = [1, 2 3]
y = f(a b)
