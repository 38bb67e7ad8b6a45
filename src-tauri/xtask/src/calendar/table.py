"""Writes the table of public holidays that `deadline/calendar.rs` reads; `cargo xtask calendar` runs it."""

import datetime
import sys

import holidays

FIRST, LAST = 2015, 2050
YEARS = range(FIRST, LAST + 1)

# Each country with the regions whose law knows days of its own, by ISO 3166. Days of single towns and schools are left out.
EVERY = None
COUNTRIES = {
    "AT": EVERY, "BE": [], "BG": [], "BR": [], "CH": EVERY, "CY": [], "CZ": [], "DE": EVERY, "DK": [], "EE": [],
    "ES": EVERY, "FI": EVERY, "FR": ["57", "6AE", "971", "972", "973", "974", "976"], "GB": EVERY, "GR": [], "HR": [],
    "HU": [], "IE": [], "IS": [], "IT": ["BZ"], "LI": [], "LT": [], "LU": [], "LV": [], "MT": [], "NL": [], "NO": [],
    "PL": [], "PT": ["20", "30"], "RO": [], "SE": [], "SI": [], "SK": [], "US": [],
}

HEAD = f"""\
# Public holidays of {FIRST} to {LAST} that fall on Monday to Friday, with the days that stand for one on a weekend.
# Made by `cargo xtask calendar` from the package holidays {holidays.__version__} of PyPI (MIT licence). Do not edit.
# A block is a country (ISO 3166-1) or regions of it (ISO 3166-2): a line of the days (MMDD) of each year, and of each one year.
# A region's line tells what it has beside its country's (+) and what it lacks (-).
"""


def days(country, region=None):
    """The holidays on weekdays, of all years."""
    options = {"include_sundays": False} if country in ("SE", "NO") else {}
    found = holidays.country_holidays(
        country, subdiv=region, years=YEARS, observed=True, categories=("public",), **options
    )
    return {day for day in found if day.weekday() < 5 and day.year in YEARS}


def code(day):
    return f"{day.month:02}{day.day:02}"


def weekdays(month_and_day):
    """The days of all years that have this date and are no weekend."""
    month, day = int(month_and_day[:2]), int(month_and_day[2:])
    if (month, day) == (2, 29):
        return set()
    each = (datetime.date(year, month, day) for year in YEARS)
    return {day for day in each if day.weekday() < 5}


def lines(found, sign=""):
    """Days as lines: those of each year, then the others by their year."""
    fixed = sorted({code(day) for day in found if weekdays(code(day)) and weekdays(code(day)) <= found})
    rest = found.difference(*(weekdays(each) for each in fixed)) if fixed else set(found)
    yield "*", [sign + each for each in fixed]
    for year in YEARS:
        yield str(year), [sign + code(day) for day in sorted(rest) if day.year == year]


def block(*parts):
    """The lines of several sets of days, one under the other's key, empty ones left out."""
    together = {}
    for part in parts:
        for key, words in part:
            together.setdefault(key, []).extend(words)
    return "".join(f"{key} {' '.join(words)}\n" for key, words in together.items() if words)


def main(path):
    text = HEAD
    for country, wanted in sorted(COUNTRIES.items()):
        own = days(country)
        text += f"\n{country}\n" + block(lines(own))
        every = [region for region in holidays.country_holidays(country).subdivisions if len(region) <= 3]
        regions = {}
        for region in sorted(every if wanted is EVERY else wanted):
            theirs = days(country, region)
            regions.setdefault(block(lines(theirs - own, "+"), lines(own - theirs, "-")), []).append(region)
        for change, names in regions.items():
            if change:
                text += "\n" + " ".join(f"{country}-{name}" for name in names) + "\n" + change
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


main(sys.argv[1])
