//! Texts of letters as a program ships them, and what is filled in to show them.
import type { TemplateKind } from "../../src/ipc/types/TemplateKind";
import type { TemplateText } from "../../src/ipc/types/TemplateText";

const refusal: Record<string, TemplateText> = {
  en: {
    subject: "Our decision about your request of {received} (no. {number})",
    body: `Dear {person},

Your request reached us on {received}. It is about: {request}.

We have looked into it and cannot do what you ask, or only in part. These are the reasons:

{reasons}

You can do this about it; we have to tell you so (Art. 12(4) GDPR):

{remedies}

If something has changed, or if we misunderstood you, please reach us here and name the number {number}: {contact}.

Kind regards
{organisation}`,
  },
  de: {
    subject: "Unsere Entscheidung über Ihren Antrag vom {received} (Nr. {number})",
    body: `Guten Tag {person},

Ihr Antrag ist am {received} bei uns eingegangen. Es geht um: {request}.

Wir haben ihn geprüft und können ihm nicht oder nicht in vollem Umfang entsprechen. Die Gründe dafür sind:

{reasons}

Dagegen können Sie Folgendes tun; darüber haben wir Sie zu unterrichten (Art. 12 Abs. 4 DSGVO):

{remedies}

Wenn sich etwas geändert hat oder wir Sie falsch verstanden haben, erreichen Sie uns hier; nennen Sie bitte die Nummer {number}: {contact}.

Mit freundlichen Grüßen
{organisation}`,
  },
  sv: {
    subject: "Vårt beslut om din begäran av den {received} (nr {number})",
    body: `Hej {person}!

Din begäran kom in till oss den {received}. Den gäller: {request}.

Vi har prövat den och kan inte, eller bara delvis, göra det du ber om. Skälen är dessa:

{reasons}

Om du inte håller med kan du göra följande; det ska vi informera dig om (artikel 12.4 i GDPR):

{remedies}

Om något har ändrats eller om vi har missförstått dig når du oss här; ange gärna nummer {number}: {contact}.

Med vänlig hälsning
{organisation}`,
  },
};

const subjects: Record<string, Partial<Record<TemplateKind, string>> & { rest: string; closing: string }> = {
  en: {
    acknowledgement: "Your request of {received}, no. {number}",
    identity: "Your request of {received}: we need to know that it comes from you (no. {number})",
    extension: "Your request of {received}: we need more time (no. {number})",
    done: "Your request of {received} is done (no. {number})",
    rest: "Your personal data (no. {number})",
    closing: "Kind regards",
  },
  de: {
    acknowledgement: "Ihr Antrag vom {received}, Nr. {number}",
    identity: "Ihr Antrag vom {received}: Wir müssen wissen, dass er von Ihnen stammt (Nr. {number})",
    extension: "Ihr Antrag vom {received}: Wir brauchen mehr Zeit (Nr. {number})",
    done: "Ihr Antrag vom {received} ist erledigt (Nr. {number})",
    rest: "Ihre personenbezogenen Daten (Nr. {number})",
    closing: "Mit freundlichen Grüßen",
  },
  sv: {
    acknowledgement: "Din begäran av den {received}, nr {number}",
    identity: "Din begäran av den {received}: vi behöver veta att den kommer från dig (nr {number})",
    extension: "Din begäran av den {received}: vi behöver mer tid (nr {number})",
    done: "Din begäran av den {received} är klar (nr {number})",
    rest: "Dina personuppgifter (nr {number})",
    closing: "Med vänlig hälsning",
  },
};

/** The text as shipped; of most letters here just what it has to name. */
export function shippedText(kind: TemplateKind, language: string, required: readonly string[]): TemplateText {
  const whole = kind === "refusal" ? refusal[language] : undefined;
  if (whole) return whole;
  const words = subjects[language];
  const named = required.map((name) => `{${name}}`).join("\n\n");
  return {
    subject: words?.[kind] ?? words?.rest ?? "",
    body: `{person},\n\n${named}\n\n${words?.closing ?? ""}\n{organisation}`,
  };
}

/** What is filled in by name, of lists item by item. */
export const examples: Record<string, string | readonly string[]> = {
  organisation: "Alm AB",
  contact: "Alm AB, Storgatan 1, 111 22 Stockholm, dataskydd@alm.example",
  officer: "Dag Ek, dag.ek@alm.example",
  authority: "Integritetsskyddsmyndigheten, Box 8114, 104 20 Stockholm, www.imy.se",
  person: "Anna Berg",
  number: "2026-7",
  received: "15/6 2026",
  request: "Art. 15",
  date: "16/6 2026",
  due: "15/7 2026",
  extended: "15/9 2026",
  lifted: "1/7 2026",
  recipient: "Bok & Papper AB",
  reasons: ["§ 147 AO", "§ 257 HGB"],
  remedies: [
    "Integritetsskyddsmyndigheten, Box 8114, 104 20 Stockholm, www.imy.se (Art. 77).",
    "Förvaltningsrätten i Stockholm (Art. 79).",
  ],
  proof: ["F-2026-118"],
  attachments: ["package.zip"],
  purposes: ["Newsletter"],
  categories: ["E-mail"],
  recipients: ["–"],
  transfers: ["–"],
  retention: ["2033"],
  sources: ["–"],
  automated: ["–"],
  rights: ["Art. 16", "Art. 17"],
  done: ["Art. 16"],
  identifiers: ["Anna Berg", "anna.berg@example.org"],
  searched: ["Kartotek"],
  changes: ["Art. 16"],
};
