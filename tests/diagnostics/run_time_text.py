# expect: E0302 3 'eval' of run-time text is not possible in a compiled program
# expect: E0302 4 'exec' of run-time text is not possible in a compiled program
print(eval("1 + 1"))
exec("x = 1")
