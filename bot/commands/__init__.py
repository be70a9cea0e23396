"""What the commands do, by trade: documents, planning, people, care of the installation, the service."""
