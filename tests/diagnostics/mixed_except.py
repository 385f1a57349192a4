# expect: E0191 6:1 cannot have both 'except' and 'except*' on the same 'try'
try:
    pass
except A:
    pass
except* B:
    pass
