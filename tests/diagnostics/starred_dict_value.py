# expect: E0166 2:9 cannot use a starred expression in a dictionary value
x = {1: *a}
