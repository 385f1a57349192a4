0, 0x_ff, 0o17, 0b101, 1_000, 123456789012345678901234567890
1., .5, 1e100, 1e-5, 1.5j, 0x8000_0000_0000_0000
'a\tb\x41\u00e9\N{BULLET}\
c', r'\n', "it's", b'\x00\xff', u'u'
'joined ' "from" '''
three'''
None, True, False, ...
# --- expected ---
# Module(
#   body=[
#     Expr(
#       value=Tuple(
#         elts=[
#           Constant(value=0),
#           Constant(value=255),
#           Constant(value=15),
#           Constant(value=5),
#           Constant(value=1000),
#           Constant(value=123456789012345678901234567890)],
#         ctx=Load())),
#     Expr(
#       value=Tuple(
#         elts=[
#           Constant(value=1.0),
#           Constant(value=0.5),
#           Constant(value=1e+100),
#           Constant(value=1e-05),
#           Constant(value=1.5j),
#           Constant(value=9223372036854775808)],
#         ctx=Load())),
#     Expr(
#       value=Tuple(
#         elts=[
#           Constant(value='a\tbA\xe9\u2022c'),
#           Constant(value='\\n'),
#           Constant(value="it's"),
#           Constant(value=b'\x00\xff'),
#           Constant(value='u', kind='u')],
#         ctx=Load())),
#     Expr(
#       value=Constant(value='joined from\nthree')),
#     Expr(
#       value=Tuple(
#         elts=[
#           Constant(value=None),
#           Constant(value=True),
#           Constant(value=False),
#           Constant(value=Ellipsis)],
#         ctx=Load()))],
#   type_ignores=[])
