//! Files and standard input, as the commands are handed them.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, anyhow};

/// Opens a file, or standard input where none is named or its name is "-".
pub(crate) fn open(path: Option<&PathBuf>) -> anyhow::Result<Box<dyn Read>> {
    match path {
        Some(path) if path != Path::new("-") => Ok(Box::new(
            File::open(path).with_context(|| path.display().to_string())?,
        )),
        _ => Ok(Box::new(io::stdin())),
    }
}

/// The name that messages give a text file, and its text without a byte order mark.
pub(crate) fn text(path: &PathBuf) -> anyhow::Result<(String, String)> {
    let name = if path == Path::new("-") {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    };
    let mut bytes = Vec::new();
    open(Some(path))?
        .read_to_end(&mut bytes)
        .with_context(|| name.clone())?;
    let text = String::from_utf8(bytes).map_err(|error| {
        anyhow!(
            "{name}: not UTF-8 at byte {}; save it as UTF-8",
            error.utf8_error().valid_up_to() + 1
        )
    })?;
    let text = text
        .strip_prefix('\u{feff}')
        .map(str::to_owned)
        .unwrap_or(text);
    Ok((name, text))
}
