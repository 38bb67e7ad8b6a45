//! The door to the backend.
import { expect, test } from "vitest";
import { call, callWithSecret, isRefusal } from "../../src/ipc/call";
import { Backend } from "../backend/backend";
import { office } from "../backend/office";
import { refuse } from "../backend/refuse";

test("secrets travel as bytes beside the arguments and are zeroed after", async () => {
  const backend = new Backend(office());
  backend.install();
  const [old, fresh] = ["correct horse battery staple", "nytt lösenord å ä ö"].map((word) =>
    new TextEncoder().encode(word),
  );
  if (!old || !fresh) throw new Error("two secrets");

  await callWithSecret("vault_passphrase_change", { exposed: true }, [old, fresh]);

  expect(backend.asked[0]).toEqual({
    command: "vault_passphrase_change",
    args: { exposed: true },
    secrets: ["correct horse battery staple", "nytt lösenord å ä ö"],
  });
  expect([...old, ...fresh].every((byte) => byte === 0)).toBe(true);
});

test("secrets are zeroed after a refusal, too", async () => {
  new Backend(office()).install();
  const secret = new TextEncoder().encode("wrong");

  await expect(callWithSecret("vault_unlock", { place: 1 }, [secret])).rejects.toMatchObject({
    code: "vault",
  });

  expect([...secret]).toEqual([0, 0, 0, 0, 0]);
});

test("arguments keep letters of every script", async () => {
  const backend = new Backend(office());
  backend.install();

  await callWithSecret("passphrase_strength", { words: ["Müller & Söhne", "東京"] }, [new Uint8Array(3)]);

  expect(backend.asked[0]?.args).toEqual({ words: ["Müller & Söhne", "東京"] });
});

test("a refusal is told from a fault of this program", async () => {
  new Backend({ ...office(), vault_reveal: () => refuse({ code: "locked" }) }).install();

  await expect(call("vault_reveal").catch((caught: unknown) => isRefusal(caught))).resolves.toBe(true);
  expect(isRefusal(new Error("code"))).toBe(false);
  expect(isRefusal({ code: "toString" })).toBe(false);
});
