//! A test copy of the vault: what is in it, a place and a passphrase of its own, how far it is, where it lies.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { forget } from "../../src/ipc/query.svelte";
import type { Answers, Backend } from "../backend/backend";
import type { Beginning } from "../backend/office";
import { refuse } from "../backend/refuse";
import { expectAccessible, looks, open } from "./open";

const words = "correct horse battery staple";
const dialog = () => page.getByRole("dialog");
const button = (name: string | RegExp) => dialog().getByRole("button", { name });

async function show(beginning: Beginning = {}, answers: Answers = {}): Promise<Backend> {
  forget();
  return open({ people: 3, ...beginning }, answers);
}

async function begin(): Promise<void> {
  await page
    .getByRole("button", { name: /^Make a test copy …|^Testkopie erstellen …|^Gör en testkopia …/ })
    .click();
  await expect.poll(() => document.querySelector("[role=dialog] input")).not.toBeNull();
}

async function type(first: string, second: string): Promise<void> {
  const [one, two] = [...document.querySelectorAll<HTMLInputElement>("[role=dialog] input[type=password]")];
  if (!one || !two) throw new Error("two fields for the passphrase");
  await userEvent.fill(one, first);
  await userEvent.fill(two, second);
}

test("it says what is in it, proposes a name and a place, and is made under a passphrase of its own", async () => {
  const backend = await show();
  await begin();
  await expect.element(dialog()).toHaveTextContent(/All people are fictional/);
  await expect.element(dialog()).toHaveTextContent(/Not in it: requests, recipients/);
  await expect.element(dialog()).toHaveTextContent(/\/home\/ada\/Documents\/Test copy of .*\.kartotek/);
  await button("Other place …").click();
  await expect.element(dialog()).toHaveTextContent(/\/media\/ada\/Archive\//);

  await type("short", "short");
  await button("Make the copy").click();
  await type(words, `${words}r`);
  await button("Make the copy").click();
  await expect
    .element(page.getByText("The two passphrases are not the same.", { exact: false }))
    .toBeVisible();
  expect(backend.calls("vault_test_copy")).toEqual([]);
  await type(words, words);
  await button("Make the copy").click();

  await expect.poll(() => backend.calls("vault_test_copy").length).toBe(1);
  const [call] = backend.calls("vault_test_copy");
  expect(call?.args).toMatchObject({ place: 10 });
  expect(call?.secrets).toEqual([words]);
  await expect.element(page.getByRole("heading", { name: "The test copy is there" })).toBeVisible();
  await expect.element(dialog()).toHaveTextContent(/\/media\/ada\/Archive\/.*\.kartotek/);
  await expect.element(dialog()).toHaveTextContent(/no recovery code/);
  await button("Close").last().click();
  await expect.element(dialog()).not.toBeInTheDocument();
});

test("it shows how far it is; Escape stops it, and nothing is said to be there", async () => {
  const backend = await show();
  let stop: (() => void) | undefined;
  const slowly = (): Promise<never> =>
    new Promise((_, reject) => {
      stop = () => {
        // As a refusal comes over the bridge.
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        reject({ code: "cancelled" });
      };
    });
  // The pretended backend hands on what it is given, a promise too.
  backend.answers.vault_test_copy = slowly as never;
  backend.answers.job_cancel = () => {
    stop?.();
    return null;
  };
  await begin();
  await type(words, words);
  await button("Make the copy").click();
  await expect.poll(() => stop).toBeDefined();
  const { job } = backend.calls("vault_test_copy")[0]?.args as { job: number };
  backend.emit("progress", { job, done: 300, total: 1200, rate: 0 });
  await expect.element(page.getByText("300 of 1,200")).toBeVisible();
  await expectAccessible();

  await userEvent.keyboard("{Escape}");

  await expect.poll(() => backend.calls("job_cancel").map(({ args }) => args)).toEqual([{ job }]);
  await expect.element(button("Make the copy")).toBeEnabled();
  expect(page.getByText("The test copy is there").elements()).toEqual([]);
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
});

test("a name that is taken or missing, and a disk that is full, are said", async () => {
  const backend = await show({}, { vault_test_copy: () => refuse({ code: "disk_full" }) });
  await begin();
  const name = dialog().getByLabelText("Name of the vault");
  await name.fill("Taken");
  await userEvent.tab();
  await expect.element(dialog().getByRole("alert")).toBeVisible();
  await name.fill("");
  await userEvent.tab();
  await expect.element(name).toHaveAttribute("aria-invalid", "true");
  await type(words, words);
  await button("Make the copy").click();
  expect(backend.calls("vault_test_copy")).toEqual([]);

  await name.fill("Copy");
  await userEvent.tab();
  await button("Make the copy").click();
  await expect.poll(() => backend.calls("vault_test_copy").length).toBe(1);
  await expect.element(page.getByText(/Free some space and try again/)).toBeVisible();
  expect(page.getByText("The test copy is there").elements()).toEqual([]);
  await expect.element(button("Make the copy")).toBeEnabled();
});

test("who may not export has no way to it, nor has the sample vault", async () => {
  await show({ may: ["contact_read", "company_read"] });
  expect(page.getByText("Test copy", { exact: true }).elements()).toEqual([]);
  await show({ demo: true });
  expect(page.getByText("Test copy", { exact: true }).elements()).toEqual([]);
});

for (const { language, theme } of looks)
  test(`the test copy is accessible in ${language} ${theme}`, async () => {
    await show({ preference: { language, theme } });
    await begin();
    await expectAccessible();
    await type(words, words);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => document.querySelector("[role=dialog] form")).toBeNull();
    await expectAccessible();
  });
