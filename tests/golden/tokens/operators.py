a += b ** c // d << e >> f @ g
if (h != i <= j == k): l = (m := n)
def f(*args, **kw) -> None: ...
x[1:2]; ~y ^ z | w & v % u
a **= b; a //= c; a <<= d; a >>= e; a @= f
# --- expected ---
# 1:0-1:1 Name a
# 1:2-1:4 Operator +=
# 1:5-1:6 Name b
# 1:7-1:9 Operator **
# 1:10-1:11 Name c
# 1:12-1:14 Operator //
# 1:15-1:16 Name d
# 1:17-1:19 Operator <<
# 1:20-1:21 Name e
# 1:22-1:24 Operator >>
# 1:25-1:26 Name f
# 1:27-1:28 Operator @
# 1:29-1:30 Name g
# 1:30-1:31 Newline
# 2:0-2:2 Keyword if
# 2:3-2:4 Operator (
# 2:4-2:5 Name h
# 2:6-2:8 Operator !=
# 2:9-2:10 Name i
# 2:11-2:13 Operator <=
# 2:14-2:15 Name j
# 2:16-2:18 Operator ==
# 2:19-2:20 Name k
# 2:20-2:21 Operator )
# 2:21-2:22 Operator :
# 2:23-2:24 Name l
# 2:25-2:26 Operator =
# 2:27-2:28 Operator (
# 2:28-2:29 Name m
# 2:30-2:32 Operator :=
# 2:33-2:34 Name n
# 2:34-2:35 Operator )
# 2:35-2:36 Newline
# 3:0-3:3 Keyword def
# 3:4-3:5 Name f
# 3:5-3:6 Operator (
# 3:6-3:7 Operator *
# 3:7-3:11 Name args
# 3:11-3:12 Operator ,
# 3:13-3:15 Operator **
# 3:15-3:17 Name kw
# 3:17-3:18 Operator )
# 3:19-3:21 Operator ->
# 3:22-3:26 Keyword None
# 3:26-3:27 Operator :
# 3:28-3:31 Operator ...
# 3:31-3:32 Newline
# 4:0-4:1 Name x
# 4:1-4:2 Operator [
# 4:2-4:3 Number 1
# 4:3-4:4 Operator :
# 4:4-4:5 Number 2
# 4:5-4:6 Operator ]
# 4:6-4:7 Operator ;
# 4:8-4:9 Operator ~
# 4:9-4:10 Name y
# 4:11-4:12 Operator ^
# 4:13-4:14 Name z
# 4:15-4:16 Operator |
# 4:17-4:18 Name w
# 4:19-4:20 Operator &
# 4:21-4:22 Name v
# 4:23-4:24 Operator %
# 4:25-4:26 Name u
# 4:26-4:27 Newline
# 5:0-5:1 Name a
# 5:2-5:5 Operator **=
# 5:6-5:7 Name b
# 5:7-5:8 Operator ;
# 5:9-5:10 Name a
# 5:11-5:14 Operator //=
# 5:15-5:16 Name c
# 5:16-5:17 Operator ;
# 5:18-5:19 Name a
# 5:20-5:23 Operator <<=
# 5:24-5:25 Name d
# 5:25-5:26 Operator ;
# 5:27-5:28 Name a
# 5:29-5:32 Operator >>=
# 5:33-5:34 Name e
# 5:34-5:35 Operator ;
# 5:36-5:37 Name a
# 5:38-5:40 Operator @=
# 5:41-5:42 Name f
# 5:42-5:43 Newline
# 5:42-5:42 EndMarker
