"""The screens of the program: what a person sees and presses."""
