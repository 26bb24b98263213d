import sys
from collections import Counter

LINE = "the quick brown fox jumps over the lazy dog while the slow red hen sleeps "


def text(words: int) -> str:
    return LINE * (words // len(LINE.split()))


# ANCHOR: cases
def split(words: int) -> int:
    return text(words).split().count("the")


def counter(words: int) -> int:
    return max(Counter(text(words).split()).values())


def dictionary(words: int) -> int:
    counts: dict[str, int] = {}
    for word in text(words).split():
        counts[word] = counts.get(word, 0) + 1
    return max(counts.values())


# ANCHOR_END: cases


case, size = sys.argv[1], int(sys.argv[2])
print({"split": split, "hash": counter, "loop": dictionary}[case](size))
