# A cause that has been printed is not printed again inside the group that except* raises.
try:
    raise ExceptionGroup('g', [KeyError(1), OSError('o')]) from RuntimeError('why')
except* OSError:
    raise TypeError('replaced')
