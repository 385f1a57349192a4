(a) + (b)
((c))
(d, e)
f(
    g
)
é = 'ü', ñ
# --- expected ---
# Module(
#   body=[
#     Expr(
#       value=BinOp(
#         left=Name(id='a', ctx=Load()),
#         op=Add(),
#         right=Name(id='b', ctx=Load()))),
#     Expr(
#       value=Name(id='c', ctx=Load())),
#     Expr(
#       value=Tuple(
#         elts=[
#           Name(id='d', ctx=Load()),
#           Name(id='e', ctx=Load())],
#         ctx=Load())),
#     Expr(
#       value=Call(
#         func=Name(id='f', ctx=Load()),
#         args=[
#           Name(id='g', ctx=Load())],
#         keywords=[])),
#     Assign(
#       targets=[
#         Name(id='\xe9', ctx=Store())],
#       value=Tuple(
#         elts=[
#           Constant(value='\xfc'),
#           Name(id='\xf1', ctx=Load())],
#         ctx=Load()))],
#   type_ignores=[])
