# expect: E0103 4:5 expected ':'
# expect: E0103 6:11 expected ':'
# expect: E0103 8:8 expected ':'
if x
    pass
while True
    pass
def f()
    pass
