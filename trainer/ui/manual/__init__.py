"""使用手册: the manual, read inside the program."""
