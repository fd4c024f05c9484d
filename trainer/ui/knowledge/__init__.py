"""学一学: short pages that teach one thing each."""
