"""What can be read of articles in other European languages: names, numbers, money, shares and dates."""
