class Playlist:
    def __init__(self, songs):
        self.songs = songs

    def __len__(self):
        return len(self.songs)

    def __getitem__(self, index):
        return self.songs[index]

    def __setitem__(self, index, song):
        self.songs[index] = song

    def __delitem__(self, index):
        del self.songs[index]

    def __contains__(self, song):
        return song in self.songs

    def __iter__(self):
        return iter(self.songs)

    def __reversed__(self):
        return reversed(self.songs)

    def __call__(self, turn):
        return self.songs[turn % len(self.songs)]


playlist = Playlist(["Yesterday", "Wonderwall", "Hurt"])
playlist[0] = "Tomorrow"
print(playlist[0], len(playlist), "Hurt" in playlist)
del playlist[1]
for song in playlist:
    print(song.upper(), end=" ")
print()
print(list(reversed(playlist)), bool(playlist))
print(playlist(3))
