//! Answers of the backend that are kept while somebody shows them.
import { render } from "vitest-browser-svelte";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { followChanges, forget } from "../../src/ipc/query.svelte";
import { Backend } from "../backend/backend";
import { office } from "../backend/office";
import QueryStage from "./QueryStage.svelte";

test("what is asked for and shown in one step follows the answer and its changes", async () => {
  const backend = new Backend(office());
  backend.install();
  forget();
  await followChanges();
  await render(QueryStage);
  await expect.element(page.getByText("Kanzlei Lindqvist & Söhne")).toBeVisible();

  const { setting_get: get } = backend.answers;
  backend.answers.setting_get = () => {
    const settings = get?.({}, []);
    if (!settings) throw new Error("nobody answers");
    return { ...settings, organisation: "Verein für Stadtgeschichte" };
  };
  backend.emit("change", { table: "setting", ids: [] });

  await expect.element(page.getByText("Verein für Stadtgeschichte")).toBeVisible();
});
