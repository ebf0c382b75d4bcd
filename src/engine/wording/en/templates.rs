//! The templates' words in English: what stands before each place, and what belongs there.

use crate::engine::{
    aspects::Aspect,
    templates::{
        Form, Place, Take,
        Take::{Ask, Deadline, Rest, Told},
        Template,
    },
};

/// A place at the end of a line.
const fn place(before: &'static str, wanted: &'static str, takes: &'static [Take]) -> Place {
    Place {
        before,
        after: "",
        wanted,
        takes,
    }
}

/// The words of each template.
pub const FORMS: &[(Template, Form)] = &[
    (
        Template::Request,
        Form {
            label: "Request",
            places: &[
                place("What I need: ", "what should be done, and to what", &[Ask]),
                place("By when: ", "day, time and zone", &[Deadline]),
                place("Why: ", "what it is for", &[Told(Aspect::Reason)]),
                place("What it takes: ", "link, number or file", &[Rest]),
            ],
        },
    ),
    (
        Template::Question,
        Form {
            label: "Question",
            places: &[
                place(
                    "Question: ",
                    "one question that can be answered as it stands",
                    &[Ask],
                ),
                place(
                    "Background: ",
                    "what your reader must know to answer",
                    &[Rest],
                ),
                place(
                    "Answer needed by: ",
                    "day, time and zone, and what waits for it",
                    &[Deadline],
                ),
            ],
        },
    ),
    (
        Template::Update,
        Form {
            label: "Status update",
            places: &[
                place("Where it stands: ", "what is done", &[Rest]),
                place(
                    "Next: ",
                    "the next step, and by when",
                    &[Told(Aspect::Next)],
                ),
                place(
                    "At risk: ",
                    "what may go wrong, or nothing",
                    &[Told(Aspect::Risk)],
                ),
                place("Needed from you: ", "nothing, or what and by when", &[Ask]),
            ],
        },
    ),
    (
        Template::Decision,
        Form {
            label: "Decision",
            places: &[
                place("Proposal: ", "what should be done", &[Rest]),
                place("Why: ", "the reason", &[Told(Aspect::Reason)]),
                place(
                    "Instead of: ",
                    "the other choices, and what speaks against them",
                    &[Told(Aspect::Options)],
                ),
                place(
                    "Objections by: ",
                    "day, time and zone; after that it stands",
                    &[Ask, Deadline, Told(Aspect::Objection)],
                ),
            ],
        },
    ),
    (
        Template::Handoff,
        Form {
            label: "Hand-over",
            places: &[
                place("Handed over: ", "what, and where everything is", &[Rest]),
                place(
                    "State: ",
                    "what is done and what is not",
                    &[Told(Aspect::State)],
                ),
                place(
                    "Next step: ",
                    "what comes first, and by when",
                    &[Ask, Told(Aspect::Next)],
                ),
                place(
                    "Open risk: ",
                    "what may go wrong, or nothing",
                    &[Told(Aspect::Risk)],
                ),
            ],
        },
    ),
    (
        Template::Incident,
        Form {
            label: "Incident",
            places: &[
                place("What is broken: ", "what fails, and what it says", &[Rest]),
                place("Since: ", "when it began", &[Told(Aspect::Since)]),
                place(
                    "Impact: ",
                    "whom it hurts, and how much",
                    &[Told(Aspect::Impact)],
                ),
                place(
                    "Tried so far: ",
                    "what was looked at and done",
                    &[Told(Aspect::Tried)],
                ),
                place("Needed now: ", "who should do what", &[Ask]),
            ],
        },
    ),
    (
        Template::CustomerReply,
        Form {
            label: "Customer reply",
            places: &[
                place("", "the answer, in one line", &[Rest]),
                place("What we need from you: ", "nothing, or what", &[Ask]),
                place(
                    "What happens next: ",
                    "who does what",
                    &[Told(Aspect::Next)],
                ),
                Place {
                    before: "You will hear from us by ",
                    after: ".",
                    wanted: "day, time and zone",
                    takes: &[Deadline],
                },
            ],
        },
    ),
];
