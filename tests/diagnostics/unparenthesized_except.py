# expect: E0192 4:8 multiple exception types must be parenthesized
try:
    pass
except A, B:
    pass
