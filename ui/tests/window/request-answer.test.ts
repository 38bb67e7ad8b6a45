//! What requests are answered with: letters that read as they will be sent, and the package with its password.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import { router } from "../../src/route/router.svelte";
import { drawnPassword } from "../backend/answering";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

/** Number 7 is being answered, number 2 is being searched for. */
async function show(id: number, answers: Answers = {}, beginning: Beginning = {}): Promise<Backend> {
  forget();
  const backend = await open({ people: 40, ...beginning }, answers);
  forget();
  router.open("request", { id });
  await expect.element(page.getByRole("heading", { name: "Letters and package" })).toBeVisible();
  return backend;
}

const sent = (backend: Backend, command: Parameters<Backend["calls"]>[0]): unknown[] =>
  backend.calls(command).map(({ args }) => args);
const button = (name: string) => page.getByRole("button", { name, exact: true });
const dialog = () => page.getByRole("dialog");
const dialogButton = (name: string) => dialog().getByRole("button", { name, exact: true });
const letter = () => dialog().getByRole("region", { name: "The letter" });

test("only letters that fit the stage are offered", async () => {
  await show(2);
  await expect.element(button("Confirm receipt")).toBeVisible();
  await expect.element(button("Refuse")).not.toBeInTheDocument();
  await expect.element(button("Make the package")).not.toBeInTheDocument();
});

test("a letter shows how it will read, and is saved as a PDF or as the draft of a mail", async () => {
  const backend = await show(2);
  await userEvent.keyboard("l");
  await expect.element(letter()).toHaveTextContent("Sie haben uns um Auskunft");
  await dialog().getByRole("combobox", { name: "Language of the letter" }).selectOptions("Swedish");
  await dialogButton("Save as PDF").click();
  await expect
    .poll(() => sent(backend, "request_letter_save"))
    .toEqual([
      {
        letter: { request: 2, kind: "acknowledgement", language: "sv", refusals: [], lists: [], lifted: "" },
        format: "pdf",
      },
    ]);
  await expect.element(page.getByText("Schreiben 2.pdf saved")).toBeVisible();
  await expect.element(dialog()).not.toBeInTheDocument();

  await button("Confirm receipt").click();
  await dialogButton("Save as mail draft").click();
  await expect.poll(() => sent(backend, "request_letter_save").at(-1)).toMatchObject({ format: "mail" });
});

test("what is missing is named with its place, and nothing is saved before it is there", async () => {
  const backend = await show(7);
  await button("Answer").click();
  await expect.element(dialog().getByText(/^Missing: Transfers to third countries/)).toBeVisible();
  await expect.element(dialogButton("Save as PDF")).toBeDisabled();
  await dialogButton("There is none").click();
  await expect.element(letter()).toHaveTextContent("kein Drittland");
  await dialogButton("Save as PDF").click();
  await expect
    .poll(() => sent(backend, "request_letter_save").at(-1))
    .toMatchObject({ letter: { kind: "answer", lists: [{ placeholder: "transfers" }] } });
});

test("a refusal needs reasons, of the law or typed", async () => {
  await show(7);
  await button("Refuse").click();
  await expect.element(dialog().getByText(/^Missing: Reasons/)).toBeVisible();
  await dialog().getByRole("checkbox", { name: "Nobody could tell whether it is them" }).click();
  await expect.element(letter()).toBeVisible();
});

test("where the settings lack something, the dialog leads there", async () => {
  await show(2, {
    request_letter_save: () => refuse({ code: "unset", missing: ["authority"] }),
  });
  await userEvent.keyboard("l");
  await expect.element(letter()).toBeVisible();
  await dialogButton("Save as PDF").click();
  await expect.element(dialog().getByRole("alert")).toBeVisible();
});

test("the package shows what is in it, strikes others out, and shows its password once", async () => {
  const backend = await show(7);
  await userEvent.keyboard("p");
  await expect.element(dialog().getByText("214")).toBeVisible();
  await expect.element(dialog().getByText(/^Not about the person, as decided/)).toBeVisible();
  const names = dialog().getByRole("group", { name: "Strike out the names of others" });
  await expect.element(names.getByRole("checkbox", { name: /Bo Ek/ })).toBeChecked();
  await names.getByRole("checkbox", { name: /Jürgen Groß/ }).click();
  await dialog().getByRole("checkbox", { name: "Vertrag 2026" }).click();
  await expect.element(dialogButton("Save package")).toBeDisabled();
  await dialogButton("There is none").click();
  await dialogButton("Save package").click();
  await expect
    .poll(() => sent(backend, "request_package_save"))
    .toMatchObject([{ package: { letter: { request: 7, kind: "answer" }, named: [7], withheld: [1] } }]);

  await expect.element(dialog().getByText(drawnPassword)).toBeVisible();
  await expect.element(dialog().getByText(/^Tell them in another way/)).toBeVisible();
  await dialog()
    .getByRole("button", { name: /Password of the package/ })
    .click();
  await expect.poll(() => sent(backend, "clipboard_copy")).toEqual([{ text: drawnPassword, contact: null }]);
  await dialogButton("I noted the password").click();
  await expect.element(page.getByText(drawnPassword)).not.toBeInTheDocument();
});

test.each(looks)("letters and package are accessible in $language, $theme", async (preference) => {
  forget();
  await open({ people: 40, preference });
  forget();
  router.open("request", { id: 7 });
  await expect.poll(() => document.querySelector(".lucide-package")).not.toBeNull();
  await expectAccessible();
  await userEvent.keyboard("p");
  await expect.poll(() => document.querySelector("[role=dialog] dl")).not.toBeNull();
  await expect.poll(() => document.querySelector("[role=dialog] textarea")).not.toBeNull();
  await expectAccessible();
});
