"""The words of the programme as immutable values, and pure functions over them."""
