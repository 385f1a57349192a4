s = "compiler"
print(s[0], s[-1], s[2:5], s[::-1], s.upper(), s.find("p"), s.replace("er", "ation"))
t = ""
for ch in s:
    if ch != "i":
        t += ch
print(t, len(t), "pil" in s, s * 2, s < "d", f"{s}: {len(s)}")
