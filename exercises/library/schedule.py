"""The weekdays on which strength and aerobic work starts out; rest days fall between hard days."""

TWO_DAYS = (2, 5)
THREE_DAYS = (1, 3, 5)
FOUR_DAYS = (1, 2, 4, 5)
FIVE_DAYS = (1, 2, 3, 4, 5)
ONCE_A_WEEK = (1,)
