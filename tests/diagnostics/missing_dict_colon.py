# expect: E0168 2:12 ':' expected after dictionary key
x = {1: 2, 3}
