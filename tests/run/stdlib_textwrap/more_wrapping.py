# wrap, fill, shorten, dedent, indent with their options.
import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap

text = ("Hello there, how are you this fine day?  I'm glad to hear it!  The well-known e-mail -- sent long-ago -- has "
        "a_very_long_identifier_without_any_break and hyphenated-words-everywhere-in-it. Use the --option flag; 2-3 days, a-b.")
for width in (1, 7, 15, 30, 45, 200):
    print(width, wrap(text, width))
print(fill(text, 40, initial_indent="* ", subsequent_indent="  "))
for options in ({"break_long_words": False}, {"break_on_hyphens": False}, {"drop_whitespace": False}, {"fix_sentence_endings": True},
                {"max_lines": 2}, {"max_lines": 1, "placeholder": "..."}, {"break_long_words": False, "break_on_hyphens": False}):
    print(options, wrap(text, 20, **options))
print(wrap("a\tb\nc  d", 10), wrap("a\tb\nc", 10, expand_tabs=False), wrap("a\nb", 10, replace_whitespace=False), wrap("a\tb", tabsize=2), wrap(""), wrap("   "), wrap("  leading", 5))
print(shorten("Hello  world!", 12), shorten("Hello  world!", 11), shorten("Hello world", 10, placeholder="..."), shorten("", 5))
for bad in (lambda: wrap("x", 0), lambda: wrap("hello world", 3, max_lines=1), lambda: shorten("hello world", 2)):
    try:
        print(bad())
    except ValueError as error:
        print(error)
print(repr(dedent("""
    one
      two

    three
  \t
    """)), repr(dedent("\tx\n\t  y\n\tz")), repr(dedent("  a\n\tb")), repr(dedent("a\n  b")), repr(dedent("")))
print(repr(indent("a\n\nb\n  c", "> ")), repr(indent("a\n\nb", "> ", lambda line: True)), repr(indent("", "x")))
w = TextWrapper(width=12)
w.subsequent_indent = "..."
print(w.wrap("the quick brown fox jumps"), w.fill("one two three four"))
