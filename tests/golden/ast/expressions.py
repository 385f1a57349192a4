a + b * c ** -d
not a and b or c
a < b <= c is not d not in e
x if y else z
(a := f(b))
[1, *rest]
{**m, 'k': 1}
{1, 2}
a.b[c:d:e, f][...]
await_ = -x @ ~y // +z
lambda a, /, b=1, *args, c, d=2, **kw: a
# --- expected ---
# Module(
#   body=[
#     Expr(
#       value=BinOp(
#         left=Name(id='a', ctx=Load()),
#         op=Add(),
#         right=BinOp(
#           left=Name(id='b', ctx=Load()),
#           op=Mult(),
#           right=BinOp(
#             left=Name(id='c', ctx=Load()),
#             op=Pow(),
#             right=UnaryOp(
#               op=USub(),
#               operand=Name(id='d', ctx=Load())))))),
#     Expr(
#       value=BoolOp(
#         op=Or(),
#         values=[
#           BoolOp(
#             op=And(),
#             values=[
#               UnaryOp(
#                 op=Not(),
#                 operand=Name(id='a', ctx=Load())),
#               Name(id='b', ctx=Load())]),
#           Name(id='c', ctx=Load())])),
#     Expr(
#       value=Compare(
#         left=Name(id='a', ctx=Load()),
#         ops=[
#           Lt(),
#           LtE(),
#           IsNot(),
#           NotIn()],
#         comparators=[
#           Name(id='b', ctx=Load()),
#           Name(id='c', ctx=Load()),
#           Name(id='d', ctx=Load()),
#           Name(id='e', ctx=Load())])),
#     Expr(
#       value=IfExp(
#         test=Name(id='y', ctx=Load()),
#         body=Name(id='x', ctx=Load()),
#         orelse=Name(id='z', ctx=Load()))),
#     Expr(
#       value=NamedExpr(
#         target=Name(id='a', ctx=Store()),
#         value=Call(
#           func=Name(id='f', ctx=Load()),
#           args=[
#             Name(id='b', ctx=Load())],
#           keywords=[]))),
#     Expr(
#       value=List(
#         elts=[
#           Constant(value=1),
#           Starred(
#             value=Name(id='rest', ctx=Load()),
#             ctx=Load())],
#         ctx=Load())),
#     Expr(
#       value=Dict(
#         keys=[
#           None,
#           Constant(value='k')],
#         values=[
#           Name(id='m', ctx=Load()),
#           Constant(value=1)])),
#     Expr(
#       value=Set(
#         elts=[
#           Constant(value=1),
#           Constant(value=2)])),
#     Expr(
#       value=Subscript(
#         value=Subscript(
#           value=Attribute(
#             value=Name(id='a', ctx=Load()),
#             attr='b',
#             ctx=Load()),
#           slice=Tuple(
#             elts=[
#               Slice(
#                 lower=Name(id='c', ctx=Load()),
#                 upper=Name(id='d', ctx=Load()),
#                 step=Name(id='e', ctx=Load())),
#               Name(id='f', ctx=Load())],
#             ctx=Load()),
#           ctx=Load()),
#         slice=Constant(value=Ellipsis),
#         ctx=Load())),
#     Assign(
#       targets=[
#         Name(id='await_', ctx=Store())],
#       value=BinOp(
#         left=BinOp(
#           left=UnaryOp(
#             op=USub(),
#             operand=Name(id='x', ctx=Load())),
#           op=MatMult(),
#           right=UnaryOp(
#             op=Invert(),
#             operand=Name(id='y', ctx=Load()))),
#         op=FloorDiv(),
#         right=UnaryOp(
#           op=UAdd(),
#           operand=Name(id='z', ctx=Load())))),
#     Expr(
#       value=Lambda(
#         args=arguments(
#           posonlyargs=[
#             arg(arg='a')],
#           args=[
#             arg(arg='b')],
#           vararg=arg(arg='args'),
#           kwonlyargs=[
#             arg(arg='c'),
#             arg(arg='d')],
#           kw_defaults=[
#             None,
#             Constant(value=2)],
#           kwarg=arg(arg='kw'),
#           defaults=[
#             Constant(value=1)]),
#         body=Name(id='a', ctx=Load())))],
#   type_ignores=[])
