# expect: E0151 3:1 cannot assign to function call here. Maybe you meant '==' instead of '='?
# expect: E0151 4:1 cannot assign to literal here. Maybe you meant '==' instead of '='?
f() = 1
"a" = 2
