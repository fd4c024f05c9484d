"""The other half of the subject, just as pure: cases, cards, meetings, people and their hours."""
