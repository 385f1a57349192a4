# Averages, spreads, quantiles, regression and the normal distribution, to the last digit.
import statistics as st
from fractions import Fraction


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


ints, floats, mixed = [1, 2, 3, 4, 4, 9], [0.1, 0.2, 0.3, 2.5, 1e10, 1e-9], [1, 2.5, 3]
for data in (ints, floats, mixed, [3], [0.1] * 3, range(10), [True, False, True]):
    data = list(data)
    print(st.mean(data), st.fmean(data), st.median(data), st.median_low(data), st.median_high(data), st.mode(data), st.multimode(data))
    if len(data) > 1:
        attempt(lambda: (st.variance(data), st.stdev(data)))
        attempt(lambda: (st.pvariance(data), st.pstdev(data)))
        print(st.quantiles(data), st.quantiles(data, n=3, method="inclusive"))
print(st.mean([Fraction(1, 3), Fraction(1, 2)]), st.variance([Fraction(1, 3), 2]), st.mean(iter([1, 2])), st.mean([float("inf"), 1]))
print(st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.harmonic_mean([2, 0]))
print(st.fmean([1, 2, 3], weights=[1, 2, 3]), st.median_grouped([1, 3, 3, 5, 7]), st.median_grouped([52, 52, 53, 54], interval=2))
print(st.mode("abbccc"), st.multimode("aabb"), st.multimode([]), st.variance(ints, 4), st.pvariance(ints, st.mean(ints)))
x, y = [1, 2, 3, 4, 5], [2.1, 3.9, 6.2, 8.1, 9.8]
print(st.covariance(x, y), st.correlation(x, y), st.linear_regression(x, y), st.linear_regression(x, y, proportional=True).slope)
d = st.NormalDist(100, 15)
print(d, d.mean, d.stdev, d.variance, d.pdf(110), d.cdf(120), d.inv_cdf(0.9), d.inv_cdf(0.001), d.inv_cdf(1e-20), d.quantiles(5), d.zscore(130))
print(d + 5, d * 2, -d, d - 3, 200 - d, d + st.NormalDist(1, 8), d == st.NormalDist(100, 15), d.overlap(st.NormalDist(110, 12)), st.NormalDist.from_samples(ints))
attempt(lambda: st.mean([]))
attempt(lambda: st.median([]))
attempt(lambda: st.mode([]))
attempt(lambda: st.variance([1]))
attempt(lambda: st.stdev([]))
attempt(lambda: st.pstdev([]))
attempt(lambda: st.mean(["a"]))
attempt(lambda: st.geometric_mean([1, -1]))
attempt(lambda: st.harmonic_mean([-1, 2]))
attempt(lambda: st.quantiles([1]))
attempt(lambda: st.quantiles([1, 2], n=0))
attempt(lambda: st.quantiles([1, 2], method="x"))
attempt(lambda: st.correlation([1, 1], [2, 3]))
attempt(lambda: st.covariance([1], [2]))
attempt(lambda: d.inv_cdf(2))
attempt(lambda: st.NormalDist(1, -1))
attempt(lambda: st.NormalDist(1, 0).pdf(1))
