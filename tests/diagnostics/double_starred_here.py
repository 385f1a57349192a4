# expect: E0162 2:6 cannot use double starred expression here
x = (**a)
