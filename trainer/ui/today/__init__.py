"""今日: what should have happened, what is due, and this day in history."""
