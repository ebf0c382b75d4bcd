//! Small closed sets of English words that tell one form of a sentence from another.
//!
//! Unlike the classes in [`super::words`] they are looked at in one place of a clause only, after the shape of the clause
//! has already narrowed down what can stand there. Any case matches; a word is added where it belongs, order does
//! not matter.

type List = &'static [&'static str];

// Who.
pub const JOINS_NAMES: List = &["or", "and"];
/// Before "of": "one of you", "all of us".
pub const SOME_OF: List = &["one", "any", "some", "either", "all", "both"];
pub const ALL: List = &["all"];
pub const OF: List = &["of"];
pub const THERE: List = &["there"];
pub const ME: List = &["me", "us"];
pub const ME_OR_MINE: List = &["me", "us", "my", "our"];
/// Words for the whole group that can be a subject.
pub const EVERYBODY: List = &[
    "everyone",
    "everybody",
    "all",
    "folks",
    "guys",
    "team",
    "people",
    "anyone",
];
/// Those of them that can be called on without a modal: "everybody please sign".
pub const EVERYBODY_BY_NAME: List = &["everybody", "everyone", "all"];
/// "Someone *from* design", "anyone *here*".
pub const WHEREABOUTS: List = &["from", "in", "on", "at", "of", "with", "here", "else"];

// Handing over.
/// "*Handing* the account over to you", "I *leave* it with you".
pub const HANDS: List = &[
    "hand",
    "handing",
    "leave",
    "leaving",
    "pass",
    "passing",
    "give",
    "giving",
    "transfer",
    "transferring",
    "forwarding",
    "move",
    "moving",
    "assigning",
];
/// "*Over* to you", "*back* to you", "*all* yours".
pub const OVER: List = &["over", "back", "up"];
pub const YOURS: List = &["yours"];
pub const TO_OR_WITH: List = &["to", "with"];
/// "X *is* yours", "X's yours", "*all* yours", "yours *now*".
pub const BEFORE_YOURS: List = &[
    "is", "are", "'s", "it's", "its", "that's", "all", "now", "be", "one's", "this's", "just",
];
/// "You *take* the gearbox", "you *own* this chapter".
pub const TAKES: List = &["take", "do", "own", "handle", "get"];

// Questions.
/// What may stand between a subject and its verb: "could you *please also* check", "would you *be so kind as to*".
pub const BEFORE_VERB: List = &[
    "please", "pls", "be", "so", "kind", "as", "to", "also", "maybe", "perhaps", "just", "kindly",
    "quickly", "possibly", "then", "at", "least", "first", "both", "still", "finally", "all",
    "each", "either", "really", "briefly", "next", "very", "ever", "not",
];
pub const WOULD: List = &["would"];
/// "Would you *like* tea" asks what the reader wants, not for a deed.
pub const LIKES: List = &["want", "like", "prefer", "love", "accept"];
/// Modals that open a condition as well: "should you need anything".
pub const CONDITIONAL_MODAL: List = &["should", "may", "might", "must"];
/// Modals that open a question even where its mark is left out.
pub const TURNS_UNMARKED: List = &["can", "could", "would", "will"];
/// Auxiliaries that open a question even where its mark is left out.
pub const DOES: List = &["does", "did"];
pub const DOES_OR_IS: List = &["does", "is"];
pub const IS: List = &["is", "are"];
/// After "is the": no question, its subject was left out.
pub const ATTRIBUTES: List = &[
    "same", "best", "only", "worst", "one", "case", "first", "last", "way",
];
pub const HAVE: List = &["have"];
/// Question words with "is" typed into them.
pub const ASKING_IS: List = &["whats", "wheres", "whos", "hows"];
pub const WHO: List = &["who"];
pub const HOW: List = &["how"];
/// Question words that open statements as well: "which is why".
pub const ALSO_RELATIVE: List = &["when", "while", "which"];
/// Question words that a noun may follow: "*which* env are you on".
pub const TAKES_NOUN: List = &["which", "what", "how", "whose"];
pub const WHETHER: List = &["if", "whether"];
/// "Anyone *know* why", "who's *against*".
pub const KNOWS: List = &["knows", "know", "against", "up", "got"];
/// "Someone *should*", "somebody *needs to*".
pub const OUGHT: List = &[
    "should", "must", "could", "can", "needs", "has", "to", "really", "also", "who", "that",
    "wants", "it", "ought",
];
/// Tags that ask for a nod.
pub const TAGS: List = &["right", "no", "huh", "eh"];

// Wishes and needs.
pub const TO: List = &["to"];
pub const THAT: List = &["that"];
pub const NEED: List = &["need", "require", "want", "needed"];
pub const WANT: List = &["want"];
/// After "need", no thing that is needed.
pub const NO_OBJECT: List = &["to", "for", "not", "by", "no", "nothing"];
pub const KNOW_OR_HEAR: List = &["know", "hear"];
/// "We *also really* need".
pub const AROUND_NEED: List = &[
    "also", "really", "just", "still", "only", "will", "urgently", "would", "do",
];
/// "I *was just* wondering", "we *would definitely* like".
pub const AROUND_WISH: List = &[
    "was",
    "am",
    "were",
    "are",
    "have",
    "been",
    "'d",
    "would",
    "also",
    "just",
    "really",
    "very",
    "much",
    "still",
    "do",
    "only",
    "might",
    "definitely",
    "therefore",
    "all",
];
pub const WONDERING: List = &["wondering"];
pub const WANTS: List = &["want", "wanted", "like", "love", "need"];
/// "I'd like to *know* whether", "we wanted to *check* if".
/// "I *wanted* to *see* if": "I want to see whether" tells what the sender will do.
pub const WANTED: List = &["wanted"];
pub const SEE: List = &["see"];
pub const FIND_OUT: List = &[
    "know",
    "check",
    "ask",
    "hear",
    "understand",
    "confirm",
    "clarify",
];
pub const HOPES: List = &["hope", "hoping", "hopefully", "trust"];
pub const CAN_OR_WILL: List = &["can", "could", "will", "would", "might"];
/// Verbs of good wishes: "I hope you will *enjoy* it".
pub const WISHED_WELL: List = &[
    "enjoy",
    "like",
    "have",
    "be",
    "feel",
    "find",
    "get",
    "forgive",
    "understand",
    "love",
    "see",
    "recover",
    "rest",
    "stay",
    "sleep",
    "agree",
];
/// What opens the name of something not yet there: "*any* help", "*a* screenshot".
pub const INDEFINITE: List = &["a", "an", "any", "some"];
/// What a reader can give: "*feedback* on the draft would be great".
pub const GIVEN: List = &[
    "input",
    "feedback",
    "help",
    "comments",
    "suggestions",
    "ideas",
    "thoughts",
    "advice",
    "guidance",
    "confirmation",
    "approval",
    "support",
    "answers",
    "details",
];
/// "I *expect* your reaction", "we *request* a copy", "I *ask* for a meeting".
pub const EXPECTS: List = &["expect", "request", "demand", "ask"];
/// "The keys *need* regenerating".
pub const NEEDS: List = &["need", "needs"];
/// "Translations *needed*", but not "as needed".
pub const NEEDED: List = &["needed", "wanted", "required"];
pub const NOT_NEEDED: List = &[
    "as", "if", "when", "where", "than", "longer", "not", "no", "was", "were", "had", "never", "i",
    "we", "they", "he", "she", "you", "it", "what", "that", "which", "just", "always",
];
/// After a verb: "please fail *over*", "turn it *off*".
pub const PARTICLES: List = &[
    "over", "up", "down", "out", "back", "off", "on", "in", "away",
];
pub const WOULD_OR_WILL: List = &["would", "will", "is"];
/// "Would *be very* helpful", "would *also*  help".
pub const BEFORE_WELCOME: List = &[
    "be", "very", "really", "much", "most", "greatly", "also", "so", "highly", "of", "great",
    "always", "more",
];
pub const GREAT: List = &["great"];
pub const WELCOME: List = &[
    "appreciated",
    "helpful",
    "useful",
    "welcome",
    "welcomed",
    "help",
    "handy",
    "ideal",
];
/// Passive requests: "participants are *requested* to register".
pub const IS_OR_WAS: List = &["is", "are"];
pub const REQUESTED: List = &[
    "asked",
    "requested",
    "required",
    "expected",
    "invited",
    "reminded",
    "encouraged",
];
pub const KINDLY: List = &["kindly", "hereby", "also", "still", "now", "all", "please"];
/// "The form *needs* your signature", "the ticket is *awaiting* your approval".
pub const LACKS: List = &[
    "needs", "need", "requires", "require", "awaits", "awaiting", "waiting", "missing", "lacks",
];
pub const FOR_OR_ON: List = &["for", "on"];
pub const SHOULD: List = &["should", "must", "need", "have", "really"];
/// "The intro *needs* some love".
pub const STATES_NEED: List = &[
    "need", "needs", "has", "have", "must", "want", "wants", "we", "i", "i'd", "your", "todo",
];
/// "I *look* forward to your answer".
pub const AWAITS: List = &[
    "look", "looking", "need", "await", "awaiting", "waiting", "hear",
];
pub const WE_WILL: List = &["we'll", "we’ll"];

// Proposals.
pub const LETS: List = &["let's", "lets", "let’s"];
pub const MAYBE: List = &["maybe", "perhaps", "possibly", "hopefully", "alternatively"];
pub const MUST: List = &["must", "need", "have"];
pub const COULD_OR_SHOULD: List = &["can", "could", "should", "might", "must", "need", "have"];
/// "I'd *like* to", "we *wanted* to".
pub const WISHES: List = &[
    "like", "love", "want", "wanted", "wish", "hoping", "hope", "wanting",
];
/// Occasions to meet, beside the verbs and nouns of meeting.
pub const MEETINGS: List = &[
    "together",
    "lunch",
    "dinner",
    "coffee",
    "drinks",
    "discussion",
    "conference",
    "touch",
    "briefing",
    "dinner",
];
/// What one does with a person: "*visit* with you", "*ask* you".
pub const VISITS: List = &[
    "visit", "ask", "invite", "see", "join", "hear", "get", "follow", "work", "go",
];
/// What one does to a meeting.
pub const MOVES: List = &[
    "move", "set", "schedule", "arrange", "have", "find", "book", "request", "hold",
];
/// "I *think* we should meet".
pub const THINK: List = &["think", "believe", "guess"];
/// "*On* Friday", "*the* next day".
pub const BEFORE_DAY: List = &[
    "on", "in", "at", "for", "the", "next", "this", "then", "coming",
];
/// "We *will probably* have to meet".
pub const AROUND_MUST: List = &[
    "will", "shall", "probably", "really", "also", "all", "'ll", "still",
];
pub const SUGGEST: List = &["suggest", "propose", "recommend"];

// Offers.
pub const LET: List = &["let"];
/// "Let me *know*": asks, where "let me *check*" offers.
pub const LET_ME_ASKS: List = &[
    "know", "have", "hear", "see", "go", "in", "get", "keep", "be",
];
/// How somebody with questions turns to the sender.
pub const REACH_SENDER: List = &[
    "contact",
    "call",
    "email",
    "e-mail",
    "mail",
    "write",
    "ask",
    "visit",
    "reply",
    "ping",
    "message",
    "let",
    "tell",
    "refer",
    "reach",
    "click",
    "check",
    "feel",
    "don't",
    "dont",
    "don’t",
    "do",
    "get",
    "give",
    "drop",
    "shoot",
    "send",
    "go",
    "see",
    "text",
    "dm",
    "respond",
    "speak",
    "come",
    "unsubscribe",
    "ignore",
    "remove",
    "use",
    "press",
    "copy",
    "follow",
    "log",
    "leave",
    "talk",
    "phone",
    "ring",
    "raise",
    "post",
];

// Orders.
pub const DO: List = &["do"];
pub const DONT: List = &["don't", "dont", "don’t", "never"];
pub const COME_OR_GO: List = &["come", "go"];
pub const GO: List = &["go"];
pub const AHEAD: List = &["ahead"];
/// "You *must*", "you *have* to".
pub const BOUND: List = &["need", "must", "should", "have", "want"];
/// Those of them that are no advice.
pub const STRICTLY_BOUND: List = &["need", "must", "have"];
pub const AROUND_BOUND: List = &[
    "will", "may", "might", "still", "also", "to", "really", "then", "please", "now", "just",
    "simply", "only",
];
/// "Please *no* backfills", "please *all* sign": what may stand after "please" besides a verb.
pub const AFTER_PLEASE: List = &[
    "no",
    "all",
    "everyone",
    "everybody",
    "also",
    "always",
    "only",
    "let",
    "someone",
    "somebody",
    "not",
];
/// What follows a noun rather than an order: "review *is* done", "update *went* out".
pub const AFTER_NOUN: List = &[
    "is", "are", "was", "were", "has", "have", "will", "works", "went", "looks", "done",
    "finished", "complete", "failed", "fails", "moved", "of", "would", "should", "can", "can't",
    "didn't", "doesn't", "isn't", "wasn't", "got", "did", "does",
];
/// What follows a verb rather than a noun.
pub const AFTER_VERB: List = &[
    "with",
    "up",
    "out",
    "in",
    "back",
    "over",
    "off",
    "down",
    "if",
    "whether",
    "all",
    "everything",
    "nothing",
    "to",
    "here",
    "there",
    "by",
    "at",
    "what",
    "when",
    "how",
    "which",
    "who",
    "where",
    "why",
    "so",
    "yes",
    "no",
    "on",
    "for",
    "into",
    "as",
    "until",
    "both",
    "and",
    "again",
    "from",
    "about",
];
/// "*Start* buying".
pub const TAKES_ING: List = &["start", "finish", "continue"];
/// Deeds that are done to people: "*call* Petra".
pub const DONE_TO_PEOPLE: List = &[
    "contact",
    "call",
    "email",
    "mail",
    "message",
    "ping",
    "text",
    "phone",
    "help",
    "brief",
    "interview",
    "host",
    "pay",
    "visit",
    "join",
    "see",
    "use",
    "open",
    "install",
];
/// After "so" a clause has its own subject, so that a bare verb is an order: "I'm out, *so* call me".
pub const SO: List = &["so"];
/// Verbs that are said alone and ask nothing: "*love* this", "*see* you".
pub const SAID_ALONE: List = &[
    "love", "see", "have", "bet", "guess", "say", "think", "wait", "stop", "come", "hope", "open",
    "live", "correct", "complete", "clear", "separate", "present", "does", "did", "can", "enjoy",
    "feel",
];
pub const FOR: List = &["for"];
/// "For *instance*".
pub const EXAMPLE: List = &["instance", "example"];
/// Base forms that are past forms as well, and what guests are told.
pub const ALSO_PAST: List = &[
    "put", "set", "cut", "let", "read", "hit", "shut", "split", "quit", "bring", "join", "enjoy",
    "come", "watch", "cost",
];

// Clauses.
/// What joins a second ask to the first.
pub const JOINS: List = &["and", "or", "then", "&", ","];
/// Words after which a clause may begin.
pub const OPENS_CLAUSE: List = &[
    "and", "or", "then", "but", "so", "please", "pls", "plz", "kindly", "&",
];
pub const IF: List = &["if"];
/// "*If* the parcel arrives", "*when* you are done": a condition that a comma ends.
pub const OPENS_CONDITION: List = &["if", "when", "once", "should", "unless", "whoever", "to"];
/// "*No* backfills": opens a clause though a filler may look the same.
pub const REFUSES: List = &["no", "nothing", "not"];
/// Opens the list of steps that bring a fault about, in an issue.
pub const STEPS: List = &["steps", "reproduce", "reproduction", "repro", "str"];

// What an ask is made of.
/// Verbs whose second verb says what is to be done: "*help* me write", "*make* sure to check".
pub const HELPING: List = &[
    "help", "assist", "go", "find", "take", "make", "remember", "try", "forget", "manage",
];
pub const AFTER_HELPING: List = &[
    "me", "us", "to", "and", "out", "with", "time", "sure", "you", "care", "of",
];
pub const BEFORE_SECOND_VERB: List = &["me", "us", "to", "and"];
/// Words that end what an ask says of its deed.
pub const EXPLAINS: List = &[
    "because", "since", "so", "by", "before", "until", "till", "when",
];
/// Verbs that name no deed without more words.
pub const NO_DEED: List = &[
    "help", "assist", "support", "proceed", "adapt", "advise", "revert", "react", "act", "respond",
    "comment", "think", "improve", "care", "deal",
];
/// Those of them that stay vague with an object: "help with the deck".
pub const NO_DEED_WITH_OBJECT: List = &["help", "assist", "support", "improve", "deal"];
pub const LET_OR_TELL: List = &["let", "tell"];
pub const ANSWERS: List = &["confirm", "reply", "respond", "answer", "know", "speak"];
/// Deeds whose manner is open: they need to know their object.
pub const OPEN_DEEDS: List = &[
    "fix", "do", "handle", "change", "sort", "make", "update", "reword", "solve", "resolve",
    "improve", "finish", "look", "manage", "adjust", "adapt", "edit", "correct", "complete",
    "work", "have",
];

// Deadlines.
pub const NOW: List = &["now"];
/// "*Otherwise* I merge at 14:00".
pub const OTHERWISE: List = &["otherwise", "else"];
/// "*Deadline*: Friday", "*due* Friday".
pub const DUE: List = &["deadline", "due", "cutoff", "cut-off", "needed"];
/// "End of month *is fine*".
pub const IS_OR_WORKS: List = &["is", "would", "works", "will", "suits"];
pub const FINE: List = &[
    "fine", "ok", "okay", "enough", "good", "great", "perfect", "works", "ideal", "best",
];
/// "In *time for* the market", "*ahead of* Monday".
pub const IN_TIME: List = &["time", "ahead"];
pub const FOR_OR_OF: List = &["for", "of"];
/// Obligations without "to": "we *must* close it".
pub const MUST_ALONE: List = &["must"];
/// Words that end a state or a deed that lasts: "*till* lunch".
pub const UNTIL: List = &["until", "till", "til", "untill", "through"];
/// Deeds that last: "*borrow* it till lunch".
pub const LASTING: List = &[
    "borrow", "keep", "hold", "use", "stay", "wait", "leave", "pause", "park", "lend", "cover",
    "mind", "skip", "stop",
];
/// The sender as the subject of a plan in the present: "*I* send it at 17:00".
pub const PLAIN_I: List = &["i", "we"];
pub const RATHER: List = &["than", "rather"];
/// Before a date, what makes it the date of a noun: "the report *of* Friday", "flowers *for* Monday".
pub const OF_A_TIME: List = &["from", "of", "since", "last", "for"];
pub const LIMITS: List = &["before", "by", "until", "till"];
/// "Before *then*".
pub const THEN: List = &["then", "that"];
pub const BEFOREHAND: List = &["beforehand"];
/// Events whose date sender and reader surely know.
pub const KNOWN_EVENTS: List = &[
    "standup",
    "stand-up",
    "daily",
    "meeting",
    "call",
    "sync",
    "sprint",
    "lunch",
    "retro",
    "demo",
    "conference",
    "holidays",
    "weekend",
    "christmas",
    "freeze",
    "workshop",
    "interview",
    "flight",
    "presentation",
    "kickoff",
    "kick-off",
    "shift",
];
/// "Before you *log* off", "before she *starts*".
pub const LEAVES: List = &[
    "leave", "go", "log", "start", "starts", "close", "closes", "head", "open", "opens", "finish",
    "sign", "leaves", "goes", "ship", "release", "clock",
];

// Talks.
/// Where people meet, and what they call it, beside the verbs of meeting.
pub const MEETING_PLACES: List = &["office", "appointment", "room", "talk"];
pub const CALL: List = &["call", "ring", "phone"];

// Kinds of message.
/// A report that something is *still* so answers an earlier one.
pub const STILL: List = &["still"];
/// "*I'd* keep it", "*closing* as duplicate": who chooses.
pub const CHOOSES: List = &["i'd", "we'd", "i", "we", "closing"];
/// Times that are at hand or over: nothing to arrange.
pub const AT_HAND: List = &["now", "today", "yesterday", "this", "last"];
/// Words that say where somebody is or how something stands rather than which slot suits.
pub const WHERE_ONE_IS: List = &[
    "back",
    "late",
    "since",
    "eta",
    "yesterday",
    "out",
    "work",
    "until",
    "so",
    "legal",
    "again",
];
/// Favours that are asked as questions: "who can *bring* it".
pub const FAVOURS: List = &["bring", "cover", "take", "get", "drive", "come"];
/// "Can the label *be* shorter": a deed in the passive.
pub const BE: List = &["be"];
/// After "who": a call for volunteers.
pub const WHO_CAN: List = &["can", "could", "wants", "has", "volunteers"];
/// "Anyone *got* a charger".
pub const LENDS: List = &["got", "have", "lend", "spare"];
/// Calls for somebody.
pub const VOLUNTEERS: List = &["volunteers", "volunteer"];
/// Marks of an edit in a comment.
pub const EDITS: List = &["→", "->", "thoughts"];
/// "*Should* we move it" asks for a decision, not for a deed.
pub const SHOULD_ALONE: List = &["should"];
/// "*I'd* say": an opinion.
pub const ID: List = &["i'd", "we'd"];
/// What a sentence of advice begins with.
pub const ADVISES: List = &["if", "use", "only", "usually"];
/// What a sentence about the state of things begins with.
pub const STATES: List = &[
    "still", "no", "not", "nothing", "half", "almost", "nearly", "all", "both", "back", "late",
    "done",
];
/// "I *think*", "we *would*": an opinion rather than a deed.
pub const OPINES: List = &[
    "think", "like", "love", "agree", "guess", "wouldn't", "would", "know", "wonder", "hope",
    "mean",
];
/// The sender as the one it was done to.
pub const ME_OR_MY: List = &["me", "my"];
/// "We need to *talk*".
pub const TALK: List = &["talk", "speak"];
/// Since when something is failing.
pub const SINCE: List = &["since"];
/// Alone, an update rather than an acknowledgement.
pub const DONE_ALONE: List = &["done", "fixed", "brb", "omw", "sorted"];

// Contexts.
/// After a noun that names nothing, whom it is for: "help *me* write".
pub const OBJECT: List = &["me", "us", "him", "her", "them"];
