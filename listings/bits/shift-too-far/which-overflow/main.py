def shl_exact(x, distance):
    shifted = x << distance
    return shifted if shifted <= 0xFF else None


for x, distance in [(25, 2), (200, 1), (200, 9)]:
    print(f"{x} << {distance}")
    print(f"  shifted   {x << distance}")
    print(f"  cut off   {x << distance & 0xFF}")
    print(f"  exact     {shl_exact(x, distance)}")
