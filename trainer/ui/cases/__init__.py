"""案例库: finding a case, reading it, presenting it to a room."""
