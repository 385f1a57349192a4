match a, b:
    case 1 | -2.5 | 3+4j | 'x' | None:
        pass
    case [c, *_] if c:
        pass
    case {'k': d, **rest}:
        pass
    case Point(0, y=e.f) as g:
        pass
    case (h):
        pass
match = case = type = 1
match(a)[b]
# --- expected ---
# Module(
#   body=[
#     Match(
#       subject=Tuple(
#         elts=[
#           Name(id='a', ctx=Load()),
#           Name(id='b', ctx=Load())],
#         ctx=Load()),
#       cases=[
#         match_case(
#           pattern=MatchOr(
#             patterns=[
#               MatchValue(
#                 value=Constant(value=1)),
#               MatchValue(
#                 value=UnaryOp(
#                   op=USub(),
#                   operand=Constant(value=2.5))),
#               MatchValue(
#                 value=BinOp(
#                   left=Constant(value=3),
#                   op=Add(),
#                   right=Constant(value=4j))),
#               MatchValue(
#                 value=Constant(value='x')),
#               MatchSingleton(value=None)]),
#           body=[
#             Pass()]),
#         match_case(
#           pattern=MatchSequence(
#             patterns=[
#               MatchAs(name='c'),
#               MatchStar()]),
#           guard=Name(id='c', ctx=Load()),
#           body=[
#             Pass()]),
#         match_case(
#           pattern=MatchMapping(
#             keys=[
#               Constant(value='k')],
#             patterns=[
#               MatchAs(name='d')],
#             rest='rest'),
#           body=[
#             Pass()]),
#         match_case(
#           pattern=MatchAs(
#             pattern=MatchClass(
#               cls=Name(id='Point', ctx=Load()),
#               patterns=[
#                 MatchValue(
#                   value=Constant(value=0))],
#               kwd_attrs=[
#                 'y'],
#               kwd_patterns=[
#                 MatchValue(
#                   value=Attribute(
#                     value=Name(id='e', ctx=Load()),
#                     attr='f',
#                     ctx=Load()))]),
#             name='g'),
#           body=[
#             Pass()]),
#         match_case(
#           pattern=MatchAs(name='h'),
#           body=[
#             Pass()])]),
#     Assign(
#       targets=[
#         Name(id='match', ctx=Store()),
#         Name(id='case', ctx=Store()),
#         Name(id='type', ctx=Store())],
#       value=Constant(value=1)),
#     Expr(
#       value=Subscript(
#         value=Call(
#           func=Name(id='match', ctx=Load()),
#           args=[
#             Name(id='a', ctx=Load())],
#           keywords=[]),
#         slice=Name(id='b', ctx=Load()),
#         ctx=Load()))],
#   type_ignores=[])
