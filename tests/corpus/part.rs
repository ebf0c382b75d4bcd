//! Which labelled drafts are set aside: a third of each corpus, by id, on which nothing is tuned.

/// The labelled corpora, by different hands.
pub(crate) const CORPORA: [&str; 4] = ["drafts.dev", "drafts.dev2", "drafts.dev3", "drafts.dev4"];

/// Whether the draft of this id is set aside: FNV-1a of the id, its low four bits dropped, divisible by three.
pub(crate) fn set_aside(id: &str) -> bool {
    let hash = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (hash >> 4).is_multiple_of(3)
}

/// The instant at which the corpora are read, a Wednesday.
pub(crate) fn now() -> chrono::DateTime<chrono::Utc> {
    chrono::DateTime::from_timestamp(1_772_619_600, 0).unwrap_or_default()
}
