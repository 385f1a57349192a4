# expect: E0106 3:1 Missing parentheses in call to 'print'. Did you mean print(...)?
# expect: E0106 4:1 Missing parentheses in call to 'exec'. Did you mean exec(...)?
print "hello"
exec "x"
