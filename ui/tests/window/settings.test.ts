//! Settings, palette and shortcut sheet.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { cleanup } from "vitest-browser-svelte";
import type { Commands } from "../../src/ipc/commands";
import { passphrase } from "../backend/office";
import { expectAccessible, looks, open } from "./open";

test("the search leaves the settings that have its words", async () => {
  await open();

  await userEvent.keyboard("/birth");

  await expect.element(page.getByRole("switch", { name: "Keep birthdays" })).toBeVisible();
  expect(page.getByRole("radiogroup", { name: "Theme" }).elements()).toEqual([]);
  await userEvent.keyboard("xyz");
  await expect.element(page.getByText("No setting matches “birthxyz”.")).toBeVisible();
});

test("theme and row height change at once and are kept", async () => {
  const backend = await open();

  await page.getByText("Dark", { exact: true }).click();
  await page.getByText("Compact", { exact: true }).click();

  await expect.poll(() => document.documentElement.dataset["theme"]).toBe("dark");
  await expect
    .poll(() => backend.calls("preference_change").at(-1)?.args)
    .toMatchObject({
      preference: { theme: "dark", density: "compact" },
    });
});

test("single keys act while a choice has the focus, and the arrows choose in it", async () => {
  await open();

  await page.getByRole("radio", { name: "Light" }).click({ force: true });
  await userEvent.keyboard("{ArrowRight}");
  await expect.element(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await userEvent.keyboard("gx");

  await expect.element(page.getByRole("heading", { level: 1, name: "Trash" })).toBeVisible();
});

test("zoom leaves room for what matters: the sidebar folds", async () => {
  await open();
  await expect.element(page.getByRole("navigation").getByText("Kartotek")).toBeVisible();

  await page.getByLabelText("Zoom", { exact: true }).selectOptions("200");

  await expect.element(page.getByRole("button", { name: "Expand the sidebar" })).toBeVisible();
  await userEvent.keyboard("{Control>}0{/Control}");
  await expect.element(page.getByRole("button", { name: "Collapse the sidebar" })).toBeVisible();
});

test("a changed setting can be set back from the message, the last one only", async () => {
  const backend = await open();

  await page.getByText("Dark", { exact: true }).click();
  await page.getByText("Compact", { exact: true }).click();
  await expect.element(page.getByText("Setting changed")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();

  await expect.element(page.getByText("The setting is as it was before")).toBeVisible();
  expect(backend.calls("preference_change").at(-1)?.args).toMatchObject({
    preference: { theme: "dark", density: "normal" },
  });
  await expect.element(page.getByRole("radio", { name: "Normal" })).toBeChecked();

  await page.getByRole("switch", { name: "Keep birthdays" }).click();
  await expect.element(page.getByText("Setting changed")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();

  await expect.element(page.getByRole("switch", { name: "Keep birthdays" })).not.toBeChecked();
  expect(backend.calls("setting_change").map(({ args }) => args)).toMatchObject([
    { settings: { birthday: true } },
    { settings: { birthday: false } },
  ]);
});

test("the countries have their names in the language of the interface, sorted by its rules", async () => {
  const names = async (language: "de" | "sv"): Promise<(string | null)[]> => {
    await open({ preference: { language } });
    await page.getByRole("combobox", { name: "Land" }).click();
    await expect.poll(() => document.querySelectorAll("[role=option]").length).toBeGreaterThan(200);
    return [...document.querySelectorAll("[role=option]")].map((option) => option.textContent.trim());
  };

  const german = await names("de");
  cleanup();
  const swedish = await names("sv");

  expect(german.indexOf("Österreich")).toBeLessThan(german.indexOf("Polen"));
  expect(swedish.indexOf("Österrike")).toBeGreaterThan(swedish.indexOf("Zimbabwe"));
});

test("the organisation is kept when the field is left, and an empty one is refused", async () => {
  const backend = await open();
  const field = page.getByLabelText("Organisation", { exact: true });
  await expect.element(field).toHaveValue("Kanzlei Lindqvist & Söhne");

  await field.fill("");
  await userEvent.tab();
  await expect.element(page.getByText(/This is missing/)).toBeVisible();
  await field.fill("Bookshop");
  await userEvent.tab();

  await expect
    .poll(() => backend.calls("setting_change").at(-1)?.args)
    .toMatchObject({
      settings: { organisation: "Bookshop", country: "DE" },
    });
});

test("the country is found by typing", async () => {
  const backend = await open();
  const field = page.getByRole("combobox", { name: "Country" });
  await expect.element(field).toHaveValue("Germany");

  await field.click();
  await field.fill("swed");
  await page.getByRole("option", { name: "Sweden" }).click();

  await expect
    .poll(() => backend.calls("setting_change").at(-1)?.args)
    .toMatchObject({ settings: { country: "SE" } });
  await expect.element(field).toHaveValue("Sweden");
});

test("another language of sorting shows how far it is, and can be stopped", async () => {
  let stop: ((reason: unknown) => void) | undefined;
  const backend = await open();
  Object.assign(backend.answers, {
    // The answer comes when the work is stopped.
    setting_change: () => new Promise((_, reject) => (stop = reject)) as never,
    job_cancel: () => {
      stop?.({ code: "cancelled" });
      return null;
    },
  });

  const language = page.getByRole("combobox", { name: "Names are sorted as in" });
  await expect.element(language).toHaveValue("de");
  await language.selectOptions("Swedish");
  await expect.poll(() => backend.calls("setting_change")).toHaveLength(1);
  const { job, settings } = backend.calls("setting_change")[0]?.args as Commands["setting_change"]["args"];
  expect(settings.sortLanguage).toBe("sv");
  expect(page.getByRole("dialog").elements()).toEqual([]);
  backend.emit("progress", { job, done: 30_000, total: 100_000, rate: 30_000 });
  await expect.element(page.getByRole("dialog", { name: "All names are being sorted anew" })).toBeVisible();
  await expect.element(page.getByText("30,000 per second")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();

  await expect.poll(() => page.getByRole("dialog").elements()).toEqual([]);
  await expect.element(language).toHaveValue("de");
});

test("changing the passphrase asks whether somebody may know the old one", async () => {
  const backend = await open();

  await page.getByRole("button", { name: "Change the passphrase …" }).click();
  await page.getByLabelText("Present passphrase").fill(passphrase);
  await page.getByLabelText("New passphrase").fill("another long passphrase");
  await page.getByLabelText("Repeat the passphrase").fill("another long passphrase");
  await page.getByRole("button", { name: "Change the passphrase", exact: true }).click();
  await expect.element(page.getByText("Please answer this question.")).toBeVisible();
  await page.getByText("No, I just want another one").click();
  await page.getByRole("button", { name: "Change the passphrase", exact: true }).click();

  await expect.element(page.getByText("The passphrase was changed.")).toBeVisible();
  expect(backend.calls("vault_passphrase_change")[0]).toMatchObject({
    args: { exposed: false },
    secrets: [passphrase, "another long passphrase"],
  });
});

test("an exposed passphrase leads to a new recovery code, and back to the settings", async () => {
  await open();

  await page.getByRole("button", { name: "Change the passphrase …" }).click();
  await page.getByLabelText("Present passphrase").fill(passphrase);
  await page.getByLabelText("New passphrase").fill("another long passphrase");
  await page.getByLabelText("Repeat the passphrase").fill("another long passphrase");
  await page.getByText("Yes, or I am not sure").click();
  await page.getByRole("button", { name: "Change the passphrase", exact: true }).click();
  await expect.element(page.getByText(/The old recovery code does not work any more/)).toBeVisible();
  expect(document.getElementById("app")?.inert ?? false).toBe(false);
  await expectAccessible();
  await typeBack();

  await expect.element(page.getByRole("heading", { name: "Settings" })).toBeVisible();
});

test("a new recovery code is made with the passphrase", async () => {
  const backend = await open();

  await page.getByRole("button", { name: "New recovery code …" }).click();
  await page.getByLabelText("Present passphrase").fill("wrong");
  await page.getByRole("button", { name: "Make a new code" }).click();
  await expect.element(page.getByRole("alert")).toBeVisible();
  await expectAccessible();
  await page.getByLabelText("Present passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Make a new code" }).click();
  await expect.element(page.getByText(/The old recovery code does not work any more/)).toBeVisible();
  expect(backend.calls("vault_recovery_replace").at(-1)?.secrets).toEqual([passphrase]);
  await typeBack();

  await expect.element(page.getByRole("heading", { name: "Settings" })).toBeVisible();
});

test("a key file is added, replaced and removed with the passphrase", async () => {
  const backend = await open();
  const change = async (open: string, button: string): Promise<void> => {
    await page.getByRole("button", { name: open }).click();
    await expectAccessible();
    await page.getByLabelText("Present passphrase").fill(passphrase);
    await page.getByRole("button", { name: button }).click();
  };

  await change("Add key file …", "Create key file …");
  await expect.element(page.getByText("Your passphrase needs the key file now.")).toBeVisible();
  await change("Replace key file …", "Create new key file …");
  await expect.element(page.getByText("Your passphrase needs the new key file now.")).toBeVisible();
  await change("Remove key file …", "Go without key file");
  await expect.element(page.getByText("opens the vault without a key file now")).toBeVisible();

  await expect.element(page.getByRole("button", { name: "Add key file …" })).toBeVisible();
  expect(backend.calls("vault_key_file_add").map(({ secrets }) => secrets)).toEqual([
    [passphrase],
    [passphrase],
  ]);
});

test("a wrong passphrase changes no key file", async () => {
  await open({ keyFile: true });

  await page.getByRole("button", { name: "Remove key file …" }).click();
  await page.getByLabelText("Present passphrase").fill("wrong");
  await page.getByRole("button", { name: "Go without key file" }).click();

  await expect.element(page.getByRole("alert")).toHaveTextContent("not the passphrase of this vault");
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect.element(page.getByRole("button", { name: "Replace key file …" })).toBeVisible();
});

async function typeBack(): Promise<void> {
  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByLabelText("Group 4").fill("VN2EZ");
  await page.getByLabelText("Group 10").fill("HC3VE");
  await page.getByRole("button", { name: "Back to the vault" }).click();
}

test("the sample vault is deleted after a question", async () => {
  const backend = await open({ demo: true });

  await page.getByRole("button", { name: "Delete the sample vault" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete the sample vault" }).click();

  await expect.poll(() => backend.calls("vault_demo_delete")).toHaveLength(1);
  await expect.element(page.getByRole("button", { name: "Unlock" })).toBeVisible();
});

test("the palette finds records and commands, and Escape brings the focus back", async () => {
  await open();
  await expect.element(page.getByRole("button", { name: "Show all shortcuts" })).toBeVisible();
  (page.getByRole("button", { name: "Show all shortcuts" }).element() as HTMLElement).focus();

  await userEvent.keyboard("{Control>}k{/Control}lindq");
  await expect
    .element(page.getByRole("option", { name: /Åsa Lindqvist/ }))
    .toHaveAttribute("aria-selected", "true");
  await expectAccessible();
  await userEvent.clear(page.getByRole("combobox", { name: /Find a person/ }));
  await userEvent.keyboard(">lock");
  await expect.element(page.getByRole("option", { name: /Lock the vault/ })).toBeVisible();
  await userEvent.keyboard("{Escape}");

  await expect.element(page.getByRole("button", { name: "Show all shortcuts" })).toHaveFocus();
  expect(document.getElementById("app")?.inert ?? false).toBe(false);
});

test("the palette finds what was said, shows where, and leads to the timeline", async () => {
  await open();

  await userEvent.keyboard("{Control>}k{/Control}ange");
  const line = page.getByRole("option", { name: /Möchte ein Angebot für 42 Stühle/ });
  await expect.element(line).toHaveAttribute("aria-selected", "true");
  expect(line.element().querySelector("mark")?.textContent).toBe("Angebot");
  await expect
    .element(page.getByText("In notes, activities, tasks, documents, vouchers and deals"))
    .toBeVisible();
  await expectAccessible();
  await userEvent.keyboard("{Enter}");

  await expect.element(page.getByRole("tab", { name: "Timeline" })).toHaveAttribute("aria-selected", "true");
});

test("a command of the palette runs", async () => {
  const backend = await open();

  await userEvent.keyboard("{Control>}k{/Control}>lock{Enter}");

  await expect.element(page.getByRole("button", { name: "Unlock" })).toBeVisible();
  expect(backend.calls("vault_lock")).toHaveLength(1);
});

test("single keys act outside fields only, and not at all when switched off", async () => {
  await open();
  const search = page.getByRole("searchbox");

  await search.fill("");
  await userEvent.keyboard("?");
  await expect.element(search).toHaveValue("?");
  await search.fill("");
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("?");
  await expect.element(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await expectAccessible();
  await userEvent.keyboard("{Escape}");
  await page.getByRole("switch", { name: "Shortcuts of a single key" }).click();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard("?");

  expect(page.getByRole("dialog").elements()).toEqual([]);
});

test("undo tells what was undone and offers to redo", async () => {
  const backend = await open();

  await userEvent.keyboard("{Control>}z{/Control}");

  await expect.element(page.getByText("Undone: 3 contacts moved to the trash")).toBeVisible();
  await page.getByRole("button", { name: "Redo" }).click();
  await expect.poll(() => backend.calls("undo_state")).toHaveLength(2);
});

test("undo in a field belongs to the field", async () => {
  const backend = await open();

  await page.getByRole("searchbox").fill("word");
  await userEvent.keyboard("{Control>}z{/Control}");

  expect(backend.calls("undo_back")).toEqual([]);
});

test("F6 goes from region to region", async () => {
  await open();

  await userEvent.keyboard("{F6}");
  await expect.poll(() => document.activeElement?.closest("[data-region]")?.tagName).toBe("NAV");
  await userEvent.keyboard("{F6}");

  await expect.poll(() => document.activeElement?.closest("[data-region]")?.tagName).toBe("MAIN");
});

test.each([...looks, { language: "de" as const, theme: "contrast" as const }])(
  "is accessible in $language, $theme",
  async (preference) => {
    await open({ preference, demo: true });
    await expect.poll(() => document.querySelectorAll("[data-setting]").length).toBeGreaterThan(8);

    await expectAccessible();
  },
);
