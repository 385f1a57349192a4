# a comment
if x:   # another

    y = (1,
         2)
    if z: pass
  # not indented
    w = 1 + \
        2
v
# --- expected ---
# 2:0-2:2 Keyword if
# 2:3-2:4 Name x
# 2:4-2:5 Operator :
# 2:17-2:18 Newline
# 4:3-4:4 Indent
# 4:4-4:5 Name y
# 4:6-4:7 Operator =
# 4:8-4:9 Operator (
# 4:9-4:10 Number 1
# 4:10-4:11 Operator ,
# 5:9-5:10 Number 2
# 5:10-5:11 Operator )
# 5:11-5:12 Newline
# 6:4-6:6 Keyword if
# 6:7-6:8 Name z
# 6:8-6:9 Operator :
# 6:10-6:14 Keyword pass
# 6:14-6:15 Newline
# 8:4-8:5 Name w
# 8:6-8:7 Operator =
# 8:8-8:9 Number 1
# 8:10-8:11 Operator +
# 9:8-9:9 Number 2
# 9:9-9:10 Newline
# 10:0-10:0 Dedent
# 10:0-10:1 Name v
# 10:1-10:2 Newline
# 10:1-10:1 EndMarker
