//! What the hints say.
