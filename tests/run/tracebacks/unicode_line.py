def größe(wert):
    return wert / 0  # ein Kommentar → mit Pfeil


print("vor dem Fehler: é")
x = "日本語" + größe(5)
