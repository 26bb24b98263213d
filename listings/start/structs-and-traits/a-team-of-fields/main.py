from dataclasses import dataclass


@dataclass
class Team:
    name: str
    members: list[str]

    @classmethod
    def empty(cls, name):
        return cls(name, [])

    def join(self, member):
        self.members.append(member)

    def size(self):
        return len(self.members)


core = Team.empty("core")
core.join("Guido")
print(core, core.size())
print(core == Team("core", ["Guido"]))
