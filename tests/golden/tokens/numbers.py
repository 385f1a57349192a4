0, 00, 0_0, 1_000, 0xFF_ff, 0b1, 0o7, 1., .1, 1e5, 1E-5, 1_0.0_1e+1_0, 1j, .5J
1if x else 2
# --- expected ---
# 1:0-1:1 Number 0
# 1:1-1:2 Operator ,
# 1:3-1:5 Number 00
# 1:5-1:6 Operator ,
# 1:7-1:10 Number 0_0
# 1:10-1:11 Operator ,
# 1:12-1:17 Number 1_000
# 1:17-1:18 Operator ,
# 1:19-1:26 Number 0xFF_ff
# 1:26-1:27 Operator ,
# 1:28-1:31 Number 0b1
# 1:31-1:32 Operator ,
# 1:33-1:36 Number 0o7
# 1:36-1:37 Operator ,
# 1:38-1:40 Number 1.
# 1:40-1:41 Operator ,
# 1:42-1:44 Number .1
# 1:44-1:45 Operator ,
# 1:46-1:49 Number 1e5
# 1:49-1:50 Operator ,
# 1:51-1:55 Number 1E-5
# 1:55-1:56 Operator ,
# 1:57-1:69 Number 1_0.0_1e+1_0
# 1:69-1:70 Operator ,
# 1:71-1:73 Number 1j
# 1:73-1:74 Operator ,
# 1:75-1:78 Number .5J
# 1:78-1:79 Newline
# 2:0-2:1 Number 1
# 2:1-2:3 Keyword if
# 2:4-2:5 Name x
# 2:6-2:10 Keyword else
# 2:11-2:12 Number 2
# 2:12-2:13 Newline
# 2:12-2:12 EndMarker
