# expect: E0135 2:13 cannot mix bytes and nonbytes literals
x = b"a" "b"
