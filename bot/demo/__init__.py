"""The sample unit and the scripted people of the demo."""
