"""Running text (Word, PDF, plain and pasted) into questions: many sources, one segmenter."""
