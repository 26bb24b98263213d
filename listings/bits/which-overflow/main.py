def shl_exact(x, places):
    shifted = x << places
    return shifted if shifted <= 0xFF else None


for x, places in [(25, 2), (200, 1), (200, 9)]:
    print(f"{x} << {places}")
    print(f"  shifted   {x << places}")
    print(f"  cut off   {x << places & 0xFF}")
    print(f"  exact     {shl_exact(x, places)}")
