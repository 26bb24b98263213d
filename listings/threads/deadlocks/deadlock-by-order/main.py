from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

both = Barrier(2)
tools = {"fork": Lock(), "knife": Lock()}


def eat(name, first, second):
    with tools[first]:
        story = [f"  0 {name} takes the {first}"]
        both.wait()
        story.append(f"  1 {name} waits for the {second}")
        if tools[second].acquire(timeout=0.02):
            tools[second].release()
            story.append(f"  2 {name} eats")
        else:
            story.append(f"  2 {name} gives up")
        both.wait()
    story.append(f"  3 {name} ends")
    return story


with ThreadPoolExecutor(2) as pool:
    guido = pool.submit(eat, "Guido", "fork", "knife")
    luciano = pool.submit(eat, "Luciano", "knife", "fork")
for line in sorted(guido.result() + luciano.result()):
    print(line)
