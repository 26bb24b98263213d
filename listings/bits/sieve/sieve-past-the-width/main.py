def primes(limit):
    prime = [True] * (limit + 1)
    n = 2
    while n * n <= limit:
        if prime[n]:
            for multiple in range(n * n, limit + 1, n):
                prime[multiple] = False
        n += 1
    return [n for n in range(2, limit + 1) if prime[n]]


for limit in [100, 200, 227]:
    found = primes(limit)
    print(limit, len(found), found[-1])
