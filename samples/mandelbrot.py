"""The Mandelbrot set: a small picture, then a count over a square grid.

usage: mandelbrot.py [grid size]
"""
import sys

LIMIT = 50
SHADES = " .:-=+*%@#"


def escape_time(cr, ci, limit):
    zr = zi = 0.0
    for i in range(limit):
        rr = zr * zr
        ii = zi * zi
        if rr + ii > 4.0:
            return i
        zi = 2.0 * zr * zi + ci
        zr = rr - ii + cr
    return limit


def picture(width, height):
    for row in range(height):
        ci = 2.4 * row / (height - 1) - 1.2
        line = ""
        for column in range(width):
            cr = 3.0 * column / (width - 1) - 2.1
            time = escape_time(cr, ci, LIMIT)
            line += SHADES[time * (len(SHADES) - 1) // LIMIT]
        print(line.rstrip())


def survey(size):
    inside = 0
    steps = 0
    for row in range(size):
        ci = 2.0 * row / size - 1.0
        for column in range(size):
            cr = 2.0 * column / size - 1.5
            time = escape_time(cr, ci, LIMIT)
            steps += time
            if time == LIMIT:
                inside += 1
    return inside, steps


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    picture(72, 25)
    inside, steps = survey(size)
    print(f"{inside} of {size * size} points inside, {steps} steps")


if __name__ == "__main__":
    main()
