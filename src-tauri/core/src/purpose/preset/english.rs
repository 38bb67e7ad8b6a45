//! The presets in English.

use super::Wording;

pub(super) const WORDINGS: [Wording; 5] = [
    Wording {
        name: "Customer care",
        description: "Answering enquiries, keeping agreements, and knowing what was talked about with customers, prospects and their contact persons.",
        people: "Customers, prospects, contact persons of companies",
        recipients: "Own staff; the IT provider as processor",
        retention: "Three years after the last contact that came from the person",
        assessed: [
            "We want to answer people who turn to us, keep what was agreed, and serve customers well over time. Both sides gain: nobody has to explain the same thing twice. Without it we could not do business with companies, whose contact persons are not party to the contract.",
            "Name, work details, contact points and notes on what was talked about are needed to answer and to keep agreements. We keep no more than that, and no other way would tell us whom we have to do with.",
            "The people know us, gave us their details themselves or act for their company, and expect us to remember the conversation. The details are about their work and not sensitive. They can object at any time. Access is by role, the vault is encrypted, and records are deleted when their time is over.",
        ],
    },
    Wording {
        name: "Quotes and orders",
        description: "Making quotes that were asked for, fulfilling orders, invoicing, and handling complaints. For contact persons of a company, which is the party to the contract, customer care applies.",
        people: "Customers, people who asked for a quote",
        recipients: "Own staff; carriers, payment providers, tax adviser, the IT provider as processor",
        retention: "As long as tax and commercial law ask for; otherwise three years after the end of the contract",
        assessed: ["", "", ""],
    },
    Wording {
        name: "Newsletter",
        description: "News and offers by e-mail, to people who agreed to it.",
        people: "Subscribers to the newsletter",
        recipients: "Own staff; the mailing provider as processor",
        retention: "Until consent is withdrawn; the proof of consent three years longer",
        assessed: ["", "", ""],
    },
    Wording {
        name: "Phone marketing",
        description: "Calls about new products and offers, to people who agreed to them.",
        people: "Customers and prospects who agreed to calls",
        recipients: "Own staff",
        retention: "Until consent is withdrawn; the proof of consent five years from its last use",
        assessed: ["", "", ""],
    },
    Wording {
        name: "Applicants",
        description: "Receiving applications, talking to applicants, and choosing among them.",
        people: "Applicants",
        recipients: "Own staff who decide about the position",
        retention: "Six months after the rejection; whoever is hired, in the personnel file",
        assessed: ["", "", ""],
    },
];
