import io as _io
import re, json, textwrap, datetime, contextlib
print(re.findall(r'(\w)(\d)', 'a1 b2'), re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.split(r'[,;]\s*', 'a, b;c'), re.match(r'(?P<y>\d{4})-(?P<m>\d\d)', '2024-05').groupdict(), re.fullmatch('a+', 'aab'), [m.span() for m in re.finditer('o', 'foo')], re.sub('x', lambda m: m.group().upper(), 'axb'), re.compile('^a', re.M | re.I).findall('A\na'), re.escape('a.b'))
print(json.dumps({'a': [1, 2.5, None, True, 'é"'], 'b': {}}, sort_keys=True), json.loads('{"x": [1, {"y": null}], "z": 1e3}'), json.dumps([1, {'k': 'v'}], indent=2), json.dumps((1, 'x'), separators=(',', ':'), ensure_ascii=False))
try: json.loads('{"a": }')
except json.JSONDecodeError as e: print(e)
print(textwrap.wrap('the quick brown fox', 10), textwrap.dedent('  a\n   b\n'), textwrap.indent('a\nb', '> '), textwrap.shorten('hello big world', 12), textwrap.fill('aaa bbb ccc', 7))
d = datetime.date(2024, 2, 28) + datetime.timedelta(days=2); print(d, d.weekday(), d.isoformat(), d.strftime('%d/%m/%y'), datetime.datetime(2024, 1, 1, 12) - datetime.datetime(2023, 12, 31), datetime.timedelta(hours=25, minutes=-1), datetime.datetime.fromisoformat('2024-03-04T05:06:07').timetuple()[:6], d > datetime.date(2024, 1, 1))
@contextlib.contextmanager
def tag(n):
    print('<' + n + '>')
    try: yield n
    except ValueError as e: print('swallow', e)
    finally: print('</' + n + '>')
with tag('a') as t, tag('b'):
    print(t); raise ValueError('v')
with contextlib.suppress(KeyError, IndexError): [][1]
with contextlib.ExitStack() as st:
    for n in 'xy': st.enter_context(tag(n))
    st.callback(print, 'cb')
with contextlib.redirect_stdout(_io.StringIO()) as buf: print('hidden')
print(repr(buf.getvalue()), contextlib.nullcontext(5).__enter__())
