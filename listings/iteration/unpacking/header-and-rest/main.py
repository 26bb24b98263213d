def rows():
    for row in ["celsius", "18", "21"]:
        print("read", row)
        yield row


header, *rest = rows()
print("header:", header)
print("rest:", rest)
