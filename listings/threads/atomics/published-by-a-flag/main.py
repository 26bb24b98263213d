import threading


class Reading:
    def __init__(self):
        self.degrees = 0
        self.ready = threading.Event()

    def publish(self, degrees):
        self.degrees = degrees
        self.ready.set()

    def get(self):
        self.ready.wait()
        return self.degrees


reading = Reading()
sensor = threading.Thread(target=reading.publish, args=[21])
sensor.start()
print(reading.get(), "degrees")
sensor.join()
