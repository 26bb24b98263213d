from functools import cache, lru_cache


@cache
def routes(rows, columns):
    if rows == 0 or columns == 0:
        return 1
    return routes(rows - 1, columns) + routes(rows, columns - 1)


print(routes(16, 16))
print(routes.cache_info().currsize, "answers kept")


@lru_cache(maxsize=2)
def price(dish):
    print("looking up", dish)
    return len(dish)


for dish in ["tea", "soup", "tea", "bread", "soup"]:
    price(dish)
