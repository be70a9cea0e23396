"""A second opinion on a reply: what its pieces of writing have meant in the replies of the corpus."""
