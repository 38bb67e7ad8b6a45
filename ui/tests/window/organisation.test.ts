//! What the settings know of the organisation: kept field by field, proposed by country, and refused beside its field.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Commands } from "../../src/ipc/commands";
import type { Settings } from "../../src/ipc/types/Settings";
import { router } from "../../src/route/router.svelte";
import type { Backend } from "../backend/backend";
import { expectAccessible, looks, open } from "./open";

const written = (backend: Backend): Settings | undefined =>
  (backend.calls("setting_change").at(-1)?.args as Commands["setting_change"]["args"] | undefined)?.settings;

test("what is typed is kept when its field is left, and nothing else is lost", async () => {
  const backend = await open();
  const city = page.getByLabelText("City");
  await expect.element(city).toHaveValue("Flensburg");

  await page.getByLabelText("Street and number").fill("Hafen 2");
  await city.fill(" Kiel ");
  await page.getByLabelText("Telephone").fill("+49 431 1234");
  await userEvent.tab();

  await expect
    .poll(() => written(backend)?.controller)
    .toMatchObject({ street: "Hafen 2", city: "Kiel", phone: "+49 431 1234", region: "DE-SH" });
});

test("an address that is none is refused beside its field, and stays to be mended", async () => {
  const backend = await open();
  const email = page.getByLabelText("E-mail address");
  await expect.element(email).toBeEnabled();

  await email.fill("nobody");
  await userEvent.tab();
  await expect.element(email).toHaveAttribute("aria-invalid", "true");
  await expect.element(email).toHaveValue("nobody");
  await expect.element(page.getByLabelText("Telephone")).not.toHaveAttribute("aria-invalid");
  await expectAccessible();
  await email.fill("post@kiel.example");
  await userEvent.tab();

  await expect.poll(() => written(backend)?.controller.email).toBe("post@kiel.example");
  await expect.element(email).not.toHaveAttribute("aria-invalid");
});

test("a change of the organisation can be set back", async () => {
  const backend = await open();
  await expect.element(page.getByLabelText("City")).toHaveValue("Flensburg");
  await page.getByLabelText("City").fill("Kiel");
  await userEvent.tab();
  await page.getByRole("button", { name: "Undo", exact: true }).click();

  await expect.element(page.getByLabelText("City")).toHaveValue("Flensburg");
  expect(written(backend)?.controller.city).toBe("Flensburg");
});

test("region, clocks and authority follow the country", async () => {
  const backend = await open();
  const region = page.getByRole("combobox", { name: /^Region/ });
  await expect.element(region).toHaveValue("DE-SH");
  await expect
    .element(page.getByRole("combobox", { name: "Time zone" }))
    .toHaveValue("As in the country (Europe/Berlin)");
  expect(page.getByRole("button", { name: "Take it over" }).elements()).toEqual([]);

  await region.selectOptions("Bayern");
  await expect.element(page.getByText(/Bayerisches Landesamt/)).toBeVisible();
  await page.getByRole("button", { name: "Take it over" }).click();
  await expect
    .poll(() => written(backend)?.controller)
    .toMatchObject({
      region: "DE-BY",
      authority: "Bayerisches Landesamt für Datenschutzaufsicht",
      authorityWebsite: "https://www.lda.bayern.de",
    });

  const country = page.getByRole("combobox", { name: "Country" });
  await country.click();
  await country.fill("swed");
  await page.getByRole("option", { name: "Sweden" }).click();

  await expect
    .poll(() => written(backend))
    .toMatchObject({ country: "SE", controller: { region: "", city: "Flensburg" } });
  await expect.poll(() => region.elements()).toEqual([]);
});

test("another time zone is found by typing, and that of the country is chosen again", async () => {
  const backend = await open();
  const zone = page.getByRole("combobox", { name: "Time zone" });
  await expect.element(zone).toHaveValue("As in the country (Europe/Berlin)");

  await zone.click();
  await zone.fill("new y");
  await page.getByRole("option", { name: "America/New York" }).click();
  await expect.poll(() => written(backend)?.controller.zone).toBe("America/New_York");
  await expect.element(zone).toHaveValue("America/New York");
  await zone.click();
  await zone.fill("as in");
  await page.getByRole("option", { name: "As in the country" }).click();

  await expect.poll(() => written(backend)?.controller.zone).toBe("");
});

test("who comes to fill something in finds the cursor there", async () => {
  await open();
  router.open("settings", { lack: "authority" });
  await expect.element(page.getByLabelText("Supervisory authority")).toHaveFocus();
});

test("nothing can be changed in a vault that is open for reading", async () => {
  await open({ readOnly: true });
  await expect.element(page.getByLabelText("City")).toHaveValue("Flensburg");
  await expect.element(page.getByLabelText("City")).toBeDisabled();
  await expect.element(page.getByRole("combobox", { name: "Time zone" })).toBeDisabled();
});

test.each(looks)("is accessible in $language, $theme", async (preference) => {
  await open({ preference });
  await expect.poll(() => document.querySelectorAll("[data-setting]").length).toBeGreaterThan(8);
  await expectAccessible();
});
