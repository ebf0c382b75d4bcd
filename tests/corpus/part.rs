//! Which labelled drafts are set aside: a third of each corpus, by id, on which nothing is tuned.

/// The labelled corpora, by different hands.
#[allow(dead_code, reason = "each user of this part reads one of the lists")]
pub(crate) const CORPORA: [&str; 4] = ["drafts.dev", "drafts.dev2", "drafts.dev3", "drafts.dev4"];

/// What is learned from: those, and the drafts written for this project by other hands than the rules'.
#[allow(dead_code, reason = "each user of this part reads one of the lists")]
pub(crate) const LEARNED: [&str; 5] = [
    "drafts.dev",
    "drafts.dev2",
    "drafts.dev3",
    "drafts.dev4",
    "drafts.own",
];

/// Whether the draft of this id is set aside: of those for this project none, of the others a third, by FNV-1a of the
/// id, its low four bits dropped, divisible by three.
pub(crate) fn set_aside(id: &str) -> bool {
    if id.starts_with("own-") {
        return false;
    }
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash >> 4).is_multiple_of(3)
}

/// The instant at which the corpora are read, a Wednesday.
pub(crate) fn now() -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp(1_772_619_600, 0).unwrap_or_default()
}
