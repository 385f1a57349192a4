été = ﬁ = match = _ = __x__
class async_: nonlocal_ = case = type = 0
# --- expected ---
# 1:0-1:5 Name été
# 1:6-1:7 Operator =
# 1:8-1:11 Name ﬁ
# 1:12-1:13 Operator =
# 1:14-1:19 Name match
# 1:20-1:21 Operator =
# 1:22-1:23 Name _
# 1:24-1:25 Operator =
# 1:26-1:31 Name __x__
# 1:31-1:32 Newline
# 2:0-2:5 Keyword class
# 2:6-2:12 Name async_
# 2:12-2:13 Operator :
# 2:14-2:23 Name nonlocal_
# 2:24-2:25 Operator =
# 2:26-2:30 Name case
# 2:31-2:32 Operator =
# 2:33-2:37 Name type
# 2:38-2:39 Operator =
# 2:40-2:41 Number 0
# 2:41-2:42 Newline
# 2:41-2:41 EndMarker
