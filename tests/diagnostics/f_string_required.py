# expect: E0139 3:12 f-string: expression required before '!'
# expect: E0139 4:13 f-string: expression required before ':'
x = f"{!r}"
y = f"{:>3}"
