# expect: E0167 2:13 expression expected after dictionary key and ':'
x = {1: 2, 3:}
