class Broken:
    size = 5
    limit = size / 0
