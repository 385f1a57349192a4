# expect: E0152 3:5 cannot delete function call
# expect: E0152 4:8 cannot delete literal
del f()
del a, 1
