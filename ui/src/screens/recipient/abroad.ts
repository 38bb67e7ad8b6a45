//! Which countries are third countries, for what is said early. The backend decides.

/** The countries to which data goes as within, as the core has them. */
const near =
  "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK".split(
    " ",
  );

/** Whether data that goes to a country is transferred to a third country. */
export const isAbroad = (country: string): boolean => country !== "" && !near.includes(country);
