"""How stored answers are read: from the JSON of a section to facts in the words of the rules. No database."""
