"""What one article says in its clauses and sentences: who is meant, what is told, and which phrases it prints."""
