"""Question banks in GIFT, the text format of Moodle."""
