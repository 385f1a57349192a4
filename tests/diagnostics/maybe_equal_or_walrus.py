# expect: E0154 2:4 invalid syntax. Maybe you meant '==' or ':=' instead of '='?
if x = 3:
    pass
