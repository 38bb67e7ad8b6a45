//! Which component shows which screen.
import type { Component } from "svelte";
import type { ScreenName, Screens } from "../route/router.svelte";
import ActivityPage from "./activity/ActivityPage.svelte";
import Companies from "./company/Companies.svelte";
import CompanyNew from "./company/CompanyNew.svelte";
import CompanyPage from "./company/CompanyPage.svelte";
import ContactNew from "./contact/ContactNew.svelte";
import ContactPage from "./contact/ContactPage.svelte";
import Contacts from "./contact/Contacts.svelte";
import Today from "./due/Today.svelte";
import TaskPage from "./task/TaskPage.svelte";
import Tasks from "./task/Tasks.svelte";

/** The component of each screen; it gets the screen's parameters as `params`. */
export const screens: {
  [S in ScreenName]?: Component<{ params: Screens[S] }> | Component<Record<string, never>>;
} = {
  today: Today,
  contacts: Contacts,
  contact: ContactPage,
  "contact-new": ContactNew,
  activity: ActivityPage,
  companies: Companies,
  company: CompanyPage,
  "company-new": CompanyNew,
  tasks: Tasks,
  task: TaskPage,
};

/** The components that are read when they are first opened: seldom needed, and large. */
export const lateScreens: {
  [S in ScreenName]?: () => Promise<{
    default: Component<{ params: Screens[S] }> | Component<Record<string, never>>;
  }>;
} = {
  answers: () => import("./consent/AnswersScreen.svelte"),
  confidential: () => import("./confidential/ConfidentialPage.svelte"),
  consents: () => import("./consent/Consents.svelte"),
  deals: () => import("./deal/Deals.svelte"),
  deal: () => import("./deal/DealPage.svelte"),
  "deal-form": () => import("./deal/DealFormPage.svelte"),
  erase: () => import("./erasure/EraseScreen.svelte"),
  erasures: () => import("./erasure/Erasures.svelte"),
  document: () => import("./document/DocumentPage.svelte"),
  "document-new": () => import("./document/DocumentNew.svelte"),
  import: () => import("./import/Import.svelte"),
  journal: () => import("./journal/JournalScreen.svelte"),
  "retention-rule": () => import("./retention/RulePage.svelte"),
  requests: () => import("./request/Requests.svelte"),
  request: () => import("./request/RequestPage.svelte"),
  "request-form": () => import("./request/RequestFormPage.svelte"),
  settings: () => import("./setting/SettingsScreen.svelte"),
  suppressions: () => import("./suppression/Suppressions.svelte"),
  templates: () => import("./template/Templates.svelte"),
  template: () => import("./template/TemplatePage.svelte"),
  "template-form": () => import("./template/TemplateFormPage.svelte"),
  trash: () => import("./trash/Trash.svelte"),
  voucher: () => import("./voucher/VoucherPage.svelte"),
  mailing: () => import("./mailing/MailingScreen.svelte"),
  notices: () => import("./notice/Notices.svelte"),
  notice: () => import("./notice/NoticePage.svelte"),
  "notice-form": () => import("./notice/NoticeFormPage.svelte"),
  "notice-version": () => import("./notice/NoticeVersionPage.svelte"),
  recipients: () => import("./recipient/Recipients.svelte"),
  recipient: () => import("./recipient/RecipientPage.svelte"),
  purposes: () => import("./purpose/Purposes.svelte"),
  purpose: () => import("./purpose/PurposePage.svelte"),
};
