"""The post office: neither lost nor doubled; it knows no measures."""
