# expect: E0161 2:6 cannot use starred expression here
x = (*a)
