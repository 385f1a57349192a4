f''
f'a{b}c{{d}}'
f'{x!r:>{width}.3f}'
f'{x = }' 'tail'
f'{f"{nested}"}'
f'{d["k"]:%Y-%m}'
# --- expected ---
# Module(
#   body=[
#     Expr(
#       value=JoinedStr(values=[])),
#     Expr(
#       value=JoinedStr(
#         values=[
#           Constant(value='a'),
#           FormattedValue(
#             value=Name(id='b', ctx=Load()),
#             conversion=-1),
#           Constant(value='c{d}')])),
#     Expr(
#       value=JoinedStr(
#         values=[
#           FormattedValue(
#             value=Name(id='x', ctx=Load()),
#             conversion=114,
#             format_spec=JoinedStr(
#               values=[
#                 Constant(value='>'),
#                 FormattedValue(
#                   value=Name(id='width', ctx=Load()),
#                   conversion=-1),
#                 Constant(value='.3f')]))])),
#     Expr(
#       value=JoinedStr(
#         values=[
#           Constant(value='x = '),
#           FormattedValue(
#             value=Name(id='x', ctx=Load()),
#             conversion=114),
#           Constant(value='tail')])),
#     Expr(
#       value=JoinedStr(
#         values=[
#           FormattedValue(
#             value=JoinedStr(
#               values=[
#                 FormattedValue(
#                   value=Name(id='nested', ctx=Load()),
#                   conversion=-1)]),
#             conversion=-1)])),
#     Expr(
#       value=JoinedStr(
#         values=[
#           FormattedValue(
#             value=Subscript(
#               value=Name(id='d', ctx=Load()),
#               slice=Constant(value='k'),
#               ctx=Load()),
#             conversion=-1,
#             format_spec=JoinedStr(
#               values=[
#                 Constant(value='%Y-%m')]))]))],
#   type_ignores=[])
