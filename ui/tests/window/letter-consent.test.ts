//! Letters of consent: forms to print, their codes when they come back, receipts, and reaching people for a purpose.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Locator } from "vitest/browser";
import { permissions } from "../../src/ipc/commands";
import { forget } from "../../src/ipc/query.svelte";
import { router, type ScreenName } from "../../src/route/router.svelte";
import type { Answers, Backend } from "../backend/backend";
import { blankCode, printedCode, strangeCode, widePrintedCode } from "../backend/letters";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

async function begin(screen: ScreenName, beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.reset(screen);
  await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
  return backend;
}

async function privacy(id = 1, beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  const backend = await begin("contacts", beginning, answers);
  router.open("contact", { id });
  await expect.poll(() => document.querySelector("[role=tab]")).not.toBeNull();
  await userEvent.keyboard("{Alt>}6{/Alt}");
  await expect.poll(() => document.querySelector(".privacy li")).not.toBeNull();
  return backend;
}

const dialog = (): Locator => page.getByRole("dialog");

async function capture(code: string, id = 1, answers: Answers = {}): Promise<Backend> {
  const backend = await privacy(id, {}, answers);
  await userEvent.keyboard("w");
  await dialog().getByLabelText("Code on the form").fill(code);
  return backend;
}

async function choose(entry: string): Promise<void> {
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.keyboard(entry);
  await page.getByRole("option", { name: new RegExp(`^${entry}`) }).click();
}

/** Begins a form by the menu of the bar. */
async function print(): Promise<void> {
  await page.getByRole("button", { name: "More actions" }).last().click();
  await page.getByRole("menuitem", { name: /^Print a consent form/ }).click();
}

test("Shift W prints a form: purpose and wording are proposed, the wording is in sight, the code is told and can be copied", async () => {
  const backend = await begin("contacts");
  router.open("contact", { id: 1 });
  await expect.element(page.getByRole("tab", { name: "Privacy" })).toBeVisible();
  await userEvent.keyboard("{Shift>}W{/Shift}");

  await expect.element(dialog().getByLabelText("Purpose")).toHaveDisplayValue("Newsletter");
  await expect
    .element(dialog().getByLabelText("Purpose").getByText("Kundenbetreuung"))
    .not.toBeInTheDocument();
  await expect.element(dialog().getByText(/darf meinen Namen und meine E-Mail-Adresse/)).toBeVisible();
  await dialog()
    .getByRole("checkbox", { name: /post\.example/ })
    .click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");

  await expect.element(dialog().getByText("Q7RW3-8KJ0N")).toBeVisible();
  await expect.element(dialog()).toHaveTextContent("Press W on this page and type the code");
  expect(backend.calls("consent_form_save").map(({ args }) => args)).toMatchObject([
    {
      form: {
        contact: 1,
        purpose: 3,
        version: 110,
        channels: [
          { channel: "email", point: "jurgen.bergstrom@firma.example" },
          { channel: "email", point: "jurgen.bergstrom@post.example" },
        ],
      },
    },
  ]);
  await dialog().getByRole("button", { name: "Copy: Code on the form" }).click();
  await expect
    .poll(() => backend.calls("clipboard_copy").at(-1)?.args)
    .toMatchObject({ text: "Q7RW3-8KJ0N", contact: 1 });
});

test("a form without a channel is not printed", async () => {
  const backend = await privacy();
  await print();
  await dialog()
    .getByRole("checkbox", { name: /firma\.example/ })
    .click();
  await dialog()
    .getByRole("button", { name: /^Save as PDF/ })
    .click();
  await expect.element(dialog().getByText(/This is missing/)).toBeVisible();
  expect(backend.calls("consent_form_save")).toEqual([]);
});

test("a draft of a wording is shown as people will read it, and that it will be fixed", async () => {
  const backend = await privacy();
  await print();
  await dialog()
    .getByLabelText("Wording")
    .selectOptions("Einwilligung in den Newsletter, version 2 (German), draft");
  await expect.element(dialog().getByText(/einmal im Monat Neuigkeiten/)).toBeVisible();
  await expect.element(dialog().getByText(/\{organisation\}/)).not.toBeInTheDocument();
  await expect.element(dialog().getByText(/nobody can change it/)).toBeVisible();
  expect(backend.calls("notice_preview").length).toBeGreaterThan(0);
});

test("no file chosen, no form: the dialog stays", async () => {
  await privacy(1, {}, { consent_form_save: () => null });
  await print();
  await dialog()
    .getByRole("button", { name: /^Save as PDF/ })
    .click();
  await expect.element(dialog().getByLabelText("Purpose")).toBeVisible();
});

test("what the form has to say and the settings lack is named, with the way there", async () => {
  await privacy(
    1,
    {},
    { consent_form_save: () => refuse({ code: "unset", missing: ["contact", "organisation"] }) },
  );
  await print();
  await dialog()
    .getByRole("button", { name: /^Save as PDF/ })
    .click();
  await expect
    .element(
      dialog().getByText(
        "The settings lack an e-mail address or telephone number and the organisation’s name.",
      ),
    )
    .toBeVisible();
  await dialog().getByRole("button", { name: "Complete the settings" }).click();
  await expect.poll(() => router.place).toMatchObject({ screen: "settings", params: { lack: "contact" } });
  await expect.element(page.getByLabelText("E-mail address")).toHaveFocus();
});

test("who may not change the settings is told who can", async () => {
  await privacy(
    1,
    { may: [...new Set(Object.values(permissions))].filter((one) => one !== "setting_change") },
    { consent_receipt_save: () => refuse({ code: "unset", missing: ["authority"] }) },
  );
  await page.getByRole("button", { name: "Receipt about Newsletter" }).click();
  await dialog().getByRole("button", { name: /^Save/ }).click();
  await expect
    .element(dialog().getByText(/lack the supervisory authority\. Whoever may change the settings/))
    .toBeVisible();
  await expect
    .element(dialog().getByRole("button", { name: "Complete the settings" }))
    .not.toBeInTheDocument();
  expect(document.querySelectorAll(".toast")).toHaveLength(0);
});

test("a blank form comes from the palette anywhere, without a name", async () => {
  const backend = await begin("contacts");
  await choose("Blank consent form");
  await expect.element(dialog().getByRole("checkbox", { name: /^E-mail/ })).toBeChecked();
  await dialog()
    .getByRole("button", { name: /^Save as PDF/ })
    .click();
  await expect.element(dialog().getByText(blankCode)).toBeVisible();
  expect(backend.calls("consent_form_save").at(-1)?.args).toMatchObject({
    form: { contact: null, purpose: 3, channels: [{ channel: "email", point: "" }] },
  });
});

test("where no purpose rests on consent, the blank form leads to the purposes", async () => {
  await begin("contacts", {}, { purpose_list: () => [] });
  await choose("Blank consent form");
  await expect.element(dialog().getByText("No purpose rests on consent")).toBeVisible();
  await dialog().getByRole("button", { name: "Go to purposes" }).click();
  await expect.poll(() => router.place?.screen).toBe("purposes");
});

test("the code of a form fills what it says; what was said is still asked", async () => {
  const backend = await capture(printedCode.toLowerCase().replace("-", " "));
  await expect.element(dialog().getByLabelText("Code on the form")).toHaveValue(printedCode);
  await expect.element(dialog().getByLabelText("Purpose")).toHaveDisplayValue("Newsletter");
  await expect.element(dialog().getByLabelText("How", { exact: true })).toHaveDisplayValue("Form on paper");
  await expect.element(dialog().getByText(/^Printed on 3 Nov 2026/)).toBeVisible();
  expect(dialog().getByRole("radio", { checked: true }).elements()).toEqual([]);

  await dialog()
    .getByRole("radio", { name: /^Consented A clear/ })
    .click();
  await dialog().getByRole("button", { name: "Now" }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => backend.calls("consent_add").length).toBe(1);
  expect(backend.calls("consent_add")[0]?.args).toMatchObject({
    event: {
      code: printedCode,
      purpose: 3,
      version: 110,
      channel: "email",
      point: "jurgen.bergstrom@firma.example",
      method: "paper",
      kind: "given",
    },
  });
});

test("of a form with several boxes, one event is recorded for each that was ticked, and none before", async () => {
  const backend = await capture(widePrintedCode, 3);
  const boxes = dialog().getByRole("group", { name: "Ticked on the form" });
  await expect.poll(() => boxes.getByRole("checkbox").elements().length).toBe(2);
  expect(boxes.getByRole("checkbox", { checked: true }).elements()).toEqual([]);
  await dialog()
    .getByRole("radio", { name: /^Consented A clear/ })
    .click();
  await dialog().getByRole("button", { name: "Now" }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(boxes.getByText(/This is missing/)).toBeVisible();

  for (const box of boxes.getByRole("checkbox").all()) await box.click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(backend.calls("consent_add").map(({ args }) => args)).toMatchObject([
    { event: { channel: "email", point: "ludwig.gromann@firma.example", code: widePrintedCode } },
    { event: { channel: "email", point: "ludwig.gromann@post.example", code: widePrintedCode } },
  ]);
});

test("what was recorded of a form is not recorded twice where the rest was refused", async () => {
  let count = 0;
  const backend = await capture(widePrintedCode, 3, {
    consent_add: ({ event }) => {
      count += 1;
      if (count === 2) return refuse({ code: "disk_full" });
      return {
        ...event,
        id: count,
        grade: "b",
        recordedAt: 0,
        since: 0,
        endsAt: null,
        usedAt: null,
        author: 1,
      };
    },
  });
  const boxes = dialog().getByRole("group", { name: "Ticked on the form" });
  await expect.poll(() => boxes.getByRole("checkbox").elements().length).toBe(2);
  for (const box of boxes.getByRole("checkbox").all()) await box.click();
  await dialog()
    .getByRole("radio", { name: /^Consented A clear/ })
    .click();
  await dialog().getByRole("button", { name: "Now" }).click();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => boxes.getByRole("checkbox", { checked: true }).elements().length).toBe(1);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(
    backend.calls("consent_add").map(({ args }) => (args as { event: { point: string } }).event.point),
  ).toEqual(["ludwig.gromann@firma.example", "ludwig.gromann@post.example", "ludwig.gromann@post.example"]);
});

test.each([
  ["793NY-W3CVC", "The first group is mistyped."],
  ["793NX-W3CVE", "The second group is mistyped."],
])("of the mistyped code %s it says which group is wrong, and nothing is recorded", async (code, said) => {
  const backend = await capture(code);
  await expect.element(dialog().getByText(said)).toBeVisible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(backend.calls("consent_add")).toEqual([]);
});

test("a code of elsewhere is taken, with a word that no form here has it", async () => {
  await capture(strangeCode);
  await expect
    .element(dialog().getByText("No form with this code was printed from this vault."))
    .toBeVisible();
  await dialog().getByLabelText("Code on the form").fill("WEB-17");
  await userEvent.keyboard("{Tab}");
  await expect.element(dialog().getByText(/^This is no code of a printed form/)).toBeVisible();
});

test("the code of somebody else's form leads there, where it is filled in", async () => {
  await capture(widePrintedCode);
  await expect.element(dialog().getByText("This form was printed for Ludwig Großmann.")).toBeVisible();
  await expect.element(dialog().getByLabelText("Purpose")).toHaveDisplayValue("Please choose");
  await dialog().getByRole("button", { name: "Go there" }).click();
  await expect.poll(() => router.place?.params).toMatchObject({ id: 3 });
  await expect.element(dialog().getByLabelText("Code on the form")).toHaveValue(widePrintedCode);
  await expect.element(dialog().getByRole("group", { name: "Ticked on the form" })).toBeVisible();
});

test("the code of a blank form fills purpose and wording", async () => {
  await capture(blankCode);
  await expect.element(dialog().getByText(/^A blank form/)).toBeVisible();
  await expect.element(dialog().getByLabelText("Purpose")).toHaveDisplayValue("Newsletter");
  await expect
    .element(dialog().getByLabelText("Wording", { exact: true }))
    .toHaveDisplayValue("Einwilligung in den Newsletter, version 1 (de)");
});

test("a receipt is saved for the purposes of which something is recorded, as PDF or for machines", async () => {
  const backend = await privacy();
  await expect
    .element(page.getByRole("button", { name: "Receipt about Kundenbetreuung" }))
    .not.toBeInTheDocument();
  await page.getByRole("button", { name: "Receipt about Newsletter" }).click();
  await dialog()
    .getByRole("radio", { name: /^For machines/ })
    .click();
  await dialog().getByRole("button", { name: /^Save/ }).click();
  await expect.element(page.getByText("Receipt saved as “Nachweis Jürgen Bergström.jsonld”")).toBeVisible();
  expect(backend.calls("consent_receipt_save").map(({ args }) => args)).toEqual([
    { contact: 1, purpose: 3, format: "json_ld" },
  ]);
});

test("no place chosen, no receipt: the dialog stays", async () => {
  await privacy(1, {}, { consent_receipt_save: () => null });
  await page.getByRole("button", { name: "Receipt about Newsletter" }).click();
  await dialog().getByRole("button", { name: /^Save/ }).click();
  await expect.element(dialog().getByLabelText("Purpose")).toBeVisible();
});

test("who is allowed to be reached is reached for the purpose, which is noted", async () => {
  const backend = await privacy();
  const newsletter = page.getByRole("list", { name: "Newsletter" });
  await newsletter.getByRole("button", { name: "Write … (Newsletter)" }).click();
  await expect.element(page.getByText("Noted as a use for this purpose")).toBeVisible();
  expect(backend.calls("contact_reach").at(-1)?.args).toEqual({ id: 1, purpose: 3, channel: "email" });
  await page.getByRole("button", { name: "Note letter (Kundenbetreuung)" }).click();
  await expect.element(page.getByText("Letter noted as a use for this purpose")).toBeVisible();
});

test("who may not be reached any more is not: the reasons are shown", async () => {
  await privacy(
    1,
    {},
    {
      contact_reach: () => refuse({ code: "may_not" }),
      decision_get: ({ id, purpose, channel }) => ({
        contact: id,
        purpose,
        channel,
        at: 0,
        outcome: "blocked",
        point: "",
        reasons: [
          {
            code: "withdrawn",
            since: Date.UTC(2026, 10, 20),
            day: null,
            law: null,
            unverified: false,
            grade: null,
            basis: null,
          },
        ],
      }),
    },
  );
  await page.getByRole("button", { name: "Write … (Newsletter)" }).click();
  await expect.element(dialog()).toHaveTextContent("Withdrew their consent on 20 Nov 2026");
});

test("a row that is not allowed offers no way to reach them", async () => {
  await privacy(2);
  await expect.element(page.getByRole("list", { name: "Newsletter" })).toHaveTextContent("Not allowed");
  await expect
    .element(page.getByRole("button", { name: /^(Write …|Call …|Note letter)/ }))
    .not.toBeInTheDocument();
});

test("as of another day, nothing is printed, saved or opened", async () => {
  await privacy();
  await page.getByRole("textbox", { name: "As of" }).fill("2026-06-20");
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("button", { name: "Back to today" })).toBeVisible();
  await expect
    .element(page.getByRole("button", { name: /^(Write …|Receipt about)/ }))
    .not.toBeInTheDocument();
  expect(document.querySelector(".privacy > .bar [aria-haspopup=menu]")).toBeNull();
});

test("the ledger says until when a proof is kept", async () => {
  await begin("consents");
  router.open("consents", { part: "ledger", filter: { channel: "phone" } });
  await expect.poll(() => document.querySelector("[role=gridcell]")).not.toBeNull();
  await userEvent.keyboard("{Enter}");
  const pane = page.getByRole("complementary", { name: "Entry of the ledger" });
  await expect.element(pane.getByText(/^To be kept until .* \(§ 7a UWG\)$/)).toBeVisible();
});

test("who may only read prints, records and reads in nothing", async () => {
  await privacy(1, { may: ["contact_read", "consent_read", "purpose_read", "notice_read"] });
  await expect
    .element(page.getByRole("button", { name: /^(Write …|Receipt about)/ }))
    .not.toBeInTheDocument();
  expect(document.querySelector(".privacy > .bar [aria-haspopup=menu]")).toBeNull();
  router.open("consents", {});
  await expect.element(page.getByRole("navigation", { name: "Parts of consents" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Answers" })).not.toBeInTheDocument();
});

test.each(looks)("forms and what comes next are accessible in $language, $theme", async (preference) => {
  await privacy(1, { preference });
  await userEvent.keyboard("{Shift>}W{/Shift}");
  await expect.poll(() => document.querySelector("[role=dialog] .wording")).not.toBeNull();
  await expectAccessible();
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await expect.poll(() => document.querySelector("[role=dialog] code")).not.toBeNull();
  await expectAccessible();
});
