"""晨会: the day's plans, the meeting in the room, its records."""
