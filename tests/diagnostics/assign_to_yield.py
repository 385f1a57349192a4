# expect: E0151 4:6 cannot assign to yield expression here. Maybe you meant '==' instead of '='?
# expect: E0158 5:5 assignment to yield expression not possible
def f():
    (yield) = 1
    yield x = 2
