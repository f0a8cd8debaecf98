"""The engine: Whoosh indexes of at most some 4,000 articles each, sealed once written, cut by publication date."""
