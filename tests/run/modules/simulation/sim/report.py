def table(values):
    width = max(map(len, values))
    lines = []
    for name, value in values.items():
        text = f"{value:.3f}" if isinstance(value, float) else str(value)
        lines.append(f"{name:.<{width + 3}}{text:.>10}")
    return "\n".join(lines)
