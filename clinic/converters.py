"""Numbers in an address: ids of rows, weeks of a plan. Never larger than what a database can compare."""

LARGEST_ID = 2**63 - 1


class IdConverter:
    """1 to the largest id that a database can hold; any other number is no address of ours (404)."""

    regex = "[1-9][0-9]{0,18}"

    def to_python(self, value: str) -> int:
        number = int(value)
        if number > LARGEST_ID:
            raise ValueError("larger than any id")
        return number

    def to_url(self, value: int) -> str:
        return str(value)
