"""题库: finding questions, looking at them, bringing them in and giving them out."""
