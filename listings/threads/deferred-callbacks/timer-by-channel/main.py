import threading

minute = threading.Timer(60, print, ["a minute later"])
soon = threading.Timer(0.005, print, ["soon"])
minute.start()
soon.start()
soon.join()
minute.cancel()
minute.join()
print("canceled")
