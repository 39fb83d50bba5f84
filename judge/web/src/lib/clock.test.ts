import { expect, it } from "vitest";

import { clockAt } from "./clock";

it.each([
  [0, "15:00", false, false, "15 minutes left"],
  [1, "14:59", false, false, "15 minutes left"],
  [719, "03:01", false, false, "4 minutes left"],
  [720, "03:00", false, true, "3 minutes left"],
  [900, "00:00", false, true, "0 minutes left"],
  [901, "+00:01", true, true, "0 minutes over time"],
  [961, "+01:01", true, true, "1 minute over time"],
  [900 + 3700, "+1:01:40", true, true, "61 minutes over time"],
  [-30, "15:00", false, false, "15 minutes left"],
])("%i s after the start of 15 minutes it shows %s", (elapsed, text, over, late, words) => {
  expect(clockAt(elapsed, 15)).toEqual({ text, over, late, words });
});

it("shows hours", () => expect(clockAt(0, 90).text).toBe("1:30:00"));
