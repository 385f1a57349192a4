"""random: the Mersenne Twister with CPython 3.11's distributions, number for number.

The generator is in runtime-c/src/random.c; every distribution here draws from it in the order in which CPython's does
and computes in the same order, so that a seeded program prints the same.
"""
import math


@native("tau_mt_seed_int")
def _mt_seed_int(mt: bytearray, seed: int) -> None: ...
@native("tau_mt_seed_entropy")
def _mt_seed_entropy(mt: bytearray) -> None: ...
@native("tau_mt_random", raises=False, effects=True)
def _mt_random(mt: bytearray) -> float: ...
@native("tau_mt_getrandbits")
def _mt_getrandbits(mt: bytearray, k: int) -> int: ...
@native("tau_mt_below")
def _mt_below(mt: bytearray, n: int) -> int: ...
@native("tau_mt_word", raises=False)
def _mt_word(mt: bytearray, i: int) -> int: ...
@native("tau_mt_set_word", raises=False)
def _mt_set_word(mt: bytearray, i: int, w: int) -> None: ...
@native("tau_sha512")
def _sha512(data: bytes) -> bytes: ...
@native("tau_os_urandom")
def _urandom(n: int) -> bytes: ...


_STATE_WORDS = 625
_TWO_PI = 2.0 * math.pi
_NORMAL_MAGIC = 4.0 * math.exp(-0.5) / math.sqrt(2.0)
_LOG4 = math.log(4.0)
_GAMMA_MAGIC = 1.0 + math.log(4.5)
_EMPTY_RANGE = "empty range for randrange()"


def _whole(x, what):
    """An argument of randrange as an int."""
    if isinstance(x, int):
        return _index(x)
    if hasattr(x, "__index__"):
        return _index(x)
    n = int(x)
    if n != x:
        raise ValueError("non-integer " + what + " for randrange()")
    return n


def _running_sums(weights):
    sums = []
    total = 0
    first = True
    for w in weights:
        if first:
            total = w
            first = False
        else:
            total = total + w
        sums.append(total)
    return sums


def _position(sums, x, hi):
    """How many of sums[:hi] are <= x."""
    lo = 0
    while lo < hi:
        mid = (lo + hi) // 2
        if x < sums[mid]:
            hi = mid
        else:
            lo = mid + 1
    return lo


class Random:
    VERSION = 3

    def __init__(self, x=None):
        self._mt = bytearray(4 * _STATE_WORDS)
        self._spare = 0.0           # the second of gauss()'s pair
        self._has_spare = False
        self.seed(x)

    def seed(self, a=None, version=2):
        self._has_spare = False
        if a is None:
            _mt_seed_entropy(self._mt)
        elif isinstance(a, int):
            _mt_seed_int(self._mt, _index(a))
        elif isinstance(a, float):
            _mt_seed_int(self._mt, hash(a) & 0xFFFFFFFFFFFFFFFF)
        elif isinstance(a, str):
            if version == 1:
                _mt_seed_int(self._mt, _old_text_seed(a) & 0xFFFFFFFFFFFFFFFF)
            else:
                self._seed_bytes(a.encode())
        elif isinstance(a, bytes):
            if version == 1:
                _mt_seed_int(self._mt, _old_text_seed(a.decode("latin-1")) & 0xFFFFFFFFFFFFFFFF)
            else:
                self._seed_bytes(a)
        elif isinstance(a, bytearray):
            self._seed_bytes(bytes(a))
        else:
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")

    def _seed_bytes(self, data):
        _mt_seed_int(self._mt, int.from_bytes(data + _sha512(data), "big"))

    def getstate(self):
        words = tuple([_mt_word(self._mt, i) for i in range(_STATE_WORDS)])
        return self.VERSION, words, (self._spare if self._has_spare else None)

    def setstate(self, state):
        version, words, spare = state
        if version != 2 and version != 3:
            raise ValueError("state with version %s passed to Random.setstate() of version %s" % (version, self.VERSION))
        if not isinstance(words, tuple):
            raise TypeError("state vector must be a tuple")
        if len(words) != _STATE_WORDS:
            raise ValueError("state vector is the wrong size")
        i = 0
        for w in words:
            _mt_set_word(self._mt, i, _index(w) & 0xFFFFFFFF)
            i += 1
        self._has_spare = spare is not None
        if spare is not None:
            self._spare = float(spare)

    # ---- the source

    def random(self):
        return _mt_random(self._mt)

    def getrandbits(self, k):
        return _mt_getrandbits(self._mt, _index(k))

    def _randbelow(self, n):
        if type(self) is Random:
            return _mt_below(self._mt, n)
        # The first class that has a source of its own decides which of the two it is.
        for cls in type(self).__mro__:
            names = cls.__dict__
            if "getrandbits" in names:
                break
            if "random" in names:
                return self._randbelow_by_random(n)
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def _randbelow_by_random(self, n):
        size = 9007199254740992         # as many values as random() has
        if n >= size:
            return math.floor(self.random() * n)
        limit = (size - size % n) / size
        r = self.random()
        while r >= limit:
            r = self.random()
        return math.floor(r * size) % n

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    # ---- ints

    def randrange(self, start, stop=None, step=1):
        first = _whole(start, "arg 1")
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first > 0:
                return self._randbelow(first)
            raise ValueError(_EMPTY_RANGE)
        last = _whole(stop, "stop")
        width = last - first
        by = _whole(step, "step")
        if by == 1:
            if width > 0:
                return first + self._randbelow(width)
            raise ValueError("empty range for randrange() (%d, %d, %d)" % (first, last, width))
        if by == 0:
            raise ValueError("zero step for randrange()")
        if by > 0:
            count = (width + by - 1) // by
        else:
            count = (width + by + 1) // by
        if count <= 0:
            raise ValueError(_EMPTY_RANGE)
        return first + by * self._randbelow(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    # ---- sequences

    def choice(self, seq):
        n = len(seq)
        if n == 0:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(n)]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)) or not hasattr(population, "__getitem__"):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            sums = _running_sums(counts)
            if len(sums) != n:
                raise ValueError("The number of counts does not match the population")
            total = sums.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[_position(sums, s, len(sums))] for s in self._sample_from(range(total), total, k)]
        return self._sample_from(population, n, k)

    def _sample_from(self, population, n, k):
        if k < 0 or k > n:
            raise ValueError("Sample larger than population or is negative")
        result = []
        pool_limit = 21
        if k > 5:
            pool_limit += 4 ** math.ceil(math.log(k * 3, 4))
        if n <= pool_limit:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
        else:
            taken = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in taken:
                    j = self._randbelow(n)
                taken.add(j)
                result.append(population[j])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                size = n + 0.0
                return [population[math.floor(self.random() * size)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError("The number of choices must be a keyword argument: k=" + repr(weights))
            return self._choose(population, n, _running_sums(weights), k)
        if weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        return self._choose(population, n, cum_weights, k)

    def _choose(self, population, n, sums, k):
        if len(sums) != n:
            raise ValueError("The number of weights does not match the population")
        total = sums[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not math.isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_position(sums, self.random() * total, n - 1)] for _ in range(k)]

    # ---- real numbers

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if mode is None:
            split = 0.5
        elif high == low:
            return low
        else:
            split = (mode - low) / (high - low)
        if u > split:
            return high + (low - high) * math.sqrt((1.0 - u) * (1.0 - split))
        return low + (high - low) * math.sqrt(u * split)

    def normalvariate(self, mu=0.0, sigma=1.0):
        # Kinderman and Monahan: the ratio of two uniform deviates.
        while True:
            u = self.random()
            v = 1.0 - self.random()
            z = _NORMAL_MAGIC * (u - 0.5) / v
            if z * z / 4.0 <= -math.log(v):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # Box and Muller: two deviates at a time, the second kept for the next call.
        if self._has_spare:
            self._has_spare = False
            return mu + self._spare * sigma
        angle = self.random() * _TWO_PI
        radius = math.sqrt(-2.0 * math.log(1.0 - self.random()))
        z = math.cos(angle) * radius
        self._spare = math.sin(angle) * radius
        self._has_spare = True
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return math.exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -math.log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        # Fisher, Statistical Analysis of Circular Data (1993).
        if kappa <= 1e-6:
            return _TWO_PI * self.random()
        s = 0.5 / kappa
        r = s + math.sqrt(1.0 + s * s)
        while True:
            z = math.cos(math.pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * math.exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + math.acos(f)) % _TWO_PI
        return (mu - math.acos(f)) % _TWO_PI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            return self._gamma_cheng(alpha) * beta
        if alpha == 1.0:
            return -math.log(1.0 - self.random()) * beta
        return self._gamma_gs(alpha) * beta

    def _gamma_cheng(self, alpha):
        # R. C. H. Cheng, Applied Statistics 26 (1977), for alpha > 1.
        scale = math.sqrt(2.0 * alpha - 1.0)
        b = alpha - _LOG4
        c = alpha + scale
        while True:
            u = self.random()
            if not 1e-7 < u < 0.9999999:
                continue
            w = 1.0 - self.random()
            v = math.log(u / (1.0 - u)) / scale
            x = alpha * math.exp(v)
            z = u * u * w
            r = b + c * v - x
            if r + _GAMMA_MAGIC - 4.5 * z >= 0.0 or r >= math.log(z):
                return x

    def _gamma_gs(self, alpha):
        # Kennedy and Gentle, Statistical Computing: algorithm GS, for 0 < alpha < 1.
        while True:
            b = (math.e + alpha) / math.e
            p = b * self.random()
            if p <= 1.0:
                x = p ** (1.0 / alpha)
                if self.random() <= math.exp(-x):
                    return x
            else:
                x = -math.log((b - p) / alpha)
                if self.random() <= x ** (alpha - 1.0):
                    return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        u = 1.0 - self.random()
        return alpha * (-math.log(u)) ** (1.0 / beta)


def _old_text_seed(text):
    """Version 1's hash of a text."""
    x = ord(text[0]) << 7 if text else 0
    for c in text:
        x = ((1000003 * x) ^ ord(c)) & 0xFFFFFFFFFFFFFFFF
    return x ^ len(text)


class SystemRandom(Random):
    """The operating system's entropy; no state, no seed."""

    def random(self):
        return (int.from_bytes(_urandom(7), "big") >> 3) * 1.1102230246251565e-16

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        size = (k + 7) // 8
        return int.from_bytes(_urandom(size), "big") >> (size * 8 - k)

    def _randbelow(self, n):
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randbytes(self, n):
        return _urandom(n)

    def seed(self, a=None, version=2):
        return None

    def getstate(self):
        raise NotImplementedError("System entropy source does not have state.")

    def setstate(self, state):
        raise NotImplementedError("System entropy source does not have state.")


_shared = Random()


def seed(a=None, version=2):
    _shared.seed(a, version)


def random():
    return _shared.random()


def getrandbits(k):
    return _shared.getrandbits(k)


def randbytes(n):
    return _shared.randbytes(n)


def randrange(start, stop=None, step=1):
    return _shared.randrange(start, stop, step)


def randint(a, b):
    return _shared.randint(a, b)


def choice(seq):
    return _shared.choice(seq)


def shuffle(x):
    _shared.shuffle(x)


def sample(population, k, *, counts=None):
    return _shared.sample(population, k, counts=counts)


def choices(population, weights=None, *, cum_weights=None, k=1):
    return _shared.choices(population, weights, cum_weights=cum_weights, k=k)


def uniform(a, b):
    return _shared.uniform(a, b)


def triangular(low=0.0, high=1.0, mode=None):
    return _shared.triangular(low, high, mode)


def normalvariate(mu=0.0, sigma=1.0):
    return _shared.normalvariate(mu, sigma)


def gauss(mu=0.0, sigma=1.0):
    return _shared.gauss(mu, sigma)


def lognormvariate(mu, sigma):
    return _shared.lognormvariate(mu, sigma)


def expovariate(lambd):
    return _shared.expovariate(lambd)


def vonmisesvariate(mu, kappa):
    return _shared.vonmisesvariate(mu, kappa)


def gammavariate(alpha, beta):
    return _shared.gammavariate(alpha, beta)


def betavariate(alpha, beta):
    return _shared.betavariate(alpha, beta)


def paretovariate(alpha):
    return _shared.paretovariate(alpha)


def weibullvariate(alpha, beta):
    return _shared.weibullvariate(alpha, beta)


def getstate():
    return _shared.getstate()


def setstate(state):
    _shared.setstate(state)
