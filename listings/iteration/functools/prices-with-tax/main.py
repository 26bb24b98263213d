from functools import cmp_to_key, partial, reduce, wraps


def with_tax(percent, price):
    return price * (100 + percent) // 100


def logged(f):
    @wraps(f)
    def wrapper(price):
        result = f(price)
        print(f"{f.__name__}({price}) = {result}")
        return result

    return wrapper


@logged
def discounted(price):
    return price - price // 10


def by_length(left, right):
    return len(left) - len(right)


prices = [200, 1000, 50]

at_home = partial(with_tax, 7)
print([at_home(price) for price in prices])
print([partial(with_tax, 19)(price) for price in prices])

print(reduce(lambda a, b: a * b % 97, prices))
print(reduce(lambda a, b: a * b % 97, [], 1))

print([discounted(price) for price in prices], discounted.__name__)

dishes = ["soup", "tea", "bread"]
print(sorted(dishes, key=cmp_to_key(by_length)))
