def minutes(time):
    hours, colon, rest = time.partition(":")
    if not (colon and hours.isdecimal() and rest.isdecimal()):
        return None
    return int(hours) * 60 + int(rest)


def report(bed, up):
    start, end = minutes(bed), minutes(up)
    if start is None or end is None:
        print(f"{bed} to {up}: not a time")
        return
    print(f"{bed} to {up}: {(end - start) % 1440} minutes")


report("23:30", "07:15")
report("late", "07:15")
