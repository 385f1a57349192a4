# expect: E0126 3:18 unexpected unindent
class X:
    @staticmethod
