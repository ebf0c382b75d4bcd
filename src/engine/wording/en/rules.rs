//! What the rules say of themselves in English: what each looks for and why a reader far away needs it.
//!
//! One entry a rule, by its id, in the order of the list of rules. The options page, the command line's `--explain` and
//! the README's table are made from these.

use crate::engine::wording::hints::Page;

/// Every rule's page.
pub const PAGES: &[(&str, Page)] = &[
    (
        "context/unnamed",
        Page {
            summary: "the subject is only pointed at: \"this\", \"the thing\", \"as discussed\"",
            why: "A reader who comes to the message hours later has not seen what you see; they must ask, and wait a day for the answer.",
        },
    ),
    (
        "context/thin",
        Page {
            summary: "the subject is named, but not why or where it is",
            why: "What is named without a link, a number or a reason has to be searched for, and the wrong one may be found.",
        },
    ),
    (
        "context/weak",
        Page {
            summary: "something that the reader may not know, where that is not sure",
            why: "You know whether they have it before their eyes; if not, one more word saves them the question.",
        },
    ),
    (
        "deadline/none",
        Page {
            summary: "work is asked for, and nothing says by when",
            why: "A reader in another zone plans the day before reading you; without a date your request waits behind those that have one.",
        },
    ),
    (
        "deadline/vague",
        Page {
            summary: "urgency without a date: \"asap\", \"soon\", \"when you get a chance\"",
            why: "The reader cannot tell whether \"soon\" ends before their night or after it.",
        },
    ),
    (
        "deadline/weak",
        Page {
            summary: "an ask that may need a date, where that is not sure",
            why: "If it is needed by some day, only you know which.",
        },
    ),
    (
        "ask/opener",
        Page {
            summary: "only a greeting or bait: \"hi\", \"got a sec?\", \"quick question\"",
            why: "Your reader can only answer \"yes?\" and then wait; with the question in the same message they could have answered it.",
        },
    ),
    (
        "ask/none",
        Page {
            summary: "a problem or a hand-over that leaves open what the reader should do",
            why: "A reader who is left to guess either does nothing or does the wrong thing.",
        },
    ),
    (
        "ask/vague",
        Page {
            summary: "something is wanted, but no action that can be carried out: \"thoughts?\", \"can you help with this?\"",
            why: "Asked for a look, a reader does not know what to look for, and the answer will miss what you needed.",
        },
    ),
    (
        "ask/weak",
        Page {
            summary: "a message that may leave open what is wanted, where that is not sure",
            why: "If you would like something done, one verb says what.",
        },
    ),
    (
        "ask/owner",
        Page {
            summary: "an ask that nobody in a group owns: \"someone\", \"anybody\"",
            why: "What several people could do, each leaves to the others.",
        },
    ),
    (
        "ask/several",
        Page {
            summary: "three or more asks in running text",
            why: "Numbered asks get numbered answers; in running text the second and third are lost.",
        },
    ),
    (
        "ask/buried",
        Page {
            summary: "the ask stands in the middle of a long message",
            why: "Readers look at the first line and the last; what stands between is read when there is time.",
        },
    ),
    (
        "deadline/mismatch",
        Page {
            summary: "a date that cannot be meant: the weekday is another one, there is no such day, or it has passed",
            why: "Your reader cannot act on a date that cannot be right, and has to ask what you mean.",
        },
    ),
    (
        "deadline/zone",
        Page {
            summary: "a clock time or EOD without a zone, to readers in another one",
            why: "\"5 pm\" is another hour for your reader, and may be another day.",
        },
    ),
    (
        "deadline/off-hours",
        Page {
            summary: "a deadline in a reader's night, weekend or holiday",
            why: "What falls due while somebody sleeps is either late or done at night.",
        },
    ),
    (
        "deadline/short",
        Page {
            summary: "a deadline before which a reader hardly works",
            why: "What must be done in less than an hour of somebody's working time is best said in another way than writing.",
        },
    ),
    (
        "deadline/expectation",
        Page {
            summary: "an ask without a date to readers who are all off now",
            why: "Messages that come in the evening are read as urgent; one line says that they are not.",
        },
    ),
    (
        "context/incident",
        Page {
            summary: "an incident that leaves open two of: since when, whom it hurts, what was tried",
            why: "Whoever is woken asks these three first; answered in the message, they can begin.",
        },
    ),
    (
        "context/decision",
        Page {
            summary: "a decision that leaves open two of: the other choices, the reason, how to object",
            why: "Who cannot see what was weighed, or until when to speak up, opens the question again later.",
        },
    ),
    (
        "context/handoff",
        Page {
            summary: "a hand-over that leaves open two of: where it stands, what comes next, what may go wrong",
            why: "Whoever takes over while you sleep can only work with what is written.",
        },
    ),
    (
        "context/attachment",
        Page {
            summary: "something is said to be attached, and nothing is",
            why: "A message with its file forgotten costs a whole round: they ask, you send it, they begin.",
        },
    ),
    (
        "context/file",
        Page {
            summary: "a document named by its file name, with no link",
            why: "A reader far away has another folder tree than you; a link opens at once.",
        },
    ),
    (
        "context/access",
        Page {
            summary: "a link to a shared document in a mail, and no word on who may open it",
            why: "Who lacks the right to open it can only ask for it, and waits until you are back.",
        },
    ),
    (
        "context/acronym",
        Page {
            summary: "two or more acronyms that are not explained, in a mail",
            why: "Newcomers and people from other teams do not know your team's letters, and few ask.",
        },
    ),
    (
        "form/wall",
        Page {
            summary: "a paragraph of more than 120 words",
            why: "A block of text is skimmed, and what stands in its middle is not seen.",
        },
    ),
    (
        "form/long",
        Page {
            summary: "a long message with no summary, heading or list",
            why: "Who opens it on a telephone between two meetings sees the first three lines.",
        },
    ),
    (
        "form/burst",
        Page {
            summary: "a greeting and fragments on lines of their own",
            why: "Each line arrives as a message or reads like one, and only the last says what it is about.",
        },
    ),
    (
        "form/subject",
        Page {
            summary: "a subject line that is empty or names nothing",
            why: "Your reader decides by the subject line what to open first.",
        },
    ),
    (
        "tone/shouting",
        Page {
            summary: "several words in capitals, or \"!!!\"",
            why: "In writing there is no voice to soften it.",
        },
    ),
    (
        "tone/urgency",
        Page {
            summary: "urgent more than once, and still no date",
            why: "The second \"urgent\" says less than a time of day would.",
        },
    ),
    (
        "tone/hedging",
        Page {
            summary: "three or more softeners around one ask",
            why: "Courtesy in small doses; in large ones the ask disappears and sounds optional.",
        },
    ),
    (
        "tone/preamble",
        Page {
            summary: "two or more courtesies before the point",
            why: "A reader sees the first two lines on the telephone; the point should be among them.",
        },
    ),
    (
        "tone/heat",
        Page {
            summary: "a heated or blaming word about the reader",
            why: "The fact can be answered; the word will be.",
        },
    ),
    (
        "medium/talk",
        Page {
            summary: "better talked about than typed: conflict, bad news, or complex and urgent at once",
            why: "Written words about people are read without your face, and read again.",
        },
    ),
    (
        "medium/decision",
        Page {
            summary: "a decision announced in a direct message",
            why: "A decision that lives in one inbox is made again next month.",
        },
    ),
    (
        "medium/everybody",
        Page {
            summary: "a whole channel called for what is not urgent",
            why: "Every @channel trains people to switch the next one off.",
        },
    ),
];
