"""人员档案: everyone on the roster, their hours, their file."""
