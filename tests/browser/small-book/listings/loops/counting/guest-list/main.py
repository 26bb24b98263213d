# ANCHOR: numbered
def numbered(guests: list[str]) -> list[tuple[int, str]]:
    return list(enumerate(guests))
# ANCHOR_END: numbered


for seat, guest in numbered(["Guido", "Luciano", "Kushal"]):
    print(f"Seat {seat}: {guest}, whose line is wider than the screen of a telephone")
