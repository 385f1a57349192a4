from string import Template


class Lower(Template):
    delimiter = "%"
    idpattern = "[a-z]+"


class Dotted(Template):
    idpattern = r"[_a-z][_a-z0-9]*(?:\.[_a-z][_a-z0-9]*)*"
    braceidpattern = r"[0-9]+"


class Bars(Template):
    delimiter = "|"
    pattern = r"\|(?:(?P<escaped>\|)|(?P<named>\w+)\||(?P<braced>\b\B)|(?P<invalid>))"


print(Lower("%abc 100%% $x %ABC").substitute(abc=1, ABC=2), Lower("%a %b").safe_substitute(a=5))
print(Dotted("$a.b ${12} $c").substitute({"a.b": "x", "12": "y", "c": "z"}), Dotted("$a.b").get_identifiers())
print(Bars("|name| || |other|").substitute(name="n", other="o"), Bars("|name| |x|").safe_substitute(x=1))
print(Bars("| x").is_valid(), Lower("%% %a").is_valid(), Template("$x").substitute(x=2))
for text in ("a\nb %", "% x"):
    try:
        Lower(text).substitute(x=1)
    except ValueError as e:
        print(e)
