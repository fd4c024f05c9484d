"""测评: setting exams, watching them, marking, what comes of them, and the way in for candidates."""
