//! Where the values of a column go: the choices, and how a choice and a kind make a target.
import type { ImportTarget } from "../../ipc/types/ImportTarget";
import type { PointKind } from "../../ipc/types/PointKind";
import type { SaidPart } from "../../ipc/types/SaidPart";
import type { SingleField } from "../../ipc/types/SingleField";
import { t, type PlainKey } from "../../text/text.svelte";

const singles = {
  given_name: "contact-given",
  family_name: "contact-family",
  prefix: "contact-prefix",
  middle_name: "contact-middle",
  suffix: "contact-suffix",
  nickname: "contact-nickname",
  phonetic_given_name: "contact-phonetic-given",
  phonetic_family_name: "contact-phonetic-family",
  company_name: "contacts-company",
  job_title: "contact-job",
  department: "contact-department",
  language: "contact-language",
  birthday: "contact-birthday",
  notes: "contact-notes",
  source: "contact-source",
  extra: "contact-extra",
} satisfies Record<SingleField, PlainKey>;

const parts = {
  email: { address: "email-address", label: "point-label" },
  phone: { number: "phone-number", label: "point-label" },
  address: {
    street: "address-street",
    extended: "address-extended",
    postal_code: "address-code",
    city: "address-city",
    region: "address-region",
    country: "address-country",
    po_box: "address-box",
    formatted: "import-formatted",
    label: "point-label",
  },
  website: { url: "website-url", label: "point-label" },
} satisfies Record<string, Record<string, PlainKey>>;

const groups = {
  email: "record-emails",
  phone: "record-phones",
  address: "record-addresses",
  website: "record-websites",
} satisfies Record<keyof typeof parts, PlainKey>;

/** A line of the list of choices. */
export interface TargetOption {
  value: string;
  label: string;
  group: string;
}

/** What columns tell of what people said about marketing. */
const said = {
  opt_out: "import-said-opt-out",
  opt_out_email: "import-said-opt-out-email",
  opt_out_phone: "import-said-opt-out-phone",
  status: "import-said-status",
  opt_in_time: "import-said-opt-in-time",
  confirm_time: "import-said-confirm-time",
  confirm_address: "import-said-confirm-address",
} satisfies Record<SaidPart, PlainKey>;

/** Whether a column says that people opted in. */
export function claims(targets: readonly ImportTarget[]): boolean {
  return targets.some(
    (target) => target.field === "said" && ["status", "opt_in_time", "confirm_time"].includes(target.part),
  );
}

/** A choice as a word, without its kind: `email 0 address`. */
export function keyOf(target: ImportTarget): string {
  switch (target.field) {
    case "single":
      return `single ${target.name}`;
    case "said":
      return `said ${target.part}`;
    case "email":
    case "phone":
    case "address":
    case "website":
      return `${target.field} ${target.slot} ${target.part.is}`;
    default:
      return target.field;
  }
}

/** The kind of a target; undefined where it has none. */
export function kindOf(target: ImportTarget): PointKind | undefined {
  if (target.field === "said") return undefined;
  return "part" in target && "kind" in target.part ? target.part.kind : undefined;
}

/** The target that a choice and a kind make. */
export function targetOf(key: string, kind: PointKind): ImportTarget {
  const [field = "skip", second = "", is = ""] = key.split(" ");
  if (field === "single") return { field, name: second as SingleField };
  if (field === "said") return { field, part: second as SaidPart };
  if (field === "full_name" || field === "tags") return { field };
  if (!(field in parts)) return { field: "skip" };
  const part = is === "label" ? { is } : { is, kind };
  // The keys come from `options`, which is made of these very parts.
  return { field, slot: Number(second), part } as ImportTarget;
}

/** All choices. Each list has one entry more than is used so far. */
export function options(targets: readonly ImportTarget[]): TargetOption[] {
  const plain: TargetOption[] = [
    { value: "skip", label: t("import-skip"), group: "" },
    { value: "full_name", label: t("import-full-name"), group: t("import-group-person") },
    ...Object.entries(singles).map(([name, label]) => ({
      value: `single ${name}`,
      label: t(label),
      group: t("import-group-person"),
    })),
    { value: "tags", label: t("contacts-tags"), group: t("import-group-person") },
    ...Object.entries(said).map(([part, label]) => ({
      value: `said ${part}`,
      label: t(label),
      group: t("import-group-said"),
    })),
  ];
  const points = Object.entries(parts).flatMap(([field, names]) => {
    const used = targets.map((target) => (target.field === field && "slot" in target ? target.slot + 1 : 0));
    const slots = Math.min(10, Math.max(1, ...used) + 1);
    const group = t(groups[field as keyof typeof parts]);
    return Array.from({ length: slots }, (_, slot) =>
      Object.entries(names).map(([is, label]) => ({
        value: `${field} ${slot} ${is}`,
        label: t("import-slot", { name: t(label as PlainKey), number: slot + 1 }),
        group,
      })),
    ).flat();
  });
  return [...plain, ...points];
}

/** The columns whose target another column has too, by position. */
export function doubled(targets: readonly ImportTarget[]): Set<number> {
  const keys = targets.map(keyOf);
  const several = ["skip", "tags", "single notes"];
  return new Set(keys.flatMap((key, at) => (!several.includes(key) && keys.indexOf(key) !== at ? [at] : [])));
}
