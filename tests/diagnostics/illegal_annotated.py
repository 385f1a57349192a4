# expect: E0157 2:1 illegal target for annotation
f(): int
