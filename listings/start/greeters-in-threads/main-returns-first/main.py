from threading import Thread, main_thread


def greeter(name):
    main_thread().join()
    print(f"Hello {name}")


Thread(target=greeter, args=("Guido",)).start()
print("main has nothing left to do")
