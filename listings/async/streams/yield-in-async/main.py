import inspect


async def greetings():
    yield "Hello Guido"
    yield "Hello Luciano"


print(inspect.isasyncgenfunction(greetings))
print(inspect.iscoroutinefunction(greetings))

delegating = """
async def all_greetings():
    yield from greetings()
"""
try:
    compile(delegating, "delegating.py", "exec")
except SyntaxError as error:
    print(error.msg)
