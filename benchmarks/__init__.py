"""What the program costs, as ratios against something bare measured in the same run."""
