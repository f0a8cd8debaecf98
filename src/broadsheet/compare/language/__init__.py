"""What words mean, whatever the articles: lists, scales, sorts of things, words that stand for one another."""
