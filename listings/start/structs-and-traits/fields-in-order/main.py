from dataclasses import dataclass


@dataclass(order=True)
class Talk:
    title: str
    minutes: int


talks = [Talk("Decorators", 5), Talk("Async", 45)]
print("shortest:", min(talks).title)
print("shortest:", min(talks, key=lambda t: t.minutes).title)
