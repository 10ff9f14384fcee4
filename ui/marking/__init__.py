"""After a session: who was there, by key and by mouse, and how it went, in ten seconds."""
