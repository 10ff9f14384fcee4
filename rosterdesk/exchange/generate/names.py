"""Invented names; no real person is meant."""

from random import Random

_FIRST = (
    "Abena Adam Aiko Alba Amir Anouk Arjun Asha Astrid Basil Bea Bilal Carmen Cato Chidi Clara Dara Dina "
    "Ebba Eli Emeka Esme Fatou Femi Flora Gael Gita Hamid Heidi Ilse Imran Iris Ivo Jamila Jonas Juno Kai "
    "Kofi Lea Leila Lev Linh Luz Mai Malik Mara Mei Milo Mina Nell Nico Noor Odile Omar Orla Pia Quinn "
    "Rana Rhea Rui Sami Sana Selma Sunil Tara Tariq Tess Tuan Uma Vera Viktor Wanda Xenia Yara Yusra Zane "
    "Zofia "
).split()
_LAST = (
    "Abara Achterkamp Alvarsson Amadi Aronsky Baptiste Barlowe Bellamont Birchwood Castellan Chaudry "
    "Corvinsson Dacosta Dalgaard Delacroix Dunmore Ekwueme Eskildsen Fairweather Farooqi Fontenay Ganesan "
    "Goldmark Halloran Haverkamp Hosseini Ibarra Ivarsen Jankowiak Kallio Kapoorian Kowalenko Lachance "
    "Lindqvister Macready Mandelson Marchetti Mbayo Nakagawa Nordheim Oakhurst Obuya Okonjo Paquette "
    "Petrosian Quillfeather Rahimi Ravensdale Saarinen Sandoval Silvestre Solheim Tamura Thibodeau Umarov "
    "Vandersloot Vasilenko Wexcombe Yamazaki Zielinski "
).split()
_AREA_CODES = (416, 437, 647, 905)


def names(rng: Random, count: int) -> list[str]:
    """So many different names."""
    return [f"{_FIRST[n % len(_FIRST)]} {_LAST[n // len(_FIRST)]}" for n in rng.sample(range(_most()), count)]


def phone(number: int) -> str:
    """A telephone number of the range kept free for stories; the same again after 400."""
    return f"{_AREA_CODES[number // 100 % len(_AREA_CODES)]}-555-01{number % 100:02}"


def _most() -> int:
    return len(_FIRST) * len(_LAST)
