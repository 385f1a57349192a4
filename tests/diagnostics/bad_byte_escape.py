# expect: E0137 2:11 (value error) invalid \x escape at position 0
x = b"\x1"
