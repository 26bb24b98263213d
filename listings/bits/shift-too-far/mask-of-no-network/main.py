from ipaddress import IPv4Address

ALL = 0xFFFF_FFFF


def mask(prefix):
    return IPv4Address(ALL << (32 - prefix) & ALL)


for prefix in [24, 20, 8, 0]:
    print(f"/{prefix:<2} {mask(prefix)}")
