f'a{b!r:>{w}}c' rf"\d{x:{y}}" f'''
{
    z
}''' f'{"n" f"{m}"}{{}}'
# --- expected ---
# 1:0-1:2 FStringStart f'
# 1:2-1:3 FStringMiddle a
# 1:3-1:4 Operator {
# 1:4-1:5 Name b
# 1:5-1:6 Operator !
# 1:6-1:7 Name r
# 1:7-1:8 Operator :
# 1:8-1:9 FStringMiddle >
# 1:9-1:10 Operator {
# 1:10-1:11 Name w
# 1:11-1:12 Operator }
# 1:12-1:13 Operator }
# 1:13-1:14 FStringMiddle c
# 1:14-1:15 FStringEnd '
# 1:16-1:19 FStringStart rf"
# 1:19-1:21 FStringMiddle \d
# 1:21-1:22 Operator {
# 1:22-1:23 Name x
# 1:23-1:24 Operator :
# 1:24-1:25 Operator {
# 1:25-1:26 Name y
# 1:26-1:27 Operator }
# 1:27-1:28 Operator }
# 1:28-1:29 FStringEnd "
# 1:30-1:34 FStringStart f'''
# 1:34-2:0 FStringMiddle \n
# 2:0-2:1 Operator {
# 3:4-3:5 Name z
# 4:0-4:1 Operator }
# 4:1-4:4 FStringEnd '''
# 4:5-4:7 FStringStart f'
# 4:7-4:8 Operator {
# 4:8-4:11 String "n"
# 4:12-4:14 FStringStart f"
# 4:14-4:15 Operator {
# 4:15-4:16 Name m
# 4:16-4:17 Operator }
# 4:17-4:18 FStringEnd "
# 4:18-4:19 Operator }
# 4:19-4:23 FStringMiddle {{}}
# 4:23-4:24 FStringEnd '
# 4:24-4:25 Newline
# 4:24-4:24 EndMarker
