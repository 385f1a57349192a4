# expect: E0301 3:1 the standard module 'logging' is not covered yet
# expect: W0504 11:5 the standard module 'csv' is not covered yet: the import raises ModuleNotFoundError when it is executed
import logging
try:
    import asyncio
except ImportError:
    asyncio = None


def rows(text):
    import csv
    return csv.reader(text)
