from itertools import (
    accumulate,
    chain,
    compress,
    dropwhile,
    filterfalse,
    islice,
    starmap,
)


def show(label, items):
    print(f"{label}: {list(items)}")


weekdays = [12, 9, 14, 8, 21]
weekend = [30, 4]
week = [*weekdays, *weekend]

show("joined", chain(weekdays, weekend))
show("from lists", chain.from_iterable([weekdays, weekend]))
show("so far", accumulate(week))
show("record so far", accumulate(week, max))
show("from zero", accumulate(weekend, initial=0))
show("third to fifth", islice(week, 2, 5))
show("every other", islice(week, None, None, 2))
show("from the first busy day", dropwhile(lambda guests: guests < 20, week))
show("quiet days", filterfalse(lambda guests: guests >= 10, week))
show("open", compress(week, [True, False, True, True, False, True, True]))

tables = [(2, 4), (3, 6)]
show("seats", starmap(lambda count, size: count * size, tables))
