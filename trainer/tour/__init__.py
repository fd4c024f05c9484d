"""The main job, walked through the real windows off-screen on the shipped content."""
