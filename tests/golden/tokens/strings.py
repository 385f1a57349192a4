'a' "b" '''c
d''' U"f" 'g\
h'
rb'e\''
# --- expected ---
# 1:0-1:3 String 'a'
# 1:4-1:7 String "b"
# 1:8-2:4 String '''c\nd'''
# 2:5-2:9 String U"f"
# 2:10-3:2 String 'g\\nh'
# 3:2-3:3 Newline
# 4:0-4:7 String rb'e\''
# 4:7-4:8 Newline
# 4:7-4:7 EndMarker
